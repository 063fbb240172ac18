#include "render/text/word_finder.hpp"

#include <algorithm>
#include <optional>

namespace rostrum {
namespace {

// More styles than a room shows at one time are forgotten with all their words.
constexpr std::size_t most_styles = 64;
// Known words between unknown ones that are shaped again rather than making two calls of one.
constexpr std::size_t widest_gap = 3;

bool are_alike(const TextStyle& a, const TextStyle& b) {
  return a.size == b.size && a.weight == b.weight && a.letter_spacing == b.letter_spacing && a.figures == b.figures &&
         a.setting == b.setting && a.language == b.language;
}

// The emphasis from one byte to another, where it is the same all along.
std::optional<Style> emphasis_between(const std::vector<StyleRun>& runs, std::uint32_t begin, std::uint32_t end) {
  const auto found = std::upper_bound(runs.begin(), runs.end(), begin,
                                      [](std::uint32_t at, const StyleRun& run) { return at < run.range.end; });
  if (found == runs.end() || found->range.begin >= end) return Style{};
  if (found->range.begin <= begin && found->range.end >= end) return found->style;
  return std::nullopt;
}

// The byte as which the space after a chunk looks: where no space follows, that of the letter before.
std::uint32_t space_after(const TextChunk& chunk) {
  return chunk.spaces > 0 || chunk.begin == chunk.end ? chunk.end : chunk.end - 1;
}

// Where in rising ranges a rising position stands.
class LevelWalk {
 public:
  explicit LevelWalk(const std::vector<LevelRun>& runs) : runs_(runs) {}
  [[nodiscard]] BidiLevel at(std::uint32_t byte) {
    while (at_ + 1 < runs_.size() && runs_[at_].end <= byte) ++at_;
    return runs_.empty() ? 0 : runs_[at_].level;
  }
  // Whether the level that at() found goes on up to `end`.
  [[nodiscard]] bool lasts_to(std::uint32_t end) const { return runs_.empty() || runs_[at_].end >= end; }

 private:
  const std::vector<LevelRun>& runs_;
  std::size_t at_ = 0;
};

}  // namespace

struct WordFinder::KnownStyle {
  TextStyle style;
  std::uint32_t number = 0;
  WordStyle looks;
  bool words_hang_together = false;

  // What tells words of different looks apart.
  [[nodiscard]] std::uint32_t key(Style emphasis, BidiLevel level) const {
    return number << 3 | (emphasis.bold ? 4U : 0U) | (emphasis.italic ? 2U : 0U) | (level & 1U);
  }
};

struct WordFinder::Request {
  std::string_view text;
  const std::vector<StyleRun>& emphasis;
  KnownStyle& style;
  WordRow& row;
  std::vector<std::optional<WordCache::Key>> keys;  // by chunk: to find it by, where it may be found
  std::shared_ptr<WordArena> own;                   // for words that no other text can use

  const ShapedWord* keep_own(const ShapedWord& word) {
    if (!own) {
      own = std::make_shared<WordArena>();
      row.kept.push_back(own);
    }
    return own->copy(word);
  }
};

WordFinder::WordFinder(FontSet& fonts) : fonts_(fonts), cache_(TextEngine::most_cached_bytes), shaper_(fonts) {}
WordFinder::~WordFinder() = default;

void WordFinder::forget() {
  cache_.clear();
}

WordFinder::KnownStyle& WordFinder::known_style(const TextStyle& style) {
  if (last_style_ != nullptr && are_alike(last_style_->style, style)) return *last_style_;
  const auto found =
      std::find_if(styles_.begin(), styles_.end(), [&](const auto& known) { return are_alike(known->style, style); });
  if (found != styles_.end()) return *(last_style_ = found->get());
  if (styles_.size() == most_styles) {
    styles_.clear();
    cache_.clear();
  }
  auto known = std::make_unique<KnownStyle>();
  known->style = style;
  known->number = static_cast<std::uint32_t>(styles_.size());
  LanguageTraits& traits = languages_.of(style.language);
  known->looks = {style.language,
                  &traits,
                  &typographer_.book(style.language),
                  {style.size, traits.harfbuzz, style.figures, style.letter_spacing.raw, style.setting},
                  style.weight,
                  Slant::upright};
  FontSet::Faces& faces = fonts_.faces();
  FontFace* main = faces.open(faces.primary(style.weight, Slant::upright));
  known->words_hang_together = main != nullptr && !main->words_are_independent();
  styles_.push_back(std::move(known));
  return *(last_style_ = styles_.back().get());
}

const WordStyle& WordFinder::find(std::string_view text, const std::vector<StyleRun>& emphasis, const TextStyle& style,
                                  WordRow& row, std::vector<LevelRun>& paragraphs) {
  cache_.make_room();
  Request request{text, emphasis, known_style(style), row, {}, nullptr};
  row.settings = request.style.looks.settings;
  row.kept.push_back(cache_.young());
  split_text(text, chunked_);
  resolve_levels(request, paragraphs);
  row.left_to_right = levels_.empty();
  bool hangs_together = request.style.words_hang_together;
  if (!hangs_together) {
    find_known(request);
    hangs_together = !shape_missing(request);
  }
  if (hangs_together) take_whole_lines(request);
  place(request);
  return request.style.looks;
}

void WordFinder::resolve_levels(Request& request, std::vector<LevelRun>& paragraphs) {
  const Language& language = request.style.style.language;
  const auto size = static_cast<std::uint32_t>(request.text.size());
  levels_.clear();
  paragraphs.clear();
  const bool may_turn = chunked_.may_turn || (language.known() && language.direction() == Direction::right_to_left);
  if (!may_turn) {
    paragraphs.push_back({size, 0});
    return;
  }
  const UnitText units = decode(request.text);
  bidi_.resolve(units.units, language);
  for (const LevelRun& run : bidi_.paragraphs()) paragraphs.push_back({units.byte_of(run.end), run.level});
  for (const LevelRun& run : bidi_.runs()) levels_.push_back({units.byte_of(run.end), run.level});
  if (levels_.size() == 1 && levels_.front().level == 0) levels_.clear();
}

void WordFinder::find_known(Request& request) {
  const std::vector<TextChunk>& chunks = chunked_.chunks;
  request.row.words.resize(chunks.size());
  request.keys.resize(chunks.size());
  LevelWalk levels(levels_);
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    const TextChunk& chunk = chunks[i];
    PlacedWord& placed = request.row.words[i];
    placed.begin = chunk.begin;
    placed.spaces = chunk.spaces;
    placed.next = chunk.next;
    placed.ends_line = chunk.ends_line;
    const BidiLevel level = levels.at(chunk.begin);
    if (chunk.end - chunk.begin > WordCache::longest_kept || !levels.lasts_to(chunk.end)) continue;
    // The empty word is kept for spaces that stand alone, in fonts too whose words hang together.
    if (chunk.begin == chunk.end) continue;
    // The space after a word is kept with it, and looks as it does.
    const auto emphasis =
        request.emphasis.empty() ? Style{} : emphasis_between(request.emphasis, chunk.begin, space_after(chunk) + 1);
    if (!emphasis) continue;
    placed.level = level;
    request.keys[i] =
        WordCache::key(request.text.substr(chunk.begin, chunk.end - chunk.begin), request.style.key(*emphasis, level));
    placed.word = cache_.find(*request.keys[i]);
  }
}

