#include "tests/content/room/random_acts.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "content/text/content_hash.hpp"
#include "tests/content/room/room_fixture.hpp"

namespace rostrum {
namespace {

struct Draw {
  std::mt19937& random;
  const RoomState& state;

  std::size_t below(std::size_t count) { return random() % count; }
  bool once_in(std::size_t count) { return below(count) == 0; }
  template <typename Value>
  std::optional<Value> perhaps(Value value) {
    return once_in(2) ? std::nullopt : std::optional<Value>(std::move(value));
  }

  std::string statement() {
    static const std::array<std::string, 5> ids{"01-aldermark", "02-brook", "03-empty", "99-nobody", ""};
    return ids.at(below(ids.size()));
  }
  LocalText name() {
    static const std::array<LocalText, 6> names{english("Aldermark"), english(" BROOK"), english("Calder"),
                                                english("Dunmere"),   english("brook"),  LocalText()};
    return names.at(below(names.size()));
  }
  // As often as not one that waits, so that acts on those who do are not refused for the most part.
  // Mostly another one that waits in the same list.
  EntryId entry_beside(EntryId one) {
    const auto& all = state.queue->entries;
    const QueueEntry* known = state.queue->find(one);
    if (known == nullptr || once_in(4)) return entry();
    const std::size_t from = below(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      const QueueEntry& each = *all[(from + i) % all.size()];
      const bool one_list = each.item == known->item &&
                            (each.purpose == Purpose::right_of_reply) == (known->purpose == Purpose::right_of_reply);
      if (each.turn == Turn::waiting && each.id != one && one_list) return each.id;
    }
    return entry();
  }
  EntryId entry() {
    const auto& all = state.queue->entries;
    const EntryId any = static_cast<EntryId>(below(state.queue->last_id + 2U));
    if (all.empty() || once_in(2)) return any;
    const std::size_t from = below(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      const QueueEntry& each = *all[(from + i) % all.size()];
      if (each.turn == Turn::waiting) return each.id;
    }
    return any;
  }
  std::int64_t span_ms() {
    static constexpr std::array<std::int64_t, 7> spans{
        60'000, 180'000, 1'000, longest_limit_ms, 0, -60'000, longest_limit_ms + 1};
    return spans.at(below(spans.size()));
  }
  ItemPlace item() { return {below(3), below(3)}; }
  SpeakerKind kind() { return speaker_kinds.at(below(speaker_kinds.size())).second; }
  Release release() { return static_cast<Release>(below(3)); }
  Decision decision() {
    Decision made;
    made.form = static_cast<Decision::Form>(below(5));
    if (once_in(2)) made.vote = Vote{static_cast<unsigned>(below(9)), 4, 1};
    return made;
  }
};

// clang-format off
void fill(act::Next&, Draw&) {}
void fill(act::Back&, Draw&) {}
void fill(act::GoTo& act, Draw& draw) { act.segment = draw.below(8); }
void fill(act::ToggleBlank&, Draw&) {}
void fill(act::ShowTitle&, Draw&) {}
void fill(act::ShowView& act, Draw& draw) { act.view = static_cast<View>(draw.below(10)); }
void fill(act::SelectStatement& act, Draw& draw) { act.statement = draw.statement(); }
void fill(act::SetDepth& act, Draw& draw) { act.depth = static_cast<unsigned>(draw.below(70)); }
void fill(act::OpenList&, Draw&) {}
void fill(act::CloseList&, Draw&) {}
void fill(act::Inscribe& act, Draw& draw) {
  act.entry.name = draw.name();
  act.entry.kind = draw.kind();
  act.entry.purpose = static_cast<Purpose>(draw.below(4));
  if (draw.once_in(3)) act.entry.statement = draw.statement();
  if (draw.once_in(4)) act.entry.limit_ms = draw.span_ms();
  if (draw.once_in(4)) act.before = draw.entry();
}
void fill(act::Strike& act, Draw& draw) { act.entry = draw.entry(); }
void fill(act::Swap& act, Draw& draw) { act.one = draw.entry(), act.other = draw.entry_beside(act.one); }
void fill(act::MoveEntry& act, Draw& draw) { act = {draw.entry(), draw.perhaps(draw.entry())}; }
void fill(act::CallNext&, Draw&) {}
void fill(act::Call& act, Draw& draw) { act.entry = draw.entry(); }
void fill(act::Finish&, Draw&) {}
void fill(act::MarkAbsent& act, Draw& draw) {
  act.entry = draw.perhaps(draw.entry());
  act.then = static_cast<act::MarkAbsent::Then>(draw.below(2));
}
void fill(act::CarryOver& act, Draw& draw) { act.entry = draw.perhaps(draw.entry()); }
void fill(act::SetLimit& act, Draw& draw) { act = {draw.perhaps(draw.kind()), draw.perhaps(draw.span_ms())}; }
void fill(act::SetEntryLimit& act, Draw& draw) { act = {draw.entry(), draw.perhaps(draw.span_ms())}; }
void fill(act::StartTimer&, Draw&) {}
void fill(act::PauseTimer&, Draw&) {}
void fill(act::ToggleTimer&, Draw&) {}
void fill(act::ExtendTimer& act, Draw& draw) { act.by_ms = draw.span_ms(); }
void fill(act::SetTimer& act, Draw& draw) { act.limit_ms = draw.perhaps(draw.span_ms()); }
void fill(act::ResetTimer&, Draw&) {}
void fill(act::HideTimer& act, Draw& draw) { act.hidden = draw.once_in(2); }
void fill(act::Tick&, Draw&) {}
void fill(act::RaisePointOfOrder& act, Draw& draw) { act = {draw.name(), draw.perhaps(draw.span_ms())}; }
void fill(act::EndPointOfOrder&, Draw&) {}
void fill(act::CallToOrder&, Draw&) {}
void fill(act::Suspend& act, Draw& draw) {
  act.reason = draw.name();
  act.until_ms = draw.perhaps(draw.span_ms());
  act.then = static_cast<act::Suspend::Then>(draw.below(2));
}
void fill(act::ResumeMeeting&, Draw&) {}
void fill(act::Adjourn& act, Draw& draw) { act.next_ms = draw.perhaps(draw.span_ms()); }
void fill(act::TakeItem& act, Draw& draw) { act.item = draw.perhaps(draw.item()); }
void fill(act::SetFloor& act, Draw& draw) { act.language = draw.perhaps(Language()); }
void fill(act::Adopt& act, Draw& draw) { act.decision = draw.decision(); }
void fill(act::Dissociate& act, Draw& draw) { act.dissociation = {draw.name(), draw.once_in(2) ? "PP3" : ""}; }
void fill(act::RequestPaper& act, Draw& draw) { act = {draw.name(), draw.name()}; }
void fill(act::IssueSymbol& act, Draw& draw) {
  act.paper = static_cast<std::uint32_t>(draw.below(4));
  act.symbol = "CRP." + std::to_string(draw.below(4));
}
void fill(act::SetRelease& act, Draw& draw) {
  act.statement = draw.statement();
  act.release = draw.release();
  if (draw.once_in(3)) act.free_from_ms = draw.span_ms();
}
void fill(act::TakeNewVersion& act, Draw& draw) {
  act.statement = draw.statement();
  act.content = hash_content(draw.once_in(2) ? act.statement : "another text");
  // Where segments of the listed statements begin: whoever compares texts finds no other places.
  const bool has_text = act.statement == "01-aldermark" || act.statement == "02-brook";
  if (draw.once_in(2)) act.position = has_text ? Position{0, draw.below(3), 0} : Position{};
  if (draw.once_in(2)) act.cue = has_text ? Position{0, draw.below(3), 0} : Position{};
}
void fill(act::MarkSegment& act, Draw& draw) {
  act.kind = static_cast<SegmentMark::Kind>(draw.below(4));
  act.note = draw.once_in(2) ? "said otherwise" : "";
  act.segment = draw.below(8);
}
void fill(act::ToggleOffText&, Draw&) {}
void fill(act::CueTo& act, Draw& draw) { act = {draw.below(8), draw.statement()}; }
void fill(act::CueStep& act, Draw& draw) { act.by = static_cast<int>(draw.below(5)) - 2; }
void fill(act::TakeCue&, Draw&) {}
void fill(act::DropCue&, Draw&) {}
void fill(act::ShowNotice& act, Draw& draw) { act = {draw.name(), static_cast<act::ShowNotice::Form>(draw.below(2))}; }
void fill(act::TakeNoticeAway&, Draw&) {}
void fill(act::TakeSession&, Draw&) {}
void fill(act::SetLine& act, Draw& draw) { act.text = draw.name(); }
void fill(act::SetDisplay& act, Draw& draw) {
  act.choice.display = draw.once_in(2) ? "wall" : "";
  act.choice.view = draw.perhaps(static_cast<DisplayView>(draw.below(10)));
  act.choice.light = draw.perhaps(static_cast<unsigned>(draw.below(120)));
}
void fill(act::SetRehearsal& act, Draw& draw) { act.on = draw.once_in(2); }
void fill(act::Undo&, Draw&) {}
void fill(act::Redo&, Draw&) {}
void fill(act::Resume&, Draw&) {}
// clang-format on

using Drawn = Act (*)(Draw&);

template <typename Any>
Act drawn(Draw& draw) {
  Any act;
  fill(act, draw);
  return act;
}

template <std::size_t... index>
constexpr std::array<Drawn, sizeof...(index)> table_of(std::index_sequence<index...> /*of the variant*/) {
  return {&drawn<std::variant_alternative_t<index, Act>>...};
}

constexpr auto table = table_of(std::make_index_sequence<std::variant_size_v<Act>>());

}  // namespace

Act random_act(std::mt19937& random, const RoomState& state) {
  Draw draw{random, state};
  return table.at(draw.below(table.size()))(draw);
}

}  // namespace rostrum
