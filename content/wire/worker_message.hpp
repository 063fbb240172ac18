#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "content/formats/passed_over.hpp"
#include "content/wire/imported_document.hpp"

namespace rostrum {

// What a worker tells the program that started it. It is believed only so far as it can be checked: the worker may have
// fallen to what it read.

// First of all, before it reads anything. What it could not put up is told to the operator.
struct WorkerHello {
  std::uint8_t landlock = 0;  // the kernel's version of it; 0: none
  bool operator==(const WorkerHello&) const = default;
};

// A file that may belong to a session. It is asked for by its place in the listing.
struct StickFile {
  std::string name;          // '/'-separated, presentable (presentable_name.hpp)
  std::uint64_t size = 0;    // bytes, as the file system claims
  std::uint32_t volume = 0;  // counted from 0 over the file systems that could be read
  bool operator==(const StickFile&) const = default;
};

// A file system that could be read.
struct StickVolume {
  std::uint64_t offset = 0;  // of its first byte on the medium
  std::uint64_t size = 0;    // bytes, as it claims
  bool fat = false;          // FAT12, FAT16 or FAT32
  bool operator==(const StickVolume&) const = default;
};

struct StickListing {
  std::vector<StickFile> files;
  std::vector<std::string> unreadable;  // folders whose entries could not all be read; at most most_unreadable
  std::vector<StickVolume> volumes = {};
  std::vector<PassedOver> passed_over = {};  // each kind once
  bool operator==(const StickListing&) const = default;
};

// Why there is no listing.
struct StickRefusal {
  enum class Reason { nothing_there, unknown, encrypted, foreign, read_error, too_many };
  Reason reason = Reason::unknown;
  bool operator==(const StickRefusal&) const = default;
};

struct FileChunk {
  std::string bytes;
  bool operator==(const FileChunk&) const = default;
};

// Behind the chunks of a file.
struct FileEnd {
  enum class Outcome { whole, too_large, read_error, damaged };
  Outcome outcome = Outcome::whole;
  bool operator==(const FileEnd&) const = default;
};

// Of a file that the main program parses: a worker has read it before, and lived.
struct ReadOnce {
  bool operator==(const ReadOnce&) const = default;
};

using WorkerMessage =
    std::variant<WorkerHello, StickListing, StickRefusal, FileChunk, FileEnd, ImportedDocument, ReadOnce>;

inline constexpr std::size_t most_stick_files = 2'000;
inline constexpr std::size_t most_stick_volumes = 16;
inline constexpr std::size_t most_unreadable = 20;
inline constexpr std::size_t most_chunk_bytes = 64 * 1024;

// Length, kind, and what there is to tell.
[[nodiscard]] std::string to_wire(const WorkerMessage& message);

// Takes bytes as they come, and gives the messages that are whole. The buffer holds no more than the longest message
// of its kind may be.
class MessageReader {
 public:
  void feed(std::string_view bytes) { bytes_ += bytes; }

  // The next one; nullopt where it is not there yet, and for ever after the first that cannot be one.
  [[nodiscard]] std::optional<WorkerMessage> next();

  [[nodiscard]] bool is_broken() const { return broken_; }
  // A message has begun and not ended.
  [[nodiscard]] bool is_within() const { return at_ < bytes_.size(); }

 private:
  std::string bytes_;
  std::size_t at_ = 0;
  bool broken_ = false;
};

}  // namespace rostrum
