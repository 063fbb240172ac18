#include "firmware/usb/worker/descriptor_source.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace rostrum {
namespace {

class DescriptorSource : public BlockSource {
 public:
  DescriptorSource(int descriptor, std::uint64_t size) : descriptor_(descriptor), size_(size) {}

  [[nodiscard]] std::uint64_t size() const override { return size_; }

  std::optional<std::size_t> read(std::uint64_t offset, std::span<char> bytes) override {
    if (offset >= size_) return 0;
    bytes = bytes.first(static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), size_ - offset)));
    std::size_t done = 0;
    while (done < bytes.size()) {
      const ssize_t count =
          ::pread(descriptor_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(offset + done));
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) return std::nullopt;  // an image cut short under us reads like a stick that was pulled
      done += static_cast<std::size_t>(count);
    }
    return done;
  }

 private:
  int descriptor_;
  std::uint64_t size_;
};

}  // namespace

std::unique_ptr<BlockSource> open_descriptor(int descriptor) {
  const off_t end = ::lseek(descriptor, 0, SEEK_END);
  if (end < 0) return nullptr;
  return std::make_unique<DescriptorSource>(descriptor, static_cast<std::uint64_t>(end));
}

}  // namespace rostrum
