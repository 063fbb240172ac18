// Reads the file system of a stick (descriptor 3) in the sandbox: tells what files there are, then the bytes of those
// that it is asked for. A request is two numbers: a place in the listing, and the most bytes that are wanted.
// With a number on its command line it plays a stick that is pulled out after so many bytes.

#include <cstdint>
#include <cstdlib>
#include <limits>
#include <memory>
#include <optional>
#include <span>

#include "content/wire/worker_message.hpp"
#include "firmware/usb/worker/descriptor_source.hpp"
#include "firmware/usb/worker/sandbox.hpp"
#include "firmware/usb/worker/serve_in_sandbox.hpp"
#include "firmware/usb/worker/stick_reader.hpp"
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
  const auto reader = StickReader::open(source);
  if (!reader) {
    tell(reader.error());
    return;
  }
  tell((*reader)->listing());
  while (const auto file = next_request()) {
    const auto most = next_request();
    if (!most || *file >= (*reader)->listing().files.size()) end_worker(exit_bad_request);
    const auto outcome = (*reader)->read(static_cast<std::size_t>(*file), *most,
                                         [](std::string_view bytes) { tell(FileChunk{std::string(bytes)}); });
    tell(FileEnd{outcome});
  }
}

}  // namespace
}  // namespace rostrum

int main(int argc, char** argv) {
  if (argc > 1) rostrum::given_at_most = std::strtoull(argv[1], nullptr, 10);
  rostrum::serve_in_sandbox(rostrum::stick_profile(), rostrum::serve);
}