bool WordFinder::shape_missing(Request& request) {
  const std::vector<PlacedWord>& words = request.row.words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].word != nullptr) continue;
    std::size_t last = i;
    for (std::size_t at = i; at + 1 < words.size() && !words[at].ends_line && at - last <= widest_gap; ++at) {
      if (words[at + 1].word == nullptr) last = at + 1;
    }
    if (!shape_stretch(request, i, last)) return false;
    i = last;
  }
  return true;
}

bool WordFinder::shape_stretch(Request& request, std::size_t first, std::size_t last) {
  const std::vector<TextChunk>& chunks = chunked_.chunks;
  std::vector<PlacedWord>& words = request.row.words;
  shaper_.shape(
      {request.text, chunks[first].begin, chunks[last].end, space_after(chunks[last]), request.emphasis, levels_},
      request.style.looks);
  if (shaper_.hangs_together()) return false;
  for (std::size_t i = first; i <= last; ++i) {
    PlacedWord& placed = words[i];
    if (placed.word == nullptr && request.keys[i]) {
      const WordCache::Key& key = *request.keys[i];
      placed.word = cache_.find(key);
      if (placed.word != nullptr) continue;
      placed.word = cache_.keep(key, shaper_.cut(chunks[i].begin, chunks[i].end, placed.level));
    } else if (placed.word == nullptr) {
      placed.word = request.keep_own(shaper_.cut(chunks[i].begin, chunks[i].end, 0));
    } else {
      continue;
    }
    if (i == first || words[i - 1].word->text.empty()) continue;
    const ShapedWord& left = *words[i - 1].word;
    const ShapedWord& right = *placed.word;
    request.style.looks.traits->line_ends.learn({0, 0, left.last_class}, {right.first_class, right.second_class, 0},
                                                shaper_.may_break_before_it());
  }
  return true;
}

// Each line as one word, for fonts that look across spaces.
void WordFinder::take_whole_lines(Request& request) {
  const std::vector<TextChunk>& chunks = chunked_.chunks;
  std::vector<PlacedWord>& words = request.row.words;
  words.clear();
  for (std::size_t i = 0, first = 0; i < chunks.size(); ++i) {
    if (!chunks[i].ends_line) continue;
    shaper_.shape({request.text, chunks[first].begin, chunks[i].end, space_after(chunks[i]), request.emphasis, levels_},
                  request.style.looks);
    PlacedWord& placed = words.emplace_back();
    placed.begin = chunks[first].begin;
    placed.spaces = chunks[i].spaces;
    placed.next = chunks[i].next;
    placed.ends_line = true;
    placed.word = request.keep_own(shaper_.cut(chunks[first].begin, chunks[i].end, 0));
    first = i + 1;
  }
}

// A space where a direction may turn takes its look from the paragraph's language alone.
const SpaceGlyph* WordFinder::space_alone(Request& request, Style emphasis, BidiLevel level) {
  const WordCache::Key key = WordCache::key({}, request.style.key(emphasis, level));
  const ShapedWord* word = cache_.find(key);
  if (word == nullptr) {
    const std::vector<StyleRun> looks{{{0, 1}, emphasis}};
    const std::vector<LevelRun> levels{{1, level}};
    shaper_.shape({{}, 0, 0, 0, looks, levels}, request.style.looks);
    word = cache_.keep(key, shaper_.cut(0, 0, level));
  }
  return &word->space;
}

void WordFinder::place(Request& request) {
  std::int64_t x = 0;
  LevelWalk levels(levels_);
  for (PlacedWord& placed : request.row.words) {
    if (levels_.empty()) {
      placed.space = &placed.word->space;
    } else {
      const std::uint32_t end = placed.end();
      placed.space_level = levels.at(end);
      placed.space =
          space_alone(request, emphasis_between(request.emphasis, end, end + 1).value_or(Style{}), placed.space_level);
    }
    placed.x = x;
    x = placed.next_x();
  }
}

}  // namespace rostrum
