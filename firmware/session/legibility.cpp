#include "firmware/session/legibility.hpp"

#include <string_view>

#include "content/text/unicode.hpp"
#include "render/views/arrangement.hpp"
#include "render/views/room_sizes.hpp"

namespace rostrum {
namespace {

// A delegate reading to interpreters at the pace they ask for speaks about 110 English words a minute, which is about
// 11 letters a second, spaces included; letters compare across languages where words do not.
constexpr double letters_a_minute = 660;
constexpr double han_letters_a_minute = 240;

std::size_t letters_of(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size(); next_code_point(text, at)) ++letters;
  return letters;
}

const char* name_of(Arrangement::Kind kind) {
  switch (kind) {
    case Arrangement::Kind::single:
      return "single";
    case Arrangement::Kind::columns:
      return "columns";
    case Arrangement::Kind::stack:
      return "stack";
  }
  return "single";
}

// What is spoken is the original, whatever is shown.
double minutes_of(const Version& version) {
  std::size_t letters = 0;
  for (const Paragraph& paragraph : version.statement.paragraphs) letters += letters_of(paragraph.text.text);
  return static_cast<double>(letters) /
         (version.language.is_written_in_han() ? han_letters_a_minute : letters_a_minute);
}

}  // namespace

std::vector<Legibility> measure_legibility(const PlannedSession& planned, TextEngine& engine) {
  std::vector<Legibility> all;
  for (std::size_t i = 0; i < planned.session().statements.size(); ++i) {
    const std::vector<ShownVersion> versions = planned.versions(i);
    const double minutes = minutes_of(planned.original(i));
    const std::size_t segments = planned.plan(i).segments.size();
    for (const DisplayProfile& display : planned.displays()) {
      const Arrangement arrangement = arrange(versions, display, engine);
      Legibility each;
      each.display = display.name;
      each.statement = planned.session().statements[i].id;
      for (const std::size_t version : arrangement.versions) {
        each.languages.push_back(versions[version].statement->language.tag());
      }
      each.arrangement = name_of(arrangement.kind);
      each.legible_depth = legible_depth(arrangement, versions, display, engine);
      each.room_depth = display.depth;
      each.segments = segments;
      each.minutes = minutes;
      each.advances_a_minute = minutes > 0 ? static_cast<double>(segments) / minutes : 0;
      all.push_back(std::move(each));
    }
  }
  return all;
}

}  // namespace rostrum
