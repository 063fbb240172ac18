#pragma once

#include <vector>

#include "firmware/link/room_lookup.hpp"

namespace rostrum {

// What goes with NumberedFrames: a clock at Greenwich, English and Russian, displays that follow the operator. Words
// are found in the segment whose number they are.
class NumberedLookup final : public RoomLookup {
 public:
  [[nodiscard]] std::vector<Language> languages() const override {
    return {Language::parse("en").value_or(Language()), Language::parse("ru").value_or(Language())};
  }

  [[nodiscard]] std::vector<Language> languages_at_hand() const override { return languages(); }
  [[nodiscard]] std::optional<LocalText> known_name(std::string_view /*name*/) const override { return std::nullopt; }
  [[nodiscard]] std::int64_t next_time(ClockTime time, std::int64_t now_ms) const override {
    constexpr std::int64_t minute_ms = 60'000, day_ms = 24 * 60 * minute_ms;
    const std::int64_t today = now_ms - now_ms % day_ms + (time.hour * 60 + time.minute) * minute_ms;
    return today < now_ms - now_ms % minute_ms ? today + day_ms : today;
  }

  [[nodiscard]] std::optional<std::int64_t> meeting_ends_ms(const Scene& /*scene*/) const override {
    return std::nullopt;
  }

  [[nodiscard]] std::optional<std::size_t> find_words(std::size_t /*statement*/, std::string_view words,
                                                      std::size_t after) override {
    last_after = after;
    if (words == "first words") return 1;
    return words == "five" ? std::optional<std::size_t>(5) : std::nullopt;
  }

  [[nodiscard]] const std::vector<DisplayView>& views(std::size_t /*display*/) const override { return shown; }

  std::vector<DisplayView> shown{DisplayView::follow};
  std::size_t last_after = 0;  // of the last search
};

}  // namespace rostrum
