// Reads the file system of a stick (descriptor 3) in the sandbox: tells what files there are, then the bytes of those
// that it is asked for. A request is two numbers: a place in the listing, and the most bytes that are wanted.

#include <memory>

#include "content/wire/worker_message.hpp"
#include "firmware/usb/worker/descriptor_source.hpp"
#include "firmware/usb/worker/sandbox.hpp"
#include "firmware/usb/worker/serve_in_sandbox.hpp"
#include "firmware/usb/worker/stick_reader.hpp"
#include "firmware/usb/worker/worker_channel.hpp"

namespace rostrum {
namespace {

void serve() {
  const auto source = open_descriptor(worker_source);
  if (!source) {
    tell(StickRefusal{StickRefusal::Reason::nothing_there});
    return;
  }
  const auto reader = StickReader::open(*source);
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

int main() {
  rostrum::serve_in_sandbox(rostrum::stick_profile(), rostrum::serve);
}
