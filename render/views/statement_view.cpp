#include "render/views/statement_view.hpp"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>

#include "content/text/unicode.hpp"
#include "render/views/arrangement.hpp"

namespace rostrum {
namespace {

constexpr std::size_t least_lines_beside_context = 3;
constexpr std::size_t most_sentences_before = 3;

// The geometry of a statement's text on one display.
struct Measures {
  TextStyle text;
  TextStyle context;
  int line = 0;          // distance of baselines
  int context_line = 0;  // with the gap beneath it
  int gap = 0;           // between sentences
};

Measures measures_of(const ScreenFrame& frame, const Language& language, TextEngine& engine) {
  Measures measures;
  measures.text = {.language = language, .size = frame.sizes().text};
  measures.context = {.language = language,
                      .size = std::max(frame.sizes().label, Fixed::from_pixels((frame.sizes().text * 11 / 20).ceil()))};
  measures.line = engine.line_height(language, measures.text.size).advance.ceil();
  measures.gap = (measures.text.size * 9 / 20).ceil();
  measures.context_line = engine.line_height(language, measures.context.size).advance.ceil() + measures.gap * 2 / 3;
  return measures;
}

bool has_context(const ScreenFrame& frame, const Measures& measures) {
  const int beside = (frame.body().height - measures.context_line) / measures.line;
  return beside >= static_cast<int>(least_lines_beside_context);
}

// The one version that is read.
struct Reading {
  const Statement* statement = nullptr;
  const BreakPlan* plan = nullptr;
  std::size_t version = 0;
  std::size_t segment = 0;
};

Reading reading_of(const StatementScreen& screen, const DisplayProfile& profile) {
  const std::size_t version = version_alone(screen.versions, profile);
  return {screen.versions[version].statement, screen.plan, version, screen.segment};
}

// From the first piece of a bead to its last: the sentence, or the merged sentences, as one stretch.
Piece whole_bead(const Reading& screen, std::size_t bead) {
  Piece whole;
  bool first = true;
  for (const Segment& segment : screen.plan->segments) {
    if (segment.bead != bead || !segment.versions[screen.version]) continue;
    const Piece& piece = *segment.versions[screen.version];
    if (first) whole = piece;
    whole.range.begin = std::min(whole.range.begin, piece.range.begin);
    whole.range.end = std::max(whole.range.end, piece.range.end);
    first = false;
  }
  return whole;
}

StyledText text_of(const Reading& screen, const Piece& piece) {
  return screen.statement->paragraphs[piece.paragraph].text.slice(piece.range);
}

Language language_of(const Reading& screen, const Piece& piece) {
  return screen.statement->paragraphs[piece.paragraph].language;
}

// Scripts that are written without spaces begin after these.
constexpr char32_t last_spaced = 0x0E00;

// Bytes at which a quotation of the text may begin: where a line may, by UAX #14 in its language, after a space or
// within a script that has none. "A/CONF.402" is no two words.
std::vector<std::size_t> line_starts(const std::string& text, const Language& language) {
  std::vector<std::size_t> starts;
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUTextPointer given(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createLineInstance(icu::Locale::forLanguageTag(language.tag(), status), status));
  if (U_FAILURE(status) != 0) return starts;
  breaks->setText(given.getAlias(), status);
  for (std::int32_t at = breaks->next(); U_SUCCESS(status) != 0 && at != icu::BreakIterator::DONE;
       at = breaks->next()) {
    const auto start = static_cast<std::size_t>(at);
    if (start >= text.size()) break;
    std::size_t before = start - 1;
    while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80) --before;
    const bool after_space = text[before] == ' ';
    std::size_t after = start;
    const char32_t first = next_code_point(text, after);
    if (first == U'–' || first == U'—' || first == U'-') continue;  // it would belong to what is left out
    if (after_space || (next_code_point(text, before) >= last_spaced && first >= last_spaced)) starts.push_back(start);
  }
  return starts;
}

// "… the end of it", as much as one line holds, from a word's begin; the whole where that fits.
TextBlock end_of(const std::string& text, const TextStyle& style, int width, TextEngine& engine) {
  TextBlock whole = set_text(engine, text, style, width);
  if (whole.lines.size() == 1) return whole;
  const std::vector<std::size_t> starts = line_starts(text, style.language);
  const std::string_view primary = style.language.primary();
  const std::string left_out = primary == "zh" || primary == "ja" ? "……" : "… ";
  TextBlock best;
  std::size_t low = 0;
  std::size_t high = starts.size();
  while (low < high) {  // the first start from which the rest fits
    const std::size_t middle = (low + high) / 2;
    TextBlock tail = set_text(engine, left_out + text.substr(starts[middle]), style, width);
    if (tail.lines.size() == 1) {
      best = std::move(tail);
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return best;
}

struct Stacked {
  TextBlock block;
  Color color;
  std::vector<ColorSpan> spans;
  int gap_before = 0;
};

class StatementPage {
 public:
  StatementPage(const StatementScreen& screen, const DisplayProfile& profile, TextEngine& engine)
      : screen_(reading_of(screen, profile)),
        engine_(engine),
        colors_(palette(profile.theme)),
        frame_(*screen_.statement, profile, engine) {}

  void draw(Composer& composer) {
    const std::size_t total = screen_.plan->segments.size();
    if (total == 0) {
      frame_.draw(composer, 0, 0, engine_);
      return;
    }
    const std::size_t segment = std::min(screen_.segment, total - 1);
    frame_.draw(composer, segment, total, engine_);
    if (!screen_.plan->segments[segment].versions[screen_.version]) return;
    stack(segment);

    int height = 0;
    for (const Stacked& each : stacked_) height += each.gap_before + each.block.height();
    const Rect body = frame_.body();
    // The eye takes the middle to be a little above it.
    int top = body.y + std::max(0, (body.height - height) * 9 / 20);
    for (const Stacked& each : stacked_) {
      top = composer.text(each.block, body, top + each.gap_before, each.color, Align::own_start, each.spans);
    }
  }

 private:
  // The current sentence whole with the part being said lit and the sentences before it, where they fit; else the
  // part alone under the end of what came before.
  void stack(std::size_t segment) {
    const Segment& current = screen_.plan->segments[segment];
    const Piece& part = *current.versions[screen_.version];
    const Language language = language_of(screen_, part);
    const Measures measures = measures_of(frame_, language, engine_);
    const int room = frame_.body().height;
    const bool context = has_context(frame_, measures);

    const Piece whole = whole_bead(screen_, current.bead);
    TextBlock block = set_text(engine_, text_of(screen_, whole), measures.text, frame_.body().width);
    const bool shows_whole = block.height() + (context ? measures.context_line : 0) <= room;
    if (!shows_whole) block = set_text(engine_, text_of(screen_, part), measures.text, frame_.body().width);
    // One word longer than the screen, which no plan can cut: it ends where the screen does.
    const auto most_lines = static_cast<std::size_t>(std::max(1, room / measures.line));
    if (block.lines.size() > most_lines) block.lines.resize(most_lines);
    Stacked said{std::move(block), colors_.text, {}, 0};
    if (shows_whole && current.parts > 1) said.spans = light(whole, part);

    int left = room - said.block.height();
    std::vector<Stacked> before =
        shows_whole ? sentences_before(current.bead, whole, measures, left) : std::vector<Stacked>{};
    if (before.empty() && context) before = context_before(segment, shows_whole, measures);
    said.gap_before = before.empty() ? 0 : measures.gap;
    stacked_ = std::move(before);
    stacked_.push_back(std::move(said));
  }

  // Of a sentence shown whole: what was said is dim, what is to come is plain but not lit.
  [[nodiscard]] std::vector<ColorSpan> light(const Piece& whole, const Piece& part) const {
    const std::size_t begin = part.range.begin - whole.range.begin;
    const std::size_t end = part.range.end - whole.range.begin;
    return {{{0, begin}, colors_.dim}, {{end, whole.range.size() + 1}, colors_.rest}};
  }

  std::vector<Stacked> sentences_before(std::size_t bead, const Piece& whole, const Measures& measures, int left) {
    std::vector<Stacked> before;
    while (bead > 0 && before.size() < most_sentences_before) {
      --bead;
      const Piece piece = whole_bead(screen_, bead);
      if (piece.range.empty()) continue;
      if (piece.paragraph != whole.paragraph && !before.empty()) break;
      TextStyle style = measures.text;
      style.language = language_of(screen_, piece);
      Stacked sentence{set_text(engine_, text_of(screen_, piece), style, frame_.body().width), colors_.dim, {}, 0};
      left -= sentence.block.height() + measures.gap;
      if (left < 0) break;
      sentence.gap_before = measures.gap;
      before.insert(before.begin(), std::move(sentence));
      if (piece.paragraph != whole.paragraph) break;
    }
    if (!before.empty()) before.front().gap_before = 0;
    return before;
  }

  std::vector<Stacked> context_before(std::size_t segment, bool shows_whole, const Measures& measures) {
    std::size_t previous = segment;
    while (previous > 0) {
      --previous;
      const Segment& candidate = screen_.plan->segments[previous];
      if (!candidate.versions[screen_.version]) continue;
      if (shows_whole && candidate.bead == screen_.plan->segments[segment].bead) continue;
      const std::string text = text_of(screen_, *candidate.versions[screen_.version]).text;
      TextStyle style = measures.context;
      style.language = language_of(screen_, *candidate.versions[screen_.version]);
      TextBlock end = end_of(text, style, frame_.body().width, engine_);
      if (end.lines.empty()) return {};
      std::vector<Stacked> one;
      one.push_back({std::move(end), colors_.dim, {}, 0});
      return one;
    }
    return {};
  }

  Reading screen_;
  TextEngine& engine_;
  const Palette& colors_;
  ScreenFrame frame_;
  std::vector<Stacked> stacked_;
};

}  // namespace

void draw_statement(Composer& composer, const StatementScreen& screen, const DisplayProfile& profile,
                    TextEngine& engine) {
  if (!screen.versions.empty()) StatementPage(screen, profile, engine).draw(composer);
}

std::size_t lines_for_segment(const ScreenFrame& frame, const Language& language, TextEngine& engine) {
  const Measures measures = measures_of(frame, language, engine);
  const int room = frame.body().height - (has_context(frame, measures) ? measures.context_line : 0);
  return static_cast<std::size_t>(std::max(1, room / measures.line));
}

Fits fits_on(std::span<const DisplayProfile> displays, std::span<const ShownVersion> versions, TextEngine& engine) {
  auto frames = std::make_shared<std::vector<std::vector<ScreenFrame>>>(versions.size());
  std::vector<const Statement*> statements;
  for (const ShownVersion& version : versions) statements.push_back(version.statement);
  for (const DisplayProfile& display : displays) {
    if (versions.empty()) break;
    const std::size_t version = version_alone(versions, display);
    (*frames)[version].emplace_back(*statements[version], display, engine);
  }
  return [frames, statements, &engine](std::size_t version, std::size_t paragraph, ByteRange range) {
    const Paragraph& source = statements[version]->paragraphs[paragraph];
    const StyledText text = source.text.slice(range);
    return std::all_of((*frames)[version].begin(), (*frames)[version].end(), [&](const ScreenFrame& frame) {
      const TextStyle style{.language = source.language, .size = frame.sizes().text};
      const std::size_t lines = engine.measure(text, style).line_count(Fixed::from_pixels(frame.body().width));
      return lines <= lines_for_segment(frame, source.language, engine);
    });
  };
}

}  // namespace rostrum
