#include "content/session/on_behalf_of.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

#include "content/session/group_names.hpp"
#include "content/session/one_line.hpp"
#include "content/session/quoted.hpp"

namespace rostrum {
namespace {

bool share_a_name(const LocalText& left, const LocalText& right) {
  if (right.empty()) return false;
  std::set<std::string> names;
  for (const auto& [language, name] : left.entries) names.insert(fold_case(name));
  return std::any_of(right.entries.begin(), right.entries.end(),
                     [&names](const auto& entry) { return names.contains(fold_case(entry.second)); });
}

Finding speaks_for_itself(const SpeakerEntry& entry) {
  const Speaker& speaker = entry.speaker;
  return {Severity::warning,
          "cycle",
          speaker.file,
          entry.on_behalf_of_line,
          fmt::format("{} is said to speak on behalf of itself", quoted(speaker.name.entries.front().second)),
          "Name whom it speaks for, or leave that out; until then it speaks for itself alone."};
}

}  // namespace

void join_groups(SessionFile& session) {
  const GroupNames names(session.groups);
  for (MeetingEntry& meeting : session.meetings)
    for (ItemEntry& item : meeting.items)
      for (SpeakerEntry& entry : item.speakers) {
        Speaker& speaker = entry.speaker;
        if (!speaker.group) speaker.group = names.find(speaker.on_behalf_of);
        if (speaker.group) speaker.on_behalf_of = session.groups[*speaker.group].name;
        if (!share_a_name(speaker.name, speaker.on_behalf_of)) continue;
        session.findings.push_back(speaks_for_itself(entry));
        speaker.group.reset();
        speaker.on_behalf_of = {};
      }
}

}  // namespace rostrum
