#include "content/room/checked_text.hpp"

#include <fmt/format.h>

#include <utility>

#include "content/session/one_line.hpp"
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

}  // namespace

Result<std::string> checked_text(const std::string& text, std::string_view what, Needed needed, std::size_t longest) {
  std::string line = one_line(text);
  if (line.empty() && needed == Needed::yes) return refuse_empty(what);
  if (const std::size_t length = length_of(line); length > longest)
    return tl::unexpected(Error{Blame::input, fmt::format("The {} has {} characters", what, length), "",
                                fmt::format("Give {} at most.", longest)});
  return line;
}

Result<LocalText> checked_text(const LocalText& text, std::string_view what, Needed needed, std::size_t longest) {
  LocalText checked;
  for (const auto& [language, words] : text.entries) {
    Result<std::string> line = checked_text(words, what, Needed::no, longest);
    if (!line) return tl::unexpected(line.error());
    if (!line->empty()) checked.entries.emplace_back(language, std::move(*line));
  }
  if (checked.empty() && needed == Needed::yes) return refuse_empty(what);
  return checked;
}

}  // namespace rostrum
