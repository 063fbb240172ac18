#include "render/text/bidi_levels.hpp"

#include <unicode/uchar.h>

#include "render/text/unit_text.hpp"

namespace rostrum {

bool may_turn_right_to_left(char32_t c) {
  if (c < 0x0590) return false;
  if (c >= 0x2010 && c <= 0x2027) return false;
  if (c >= 0x2030 && c <= 0x205F) return false;
  if (c >= 0x3000 && c <= 0xD7FF) return false;
  switch (u_charDirection(static_cast<UChar32>(c))) {
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
    case U_ARABIC_NUMBER:
    case U_LEFT_TO_RIGHT_EMBEDDING:
    case U_LEFT_TO_RIGHT_OVERRIDE:
    case U_RIGHT_TO_LEFT_EMBEDDING:
    case U_RIGHT_TO_LEFT_OVERRIDE:
    case U_LEFT_TO_RIGHT_ISOLATE:
    case U_RIGHT_TO_LEFT_ISOLATE:
    case U_FIRST_STRONG_ISOLATE:
    case U_POP_DIRECTIONAL_FORMAT:
    case U_POP_DIRECTIONAL_ISOLATE:
      return true;
    default:
      return false;
  }
}

namespace {

bool is_plainly_left_to_right(std::u16string_view text) {
  for (std::uint32_t at = 0; at < text.size();) {
    if (may_turn_right_to_left(next_code_point(text, at))) return false;
  }
  return true;
}

}  // namespace

void BidiLevels::resolve(std::u16string_view text, const Language& language) {
  runs_.clear();
  paragraphs_.clear();
  const auto size = static_cast<std::uint32_t>(text.size());
  const bool right_to_left = language.known() && language.direction() == Direction::right_to_left;
  if (!right_to_left && is_plainly_left_to_right(text)) {
    runs_.push_back({size, 0});
    paragraphs_.push_back({size, 0});
    return;
  }

  if (!bidi_) bidi_.reset(ubidi_open());
  UErrorCode error = U_ZERO_ERROR;
  const UBiDiLevel base = right_to_left ? 1 : language.known() ? 0 : UBIDI_DEFAULT_LTR;
  ubidi_setPara(bidi_.get(), text.data(), static_cast<std::int32_t>(size), base, nullptr, &error);
  // Not ubidi_getLogicalRun, which takes the square of the number of runs.
  const UBiDiLevel* levels = ubidi_getLevels(bidi_.get(), &error);
  for (std::uint32_t at = 0; U_SUCCESS(error) && levels != nullptr && at < size; ++at) {
    if (runs_.empty() || runs_.back().level != levels[at]) runs_.push_back({at, levels[at]});
    runs_.back().end = at + 1;
  }
  const std::int32_t count = U_SUCCESS(error) ? ubidi_countParagraphs(bidi_.get()) : 0;
  for (std::int32_t i = 0; i < count; ++i) {
    std::int32_t limit = 0;
    UBiDiLevel level = 0;
    ubidi_getParagraphByIndex(bidi_.get(), i, nullptr, &limit, &level, &error);
    paragraphs_.push_back({static_cast<std::uint32_t>(limit), level});
  }
  // Only memory can have run out; an empty text has no paragraph of its own.
  const BidiLevel fallback = right_to_left ? 1 : 0;
  if (runs_.empty()) runs_.push_back({size, fallback});
  if (paragraphs_.empty()) paragraphs_.push_back({size, fallback});
}

}  // namespace rostrum
