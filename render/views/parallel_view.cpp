#include "render/views/parallel_view.hpp"

#include <algorithm>
#include <optional>

#include "render/views/one_line.hpp"
#include "render/views/parallel_frame.hpp"
#include "render/views/spoken_text.hpp"

namespace rostrum {
namespace {

constexpr std::size_t most_sentences_before = 3;

// What stands in one row of one language's place.
struct Item {
  TextBlock block;
  Color color;
  std::vector<ColorSpan> spans;
};

// Texts of all languages that say the same thing; an empty item is a version that has not begun.
struct Row {
  enum class Kind { text, context };
  Kind kind = Kind::text;
  std::vector<std::optional<Item>> items;
};

class ParallelPage {
 public:
  ParallelPage(const StatementScreen& screen, const ParallelFrame& frame, const DisplayProfile& profile,
               TextEngine& engine)
      : screen_(screen), engine_(engine), colors_(palette(profile.theme)), frame_(frame) {
    for (const ParallelCell& cell : frame_.cells()) readings_.push_back({cell.statement, screen.plan, cell.version});
  }

  void draw(Composer& composer) {
    const std::size_t total = screen_.plan->segments.size();
    const std::size_t segment = std::min(screen_.segment, std::max<std::size_t>(total, 1) - 1);
    std::vector<Language> languages;
    for (const PlannedVersion& reading : readings_) {
      standings_.push_back(total == 0 ? std::nullopt : standing_at(reading, segment));
      const std::optional<Standing>& standing = standings_.back();
      languages.push_back(standing ? language_of(reading, standing->piece) : reading.statement->language);
    }
    const ParallelNotes notes{notes_of(screen_, std::nullopt), screen_.earlier_texts};
    frame_.draw(composer, segment, total, languages, notes, engine_);
    stack();
    place(composer);
  }

 private:
  [[nodiscard]] const ParallelCell& cell(std::size_t i) const { return frame_.cells()[i]; }
  [[nodiscard]] std::size_t count() const { return readings_.size(); }

  // As on a screen of one language: the current sentence whole with the part being said lit and the sentences before
  // it, where all languages hold them; else the parts alone under the ends of what came before.
  void stack() {
    std::vector<Row> rows;
    bool wholes = true;
    Row said = set_said(Extent::sentence);
    if (!fits(said)) {
      said = set_said(Extent::part);
      wholes = false;
    }
    cut_to_fit(said);
    if (wholes) rows = sentences_before(said);
    if (rows.empty() && cell(0).context_height > 0) rows.push_back(context_before(wholes));
    rows.push_back(std::move(said));
    rows_ = std::move(rows);
  }

  enum class Extent { sentence, part };

  // A silent version keeps what it had last, in the same extent, so that it stays as it was but for the light.
  Row set_said(Extent extent) {
    Row row;
    for (std::size_t i = 0; i < count(); ++i) {
      row.items.emplace_back();
      if (!standings_[i]) continue;
      const Standing& standing = *standings_[i];
      const bool speaking = standing.voice == Standing::Voice::speaking;
      const Piece shown = extent == Extent::sentence ? whole_bead(readings_[i], standing).piece : standing.piece;
      Item item{set(i, shown), speaking ? colors_.text : colors_.dim, {}};
      if (speaking) item.spans = light(shown, standing.piece, colors_);
      row.items.back() = std::move(item);
    }
    return row;
  }

  TextBlock set(std::size_t i, const Piece& piece) {
    const TextStyle style{.language = language_of(readings_[i], piece), .size = frame_.sizes().text};
    return set_text(engine_, text_of(readings_[i], piece), style, cell(i).text.width);
  }

  [[nodiscard]] int height_in(const Row& row, std::size_t i) const {
    if (!row.items[i]) return 0;
    const TextBlock& block = row.items[i]->block;
    return cell(i).said.lowered(block) + block.height();
  }

  [[nodiscard]] bool fits(const Row& row) const {
    for (std::size_t i = 0; i < count(); ++i) {
      if (height_in(row, i) + cell(i).context_height > cell(i).text.height) return false;
    }
    return true;
  }

  // One word longer than a column, which no plan can cut, ends where the column does.
  void cut_to_fit(Row& row) {
    for (std::size_t i = 0; i < count(); ++i) {
      if (!row.items[i]) continue;
      TextBlock& block = row.items[i]->block;
      while (block.lines.size() > 1 && height_in(row, i) + cell(i).context_height > cell(i).text.height) {
        block.lines.pop_back();
      }
    }
  }

  // Heights that are left above a row, in each cell; the same in all columns, whose rows share their tops.
  void take(std::vector<int>& left, const Row& row) const {
    for (std::size_t i = 0; i < count(); ++i) left[i] -= height_in(row, i);
    if (frame_.kind() == Arrangement::Kind::columns) {
      std::fill(left.begin(), left.end(), *std::min_element(left.begin(), left.end()));
    }
  }

