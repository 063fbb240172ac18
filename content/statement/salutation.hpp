#pragma once

#include <string_view>

namespace rostrum {

// "Mr. Chair,", "Уважаемые дамы и господа!", "主席先生：": words that address the room and say nothing else.
[[nodiscard]] bool is_salutation(std::string_view line);

// A salutation that names nobody: "Mr. Chair,", "السيد الرئيس،"; not "Ambassador Gren,".
[[nodiscard]] bool is_plain_address(std::string_view line);

// "Thank you for your attention.", "Благодарю за внимание.": short thanks. Only the last ones close a statement.
[[nodiscard]] bool is_closing(std::string_view paragraph);

}  // namespace rostrum
