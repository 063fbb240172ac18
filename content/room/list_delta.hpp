#pragma once

// Lists that are much like an earlier one, written as what is new. Included by sources of this folder only.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "content/room/json_form.hpp"

namespace rostrum {

// How many of an earlier list stand at the begin and at the end of a later one; they do not overlap.
struct KeptEnds {
  std::size_t head = 0, tail = 0;
};

template <typename Value>
[[nodiscard]] KeptEnds kept_ends(const std::vector<Value>& before, const std::vector<Value>& now) {
  const std::size_t most = std::min(before.size(), now.size());
  KeptEnds kept;
  while (kept.head < most && before[kept.head] == now[kept.head]) ++kept.head;
  while (kept.head + kept.tail < most && before[before.size() - 1 - kept.tail] == now[now.size() - 1 - kept.tail])
    ++kept.tail;
  return kept;
}

// `now` begins as the kept head; `add_middle(now)` puts what is new behind it. False where that does, or where the
// earlier list is too short.
template <typename Value, typename AddMiddle>
[[nodiscard]] bool rebuild(const std::vector<Value>& before, const KeptEnds& kept, std::vector<Value>& now,
                           AddMiddle add_middle) {
  if (kept.head > before.size() || kept.tail > before.size() - kept.head) return false;
  now.assign(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(kept.head));
  if (!add_middle(now)) return false;
  now.insert(now.end(), before.end() - static_cast<std::ptrdiff_t>(kept.tail), before.end());
  return true;
}

template <>
struct Form<KeptEnds> {  // [head, tail]
  static Json write(const KeptEnds& kept) { return Json::array({kept.head, kept.tail}); }
  static bool read(const Json& json, KeptEnds& kept, const Range& /*range*/) {
    return json.is_array() && json.size() == 2 && from_form(json[0], kept.head) && from_form(json[1], kept.tail);
  }
};

// {"kept": [head, tail], "new": [values]}
template <typename Value>
void write_list_after(Json& object, const std::vector<Value>& before, const std::vector<Value>& now) {
  const KeptEnds kept = kept_ends(before, now);
  Json added = Json::array();
  for (std::size_t i = kept.head; i < now.size() - kept.tail; ++i) added.push_back(to_form(now[i]));
  object["kept"] = to_form(kept);
  object["new"] = std::move(added);
}

template <typename Value>
[[nodiscard]] bool read_list_after(const Json& object, const std::vector<Value>& before, std::vector<Value>& now) {
  KeptEnds kept;
  std::vector<Value> added;
  const auto ends = object.find("kept"), news = object.find("new");
  if (ends == object.end() || news == object.end() || !from_form(*ends, kept) || !from_form(*news, added)) return false;
  return rebuild(before, kept, now, [&added](std::vector<Value>& list) {
    list.insert(list.end(), added.begin(), added.end());
    return true;
  });
}

// Numbers, of which most follow on the one before, as [first, how many, first, how many, ...].
class NumberRuns {
 public:
  void add(std::size_t number) {
    if (!runs_.empty() && runs_[runs_.size() - 2] + runs_.back() == number) {
      ++runs_.back();
    } else {
      runs_.insert(runs_.end(), {number, 1});
    }
  }
  [[nodiscard]] Json json() const { return runs_; }

  // Calls `take(number)` for each. False where one is not below `end`, or where there are more than `most`.
  template <typename Take>
  [[nodiscard]] static bool read(const Json& json, std::size_t end, std::size_t most, Take take) {
    std::vector<std::size_t> runs;
    if (!from_form(json, runs) || runs.size() % 2 != 0) return false;
    for (std::size_t i = 0; i < runs.size(); i += 2) {
      if (runs[i] > end || runs[i + 1] > end - runs[i] || runs[i + 1] > most) return false;
      most -= runs[i + 1];
      for (std::size_t number = runs[i]; number < runs[i] + runs[i + 1]; ++number) take(number);
    }
    return true;
  }

 private:
  std::vector<std::size_t> runs_;
};

}  // namespace rostrum
