#pragma once

#include <string>

#include "content/statement/statement.hpp"

namespace rostrum {

// The speaker as a name that stands by itself. In Slavic papers the name goes on from the title, in the genitive
// ("Выступление | делегации Российской Федерации"): an institution gets its nominative ("Делегация Российской
// Федерации"); of anything else nobody can tell it without a dictionary, so it stays with its title as the paper has it
// ("Выступление Постоянного представителя …"). Other speakers stand as they were read.
[[nodiscard]] std::string sender_name(const Statement& statement);

}  // namespace rostrum
