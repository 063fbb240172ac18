#include "render/views/name_line.hpp"

#include <algorithm>
#include <string>

#include "content/statement/sender_name.hpp"
#include "render/views/one_line.hpp"
#include "render/views/speaker_name.hpp"

namespace rostrum {
namespace {

// What one language has to call it by, the longest first.
struct Names {
  std::vector<std::string> by_length;
  TextStyle style;
};

std::vector<std::string> names_of(const ShownVersion& version) {
  if (!version.name.empty()) return {version.name};
  std::vector<std::string> names = names_by_length(sender_name(*version.statement));
  if (names.empty() && !version.statement->heading.empty()) names.push_back(version.statement->heading);
  return names;
}

// All of them as long as one another.
std::vector<TextBlock> set_all(const std::vector<Names>& all, std::size_t shortening, TextEngine& engine) {
  constexpr int unbounded = 1 << 15;
  std::vector<TextBlock> blocks;
  for (const Names& names : all) {
    const std::size_t chosen = std::min(shortening, names.by_length.size() - 1);
    blocks.push_back(set_text(engine, names.by_length[chosen], names.style, unbounded));
  }
  return blocks;
}

int width_of(const std::vector<TextBlock>& blocks, Fixed size) {
  int sum = -gap_between_names(size);
  for (const TextBlock& block : blocks) sum += block.width().ceil() + gap_between_names(size);
  return sum;
}

}  // namespace

int gap_between_names(Fixed size) {
  return (size * 4 / 5).ceil();
}

std::vector<TextBlock> set_names(std::span<const ShownVersion* const> versions, Fixed size, int width,
                                 TextEngine& engine) {
  std::vector<Names> all;
  std::size_t most = 0;
  for (const ShownVersion* version : versions) {
    const Weight weight = all.empty() ? Weight::bold : Weight::regular;
    Names names{names_of(*version), {.language = version->statement->language, .size = size, .weight = weight}};
    const bool said =
        std::any_of(all.begin(), all.end(), [&](const Names& other) { return other.by_length == names.by_length; });
    if (names.by_length.empty() || said) continue;
    most = std::max(most, names.by_length.size());
    all.push_back(std::move(names));
  }
  for (; !all.empty(); all.pop_back()) {
    for (std::size_t shortening = 0; shortening < most; ++shortening) {
      std::vector<TextBlock> blocks = set_all(all, shortening, engine);
      if (width_of(blocks, size) <= width) return blocks;
    }
    if (all.size() > 1) continue;
    const std::string some = shortened(all.front().by_length.front(), all.front().style, width, engine);
    if (!some.empty()) return {set_text(engine, some, all.front().style, width)};
  }
  return {};
}

}  // namespace rostrum
