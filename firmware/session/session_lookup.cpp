#include "firmware/session/session_lookup.hpp"

#include <algorithm>

#include "content/room/turn_estimates.hpp"
#include "firmware/session/find_words.hpp"
#include "firmware/session/speaker_lines.hpp"

namespace rostrum {

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
