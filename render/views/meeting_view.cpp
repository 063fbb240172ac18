#include "render/views/meeting_view.hpp"

#include <array>
#include <optional>
#include <string>

#include "render/views/local_names.hpp"
#include "render/views/moving_text.hpp"
#include "render/views/speaker_words.hpp"
#include "render/views/stacked_card.hpp"
#include "render/views/theme.hpp"
#include "render/views/whole_number.hpp"

namespace rostrum {
namespace {

using Phase = MeetingState::Phase;

constexpr std::size_t most_languages = 3;

Word phase_word(Phase phase) {
  switch (phase) {
    case Phase::not_started:
      return Word::meeting_not_started;
    case Phase::in_session:
      return Word::meeting_called_to_order;
    case Phase::suspended:
      return Word::meeting_suspended;
    case Phase::informal:
      return Word::meeting_informal;
    case Phase::adjourned:
      return Word::meeting_adjourned;
  }
  return Word::meeting_adjourned;
}

std::string at(Word word, const ClockTime& time, const Words& words) {
  return words.format(word, std::array{WordValue{"time", figures_of(time)}});
}

std::string next_meeting(const MeetingScreen& screen, const Words& words) {
  const std::optional<unsigned> number = whole_number(screen.next_number);
  if (number && screen.until) {
    return words.format(Word::meeting_next_numbered_at, std::array{WordValue{"number", static_cast<double>(*number)},
                                                                   WordValue{"time", figures_of(*screen.until)}});
  }
  if (number) {
    return words.format(Word::meeting_next_numbered, std::array{WordValue{"number", static_cast<double>(*number)}});
  }
  return screen.until ? at(Word::meeting_next_at, *screen.until, words) : "";
}

// When and how it goes on.
std::string outlook(const MeetingScreen& screen, const Words& words) {
  switch (screen.phase) {
    case Phase::not_started:
      return screen.until ? at(Word::meeting_begins_at, *screen.until, words) : "";
    case Phase::in_session:
      return meeting_words(screen.meeting_number, words);
    case Phase::suspended:
      return screen.until ? at(Word::meeting_resumes_at, *screen.until, words) : "";
    case Phase::informal:
      return words.get(Word::meeting_formal_suspended);
    case Phase::adjourned:
      return next_meeting(screen, words);
  }
  return "";
}

}  // namespace

std::size_t draw_meeting(Composer& composer, const MeetingScreen& screen, std::size_t page,
                         const DisplayProfile& profile, TextEngine& engine) {
  const Palette& colors = palette(profile.theme);
  const bool begins = screen.phase == Phase::not_started || screen.phase == Phase::in_session;
  std::vector<CardSection> sections;
  for (const Words* words : all_words_of(profile, most_languages)) {
    const Language& language = words->language();
    CardSection& section = sections.emplace_back();
    section.push_back({CardRow::Role::headline, {words->get(phase_word(screen.phase)), language}, colors.text});
    const std::string next = outlook(screen, *words);
    if (!next.empty()) section.push_back({CardRow::Role::body, {next, language}, colors.quiet});
    const std::string* reason = screen.reason.find(language);
    if (reason != nullptr) section.push_back({CardRow::Role::quiet, {*reason, language}, colors.quiet});
    const std::string* title = screen.title.find(language);
    if (title != nullptr && begins)
      section.push_back({CardRow::Role::quiet, {*title, language}, colors.quiet, CardRow::Stands::if_room});
  }
  const StackedCard card(std::move(sections), profile, engine);
  card.draw(composer, page);
  return card.pages();
}

}  // namespace rostrum
