#include "render/text/text_engine.hpp"

#include <algorithm>

#include "render/text/language_traits.hpp"
#include "render/text/line_break_places.hpp"
#include "render/text/measured_text.hpp"
#include "render/text/script_runs.hpp"
#include "render/text/text_items.hpp"
#include "render/text/typographer.hpp"

namespace rostrum {
namespace {

// Sizes that FreeType and HarfBuzz both carry in 26.6.
constexpr Fixed smallest_size = Fixed::from_raw(1);
constexpr Fixed largest_size = Fixed::from_pixels(8192);

}  // namespace

// What is made once and used for every text.
struct TextEngine::Scratch {
  LanguageTable languages;
  BidiLevels bidi;
  std::vector<ScriptRun> scripts;
  Shaper shaper;
  Typographer typographer;
};

TextEngine::TextEngine(std::shared_ptr<FontSet> fonts)
    : fonts_(std::move(fonts)), scratch_(std::make_unique<Scratch>()) {}
TextEngine::~TextEngine() = default;

MeasuredText TextEngine::measure(std::string_view text, const TextStyle& style) {
  return measure(StyledText{std::string(text), {}}, style);
}

MeasuredText TextEngine::measure(const StyledText& text, const TextStyle& style) {
  Scratch& scratch = *scratch_;
  LanguageTraits& traits = scratch.languages.of(style.language);
  auto data = std::make_unique<MeasuredText::Data>();
  data->language = style.language;

  ShapedText& shaped = data->shaped;
  shaped.fonts = fonts_;
  shaped.text = decode(text.text);
  shaped.settings = {std::clamp(style.size, smallest_size, largest_size), traits.harfbuzz, style.figures,
                     std::clamp(style.letter_spacing, -largest_size, largest_size).raw, style.setting};
  scratch.bidi.resolve(shaped.text.units, style.language);
  data->paragraphs = scratch.bidi.paragraphs();
  resolve_scripts(shaped.text.units, traits.usual_script, scratch.scripts);

  ItemizedText itemized = itemize(
      {shaped.text, text.runs, style.weight, style.language, scratch.bidi.runs(), scratch.scripts, fonts_->faces()});
  data->missing_characters = std::move(itemized.missing_characters);
  shaped.items.reserve(itemized.items.size());
  shaped.glyphs.reserve(shaped.text.units.size());
  for (const TextItem& item : itemized.items) {
    const auto first = static_cast<std::uint32_t>(shaped.glyphs.size());
    scratch.shaper.shape(shaped.text.units, item, shaped.settings, fonts_->faces(), shaped.glyphs);
    shaped.items.push_back({item, first, static_cast<std::uint32_t>(shaped.glyphs.size())});
  }

  auto opportunities = find_opportunities(shaped.text.units, traits.line_breaks.get());
  scratch.typographer.judge(shaped.text.units, style.language, opportunities);
  data->breaks = place_breaks(shaped, opportunities);
  data->measure_words();
  return MeasuredText(std::move(data));
}

TextEngine::LineHeight TextEngine::line_height(const Language& language, Fixed size) const {
  const auto share = [size](std::int32_t thousandths) {
    return Fixed::from_raw(static_cast<std::int32_t>(std::int64_t{size.raw} * thousandths / 1000));
  };
  const std::string_view primary = language.primary();
  const bool ideographs = primary == "zh" || primary == "ja" || primary == "ko";
  const bool arabic = language.direction() == Direction::right_to_left && primary != "he" && primary != "yi";
  // Room for capitals with marks above (0.98 em) and for letters below the line; Arabic marks reach further both ways.
  if (arabic) return {share(1060), share(440), share(1500)};
  if (ideographs) return {share(1050), share(300), share(1350)};
  return {share(990), share(260), share(1250)};
}

}  // namespace rostrum
