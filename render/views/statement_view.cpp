#include "render/views/statement_view.hpp"

#include <algorithm>
#include <memory>

#include "render/views/arrangement.hpp"
#include "render/views/one_line.hpp"
#include "render/views/parallel_frame.hpp"
#include "render/views/parallel_view.hpp"
#include "render/views/room_sizes.hpp"
#include "render/views/spoken_text.hpp"

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

struct Stacked {
  TextBlock block;
  Color color;
  std::vector<ColorSpan> spans;
  int gap_before = 0;
};

class StatementPage {
 public:
  StatementPage(const StatementScreen& screen, std::size_t version, const DisplayProfile& profile, TextEngine& engine)
      : screen_(screen),
        reading_{screen.versions[version].statement, screen.plan, version},
        engine_(engine),
        colors_(palette(profile.theme)),
        frame_(screen.versions[version], profile, engine),
        notes_(notes_of(screen, version)) {}

  void draw(Composer& composer) {
    const std::size_t total = screen_.plan->segments.size();
    if (total == 0) {
      frame_.draw(composer, 0, 0, notes_, engine_);
      return;
    }
    const std::size_t segment = std::min(screen_.segment, total - 1);
    frame_.draw(composer, segment, total, notes_, engine_);
    const std::optional<Standing> standing = standing_at(reading_, segment);
    if (!standing) return;
    // Beside markings that leave no line free, nothing stands: it would be drawn through them.
    const Language& language = language_of(reading_, standing->piece);
    const int gap = (frame_.sizes().label / 2).ceil();  // above the markings
    if (frame_.body().height + gap < measures_of(frame_, language, engine_).line) return;
    stack(*standing);

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
  // part alone under the end of what came before. What this version lacks leaves the last that it had, not lit.
  void stack(const Standing& standing) {
    const Measures measures = measures_of(frame_, language_of(reading_, standing.piece), engine_);
    const int room = frame_.body().height;
    const bool context = has_context(frame_, measures);

    const WholeBead whole = whole_bead(reading_, standing);
    TextBlock block = set_text(engine_, text_of(reading_, whole.piece), measures.text, frame_.body().width);
    const bool shows_whole = block.height() + (context ? measures.context_line : 0) <= room;
    if (!shows_whole) {
      block = set_text(engine_, text_of(reading_, standing.piece), measures.text, frame_.body().width);
    }
    // One word longer than the screen, which no plan can cut: it ends where the screen does.
    const auto most_lines = static_cast<std::size_t>(std::max(1, room / measures.line));
    if (block.lines.size() > most_lines) block.lines.resize(most_lines);
    const bool speaking = standing.voice == Standing::Voice::speaking;
    Stacked said{std::move(block), speaking ? colors_.text : colors_.dim, {}, 0};
    if (shows_whole && speaking) said.spans = light(whole.piece, standing.piece, colors_);

    const int left = room - said.block.height();
    const bool one_paragraph = whole.extent == WholeBead::Extent::one_paragraph;
    std::vector<Stacked> before;
    if (shows_whole && one_paragraph) before = sentences_before(standing, whole.piece, measures, left);
    if (before.empty() && context) {
      before = context_before(standing, shows_whole ? whole.piece : standing.piece, measures);
    }
    said.gap_before = before.empty() ? 0 : measures.gap;
    stacked_ = std::move(before);
    stacked_.push_back(std::move(said));
  }

  std::vector<Stacked> sentences_before(const Standing& standing, const Piece& whole, const Measures& measures,
                                        int left) {
    std::vector<Stacked> before;
    std::size_t bead = screen_.plan->segments[standing.segment].bead;
    while (bead > 0 && before.size() < most_sentences_before) {
      --bead;
      const std::optional<WholeBead> earlier = whole_bead(reading_, bead);
      if (!earlier) continue;
      const Piece& piece = earlier->piece;
      if (piece.paragraph != whole.paragraph && !before.empty()) break;
      TextStyle style = measures.text;
      style.language = language_of(reading_, piece);
      Stacked sentence{set_text(engine_, text_of(reading_, piece), style, frame_.body().width), colors_.dim, {}, 0};
      left -= sentence.block.height() + measures.gap;
      if (left < 0) break;
      sentence.gap_before = measures.gap;
      before.insert(before.begin(), std::move(sentence));
      if (piece.paragraph != whole.paragraph || earlier->extent == WholeBead::Extent::several) break;
    }
    if (!before.empty()) before.front().gap_before = 0;
    return before;
  }

  std::vector<Stacked> context_before(const Standing& standing, const Piece& shown, const Measures& measures) {
    std::vector<Stacked> one;
    const std::optional<Piece> previous = piece_before(reading_, standing, shown);
    if (!previous) return one;
    TextStyle style = measures.context;
    style.language = language_of(reading_, *previous);
    TextBlock end = end_of(text_of(reading_, *previous).text, style, frame_.body().width, engine_);
    if (!end.lines.empty()) one.push_back({std::move(end), colors_.dim, {}, 0});
    return one;
  }

  const StatementScreen& screen_;
  PlannedVersion reading_;
  TextEngine& engine_;
  const Palette& colors_;
  ScreenFrame frame_;
  StatementNotes notes_;
  std::vector<Stacked> stacked_;
};

}  // namespace

