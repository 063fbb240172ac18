#include "tests/content/packs/made_zip.hpp"

namespace rostrum::test {
namespace {

void put(std::string& bytes, std::uint64_t number, int size) {
  for (int i = 0; i < size; ++i) bytes += static_cast<char>(number >> (8 * i));
}

std::uint32_t crc_of(const std::string& bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
  }
  return ~crc;
}

void put_common(std::string& zip, const ZipEntry& entry) {
  const auto length = static_cast<std::uint32_t>(entry.bytes.size());
  put(zip, 20, 2);
  put(zip, entry.flags, 2);
  put(zip, entry.method, 2);
  put(zip, 0x00210000, 4);
  const std::string& plain = entry.unpacked.empty() ? entry.bytes : entry.unpacked;
  put(zip, crc_of(plain) ^ (entry.wrong_checksum ? 1U : 0U), 4);
  put(zip, entry.packed_size == 0xFFFFFFFF ? length : entry.packed_size, 4);
  put(zip, entry.size == 0xFFFFFFFF ? static_cast<std::uint32_t>(plain.size()) : entry.size, 4);
  put(zip, static_cast<std::uint32_t>(entry.name.size()), 2);
  put(zip, 0, 2);
}

}  // namespace

std::string made_zip(const std::vector<ZipEntry>& entries) {
  std::string zip, directory;
  for (const ZipEntry& entry : entries) {
    const auto offset = static_cast<std::uint32_t>(zip.size());
    put(zip, 0x04034B50, 4);
    put_common(zip, entry);
    zip += entry.name + entry.bytes;
    put(directory, 0x02014B50, 4);
    put(directory, 3U << 8 | 20U, 2);
    put_common(directory, entry);
    put(directory, 0, 2 + 2 + 2);
    put(directory, entry.unix_mode << 16, 4);
    put(directory, offset, 4);
    directory += entry.name;
  }
  const auto begin = static_cast<std::uint32_t>(zip.size());
  const auto count = static_cast<std::uint32_t>(entries.size());
  zip += directory;
  put(zip, 0x06054B50, 4);
  put(zip, 0, 4);
  put(zip, count, 2);
  put(zip, count, 2);
  put(zip, static_cast<std::uint32_t>(directory.size()), 4);
  put(zip, begin, 4);
  put(zip, 0, 2);
  return zip;
}

}  // namespace rostrum::test
