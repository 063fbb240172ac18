// Our text engine head to head with Pango+Cairo, libass and bare HarfBuzz+ICU, in one run. Run by ./dev bench text.
//   text_bench times  FONT PASSES LANGUAGE=FILE...     parity of lines, and times
//   text_bench lines  FONT STEP   LANGUAGE=FILE...     where lines end, for widths 800 to 1760
//   text_bench work   NAME        LANGUAGE=FILE...     one piece of work, for callgrind to count counted_work
// Prints JSON.

#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include "tests/bench/text/broken_lines.hpp"
#include "tests/bench/text/counted_work.hpp"
#include "tests/bench/text/text_peer.hpp"
#include "tests/bench/text/timing.hpp"

using namespace rostrum;
using namespace rostrum::bench;

namespace {

nlohmann::json times(const std::string& font, int passes, const std::vector<Source>& sources) {
  nlohmann::json result;
  std::vector<Segment> all;
  for (const Source& source : sources) {
    const std::vector<Segment> segments = read_segments(source);
    result["texts"].push_back(
        {{"language", source.language.tag()}, {"segments", segments.size()}, {"characters", characters_of(segments)}});
    all.insert(all.end(), segments.begin(), segments.end());
  }
  result["parity"] = compare_lines(font, all);
  result["passes"] = passes;
  result["times"] = measure_times(font, all, passes);
  return result;
}

int run(const std::vector<std::string>& words) {
  const std::size_t options = !words.empty() && words[0] == "work" ? 2 : 3;
  if (words.size() <= options) {
    fmt::print(stderr, "text_bench: see the head of text_bench.cpp\n");
    return 2;
  }
  std::vector<Source> sources;
  for (std::size_t i = options; i < words.size(); ++i) sources.push_back(parse_source(words[i]));
  nlohmann::json result;
  if (words[0] == "times") result = times(words[1], std::stoi(words[2]), sources);
  if (words[0] == "lines") result = broken_lines(words[1], std::stoi(words[2]), sources);
  if (words[0] == "work") result = do_counted_work(words[1], sources);
  fmt::print("{}\n", result.dump());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    fmt::print(stderr, "text_bench: {}\n", error.what());
    return 3;
  }
}
