#include "content/room/speaker_keys.hpp"

#include <fmt/format.h>

#include <unordered_map>

#include "content/session/one_line.hpp"

namespace rostrum {
namespace {

std::string folded(const LocalText& text) {
  return text.empty() ? std::string() : fold_case(one_line(text.entries.front().second));
}

// A name and which one of its bearers this is: "5", "5#2".
class Counted {
 public:
  std::string operator()(const std::string& name) {
    const std::size_t bearers = ++known_[name];
    return bearers == 1 ? name : fmt::format("{}#{}", name, bearers);
  }

 private:
  std::unordered_map<std::string, std::size_t> known_;
};

constexpr char dated = '@';

std::string meeting_name(const Meeting& meeting) {
  if (!meeting.number.empty()) return fold_case(meeting.number);
  if (meeting.starts) return fmt::format("{}{}", dated, meeting.starts->unix_ms);
  return folded(meeting.title);
}

std::string item_name(const AgendaItem& item) {
  const std::string subgroup = folded(item.subgroup);
  const std::string name = item.number.empty() ? folded(item.title) : fold_case(item.number);
  return subgroup.empty() ? name : subgroup + ':' + name;
}

std::string speaker_name(const Speaker& speaker) {
  std::string name = folded(speaker.name);
  // A chair may have no name, and a statement may stand for one.
  if (name.empty()) name = fmt::format("({})", speaker_kinds.at(static_cast<std::size_t>(speaker.kind)).first);
  const std::string behalf = folded(speaker.on_behalf_of);
  return behalf.empty() ? name : name + '|' + behalf;
}

}  // namespace

std::vector<KeyedSpeaker> keyed_speakers(const std::vector<Meeting>& meetings) {
  std::vector<KeyedSpeaker> all;
  Counted meeting_names;
  for (std::size_t m = 0; m < meetings.size(); ++m) {
    const std::string meeting = meeting_names(meeting_name(meetings[m]));
    Counted item_names;
    for (std::size_t i = 0; i < meetings[m].items.size(); ++i) {
      const AgendaItem& item = meetings[m].items[i];
      const std::string place = meeting + '/' + item_names(item_name(item)) + '/';
      Counted speaker_names;
      for (const Speaker& speaker : item.speakers)
        all.push_back({place + speaker_names(speaker_name(speaker)), {m, i}, &speaker});
    }
  }
  return all;
}

bool is_dated_key(std::string_view key) {
  return key.starts_with(dated);
}

}  // namespace rostrum
