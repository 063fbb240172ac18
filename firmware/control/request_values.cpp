#include "firmware/control/request_values.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include "content/session/one_line.hpp"
#include "content/session/time_limit.hpp"

namespace rostrum {
namespace {

using nlohmann::json;

constexpr std::int64_t second_ms = 1000;
constexpr std::size_t longest_text = 4096;  // bytes, of a name or a notice

std::optional<std::size_t> as_number(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::string quoted(const std::string& word) {
  return "\"" + word + "\"";
}

Error too_long(const char* key) {
  return {Blame::input, std::string(key) + " is longer than " + std::to_string(longest_text) + " bytes", "",
          "Nothing so long can be read on a screen."};
}

std::optional<ClockTime> clock_time(const std::string& text) {
  constexpr std::size_t hours = 24, minutes = 60;
  const auto colon = text.find(':');
  if (colon > 2 || text.size() != colon + 3) return std::nullopt;  // npos, where there is none, is above 2
  const auto hour = as_number(std::string_view(text).substr(0, colon));
  const auto minute = as_number(std::string_view(text).substr(colon + 1));
  if (!hour || !minute || *hour >= hours || *minute >= minutes) return std::nullopt;
  return ClockTime{static_cast<int>(*hour), static_cast<int>(*minute)};
}

}  // namespace

tl::unexpected<Error> refused(std::string what, std::string advice) {
  return tl::unexpected(Error{Blame::input, std::move(what), "", std::move(advice)});
}

bool RequestValues::flag(const char* key) const {
  const auto found = request_.find(key);
  return found != request_.end() && found->is_boolean() && found->get<bool>();
}

std::string RequestValues::word(const char* key) const {
  const auto found = request_.find(key);
  if (found == request_.end()) return "";
  if (found->is_string()) return found->get<std::string>();
  return found->is_number_integer() ? found->dump() : "";
}

Result<std::size_t> RequestValues::number(const char* key, std::size_t most) const {
  const std::string text = word(key);
  const auto number = as_number(text);
  if (!number) return refused(quoted(text) + " is no number", std::string(key) + " is a whole number, such as 7.");
  if (*number > most)
    return refused(text + " is too much", std::string(key) + " is at most " + std::to_string(most) + ".");
  return *number;
}

Result<Language> RequestValues::plain_language() const {
  if (has("lang")) {
    const auto given = Language::parse(word("lang"));
    if (given && given->known()) return *given;
    return refused(quoted(word("lang")) + " is no language tag", "Use one such as en or zh-Hans.");
  }
  const auto languages = lookup_.languages();
  if (!languages.empty()) return languages.front();
  return Language::parse("en").value_or(Language());
}

Result<Language> RequestValues::language_of(const std::string& tag) const {
  if (tag == "und") return plain_language();
  const auto language = Language::parse(tag);
  if (language && language->known()) return *language;
  return refused(quoted(tag) + " is no language tag", "Use one such as en or zh-Hans.");
}

Result<LocalText> RequestValues::text(const char* key) const {
  LocalText text;
  const auto found = request_.find(key);
  if (found == request_.end() || found->is_null()) return text;
  const json in_languages = found->is_string() ? json{{"und", *found}} : *found;
  if (!in_languages.is_object()) return refused(std::string(key) + " is no text");
  for (const auto& [tag, words] : in_languages.items()) {
    if (!words.is_string()) return refused(std::string(key) + " is no text");
    const auto language = language_of(tag);
    if (!language) return tl::unexpected(language.error());
    auto written = words.get<std::string>();
    if (written.size() > longest_text) return tl::unexpected(too_long(key));
    if (!written.empty()) text.entries.emplace_back(*language, std::move(written));
  }
  // By their tags, as the names of the session's file come: the ledger of replies knows a delegation by the first.
  std::sort(text.entries.begin(), text.entries.end());
  const auto twice = std::adjacent_find(text.entries.begin(), text.entries.end(),
                                        [](const auto& one, const auto& other) { return one.first == other.first; });
  if (twice == text.entries.end()) return text;
  return refused(std::string(key) + " is given twice in the language " + twice->first.tag());
}

Result<LocalText> RequestValues::needed_text(const char* key) const {
  auto given = text(key);
  if (given && given->empty()) return refused(std::string(key) + " is empty", "Write it in quotation marks.");
  return given;
}

Result<LocalText> RequestValues::name(const char* key) const {
  auto given = text(key);
  if (!given || given->entries.size() != 1) return given;
  if (auto known = lookup_.known_name(given->entries.front().second)) return *std::move(known);
  const std::string wanted = fold_case(one_line(given->entries.front().second));
  for (const Queue::Entry& entry : room().queue->entries) {
    for (const LocalText* name : {&entry->name, &entry->on_behalf_of}) {
      for (const auto& [language, words] : name->entries)
        if (fold_case(one_line(words)) == wanted) return *name;
    }
  }
  return given;
}

Result<LocalText> RequestValues::needed_name(const char* key) const {
  auto given = needed_text(key);
  return given ? name(key) : given;
}

Result<std::optional<std::int64_t>> RequestValues::limit_ms(const char* key) const {
  if (word(key) == "none") return std::nullopt;
  const auto duration = duration_ms(key);
  if (!duration) return tl::unexpected(duration.error());
  if (*duration <= 0) return refused("A time limit is more than nothing", "For example 3m, 90s, 1:30 or none.");
  return *duration;
}

Result<std::int64_t> RequestValues::duration_ms(const char* key) const {
  const std::string given = word(key);
  const bool less = given.starts_with('-');
  // A bare number in a request is of seconds; typed by a person it is doubtful.
  const bool counted = has(key) && request_[key].is_number_integer();
  const auto duration = parse_time_limit(std::string_view(given).substr(less ? 1 : 0),
                                         counted ? BareNumber::seconds : BareNumber::refused);
  if (!duration) return refused(quoted(given) + " is no duration", "Write 3m, 90s or 1:30; at most a day.");
  return (less ? -1 : 1) * static_cast<std::int64_t>(duration->count()) * second_ms;
}

Result<std::optional<std::int64_t>> RequestValues::time_ms(const char* key) const {
  if (!has(key)) return std::nullopt;
  const auto time = clock_time(word(key));
  if (!time) return refused(quoted(word(key)) + " is no time", "Write hours and minutes of the room's clock, 15:00.");
  return lookup_.next_time(*time, controller_.now().wall_time_ms);
}

Result<std::optional<EntryId>> RequestValues::entry(const char* key) const {
  if (!has(key)) return std::nullopt;
  const std::string given = word(key);
  const auto waiting = room().queue->waiting(room().meeting->item);
  if (given.starts_with('#')) {
    const auto id = as_number(std::string_view(given).substr(1));
    const QueueEntry* found =
        id && *id <= room().queue->last_id ? room().queue->find(static_cast<EntryId>(*id)) : nullptr;
    if (found == nullptr) return refused("No entry has the id " + given, "`rostrum ctl queue` lists them.");
    return found->id;
  }
  const auto place = given == "next" ? std::optional<std::size_t>(1) : as_number(given);
  if (!place) {
    return refused(quoted(given) + " names nobody on the list",
                   "Give a place among those who wait, such as 2, or an id, such as #17.");
  }
  if (*place < 1 || *place > waiting.size()) {
    const std::string waits = waiting.size() == 1 ? "One waits." : std::to_string(waiting.size()) + " wait.";
    return refused("Nobody waits at place " + std::to_string(*place), waiting.empty() ? "Nobody waits." : waits);
  }
  return waiting[*place - 1]->id;
}

Result<EntryId> RequestValues::needed_entry(const char* key) const {
  const auto found = entry(key);
  if (!found) return tl::unexpected(found.error());
  if (!*found) return refused(std::string(key) + " is missing", "Give a place among those who wait, or an id, #17.");
  return **found;
}

Result<std::size_t> RequestValues::statement(const char* key) const {
  const std::string wanted = has(key) ? word(key) : room().statement;
  const auto& all = content().statements();
  const auto found = std::find_if(all.begin(), all.end(), [&](const StatementHead& head) { return head.id == wanted; });
  if (found == all.end()) return refused("There is no statement " + quoted(wanted), "`rostrum show` lists them.");
  return static_cast<std::size_t>(found - all.begin());
}

}  // namespace rostrum
