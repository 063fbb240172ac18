#include "content/room/checked_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "content/session/one_line.hpp"
#include "content/statement/letters.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

std::size_t length_of(std::string_view text) {
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size(); ++length) next_code_point(text, at);
  return length;
}

tl::unexpected<Error> refuse_empty(std::string_view what) {
  return tl::unexpected(Error{Blame::input, fmt::format("The {} is empty", what), "", "Type it."});
}

Result<std::string> checked_line(const std::string& text, const Language& language, std::string_view what,
                                 std::size_t longest, const RoomContent& room) {
  if (!is_well_formed(text))
    return tl::unexpected(Error{Blame::input, fmt::format("The {} is not in UTF-8", what), "", "Type it anew."});
  std::string line = one_line(text);
  if (!is_visible(line)) return std::string();
  if (const std::size_t length = length_of(line); length > longest)
    return tl::unexpected(Error{Blame::input, fmt::format("The {} has {} characters", what, length), "",
                                fmt::format("Give {} at most.", longest)});
  if (const auto missing = room.missing_characters(line, language); !missing.empty())
    return tl::unexpected(Error{Blame::input,
                                fmt::format("The {} has a character that no font here can show: U+{:04X}", what,
                                            static_cast<std::uint32_t>(missing.front())),
                                "", "Leave it out, or write it in another way."});
  return line;
}

}  // namespace

Result<std::string> checked_text(const std::string& text, std::string_view what, Needed needed, std::size_t longest,
                                 const RoomContent& room) {
  Result<std::string> line = checked_line(text, Language(), what, longest, room);
  if (line && line->empty() && needed == Needed::yes) return refuse_empty(what);
  return line;
}

Result<LocalText> checked_text(const LocalText& text, std::string_view what, Needed needed, std::size_t longest,
                               const RoomContent& room) {
  LocalText checked;
  for (const auto& [language, words] : text.entries) {
    Result<std::string> line = checked_line(words, language, what, longest, room);
    if (!line) return tl::unexpected(line.error());
    if (line->empty()) continue;
    const bool twice = std::any_of(checked.entries.begin(), checked.entries.end(),
                                   [&given = language](const auto& each) { return each.first == given; });
    if (twice)
      return tl::unexpected(Error{Blame::input, fmt::format("The {} is given twice in {}", what, language.tag()), "",
                                  "Give it once in each language."});
    checked.entries.emplace_back(language, std::move(*line));
  }
  if (checked.empty() && needed == Needed::yes) return refuse_empty(what);
  return checked;
}

}  // namespace rostrum
