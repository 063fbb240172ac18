#include "firmware/session/fit_check.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "content/text/unicode.hpp"
#include "render/views/room_sizes.hpp"
#include "render/views/screen_frame.hpp"
#include "render/views/title_view.hpp"

namespace rostrum {
namespace {

// A delegate reading to interpreters at the pace they ask for speaks about 110 English words a minute, which is about
// 11 letters a second, spaces included; letters compare across languages where words do not.
constexpr double letters_a_minute = 660;
constexpr double han_letters_a_minute = 240;

// Beyond this many advances a minute an operator can no longer follow a speaker's pauses.
constexpr double most_advances_a_minute = 20;

std::size_t letters_of(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size(); next_code_point(text, at)) ++letters;
  return letters;
}

class VersionCheck {
 public:
  VersionCheck(const Version& version, TextEngine& engine, std::vector<Finding>& findings)
      : version_(version), engine_(engine), findings_(findings) {}

  void missing_glyphs() {
    std::map<char32_t, int> lines;  // of the first place each stands
    for (const Paragraph& paragraph : version_.statement.paragraphs) {
      const TextStyle style{.language = paragraph.language, .size = Fixed::from_pixels(64)};
      for (const char32_t character : engine_.measure(paragraph.text, style).missing_characters()) {
        lines.try_emplace(character, paragraph.line);
      }
    }
    for (const auto& [character, line] : lines) {
      std::string utf8;
      append_code_point(utf8, character);
      add(Severity::warning, "missing-glyph", line,
          fmt::format("No font here has the character {} (U+{:04X}); it will show as a box.", utf8,
                      static_cast<unsigned>(character)),
          "Replace the character, or ask the delegation what it stands for.");
    }
  }

  void wide_words(const DisplayProfile& display) {
    const ScreenFrame frame(version_.statement, display, engine_);
    const Fixed column = Fixed::from_pixels(frame.body().width);
    for (const Paragraph& paragraph : version_.statement.paragraphs) {
      const TextStyle style{.language = paragraph.language, .size = frame.sizes().text};
      const Fixed widest = engine_.measure(paragraph.text, style).widest_word();
      if (widest <= column) continue;
      add(Severity::warning, "word-too-wide", paragraph.line,
          fmt::format("A word is {} pixels wide and the screen \"{}\" has {}; it will be divided.", widest.ceil(),
                      display.name, column.floor()),
          "Put a space or a hyphen into it, or use a larger screen.");
      if (const auto missing = engine_.missing_hyphenation(paragraph.language)) missing_.insert(*missing);
    }
  }

  void title(const DisplayProfile& display) {
    for (const std::string& part : left_out_of_title(version_.statement, display, engine_)) {
      add(Severity::note, "title-left-out", 0,
          fmt::format("The title card on \"{}\" has no room for the {} at this depth.", display.name, part),
          "Nothing is lost from the text; a larger or nearer screen shows it.");
    }
  }

  // Of the languages in which a word was too wide.
  void missing_hyphenation() {
    for (const std::string& sentence : missing_) {
      add(Severity::warning, "hyphenation-missing", 0, sentence, "Install the package.");
    }
  }

 private:
  void add(Severity severity, std::string code, int line, std::string message, std::string advice) {
    findings_.push_back({severity, std::move(code), version_.file, line, std::move(message), std::move(advice)});
  }

  const Version& version_;
  TextEngine& engine_;
  std::vector<Finding>& findings_;
  std::set<std::string> missing_;
};

bool is_han(const Language& language) {
  return language.primary() == "zh" || language.primary() == "ja";
}

}  // namespace

std::vector<Finding> check_fit(const PlannedSession& planned, TextEngine& engine) {
  std::vector<Finding> findings = planned.session().findings;
  for (const std::string& sentence : engine.fonts().missing()) {
    findings.push_back({Severity::warning, "font-missing", "", 0, sentence, "Install the package."});
  }
  for (const SessionStatement& statement : planned.session().statements) {
    for (const Version& version : statement.versions) {
      VersionCheck check(version, engine, findings);
      check.missing_glyphs();
      for (const DisplayProfile& display : planned.displays()) {
        check.wide_words(display);
        check.title(display);
      }
      check.missing_hyphenation();
    }
  }
  for (const Legibility& each : measure_legibility(planned, engine)) {
    if (each.minutes < 1.0 || each.advances_a_minute <= most_advances_a_minute) continue;
    findings.push_back(
        {Severity::warning, "too-many-advances", each.file, 0,
         fmt::format("On \"{}\" a normal pace needs {:.0f} advances a minute.", each.display, each.advances_a_minute),
         "A larger or nearer screen holds more of a sentence."});
  }
  return findings;
}

std::vector<Legibility> measure_legibility(const PlannedSession& planned, TextEngine& engine) {
  std::vector<Legibility> all;
  for (std::size_t i = 0; i < planned.session().statements.size(); ++i) {
    const Version& version = planned.original(i);
    std::size_t letters = 0;
    for (const Paragraph& paragraph : version.statement.paragraphs) letters += letters_of(paragraph.text.text);
    const double pace = is_han(version.language) ? han_letters_a_minute : letters_a_minute;
    const double minutes = static_cast<double>(letters) / pace;
    for (const DisplayProfile& display : planned.displays()) {
      const RoomSizes sizes = room_sizes(display, engine.fonts());
      const std::size_t segments = planned.plan(i).segments.size();
      all.push_back({display.name, planned.session().statements[i].id, version.file,
                     legible_depth(sizes.text, display, engine.fonts()), display.depth, segments, minutes,
                     minutes > 0 ? static_cast<double>(segments) / minutes : 0});
    }
  }
  return all;
}

}  // namespace rostrum
