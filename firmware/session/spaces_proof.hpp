#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/session/session.hpp"
#include "content/text/house_style.hpp"
#include "render/text/set_spaces.hpp"

namespace rostrum {

// That setting a statement's spaces kept its letters: every text that a screen may show, in every language, was really
// set and compared.
struct SpacesProof {
  std::size_t texts = 0;             // paragraphs, their sentences, the lines of the title block and the letterhead
  std::size_t changed = 0;           // of these, those of which a space was set otherwise
  std::vector<std::string> altered;  // those of which a letter was: always empty, or the program is wrong
  [[nodiscard]] bool letters_kept() const { return altered.empty(); }
};

using SetSpacesFunction =
    std::function<std::optional<SetText>(std::string_view text, const Language& language, const HouseStyle& style)>;

// `set` stands for set_spaces; another one only shows that the proof can fail.
[[nodiscard]] SpacesProof prove_spaces(const SessionStatement& statement, const HouseStyle& style,
                                       const SetSpacesFunction& set = set_spaces);

}  // namespace rostrum
