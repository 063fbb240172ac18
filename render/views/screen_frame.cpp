#include "render/views/screen_frame.hpp"

#include <algorithm>
#include <array>

#include "render/views/room_words.hpp"
#include "render/views/speaker_name.hpp"

namespace rostrum {
namespace {

Word word_of(Marking marking) {
  switch (marking) {
    case Marking::check_against_delivery:
      return Word::marking_check_against_delivery;
    case Marking::read_out_verbatim:
      return Word::marking_read_out_verbatim;
    case Marking::unofficial_translation:
      return Word::marking_unofficial_translation;
    case Marking::embargoed:
      return Word::marking_embargoed;
  }
  return Word::marking_embargoed;
}

struct Label {
  std::string text;
  Language language;
  bool operator==(const Label&) const = default;
};

bool names_a_time(const FoundMarking& found) {
  return found.marking == Marking::embargoed &&
         std::any_of(found.text.begin(), found.text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A marking in our words for it; as the paper has it where we have no words in its language.
Label label_of(const FoundMarking& found, const Language& language) {
  const Words& words = Words::of(language);
  if (words.language().primary() == language.primary() || found.text.empty()) {
    return {in_capitals(words.get(word_of(found.marking)), words.language()), words.language()};
  }
  return {in_capitals(found.text, language), language};
}

// In the paper's own language it says until when a text is embargoed, if it does.
Label own_label_of(const FoundMarking& found, const Language& language) {
  if (names_a_time(found)) return {in_capitals(found.text, language), language};
  return label_of(found, language);
}

std::size_t lines_of(const std::vector<TextBlock>& blocks) {
  std::size_t lines = 0;
  for (const TextBlock& block : blocks) lines += block.lines.size();
  return lines;
}

// Less of a name than this, in bytes, says nothing.
constexpr std::size_t least_of_a_name = 20;

// As many words of it as fit on one line, and an ellipsis; nothing where that would be too few.
std::string shortened(const std::string& text, const TextStyle& style, int width, TextEngine& engine) {
  const TextBlock lines = set_text(engine, text, style, width - style.size.ceil());
  const std::size_t end = lines.lines.front().range.end;
  return end < least_of_a_name ? "" : text.substr(0, end) + "…";
}

// Where the segment stands among so many, for dashes of at least this pitch; a line with a mark else.
constexpr int least_pitch = 5;

// A screen that holds fewer lines than this gives the header's place to the text: who speaks is known by then.
constexpr int least_lines_under_header = 3;

}  // namespace

std::vector<TextBlock> set_markings(const Statement& statement, const DisplayProfile& profile, Fixed size, int width,
                                    TextEngine& engine) {
  std::vector<Label> labels;
  const auto add = [&](Label label) {
    if (std::find(labels.begin(), labels.end(), label) == labels.end()) labels.push_back(std::move(label));
  };
  for (const FoundMarking& found : statement.markings) add(own_label_of(found, statement.language));
  if (readers_of(statement.language, profile) == Readers::strangers) {
    for (const FoundMarking& found : statement.markings) add(label_of(found, words_of(profile).language()));
  }
  std::vector<TextBlock> blocks;
  if (labels.empty()) return blocks;
  const auto set = [&](const std::string& text, const Language& language) {
    TextStyle style{.language = language, .size = size, .weight = Weight::bold};
    style.letter_spacing = spacing_of_capitals(text, language, size / 20);
    return set_text(engine, text, style, width, Breaking::balanced);
  };
  // All on one line, else a line for each language, else one for each marking.
  const auto joined = [&](auto begin, auto end) {
    const bool mixed = std::any_of(begin, end, [&](const Label& label) { return label.language != begin->language; });
    std::string together;
    for (auto label = begin; label != end; ++label) {
      together += (label == begin ? "" : " · ") + (mixed ? isolated(label->text) : label->text);
    }
    return set(together, begin->language);
  };
  TextBlock one_line = joined(labels.begin(), labels.end());
  if (one_line.lines.size() == 1) {
    blocks.push_back(std::move(one_line));
    return blocks;
  }
  for (auto begin = labels.begin(); begin != labels.end();) {
    const auto end =
        std::find_if(begin, labels.end(), [&](const Label& label) { return label.language != begin->language; });
    TextBlock of_language = joined(begin, end);
    if (of_language.lines.size() == 1) {
      blocks.push_back(std::move(of_language));
    } else {
      for (auto label = begin; label != end; ++label) blocks.push_back(set(label->text, label->language));
    }
    begin = end;
  }
  return blocks;
}

ScreenFrame::ScreenFrame(const Statement& statement, const DisplayProfile& profile, TextEngine& engine)
    : sizes_(room_sizes(profile, engine.fonts())),
      language_(statement.language),
      words_wanted_(language_beside(statement, profile)),
      words_(&Words::of(words_wanted_)),
      palette_(&palette(profile.theme)) {
  const Rect& safe = sizes_.safe;
  const int label_line = engine.line_height(language_, sizes_.label).advance.ceil();
  const int gap = (sizes_.label / 2).ceil();

  // The count at the other end of the footer keeps its place free; three digits are enough for any speech.
  const int count_width = set_count(998, 999, engine).width().ceil() + sizes_.label.ceil();
  markings_ = set_markings(statement, profile, sizes_.label, safe.width - count_width, engine);
  if (lines_of(markings_) > 1) {  // the count gives way to the markings and goes up
    markings_ = set_markings(statement, profile, sizes_.label, safe.width, engine);
    count_place_ = CountPlace::header;
  }
  int markings_height = 0;
  for (const TextBlock& block : markings_) markings_height += block.height();
  markings_top_ = safe.y + safe.height - std::max(markings_height, label_line);

  set_header(statement, count_place_ == CountPlace::header ? count_width : 0, engine);

  const int bottom = markings_top_ - gap;
  int top = safe.y + label_line + gap / 2 + gap;
  const int text_line = engine.line_height(language_, sizes_.text).advance.ceil();
  const bool nothing_to_head = name_.lines.empty() && detail_.lines.empty() && count_place_ == CountPlace::footer;
  if (nothing_to_head || (bottom - top) / text_line < least_lines_under_header) {
    header_ = Header::left_out;
    top = safe.y;
  }
  rule_y_ = top - gap;
  const int rail_width = std::max(safe.width / 24, 24);
  body_ = {safe.x, top, safe.width - rail_width, bottom - top};
}

void ScreenFrame::set_header(const Statement& statement, int taken, TextEngine& engine) {
  const TextStyle bold{.language = language_, .size = sizes_.label, .weight = Weight::bold};
  const TextStyle plain{.language = language_, .size = sizes_.label};
  const int width = sizes_.safe.width - taken;
  const auto fits = [&](const TextBlock& block) { return block.lines.size() == 1; };
  std::vector<std::string> names = names_by_length(statement.speaker);
  if (names.size() == 1) names.push_back(shortened(names.front(), bold, width, engine));
  names.insert(names.end(), {statement.heading, statement.place_date});
  for (const std::string& name : names) {
    if (name.empty()) continue;
    name_ = set_text(engine, name, bold, width);
    if (fits(name_)) break;
    name_ = {};
  }
  const int left = width - name_.width().ceil() - sizes_.label.ceil();
  for (const std::string& detail : {statement.meeting, statement.place_date}) {
    if (detail.empty() || left <= 0) continue;
    detail_ = set_text(engine, detail, plain, left);
    if (fits(detail_)) return;
    detail_ = {};
  }
}

TextBlock ScreenFrame::set_count(std::size_t current, std::size_t total, TextEngine& engine) const {
  const std::array<WordValue, 2> values = {WordValue{"current", static_cast<double>(current + 1)},
                                           WordValue{"total", static_cast<double>(total)}};
  const TextStyle style{.language = words_->language(), .size = sizes_.label, .figures = Figures::tabular};
  // Without words of its language, figures alone: "3 of 11" would be noise on a Serbian screen.
  const bool worded = words_->language().primary() == words_wanted_.primary();
  const std::string text =
      worded ? words_->format(Word::progress, values) : std::to_string(current + 1) + " / " + std::to_string(total);
  return set_text(engine, text, style, sizes_.safe.width);
}

void ScreenFrame::draw(Composer& composer, std::size_t current, std::size_t total, TextEngine& engine) const {
  const Rect& safe = sizes_.safe;
  if (header_ == Header::shown) draw_header(composer);

  int top = markings_top_;
  for (const TextBlock& block : markings_) top = composer.text(block, safe, top, palette_->marking);

  if (total > 0) {
    const TextBlock count = set_count(current, total, engine);
    const bool below = count_place_ == CountPlace::footer || header_ == Header::left_out;
    if (below) {
      // On the baseline of the last marking, which may be of another script.
      const TextBlock& beside = markings_.empty() ? count : markings_.back();
      const Fixed above_last = beside.line_height.advance * static_cast<std::int32_t>(beside.lines.size() - 1);
      const int last_top = safe.y + safe.height - beside.height();
      const int baseline = last_top + (beside.first_baseline() + above_last).round();
      composer.text_on_baseline(count, safe, baseline, palette_->quiet, Align::end);
    } else {
      composer.text_on_baseline(count, safe, header_baseline(), palette_->quiet, Align::end);
    }
  }
  draw_rail(composer, current, total);
}

int ScreenFrame::header_baseline() const {
  return sizes_.safe.y + (sizes_.label * 9 / 10).ceil();
}

void ScreenFrame::draw_header(Composer& composer) const {
  const Rect& safe = sizes_.safe;
  const int baseline = header_baseline();
  composer.text_on_baseline(name_, safe, baseline, palette_->text);
  if (!detail_.lines.empty()) {
    Rect after = safe;
    const int used = name_.lines.empty() ? 0 : name_.width().ceil() + (sizes_.label * 3 / 5).ceil();
    after.x += used;
    after.width -= used;
    composer.text_on_baseline(detail_, after, baseline, palette_->quiet);
  }
  composer.fill({safe.x, rule_y_, safe.width, 2}, palette_->rule);
}

void ScreenFrame::draw_rail(Composer& composer, std::size_t current, std::size_t total) const {
  if (total < 2) return;
  const int thin = std::max(4, sizes_.safe.height / 240);
  const int thick = thin * 5 / 2;
  const int center = sizes_.safe.x + sizes_.safe.width - thick / 2;
  // A short statement's rail is short: dashes of a hand's length would read as bars of a chart.
  const int height = static_cast<int>(
      std::min<std::size_t>(static_cast<std::size_t>(body_.height), total * static_cast<std::size_t>(thin * 16)));
  const int rail_top = body_.y + (body_.height - height) / 2;
  const auto start_of = [&](std::size_t i) {
    return rail_top + static_cast<int>(static_cast<std::int64_t>(height) * static_cast<std::int64_t>(i) /
                                       static_cast<std::int64_t>(total));
  };
  const bool dashes = height / static_cast<int>(std::min<std::size_t>(total, 100'000)) >= least_pitch;
  if (dashes) {
    for (std::size_t i = 0; i < total; ++i) {
      if (i == current) continue;
      const int length = std::max(2, (start_of(i + 1) - start_of(i)) * 7 / 10);
      composer.fill({center - thin / 2, start_of(i), thin, length}, i < current ? palette_->dim : palette_->ahead,
                    thin / 2);
    }
  } else {
    const int here = start_of(current);
    composer.fill({center - thin / 2, rail_top, thin, here - rail_top}, palette_->dim);
    composer.fill({center - thin / 2, here, thin, rail_top + height - here}, palette_->ahead);
  }
  const int mark = std::max({thick, (start_of(current + 1) - start_of(current)) * 7 / 10, 1});
  composer.fill({center - thick / 2, start_of(current), thick, mark}, palette_->accent, thick / 2);
}

}  // namespace rostrum
