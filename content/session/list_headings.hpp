#pragma once

#include <optional>
#include <string_view>

#include "content/session/programme.hpp"
#include "content/session/time_limit.hpp"
#include "content/text/language.hpp"

namespace rostrum {

enum class ListColumn {
  delegation,
  person,  // stands for a delegation where there is none
  kind,
  on_behalf_of,
  limit,
  statement,
  original,
  official,
  order,
  meeting,
  item,
  remarks  // for the people who keep the list
};

struct ListHeading {
  ListColumn column = ListColumn::remarks;
  std::optional<Language> language;      // "Name (ru)"
  BareNumber bare = BareNumber::likely;  // of a limit: "Time (min)"
  bool operator==(const ListHeading&) const = default;
};

// What the heading of a column means, in any of the six languages; nullopt for what is none of these.
[[nodiscard]] std::optional<ListHeading> read_list_heading(std::string_view heading);

// "national", "Member State", "НПО", "observateur": as a list's cell says it, in any of the six languages.
[[nodiscard]] std::optional<SpeakerKind> read_speaker_kind(std::string_view cell);

// A tag, a name of one of the six languages in any of them ("Russian", "русский"), or a letter of the house (A C E F R
// S).
[[nodiscard]] std::optional<Language> read_language_name(std::string_view cell);

}  // namespace rostrum
