#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "content/text/error.hpp"
#include "content/text/house_style.hpp"
#include "render/paint/painter.hpp"
#include "render/paint/pixmap.hpp"
#include "render/text/font_set.hpp"
#include "render/text/text_engine.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/moving_text.hpp"
#include "render/views/readings.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// Fonts, text engine and painter: what it takes to turn a screen into a picture.
class Studio {
 public:
  static Result<std::unique_ptr<Studio>> create(const HouseStyle& style = {},
                                                std::optional<std::filesystem::path> only_font = {});

  [[nodiscard]] TextEngine& engine() { return engine_; }
  [[nodiscard]] Painter& painter() { return painter_; }
  [[nodiscard]] const FontSet& fonts() const { return *fonts_; }
  [[nodiscard]] const HouseStyle& style() const { return style_; }
  [[nodiscard]] Pixmap picture(const Screen& screen, const DisplayProfile& profile);
  [[nodiscard]] SparseFrame frame(const DisplayList& list) { return painter_.paint_frame(list); }
  // A frame with the words that its moving places have at these readings.
  [[nodiscard]] SparseFrame with_moving(const SparseFrame& still, const std::vector<MovingText>& places,
                                        const Readings& readings, const DisplayProfile& profile);

 private:
  Studio(std::shared_ptr<FontSet> fonts, const HouseStyle& style)
      : style_(style), fonts_(std::move(fonts)), engine_(fonts_, style), painter_(fonts_) {}

  HouseStyle style_;
  std::shared_ptr<FontSet> fonts_;
  TextEngine engine_;
  Painter painter_;
};

}  // namespace rostrum
