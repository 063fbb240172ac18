#include "render/views/chair_view.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "render/views/chair_script.hpp"
#include "render/views/meeting_words.hpp"
#include "render/views/near_page.hpp"
#include "render/views/room_words.hpp"

namespace rostrum {
namespace {

constexpr std::size_t most_next = 3;

// The Chair looks up and down between the room and the screen: all is a little larger than on the operator's.
struct ChairSizes {
  Fixed name, next, script, figures;
};

// So many hundredths of what looks best: less where names are long, more on a portrait screen, which has room.
constexpr std::array scales = {140, 120, 100, 85, 70, 60};
constexpr int most_on_landscape = 100;

ChairSizes sizes_of(const NearPage& page, int scale) {
  const NearSizes& near = page.sizes;
  const auto scaled = [scale](Fixed size) { return Fixed::from_pixels((size * scale / 100).ceil()); };
  return {scaled(near.headline * 2), scaled(near.headline * 5 / 4), scaled(near.headline),
          scaled(near.figures * 3 / 2)};
}

class ChairPage {
 public:
  ChairPage(const NearPage& page, const ChairScreen& screen, int scale)
      : page_(page),
        screen_(screen),
        sizes_(sizes_of(page, scale)),
        portrait_(page.profile.height > page.profile.width) {
    const int side = page.sizes.margin * 5 / 3;
    box_ = {side, page.sizes.margin, page.profile.width - 2 * side, page.profile.height - 2 * page.sizes.margin};
  }

  // Whether all found its place.
  enum class Drawn { all, some };
  [[nodiscard]] Drawn draw() {
    const int gap = page_.sizes.gap;
    const int script = script_height();
    const int bottom = box_.y + box_.height;
    const int now = draw_header() + gap * 3 / 2;
    const int next = draw_now(now) + gap * 2;
    const Drawn drawn = draw_next({box_.x, next, box_.width, bottom - script - gap - next});
    draw_script({box_.x, bottom - script, box_.width, script});
    return whole_ ? drawn : Drawn::some;
  }

 private:
  // What may be cut only where even the smallest type does not hold it.
  TextBlock whole(const std::string& text, const TextStyle& style, int width, std::size_t most) {
    TextBlock block = set_text(page_.engine, text, style, width);
    if (block.lines.size() <= most) return block;
    whole_ = false;
    return page_.cut(text, style, width, most);
  }

  // Where the meeting stands at the end, the item before it.
  [[nodiscard]] int draw_header() const {
    const Word phase = phase_word(screen_.phase);
    int right = 0;
    const int height = page_.line(page_.sizes.text);
    const TextStyle style = page_.style(page_.sizes.text);
    if (screen_.phase == MeetingState::Phase::in_session) {
      const TextBlock words = page_.cut(page_.words.get(phase), style, box_.width / 2);
      page_.composer.text(words, box_, box_.y, page_.colors.quiet, Align::end);
      right = words.width().ceil();
    } else {
      right = page_.chip(box_, box_.y, phase, page_.colors.marking);
    }
    const int left = box_.width - right - page_.sizes.gap * 2;
    const std::string item = item_words();
    if (!item.empty() && left > 0) {
      page_.composer.text(page_.cut(item, style, left), {box_.x, 0, left, 0}, box_.y, page_.colors.quiet);
    }
    const int rule = box_.y + height + page_.sizes.gap / 3;
    page_.composer.fill({box_.x, rule, box_.width, 2}, page_.colors.rule);
    return rule + 2;
  }

  [[nodiscard]] std::string item_words() const {
    std::string words;
    if (!screen_.item.number.empty()) {
      const std::array values = {WordValue("number", isolated(screen_.item.number))};
      words = page_.words.format(Word::chair_item, values);
    }
    for (const LocalText* text : {&screen_.item.title, &screen_.item.subgroup}) {
      const std::string part = page_.best(*text);
      if (part.empty()) continue;
      words += (words.empty() ? "" : " · ") + part;
    }
    return words;
  }

  // A bar at the side, who speaks, and the timer at the end (beneath on a portrait screen).
  [[nodiscard]] int draw_now(int top) {
    const int bar = std::max(4, page_.sizes.gap / 3);
    const int inset = bar + page_.sizes.gap;
    int right = 0;
    if (screen_.timer.shown && !portrait_) right = timer_width() + page_.sizes.gap * 2;
    const Rect left{box_.x + inset, 0, box_.width - inset - right, 0};
    int bottom = draw_name(left, top);
    if (screen_.timer.shown) {
      const Rect place = portrait_ ? left : Rect{box_.x + box_.width - right, 0, right, 0};
      const int at = portrait_ ? bottom : top;
      bottom = std::max(bottom,
                        page_.timer(place, at, screen_.timer, sizes_.figures, portrait_ ? Align::start : Align::end));
    }
    page_.composer.fill({box_.x, top, bar, bottom - top},
                        screen_.point_of_order ? page_.colors.marking : page_.colors.accent);
    return bottom;
  }

  [[nodiscard]] int timer_width() const {
    TextStyle figures = page_.style(sizes_.figures, Weight::bold);
    figures.figures = Figures::tabular;
    const Language& language = page_.words.language();
    const int width =
        std::max(widest(MovingText::What::timer_figures, screen_.timer.limit_ms, figures, language, page_.engine),
                 widest(MovingText::What::timer_label, screen_.timer.limit_ms, page_.style(page_.sizes.small), language,
                        page_.engine));
    return std::min(width, box_.width / 2);
  }

