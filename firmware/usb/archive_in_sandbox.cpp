#include "firmware/usb/archive_in_sandbox.hpp"

#include <memory>
#include <optional>
#include <utility>
#include <variant>

#include "content/wire/wire_bytes.hpp"
#include "content/wire/worker_message.hpp"
#include "firmware/loop/loop.hpp"
#include "firmware/usb/memory_file.hpp"
#include "firmware/usb/sandbox_tools.hpp"
#include "firmware/usb/walled_worker.hpp"

namespace rostrum {
namespace {

constexpr std::uint64_t most_framing = std::uint64_t{16} * 1024 * 1024;  // of names, and around every chunk

// What the worker tells, as far as it has told it; no more is believed than what was asked for.
class UnpackedArchive {
 public:
  UnpackedArchive(const ArchiveLimits& limits, std::string where) : limits_(limits), where_(std::move(where)) {}

  void take(std::string_view bytes) {
    messages_.feed(bytes);
    while (understood_) {
      auto message = messages_.next();
      if (!message) break;
      understood_ = std::visit([this](auto& each) { return this->take_one(std::move(each)); }, *message);
    }
    understood_ = understood_ && !messages_.is_broken();
  }

  Result<std::vector<NamedBytes>> end(ProcessEnd how) {
    if (how == ProcessEnd::no_sandbox)
      return tl::unexpected(Error{Blame::device, "There is no sandbox to unpack it in", where_,
                                  "Run Rostrum on a kernel with seccomp, such as Debian's."});
    const bool whole = how == ProcessEnd::done && understood_ && !messages_.is_within();
    if (whole && refusal_) {
      refusal_->where = where_;
      return tl::unexpected(std::move(*refusal_));
    }
    if (whole && listed_ && next_ == files_.size()) return std::move(files_);
    return tl::unexpected(
        Error{Blame::input, "The archive is damaged: its reader had to stop", where_, "Make it anew."});
  }

 private:
  bool take_one(StickListing listing) {
    if (listed_ || refusal_ || listing.files.size() > limits_.entries) return false;
    listed_ = true;
    for (StickFile& file : listing.files) files_.push_back({std::move(file.name), {}});
    return true;
  }
  bool take_one(const FileChunk& chunk) {
    left_ = left_ ? left_ : limits_.all_bytes;
    if (next_ >= files_.size() || chunk.bytes.size() > *left_) return false;
    *left_ -= chunk.bytes.size();
    files_[next_].bytes += chunk.bytes;
    return files_[next_].bytes.size() <= limits_.file_bytes;
  }
  bool take_one(FileEnd end) {
    if (next_ >= files_.size() || end.outcome != FileEnd::Outcome::whole) return false;
    ++next_;
    return true;
  }
  bool take_one(ImportedDocument refusal) {
    if (listed_ || refusal_ || refusal.document) return false;
    refusal_ = std::move(refusal.document.error());
    return true;
  }
  template <typename Other>
  static bool take_one(Other /*nothing that was asked for*/) {
    return false;
  }

  ArchiveLimits limits_;
  std::string where_;
  MessageReader messages_;
  bool understood_ = true;
  bool listed_ = false;
  std::optional<Error> refusal_;
  std::optional<std::size_t> left_;  // bytes
  std::size_t next_ = 0;             // the file whose bytes come
  std::vector<NamedBytes> files_;
};

}  // namespace

Result<std::vector<NamedBytes>> read_archive_in_sandbox(std::string_view zip, const ArchiveLimits& limits,
                                                        const std::string& where) {
  WireWriter source;
  for (const std::size_t limit : {limits.entries, limits.file_bytes, limits.all_bytes, limits.expansion})
    source.number(limit);
  source.text(zip);
  const auto file = make_memory_file(source.take());
  if (!file) return tl::unexpected(file.error());
  const auto loop = make_loop();
  Walling walling(installed_tools());
  ProcessOrder order;
  order.command = {walling.tools().archive_worker.string()};
  order.source = file->number();
  order.silence = walling.tools().times.file;
  order.total = walling.tools().times.file;
  order.most_output = limits.all_bytes + most_framing;
  UnpackedArchive unpacked(limits, where);
  Result<std::vector<NamedBytes>> result;
  auto worker = WalledWorker::start(*loop, walling, std::move(order),
                                    {[&](std::string_view bytes) { unpacked.take(bytes); },
                                     [&](ProcessEnd how) {
                                       result = unpacked.end(how);
                                       loop->stop();
                                     }});
  if (!worker) return tl::unexpected(worker.error());
  loop->run();
  return result;
}

}  // namespace rostrum
