#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

namespace rostrum {

namespace stored {

inline void put_number(std::string& to, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) to += static_cast<char>(value >> (8 * i) & 0xFFU);
}

inline std::uint32_t crc_of(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char unit : bytes) {
    crc ^= static_cast<unsigned char>(unit);
    for (int i = 0; i < 8; ++i) crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

}  // namespace stored

// A zip archive of the given parts, unpacked; the bytes hold them one behind the other, a line "#" between them.
inline std::string stored_archive(std::string_view bytes, const std::string_view* names, std::size_t count) {
  using stored::put_number;
  std::string out;
  std::string directory;
  std::uint32_t entries = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t end = bytes.find("\n#\n");
    const std::string_view part = bytes.substr(0, end);
    bytes = end == std::string_view::npos ? std::string_view{} : bytes.substr(end + 3);
    if (part.empty()) continue;
    ++entries;
    const std::uint32_t crc = stored::crc_of(part);
    const auto size = static_cast<std::uint32_t>(part.size());
    const auto offset = static_cast<std::uint32_t>(out.size());
    const auto name = static_cast<std::uint32_t>(names[i].size());
    const auto put_shared = [&](std::string& to) {
      put_number(to, 20, 2);
      put_number(to, 0, 2);
      put_number(to, 0, 2);
      put_number(to, 33U << 16, 4);
      put_number(to, crc, 4);
      put_number(to, size, 4);
      put_number(to, size, 4);
      put_number(to, name, 2);
      put_number(to, 0, 2);
    };
    put_number(out, 0x04034B50U, 4);
    put_shared(out);
    out += names[i];
    out += part;
    put_number(directory, 0x02014B50U, 4);
    put_number(directory, 20, 2);
    put_shared(directory);
    put_number(directory, 0, 2);
    put_number(directory, 0, 2);
    put_number(directory, 0, 2);
    put_number(directory, 0, 4);
    put_number(directory, offset, 4);
    directory += names[i];
  }
  const auto begin = static_cast<std::uint32_t>(out.size());
  out += directory;
  put_number(out, 0x06054B50U, 4);
  put_number(out, 0, 4);
  put_number(out, entries, 2);
  put_number(out, entries, 2);
  put_number(out, static_cast<std::uint32_t>(directory.size()), 4);
  put_number(out, begin, 4);
  put_number(out, 0, 2);
  return out;
}

}  // namespace rostrum
