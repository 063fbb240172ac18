#include "render/views/room_words.hpp"

#include <unicode/locid.h>
#include <unicode/numfmt.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace rostrum {

const Words& words_of(const DisplayProfile& profile) {
  static const Language english = *Language::parse("en");
  return Words::of(profile.languages.empty() ? english : profile.languages.front());
}

Readers readers_of(const Language& language, const DisplayProfile& profile) {
  const bool named = profile.languages.empty() ||
                     std::any_of(profile.languages.begin(), profile.languages.end(),
                                 [&](const Language& each) { return each.primary() == language.primary(); });
  return named ? Readers::at_home : Readers::strangers;
}

Language language_beside(const Statement& statement, const DisplayProfile& profile) {
  const bool its_own = readers_of(statement.language, profile) == Readers::at_home;
  return its_own ? statement.language : profile.languages.front();
}

std::string isolated(std::string_view text) {
  return "\u2068" + std::string(text) + "\u2069";
}

std::string number_in(const Language& language, double value) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::NumberFormat> format(
      icu::NumberFormat::createInstance(icu::Locale((language.tag() + "@numbers=latn").c_str()), status));
  if (U_FAILURE(status) != 0) return std::to_string(value);
  icu::UnicodeString text;
  format->format(value, text);
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

std::string in_capitals(const std::string& text, const Language& language) {
  std::string capitals;
  icu::UnicodeString::fromUTF8(text).toUpper(icu::Locale(language.tag().c_str())).toUTF8String(capitals);
  return capitals;
}

Fixed spacing_of_capitals(const std::string& text, const Language& language, Fixed spacing) {
  const icu::Locale locale(language.tag().c_str());
  const icu::UnicodeString given = icu::UnicodeString::fromUTF8(text);
  icu::UnicodeString upper = given;
  icu::UnicodeString lower = given;
  const bool capitals = given == upper.toUpper(locale) && given != lower.toLower(locale);
  return capitals ? spacing : Fixed{};
}

}  // namespace rostrum
