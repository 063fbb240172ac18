// Stands where stick-worker stands, and reads the file system that is there, in the same sandbox; but some sectors give
// no bytes. The last sector of the image names them: "bad FIRST LAST", counted from 0.

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <span>

#include "firmware/usb/worker/descriptor_source.hpp"
#include "firmware/usb/worker/sandbox.hpp"
#include "firmware/usb/worker/serve_in_sandbox.hpp"
#include "firmware/usb/worker/serve_stick.hpp"
#include "firmware/usb/worker/worker_channel.hpp"

namespace rostrum {
namespace {

constexpr std::uint64_t sector = 512;

class BadSectors final : public BlockSource {
 public:
  explicit BadSectors(BlockSource& stick) : stick_(stick) {
    std::array<char, sector + 1> words{};
    (void)stick.read(stick.size() - sector, std::span(words.data(), sector));
    unsigned long long first = 0;
    unsigned long long last = 0;
    if (std::sscanf(words.data(), "bad %llu %llu", &first, &last) != 2) end_worker(1);
    begin_ = first * sector;
    end_ = (last + 1) * sector;
  }

  [[nodiscard]] std::uint64_t size() const override { return stick_.size(); }

  std::optional<std::size_t> read(std::uint64_t offset, std::span<char> bytes) override {
    if (offset < end_ && begin_ < offset + bytes.size()) return std::nullopt;
    return stick_.read(offset, bytes);
  }

 private:
  BlockSource& stick_;
  std::uint64_t begin_ = 0;
  std::uint64_t end_ = 0;
};

void serve() {
  const auto stick = open_descriptor(worker_source);
  if (!stick) end_worker(1);
  BadSectors source(*stick);
  serve_stick(source);
}

}  // namespace
}  // namespace rostrum

int main() {
  rostrum::serve_in_sandbox(rostrum::stick_profile(), rostrum::serve);
}
