#include "tests/bench/text/broken_lines.hpp"

#include <nlohmann/json.hpp>

#include "tests/bench/text/text_peer.hpp"

namespace rostrum::bench {
namespace {

nlohmann::json to_json(const std::vector<BrokenLine>& lines) {
  auto all = nlohmann::json::array();
  for (const BrokenLine& line : lines) all.push_back({line.range.begin, line.range.end, line.width});
  return all;
}

nlohmann::json to_json(const std::vector<BarePlace>& places) {
  auto all = nlohmann::json::array();
  for (const BarePlace& place : places)
    all.push_back({place.content_end, place.next_begin, place.end_x, place.begin_x});
  return all;
}

}  // namespace

nlohmann::json broken_lines(const std::filesystem::path& font, int step, const std::vector<Source>& sources) {
  const auto ours = make_ours(Words::cached, Manner::typeset);
  const auto pango = make_pango(font);
  auto result = nlohmann::json::array();
  for (const Source& source : sources) {
    for (const Segment& segment : read_segments(source)) {
      nlohmann::json entry{{"language", segment.language.tag()},
                           {"file", source.file.string()},
                           {"text", segment.text},
                           {"places", to_json(bare_places(font, segment))}};
      for (int width = 800; width <= column; width += step) {
        ours->lay_out(segment, width);
        pango->lay_out(segment, width);
        entry["widths"].push_back(
            {{"width", width}, {"ours", to_json(ours->lines())}, {"pango", to_json(pango->lines())}});
      }
      result.push_back(std::move(entry));
    }
  }
  return result;
}

}  // namespace rostrum::bench
