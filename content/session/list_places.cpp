#include "content/session/list_places.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "content/session/one_line.hpp"

namespace rostrum {
namespace {

constexpr std::size_t longest_number = 12;  // "5 (a)", "VII"

bool is_named(const std::string& number, const LocalText& title, const std::string& folded) {
  if (fold_case(number) == folded) return true;
  return std::any_of(title.entries.begin(), title.entries.end(),
                     [&folded](const auto& entry) { return fold_case(entry.second) == folded; });
}

// A meeting or an item of a name that the session's file does not have.
template <typename Named>
void name_it(Named& named, const std::string& cell, const Language& plain) {
  if (cell.size() <= longest_number)
    named.number = cell;
  else if (!cell.empty())
    named.title.entries.emplace_back(plain, cell);
}

class Placer {
 public:
  explicit Placer(SessionFile& session)
      : session_(session), plain_(session.languages.empty() ? Language() : session.languages.front()) {}

  void place(const ListedSpeaker& listed) {
    if (!listed.meeting.empty() || session_.meetings.empty()) {
      const std::size_t meeting = meeting_of(listed.meeting);
      if (meeting != meeting_) item_ = 0;
      meeting_ = meeting;
    }
    if (!listed.item.empty() || session_.meetings[meeting_].items.empty()) item_ = item_of(listed.item);
    rows_[{meeting_, item_}].push_back(listed);
  }

  void finish() {
    for (const auto& [place, rows] : rows_) append_speakers(session_.meetings[place.first].items[place.second], rows);
  }

 private:
  std::size_t meeting_of(const std::string& cell) {
    std::vector<MeetingEntry>& meetings = session_.meetings;
    const std::string folded = fold_case(cell);
    const auto found = std::find_if(meetings.begin(), meetings.end(), [&folded](const MeetingEntry& entry) {
      return is_named(entry.meeting.number, entry.meeting.title, folded);
    });
    if (found != meetings.end()) return static_cast<std::size_t>(found - meetings.begin());
    meetings.emplace_back();
    name_it(meetings.back().meeting, cell, plain_);
    meetings.back().limits = session_.limits;
    return meetings.size() - 1;
  }

  std::size_t item_of(const std::string& cell) {
    MeetingEntry& meeting = session_.meetings[meeting_];
    const std::string folded = fold_case(cell);
    const auto found = std::find_if(meeting.items.begin(), meeting.items.end(), [&folded](const ItemEntry& entry) {
      return is_named(entry.item.number, entry.item.title, folded);
    });
    if (found != meeting.items.end()) return static_cast<std::size_t>(found - meeting.items.begin());
    meeting.items.emplace_back();
    name_it(meeting.items.back().item, cell, plain_);
    meeting.items.back().item.limits = meeting.limits;
    return meeting.items.size() - 1;
  }

  SessionFile& session_;
  Language plain_;
  std::size_t meeting_ = 0;
  std::size_t item_ = 0;
  std::map<std::pair<std::size_t, std::size_t>, std::vector<ListedSpeaker>> rows_;  // by meeting and item
};

}  // namespace

void append_speakers(ItemEntry& item, const std::vector<ListedSpeaker>& speakers) {
  // A row without a number stays behind the one above it.
  std::vector<std::pair<double, const ListedSpeaker*>> ordered;
  double order = 0;
  for (const ListedSpeaker& speaker : speakers) {
    order = speaker.order.value_or(order);
    ordered.emplace_back(order, &speaker);
  }
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  for (const auto& [place, speaker] : ordered) item.speakers.push_back(speaker->entry);
}

void place_speakers(SessionFile& session, const std::vector<ListedSpeaker>& speakers) {
  Placer placer(session);
  for (const ListedSpeaker& speaker : speakers) placer.place(speaker);
  placer.finish();
}

}  // namespace rostrum
