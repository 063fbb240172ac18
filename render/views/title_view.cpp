#include "render/views/title_view.hpp"

#include <algorithm>

#include "render/views/arrangement.hpp"
#include "render/views/hold_view.hpp"
#include "render/views/markings.hpp"
#include "render/views/room_sizes.hpp"
#include "render/views/room_words.hpp"
#include "render/views/screen_frame.hpp"
#include "render/views/speaker_name.hpp"

namespace rostrum {
namespace {

// Printed lines as one; Chinese and Japanese have no space where a line ends.
std::string joined(const std::vector<std::string>& lines, const Language& language) {
  const bool unspaced = language.primary() == "zh" || language.primary() == "ja";
  std::string text;
  for (const std::string& line : lines) text += (text.empty() || unspaced ? "" : " ") + line;
  return text;
}

// How much of the card stands, and how large; tried in order until one fits.
struct Variant {
  enum class Name { large, text, parted, small, person, none };
  enum class Meeting { large, small, none };
  enum class Letterhead { shown, none };
  Name name = Name::large;
  Meeting meeting = Meeting::large;
  Letterhead letterhead = Letterhead::shown;
  int slack = 0;  // half lines of a label that stay free: a full card is hard to read
};

std::vector<Variant> variants() {
  using Name = Variant::Name;
  using Meeting = Variant::Meeting;
  using Letterhead = Variant::Letterhead;
  std::vector<Variant> all;
  const auto add = [&](Letterhead letterhead, int slack) {
    for (const Name name : {Name::large, Name::text, Name::parted}) {
      for (const Meeting meeting : {Meeting::large, Meeting::small}) {
        all.push_back({name, meeting, letterhead, slack});
      }
    }
  };
  // A meeting is never larger than who speaks.
  const auto add_small = [&](Letterhead letterhead, int slack) {
    all.push_back({Name::small, Meeting::small, letterhead, slack});
  };
  for (const int slack : {2, 1}) add(Letterhead::shown, slack);
  for (const int slack : {2, 1, 0}) add_small(Letterhead::shown, slack);
  add(Letterhead::none, 0);
  add_small(Letterhead::none, 0);
  for (const Name name : {Name::text, Name::parted, Name::small, Name::person, Name::none}) {
    all.push_back({name, Meeting::none, Letterhead::none});
  }
  return all;
}

struct Row {
  TextBlock block;
  Color color;
  int gap_before = 0;
};

class TitleCard {
 public:
  TitleCard(const Statement& statement, const DisplayProfile& profile, TextEngine& engine)
      : statement_(statement),
        profile_(profile),
        engine_(engine),
        colors_(palette(profile.theme)),
        sizes_(room_sizes(profile, engine.fonts())),
        language_(statement.language),
        name_(statement.speaker),
        heading_(statement.heading) {
    if (name_.empty()) {  // a paper without "by whom" is called by its title
      name_ = joined(statement.title, language_);
      if (name_ == heading_) heading_.clear();
    }
    chosen_ = variants().back();
    for (const Variant& variant : variants()) {
      if (set(variant)) {
        chosen_ = variant;
        return;
      }
    }
    set(chosen_);
  }

  [[nodiscard]] const Variant& chosen() const { return chosen_; }
  [[nodiscard]] bool empty() const { return rows_.empty() && letterhead_.empty() && markings_.empty(); }

  void draw(Composer& composer) const {
    const Rect& safe = sizes_.safe;
    int top = safe.y;
    if (!letterhead_.empty()) {
      composer.text(letterhead_.front(), safe, top + lowered(letterhead_.front()), colors_.quiet);
      if (letterhead_.size() > 1) {
        composer.text(letterhead_.back(), safe, top + lowered(letterhead_.back()), colors_.quiet, Align::end);
      }
      top += letterhead_height();
      composer.fill({safe.x, top, safe.width, 2}, colors_.rule);
    }
    int bottom = safe.y + safe.height - markings_height();
    int marking_top = bottom;
    for (const TextBlock& block : markings_) marking_top = composer.text(block, safe, marking_top, colors_.marking);
    int row_top = top + std::max(0, (bottom - top - rows_height()) * 9 / 20);
    for (const Row& row : rows_) row_top = composer.text(row.block, safe, row_top + row.gap_before, row.color);
  }

 private:
  TextBlock block(const std::string& text, Fixed size, Weight weight = Weight::regular, Fixed spacing = {}) {
    const TextStyle style{.language = language_, .size = size, .weight = weight, .letter_spacing = spacing};
    return set_text(engine_, text, style, sizes_.safe.width, Breaking::balanced);
  }

  // Less of a gap above lines that bring more leading of their own, as Arabic ones do.
  [[nodiscard]] static int gap_above(const TextBlock& block, Fixed size, Fixed wanted) {
    const Fixed leading = block.line_height.advance - size * 5 / 4;
    return std::max(wanted / 3, wanted - std::max(Fixed{}, leading)).ceil();
  }

  void add_row(TextBlock block, Fixed size, Color color, Fixed gap) {
    const int above = gap_above(block, size, gap);
    rows_.push_back({std::move(block), color, above});
  }

