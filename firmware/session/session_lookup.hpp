#pragma once

#include "firmware/link/room_lookup.hpp"
#include "firmware/session/session_frames.hpp"

namespace rostrum {

// Looks into the session and the room that frames are made of. Borrows them.
class SessionLookup final : public RoomLookup {
 public:
  explicit SessionLookup(const SessionFrames& frames) : frames_(frames) {}

  [[nodiscard]] std::vector<Language> languages() const override;
  [[nodiscard]] std::vector<Language> languages_at_hand() const override;
  [[nodiscard]] std::optional<LocalText> known_name(std::string_view name) const override;
  [[nodiscard]] std::int64_t next_time(ClockTime time, std::int64_t now_ms) const override;
  [[nodiscard]] std::optional<std::int64_t> meeting_ends_ms(const Scene& scene) const override;
  [[nodiscard]] std::optional<std::size_t> find_words(std::size_t statement, std::string_view words,
                                                      std::size_t after) override;
  [[nodiscard]] const std::vector<DisplayView>& views(std::size_t display) const override;

 private:
  const SessionFrames& frames_;
};

}  // namespace rostrum
