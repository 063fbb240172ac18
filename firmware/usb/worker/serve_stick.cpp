#include "firmware/usb/worker/serve_stick.hpp"

#include <cstddef>
#include <string>
#include <string_view>

#include "content/wire/worker_message.hpp"
#include "firmware/usb/worker/stick_reader.hpp"
#include "firmware/usb/worker/worker_channel.hpp"

namespace rostrum {

void serve_stick(BlockSource& stick) {
  const auto reader = StickReader::open(stick);
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

}  // namespace rostrum
