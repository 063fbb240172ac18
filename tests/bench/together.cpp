// What it costs to pair and to cut the versions of a statement together, and whether what comes out can stand on
// screens.
//
//   together time CORPUS      aligning and planning ten pages in six languages, and twice as much
//   together sweep SAMPLES    every pair of the samples' languages at every depth: what must not happen, counted, on
//                             the screens themselves

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "content/alignment/align.hpp"
#include "content/segments/break_plan.hpp"
#include "content/segments/words.hpp"
#include "content/session/session.hpp"
#include "content/statement/detect_language.hpp"
#include "firmware/session/planned_session.hpp"
#include "render/text/text_engine.hpp"
#include "render/views/lay_out.hpp"
#include "render/views/parallel_frame.hpp"
#include "render/views/room_sizes.hpp"
#include "render/views/screen_frame.hpp"
#include "render/views/statement_view.hpp"
#include "render/views/theme.hpp"
#include "tests/support/alignment_corpus.hpp"

namespace rostrum {
namespace {

// Of this process alone: what others do on the machine is not counted.
double processor_milliseconds() {
  return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
  return values[values.size() / 2];
}

// All statements of the corpus behind each other, `times` over: once is ten pages.
std::vector<Statement> long_statements(const AlignmentCorpus& corpus, std::size_t times) {
  std::map<std::string, Statement> by_language;
  for (std::size_t i = 0; i < times; ++i)
    for (const auto& [name, versions] : corpus)
      for (const auto& [tag, version] : versions) {
        Statement& whole = by_language[tag];
        whole.language = version.statement.language;
        whole.paragraphs.insert(whole.paragraphs.end(), version.statement.paragraphs.begin(),
                                version.statement.paragraphs.end());
      }
  std::vector<Statement> statements;
  for (auto& [tag, statement] : by_language) statements.push_back(std::move(statement));
  return statements;
}

std::size_t words_in(const Paragraph& paragraph, ByteRange range) {
  std::size_t words = 0;
  for (const StretchWord& word : find_words(paragraph.text.text, range, paragraph.language))
    words += word.has_letters ? 1U : 0U;
  return words;
}

struct Costs {
  std::vector<double> align, plan;  // of the processor
  std::vector<double> wait;         // for both
  std::size_t sentences = 0, words = 0, segments = 0, questions = 0;
};

// A wall for each language: every version is asked about.
Costs costs_of(const std::vector<Statement>& statements, const std::shared_ptr<FontSet>& fonts, int runs) {
  std::vector<const Statement*> versions;
  std::vector<ShownVersion> shown;
  std::vector<DisplayProfile> displays;
  Costs costs;
  for (const Statement& statement : statements) {
    versions.push_back(&statement);
    shown.push_back({&statement, ShownVersion::Role::translation, {}});
    DisplayProfile display;
    display.languages = {statement.language};
    displays.push_back(display);
  }
  for (const Statement& statement : statements) {
    if (statement.language.primary() != "en") continue;
    for (const Paragraph& paragraph : statement.paragraphs) {
      costs.sentences += paragraph.sentences.size();
      costs.words += words_in(paragraph, {0, paragraph.text.text.size()});
    }
  }
  TextEngine engine(fonts);
  const std::unique_ptr<TextEngine> second = engine.another();
  for (int run = 0; run < runs; ++run) {
    for (TextEngine* each : {&engine, second.get()}) each->forget_words();
    const auto begun = std::chrono::steady_clock::now();
    const double start = processor_milliseconds();
    Alignment alignment = align(versions, 0);
    costs.align.push_back(processor_milliseconds() - start);
    const double paired = processor_milliseconds();
    std::atomic<std::size_t> questions = 0;
    std::vector<Fits> counted;
    for (TextEngine* each : {&engine, second.get()}) {
      counted.emplace_back([&questions, fits = fits_on(displays, shown, *each)](
                               std::size_t version, std::size_t paragraph, ByteRange range) {
        ++questions;
        return fits(version, paragraph, range);
      });
    }
    const BreakPlan plan = plan_breaks(versions, std::move(alignment.beads), std::span<const Fits>(counted), 0);
    costs.plan.push_back(processor_milliseconds() - paired);
    costs.wait.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count());
    costs.segments = plan.segments.size();
    costs.questions = questions;
  }
  return costs;
}

void print_times(const std::string& folder) {
  const std::shared_ptr<FontSet> fonts = FontSet::load().value();
  const AlignmentCorpus corpus = read_alignment_corpus(folder);
  for (const std::size_t times : {1U, 2U}) {
    const Costs costs = costs_of(long_statements(corpus, times), fonts, 9);
    fmt::print("time {} words {} sentences {} segments {} questions {} wait {:.2f} align {:.2f} plan {:.2f}\n", times,
               costs.words, costs.sentences, costs.segments, costs.questions, median(costs.wait), median(costs.align),
               median(costs.plan));
  }
}

// --- what stands on the screens

struct Faults {
  std::size_t segments = 0, overflow = 0, under_floor = 0, other_bead = 0, stubs = 0;

