#pragma once

#include <string>

#include "content/text/error.hpp"

namespace rostrum {

// One line: from the terminal, without showing it, else from standard input. Asked for twice where it is a new one.
enum class Password { known, new_one };
[[nodiscard]] Result<std::string> ask_password(Password kind);

}  // namespace rostrum
