#pragma once

#include <string_view>

namespace rostrum {

// The words by which the lines of a letterhead are told, in all languages.
[[nodiscard]] bool names_a_mission(std::string_view line);  // "Permanent Mission of ...", "Министерство ..."
[[nodiscard]] bool is_address_or_number(std::string_view line);  // street, postal code, telephone, fax, e-mail

}  // namespace rostrum
