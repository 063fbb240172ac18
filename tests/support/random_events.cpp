#include "tests/support/random_events.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "content/room/change_forms.hpp"

namespace rostrum::test {
namespace {

bool one_in(Random& random, std::size_t count) {
  return random() % count == 0;
}

void fill(Random& random, bool& value, const Range& /*range*/) {
  value = one_in(random, 2);
}

template <std::integral Whole>
void fill(Random& random, Whole& value, const Range& range) {
  const Whole least = std::cmp_less(std::numeric_limits<Whole>::min(), range.least) ? static_cast<Whole>(range.least)
                                                                                    : std::numeric_limits<Whole>::min();
  const Whole most = std::cmp_greater(std::numeric_limits<Whole>::max(), range.most)
                         ? static_cast<Whole>(range.most)
                         : std::numeric_limits<Whole>::max();
  constexpr std::size_t small = 30;
  if (one_in(random, 50)) {
    value = one_in(random, 2) ? least : most;
  } else {
    value = std::clamp(static_cast<Whole>(random() % small), least, most);
  }
}

void fill(Random& random, std::string& value, const Range& /*range*/) {
  static const std::array<std::string, 10> known{"01-aldermark",
                                                 "02-brook",
                                                 "Aldermark",
                                                 "the \"Brook\"\n\t\\",
                                                 "\xD0\x91\xD1\x80\xD1\x83\xD0\xBA",
                                                 "hall",
                                                 std::string(1, '\0'),
                                                 std::string(500, 'n'),
                                                 "\xF0\x9F\x8E\x99",
                                                 ""};
  value = known[random() % known.size()];
}

void fill(Random& random, ContentHash& value, const Range& /*range*/) {
  value = hash_content(std::to_string(random() % 3));
}

void fill(Random& random, Language& value, const Range& /*range*/) {
  static const std::array<Language, 5> known{*Language::parse("en"), *Language::parse("ru"), *Language::parse("ar"),
                                             *Language::parse("zh"), Language()};
  value = known[random() % known.size()];
}

void fill(Random& random, LocalText& value, const Range& range) {
  value.entries.clear();
  for (std::size_t count = random() % 3; count > 0; --count) {
    std::pair<Language, std::string> entry;
    fill(random, entry.first, range);
    fill(random, entry.second, range);
    const bool twice = std::any_of(value.entries.begin(), value.entries.end(),
                                   [&entry](const auto& each) { return each.first == entry.first; });
    if (!twice && !entry.second.empty()) value.entries.push_back(std::move(entry));
  }
}

void fill(Random& random, View& value, const Range& /*range*/) {
  value = static_cast<View>(random() % (static_cast<std::size_t>(View::meeting) + 1));
}
void fill(Random& random, DisplayView& value, const Range& /*range*/) {
  value = static_cast<DisplayView>(random() % (static_cast<std::size_t>(DisplayView::desk) + 1));
}

template <Named Enum>
void fill(Random& random, Enum& value, const Range& /*range*/) {
  value = Names<Enum>::all[random() % Names<Enum>::all.size()].second;
}

void fill(Random& random, ItemPlace& value, const Range& /*range*/) {
  value = {random() % 2, random() % 3};
}

void fill(Random& random, LimitsMs& value, const Range& /*range*/) {
  value.clear();
  for (std::size_t count = random() % 3; count > 0; --count) {
    SpeakerKind kind{};
    fill(random, kind, {});
    fill(random, value[kind], any_duration);
  }
}

template <typename Value>
void fill(Random& random, std::optional<Value>& value, const Range& range);
template <typename Value>
void fill(Random& random, std::vector<Value>& values, const Range& range);

template <Described Struct>
void fill(Random& random, Struct& value, const Range& /*range*/) {
  std::apply([&](const auto&... each) { (fill(random, value.*each.place, each.range), ...); }, Members<Struct>::all);
}

template <typename Value>
void fill(Random& random, std::optional<Value>& value, const Range& range) {
  value.reset();
  if (one_in(random, 2)) fill(random, value.emplace(), range);
}

template <typename Value>
void fill(Random& random, std::vector<Value>& values, const Range& range) {
  values.resize(random() % 4);
  for (Value& each : values) fill(random, each, range);
}

template <std::size_t... numbers>
Change change_number(Random& random, std::size_t number, std::index_sequence<numbers...> /*all*/) {
  Change change;
  ((number == numbers ? fill(random, change.emplace<numbers>(), {}) : void()), ...);
  return change;
}

Change any_change(Random& random) {
  constexpr std::size_t count = std::variant_size_v<Change>;
  while (true) {
    Change change = change_number(random, random() % count, std::make_index_sequence<count>());
    // These end a history: rare, so that there is one.
    const bool ends =
        std::holds_alternative<change::DayBegun>(change) || std::holds_alternative<change::RehearsalSet>(change);
    if (!ends || one_in(random, 10)) return change;
  }
}

}  // namespace

Event random_event(Random& random) {
  Event event;
  event.change = any_change(random);
  constexpr std::array<const char*, 4> acts{"call_next", "next", "", "point_of_order"};
  event.act = acts[random() % acts.size()];
  fill(random, event.place, {});
  fill(random, event.stamp, {});
  return event;
}

std::vector<Event> random_act(Random& random) {
  std::vector<Event> events(random() % 4 + 1);
  for (Event& event : events) event = random_event(random);
  const bool of_no_act = one_in(random, 8);
  for (Event& event : events) event.place = of_no_act ? Event::Place::outside : Event::Place::continues;
  if (!of_no_act) events.front().place = Event::Place::begins;
  return events;
}

Event speaker_set(EntryId id, Event::Place place) {
  QueueEntry entry;
  entry.id = id;
  entry.name.entries = {{*Language::parse("en"), "Delegation of Aldermark no. " + std::to_string(id)},
                        {*Language::parse("fr"),
                         "D\xC3\xA9l\xC3\xA9gation d\xE2\x80\x99"
                         "Aldermark no " +
                             std::to_string(id)}};
  entry.key = "speakers.csv:" + std::to_string(id);
  return {change::EntrySet{entry},
          "inscribe",
          place,
          {"0e3fa1c2-3d51-4b1d-9f0e-0d6f1b1f5a77", 1000, 1'700'000'000'000, true}};
}

}  // namespace rostrum::test
