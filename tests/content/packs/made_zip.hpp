#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace rostrum::test {

// A file of a zip that may lie in any field.
struct ZipEntry {
  std::string name;
  std::string bytes = {};        // as they stand in the archive
  std::uint16_t method = 0;      // 0: stored, 8: deflated
  std::uint16_t flags = 0x0800;  // names in UTF-8
  std::uint32_t unix_mode = 0100644;
  std::uint32_t size = 0xFFFFFFFF;  // unpacked; as many as `bytes` where nothing else is said
  std::uint32_t packed_size = 0xFFFFFFFF;
  bool wrong_checksum = false;
  std::string unpacked = {};  // of a deflated one: what its checksum and size are of
};

[[nodiscard]] std::string made_zip(const std::vector<ZipEntry>& entries);

}  // namespace rostrum::test
