#include "tests/bench/text/timing.hpp"

#include <ctime>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/bench/text/text_peer.hpp"

namespace rostrum::bench {
namespace {

constexpr std::array other_widths = {1400, 1100, 1560, 1250, 980, 1680, 880, 1330};
constexpr std::uint32_t dark = 0x101820;

double microseconds() {
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return double(now.tv_sec) * 1e6 + double(now.tv_nsec) / 1e3;
}

template <typename Work>
double time_of(const Work& work) {
  const double before = microseconds();
  work();
  return microseconds() - before;
}

// Keeps what a call gave, so that no call can be left out.
volatile std::size_t kept = 0;

double layout_time(TextPeer& peer, const Segment& segment) {
  peer.prepare(segment);
  return time_of([&] { kept = peer.lay_out(segment, column); });
}

double count_time(TextPeer& peer, const Segment& segment) {
  peer.prepare(segment);
  peer.lay_out(segment, column);
  return time_of([&] {
           for (const int width : other_widths) kept = peer.count_lines(width);
         }) /
         other_widths.size();
}

double wrap_time(TextPeer& peer, const Segment& segment) {
  peer.prepare(segment);
  peer.lay_out(segment, column);
  return time_of([&] {
           for (const int width : other_widths) kept = peer.wrap(width);
         }) /
         other_widths.size();
}

// From UTF-8 to pixels on a picture that is dark already. What an engine takes to darken it is measured and taken off:
// while the picture lies in the processor's caches, as it does when the engine comes to it.
double pixels_time(TextPeer& peer, const Segment& segment, Pixmap& picture) {
  peer.prepare(segment);
  std::fill_n(picture.data(), std::size_t(picture.width()) * std::size_t(picture.height()), dark);
  double clear = 0;
  if (peer.clears()) {
    peer.clear(picture);
    clear = time_of([&] { peer.clear(picture); });
  }
  return time_of([&] {
           kept = peer.lay_out(segment, column);
           peer.paint(picture);
         }) -
         clear;
}

using Operation = std::function<double(TextPeer&, const Segment&, Pixmap&)>;

struct Series {
  std::string engine, operation;
  Operation run;
  TextPeer* peer = nullptr;
  std::vector<std::vector<double>> passes;  // of each segment
};

std::vector<Series> all_series(const std::vector<std::unique_ptr<TextPeer>>& peers) {
  const std::vector<std::pair<std::string, Operation>> operations = {
      {"layout", [](TextPeer& peer, const Segment& segment, Pixmap&) { return layout_time(peer, segment); }},
      {"count lines again", [](TextPeer& peer, const Segment& segment, Pixmap&) { return count_time(peer, segment); }},
      {"wrap again", [](TextPeer& peer, const Segment& segment, Pixmap&) { return wrap_time(peer, segment); }},
      {"pixels", pixels_time}};
  std::vector<Series> all;
  for (const auto& [operation, run] : operations) {
    for (const auto& peer : peers) {
      const bool libass = peer->name().starts_with("libass");
      const bool bare = peer->name().starts_with("bare");
      if ((libass && operation.ends_with("again")) || (bare && operation == "pixels")) continue;
      all.push_back({peer->name(), operation, run, peer.get(), {}});
    }
  }
  return all;
}

double percentile(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(std::lround(share * double(values.size() - 1)))];
}

std::set<std::string> languages_of(const std::vector<Segment>& segments) {
  std::set<std::string> languages;
  for (const Segment& segment : segments) languages.insert(segment.language.tag());
  return languages;
}

// Of each segment over the passes, so that what else the machine did in a pass falls out; then the segments' mean.
double mean_of_percentiles(const Series& series, const std::vector<Segment>& segments, const std::string& language,
                           double share) {
  double sum = 0;
  int count = 0;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (segments[i].language.tag() != language) continue;
    sum += percentile(series.passes[i], share);
    ++count;
  }
  return sum / count;
}

}  // namespace

nlohmann::json measure_times(const std::filesystem::path& font, const std::vector<Segment>& segments, int passes) {
  std::vector<std::unique_ptr<TextPeer>> peers;
  for (const Words words : {Words::unseen, Words::cached}) {
    peers.push_back(make_ours(words, Manner::typeset));
    peers.push_back(make_ours(words, Manner::plain));
    peers.push_back(make_libass(font, words, segments));
  }
  peers.push_back(make_pango(font));
  peers.push_back(make_bare(font));

  std::vector<Pixmap> pictures;
  for (const Segment& segment : segments) {
    const std::size_t lines = peers.front()->lay_out(segment, column);
    pictures.emplace_back(column, static_cast<int>(lines + 1) * line_height);
  }

  std::vector<Series> all = all_series(peers);
  for (Series& series : all) series.passes.resize(segments.size());
  for (int pass = 0; pass < passes; ++pass) {
    std::rotate(all.begin(), all.begin() + 1, all.end());
    for (Series& series : all) {
      for (const bool warm :
           {false, true}) {  // the engine before has filled the caches with its own: one is thrown away
        for (std::size_t i = 0; i < segments.size(); ++i) {
          const double time = series.run(*series.peer, segments[i], pictures[i]);
          if (warm) series.passes[i].push_back(time);
        }
      }
    }
  }

  auto result = nlohmann::json::array();
  for (const Series& series : all) {
    for (const std::string& language : languages_of(segments)) {
      result.push_back({{"engine", series.engine},
                        {"operation", series.operation},
                        {"language", language},
                        {"median", mean_of_percentiles(series, segments, language, 0.5)},
                        {"p95", mean_of_percentiles(series, segments, language, 0.95)}});
    }
  }
  return result;
}

}  // namespace rostrum::bench
