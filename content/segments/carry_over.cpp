#include "content/segments/carry_over.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace rostrum {
namespace {

using Sentence = VersionChange::Sentence;

constexpr Position beyond_all{std::numeric_limits<std::size_t>::max(), 0, 0};

// The sentence that holds the position, or the nearest one before it; the first of all for what lies before it.
std::size_t index_of(const std::vector<Sentence>& sentences, const Position& position) {
  const SentencePlace place{position.paragraph, position.sentence};
  const auto after =
      std::upper_bound(sentences.begin(), sentences.end(), place,
                       [](const SentencePlace& wanted, const Sentence& each) { return wanted < each.place; });
  return after == sentences.begin() ? 0 : static_cast<std::size_t>(after - sentences.begin()) - 1;
}

bool same_until(const Sentence& former, const Sentence& now, std::size_t offset) {
  if (former.text == now.text) return true;
  return offset <= former.text.size() && former.text.compare(0, offset, now.text, 0, offset) == 0 &&
         offset <= now.text.size();
}

Position begin_of(const Sentence& sentence) {
  return {sentence.place.paragraph, sentence.place.sentence, 0};
}

Position begin_at(const std::vector<Sentence>& sentences, std::size_t index) {
  return index < sentences.size() ? begin_of(sentences[index]) : beyond_all;
}

// In the sentence of the new version that a former one became: `offset` where it still means the same, else
// `otherwise`.
Position within(const Sentence& former, const Sentence& now, std::size_t offset, const Position& otherwise) {
  if (!same_until(former, now, offset)) return otherwise;
  Position position = begin_of(now);
  position.offset = offset;
  return position;
}

// What a range takes of a former sentence.
struct Taken {
  std::size_t from = 0;           // offset
  std::optional<std::size_t> to;  // offset; nullopt: to its end
};

PositionRange carried(const VersionChange& change, std::size_t former, const Taken& taken) {
  const Sentence& was = change.former()[former];
  const std::size_t index = *was.other;
  const Sentence& is = change.now()[index];
  const Position next = begin_at(change.now(), index + 1);
  return {within(was, is, taken.from, begin_of(is)), taken.to ? within(was, is, *taken.to, next) : next};
}

}  // namespace

Position carry_over(const VersionChange& change, const Position& position) {
  const std::vector<Sentence>& former = change.former();
  if (former.empty() || change.now().empty()) return {};
  std::size_t index = index_of(former, position);
  const Sentence& holder = former[index];
  const bool exact = holder.place == SentencePlace{position.paragraph, position.sentence};
  if (exact && holder.other) {
    const Sentence& now = change.now()[*holder.other];
    return within(holder, now, position.offset, begin_of(now));
  }
  while (index > 0 && !former[index].other) --index;
  if (!former[index].other) return begin_of(change.now().front());
  return begin_of(change.now()[*former[index].other]);
}

std::vector<PositionRange> carry_over(const VersionChange& change, const PositionRange& range) {
  const std::vector<Sentence>& former = change.former();
  std::vector<PositionRange> pieces;
  if (former.empty() || range.to <= range.from) return pieces;
  for (std::size_t i = index_of(former, range.from); i < former.size(); ++i) {
    const SentencePlace& place = former[i].place;
    const Position begin{place.paragraph, place.sentence, 0};
    if (begin >= range.to) break;
    if (!former[i].other) continue;
    Taken taken;
    if (begin < range.from && range.from.paragraph == place.paragraph && range.from.sentence == place.sentence)
      taken.from = range.from.offset;
    if (range.to.paragraph == place.paragraph && range.to.sentence == place.sentence) taken.to = range.to.offset;
    const PositionRange piece = carried(change, i, taken);
    if (piece.to <= piece.from) continue;
    if (!pieces.empty() && pieces.back().to == piece.from) {
      pieces.back().to = piece.to;
    } else {
      pieces.push_back(piece);
    }
  }
  return pieces;
}

}  // namespace rostrum
