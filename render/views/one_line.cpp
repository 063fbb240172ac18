#include "render/views/one_line.hpp"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

// Less of a name than this, in bytes, says nothing.
constexpr std::size_t least_of_a_name = 20;

// Scripts that are written without spaces begin after these.
constexpr char32_t last_spaced = 0x0E00;

// Bytes at which a quotation of the text may begin: where a line may, by UAX #14 in its language, after a space or
// within a script that has none. "A/CONF.402" is no two words.
std::vector<std::size_t> line_starts(const std::string& text, const Language& language) {
  std::vector<std::size_t> starts;
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUTextPointer given(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createLineInstance(icu::Locale::forLanguageTag(language.tag(), status), status));
  if (U_FAILURE(status) != 0) return starts;
  breaks->setText(given.getAlias(), status);
  for (std::int32_t at = breaks->next(); U_SUCCESS(status) != 0 && at != icu::BreakIterator::DONE;
       at = breaks->next()) {
    const auto start = static_cast<std::size_t>(at);
    if (start >= text.size()) break;
    std::size_t before = start - 1;
    while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80) --before;
    const bool after_space = text[before] == ' ';
    std::size_t after = start;
    const char32_t first = next_code_point(text, after);
    if (first == U'–' || first == U'—' || first == U'-') continue;  // it would belong to what is left out
    if (after_space || (next_code_point(text, before) >= last_spaced && first >= last_spaced)) starts.push_back(start);
  }
  return starts;
}

// The end of a text that is a word shorter, or a letter where its words are long or it has none.
std::size_t shorter(std::string_view text, std::size_t end) {
  constexpr std::size_t longest_word = 32;  // bytes
  const std::size_t space = text.substr(0, end).rfind(' ');
  if (space != std::string_view::npos && end - space <= longest_word) return space;
  do --end;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80);
  return end;
}

}  // namespace

TextBlock cut_text(std::string_view text, const TextStyle& style, int width, std::size_t most, TextEngine& engine,
                   Breaking breaking) {
  TextBlock whole = set_text(engine, text, style, width, breaking);
  if (whole.lines.size() <= most) return whole;
  // What the lines hold that are kept, and less of it until the ellipsis finds its place.
  std::size_t end = set_text(engine, text, style, width).lines[most - 1].range.end;
  TextBlock kept = set_text(engine, std::string(text.substr(0, end)) + "…", style, width);
  while (kept.lines.size() > most && end > 0) {
    end = shorter(text, end);
    kept = set_text(engine, std::string(text.substr(0, end)) + "…", style, width);
  }
  kept.lines.resize(std::min(kept.lines.size(), most));
  return kept;
}

std::string shortened(const std::string& text, const TextStyle& style, int width, TextEngine& engine) {
  const TextBlock lines = set_text(engine, text, style, width - style.size.ceil());
  const std::size_t end = lines.lines.front().range.end;
  return end < least_of_a_name ? "" : text.substr(0, end) + "…";
}

TextBlock end_of(const std::string& text, const TextStyle& style, int width, TextEngine& engine) {
  TextBlock whole = set_text(engine, text, style, width);
  if (whole.lines.size() == 1) return whole;
  const std::vector<std::size_t> starts = line_starts(text, style.language);
  const std::string_view primary = style.language.primary();
  const std::string left_out = primary == "zh" || primary == "ja" ? "……" : "… ";
  TextBlock best;
  std::size_t low = 0;
  std::size_t high = starts.size();
  while (low < high) {  // the first start from which the rest fits
    const std::size_t middle = (low + high) / 2;
    TextBlock tail = set_text(engine, left_out + text.substr(starts[middle]), style, width);
    if (tail.lines.size() == 1) {
      best = std::move(tail);
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return best;
}

}  // namespace rostrum
