#pragma once

#include <string_view>

namespace rostrum {

// "Good morning, colleagues", "Hello there.", "各位代表，大家好！": one greeting, whoever it goes to, and nothing else.
[[nodiscard]] bool is_greeting(std::string_view line);

}  // namespace rostrum
