#include "content/statement/sentences.hpp"

#include <unicode/ubrk.h>
#include <unicode/uloc.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include "content/statement/letters.hpp"
#include "content/statement/sentence_end.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

struct CloseBreaks {
  void operator()(UBreakIterator* breaks) const { ubrk_close(breaks); }
};
struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

std::string icu_locale(const Language& language) {
  std::array<char, ULOC_FULLNAME_CAPACITY> locale{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(language.tag().c_str(), locale.data(), static_cast<std::int32_t>(locale.size() - 1), nullptr,
                      &status);
  return U_SUCCESS(status) ? locale.data() : "";
}

std::vector<std::size_t> icu_boundaries(std::string_view text, const Language& language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> source(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
  const std::unique_ptr<UBreakIterator, CloseBreaks> breaks(
      ubrk_open(UBRK_SENTENCE, icu_locale(language).c_str(), nullptr, 0, &status));
  if (U_FAILURE(status)) return {text.size()};
  ubrk_setUText(breaks.get(), source.get(), &status);
  std::vector<std::size_t> boundaries;
  for (std::int32_t at = ubrk_next(breaks.get()); at != UBRK_DONE; at = ubrk_next(breaks.get())) {
    boundaries.push_back(static_cast<std::size_t>(at));
  }
  return boundaries;
}

// Every '.' and '…' behind which, past closing marks, white space follows.
std::vector<std::size_t> overlooked_boundaries(std::string_view text) {
  std::vector<std::size_t> boundaries;
  std::size_t word_floor = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t mark = offset;
    const char32_t c = next_code_point(text, offset);
    if (c != U'.' && c != 0x2026) continue;
    std::size_t at = offset;
    for (int closers = 0; closers < 8 && at < text.size() && is_closing(code_point_at(text, at)); ++closers) {
      next_code_point(text, at);
    }
    const std::size_t space = at;
    while (at < text.size() && is_white_space(code_point_at(text, at))) next_code_point(text, at);
    if (at == space || at == text.size()) continue;
    if (is_overlooked_end(text, word_floor, mark, at)) boundaries.push_back(at);
    word_floor = offset;
    offset = std::max(offset, space);
  }
  return boundaries;
}

// Opening marks before the boundary belong to what follows, closing marks behind it to what ends:
// ICU parts « Fin. | » at the space, and takes “Ende.”|“Anfang” apart in the middle.
std::size_t mended_boundary(std::string_view text, std::size_t start, std::size_t at) {
  for (int moved = 0; moved < 4 && at > start; ++moved) {
    const char32_t c = code_point_before(text, at);
    if (c == U'"' || c == U'\'' || !is_opening(c) || at == text.size()) break;
    const std::size_t before = previous_offset(text, at);
    if (is_white_space(code_point_at(text, at))) break;
    at = before;
  }
  for (int moved = 0; moved < 4 && at < text.size(); ++moved) {
    std::size_t behind = at;
    const char32_t c = next_code_point(text, behind);
    const char32_t follower = code_point_at(text, behind);
    const bool stands_free = behind == text.size() || is_white_space(follower) || is_closing(follower);
    if (!is_closing(c) || !stands_free) break;
    at = behind;
    while (at < text.size() && is_white_space(code_point_at(text, at))) next_code_point(text, at);
  }
  return at;
}

}  // namespace

std::vector<ByteRange> find_sentences(std::string_view paragraph, const Language& language) {
  std::vector<std::size_t> boundaries = icu_boundaries(paragraph, language);
  std::vector<std::size_t> merged;
  const std::vector<std::size_t> overlooked = overlooked_boundaries(paragraph);
  merged.reserve(boundaries.size() + overlooked.size());
  std::merge(boundaries.begin(), boundaries.end(), overlooked.begin(), overlooked.end(), std::back_inserter(merged));

  std::vector<ByteRange> sentences;
  std::size_t start = 0;
  for (const std::size_t boundary : merged) {
    if (boundary <= start) continue;
    Junction junction{paragraph, start, 0, 0, mended_boundary(paragraph, start, boundary), 0};
    if (junction.next <= start) continue;
    if (junction.next < paragraph.size() && (!look_back(junction) || !ends_sentence(junction, language))) continue;
    const ByteRange range = trimmed(paragraph, {start, junction.next});
    if (!range.empty()) sentences.push_back(range);
    start = junction.next;
  }
  const ByteRange rest = trimmed(paragraph, {start, paragraph.size()});
  if (!rest.empty()) sentences.push_back(rest);
  return sentences;
}

}  // namespace rostrum
