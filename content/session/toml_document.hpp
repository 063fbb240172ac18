#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "content/text/error.hpp"
#include "content/text/finding.hpp"
#include "content/text/toml.hpp"

namespace rostrum {

struct TomlFault {
  int line = 0;  // from 1; 0 where the parser cannot tell
  std::string what;
  bool operator==(const TomlFault&) const = default;
};

// Any bytes; the first fault where they are no TOML. `name` is what error positions in the table are of.
[[nodiscard]] tl::expected<toml::table, TomlFault> parse_toml(std::string_view text, const std::string& name);

// As parse_toml, but a fault costs its line alone, or the table whose heading it is: each is a finding "bad-toml".
// Fails where so much is wrong that it was never meant as TOML.
[[nodiscard]] Result<toml::table> parse_most_of_toml(std::string_view text, const std::string& name,
                                                     std::vector<Finding>& findings);

}  // namespace rostrum
