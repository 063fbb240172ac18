#include "render/text/text_engine.hpp"

#include <algorithm>
#include <array>

#include "render/text/measured_text.hpp"
#include "render/text/row_breaks.hpp"
#include "render/text/word_finder.hpp"

namespace rostrum {
namespace {

// Sizes that FreeType and HarfBuzz both carry in 26.6.
constexpr Fixed smallest_size = Fixed::from_raw(1);
constexpr Fixed largest_size = Fixed::from_pixels(8192);

std::vector<StyleRun> moved_to(const SetText& set, std::vector<StyleRun> emphasis) {
  for (StyleRun& run : emphasis) {
    run.range = {set.set_of(static_cast<std::uint32_t>(run.range.begin)),
                 set.set_of(static_cast<std::uint32_t>(run.range.end))};
  }
  return emphasis;
}

}  // namespace

struct TextEngine::Scratch {
  Scratch(FontSet& fonts, const HouseStyle& house_style) : style(house_style), words(fonts) {}
  HouseStyle style;
  WordFinder words;
  std::shared_ptr<Hyphenator> hyphenator = std::make_shared<Hyphenator>();
};

TextEngine::TextEngine(std::shared_ptr<FontSet> fonts, const HouseStyle& style)
    : fonts_(std::move(fonts)), scratch_(std::make_unique<Scratch>(*fonts_, style)) {}
TextEngine::~TextEngine() = default;

std::unique_ptr<TextEngine> TextEngine::another() const {
  Result<std::unique_ptr<FontSet>> fonts = fonts_->opened_again();
  if (!fonts) return nullptr;
  return std::make_unique<TextEngine>(std::move(*fonts), scratch_->style);
}

MeasuredText TextEngine::measure(std::string_view text, const TextStyle& style) {
  static const std::vector<StyleRun> plain;
  return measure(text, plain, style);
}

MeasuredText TextEngine::measure(const StyledText& text, const TextStyle& style) {
  return measure(text.text, text.runs, style);
}

MeasuredText TextEngine::measure(std::string_view text, const std::vector<StyleRun>& emphasis, const TextStyle& style) {
  TextStyle usable = style;
  usable.size = std::clamp(style.size, smallest_size, largest_size);
  usable.letter_spacing = std::clamp(style.letter_spacing, -largest_size, largest_size);

  auto data = std::make_unique<MeasuredText::Data>();
  data->language = style.language;
  data->row.fonts = fonts_;
  std::vector<StyleRun> moved;
  const std::vector<StyleRun>* runs = &emphasis;
  if (style.setting == Setting::typeset) {
    data->hyphenator = scratch_->hyphenator;
    data->set = set_spaces(text, style.language, scratch_->style);
    if (data->set) {
      moved = moved_to(*data->set, emphasis);
      runs = &moved;
      text = data->set->text;
    }
  }
  const WordStyle& looks = scratch_->words.find(text, *runs, usable, data->row, data->paragraphs);
  data->breaks = find_breaks(data->row, *looks.rules, *looks.traits);
  data->measure_words();
  return MeasuredText(std::move(data));
}

std::optional<std::string> TextEngine::missing_hyphenation(const Language& language) const {
  return scratch_->hyphenator->missing(language);
}

std::size_t TextEngine::cached_bytes() const {
  return scratch_->words.cached_bytes();
}

void TextEngine::forget_words() {
  scratch_->words.forget();
}

TextEngine::LineHeight TextEngine::line_height(const Language& language, Fixed size) const {
  const auto share = [size](std::int32_t thousandths) {
    return Fixed::from_raw(static_cast<std::int32_t>(std::int64_t{size.raw} * thousandths / 1000));
  };
  const std::string_view primary = language.primary();
  const bool ideographs = primary == "zh" || primary == "ja" || primary == "ko";
  const bool arabic = language.direction() == Direction::right_to_left && primary != "he" && primary != "yi";
  constexpr std::array<std::string_view, 14> stacked = {"th", "lo", "km", "my", "hi", "mr", "ne",
                                                        "bn", "as", "ta", "si", "te", "kn", "ml"};
  // Arabic stands at 1.2 of the size (optical_scale): 1.2 times 1.5. Yeh's dots reach 0.56 beneath the line in bold,
  // alef and its hamza 1.2 above it; the shadda and vowels of a text that is vowelled throughout go on into the
  // leading.
  if (arabic) return {share(1220), share(570), share(1800)};
  if (ideographs) return {share(1050), share(300), share(1350)};
  if (std::find(stacked.begin(), stacked.end(), primary) != stacked.end()) {
    return {share(1100), share(460), share(1560)};  // vowels above and below, two deep
  }
  if (primary == "vi") return {share(1070), share(290), share(1360)};  // two marks above a capital
  // Room for capitals with marks above (0.98 em) and for letters below the line.
  return {share(990), share(260), share(1250)};
}

}  // namespace rostrum
