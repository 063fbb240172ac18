#include <optional>

#include "render/paint/painter.hpp"
#include "render/text/text_engine.hpp"
#include "tests/bench/text/text_peer.hpp"

namespace rostrum::bench {
namespace {

class OurPeer final : public TextPeer {
 public:
  OurPeer(Words words, Manner manner)
      : words_(words), manner_(manner), fonts_(FontSet::load().value()), engine_(fonts_), painter_(fonts_) {}

  std::string name() const override {
    return std::string("ours, ") + (words_ == Words::unseen ? "unseen" : "words cached") +
           (manner_ == Manner::plain ? ", plain" : "");
  }

  void prepare(const Segment& segment) override {
    if (words_ == Words::cached) return;
    (void)segment;
    engine_.forget_words();
  }

  std::size_t lay_out(const Segment& segment, int width) override {
    text_.emplace(engine_.measure(segment.text, style(segment)));
    lines_ = text_->wrap(Fixed::from_pixels(width), breaking());
    return lines_.size();
  }

  std::size_t count_lines(int width) override { return text_->line_count(Fixed::from_pixels(width)); }

  std::size_t wrap(int width) override {
    lines_ = text_->wrap(Fixed::from_pixels(width), breaking());
    return lines_.size();
  }

  std::vector<BrokenLine> lines() override {
    std::vector<BrokenLine> all;
    for (const Line& line : lines_) all.push_back({line.range, line.width.pixels()});
    return all;
  }

  // What a view does with lines on their way to the painter belongs to the time it takes.
  void paint(Pixmap& into) override {
    DisplayList list{into.width(), into.height(), field, {}};
    Fixed baseline = Fixed::from_pixels(ascent);
    for (const Line& line : lines_) {
      for (const PlacedGlyph& glyph : line.glyphs) {
        auto* run = list.items.empty() ? nullptr : &std::get<GlyphRun>(list.items.back());
        if (run == nullptr || run->font != glyph.font || run->size != glyph.size) {
          list.items.emplace_back(GlyphRun{glyph.font, glyph.size, ink, {}});
          run = &std::get<GlyphRun>(list.items.back());
          run->glyphs.reserve(line.glyphs.size());
        }
        run->glyphs.push_back({glyph.glyph, glyph.x, baseline + glyph.y});
      }
      baseline += Fixed::from_pixels(line_height);
    }
    painter_.paint(list, into);
  }

  bool clears() const override { return true; }
  void clear(Pixmap& into) override { painter_.paint({into.width(), into.height(), field, {}}, into); }

 private:
  static constexpr Color field{0x10, 0x18, 0x20}, ink{0xFF, 0xFF, 0xFF};

  TextStyle style(const Segment& segment) const {
    return {.language = segment.language,
            .size = Fixed::from_pixels(em),
            .setting = manner_ == Manner::plain ? Setting::as_given : Setting::typeset};
  }
  Breaking breaking() const { return manner_ == Manner::plain ? Breaking::greedy : Breaking::optimal; }

  Words words_;
  Manner manner_;
  std::shared_ptr<FontSet> fonts_;
  TextEngine engine_;
  Painter painter_;
  std::optional<MeasuredText> text_;
  std::vector<Line> lines_;
};

}  // namespace

std::unique_ptr<TextPeer> make_ours(Words words, Manner manner) {
  return std::make_unique<OurPeer>(words, manner);
}

}  // namespace rostrum::bench
