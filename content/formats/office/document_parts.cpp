#include "content/formats/office/document_parts.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace rostrum {

namespace {

struct FreeArchive {
  void operator()(archive* reader) const { archive_read_free(reader); }
};

constexpr std::size_t free_of_ratio = std::size_t{1} << 20;
constexpr std::size_t longest_part_name = 512;

tl::unexpected<Error> unreadable(
    std::string_view what, std::string_view name,
    std::string_view advice = "Open it in the word processor and save it again as .docx.") {
  return tl::unexpected(Error{Blame::input, std::string(what), std::string(name), std::string(advice)});
}

tl::unexpected<Error> damaged(std::string_view name) {
  return unreadable("The document is damaged", name,
                    "Copy it to the stick again, or open it in the word processor and save it again as .docx.");
}

tl::unexpected<Error> too_large(std::string_view name) {
  return unreadable("The document unpacks to more than any statement holds", name,
                    "Check that it is the right file, or save its text alone as .docx.");
}

// Of the archive's directory: counted before the library makes a node for each.
std::size_t count_directory_entries(std::string_view bytes, std::size_t most) {
  constexpr std::string_view signature("PK\x01\x02", 4);
  std::size_t count = 0;
  for (std::size_t at = bytes.find(signature); at != std::string_view::npos && count <= most;
       at = bytes.find(signature, at + signature.size())) {
    ++count;
  }
  return count;
}

// The name as it is, whatever the locale.
std::string part_name(archive_entry* entry) {
  const char* name = archive_entry_pathname(entry);
  if (name == nullptr) name = archive_entry_pathname_utf8(entry);
  std::string text(name == nullptr ? std::string_view{} : std::string_view(name).substr(0, longest_part_name));
  std::replace(text.begin(), text.end(), '\\', '/');
  return text;
}

class PartReader {
 public:
  PartReader(archive* reader, std::size_t packed_bytes, const ArchiveBounds& bounds)
      : reader_(reader), packed_(packed_bytes), bounds_(bounds) {}

  enum class Outcome { read, too_large, damaged };

  Outcome read(std::string& part) {
    std::array<char, std::size_t{64} * 1024> buffer{};
    while (true) {
      const la_ssize_t count = archive_read_data(reader_, buffer.data(), buffer.size());
      if (count == 0) return Outcome::read;
      if (count < 0) return Outcome::damaged;
      const auto size = static_cast<std::size_t>(count);
      total_ += size;
      if (part.size() + size > bounds_.part_bytes || total_ > bounds_.total_bytes) return Outcome::too_large;
      if (total_ > free_of_ratio && total_ / bounds_.ratio > packed_) return Outcome::too_large;
      part.append(buffer.data(), size);
    }
  }

 private:
  archive* reader_;
  std::size_t packed_;  // of the whole file: entries may claim each other's bytes
  const ArchiveBounds& bounds_;
  std::size_t total_ = 0;
};

}  // namespace

Result<DocumentParts> DocumentParts::open(std::string_view bytes, std::string_view name, Wanted wanted,
                                          const ArchiveBounds& bounds) {
  if (count_directory_entries(bytes, bounds.entries) > bounds.entries) {
    return unreadable("The document holds more parts than any word processor writes", name);
  }
  const std::unique_ptr<archive, FreeArchive> reader(archive_read_new());
  if (reader == nullptr) return damaged(name);
  archive_read_support_format_zip_seekable(reader.get());
  if (archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) return damaged(name);
  DocumentParts parts;
  PartReader data(reader.get(), bytes.size(), bounds);
  archive_entry* entry = nullptr;
  for (std::size_t count = 0;; ++count) {
    const int status = archive_read_next_header(reader.get(), &entry);
    if (status == ARCHIVE_EOF) break;
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) return damaged(name);
    if (count > bounds.entries) return unreadable("The document holds more parts than any word processor writes", name);
    const std::string part = part_name(entry);
    if (!wanted(part)) {
      parts.parts_.try_emplace(part);
      continue;
    }
    if (archive_entry_is_encrypted(entry) != 0) {
      return unreadable("The document is protected with a password", name, "Save it without the password.");
    }
    const auto [place, is_new] = parts.parts_.try_emplace(part);
    if (!is_new) return unreadable("The document holds one of its parts twice, so it is not clear what it says", name);
    switch (data.read(place->second)) {
      case PartReader::Outcome::too_large:
        return too_large(name);
      case PartReader::Outcome::damaged:
        return damaged(name);
      case PartReader::Outcome::read:
        break;
    }
  }
  return parts;
}

std::string_view DocumentParts::bytes_of(std::string_view part) const {
  const auto found = parts_.find(part);
  return found == parts_.end() ? std::string_view{} : std::string_view(found->second);
}

}  // namespace rostrum
