#include "content/session/time_limit.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "content/session/one_line.hpp"
#include "content/session/programme.hpp"

namespace rostrum {
namespace {

constexpr std::int64_t minute = 60;
constexpr std::int64_t hour = 3600;
constexpr std::int64_t most = longest_time_limit.count();

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A number at the head of `text`, which moves past it; nullopt where there is none or it is more than a day's seconds.
std::optional<std::int64_t> take_number(std::string_view& text) {
  if (text.empty() || !is_digit(text.front())) return std::nullopt;
  std::int64_t number = 0;
  while (!text.empty() && is_digit(text.front())) {
    number = number * 10 + (text.front() - '0');
    if (number > most) return std::nullopt;
    text.remove_prefix(1);
  }
  return number;
}

void skip_spaces(std::string_view& text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
}

// Letters up to the next digit or space.
std::string_view take_unit(std::string_view& text) {
  std::size_t size = 0;
  while (size < text.size() && !is_digit(text[size]) && text[size] != ' ') ++size;
  const std::string_view unit = text.substr(0, size);
  text.remove_prefix(size);
  return unit;
}

// As it is written in the six languages, in every number and case. A word of another language would often look like one
// of these ("Minuten"), and mean something else now and then: it is refused.
std::optional<std::int64_t> seconds_of(std::string_view unit) {
  static constexpr std::array<std::string_view, 24> minutes{
      "m",    "'",   "min",    "mins",   "minute",  "minutes", "minuto", "minutos",
      "м",    "мин", "минута", "минуту", "минуты",  "минут",   "分",     "分钟",
      "分鐘", "د",   "دقيقة",  "دقائق",  "دقيقتان", "دقيقتين", "دقيقه",  "mn"};
  static constexpr std::array<std::string_view, 26> seconds{
      "s",    "\"",      "sec",      "secs", "second", "seconds", "seconde", "secondes", "seg",
      "segs", "segundo", "segundos", "с",    "сек",    "секунда", "секунду", "секунды",  "секунд",
      "秒",   "秒钟",    "秒鐘",     "ث",    "ثانية",  "ثوان",    "ثواني",   "ثانيتين"};
  static constexpr std::array<std::string_view, 21> hours{"h",    "hr",    "hrs", "hour", "hours", "heure",  "heures",
                                                          "hora", "horas", "ч",   "час",  "часа",  "часов",  "小时",
                                                          "小時", "时",    "س",   "ساعة", "ساعات", "ساعتان", "ساعتين"};
  while (unit.ends_with('.')) unit.remove_suffix(1);
  const auto is_one_of = [unit](const auto& words) {
    return std::find(words.begin(), words.end(), unit) != words.end();
  };
  if (is_one_of(minutes)) return minute;
  if (is_one_of(seconds)) return 1;
  if (is_one_of(hours)) return hour;
  return std::nullopt;
}

std::optional<std::int64_t> bare_number(std::int64_t number, BareNumber bare) {
  constexpr std::int64_t most_minutes = 30;
  if (bare == BareNumber::minutes || (bare == BareNumber::likely && number <= most_minutes)) return number * minute;
  if (bare == BareNumber::seconds || (bare == BareNumber::likely && number >= minute)) return number;
  return std::nullopt;
}

// "3:30" or "1:00:00", of which `first` and the colon are read.
std::optional<std::int64_t> clock(std::int64_t first, std::string_view text) {
  const auto second = take_number(text);
  if (!second || *second >= minute) return std::nullopt;
  if (text.empty()) return first * minute + *second;
  if (!text.starts_with(':')) return std::nullopt;
  text.remove_prefix(1);
  const auto third = take_number(text);
  if (!third || *third >= minute || !text.empty()) return std::nullopt;
  return first * hour + *second * minute + *third;
}

std::optional<std::int64_t> parse(std::string_view text, BareNumber bare) {
  std::int64_t sum = 0;
  std::int64_t last_unit = 0;
  while (!text.empty()) {
    const auto number = take_number(text);
    if (!number) return std::nullopt;
    if (last_unit == 0 && text.empty()) return bare_number(*number, bare);
    if (last_unit == 0 && text.starts_with(':')) return clock(*number, text.substr(1));
    skip_spaces(text);
    const auto unit = seconds_of(take_unit(text));
    if (!unit || (last_unit != 0 && *unit >= last_unit)) return std::nullopt;
    sum += *number * *unit;
    last_unit = *unit;
    skip_spaces(text);
  }
  return last_unit == 0 ? std::nullopt : std::optional(sum);
}

}  // namespace

std::optional<std::chrono::seconds> parse_time_limit(std::string_view text, BareNumber bare) {
  const std::string folded = fold_case(one_line(text));
  const auto seconds = parse(folded, bare);
  if (!seconds || *seconds <= 0 || *seconds > most) return std::nullopt;
  return std::chrono::seconds(*seconds);
}

std::optional<std::chrono::seconds> time_limit(const AgendaItem& item, const Speaker& speaker) {
  if (speaker.limit) return speaker.limit;
  const auto limit = item.limits.find(speaker.kind);
  return limit == item.limits.end() ? std::nullopt : std::optional(limit->second);
}

}  // namespace rostrum
