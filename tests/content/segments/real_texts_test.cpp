#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "content/formats/read_document.hpp"
#include "content/segments/break_plan.hpp"
#include "content/statement/read_statement.hpp"
#include "tests/content/segments/planned_text.hpp"

// What breaks look like in whole texts: the demo statement always, the sample statements where they lie beside the
// repository.
namespace rostrum {
namespace {

namespace fs = std::filesystem;

constexpr std::array capacities{70U, 90U, 130U};

struct LastWords {
  std::string_view language;
  std::vector<std::string_view> words;
};

// A table of its own, so that a slip in the planner's is seen.
const std::vector<LastWords> no_part_ends_with{
    {"en", {"a", "an", "the", "of", "to", "and", "or", "which", "by", "with", "for", "No.", "Mr."}},
    {"ru", {"в", "на", "с", "к", "о", "и", "или", "не", "что", "который", "которые", "для", "по", "№", "т."}},
    {"fr", {"le", "la", "les", "de", "du", "des", "et", "à", "qui", "que", "un", "une"}},
    {"es", {"el", "la", "los", "de", "del", "y", "o", "a", "que", "en", "un", "una"}},
    {"uk", {"в", "на", "з", "і", "та", "не", "що", "до", "ще", "який", "які", "про", "у"}},
    {"bg", {"в", "на", "с", "и", "не", "да", "за", "още", "който", "които", "от", "че"}},
    {"ar", {"في", "من", "إلى", "على", "أن", "أو", "ممن", "مما", "الذي", "التي", "كل", "عن"}}};

const std::vector<LastWords> parts_may_begin_with{
    {"en", {"and",     "or",   "which", "that",  "who",    "in",   "on",     "at",      "for",
            "by",      "with", "from",  "to",    "as",     "into", "within", "without", "through",
            "between", "when", "where", "while", "rather", "than", "such"}},
    {"ru", {"и",  "или", "а",     "но",    "что",         "который", "которые", "в",    "во", "на",
            "с",  "со",  "к",     "о",     "об",          "по",      "при",     "для",  "до", "из",
            "за", "без", "между", "через", "посредством", "путем",   "без",     "либо", "как"}}};

const LastWords* words_for(const std::vector<LastWords>& tables, const Language& language) {
  const auto table = std::find_if(tables.begin(), tables.end(),
                                  [&](const LastWords& words) { return words.language == language.primary(); });
  return table == tables.end() ? nullptr : &*table;
}

bool holds(const LastWords* table, std::string_view word) {
  return table != nullptr && std::find(table->words.begin(), table->words.end(), word) != table->words.end();
}

std::vector<fs::path> texts() {
  std::vector<fs::path> found;
  const fs::path demo = fs::path(ROSTRUM_SOURCE_DIR) / "content/session/demo";
  for (const char* name : {"demo.en.md", "demo.ru.md"}) found.push_back(demo / name);
  const fs::path statements = fs::path(ROSTRUM_SOURCE_DIR) / "tests/golden/statements";
  for (const char* language : {"fr", "es", "ar", "uk", "bg"})
    found.push_back(statements / (std::string("conference.") + language + ".md"));
  const fs::path samples = fs::path(ROSTRUM_SOURCE_DIR) / "../shared/samples";
  for (const char* name : {"oewg-2021/statement.en.md", "oewg-2021/statement.ru.md", "oewg-2024/statement.en.md",
                           "oewg-2024/statement.ru.md", "udhr/en.md", "udhr/ru.md", "udhr/fr.md", "udhr/es.md",
                           "udhr/uk.md", "udhr/bg.md", "udhr/ar.md"})
    if (fs::exists(samples / name)) found.push_back(samples / name);
  return found;
}

Statement read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(file), {});
  const auto document = read_document(bytes, path.filename().string());
  EXPECT_TRUE(document.has_value()) << path;
  return read_statement(*document, {});
}

std::string_view last_word(std::string_view part) {
  const std::size_t space = part.rfind(' ');
  return space == std::string_view::npos ? part : part.substr(space + 1);
}

class RealTexts : public testing::TestWithParam<fs::path> {};

TEST_P(RealTexts, break_where_a_reader_would_pause) {
  const Statement statement = read(GetParam());
  const LastWords* forbidden = words_for(no_part_ends_with, statement.language);
  const LastWords* openers = words_for(parts_may_begin_with, statement.language);
  for (const std::size_t capacity : capacities) {
    CountedRoom room{{&statement}, capacity};
    const BreakPlan plan = plan_breaks(room.versions, one_bead_per_sentence(statement), room.fits());
    std::size_t breaks = 0;
    std::size_t at_pauses = 0;
    bool paused = false;
    for (const Segment& segment : plan.segments) {
      const std::string_view part = text_of(statement, *segment.versions[0]);
      EXPECT_LE(code_points(part), capacity) << part;
      if (segment.parts == 1) continue;
      EXPECT_GE(std::count(part.begin(), part.end(), ' '), 2) << "a stub: " << part;
      if (segment.part > 0) {
        ++breaks;
        if (paused || part.front() == '(' || holds(openers, part.substr(0, part.find(' ')))) ++at_pauses;
      }
      const std::string_view last = last_word(part);
      paused = last.find_first_of(",;:)") != std::string_view::npos || last == "–";
      if (segment.part + 1 < segment.parts) {
        EXPECT_FALSE(holds(forbidden, last)) << part;
      }
    }
    if (openers != nullptr) {
      EXPECT_GE(10 * at_pauses, 6 * breaks) << at_pauses << " of " << breaks << " at " << capacity;
    }
    EXPECT_LE(room.questions, plan.beads.size() + 12 * breaks);
  }
}

TEST_P(RealTexts, positions_lead_back_to_their_segments) {
  const Statement statement = read(GetParam());
  CountedRoom room{{&statement}, 90};
  const BreakPlan plan = plan_breaks(room.versions, one_bead_per_sentence(statement), room.fits());
  const std::vector<Position> positions = plan.positions(statement);
  ASSERT_EQ(positions.size(), plan.segments.size());
  for (std::size_t s = 0; s < positions.size(); ++s) ASSERT_EQ(plan.segment_at(positions[s], statement), s);
}

INSTANTIATE_TEST_SUITE_P(Texts, RealTexts, testing::ValuesIn(texts()), [](const auto& text) {
  std::string name = text.param.parent_path().filename().string() + "_" + text.param.stem().string();
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
});

}  // namespace
}  // namespace rostrum
