#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "content/session/session_file.hpp"
#include "content/session/time_limit.hpp"
#include "content/text/unicode.hpp"
#include "tests/fuzz/require.hpp"

// Any bytes as session.toml: what is read keeps the promises of its types, and every finding says something.

namespace {

using namespace rostrum;

void check(const LocalText& text) {
  std::set<Language> languages;
  for (const auto& [language, words] : text.entries)
    require(languages.insert(language).second && !words.empty() && is_well_formed(words));
}

void check(const TimeLimits& limits) {
  for (const auto& [kind, limit] : limits) require(limit.count() > 0 && limit <= longest_time_limit);
}

bool holds(const std::vector<SpeakersGroup>& groups, std::size_t group, std::size_t sought, std::size_t steps) {
  if (steps == 0) return true;
  return std::any_of(groups[group].members.begin(), groups[group].members.end(), [&](const GroupMember& member) {
    return member.group && (*member.group == sought || holds(groups, *member.group, sought, steps - 1));
  });
}

void check(const std::vector<SpeakersGroup>& groups) {
  constexpr std::size_t few = 6;  // else looking for circles takes for ever
  for (std::size_t i = 0; i < groups.size(); ++i) {
    check(groups[i].name);
    for (const GroupMember& member : groups[i].members) {
      check(member.name);
      require(!member.name.empty() && (!member.group || *member.group < groups.size()));
    }
    if (groups.size() <= few) require(!holds(groups, i, i, groups.size()));
  }
}

void check(const SpeakerEntry& entry, std::size_t groups) {
  check(entry.speaker.name);
  check(entry.speaker.on_behalf_of);
  require(!entry.speaker.group || *entry.speaker.group < groups);
  require(!entry.speaker.statement && entry.speaker.line > 0);
  for (const FileReference& reference : entry.statement) require(!reference.file.empty() && reference.line > 0);
}

void check(const SessionFile& session) {
  check(session.title);
  check(session.groups);
  for (const MeetingEntry& meeting : session.meetings) {
    check(meeting.meeting.title);
    check(meeting.limits);
    for (const ItemEntry& item : meeting.items) {
      check(item.item.title);
      check(item.item.subgroup);
      check(item.item.limits);
      for (const SpeakerEntry& entry : item.speakers) check(entry, session.groups.size());
    }
  }
  for (const Finding& finding : session.findings)
    require(!finding.message.empty() && is_well_formed(finding.message) && finding.line > 0);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto session = parse_session_file(text, "session.toml");
  if (session) {
    check(*session);
  } else {
    require(!session.error().what.empty());
  }
  return 0;
}
