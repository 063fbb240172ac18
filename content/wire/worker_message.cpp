#include "content/wire/worker_message.hpp"

#include <array>
#include <limits>
#include <utility>

#include "content/wire/presentable_name.hpp"
#include "content/wire/wire_bytes.hpp"

namespace rostrum {
namespace {

constexpr std::size_t head_size = 9;  // a length and a kind
constexpr std::size_t stick_volume_size = 17;
constexpr std::size_t passed_over_size = 17;
constexpr std::size_t least_stick_file = 24;  // a size, a volume, a name without bytes
constexpr std::size_t most_listing = most_stick_files * (most_name_bytes + least_stick_file);

// By the variant's index: how long a message of this kind may be.
constexpr std::array<std::size_t, std::variant_size_v<WorkerMessage>> most_bytes{
    1, most_listing, 1, most_chunk_bytes + 8, 1, 4 * most_document_text, 0};

void write(WireWriter& out, const WorkerHello& hello) {
  out.byte(hello.landlock);
}

void write(WireWriter& out, const StickListing& listing) {
  out.number(listing.volumes.size());
  for (const StickVolume& volume : listing.volumes) {
    out.number(volume.offset);
    out.number(volume.size);
    out.byte(volume.fat ? 1 : 0);
  }
  out.number(listing.files.size());
  for (const StickFile& file : listing.files) {
    out.number(file.size);
    out.number(file.volume);
    out.text(file.name);
  }
  out.number(listing.unreadable.size());
  for (const std::string& folder : listing.unreadable) out.text(folder);
  out.number(listing.passed_over.size());
  for (const PassedOver& each : listing.passed_over) {
    out.byte(static_cast<std::uint8_t>(each.kind));
    out.number(each.count);
    out.text(each.first);
  }
}

void write(WireWriter& out, const StickRefusal& refusal) {
  out.byte(static_cast<std::uint8_t>(refusal.reason));
}

void write(WireWriter& out, const FileChunk& chunk) {
  out.text(chunk.bytes);
}

void write(WireWriter& out, const FileEnd& end) {
  out.byte(static_cast<std::uint8_t>(end.outcome));
}

void write(WireWriter& out, const ImportedDocument& imported) {
  out.raw(to_wire(imported));
}

void write(WireWriter& /*out*/, const ReadOnce& /*nothing*/) {}

std::string presentable(WireReader& in) {
  std::string name = in.text(most_name_bytes);
  if (!is_presentable(name)) in.fail();
  return name;
}

StickListing listing(WireReader& in) {
  StickListing read;
  const std::size_t volumes = in.count(most_stick_volumes, stick_volume_size);
  for (std::size_t i = 0; i < volumes && in.is_sound(); ++i) {
    StickVolume volume;
    volume.offset = in.number(std::numeric_limits<std::uint64_t>::max());
    volume.size = in.number(std::numeric_limits<std::uint64_t>::max());
    const std::uint8_t fat = in.byte();
    if (fat > 1) in.fail();
    volume.fat = fat == 1;
    read.volumes.push_back(volume);
  }
  const std::size_t files = in.count(most_stick_files, least_stick_file);
  for (std::size_t i = 0; i < files && in.is_sound(); ++i) {
    StickFile file;
    file.size = in.number(std::numeric_limits<std::uint64_t>::max());
    file.volume = static_cast<std::uint32_t>(in.number(std::numeric_limits<std::uint32_t>::max()));
    file.name = presentable(in);
    read.files.push_back(std::move(file));
  }
  const std::size_t folders = in.count(most_unreadable, sizeof(std::uint64_t));
  for (std::size_t i = 0; i < folders && in.is_sound(); ++i) read.unreadable.push_back(presentable(in));
  const std::size_t kinds = in.count(passed_over_kinds, passed_over_size);
  for (std::size_t i = 0; i < kinds && in.is_sound(); ++i) {
    PassedOver passed;
    passed.kind = static_cast<PassedOver::Kind>(in.byte(passed_over_kinds - 1));
    passed.count = in.number(std::numeric_limits<std::uint64_t>::max());
    passed.first = presentable(in);
    read.passed_over.push_back(std::move(passed));
  }
  return read;
}

std::optional<WorkerMessage> read_message(std::size_t kind, std::string_view payload) {
  WireReader in(payload);
  WorkerMessage read;
  switch (kind) {
    case 0:
      read = WorkerHello{in.byte()};
      break;
    case 1:
      read = listing(in);
      break;
    case 2:
      read = StickRefusal{
          static_cast<StickRefusal::Reason>(in.byte(static_cast<std::uint8_t>(StickRefusal::Reason::too_many)))};
      break;
    case 3:
      read = FileChunk{std::string(in.raw(most_chunk_bytes))};
      break;
    case 4:
      read = FileEnd{static_cast<FileEnd::Outcome>(in.byte(static_cast<std::uint8_t>(FileEnd::Outcome::damaged)))};
      break;
    case 5: {
      auto imported = imported_document(payload);
      if (!imported) return std::nullopt;
      return std::move(*imported);
    }
    default:
      read = ReadOnce{};
      break;
  }
  if (!in.is_complete()) return std::nullopt;
  return read;
}

}  // namespace

std::string to_wire(const WorkerMessage& message) {
  WireWriter payload;
  std::visit([&payload](const auto& each) { write(payload, each); }, message);
  const std::string bytes = payload.take();
  WireWriter out;
  out.number(bytes.size());
  out.byte(static_cast<std::uint8_t>(message.index()));
  out.raw(bytes);
  return out.take();
}

std::optional<WorkerMessage> MessageReader::next() {
  const std::string_view there = std::string_view(bytes_).substr(at_);
  if (broken_ || there.size() < head_size) return std::nullopt;
  WireReader head(there);
  const auto length = head.number(std::numeric_limits<std::uint64_t>::max());
  const std::size_t kind = head.byte();
  if (kind >= most_bytes.size() || length > most_bytes.at(kind)) {
    broken_ = true;
    return std::nullopt;
  }
  if (there.size() - head_size < length) return std::nullopt;
  auto message = read_message(kind, there.substr(head_size, static_cast<std::size_t>(length)));
  broken_ = !message;
  at_ += head_size + static_cast<std::size_t>(length);
  if (at_ == bytes_.size() || at_ > most_chunk_bytes) {
    bytes_.erase(0, at_);
    at_ = 0;
  }
  return message;
}

}  // namespace rostrum
