#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/room/scene.hpp"

namespace rostrum {

// As people type it and as the journal keeps it: "title", "statement", "hold", "test-card", "queue".
[[nodiscard]] std::string_view view_name(View view);
[[nodiscard]] std::optional<View> view_named(std::string_view wanted);
[[nodiscard]] std::string view_names();  // "title, statement, hold, ...": for people who typed another

// The same of a display's own: "follow", "queue", "booth"; the operator's is "operator".
[[nodiscard]] std::string_view view_name(DisplayView view);
[[nodiscard]] std::optional<DisplayView> display_view_named(std::string_view wanted);

}  // namespace rostrum
