#include "tests/bench/text/counted_work.hpp"

#include <array>
#include <functional>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "firmware/session/open_session.hpp"
#include "render/text/text_engine.hpp"
#include "render/views/statement_view.hpp"
#include "tests/bench/text/text_peer.hpp"
#include "tests/support/shown_version.hpp"

namespace {

using Work = std::function<std::size_t()>;

}  // namespace

extern "C" [[gnu::noinline]] std::size_t counted_work(const Work& work) {
  return work();
}

namespace rostrum::bench {
namespace {

constexpr const char* peers_font = "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf";

std::size_t lay_out_segments(TextPeer& peer, const std::vector<Source>& sources) {
  std::size_t lines = 0;
  for (const Source& source : sources) {
    const std::vector<Segment> segments = read_segments(source);
    for (const Segment& segment : segments) {  // fonts and their plans warm
      peer.prepare(segment);
      peer.lay_out(segment, column);
    }
    for (const Segment& segment : segments) {
      peer.prepare(segment);
      lines += counted_work([&] { return peer.lay_out(segment, column); });
    }
  }
  return lines;
}

std::size_t lay_out_paragraphs(const std::vector<Source>& sources) {
  const auto ours = make_ours(Words::cached, Manner::typeset);
  std::size_t lines = 0;
  for (const Source& source : sources) {
    const std::vector<Segment> paragraphs = read_paragraphs(source);
    ours->lay_out({source.language, "0"}, column);
    for (const Segment& paragraph : paragraphs) {
      lines += counted_work([&] { return ours->lay_out(paragraph, column); });
    }
  }
  return lines;
}

std::size_t plan(const std::vector<Source>& sources) {
  const std::shared_ptr<FontSet> fonts = FontSet::load().value();
  std::size_t segments = 0;
  for (const Source& source : sources) {
    const Session session = open_session(source.file).value();
    const Statement& statement = session.statements.front().versions.front().statement;
    const std::array<const Statement*, 1> versions = {&statement};
    const std::array<DisplayProfile, 1> displays = {};
    TextEngine engine(fonts);
    segments += counted_work([&] {
      const Fits fits = fits_on(displays, test::alone(statement), engine);
      return plan_breaks(versions, one_bead_per_sentence(statement), fits).segments.size();
    });
  }
  return segments;
}

}  // namespace

nlohmann::json do_counted_work(const std::string& name, const std::vector<Source>& sources) {
  if (name == "paragraphs") return {{"lines", lay_out_paragraphs(sources)}};
  if (name == "plan") return {{"segments", plan(sources)}};
  std::unique_ptr<TextPeer> peer;
  if (name == "ours") peer = make_ours(Words::unseen, Manner::typeset);
  if (name == "ours-cached") peer = make_ours(Words::cached, Manner::typeset);
  if (name == "ours-plain") peer = make_ours(Words::unseen, Manner::plain);
  if (name == "bare") peer = make_bare(peers_font);
  if (name == "pango") peer = make_pango(peers_font);
  if (!peer) throw std::invalid_argument("there is no work called " + name);
  return {{"lines", lay_out_segments(*peer, sources)}};
}

}  // namespace rostrum::bench
