#include "firmware/session/fit_check.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "content/text/unicode.hpp"
#include "firmware/session/legibility.hpp"
#include "render/views/arrangement.hpp"
#include "render/views/statement_view.hpp"
#include "render/views/title_view.hpp"

namespace rostrum {
namespace {

// Beyond this many advances a minute an operator can no longer follow a speaker's pauses.
constexpr double most_advances_a_minute = 20;

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

  void wide_words(const DisplayProfile& display, Fixed size, Fixed column) {
    for (const Paragraph& paragraph : version_.statement.paragraphs) {
      const TextStyle style{.language = paragraph.language, .size = size};
      const Fixed widest = engine_.measure(paragraph.text, style).widest_word();
      if (widest <= column) continue;
      add(Severity::warning, "word-too-wide", paragraph.line,
          fmt::format("A word is {} pixels wide and its column on the screen \"{}\" has {}; it will be divided.",
                      widest.ceil(), display.name, column.floor()),
          "Put a space or a hyphen into it, or use a larger screen.");
      if (const auto missing = engine_.missing_hyphenation(paragraph.language)) missing_.insert(*missing);
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

// A statement on the displays of the room.
class StatementCheck {
 public:
  StatementCheck(const PlannedSession& planned, std::size_t index, TextEngine& engine, std::vector<Finding>& findings)
      : statement_(planned.session().statements[index]),
        displays_(planned.displays()),
        shown_(planned.versions(index)),
        engine_(engine),
        findings_(findings) {}

  void check() {
    for (const Version& version : statement_.versions) {
      versions_.emplace_back(version, engine_, findings_).missing_glyphs();
    }
    missing_languages();
    for (const DisplayProfile& display : displays_) on(display);
    for (VersionCheck& version : versions_) version.missing_hyphenation();
  }

 private:
  // Asked for by a display; said once for all of them.
  void missing_languages() {
    std::set<std::string> missing;
    for (const DisplayProfile& display : displays_) {
      for (const Language& language : display.languages) {
        const bool there = std::any_of(statement_.versions.begin(), statement_.versions.end(), [&](const Version& own) {
          return own.language.primary() == language.primary();
        });
        if (!there && !is_lost(language)) missing.insert(language.tag());
      }
    }
    for (const std::string& tag : missing) {
      add(Severity::note, "language-missing",
          fmt::format("The statement \"{}\" has no version in {}, which this room shows", statement_.id, tag),
          "Ask the delegation or the Secretariat for a translation; the others are shown meanwhile.");
    }
  }

  // A finding says already why.
  [[nodiscard]] bool is_lost(const Language& language) const {
    return std::any_of(statement_.lost.begin(), statement_.lost.end(), [&language](const Language& each) {
      return !each.known() || each.primary() == language.primary();
    });
  }

  void on(const DisplayProfile& display) {
    for (const TextPlace& place : text_places(shown_, display, engine_)) {
      versions_[place.version].wide_words(display, place.size, place.width);
    }
    const Arrangement arrangement = arrange(shown_, display, engine_);
    title(display);
    room_for_all(display, arrangement);
  }

  // One card for all languages of the display.
  void title(const DisplayProfile& display) {
    for (const std::string& part : left_out_of_title(shown_, display, engine_)) {
      add(Severity::note, "title-left-out",
          fmt::format("The title card on \"{}\" has no room for the {} at this depth.", display.name, part),
          "Nothing is lost from the text; a larger or nearer screen shows it.");
    }
  }

  void room_for_all(const DisplayProfile& display, const Arrangement& arrangement) {
    if (!legible(arrangement, shown_, display, engine_)) {
      add(Severity::warning, "screen-too-small",
          fmt::format("The screen \"{}\" is too small for {:.1f} picture heights: legible to {:.1f}.", display.name,
                      display.depth, legible_depth(arrangement, shown_, display, engine_)),
          "Use a larger screen, or one that is nearer to the last row.");
    }
    if (display.languages.empty()) return;  // nobody asked for all of them
    std::string left_out;
    for (const std::size_t version : wanted_versions(shown_, display)) {
      const auto& there = arrangement.versions;
      if (std::find(there.begin(), there.end(), version) != there.end()) continue;
      left_out += (left_out.empty() ? "" : ", ") + shown_[version].statement->language.tag();
    }
    if (left_out.empty() || taken_by_another_display(display)) return;
    add(Severity::warning, "language-not-shown",
        fmt::format("The screen \"{}\" has no room for {} at {:.1f} picture heights.", display.name, left_out,
                    display.depth),
        "Give the room a screen for each language, or a larger one.");
  }

  // Displays that share their languages take turns at them.
  [[nodiscard]] bool taken_by_another_display(const DisplayProfile& display) const {
    const auto sharing = std::count_if(displays_.begin(), displays_.end(),
                                       [&](const DisplayProfile& each) { return each.languages == display.languages; });
    return static_cast<std::size_t>(sharing) >= wanted_versions(shown_, display).size();
  }

  void add(Severity severity, std::string code, std::string message, std::string advice) {
    findings_.push_back({severity, std::move(code), statement_.versions[statement_.original].file, 0,
                         std::move(message), std::move(advice)});
  }

  const SessionStatement& statement_;
  const std::vector<DisplayProfile>& displays_;
  std::vector<ShownVersion> shown_;
  TextEngine& engine_;
  std::vector<Finding>& findings_;
  std::vector<VersionCheck> versions_;
};

}  // namespace

std::vector<Finding> check_fit(const PlannedSession& planned, TextEngine& engine) {
  std::vector<Finding> findings = planned.session().findings;
  for (const std::string& sentence : engine.fonts().missing()) {
    findings.push_back({Severity::warning, "font-missing", "", 0, sentence, "Install the package."});
  }
  for (std::size_t i = 0; i < planned.session().statements.size(); ++i) {
    StatementCheck(planned, i, engine, findings).check();
  }
  for (const Legibility& each : measure_legibility(planned, engine)) {
    if (each.minutes < 1.0 || each.advances_a_minute <= most_advances_a_minute) continue;
    const std::size_t statement = planned.find(each.statement).value_or(0);
    findings.push_back(
        {Severity::warning, "too-many-advances", planned.original(statement).file, 0,
         fmt::format("On \"{}\" a normal pace needs {:.0f} advances a minute.", each.display, each.advances_a_minute),
         "A larger or nearer screen holds more of a sentence."});
  }
  return findings;
}

}  // namespace rostrum
