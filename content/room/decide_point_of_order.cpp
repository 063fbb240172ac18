#include <fmt/format.h>

#include <type_traits>
#include <variant>

#include "content/room/checked_text.hpp"
#include "content/room/decide_acts.hpp"
#include "content/room/proceedings.hpp"
#include "content/room/timer.hpp"

namespace rostrum {
namespace {

template <typename Act, typename... Those>
constexpr bool is_one_of = (std::is_same_v<Act, Those> || ...);

// What a point of order stops: the place in the statement, the list, and who is called.
template <typename Act>
constexpr bool waits =
    is_one_of<Act, act::Next, act::Back, act::GoTo, act::SelectStatement, act::OpenList, act::CloseList, act::Inscribe,
              act::Strike, act::Swap, act::MoveEntry, act::CallNext, act::Call, act::Finish, act::MarkAbsent,
              act::CarryOver, act::SetLimit, act::SetEntryLimit, act::TakeItem, act::CallToOrder, act::TakeCue>;

}  // namespace

Decided check_point_of_order(const Act& act, const Deciding& deciding) {
  const auto& point = deciding.now().point_of_order;
  const bool refused = point && std::visit([](const auto& each) { return waits<std::decay_t<decltype(each)>>; }, act);
  if (!refused) return {};
  const std::string by = point->by.best({});
  return refuse(by.empty() ? "A point of order stands" : fmt::format("A point of order by {} stands", by),
                "End it first.");
}

Decided decide_act(const act::RaisePointOfOrder& act, Deciding& deciding) {
  if (deciding.now().point_of_order)
    return refuse("A point of order cannot be raised within a point of order", "End the one that stands first.");
  const MeetingState::Phase phase = deciding.now().meeting->phase;
  if (phase == MeetingState::Phase::suspended || phase == MeetingState::Phase::adjourned)
    return refuse("Nobody has the floor: the meeting is not in session", "Call it to order, or resume it.");
  auto by = checked_text(act.by, "name of who raises the point of order", Needed::no, longest_name, deciding.content());
  if (!by) return tl::unexpected(by.error());
  if (Decided limit = check_limit(act.limit_ms); !limit) return limit;
  PointOfOrder point;
  point.by = std::move(*by);
  point.timer.limit_ms = act.limit_ms;
  point.timer = started(point.timer, deciding.stamp());
  // One whose start nobody can tell was shown as paused already.
  point.speaker_run = read_timer(deciding.now().timer, deciding.stamp()).run;
  deciding.set_timer(paused(deciding.now().timer, deciding.stamp()));
  deciding.add(change::PointOfOrderSet{std::move(point)});
  return {};
}

Decided decide_act(const act::EndPointOfOrder& /*act*/, Deciding& deciding) {
  if (!deciding.now().point_of_order) return refuse("No point of order stands", "Raise one first.");
  end_point_of_order(deciding);
  return {};
}

}  // namespace rostrum