  // Sets the card in this variant; whether it fits.
  bool set(const Variant& variant) {
    rows_.clear();
    letterhead_.clear();
    const Fixed label = sizes_.label;
    markings_ = set_markings(statement_, profile_, label, sizes_.safe.width, engine_);
    if (variant.letterhead == Variant::Letterhead::shown && !set_letterhead()) return false;
    if (!heading_.empty()) {
      const Fixed spacing = spacing_of_capitals(heading_, language_, label / 4);
      rows_.push_back({block(heading_, label, Weight::bold, spacing), colors_.accent, 0});
    }
    if (!set_name(variant.name)) return false;
    const Fixed detail = std::max(label, sizes_.text * 18 / 25);
    if (!statement_.meeting.empty() && variant.meeting != Variant::Meeting::none) {
      const bool large = variant.meeting == Variant::Meeting::large;
      add_row(block(statement_.meeting, large ? detail : label), large ? detail : label, colors_.text, label * 11 / 20);
    }
    if (!statement_.place_date.empty()) {
      add_row(block(statement_.place_date, label), label, colors_.quiet, label * 11 / 20);
    }
    if (!rows_.empty()) rows_.front().gap_before = 0;
    const int slack = variant.slack * engine_.line_height(language_, label).advance.ceil() / 2;
    return letterhead_height() + rows_height() + markings_height() + slack <= sizes_.safe.height;
  }

  bool set_name(Variant::Name how) {
    using Name = Variant::Name;
    if (name_.empty() || how == Name::none) return true;
    const Fixed gap = sizes_.label / 4;
    const Fixed large = Fixed::from_pixels((sizes_.text * 5 / 4).ceil());
    if (how == Name::large || how == Name::text) {
      const Fixed size = how == Name::large ? large : sizes_.text;
      TextBlock whole = block(name_, size, Weight::bold);
      if (whole.lines.size() > 2) return false;  // more than two lines of a name are no name any more
      add_row(std::move(whole), size, colors_.text, gap);
      return true;
    }
    if (how == Name::parted) {
      const auto parts = person_and_office(name_);
      if (!parts) return false;
      TextBlock person = block(parts->first, sizes_.text, Weight::bold);
      if (person.lines.size() > 2) return false;
      add_row(std::move(person), sizes_.text, colors_.text, gap);
      add_row(block(parts->second, sizes_.label), sizes_.label, colors_.quiet, gap / 2);
      return true;
    }
    const std::string name = how == Name::person ? names_by_length(name_).back() : name_;
    add_row(block(name, sizes_.label, Weight::bold), sizes_.label, colors_.text, gap);
    return true;
  }

  bool set_letterhead() {
    const std::size_t columns = std::min<std::size_t>(statement_.letterhead.size(), 2);
    const int width = columns > 1 ? sizes_.safe.width * 47 / 100 : sizes_.safe.width;
    for (std::size_t i = 0; i < columns; ++i) {
      const LetterheadColumn& column = statement_.letterhead[i];
      const std::string name = joined(column.name.empty() ? column.lines : column.name, column.language);
      if (name.empty()) continue;
      const TextStyle style{.language = column.language, .size = sizes_.label};
      letterhead_.push_back(set_text(engine_, name, style, width, Breaking::balanced));
    }
    // A head of more than five lines would be the largest thing on the card.
    return std::all_of(letterhead_.begin(), letterhead_.end(), [](const TextBlock& b) { return b.lines.size() <= 5; });
  }

  // Columns of different scripts stand on one first baseline.
  [[nodiscard]] int lowered(const TextBlock& column) const {
    Fixed baseline;
    for (const TextBlock& each : letterhead_) baseline = std::max(baseline, each.first_baseline());
    return (baseline - column.first_baseline()).round();
  }

  [[nodiscard]] int letterhead_height() const {
    int height = 0;
    for (const TextBlock& column : letterhead_) height = std::max(height, lowered(column) + column.height());
    return height == 0 ? 0 : height + (sizes_.label / 2).ceil();
  }

  [[nodiscard]] int rows_height() const {
    int height = 0;
    for (const Row& row : rows_) height += row.gap_before + row.block.height();
    return letterhead_.empty() ? height : height + (sizes_.label / 3).ceil();
  }

  [[nodiscard]] int markings_height() const {
    int height = 0;
    for (const TextBlock& marking : markings_) height += marking.height();
    return height;
  }

  const Statement& statement_;
  const DisplayProfile& profile_;
  TextEngine& engine_;
  const Palette& colors_;
  RoomSizes sizes_;
  Language language_;
  std::string name_, heading_;
  Variant chosen_;
  std::vector<TextBlock> letterhead_, markings_;
  std::vector<Row> rows_;
};

}  // namespace

void draw_title(Composer& composer, const TitleScreen& screen, const DisplayProfile& profile, TextEngine& engine) {
  if (screen.versions.empty()) {
    draw_hold(composer, {}, profile, engine);
    return;
  }
  const ShownVersion& shown = screen.versions[wanted_versions(screen.versions, profile).front()];
  composer.read(shown.statement->language.direction());
  const TitleCard card(*shown.statement, profile, engine);
  if (card.empty()) {  // a bare text without any title: quiet until its first words
    draw_hold(composer, {}, profile, engine);
    return;
  }
  card.draw(composer);
}

std::vector<std::string> left_out_of_title(const Statement& statement, const DisplayProfile& profile,
                                           TextEngine& engine) {
  const TitleCard card(statement, profile, engine);
  std::vector<std::string> missing;
  if (!statement.letterhead.empty() && card.chosen().letterhead == Variant::Letterhead::none) {
    missing.emplace_back("letterhead");
  }
  if (!statement.meeting.empty() && card.chosen().meeting == Variant::Meeting::none) missing.emplace_back("meeting");
  const bool named = !statement.speaker.empty() || !statement.title.empty();
  if (named && card.chosen().name == Variant::Name::none) missing.emplace_back("speaker");
  return missing;
}

}  // namespace rostrum