  void add(const Faults& more) {
    segments += more.segments;
    overflow += more.overflow;
    under_floor += more.under_floor;
    other_bead += more.other_bead;
    stubs += more.stubs;
  }
};

// Where one version's text may stand, by the geometry of the views.
struct Cell {
  std::size_t version = 0;
  Rect text;
  Fixed size;
};

std::vector<Cell> cells_of(const std::vector<ShownVersion>& versions, const DisplayProfile& display,
                           TextEngine& engine) {
  const auto mirrored = [&](Rect rect, Direction direction) {
    if (direction == Direction::right_to_left) rect.x = display.width - rect.x - rect.width;
    return rect;
  };
  std::vector<Cell> cells;
  if (const auto several = arrange_several(versions, display, engine)) {
    for (const ParallelCell& cell : several->cells())
      cells.push_back({cell.version, mirrored(cell.text, several->direction()), several->sizes().text});
    return cells;
  }
  const std::size_t version = version_alone(versions, display);
  const ScreenFrame frame(versions[version], display, engine);
  const Direction direction = versions[version].statement->language.direction();
  cells.push_back({version, mirrored(frame.body(), direction), frame.sizes().text});
  return cells;
}

// What is drawn lit within a cell: how many glyphs, the smallest, and those of the last line.
struct Drawn {
  std::size_t glyphs = 0;
  Fixed smallest;
  std::vector<GlyphId> last_line;
  bool inside = true;
};

Drawn drawn_in(const Cell& cell, const DisplayList& list, Color lit, const TextEngine::LineHeight& height) {
  Drawn drawn;
  std::vector<DrawnGlyph> glyphs;
  const Fixed left = Fixed::from_pixels(cell.text.x);
  const Fixed right = Fixed::from_pixels(cell.text.x + cell.text.width);
  for (const DisplayItem& item : list.items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run == nullptr || run->color != lit) continue;
    for (const DrawnGlyph& glyph : run->glyphs) {
      const bool in_column = glyph.x.raw >= left.raw && glyph.x.raw <= right.raw;
      const int baseline = glyph.y.round();
      if (!in_column || baseline < cell.text.y || baseline > cell.text.y + cell.text.height + height.ascent.ceil())
        continue;
      if (baseline + height.descent.floor() > cell.text.y + cell.text.height) drawn.inside = false;
      if (drawn.glyphs++ == 0 || run->size.raw < drawn.smallest.raw) drawn.smallest = run->size;
      glyphs.push_back(glyph);
    }
  }
  // Marks stand a little above or below their baselines.
  std::int32_t last = 0;
  for (const DrawnGlyph& glyph : glyphs) last = std::max(last, glyph.y.raw);
  for (const DrawnGlyph& glyph : glyphs)
    if (glyph.y.raw > last - height.advance.raw / 2) drawn.last_line.push_back(glyph.glyph);
  return drawn;
}

// The piece as it would be set with all the height in the world.
struct Expected {
  std::size_t glyphs = 0, lines = 0;
  GlyphId last{};
};

Expected expected_of(const StyledText& text, const TextStyle& style, int width, TextEngine& engine) {
  Expected expected;
  std::uint32_t end = 0;
  const std::vector<Line> lines = engine.measure(text, style).wrap(Fixed::from_pixels(width));
  expected.lines = lines.size();
  for (const Line& line : lines)
    for (const PlacedGlyph& glyph : line.glyphs) {
      ++expected.glyphs;
      if (glyph.cluster < end) continue;
      end = glyph.cluster;
      expected.last = glyph.glyph;
    }
  return expected;
}

// A line end hides a space or adds a hyphen, wherever it falls: the counts of two settings differ by no more.
bool is_whole(const Drawn& drawn, const Expected& expected) {
  const std::size_t difference =
      drawn.glyphs > expected.glyphs ? drawn.glyphs - expected.glyphs : expected.glyphs - drawn.glyphs;
  return difference <= 2 * expected.lines &&
         std::find(drawn.last_line.begin(), drawn.last_line.end(), expected.last) != drawn.last_line.end();
}

// Whether a piece is a part of what the bead has in its version.
bool lies_in(const Piece& piece, const Passage& passage, const Statement& statement) {
  return std::any_of(passage.begin(), passage.end(), [&](const SentenceSpan& span) {
    const std::vector<ByteRange>& sentences = statement.paragraphs[span.paragraph].sentences;
    return span.paragraph == piece.paragraph && sentences[span.first].begin <= piece.range.begin &&
           piece.range.end <= sentences[span.last].end;
  });
}

bool is_stub(const Piece& piece, const Statement& statement) {
  const Paragraph& paragraph = statement.paragraphs[piece.paragraph];
  if (words_in(paragraph, piece.range) >= 3) return false;
  // Whole sentences may be as short as they like.
  return std::any_of(paragraph.sentences.begin(), paragraph.sentences.end(), [&](const ByteRange& sentence) {
    const bool touched = sentence.begin < piece.range.end && piece.range.begin < sentence.end;
    const bool whole = piece.range.begin <= sentence.begin && sentence.end <= piece.range.end;
    return touched && !whole;
  });
}

