// Reads the file system of a stick (descriptor 3) in the sandbox.
// With a number on its command line it plays a stick that is pulled out after so many bytes.

#include <cstdint>
#include <cstdlib>
#include <limits>
#include <optional>
#include <span>

#include "content/wire/worker_message.hpp"
#include "firmware/usb/worker/descriptor_source.hpp"
#include "firmware/usb/worker/sandbox.hpp"
#include "firmware/usb/worker/serve_in_sandbox.hpp"
#include "firmware/usb/worker/serve_stick.hpp"
#include "firmware/usb/worker/worker_channel.hpp"

namespace rostrum {
namespace {

std::uint64_t given_at_most = std::numeric_limits<std::uint64_t>::max();

class PulledSource : public BlockSource {
 public:
  PulledSource(BlockSource& stick, std::uint64_t left) : stick_(stick), left_(left) {}

  [[nodiscard]] std::uint64_t size() const override { return stick_.size(); }

  std::optional<std::size_t> read(std::uint64_t offset, std::span<char> bytes) override {
    if (bytes.size() > left_) left_ = 0;
    if (left_ == 0) return std::nullopt;
    left_ -= bytes.size();
    return stick_.read(offset, bytes);
  }

 private:
  BlockSource& stick_;
  std::uint64_t left_;
};

void serve() {
  const auto stick = open_descriptor(worker_source);
  if (!stick) {
    tell(StickRefusal{StickRefusal::Reason::nothing_there});
    return;
  }
  PulledSource source(*stick, given_at_most);
  serve_stick(source);
}

}  // namespace
}  // namespace rostrum

int main(int argc, char** argv) {
  if (argc > 1) rostrum::given_at_most = std::strtoull(argv[1], nullptr, 10);
  rostrum::serve_in_sandbox(rostrum::stick_profile(), rostrum::serve);
}
