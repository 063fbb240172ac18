#pragma once

#include <string_view>

namespace rostrum {

// Whether a printed line is a person's name below the lines of an office, as Russian and its neighbours write it:
// "ЗАМЕСТИТЕЛЯ МИНИСТРА ИНОСТРАННЫХ ДЕЛ" / "РЕСПУБЛИКИ ЗАРЕЧЬЕ" / "ИВАНА ЛЕСНОГО". In doubt it is none.
[[nodiscard]] bool is_name_below_office(std::string_view line, std::string_view office);

}  // namespace rostrum
