#pragma once

#include <optional>

#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/room_sizes.hpp"
#include "render/views/screen.hpp"
#include "render/views/speaker_block.hpp"
#include "render/views/timer_block.hpp"

namespace rostrum {

// What is said of the one at the rostrum; of who rises to a point of order while one stands. Nullopt: nobody speaks.
[[nodiscard]] std::optional<SpokenOf> speaker_now(const std::optional<SpeakerLine>& now,
                                                  const std::optional<LocalText>& point_of_order,
                                                  const DisplayProfile& profile);

// The one at the rostrum on a panel of their own, with the timer: what people look for first.
class NowPanel {
 public:
  // `sizes` is of the display.
  NowPanel(const SpokenOf& speaker, const ShownTimer& timer, const RoomSizes& sizes, const DisplayProfile& profile,
           TextEngine& engine);

  [[nodiscard]] int height() const { return height_; }  // about a third of the screen
  void draw(Composer& composer, Rect box) const;        // box.height is height()

  // From the panel's edge to its text.
  [[nodiscard]] static int inset(const RoomSizes& sizes) { return (sizes.label * 9 / 10).ceil(); }

 private:
  const Palette& colors_;
  int inset_, pad_, bar_width_;
  Color bar_;
  std::optional<TimerBlock> timer_;
  enum class TimerPlace { beside, beneath };
  TimerPlace timer_place_ = TimerPlace::beside;
  SpeakerBlock block_;
  int height_ = 0;
};

}  // namespace rostrum
