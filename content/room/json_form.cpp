#include "content/room/json_form.hpp"

#include <algorithm>

namespace rostrum {
namespace {

// Parsing a tag asks ICU, and a list of speakers says the same few tags thousands of times.
std::optional<Language> language_of(const std::string& tag) {
  constexpr std::size_t most_known = 32;
  thread_local std::vector<std::pair<std::string, Language>> known;
  for (const auto& [written, language] : known)
    if (written == tag) return language;
  auto language = Language::parse(tag);
  if (language && known.size() < most_known) known.emplace_back(tag, *language);
  return language;
}

}  // namespace

bool Form<std::string>::read(const Json& json, std::string& value, const Range& /*range*/) {
  if (!json.is_string()) return false;
  value = json.get_ref<const std::string&>();
  return true;
}

bool Form<ContentHash>::read(const Json& json, ContentHash& value, const Range& /*range*/) {
  if (!json.is_string()) return false;
  const auto hash = ContentHash::from_hex(json.get_ref<const std::string&>());
  if (hash) value = *hash;
  return hash.has_value();
}

bool Form<Language>::read(const Json& json, Language& value, const Range& /*range*/) {
  if (!json.is_string()) return false;
  const auto language = language_of(json.get_ref<const std::string&>());
  if (language) value = *language;
  return language.has_value();
}

Json Form<LocalText>::write(const LocalText& value) {
  Json json = Json::array();
  for (const auto& [language, text] : value.entries) json.push_back(Json::array({language.tag(), text}));
  return json;
}

bool Form<LocalText>::read(const Json& json, LocalText& value, const Range& range) {
  if (!json.is_array()) return false;
  value.entries.clear();
  for (const Json& each : json) {
    if (!each.is_array() || each.size() != 2) return false;
    Language language;
    std::string text;
    if (!Form<Language>::read(each[0], language, range) || !Form<std::string>::read(each[1], text, range) ||
        text.empty())
      return false;
    const bool twice = std::any_of(value.entries.begin(), value.entries.end(),
                                   [&language](const auto& entry) { return entry.first == language; });
    if (twice) return false;
    value.entries.emplace_back(std::move(language), std::move(text));
  }
  return true;
}

std::string line_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json parse_line(std::string_view text, std::size_t longest) {
  if (text.size() > longest) return Json(Json::value_t::discarded);
  return Json::parse(text.begin(), text.end(), nullptr, /*allow_exceptions=*/false);
}

}  // namespace rostrum
