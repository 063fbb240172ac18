#include "render/views/speaker_block.hpp"

#include <algorithm>

#include "render/views/one_line.hpp"
#include "render/views/room_words.hpp"

namespace rostrum {
namespace {

constexpr std::size_t most_name_lines = 2, most_detail_lines = 2;
constexpr int steps = 8;  // of sizes that are tried

class Setter {
 public:
  Setter(const SpokenOf& speaker, const SpeakerSizes& sizes, int width, const Palette& colors, TextEngine& engine)
      : speaker_(speaker), sizes_(sizes), width_(width), colors_(colors), engine_(engine) {}

  // A name of any length, with an ellipsis where `height` ends; who speaks goes before what is said of him.
  [[nodiscard]] SpeakerBlock cut_to(Fixed name_size, int height) const {
    const NamedIn& name = speaker_.names.front();
    SpeakerBlock block = set(name_size, 1);
    if (block.height() > height && !speaker_.details.empty()) block.rows.pop_back();
    if (block.height() <= height) return block;
    SpeakerBlock::Row& row = block.rows.back();
    const int line = row.block.line_height.advance.ceil();
    const int left = height - (block.height() - row.block.height());
    const TextStyle style{.language = name.language, .size = name_size, .weight = Weight::bold};
    row.block = cut_text(name.text, style, width_, static_cast<std::size_t>(std::max(1, left / line)), engine_);
    return block;
  }

  [[nodiscard]] SpeakerBlock set(Fixed name_size, std::size_t languages) const {
    SpeakerBlock block;
    block.name_size = name_size;
    if (!speaker_.caption.empty()) block.rows.push_back(caption());
    for (std::size_t i = 0; i < std::min(languages, speaker_.names.size()); ++i) {
      const NamedIn& name = speaker_.names[i];
      const Fixed size = i == 0 ? name_size : std::max(sizes_.label, name_size / 2);
      const TextStyle style{.language = name.language, .size = size, .weight = i == 0 ? Weight::bold : Weight::regular};
      block.rows.push_back(
          {set_text(engine_, name.text, style, width_, Breaking::balanced), i == 0 ? colors_.text : colors_.quiet, 0});
      if (i == 0) name_lines_ = block.rows.back().block.lines.size();
    }
    if (!speaker_.details.empty()) {
      const TextStyle style{.language = speaker_.language, .size = sizes_.label};
      block.rows.push_back({cut_text(speaker_.details, style, width_, most_detail_lines, engine_), colors_.quiet,
                            sizes_.label.ceil() / 6});
    }
    return block;
  }

  [[nodiscard]] std::size_t name_lines() const { return name_lines_; }

 private:
  [[nodiscard]] SpeakerBlock::Row caption() const {
    const std::string text = in_capitals(speaker_.caption, speaker_.language);
    TextStyle style{.language = speaker_.language, .size = sizes_.label, .weight = Weight::bold};
    style.letter_spacing = spacing_of_capitals(text, speaker_.language, sizes_.label / 16);
    const bool interrupts = speaker_.urgency == SpokenOf::Urgency::interrupts;
    return {set_text(engine_, text, style, width_), interrupts ? colors_.marking : colors_.accent, 0};
  }

  const SpokenOf& speaker_;
  const SpeakerSizes& sizes_;
  int width_;
  const Palette& colors_;
  TextEngine& engine_;
  mutable std::size_t name_lines_ = 0;
};

}  // namespace

int SpeakerBlock::height() const {
  int height = 0;
  for (const Row& row : rows) height += row.gap_before + row.block.height();
  return height;
}

int SpeakerBlock::draw(Composer& composer, Rect box, int top) const {
  for (const Row& row : rows) top = composer.text(row.block, box, top + row.gap_before, row.color);
  return top;
}

SpeakerBlock set_speaker(const SpokenOf& speaker, const SpeakerSizes& sizes, int width, int height,
                         const Palette& colors, TextEngine& engine) {
  const Setter setter(speaker, sizes, width, colors, engine);
  constexpr std::size_t most_languages = 2;
  for (std::size_t languages = std::min(most_languages, speaker.names.size()); languages > 0; --languages) {
    for (int step = 0; step <= steps; ++step) {
      const Fixed size =
          Fixed::from_pixels((sizes.largest_name + (sizes.least_name - sizes.largest_name) * step / steps).ceil());
      SpeakerBlock block = setter.set(size, languages);
      if (setter.name_lines() <= most_name_lines && block.height() <= height) return block;
    }
  }
  return setter.cut_to(sizes.least_name, height);
}

}  // namespace rostrum