Faults faults_of(const PlannedSession& planned, const DisplayProfile& display, TextEngine& engine) {
  Faults faults;
  const BreakPlan& plan = planned.plan(0);
  const std::vector<ShownVersion> versions = planned.versions(0);
  const std::vector<Cell> cells = cells_of(versions, display, engine);
  const Fixed floor = room_sizes(display, engine.fonts()).text_floor;
  const Color lit = palette(display.theme).text;
  for (std::size_t s = 0; s < plan.segments.size(); ++s) {
    const Segment& segment = plan.segments[s];
    ++faults.segments;
    bool other_bead = false, stub = false, overflow = false, under_floor = false;
    for (std::size_t v = 0; v < versions.size(); ++v) {
      if (!segment.versions[v]) continue;
      other_bead =
          other_bead || !lies_in(*segment.versions[v], plan.beads[segment.bead].versions[v], *versions[v].statement);
      stub = stub || is_stub(*segment.versions[v], *versions[v].statement);
    }
    const DisplayList list = lay_out({StatementScreen{versions, &plan, s}, {}}, display, engine);
    for (const Cell& cell : cells) {
      if (!segment.versions[cell.version]) continue;
      const Piece& piece = *segment.versions[cell.version];
      const Paragraph& paragraph = versions[cell.version].statement->paragraphs[piece.paragraph];
      const TextStyle style{.language = paragraph.language, .size = cell.size};
      const Drawn drawn = drawn_in(cell, list, lit, engine.line_height(paragraph.language, cell.size));
      const Expected expected = expected_of(paragraph.text.slice(piece.range), style, cell.text.width, engine);
      overflow = overflow || !drawn.inside || !is_whole(drawn, expected);
      under_floor = under_floor || drawn.smallest.raw < floor.raw;
    }
    faults.overflow += overflow ? 1U : 0U;
    faults.under_floor += under_floor ? 1U : 0U;
    faults.other_bead += other_bead ? 1U : 0U;
    faults.stubs += stub ? 1U : 0U;
  }
  return faults;
}

struct Sample {
  std::string name;
  std::map<std::string, std::string> files;  // by language tag
};

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Every folder of Markdown files named for their language: "statement.en.md" or "en.md".
std::vector<Sample> samples_in(const std::filesystem::path& folder) {
  std::vector<Sample> samples;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (!entry.is_directory()) continue;
    Sample sample{entry.path().filename().string(), {}};
    for (const auto& file : std::filesystem::directory_iterator(entry.path())) {
      if (file.path().extension() != ".md") continue;
      const auto language = language_of_file_name(file.path().filename().string());
      if (language) sample.files[std::string(language->tag())] = read_file(file.path());
    }
    if (sample.files.size() > 1) samples.push_back(std::move(sample));
  }
  std::sort(samples.begin(), samples.end(), [](const Sample& a, const Sample& b) { return a.name < b.name; });
  return samples;
}

Faults faults_of_pair(const Sample& sample, const std::string& a, const std::string& b, TextEngine& engine) {
  const std::vector<NamedBytes> files = {{"statement." + a + ".md", sample.files.at(a)},
                                         {"statement." + b + ".md", sample.files.at(b)}};
  const Result<Session> session = load_session(files, sample.name);
  if (!session) throw std::runtime_error(sample.name + " does not load");
  Faults faults;
  for (int depth = 4; depth <= 9; ++depth) {
    DisplayProfile display;
    display.depth = depth;
    display.languages = {*Language::parse(a), *Language::parse(b)};
    const PlannedSession planned(*session, {display}, engine);
    faults.add(faults_of(planned, planned.displays().front(), engine));
  }
  return faults;
}

void print_sweep(const std::string& folder) {
  const std::vector<Sample> samples = samples_in(folder);
  if (samples.empty()) throw std::runtime_error("no samples in " + folder);
  TextEngine engine(FontSet::load().value());
  for (const Sample& sample : samples) {
    Faults sum;
    std::size_t pairs = 0;
    for (auto a = sample.files.begin(); a != sample.files.end(); ++a)
      for (auto b = std::next(a); b != sample.files.end(); ++b, ++pairs)
        sum.add(faults_of_pair(sample, a->first, b->first, engine));
    fmt::print("sweep {} pairs {} segments {} overflow {} floor {} beads {} stubs {}\n", sample.name, pairs,
               sum.segments, sum.overflow, sum.under_floor, sum.other_bead, sum.stubs);
    std::fflush(stdout);
  }
}
}  // namespace
}  // namespace rostrum

int main(int argc, char** argv) {
  try {
    if (argc == 3 && std::string(argv[1]) == "time") {
      rostrum::print_times(argv[2]);
      return 0;
    }
    if (argc == 3 && std::string(argv[1]) == "sweep") {
      rostrum::print_sweep(argv[2]);
      return 0;
    }
    fmt::print(stderr, "usage: together time CORPUS | sweep SAMPLES\n");
    return 2;
  } catch (const std::exception& error) {
    fmt::print(stderr, "together: {}\n", error.what());
    return 1;
  }
}
