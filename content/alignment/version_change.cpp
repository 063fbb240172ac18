#include "content/alignment/version_change.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>

#include "content/alignment/common_elements.hpp"

namespace rostrum {
namespace {

using Sentence = VersionChange::Sentence;

// Of shared_words: a sentence that has less in common with another is not that one.
constexpr unsigned same_though_reworded = 500;
// A gap of more pairs is compared place by place only.
constexpr std::size_t most_pairs = 10'000;

std::vector<Sentence> sentences_of(const Statement& statement) {
  std::vector<Sentence> all;
  for (std::size_t p = 0; p < statement.paragraphs.size(); ++p) {
    const Paragraph& paragraph = statement.paragraphs[p];
    for (std::size_t s = 0; s < paragraph.sentences.size(); ++s) {
      const ByteRange& range = paragraph.sentences[s];
      all.push_back({{p, s}, paragraph.text.text.substr(range.begin, range.size()), std::nullopt, false});
    }
  }
  return all;
}

void join(std::vector<Sentence>& former, std::vector<Sentence>& now, std::size_t here, std::size_t there) {
  former[here].other = there;
  now[there].other = here;
}

void join_alike(std::vector<Sentence>& former, std::vector<Sentence>& now) {
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  const auto numbered = [&numbers](const std::vector<Sentence>& sentences) {
    std::vector<std::uint32_t> all;
    all.reserve(sentences.size());
    for (const Sentence& each : sentences)
      all.push_back(numbers.try_emplace(each.text, static_cast<std::uint32_t>(numbers.size())).first->second);
    return all;
  };
  const std::vector<std::uint32_t> one = numbered(former);
  const std::vector<std::uint32_t> other = numbered(now);
  for (const auto& [here, there] : common_elements(one, other)) join(former, now, here, there);
}

// Sentences of both versions that lie between the same neighbours.
struct Between {
  std::size_t former = 0, former_end = 0;
  std::size_t now = 0, now_end = 0;
};

// The pairs of most words in common, in order.
void join_best(std::vector<Sentence>& former, std::vector<Sentence>& now, const Between& gap) {
  const std::size_t rows = gap.former_end - gap.former;
  const std::size_t columns = gap.now_end - gap.now;
  std::vector<unsigned> likeness(rows * columns);
  std::vector<std::uint32_t> best((rows + 1) * (columns + 1), 0);
  const auto at = [&](std::size_t row, std::size_t column) -> std::uint32_t& {
    return best[row * (columns + 1) + column];
  };
  const auto joined = [&](std::size_t row, std::size_t column) {
    const unsigned alike = likeness[row * columns + column];
    return alike < same_though_reworded ? 0 : at(row + 1, column + 1) + alike;
  };
  for (std::size_t row = rows; row-- > 0;) {
    for (std::size_t column = columns; column-- > 0;) {
      likeness[row * columns + column] = shared_words(former[gap.former + row].text, now[gap.now + column].text);
      at(row, column) = std::max({at(row + 1, column), at(row, column + 1), joined(row, column)});
    }
  }
  for (std::size_t row = 0, column = 0; row < rows && column < columns;) {
    if (at(row, column) == at(row + 1, column)) {
      ++row;
    } else if (at(row, column) == at(row, column + 1)) {
      ++column;
    } else {
      join(former, now, gap.former + row++, gap.now + column++);
    }
  }
}

void join_reworded(std::vector<Sentence>& former, std::vector<Sentence>& now) {
  for (Between gap; gap.former < former.size() && gap.now < now.size();) {
    gap.former_end = gap.former;
    while (gap.former_end < former.size() && !former[gap.former_end].other) ++gap.former_end;
    gap.now_end = gap.now;
    while (gap.now_end < now.size() && !now[gap.now_end].other) ++gap.now_end;
    const std::size_t rows = gap.former_end - gap.former;
    const std::size_t columns = gap.now_end - gap.now;
    if (columns > 0 && rows > most_pairs / columns) {
      for (std::size_t i = 0; i < std::min(rows, columns); ++i) {
        if (shared_words(former[gap.former + i].text, now[gap.now + i].text) >= same_though_reworded)
          join(former, now, gap.former + i, gap.now + i);
      }
    } else if (rows > 0 && columns > 0) {
      join_best(former, now, gap);
    }
    gap.former = gap.former_end + 1;
    gap.now = gap.now_end + 1;
  }
}

// What is left over once in both versions went elsewhere.
void join_moved(std::vector<Sentence>& former, std::vector<Sentence>& now) {
  struct Left {
    std::size_t count = 0, where = 0;
  };
  std::unordered_map<std::string_view, std::pair<Left, Left>> left;
  for (std::size_t i = 0; i < former.size(); ++i) {
    if (!former[i].other) left[former[i].text].first = {left[former[i].text].first.count + 1, i};
  }
  for (std::size_t i = 0; i < now.size(); ++i) {
    const auto known = now[i].other ? left.end() : left.find(now[i].text);
    if (known != left.end()) known->second.second = {known->second.second.count + 1, i};
  }
  for (const auto& [text, both] : left) {
    if (both.first.count != 1 || both.second.count != 1) continue;
    join(former, now, both.first.where, both.second.where);
    former[both.first.where].moved = now[both.second.where].moved = true;
  }
}

}  // namespace

VersionChange::VersionChange(const Statement& former, const Statement& now)
    : former_(sentences_of(former)), now_(sentences_of(now)) {
  join_alike(former_, now_);
  join_reworded(former_, now_);
  join_moved(former_, now_);
}

std::vector<ChangedSentence> VersionChange::changes() const {
  std::vector<ChangedSentence> all;
  std::size_t told = 0;  // of the former sentences
  const auto tell_gone = [&](std::size_t end) {
    for (; told < end; ++told) {
      const Sentence& each = former_[told];
      all.push_back({each.place, std::nullopt, word_changes(each.text, "")});
    }
  };
  for (const Sentence& each : now_) {
    if (!each.other || each.moved) {
      all.push_back({std::nullopt, each.place, word_changes("", each.text)});
      continue;
    }
    tell_gone(*each.other);
    told = *each.other + 1;
    const Sentence& was = former_[*each.other];
    if (was.text != each.text) all.push_back({was.place, each.place, word_changes(was.text, each.text)});
  }
  tell_gone(former_.size());
  return all;
}

}  // namespace rostrum
