#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace rostrum {

// What a file system is read from, and every read of it. An interface, so that tests can make any read fail: a sector
// may be bad, and a stick may be pulled at any time.
class BlockSource {
 public:
  virtual ~BlockSource() = default;

  [[nodiscard]] virtual std::uint64_t size() const = 0;

  // How many bytes were read: fewer than asked for only at the end. nullopt where the medium does not give them.
  [[nodiscard]] virtual std::optional<std::size_t> read(std::uint64_t offset, std::span<char> bytes) = 0;
};

}  // namespace rostrum
