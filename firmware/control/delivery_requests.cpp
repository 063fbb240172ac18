#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "firmware/control/act_makers.hpp"

namespace rostrum {
namespace {

constexpr std::size_t most_segments = 1'000'000;
constexpr std::size_t most_pages = 100'000;

Result<Act> release(const RequestValues& values) {
  act::SetRelease released;
  if (values.has("statement")) {
    const auto statement = values.statement("statement");
    if (!statement) return tl::unexpected(statement.error());
    released.statement = values.content().statements()[*statement].id;
  }
  const auto from = values.time_ms("from");
  if (!from) return tl::unexpected(from.error());
  released.free_from_ms = *from;
  const std::string wanted = values.word("release");
  if (*from && wanted != "live")
    return refused("Only what goes live waits for a time", "Write: rostrum ctl release live --from 15:00.");
  released.release = wanted == "live" ? Release::live : wanted == "held" ? Release::held : Release::booths;
  return released;
}

SegmentMark::Kind mark_named(const std::string& name) {
  if (name == "skipped") return SegmentMark::Kind::skipped;
  if (name == "off-text") return SegmentMark::Kind::off_text;
  return name == "amended" ? SegmentMark::Kind::amended : SegmentMark::Kind::delivered;
}

Result<Act> mark(const RequestValues& values) {
  act::MarkSegment marked;
  marked.kind = mark_named(values.word("mark"));
  marked.note = values.word("note");
  if (values.has("segment")) {
    const auto segment = values.number("segment", most_segments);
    if (!segment) return tl::unexpected(segment.error());
    marked.segment = *segment;
  }
  return marked;
}

// The cue in the statement that the request names.
Act cue_at(const RequestValues& values, std::size_t statement, std::size_t segment) {
  return act::CueTo{segment, values.content().statements()[statement].id};
}

Result<Act> cue_segment(const RequestValues& values) {
  const auto statement = values.statement("statement");
  if (!statement) return tl::unexpected(statement.error());
  const auto segment = values.number("segment", most_segments);
  if (!segment) return tl::unexpected(segment.error());
  return cue_at(values, *statement, *segment);
}

// Where the operator looks in this statement: the cue, else the place of the walls; 0 before its beginning.
std::size_t looked_at(const RequestValues& values, std::size_t statement) {
  const RoomState& room = values.room();
  const StatementOutline& outline = values.content().outline(statement);
  if (room.cue && room.cue->statement == outline.id) return segment_number(outline, room.cue->position);
  if (room.statement != outline.id || room.view == View::title) return 0;
  return segment_number(outline, room.position);
}

Result<Act> cue_words(const RequestValues& values) {
  const auto statement = values.statement("statement");
  if (!statement) return tl::unexpected(statement.error());
  const std::string words = values.word("words");
  const auto segment = values.lookup().find_words(*statement, words, looked_at(values, *statement));
  if (segment) return cue_at(values, *statement, *segment);
  return refused("Nobody says \"" + words + "\" in this statement", "Give fewer words, as they stand in the text.");
}

Result<Act> cue_page(const RequestValues& values) {
  const auto statement = values.statement("statement");
  if (!statement) return tl::unexpected(statement.error());
  const auto page = values.number("page", most_pages);
  if (!page) return tl::unexpected(page.error());
  const auto& pages = values.content().outline(*statement).pages;
  const auto found = std::find(pages.begin(), pages.end(), static_cast<int>(*page));
  if (found != pages.end()) return cue_at(values, *statement, static_cast<std::size_t>(found - pages.begin()) + 1);
  const int last = pages.empty() ? 0 : *std::max_element(pages.begin(), pages.end());
  return refused(
      "No segment begins on page " + std::to_string(*page),
      last > 0 ? "The statement has " + std::to_string(last) + "." : "Nobody knows the pages of this statement.");
}

Result<Act> cue_next(const RequestValues& /*values*/) {
  return act::CueStep{1};
}

Result<Act> cue_back(const RequestValues& /*values*/) {
  return act::CueStep{-1};
}

constexpr std::array makers = {
    ActMaker{"release", release},
    ActMaker{"mark", mark},
    ActMaker{"off-text", plain<act::ToggleOffText>},
    ActMaker{"cue", cue_segment},
    ActMaker{"cue words", cue_words},
    ActMaker{"cue page", cue_page},
    ActMaker{"cue next", cue_next},
    ActMaker{"cue back", cue_back},
    ActMaker{"cue take", plain<act::TakeCue>},
    ActMaker{"cue drop", plain<act::DropCue>},
};

}  // namespace

std::span<const ActMaker> delivery_acts() {
  return makers;
}

}  // namespace rostrum
