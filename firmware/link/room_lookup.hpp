#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "content/room/scene.hpp"
#include "content/text/language.hpp"
#include "content/text/local_text.hpp"
#include "render/views/readings.hpp"

namespace rostrum {

// What those who drive the room name in words of their own: a time on the wall's clock, a phrase of a statement.
// Neither the room's state nor its outlines tell these.
class RoomLookup {
 public:
  virtual ~RoomLookup() = default;

  // Of the room, in order of importance; where it names none the session's, else those of its statements.
  [[nodiscard]] virtual std::vector<Language> languages() const = 0;

  // All that somebody could read something in here: those, and those of texts, names and titles.
  [[nodiscard]] virtual std::vector<Language> languages_at_hand() const = 0;

  // What the session calls a delegation or a group that has this name in some language, letter case aside; nullopt
  // where it knows none.
  [[nodiscard]] virtual std::optional<LocalText> known_name(std::string_view name) const = 0;

  // The Unix time at which the clock on the wall next shows it, from `now_ms` on.
  [[nodiscard]] virtual std::int64_t next_time(ClockTime time, std::int64_t now_ms) const = 0;

  // When the meeting under way has to end, in Unix time; nullopt where the programme does not say when it began.
  [[nodiscard]] virtual std::optional<std::int64_t> meeting_ends_ms(const Scene& scene) const = 0;

  // The segment, from 1, in which these words begin in any version of the statement at `statement`: the first one
  // behind segment `after`, else the first of all. Letter case and spaces do not count; nullopt where nobody says them.
  [[nodiscard]] virtual std::optional<std::size_t> find_words(std::size_t statement, std::string_view words,
                                                              std::size_t after) = 0;

  // What the display at this index of FrameSource::displays() is for, as room.toml says; never empty.
  [[nodiscard]] virtual const std::vector<DisplayView>& views(std::size_t display) const = 0;
};

}  // namespace rostrum
