#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "firmware/control/act_makers.hpp"

namespace rostrum {
namespace {

constexpr std::size_t most_papers = 1'000'000;

Result<Act> suspend(const RequestValues& values) {
  act::Suspend suspended;
  auto reason = values.text("reason");
  if (!reason) return tl::unexpected(reason.error());
  const auto until = values.time_ms("until");
  if (!until) return tl::unexpected(until.error());
  suspended.reason = std::move(*reason);
  suspended.until_ms = *until;
  if (values.flag("informal")) suspended.then = act::Suspend::Then::informal;
  return suspended;
}

Result<Act> adjourn(const RequestValues& values) {
  const auto next = values.time_ms("next");
  if (!next) return tl::unexpected(next.error());
  return act::Adjourn{*next};
}

std::optional<std::size_t> item_numbered(const Meeting& meeting, const std::string& number) {
  for (std::size_t i = 0; i < meeting.items.size(); ++i) {
    if (meeting.items[i].number == number) return i;
  }
  return std::nullopt;
}

// By its number on the agenda: at this meeting, else at the first that has it.
Result<Act> take_item(const RequestValues& values) {
  const std::string wanted = values.word("item");
  if (wanted == "next") return act::TakeItem{};
  const auto& meetings = values.content().meetings();
  const std::size_t current = values.room().meeting->item.meeting;
  if (current < meetings.size()) {
    if (const auto item = item_numbered(meetings[current], wanted)) return act::TakeItem{ItemPlace{current, *item}};
  }
  for (std::size_t meeting = 0; meeting < meetings.size(); ++meeting) {
    if (const auto item = item_numbered(meetings[meeting], wanted)) return act::TakeItem{ItemPlace{meeting, *item}};
  }
  std::string numbers;
  if (current < meetings.size()) {
    for (const AgendaItem& item : meetings[current].items) numbers += (numbers.empty() ? "" : ", ") + item.number;
  }
  return refused("There is no item \"" + wanted + "\"",
                 numbers.empty() ? "The session lists none." : "Say next, or one of: " + numbers + ".");
}

Result<Act> set_floor(const RequestValues& values) {
  const std::string wanted = values.word("language");
  if (wanted == "auto") return act::SetFloor{};
  const auto language = Language::parse(wanted);
  if (language && language->known()) return act::SetFloor{*language};
  return refused("\"" + wanted + "\" is no language tag", "Use one such as en or zh-Hans, or auto.");
}

// "100/3/20"
Result<std::optional<Vote>> vote_of(const RequestValues& values) {
  if (!values.has("votes")) return std::nullopt;
  const std::string text = values.word("votes");
  std::array<unsigned, 3> counts{};
  const char* at = text.data();
  const char* const end = text.data() + text.size();
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (i > 0 && (at == end || *at++ != '/')) at = nullptr;
    if (at == nullptr) break;
    const auto [stop, error] = std::from_chars(at, end, counts[i]);
    at = error == std::errc() ? stop : nullptr;
    if (at == nullptr) break;
  }
  if (at == nullptr || at != end)
    return refused("\"" + text + "\" are no votes", "Write those for, against and abstaining: 100/3/20.");
  return Vote{counts[0], counts[1], counts[2]};
}

Decision::Form form_named(const std::string& name) {
  if (name == "without-vote") return Decision::Form::without_a_vote;
  if (name == "so-decided") return Decision::Form::so_decided;
  if (name == "vote") return Decision::Form::by_vote;
  return name == "rejected" ? Decision::Form::rejected : Decision::Form::by_consensus;
}

Result<Act> adopt(const RequestValues& values) {
  act::Adopt adopted;
  auto what = values.needed_text("what");
  if (!what) return tl::unexpected(what.error());
  const auto vote = vote_of(values);
  if (!vote) return tl::unexpected(vote.error());
  adopted.decision.form = form_named(values.word("form"));
  adopted.decision.what = std::move(*what);
  adopted.decision.symbol = values.word("symbol");
  adopted.decision.vote = *vote;
  return adopted;
}

Result<Act> dissociate(const RequestValues& values) {
  auto who = values.needed_name("name");
  if (!who) return tl::unexpected(who.error());
  return act::Dissociate{{std::move(*who), values.word("paragraph")}};
}

Result<Act> request_paper(const RequestValues& values) {
  auto title = values.needed_text("title");
  if (!title) return tl::unexpected(title.error());
  auto by = values.needed_name("by");
  if (!by) return tl::unexpected(by.error());
  return act::RequestPaper{std::move(*title), std::move(*by)};
}

Result<Act> issue_symbol(const RequestValues& values) {
  const auto paper = values.number("paper", most_papers);
  if (!paper) return tl::unexpected(paper.error());
  return act::IssueSymbol{static_cast<std::uint32_t>(*paper), values.word("symbol")};
}

constexpr std::array makers = {
    ActMaker{"meeting open", plain<act::CallToOrder>},
    ActMaker{"meeting suspend", suspend},
    ActMaker{"meeting resume", plain<act::ResumeMeeting>},
    ActMaker{"meeting adjourn", adjourn},
    ActMaker{"item", take_item},
    ActMaker{"floor", set_floor},
    ActMaker{"adopt", adopt},
    ActMaker{"dissociate", dissociate},
    ActMaker{"paper request", request_paper},
    ActMaker{"paper symbol", issue_symbol},
};

}  // namespace

std::span<const ActMaker> meeting_acts() {
  return makers;
}

}  // namespace rostrum
