#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "content/wire/presentable_name.hpp"
#include "content/wire/worker_message.hpp"
#include "tests/fuzz/require.hpp"

// Any bytes as what a worker says, in pieces whose size the first byte gives: what is believed of them is sound, and
// comes back from the wire as it was.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rostrum;
  if (size == 0) return 0;
  const std::size_t step = 1 + data[0];
  const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  MessageReader reader;
  for (std::size_t at = 0; at < bytes.size(); at += step) {
    reader.feed(bytes.substr(at, step));
    while (const auto message = reader.next()) {
      const std::string wire = to_wire(*message);
      MessageReader again;
      again.feed(wire);
      const auto back = again.next();
      require(back.has_value() && !again.is_broken() && !again.is_within());
      require(to_wire(*back) == wire);
      if (const auto* listing = std::get_if<StickListing>(&*message)) {
        require(listing->files.size() <= most_stick_files);
        for (const StickFile& file : listing->files) require(is_presentable(file.name));
      }
    }
  }
  require(is_presentable(presentable_name(bytes.substr(0, 255))));
  return 0;
}
