#pragma once

#include <string_view>

namespace rostrum {

// Under ROSTRUM_TRACE=1 prints one line on stderr: "trace: <mark> <µs since the first mark> <µs on CLOCK_MONOTONIC>".
// Otherwise costs nothing to speak of. Benchmarks read "first-frame" and "ready".
void trace(std::string_view mark);

}  // namespace rostrum