void draw_statement(Composer& composer, const StatementScreen& screen, const DisplayProfile& profile,
                    TextEngine& engine) {
  if (screen.versions.empty()) return;
  if (const auto several = arrange_several(screen.versions, profile, engine)) {
    composer.read(several->direction());
    draw_parallel_statement(composer, screen, *several, profile, engine);
    return;
  }
  const std::size_t version = version_alone(screen.versions, profile);
  composer.read(screen.versions[version].statement->language.direction());
  StatementPage(screen, version, profile, engine).draw(composer);
}

std::size_t lines_for_segment(const ScreenFrame& frame, const Language& language, TextEngine& engine) {
  const Measures measures = measures_of(frame, language, engine);
  const int room = frame.body().height - (has_context(frame, measures) ? measures.context_line : 0);
  return static_cast<std::size_t>(std::max(1, room / measures.line));
}

std::vector<TextPlace> text_places(std::span<const ShownVersion> versions, const DisplayProfile& profile,
                                   TextEngine& engine) {
  std::vector<TextPlace> places;
  if (versions.empty()) return places;
  if (auto several = arrange_several(versions, profile, engine)) {
    const auto frame = std::make_shared<const ParallelFrame>(*std::move(several));
    for (const ParallelCell& cell : frame->cells()) {
      places.push_back({cell.version, frame->sizes().text, Fixed::from_pixels(cell.text.width),
                        [frame, &cell, &engine](const Language& language) {
                          return frame->lines_for_segment(cell, language, engine);
                        }});
    }
    return places;
  }
  const std::size_t version = version_alone(versions, profile);
  const ScreenFrame frame(versions[version], profile, engine);
  places.push_back({version, frame.sizes().text, Fixed::from_pixels(frame.body().width),
                    [frame, &engine](const Language& language) { return lines_for_segment(frame, language, engine); }});
  return places;
}

std::vector<std::size_t> shown_on(std::span<const DisplayProfile> displays, std::span<const ShownVersion> versions,
                                  TextEngine& engine) {
  std::vector<std::size_t> shown;
  for (const DisplayProfile& display : displays) {
    for (const TextPlace& place : text_places(versions, display, engine)) shown.push_back(place.version);
  }
  std::sort(shown.begin(), shown.end());
  shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
  return shown;
}

bool holds_a_line(DisplayProfile profile, unsigned depth, TextEngine& engine) {
  profile.depth = depth;
  const RoomSizes sizes = room_sizes(profile, engine.fonts());
  const auto line = [&engine](Fixed size) { return engine.line_height(Language(), size).advance.ceil(); };
  return line(sizes.text_floor) + (sizes.label_floor / 2).ceil() + line(sizes.label_floor) <= sizes.safe.height;
}

unsigned deepest_with_markings(const DisplayProfile& profile, unsigned most, TextEngine& engine) {
  unsigned depth = most;
  while (depth > 0 && !holds_a_line(profile, depth, engine)) --depth;
  return depth;
}

Fits fits_on(std::span<const DisplayProfile> displays, std::span<const ShownVersion> versions, TextEngine& engine) {
  auto places = std::make_shared<std::vector<std::vector<TextPlace>>>(versions.size());
  std::vector<const Statement*> statements;
  for (const ShownVersion& version : versions) statements.push_back(version.statement);
  for (const DisplayProfile& display : displays) {
    for (TextPlace& place : text_places(versions, display, engine)) {
      (*places)[place.version].push_back(std::move(place));
    }
  }
  return [places, statements, &engine](std::size_t version, std::size_t paragraph, ByteRange range) {
    const Paragraph& source = statements[version]->paragraphs[paragraph];
    const StyledText text = source.text.slice(range);
    return std::all_of((*places)[version].begin(), (*places)[version].end(), [&](const TextPlace& place) {
      const TextStyle style{.language = source.language, .size = place.size};
      return engine.measure(text, style).line_count(place.width) <= place.lines(source.language);
    });
  };
}

}  // namespace rostrum
