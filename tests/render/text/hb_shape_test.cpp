#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "content/text/unicode.hpp"
#include "tests/render/text/fixture_texts.hpp"
#include "tests/render/text/font_file.hpp"
#include "tests/render/text/shared_engine.hpp"

// Each run that the engine makes of a text, shaped once more by HarfBuzz's own program.

namespace rostrum {
namespace {

namespace fs = std::filesystem;

using test::Paragraph;

// What HarfBuzz looks at on each side of a run.
constexpr std::size_t context_length = 5;

std::u32string code_points(std::string_view utf8) {
  std::u32string result;
  for (std::size_t at = 0; at < utf8.size();) result.push_back(next_code_point(utf8, at));
  return result;
}

std::string hexadecimal(std::u32string_view text) {
  std::ostringstream out;
  out << std::hex;
  for (const char32_t c : text) out << (out.tellp() > 0 ? "," : "") << static_cast<std::uint32_t>(c);
  return out.str();
}

// The glyphs of one run as hb-shape prints them, in 1/64 pixel: "[glyph=cluster@x,y+advance|...]".
std::string spelled(const std::vector<ShapedGlyph>& glyphs, const TextRun& run) {
  std::ostringstream out;
  for (const ShapedGlyph& glyph : glyphs) {
    if (!run.range.contains(glyph.cluster)) continue;
    out << (out.tellp() > 0 ? "|" : "") << static_cast<unsigned>(glyph.glyph) << '=' << glyph.cluster - run.range.begin;
    if (glyph.x_offset.raw != 0 || glyph.y_offset.raw != 0)
      out << '@' << glyph.x_offset.raw << ',' << glyph.y_offset.raw;
    out << '+' << glyph.x_advance.raw;
    if (glyph.y_advance.raw != 0) out << ',' << glyph.y_advance.raw;
  }
  return "[" + out.str() + "]";
}

struct Look {
  const char* name;
  Weight weight;
  int pixels;
  Figures figures;
};
constexpr std::array looks = {Look{"regular", Weight::regular, 64, Figures::proportional},
                              Look{"bold", Weight::bold, 41, Figures::proportional},
                              Look{"tabular", Weight::regular, 96, Figures::tabular}};

// Collects runs and has them all shaped in one go: starting the program is what takes time.
class ReferenceShaper {
 public:
  ReferenceShaper() : folder_(fs::path(ROSTRUM_BINARY_DIR) / "hb_shape") {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }

  void add(const Paragraph& paragraph, const Look& look) {
    TextStyle style;
    style.language = paragraph.language;
    style.size = Fixed::from_pixels(look.pixels);
    style.weight = look.weight;
    style.figures = look.figures;
    style.setting = Setting::as_given;
    const MeasuredText measured = test::shared_engine().measure(paragraph.text, style);
    const std::vector<ShapedGlyph> glyphs = measured.glyphs();
    std::size_t at = 0;
    for (const TextRun& run : measured.runs()) {
      EXPECT_EQ(run.range.begin, at) << paragraph.source << ": runs leave something out";
      at = run.range.end;
      runs_.push_back({paragraph.source + " as " + look.name + ": " + test::slice(paragraph.text, run.range),
                       command_for(paragraph.text, run, style), spelled(glyphs, run)});
    }
    EXPECT_EQ(at, paragraph.text.size()) << paragraph.source;
  }

  void check() const {
    const std::vector<std::string> reference = shape();
    ASSERT_EQ(reference.size(), runs_.size()) << "hb-shape did not run: install the package libharfbuzz-bin.";
    std::size_t different = 0;
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      if (runs_[i].ours == reference[i] || ++different > 10) continue;
      ADD_FAILURE() << runs_[i].what << "\n  " << runs_[i].command << "\n  ours: " << runs_[i].ours
                    << "\n  theirs: " << reference[i];
    }
    EXPECT_EQ(different, 0U) << "of " << runs_.size() << " runs differ";
    EXPECT_FALSE(runs_.empty());
    std::cout << runs_.size() << " runs are as hb-shape has them\n";
    fs::remove_all(folder_);
  }

 private:
  struct Run {
    std::string what, command, ours;
  };

  // A line for hb-shape --batch.
  std::string command_for(std::string_view text, const TextRun& run, const TextStyle& style) const {
    const test::FontFile font = test::font_file(test::shared_engine().fonts().name(run.font));
    const std::string name = (folder_ / (std::to_string(runs_.size()) + ".txt")).string();
    std::string shown = test::slice(text, run.range);
    std::replace(shown.begin(), shown.end(), '\t', ' ');
    std::ofstream(name, std::ios::binary) << shown;
    std::u32string before = code_points(text.substr(0, run.range.begin));
    if (before.size() > context_length) before.erase(0, before.size() - context_length);
    const std::u32string after = code_points(text.substr(run.range.end)).substr(0, context_length);

    std::string command = font.path + ";--face-index=" + std::to_string(font.face) +
                          ";--font-size=" + std::to_string(style.size.raw) +
                          ";--no-glyph-names;--utf8-clusters;--script=" + run.script +
                          ";--direction=" + (run.direction == Direction::right_to_left ? "rtl" : "ltr") +
                          ";--language=" + run.language.tag() + ";--text-file=" + name;
    if (!before.empty()) command += ";--unicodes-before=" + hexadecimal(before);
    if (!after.empty()) command += ";--unicodes-after=" + hexadecimal(after);
    if (style.figures == Figures::tabular) command += ";--features=tnum";
    return command;
  }

  [[nodiscard]] std::vector<std::string> shape() const {
    const std::string commands = (folder_ / "commands").string();
    {
      std::ofstream file(commands);
      for (const Run& run : runs_) file << run.command << '\n';
    }
    std::vector<std::string> lines;
    FILE* pipe = popen(("hb-shape --batch < '" + commands + "'").c_str(), "r");
    if (pipe == nullptr) return lines;
    std::string output;
    std::array<char, 65536> part{};
    while (const std::size_t count = std::fread(part.data(), 1, part.size(), pipe)) output.append(part.data(), count);
    pclose(pipe);
    std::istringstream stream(output);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
  }

  fs::path folder_;
  std::vector<Run> runs_;
};

TEST(Shaping, OfOurTextsEqualsTheReferenceShapers) {
  ReferenceShaper reference;
  for (const Paragraph& paragraph : test::fixture_texts()) {
    for (const Look& look : looks) reference.add(paragraph, look);
  }
  reference.check();
}

TEST(Shaping, OfTheSamplesEqualsTheReferenceShapers) {
  const fs::path samples = fs::path(ROSTRUM_SOURCE_DIR) / "../shared/samples";
  if (!fs::exists(samples)) GTEST_SKIP() << "the samples are not beside this repository; our own texts are shaped";
  ReferenceShaper reference;
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(samples)) {
    if (entry.path().extension() == ".md" && entry.path().filename() != "README.md") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) {
    for (const Paragraph& paragraph : test::paragraphs_of(file)) reference.add(paragraph, looks.front());
  }
  reference.check();
}

}  // namespace
}  // namespace rostrum
