#include "content/statement/marking.hpp"

#include <algorithm>
#include <string>

#include "content/statement/letter_spacing.hpp"
#include "content/statement/letters.hpp"
#include "content/statement/marking_phrases.hpp"

namespace rostrum {

namespace {

// Lines longer than this are prose.
constexpr std::size_t longest_line = 400;

// Reads a line from phrase to phrase; only a line that is wholly read is one of markings.
class MarkingParser {
 public:
  explicit MarkingParser(std::string_view line) : line_(line) {
    bare_ = bare_letters(line, &offsets_);
    dead_ends_.resize(bare_.size() + 1, false);
  }

  std::vector<FoundMarking> parse() {
    if (bare_.empty() || !parse_from(0)) return {};
    std::reverse(found_.begin(), found_.end());
    return std::move(found_);
  }

 private:
  // Whether all from `at` on is markings; those are then in found_, last first.
  bool parse_from(std::size_t at) {
    if (at == bare_.size()) return true;
    if (dead_ends_[at]) return false;
    if (parse_behind_fillers(at, at, 2)) return true;
    dead_ends_[at] = true;
    return false;
  }

  // "and please …"
  bool parse_behind_fillers(std::size_t begin, std::size_t at, int fillers) {
    if (parse_phrase(begin, at)) return true;
    if (fillers == 0) return false;
    return std::any_of(marking_fillers().begin(), marking_fillers().end(), [&](const std::string& word) {
      return rest(at).starts_with(word) && parse_behind_fillers(begin, at + word.size(), fillers - 1);
    });
  }

  bool parse_phrase(std::size_t begin, std::size_t at) {
    for (const MarkingPhrase& phrase : marking_phrases()) {
      if (!rest(at).starts_with(phrase.letters)) continue;
      const std::size_t end = at + phrase.letters.size();
      if (finish(phrase.marking, begin, end)) return true;
      if (phrase.tail == MarkingPhrase::Tail::open && parse_tail(phrase.marking, begin, end)) return true;
      if (phrase.tail == MarkingPhrase::Tail::language && parse_language(phrase.marking, begin, end)) return true;
    }
    return false;
  }

  // "Embargoed until 8 March 2024, 10:00": whatever follows, as far as the next marking or the end.
  bool parse_tail(Marking marking, std::size_t begin, std::size_t from) {
    constexpr std::size_t longest_tail = 100;
    for (std::size_t end = bare_.size(); end > from; --end) {
      if (end - from > longest_tail || !begins_word(end)) continue;
      if (end < bare_.size() && finish(marking, begin, end)) return true;
    }
    return bare_.size() - from <= longest_tail && finish(marking, begin, bare_.size());
  }

  bool parse_language(Marking marking, std::size_t begin, std::size_t from) {
    for (const std::string& name : translation_tails()) {
      if (rest(from).starts_with(name) && finish(marking, begin, from + name.size())) return true;
    }
    return false;
  }

  bool finish(Marking marking, std::size_t begin, std::size_t end) {
    if (end < bare_.size() && !begins_word(end)) return false;
    if (!parse_from(end)) return false;
    found_.push_back({marking, written(begin, end)});
    return true;
  }

  // Letter-spaced lines and scripts without spaces begin a word anywhere.
  [[nodiscard]] bool begins_word(std::size_t at) const {
    if (at >= bare_.size()) return true;
    if ((static_cast<unsigned char>(bare_[at]) & 0xC0) == 0x80) return false;
    const std::size_t offset = offsets_[at];
    const char32_t before = code_point_before(line_, offset);
    return !is_letter_or_mark(before) || is_han(before);
  }

  [[nodiscard]] std::string_view rest(std::size_t at) const { return std::string_view(bare_).substr(at); }

  [[nodiscard]] std::string written(std::size_t begin, std::size_t end) const {
    const std::size_t first = offsets_[begin];
    const std::size_t last = end < bare_.size() ? offsets_[end] : line_.size();
    std::string_view text = line_.substr(first, last - first);
    const std::size_t final_letter = offsets_[end - 1];
    while (!text.empty()) {
      const std::size_t at = previous_offset(text, text.size());
      if (first + at <= final_letter || is_letter_or_mark(code_point_at(text, at))) break;
      text = text.substr(0, at);
    }
    return fold_letter_spacing(text);
  }

  std::string_view line_;
  std::string bare_;
  std::vector<std::size_t> offsets_;  // into line_, for each byte of bare_
  std::vector<bool> dead_ends_;
  std::vector<FoundMarking> found_;
};

}  // namespace

std::vector<FoundMarking> find_markings(std::string_view line) {
  if (line.size() > longest_line) return {};
  return MarkingParser(line).parse();
}

}  // namespace rostrum
