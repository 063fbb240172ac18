#include "render/views/title_card.hpp"

#include <algorithm>

#include "render/views/channel_line.hpp"
#include "render/views/room_words.hpp"
#include "render/views/speaker_name.hpp"

namespace rostrum {
namespace {

// Less of a gap above lines that bring more leading of their own, as Arabic ones do.
int gap_above(const TextBlock& block, Fixed size, Fixed wanted) {
  const Fixed leading = block.line_height.advance - size * 5 / 4;
  return std::max(wanted / 3, wanted - std::max(Fixed{}, leading)).ceil();
}

}  // namespace

std::string joined_lines(const std::vector<std::string>& lines, const Language& language) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() || language.is_written_in_han() ? "" : " ") + line;
  return text;
}

std::vector<TitleVariant> title_variants() {
  using Name = TitleVariant::Name;
  using MeetingLine = TitleVariant::Meeting;
  using Letterhead = TitleVariant::Letterhead;
  std::vector<TitleVariant> all;
  const auto add = [&](Letterhead letterhead, int slack) {
    for (const Name name : {Name::large, Name::text, Name::parted}) {
      for (const MeetingLine meeting : {MeetingLine::large, MeetingLine::small}) {
        all.push_back({name, meeting, letterhead, TitleVariant::Details::all, slack});
      }
    }
  };
  // A meeting is never larger than who speaks.
  const auto add_small = [&](Letterhead letterhead, int slack) {
    all.push_back({Name::small, MeetingLine::small, letterhead, TitleVariant::Details::all, slack});
  };
  for (const int slack : {2, 1}) add(Letterhead::shown, slack);
  for (const int slack : {2, 1, 0}) add_small(Letterhead::shown, slack);
  add(Letterhead::none, 0);
  add_small(Letterhead::none, 0);
  using Details = TitleVariant::Details;
  for (const Name name : {Name::text, Name::parted, Name::small, Name::person}) {
    all.push_back({name, MeetingLine::none, Letterhead::none});
  }
  // Who speaks is worth more than when and where; beside markings that take all the room nothing is drawn.
  for (const Details details : {Details::no_place, Details::name_only})
    all.push_back({Name::person, MeetingLine::none, Letterhead::none, details});
  for (const Details details : {Details::all, Details::no_place, Details::name_only})
    all.push_back({Name::none, MeetingLine::none, Letterhead::none, details});
  return all;
}

std::vector<TitleVariant> parallel_title_variants() {
  using Name = TitleVariant::Name;
  using MeetingLine = TitleVariant::Meeting;
  using Details = TitleVariant::Details;
  std::vector<TitleVariant> all;
  for (const TitleVariant& variant : title_variants()) {
    if (variant.meeting != MeetingLine::none) all.push_back(variant);
  }
  const auto add = [&](Name name, Details details) {
    all.push_back({name, MeetingLine::none, TitleVariant::Letterhead::none, details});
  };
  for (const Details details : {Details::all, Details::no_place}) {
    for (const Name name : {Name::text, Name::parted}) add(name, details);
  }
  for (const Name name : {Name::small, Name::person}) {
    for (const Details details : {Details::all, Details::no_place, Details::name_only}) add(name, details);
  }
  return all;
}

TitleCard::TitleCard(const ShownVersion& version, const RoomSizes& sizes, const Limits& limits,
                     const DisplayProfile& profile, TextEngine& engine)
    : version_(version),
      sizes_(sizes),
      limits_(limits),
      engine_(engine),
      colors_(palette(profile.theme)),
      language_(version.statement->language),
      name_(version.statement->speaker),
      heading_(version.statement->heading),
      markings_(set_markings(*version.statement, profile, sizes.label, limits.width,
                             limits.capitals
                                 ? *limits.capitals
                                 : capitals_of_markings(*version.statement, profile, sizes.label, limits.width, engine),
                             engine)) {
  if (name_.empty()) {  // a paper without "by whom" is called by its title
    name_ = joined_lines(statement().title, language_);
    if (name_ == heading_) heading_.clear();
    if (name_.empty()) name_ = version.name;
  }
}

TextBlock TitleCard::block(const std::string& text, Fixed size, Weight weight, Fixed spacing) {
  const TextStyle style{.language = language_, .size = size, .weight = weight, .letter_spacing = spacing};
  return set_text(engine_, text, style, limits_.width, Breaking::balanced);
}