  [[nodiscard]] int draw_name(Rect box, int top) {
    const bool point = screen_.point_of_order.has_value();
    const Word title = point ? Word::desk_point_of_order : Word::chair_now_speaking;
    top = page_.heading(box, top, {title, point ? page_.colors.marking : page_.colors.accent, ""});
    const std::string now = screen_.now ? page_.best(screen_.now->name) : "";
    const TextStyle bold = page_.style(sizes_.name, Weight::bold);
    std::string beneath;
    if (point) {
      const std::string by = page_.best(*screen_.point_of_order);
      if (!by.empty()) top = page_.composer.text(whole(by, bold, box.width, 2), box, top, page_.colors.text);
      const std::array values = {WordValue("name", isolated(now))};
      if (!now.empty()) beneath = page_.words.format(Word::desk_interrupted, values);
    } else if (screen_.now) {
      top = page_.composer.text(whole(now, bold, box.width, 2), box, top, page_.colors.text);
      beneath = qualifiers(page_, *screen_.now);
    } else {
      const TextStyle plain = page_.style(sizes_.next);
      top = page_.composer.text(page_.cut(page_.words.get(Word::desk_nobody), plain, box.width, 2), box, top,
                                page_.colors.quiet);
    }
    if (beneath.empty()) return top;
    return page_.composer.text(page_.cut(beneath, page_.style(page_.sizes.text), box.width), box, top,
                               page_.colors.quiet);
  }

  [[nodiscard]] Drawn draw_next(Rect box) const {
    const int line = page_.line(sizes_.next) + page_.sizes.gap / 2;
    const std::size_t wanted = std::min(most_next, screen_.next.size());
    if (box.height < page_.heading_height() + line) return Drawn::some;
    const std::array values = {WordValue("count", static_cast<double>(screen_.waiting))};
    int top = page_.heading(box, box.y,
                            {Word::chair_next, page_.colors.quiet, page_.words.format(Word::desk_waiting, values)});
    const int ascent = page_.engine.line_height(page_.words.language(), sizes_.next).ascent.ceil();
    for (std::size_t i = 0; i < wanted; ++i) {
      if (top + line > box.y + box.height) return Drawn::some;
      if (i > 0) page_.composer.fill({box.x, top, box.width, 1}, page_.colors.rule);
      draw_line(screen_.next[i], box, top + page_.sizes.gap / 4 + ascent, i);
      top += line;
    }
    return Drawn::all;
  }

  void draw_line(const SpeakerLine& next, Rect box, int baseline, std::size_t place) const {
    const int inset = sizes_.next.ceil() * 6 / 5;
    const std::string number = std::to_string(place + 1);
    page_.composer.text_on_baseline(page_.cut(number, page_.style(sizes_.next), inset), box, baseline,
                                    page_.colors.dim);
    box.x += inset;
    box.width -= inset;
    const TextBlock name = page_.cut(page_.best(next.name), page_.style(sizes_.next), box.width);
    page_.composer.text_on_baseline(name, box, baseline, page_.colors.text);
    const int used = name.width().ceil() + page_.sizes.gap;
    const int left = box.width - used;
    const std::string beside = qualifiers(page_, next);
    if (beside.empty() || left < page_.sizes.small.ceil() * 5) return;
    page_.composer.text_on_baseline(page_.cut(beside, page_.style(page_.sizes.text), left), {box.x + used, 0, left, 0},
                                    baseline, page_.colors.quiet);
  }

  [[nodiscard]] std::vector<TextBlock> set_script(int width) {
    constexpr std::size_t lines_of_a_sentence = 3;
    std::vector<TextBlock> sentences;
    for (const std::string& sentence : chair_script(page_, screen_)) {
      sentences.push_back(whole(sentence, page_.style(sizes_.script), width, lines_of_a_sentence));
    }
    return sentences;
  }

  [[nodiscard]] int script_pad() const { return page_.sizes.gap * 6 / 5; }

  [[nodiscard]] int script_height() {
    const std::vector<TextBlock> sentences = set_script(box_.width - 2 * script_pad());
    if (sentences.empty()) return 0;
    int height = 2 * script_pad() + page_.heading_height();
    for (const TextBlock& sentence : sentences) height += sentence.height();
    return height + static_cast<int>(sentences.size() - 1) * page_.sizes.gap / 2;
  }

  void draw_script(Rect box) {
    if (box.height == 0) return;
    page_.composer.fill(box, page_.colors.panel, page_.sizes.gap / 3);
    const int pad = script_pad();
    const Rect inner{box.x + pad, 0, box.width - 2 * pad, 0};
    int top = page_.heading(inner, box.y + pad, {Word::chair_script, page_.colors.quiet, ""});
    for (const TextBlock& sentence : set_script(inner.width)) {
      top = page_.composer.text(sentence, inner, top, page_.colors.text) + page_.sizes.gap / 2;
    }
  }

  const NearPage& page_;
  const ChairScreen& screen_;
  ChairSizes sizes_;
  bool portrait_;
  Rect box_;
  bool whole_ = true;  // so far
};

}  // namespace

void draw_chair(Composer& composer, const ChairScreen& screen, const DisplayProfile& profile, TextEngine& engine) {
  const int last = scales.back();
  const bool portrait = profile.height > profile.width;
  for (const int scale : scales) {
    if (!portrait && scale > most_on_landscape) continue;
    Composer attempt = composer;
    const NearPage page(scale == last ? composer : attempt, profile, engine);
    ChairPage chair(page, screen, scale);
    const bool fits = chair.draw() == ChairPage::Drawn::all;
    if (scale == last) return;
    if (!fits) continue;
    composer = std::move(attempt);
    return;
  }
}

}  // namespace rostrum
