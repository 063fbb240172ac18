#include "render/views/decision_view.hpp"

#include <array>
#include <string>

#include "render/views/local_names.hpp"
#include "render/views/room_words.hpp"
#include "render/views/stacked_card.hpp"
#include "render/views/theme.hpp"

namespace rostrum {
namespace {

constexpr std::size_t most_languages = 3;

Word verdict_of(Decision::Form form) {
  switch (form) {
    case Decision::Form::by_consensus:
      return Word::decision_by_consensus;
    case Decision::Form::without_a_vote:
      return Word::decision_without_a_vote;
    case Decision::Form::so_decided:
      return Word::decision_so_decided;
    case Decision::Form::by_vote:
      return Word::decision_by_vote;
    case Decision::Form::rejected:
      return Word::decision_rejected;
  }
  return Word::decision_so_decided;
}

std::string vote_words(const Vote& vote, const Words& words) {
  return words.format(Word::decision_vote, std::array{WordValue{"in_favour", static_cast<double>(vote.in_favour)},
                                                      WordValue{"against", static_cast<double>(vote.against)},
                                                      WordValue{"abstaining", static_cast<double>(vote.abstaining)}});
}

std::string dissociated_words(const std::vector<Dissociation>& dissociations, const Words& words) {
  std::string who;
  for (const Dissociation& each : dissociations) {
    who += (who.empty() ? "" : " · ") + name_within(each.who, words);
    if (!each.paragraph.empty()) who += " (" + isolated(each.paragraph) + ")";
  }
  return words.format(Word::decision_dissociated, std::array{WordValue{"who", who}});
}

}  // namespace

std::size_t draw_decision(Composer& composer, const DecisionScreen& screen, std::size_t page,
                          const DisplayProfile& profile, TextEngine& engine) {
  const Decision& decision = screen.decision;
  const Palette& colors = palette(profile.theme);
  const Color verdict = decision.form == Decision::Form::rejected ? colors.text : colors.done;
  std::vector<CardSection> sections;
  for (const Words* words : all_words_of(profile, most_languages)) {
    const Language& language = words->language();
    CardSection& section = sections.emplace_back();
    section.push_back({CardRow::Role::headline, {words->get(verdict_of(decision.form)), language}, verdict});
    const std::string* own = decision.what.find(language);
    if (own != nullptr) {
      section.push_back({CardRow::Role::body, {*own, language}, colors.text});
    } else if (!decision.what.empty()) {
      const NamedIn foreign = names_in(decision.what, profile, 1).front();
      section.push_back({CardRow::Role::body, foreign, colors.text, CardRow::Stands::once});
    }
    if (!decision.symbol.empty()) {
      section.push_back({CardRow::Role::quiet, {decision.symbol, language}, colors.quiet, CardRow::Stands::once});
    }
    if (decision.vote) {
      section.push_back({CardRow::Role::quiet, {vote_words(*decision.vote, *words), language}, colors.text});
    }
    if (!decision.dissociations.empty()) {
      section.push_back(
          {CardRow::Role::quiet, {dissociated_words(decision.dissociations, *words), language}, colors.quiet});
    }
  }
  const StackedCard card(std::move(sections), profile, engine);
  card.draw(composer, page);
  return card.pages();
}

}  // namespace rostrum
