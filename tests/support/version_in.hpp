#pragma once

#include <algorithm>
#include <string_view>

#include "content/session/session.hpp"

namespace rostrum {

// The text in exactly this language, which the statement has.
inline const Statement& version_in(const SessionStatement& statement, std::string_view tag) {
  return std::find_if(statement.versions.begin(), statement.versions.end(),
                      [tag](const Version& version) { return version.language.tag() == tag; })
      ->statement;
}

}  // namespace rostrum
