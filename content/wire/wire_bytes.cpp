#include "content/wire/wire_bytes.hpp"

#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

constexpr std::size_t number_size = 8;

}  // namespace

void WireWriter::number(std::uint64_t value) {
  for (std::size_t i = 0; i < number_size; ++i, value >>= 8U) byte(static_cast<std::uint8_t>(value & 0xFFU));
}

void WireWriter::text(std::string_view value) {
  number(value.size());
  raw(value);
}

std::string_view WireReader::take(std::size_t size) {
  if (size > rest_.size()) sound_ = false;
  if (!sound_) return {};
  const std::string_view taken = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return taken;
}

std::uint8_t WireReader::byte(std::uint8_t most) {
  const std::string_view taken = take(1);
  const auto value = taken.empty() ? std::uint8_t{0} : static_cast<std::uint8_t>(taken.front());
  if (value > most) sound_ = false;
  return sound_ ? value : std::uint8_t{0};
}

std::uint64_t WireReader::number(std::uint64_t most) {
  std::uint64_t value = 0;
  std::size_t place = 0;
  for (const char each : take(number_size)) {
    value |= std::uint64_t{static_cast<std::uint8_t>(each)} << (8 * place);
    ++place;
  }
  if (value > most) sound_ = false;
  return sound_ ? value : 0;
}

std::size_t WireReader::count(std::size_t most, std::size_t each) {
  const auto found = static_cast<std::size_t>(number(most));
  if (found > rest_.size() / each) sound_ = false;
  return sound_ ? found : 0;
}

std::string_view WireReader::raw(std::size_t most) {
  return take(count(most, 1));
}

std::string WireReader::text(std::size_t most) {
  const std::string_view taken = raw(most);
  if (!is_well_formed(taken)) sound_ = false;
  return sound_ ? std::string(taken) : std::string();
}

}  // namespace rostrum
