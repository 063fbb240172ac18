#include <cstddef>
#include <cstdint>
#include <string_view>

#include "content/room/state_json.hpp"
#include "tests/fuzz/require.hpp"

// Any line as an event and as a snapshot of the journal: what is read is written back to what reads the same.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rostrum;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  RoomState state;
  if (const auto snapshot = state_from_json(text)) {
    require(state_from_json(to_json(*snapshot)) == snapshot);
    state = *snapshot;
  }
  if (const auto event = event_from_json(text)) {
    require(event_from_json(to_json(*event)) == event);
    const std::uint64_t revision = state.revision;
    state = apply(state, *event);
    require(state.revision == revision + 1);
    require(state_from_json(to_json(state)) == state);
  }
  return 0;
}