void TitleCard::add_row(Part part, TextBlock block, Fixed size, Color color, Fixed gap) {
  const int above = gap_above(block, size, gap);
  rows_.push_back({part, std::move(block), color, above});
}

bool TitleCard::set(const TitleVariant& variant) {
  rows_.clear();
  const Fixed label = sizes_.label;
  if (!heading_.empty() && variant.details != TitleVariant::Details::name_only) {
    const Fixed spacing = spacing_of_capitals(heading_, language_, label / 4);
    rows_.push_back({Part::heading, block(heading_, label, Weight::bold, spacing), colors_.accent, 0});
  }
  if (!set_name(variant.name)) return false;
  const Fixed detail = std::max(label, sizes_.text * 18 / 25);
  if (!statement().meeting.empty() && variant.meeting != TitleVariant::Meeting::none) {
    const Fixed size = variant.meeting == TitleVariant::Meeting::large ? detail : label;
    add_row(Part::meeting, block(statement().meeting, size), size, colors_.text, label * 11 / 20);
  }
  if (!statement().place_date.empty() && variant.details == TitleVariant::Details::all) {
    add_row(Part::place_date, block(statement().place_date, label), label, colors_.quiet, label * 11 / 20);
  }
  if (!rows_.empty()) rows_.front().gap_before = 0;
  return true;
}

bool TitleCard::set_name(TitleVariant::Name how) {
  using Name = TitleVariant::Name;
  if (name_.empty() || how == Name::none) return true;
  if (how == Name::large) {
    return set_whole_name(Fixed::from_pixels((sizes_.text * 5 / 4).ceil()), limits_.large_name_lines);
  }
  if (how == Name::text) return set_whole_name(sizes_.text, limits_.name_lines);
  if (how == Name::parted) return set_parted_name();
  const std::string name = how == Name::person ? names_by_length(name_).back() : name_;
  add_row(Part::name, block(name, sizes_.label, Weight::bold), sizes_.label, colors_.text, sizes_.label / 4);
  return true;
}

bool TitleCard::set_whole_name(Fixed size, std::size_t most_lines) {
  TextBlock whole = block(name_, size, Weight::bold);
  if (whole.lines.size() > most_lines) return false;
  add_row(Part::name, std::move(whole), size, colors_.text, sizes_.label / 4);
  return true;
}

bool TitleCard::set_parted_name() {
  const auto parts = person_and_office(name_);
  if (!parts) return set_whole_name(sizes_.text, limits_.name_lines);
  TextBlock person = block(parts->first, sizes_.text, Weight::bold);
  if (person.lines.size() > limits_.name_lines) return false;
  const Fixed gap = sizes_.label / 4;
  add_row(Part::name, std::move(person), sizes_.text, colors_.text, gap);
  add_row(Part::office, block(parts->second, sizes_.label), sizes_.label, colors_.quiet, gap / 2);
  return true;
}

int TitleCard::rows_height() const {
  int height = 0;
  for (const Row& row : rows_) height += row.gap_before + row.block.height();
  return height;
}

int TitleCard::markings_height() const {
  int height = 0;
  for (const TextBlock& marking : markings_) height += marking.height();
  return height;
}

int TitleCard::half_line() const {
  return engine_.line_height(language_, sizes_.label).advance.ceil() / 2;
}

std::optional<TitleCard::Row> TitleCard::own_letterhead() const {
  std::string name = version_.name;
  for (const LetterheadColumn& column : statement().letterhead) {
    if (column.language.primary() != language_.primary()) continue;
    const std::string printed = joined_lines(column.name.empty() ? column.lines : column.name, column.language);
    if (!printed.empty()) name = printed;
    break;
  }
  if (name.empty()) return std::nullopt;
  const TextStyle style{.language = language_, .size = sizes_.label};
  return Row{Part::letterhead, set_text(engine_, name, style, limits_.width, Breaking::balanced), colors_.quiet, 0};
}

std::optional<TitleCard::Row> TitleCard::channel_row(const FloorChannels& channels,
                                                     const DisplayProfile& profile) const {
  auto line = set_channels(channels, profile, Words::of(language_), sizes_.label, limits_.width, engine_);
  if (!line) return std::nullopt;
  return Row{Part::channels, *std::move(line), colors_.quiet, sizes_.label.ceil() / 4};
}

}  // namespace rostrum
