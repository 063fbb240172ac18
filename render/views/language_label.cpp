#include "render/views/language_label.hpp"

#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <tuple>

#include "render/views/room_words.hpp"
#include "render/words/words.hpp"

namespace rostrum {
namespace {

std::string role_in(const Language& language, ShownVersion::Role role) {
  if (role == ShownVersion::Role::translation) return "";
  const Words& words = Words::of(language);
  return words.get(role == ShownVersion::Role::original ? Word::original : Word::official_text);
}

// Opening ICU's names takes longer than laying out a screen.
std::string look_up_name(const Language& language, const Language& in, UDisplayContext place) {
  std::string primary(language.primary());
  const icu::Locale locale(in.tag().c_str());
  std::array<UDisplayContext, 1> context = {place};
  const std::unique_ptr<icu::LocaleDisplayNames> names(
      icu::LocaleDisplayNames::createInstance(locale, context.data(), static_cast<std::int32_t>(context.size())));
  if (!names) return primary;
  icu::UnicodeString name;
  names->languageDisplayName(primary.c_str(), name);
  std::string utf8;
  name.toUTF8String(utf8);
  return utf8;
}

std::string known_name(const Language& language, const Language& in, UDisplayContext place) {
  if (!language.known()) return "";
  using Key = std::tuple<std::string, std::string, int>;
  static std::mutex mutex;
  static std::map<Key, std::string> known;
  const std::lock_guard lock(mutex);
  const Key key{language.tag(), in.tag(), static_cast<int>(place)};
  const auto found = known.find(key);
  if (found != known.end()) return found->second;
  return known.emplace(key, look_up_name(language, in, place)).first->second;
}

}  // namespace

std::string autonym(const Language& language) {
  return known_name(language, language, UDISPCTX_CAPITALIZATION_FOR_BEGINNING_OF_SENTENCE);
}

std::string language_name(const Language& language, const Language& in) {
  return known_name(language, in, UDISPCTX_CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE);
}

std::string language_label(const Language& language, ShownVersion::Role role) {
  const std::string name = autonym(language);
  const std::string said = role_in(language, role);
  if (said.empty() || name.empty()) return name + said;
  const bool foreign = Words::of(language).language().primary() != language.primary();
  return name + " · " + (foreign ? isolated(said) : said);
}

std::string short_language_label(const Language& language, ShownVersion::Role role) {
  const std::string said = role_in(language, role);
  return said.empty() ? autonym(language) : said;
}

}  // namespace rostrum
