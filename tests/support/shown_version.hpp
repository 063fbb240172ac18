#pragma once

#include <vector>

#include "render/views/screen.hpp"

namespace rostrum::test {

// A statement of which there is one version: the original, called as its paper calls it.
inline std::vector<ShownVersion> alone(const Statement& statement) {
  return {{&statement, ShownVersion::Role::original, ""}};
}

}  // namespace rostrum::test
