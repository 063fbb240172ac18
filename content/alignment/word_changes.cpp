#include "content/alignment/word_changes.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "content/alignment/common_elements.hpp"
#include "content/alignment/folded_letter.hpp"
#include "content/text/byte_range.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

std::vector<ByteRange> words_of(std::string_view text) {
  std::vector<ByteRange> words;
  bool open = false;  // the last word may go on
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t code_point = next_code_point(text, at);
    const FoldedLetter letter = fold_letter(code_point);
    const bool space = letter.kind == FoldedLetter::Kind::space;
    const bool alone = letter.script == Script::han;
    if (!space && open && !alone) {
      words.back().end = at;
    } else if (!space) {
      words.push_back({begin, at});
    }
    // Signs cling to an ideograph too, letters do not.
    open = !space && !alone;
  }
  return words;
}

std::string_view text_of(std::string_view text, ByteRange range) {
  return text.substr(range.begin, range.size());
}

class Numbers {
 public:
  std::vector<std::uint32_t> of(std::string_view text, const std::vector<ByteRange>& words) {
    std::vector<std::uint32_t> all;
    all.reserve(words.size());
    for (const ByteRange& word : words)
      all.push_back(
          numbers_.try_emplace(text_of(text, word), static_cast<std::uint32_t>(numbers_.size())).first->second);
    return all;
  }

 private:
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

// Words from `first` to before `last`, with what stands between them.
void add_run(std::vector<ChangedRun>& runs, ChangedRun::Fate fate, std::string_view text,
             const std::vector<ByteRange>& words, std::size_t first, std::size_t last) {
  if (first == last) return;
  const bool before = first > 0 && words[first - 1].end < words[first].begin;
  const bool after = last < words.size() && words[last - 1].end < words[last].begin;
  runs.push_back({fate, std::string(text_of(text, {words[first].begin, words[last - 1].end})), before, after});
}

}  // namespace

std::vector<ChangedRun> word_changes(std::string_view former, std::string_view now) {
  using Fate = ChangedRun::Fate;
  const std::vector<ByteRange> before = words_of(former);
  const std::vector<ByteRange> after = words_of(now);
  Numbers numbers;
  const auto common = common_elements(numbers.of(former, before), numbers.of(now, after));
  std::vector<ChangedRun> runs;
  std::size_t from = 0;  // of the former words: what has been told
  std::size_t to = 0;    // of those of now
  for (std::size_t i = 0; i < common.size();) {
    std::size_t run = 1;
    while (i + run < common.size() && common[i + run].first == common[i].first + run &&
           common[i + run].second == common[i].second + run)
      ++run;
    add_run(runs, Fate::deleted, former, before, from, common[i].first);
    add_run(runs, Fate::inserted, now, after, to, common[i].second);
    add_run(runs, Fate::kept, now, after, common[i].second, common[i].second + run);
    from = common[i].first + run;
    to = common[i].second + run;
    i += run;
  }
  add_run(runs, Fate::deleted, former, before, from, before.size());
  add_run(runs, Fate::inserted, now, after, to, after.size());
  return runs;
}

std::string with_marks(const std::vector<ChangedRun>& runs) {
  std::string text;
  bool spaced = false;
  for (const ChangedRun& run : runs) {
    if (!text.empty() && (spaced || run.space_before)) text += ' ';
    spaced = run.space_after;
    switch (run.fate) {
      case ChangedRun::Fate::inserted:
        text += "{+" + run.text + "+}";
        break;
      case ChangedRun::Fate::deleted:
        text += "[-" + run.text + "-]";
        break;
      case ChangedRun::Fate::kept:
        text += run.text;
        break;
    }
  }
  return text;
}

unsigned shared_words(std::string_view one, std::string_view other) {
  Numbers numbers;
  std::vector<std::uint32_t> here = numbers.of(one, words_of(one));
  std::vector<std::uint32_t> there = numbers.of(other, words_of(other));
  if (here.empty() || there.empty()) return 0;
  std::sort(here.begin(), here.end());
  std::sort(there.begin(), there.end());
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < here.size() && j < there.size();) {
    if (here[i] == there[j]) {
      ++shared;
      ++i;
      ++j;
    } else if (here[i] < there[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  constexpr unsigned whole = 1000;
  return static_cast<unsigned>(2 * shared * whole / (here.size() + there.size()));
}

}  // namespace rostrum
