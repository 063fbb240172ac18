#pragma once

#include <optional>
#include <string_view>

#include "content/room/room.hpp"

namespace rostrum {

// As people type it and as the journal keeps it: "title", "statement", "hold", "test-card".
[[nodiscard]] std::string_view view_name(View view);
[[nodiscard]] std::optional<View> view_named(std::string_view wanted);

}  // namespace rostrum
