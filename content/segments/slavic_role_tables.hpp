#pragma once

#include <span>

#include "content/segments/role_tables.hpp"

namespace rostrum {

// A part of what role_table() searches: Russian, Ukrainian, Bulgarian, Serbian, Macedonian.
[[nodiscard]] std::span<const RoleTable> slavic_role_tables();

}  // namespace rostrum
