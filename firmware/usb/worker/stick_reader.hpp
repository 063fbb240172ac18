#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <tl/expected.hpp>

#include "content/wire/worker_message.hpp"
#include "firmware/usb/worker/block_source.hpp"

namespace rostrum {

// The files of a session on a stick: FAT12, FAT16, FAT32, exFAT, NTFS, ext2 to ext4 or ISO 9660, on the whole medium or
// in the partitions of an MBR or a GPT. The Sleuth Kit reads, which knows neither a mount nor a write. Links are not
// followed, what was deleted is not looked at; folders are entered as session_layout.hpp has it.
class StickReader {
 public:
  // The source is borrowed.
  [[nodiscard]] static tl::expected<std::unique_ptr<StickReader>, StickRefusal> open(BlockSource& source);
  virtual ~StickReader() = default;

  // In the order of volumes, then of names.
  [[nodiscard]] virtual const StickListing& listing() const = 0;

  // Gives the bytes of a file of the listing in pieces of at most most_chunk_bytes, and says how it ended. After
  // `most` bytes it is too large.
  [[nodiscard]] virtual FileEnd::Outcome read(std::size_t file, std::uint64_t most,
                                              const std::function<void(std::string_view)>& take) = 0;
};

}  // namespace rostrum
