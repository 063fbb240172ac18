#include "firmware/session/session_lookup.hpp"

#include <algorithm>

#include "content/room/turn_estimates.hpp"
#include "content/session/one_line.hpp"
#include "firmware/session/find_words.hpp"
#include "firmware/session/speaker_lines.hpp"

namespace rostrum {
namespace {

// Those of speakers, whom they speak for, groups and their members, until `is_it` says that it was the one.
template <typename Predicate>
void visit_names(const Session& session, Predicate is_it) {
  for (const Meeting& meeting : session.meetings) {
    for (const AgendaItem& item : meeting.items) {
      for (const Speaker& speaker : item.speakers)
        if (is_it(speaker.name) || is_it(speaker.on_behalf_of)) return;
    }
  }
  for (const SpeakersGroup& group : session.groups) {
    if (is_it(group.name)) return;
    for (const GroupMember& member : group.members)
      if (is_it(member.name)) return;
  }
}

}  // namespace

std::vector<Language> SessionLookup::languages() const {
  const auto& of_room = frames_.room().file.languages;
  if (!of_room.empty()) return of_room;
  const Session& session = frames_.planned().session();
  if (!session.languages.empty()) return session.languages;
  std::vector<Language> spoken;
  for (const SessionStatement& statement : session.statements) {
    for (const Version& version : statement.versions) {
      if (std::find(spoken.begin(), spoken.end(), version.language) == spoken.end()) spoken.push_back(version.language);
    }
  }
  return spoken;
}

std::vector<Language> SessionLookup::languages_at_hand() const {
  const Session& session = frames_.planned().session();
  std::vector<Language> all = languages();
  const auto add = [&all](const Language& language) {
    if (std::find(all.begin(), all.end(), language) == all.end()) all.push_back(language);
  };
  for (const SessionStatement& statement : session.statements)
    for (const Version& version : statement.versions) add(version.language);
  visit_names(session, [&add](const LocalText& name) {
    for (const auto& [language, text] : name.entries) add(language);
    return false;
  });
  return all;
}

std::optional<LocalText> SessionLookup::known_name(std::string_view name) const {
  const std::string wanted = fold_case(one_line(name));
  std::optional<LocalText> found;
  visit_names(frames_.planned().session(), [&](const LocalText& known) {
    const bool meant = std::any_of(known.entries.begin(), known.entries.end(),
                                   [&](const auto& entry) { return fold_case(one_line(entry.second)) == wanted; });
    if (meant) found = known;
    return meant;
  });
  return found;
}

std::int64_t SessionLookup::next_time(ClockTime time, std::int64_t now_ms) const {
  return frames_.clock().next(time, now_ms);
}

std::optional<std::int64_t> SessionLookup::meeting_ends_ms(const Scene& scene) const {
  return end_of_meeting(scene, frames_.planned(), frames_.clock());
}

std::optional<std::size_t> SessionLookup::find_words(std::size_t statement, std::string_view words, std::size_t after) {
  return rostrum::find_words(frames_.planned(), statement, words, after);
}

const std::vector<DisplayView>& SessionLookup::views(std::size_t display) const {
  return frames_.room().placed[display].views;
}

}  // namespace rostrum
