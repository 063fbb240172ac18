#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace rostrum {

// Numbers of fixed width, the lowest byte first; texts behind their length.
class WireWriter {
 public:
  void byte(std::uint8_t value) { bytes_ += static_cast<char>(value); }
  void number(std::uint64_t value);
  void text(std::string_view value);
  void raw(std::string_view value) { bytes_ += value; }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// Reads what a WireWriter wrote, from somebody who may lie: every length and count is compared with what there is and
// with what the caller allows before anything is made of it. After the first lie all reads give nothing.
class WireReader {
 public:
  explicit WireReader(std::string_view bytes) : rest_(bytes) {}

  [[nodiscard]] std::uint8_t byte(std::uint8_t most = 0xFF);
  [[nodiscard]] std::uint64_t number(std::uint64_t most);
  // Of things that take `each` bytes at least.
  [[nodiscard]] std::size_t count(std::size_t most, std::size_t each);
  // Bytes of any kind.
  [[nodiscard]] std::string_view raw(std::size_t most);
  // Well-formed UTF-8.
  [[nodiscard]] std::string text(std::size_t most);
  void fail() { sound_ = false; }

  [[nodiscard]] bool is_sound() const { return sound_; }
  // Sound, and nothing is left.
  [[nodiscard]] bool is_complete() const { return sound_ && rest_.empty(); }

 private:
  [[nodiscard]] std::string_view take(std::size_t size);

  std::string_view rest_;
  bool sound_ = true;
};

}  // namespace rostrum
