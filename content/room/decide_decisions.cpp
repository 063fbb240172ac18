#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "content/room/checked_text.hpp"
#include "content/room/decide_acts.hpp"

namespace rostrum {
namespace {

Result<Dissociation> checked(const Dissociation& wanted, const RoomContent& room) {
  auto who = checked_text(wanted.who, "name of who dissociates itself", Needed::yes, longest_name, room);
  if (!who) return tl::unexpected(who.error());
  auto paragraph = checked_text(wanted.paragraph, "paragraph's number", Needed::no, longest_symbol, room);
  if (!paragraph) return tl::unexpected(paragraph.error());
  return Dissociation{std::move(*who), std::move(*paragraph)};
}

Decided check_vote(const Decision& decision) {
  using Form = Decision::Form;
  const bool voted = decision.form == Form::by_vote || decision.form == Form::rejected;
  if (decision.vote && !voted)
    return refuse("What was decided without a vote has no result of one", "Leave the figures out.");
  if (decision.form != Form::by_vote) return {};
  if (!decision.vote) return refuse("The result of the vote is missing", "Give the figures.");
  // Any majority that a rule asks for is more than half of those who voted for or against.
  if (decision.vote->in_favour <= decision.vote->against)
    return refuse("No more voted in favour than against", "Record it as rejected.");
  return {};
}

Result<Decision> checked(const Decision& wanted, const RoomContent& room) {
  Decision decision = wanted;
  auto what = checked_text(wanted.what, "title of what was decided", Needed::no, longest_text, room);
  if (!what) return tl::unexpected(what.error());
  auto symbol = checked_text(wanted.symbol, "symbol", Needed::no, longest_symbol, room);
  if (!symbol) return tl::unexpected(symbol.error());
  if (const Decided vote = check_vote(wanted); !vote) return tl::unexpected(vote.error());
  decision.what = std::move(*what);
  decision.symbol = std::move(*symbol);
  for (Dissociation& each : decision.dissociations) {
    auto dissociation = checked(each, room);
    if (!dissociation) return tl::unexpected(dissociation.error());
    each = std::move(*dissociation);
  }
  return decision;
}

}  // namespace

Decided decide_act(const act::Adopt& act, Deciding& deciding) {
  const MeetingState::Phase phase = deciding.now().meeting->phase;
  if (phase != MeetingState::Phase::in_session && phase != MeetingState::Phase::informal)
    return refuse("Nothing can be adopted: the meeting is not in session", "Call it to order, or resume it.");
  auto decision = checked(act.decision, deciding.content());
  if (!decision) return tl::unexpected(decision.error());
  decision->item = deciding.now().meeting->item;
  deciding.add(change::DecisionSet{std::move(*decision)});
  deciding.show(View::decision);
  deciding.unblank();
  return {};
}

Decided decide_act(const act::Dissociate& act, Deciding& deciding) {
  if (!*deciding.now().decision)
    return refuse("Nothing was decided that one could dissociate oneself from", "Record the decision first.");
  const auto dissociation = checked(act.dissociation, deciding.content());
  if (!dissociation) return tl::unexpected(dissociation.error());
  Decision decision = **deciding.now().decision;
  auto& all = decision.dissociations;
  if (std::find(all.begin(), all.end(), *dissociation) != all.end()) return {};
  all.push_back(*dissociation);
  deciding.add(change::DecisionSet{std::move(decision)});
  return {};
}

Decided decide_act(const act::RequestPaper& act, Deciding& deciding) {
  auto title = checked_text(act.title, "paper's title", Needed::yes, longest_text, deciding.content());
  if (!title) return tl::unexpected(title.error());
  auto by = checked_text(act.by, "name of who asks for circulation", Needed::yes, longest_name, deciding.content());
  if (!by) return tl::unexpected(by.error());
  const auto number = static_cast<std::uint32_t>(deciding.now().papers->size() + 1);
  deciding.add(change::PaperSet{{number, std::move(*title), std::move(*by), ""}});
  return {};
}

Decided decide_act(const act::IssueSymbol& act, Deciding& deciding) {
  auto symbol = checked_text(act.symbol, "symbol", Needed::yes, longest_symbol, deciding.content());
  if (!symbol) return tl::unexpected(symbol.error());
  const std::vector<Paper>& papers = *deciding.now().papers;
  const auto paper =
      std::find_if(papers.begin(), papers.end(), [&act](const Paper& each) { return each.number == act.paper; });
  if (paper == papers.end())
    return refuse(fmt::format("There is no paper {}", act.paper),
                  papers.empty() ? "Request one first." : fmt::format("Give a number from 1 to {}.", papers.size()));
  const auto taken =
      std::find_if(papers.begin(), papers.end(), [&](const Paper& each) { return each.symbol == *symbol; });
  if (taken == paper) return {};
  if (taken != papers.end())
    return refuse(fmt::format("{} is the symbol of paper {} already", *symbol, taken->number), "Check the symbol.");
  Paper issued = *paper;
  issued.symbol = std::move(*symbol);
  deciding.add(change::PaperSet{std::move(issued)});
  return {};
}

}  // namespace rostrum