  // Only sentences that all versions have, each in one paragraph: what stands in one row says one thing.
  std::vector<Row> sentences_before(const Row& said) {
    std::vector<Row> before;
    std::size_t bead = 0;

    for (std::size_t i = 0; i < count(); ++i) {
      if (!standings_[i] || standings_[i]->voice == Standing::Voice::silent) return before;
      if (whole_bead(readings_[i], *standings_[i]).extent == WholeBead::Extent::several) return before;
      bead = screen_.plan->segments[standings_[i]->segment].bead;
    }
    std::vector<int> left;
    for (std::size_t i = 0; i < count(); ++i) left.push_back(cell(i).text.height);
    take(left, said);
    while (bead > 0 && before.size() < most_sentences_before) {
      --bead;
      const std::optional<std::vector<Piece>> pieces = pieces_of(bead);
      if (!pieces) break;
      if (pieces->empty()) continue;
      if (!in_the_languages_of_now(*pieces)) break;

      Row row;
      for (std::size_t i = 0; i < count(); ++i) row.items.emplace_back(Item{set(i, (*pieces)[i]), colors_.dim, {}});
      for (int& each : left) each -= frame_.gap();
      take(left, row);
      if (*std::min_element(left.begin(), left.end()) < 0) break;
      before.insert(before.begin(), std::move(row));
    }
    return before;
  }

  // What the labels say is true of all that stands beneath them.
  [[nodiscard]] bool in_the_languages_of_now(const std::vector<Piece>& pieces) const {
    for (std::size_t i = 0; i < count(); ++i) {
      if (language_of(readings_[i], pieces[i]) != language_of(readings_[i], standings_[i]->piece)) return false;
    }
    return true;
  }

  // Nullopt where some version lacks it or has it in several paragraphs; empty where all lack it.
  [[nodiscard]] std::optional<std::vector<Piece>> pieces_of(std::size_t bead) const {
    std::vector<Piece> pieces;
    bool several = false;
    for (const PlannedVersion& reading : readings_) {
      const std::optional<WholeBead> whole = whole_bead(reading, bead);
      if (!whole) continue;
      several = several || whole->extent == WholeBead::Extent::several;
      pieces.push_back(whole->piece);
    }
    if (several || (!pieces.empty() && pieces.size() < count())) return std::nullopt;
    return pieces;
  }

  Row context_before(bool wholes) {
    Row row{Row::Kind::context, {}};
    for (std::size_t i = 0; i < count(); ++i) {
      row.items.emplace_back();
      if (!standings_[i]) continue;
      const Piece shown = wholes ? whole_bead(readings_[i], *standings_[i]).piece : standings_[i]->piece;
      const std::optional<Piece> previous = piece_before(readings_[i], *standings_[i], shown);
      if (!previous) continue;
      const TextStyle style{.language = language_of(readings_[i], *previous), .size = frame_.context_size()};
      TextBlock end = end_of(text_of(readings_[i], *previous).text, style, cell(i).text.width, engine_);
      if (!end.lines.empty()) row.items.back() = Item{std::move(end), colors_.dim, {}};
    }
    return row;
  }

  void place(Composer& composer) const {
    std::vector<int> tops;
    for (std::size_t i = 0; i < count(); ++i) tops.push_back(cell(i).text.y);
    for (const Row& row : rows_) {
      const bool context = row.kind == Row::Kind::context;
      for (std::size_t i = 0; i < count(); ++i) {
        int bottom = tops[i];
        if (row.items[i]) {
          const Item& item = *row.items[i];
          const ParallelCell::Row& lines = context ? cell(i).before : cell(i).said;
          const int top = tops[i] + lines.lowered(item.block);
          bottom = composer.text(item.block, cell(i).text, top, item.color, Align::own_start, item.spans);
        }
        tops[i] = context ? tops[i] + cell(i).context_height : bottom + frame_.gap();
      }
      if (frame_.kind() == Arrangement::Kind::columns) {
        std::fill(tops.begin(), tops.end(), *std::max_element(tops.begin(), tops.end()));
      }
    }
  }

  const StatementScreen& screen_;
  TextEngine& engine_;
  const Palette& colors_;
  const ParallelFrame& frame_;
  std::vector<PlannedVersion> readings_;
  std::vector<std::optional<Standing>> standings_;
  std::vector<Row> rows_;
};

}  // namespace

void draw_parallel_statement(Composer& composer, const StatementScreen& screen, const ParallelFrame& frame,
                             const DisplayProfile& profile, TextEngine& engine) {
  ParallelPage(screen, frame, profile, engine).draw(composer);
}

}  // namespace rostrum
