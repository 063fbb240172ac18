#include "firmware/cli/text_command.hpp"

#include <fmt/core.h>

#include <array>
#include <cstdio>

#include "content/text/language.hpp"
#include "firmware/cli/json.hpp"
#include "firmware/cli/report.hpp"
#include "firmware/session/studio.hpp"
#include "render/text/text_engine.hpp"

namespace rostrum {
namespace {

constexpr std::size_t most_bytes = std::size_t{4} << 20;

Result<std::string> read_stdin() {
  std::string text;
  std::array<char, 65536> buffer{};
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), stdin)) {
    text.append(buffer.data(), count);
    if (text.size() > most_bytes) {
      return tl::unexpected(Error{Blame::input, "The text is longer than 4 MiB", "stdin", "Give it in parts."});
    }
  }
  // The line end that a shell's echo adds is not part of the text.
  if (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

Json runs_of(const MeasuredText& measured, const FontSet& fonts) {
  Json runs = Json::array();
  for (const TextRun& run : measured.runs()) {
    Json entry;
    entry["start"] = run.range.begin;
    entry["end"] = run.range.end;
    entry["script"] = run.script;
    entry["direction"] = run.direction == Direction::right_to_left ? "rtl" : "ltr";
    entry["font"] = fonts.name(run.font);
    entry["language"] = run.language.tag();
    runs.push_back(std::move(entry));
  }
  return runs;
}

Json glyphs_of(const MeasuredText& measured, const FontSet& fonts) {
  Json glyphs = Json::array();
  for (const ShapedGlyph& glyph : measured.glyphs()) {
    Json entry;
    entry["font"] = fonts.name(glyph.font);
    entry["glyph"] = static_cast<std::uint32_t>(glyph.glyph);
    entry["cluster"] = glyph.cluster;
    entry["x_advance"] = glyph.x_advance.raw;
    entry["y_advance"] = glyph.y_advance.raw;
    entry["x_offset"] = glyph.x_offset.raw;
    entry["y_offset"] = glyph.y_offset.raw;
    glyphs.push_back(std::move(entry));
  }
  return glyphs;
}

Json lines_of(const MeasuredText& measured, const std::string& text, const TextOptions& options) {
  Json lines = Json::array();
  const Breaking breaking = options.lines == TextOptions::Lines::greedy ? Breaking::greedy : Breaking::optimal;
  for (const Line& line : measured.wrap(Fixed::nearest(options.width), breaking)) {
    Json entry;
    entry["start"] = line.range.begin;
    entry["end"] = line.range.end;
    entry["width"] = line.width.pixels();
    entry["text"] = text.substr(line.range.begin, line.range.size());
    lines.push_back(std::move(entry));
  }
  return lines;
}

}  // namespace

int text_command(const TextOptions& options) {
  const std::optional<Language> language = Language::parse(options.language);
  if (!language) {
    return report({Blame::input, "\"" + options.language + "\" is no language tag", "--lang",
                   "Use a BCP 47 tag such as ru, en or zh-Hans."});
  }
  if (!(options.size >= 1 && options.size <= 2000) || !(options.width >= 1 && options.width <= 100'000)) {
    return report({Blame::input, "The size or the width is out of range", "--size, --width",
                   "Sizes are 1 to 2000 pixels, widths 1 to 100000."});
  }
  const auto text = read_stdin();
  if (!text) return report(text.error());
  auto studio = Studio::create(HouseStyle{}, options.font);
  if (!studio) return report(studio.error());
  const bool typeset = options.dump == TextOptions::Dump::lines && options.lines != TextOptions::Lines::greedy;
  const Setting setting = typeset ? Setting::typeset : Setting::as_given;
  const TextStyle style{.language = *language, .size = Fixed::nearest(options.size), .setting = setting};
  const MeasuredText measured = (*studio)->engine().measure(*text, style);

  Json json;
  json["format"] = 1;
  switch (options.dump) {
    case TextOptions::Dump::runs:
      json["runs"] = runs_of(measured, (*studio)->fonts());
      break;
    case TextOptions::Dump::glyphs:
      json["glyphs"] = glyphs_of(measured, (*studio)->fonts());
      break;
    case TextOptions::Dump::lines:
      json["lines"] = lines_of(measured, *text, options);
      break;
  }
  fmt::print("{}", print(json));
  return exit_done;
}

}  // namespace rostrum
