#include "render/text/word_row.hpp"

#include <algorithm>

#include "render/text/font_faces.hpp"

namespace rostrum {
namespace {

// The runs of a word from the one that holds a byte on.
std::span<const WordRun> runs_from(const ShapedWord& word, std::uint32_t at) {
  const auto found = std::upper_bound(word.runs.begin(), word.runs.end(), at,
                                      [](std::uint32_t byte, const WordRun& run) { return byte < run.end; });
  return {found, word.runs.end()};
}

std::span<const Glyph> glyphs_of(const ShapedWord& word, const WordRun& run) {
  return word.glyphs.subspan(run.first_glyph, run.end_glyph - run.first_glyph);
}

// Whether a word looks the same on both sides when it is cut here.
bool is_safe_to_cut(const ShapedWord& word, const WordRun& run, std::uint32_t at) {
  if (at <= run.begin || at >= run.end) return true;
  const auto glyphs = glyphs_of(word, run);
  const std::size_t glyph = first_glyph_at(glyphs, at);
  return glyph < glyphs.size() && glyphs[glyph].cluster == at && !glyphs[glyph].unsafe_to_break;
}

}  // namespace

Fixed WordRow::shown_size(FontId font) const {
  return fonts->faces().shown_size(font, settings.size, settings.setting);
}

std::size_t WordRow::word_at(std::uint32_t byte) const {
  const auto found = std::upper_bound(words.begin(), words.end(), byte,
                                      [](std::uint32_t at, const PlacedWord& word) { return at < word.begin; });
  return static_cast<std::size_t>(found - words.begin()) - (found == words.begin() ? 0 : 1);
}

const UnitText& WordRow::units_of(const ShapedWord& word) const {
  if (decoded_ != &word) decode(word.text, units_);
  decoded_ = &word;
  return units_;
}

void WordRow::shape_part(const PlacedWord& placed, const WordRun& run, std::uint32_t begin, std::uint32_t end,
                         std::vector<Glyph>& glyphs) const {
  const UnitText& text = units_of(*placed.word);
  const auto level = static_cast<BidiLevel>(placed.level + run.level);
  const TextItem part{text.unit_of(begin), text.unit_of(end), run.script, run.font, level};
  Shaper().shape(text.units, part, settings, fonts->faces(), glyphs);
  for (Glyph& glyph : glyphs) glyph.cluster = text.byte_of(glyph.cluster);
}

void WordRow::add_word(const PlacedWord& placed, std::uint32_t begin, std::uint32_t end,
                       std::vector<LinePiece>& pieces) const {
  const ShapedWord& word = *placed.word;
  for (const WordRun& run : runs_from(word, begin)) {
    if (run.begin >= end) break;
    const std::uint32_t from = std::max(begin, run.begin), to = std::min(end, run.end);
    if (from >= to) continue;
    LinePiece& piece = pieces.emplace_back();
    piece.font = run.font;
    piece.script = run.script;
    piece.level = static_cast<BidiLevel>(placed.level + run.level);
    piece.base = placed.begin;
    const auto glyphs = glyphs_of(word, run);
    if (from == run.begin && to == run.end) {
      piece.glyphs = glyphs;
    } else if (is_safe_to_cut(word, run, from) && is_safe_to_cut(word, run, to)) {
      const std::size_t first = first_glyph_at(glyphs, from);
      piece.glyphs = glyphs.subspan(first, first_glyph_at(glyphs, to) - first);
    } else {
      shape_part(placed, run, from, to, piece.own);
    }
  }
}

std::vector<LinePiece> WordRow::pieces(std::uint32_t begin, std::uint32_t end) const {
  std::vector<LinePiece> pieces;
  for (std::size_t i = word_at(begin); i < words.size() && words[i].begin < end; ++i) {
    const PlacedWord& placed = words[i];
    const std::uint32_t word_end = placed.end();
    if (begin < word_end) {
      const std::uint32_t from = begin > placed.begin ? begin - placed.begin : 0;
      add_word(placed, from, std::min(end, word_end) - placed.begin, pieces);
    }
    const std::uint32_t from = std::max(begin, word_end), to = std::min(end, word_end + placed.spaces);
    if (from >= to) continue;
    LinePiece& piece = pieces.emplace_back();
    piece.font = placed.space->font;
    piece.script = placed.space->script;
    piece.level = placed.space_level;
    piece.base = from;
    piece.own.assign(to - from, placed.space->glyph);
    for (std::uint32_t space = 0; space < to - from; ++space) piece.own[space].cluster = space;
  }
  return pieces;
}

std::int64_t WordRow::width_alone(std::uint32_t begin, std::uint32_t end) const {
  std::int64_t width = -std::int64_t{spacing_before(end)};
  for (const LinePiece& piece : pieces(begin, end)) {
    for (const Glyph& glyph : piece.shown()) width += glyph.advance;
  }
  return width;
}

std::int32_t WordRow::spacing_before(std::uint32_t byte) const {
  if (settings.letter_spacing == 0 || byte == 0) return 0;
  const PlacedWord& placed = words[word_at(byte - 1)];
  if (byte > placed.end()) return byte <= placed.end() + placed.spaces ? settings.letter_spacing : 0;
  const auto runs = runs_from(*placed.word, byte - 1 - placed.begin);
  if (runs.empty() || placed.begin + runs.front().begin >= byte) return 0;
  return is_joined(runs.front().script) ? 0 : settings.letter_spacing;
}

std::uint32_t WordRow::run_end(std::uint32_t byte) const {
  const PlacedWord& placed = words[word_at(byte)];
  const auto runs = runs_from(*placed.word, byte - placed.begin);
  return runs.empty() ? placed.end() + placed.spaces : placed.begin + runs.front().end;
}

LinePiece WordRow::mark_at(std::uint32_t byte, char16_t mark) const {
  LinePiece piece;
  const PlacedWord& placed = words[word_at(byte == 0 ? 0 : byte - 1)];
  TextItem item{0, 1, placed.space->script, placed.space->font, placed.space_level};
  // The run before the byte, which may stand behind the word's last.
  const std::span<const WordRun> all = placed.word->runs;
  const auto behind =
      std::partition_point(all.begin(), all.end(), [&](const WordRun& run) { return placed.begin + run.begin < byte; });
  if (behind != all.begin()) {
    const WordRun& run = *std::prev(behind);
    item.script = run.script;
    item.font = run.font;
    item.level = static_cast<BidiLevel>(placed.level + run.level);
  }
  FontSet::Faces& faces = fonts->faces();
  if (!faces.covers(item.font, mark)) {
    for (const FontId font : faces.chain(HB_SCRIPT_COMMON, {}, Weight::regular, Slant::upright)) {
      if (!faces.covers(font, mark)) continue;
      item.font = font;
      break;
    }
  }
  Shaper().shape(std::u16string_view(&mark, 1), item, settings, faces, piece.own);
  piece.font = item.font;
  piece.script = item.script;
  piece.level = item.level;
  piece.base = byte == 0 ? 0 : byte - 1;
  return piece;
}

}  // namespace rostrum
