#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rostrum {

// "Ms. A. Person, Director of Something" as the person and the office; nullopt where no comma (of any script) parts it.
[[nodiscard]] std::optional<std::pair<std::string, std::string>> person_and_office(const std::string& speaker);

// What to call a speaker, from the whole down to the shortest that still says who it is.
[[nodiscard]] std::vector<std::string> names_by_length(const std::string& speaker);

}  // namespace rostrum
