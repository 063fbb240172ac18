#include <nlohmann/json.hpp>

#include "tests/bench/text/text_peer.hpp"
#include "tests/bench/text/timing.hpp"

namespace rostrum::bench {
namespace {

constexpr int narrowest = 800, step = 80;

std::string shown(const Segment& segment, const std::vector<BrokenLine>& lines, std::size_t index) {
  if (index >= lines.size()) return "";
  return segment.text.substr(lines[index].range.begin, lines[index].range.size());
}

}  // namespace

nlohmann::json compare_lines(const std::filesystem::path& font, const std::vector<Segment>& segments) {
  const auto ours = make_ours(Words::cached, Manner::plain);
  nlohmann::json result;
  for (const auto& peer : {make_pango(font), make_bare(font)}) {
    std::size_t lines = 0, equal = 0;
    auto differences = nlohmann::json::array();
    for (int width = narrowest; width <= column; width += step) {
      for (const Segment& segment : segments) {
        ours->lay_out(segment, width);
        peer->lay_out(segment, width);
        const std::vector<BrokenLine> a = ours->lines(), b = peer->lines();
        bool differ = false;
        for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
          ++lines;
          if (i < a.size() && i < b.size() && a[i].range == b[i].range) {
            ++equal;
          } else if (!std::exchange(differ, true)) {
            differences.push_back({{"language", segment.language.tag()},
                                   {"width", width},
                                   {"ours", shown(segment, a, i)},
                                   {"peer", shown(segment, b, i)},
                                   {"peer_line_width", i < b.size() ? b[i].width : 0},
                                   {"peer_next", shown(segment, b, i + 1)}});
          }
        }
      }
    }
    result.push_back({{"peer", peer->name()}, {"lines", lines}, {"equal", equal}, {"differences", differences}});
  }
  const auto libass = make_libass(font, Words::unseen, segments);
  std::size_t equal = 0;
  for (const Segment& segment : segments) {
    libass->prepare(segment);
    if (libass->lay_out(segment, column) == ours->lay_out(segment, column)) ++equal;
  }
  result.push_back({{"peer", "libass"}, {"segments", segments.size()}, {"equal", equal}});
  return result;
}

}  // namespace rostrum::bench
