#include "content/text/language.hpp"

#include <unicode/uloc.h>

#include <array>

namespace rostrum {

namespace {

// Longer tags than any that a person writes; ULOC_FULLNAME_CAPACITY bounds ICU's own.
using LocaleBuffer = std::array<char, ULOC_FULLNAME_CAPACITY>;

bool names_a_language(const char* locale) {
  return *uloc_getISO3Language(locale) != '\0';
}

// Chinese is written in two scripts, and the tag has to say which: the likely one of its region.
std::string with_chinese_script(const char* locale) {
  LocaleBuffer script{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_getScript(locale, script.data(), script.size(), &status);
  if (U_SUCCESS(status) && script[0] != '\0') return {};
  LocaleBuffer likely{};
  status = U_ZERO_ERROR;
  uloc_addLikelySubtags(locale, likely.data(), likely.size(), &status);
  uloc_getScript(likely.data(), script.data(), script.size(), &status);
  return U_SUCCESS(status) && std::string_view(script.data()) == "Hant" ? "zh-Hant" : "zh-Hans";
}

}  // namespace

std::optional<Language> Language::parse(std::string_view tag) {
  constexpr std::size_t longest_tag = 80;
  if (tag.empty() || tag.size() > longest_tag || tag.find('\0') != std::string_view::npos) return std::nullopt;
  const std::string written(tag);
  LocaleBuffer locale{};
  std::int32_t parsed = 0;
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(written.c_str(), locale.data(), locale.size(), &parsed, &status);
  if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING) return std::nullopt;
  if (static_cast<std::size_t>(parsed) != written.size()) return std::nullopt;
  LocaleBuffer canonical{};
  uloc_toLanguageTag(locale.data(), canonical.data(), canonical.size(), /*strict=*/1, &status);
  if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING) return std::nullopt;
  Language language(canonical.data());
  if (language.tag_ == "und") return Language{};
  if (!names_a_language(locale.data())) return std::nullopt;
  if (language.primary() == "zh") {
    if (auto chinese = with_chinese_script(locale.data()); !chinese.empty()) language.tag_ = std::move(chinese);
  }
  return language;
}

std::string_view Language::primary() const {
  return std::string_view(tag_).substr(0, tag_.find('-'));
}

bool Language::is_written_in_han() const {
  return primary() == "zh" || primary() == "ja";
}

Direction Language::direction() const {
  return uloc_isRightToLeft(tag_.c_str()) ? Direction::right_to_left : Direction::left_to_right;
}

}  // namespace rostrum
