#include "render/views/chair_script.hpp"

#include <array>

#include "render/views/room_words.hpp"

namespace rostrum {
namespace {

// As the words' tables choose by it: a delegation has a representative, an observer is one, a person is addressed by
// name.
std::string who(SpeakerKind kind) {
  switch (kind) {
    case SpeakerKind::observer:
      return "observer";
    case SpeakerKind::panel:
    case SpeakerKind::chair:
    case SpeakerKind::secretariat:
      return "person";
    case SpeakerKind::national:
    case SpeakerKind::group:
    case SpeakerKind::organisation:
    case SpeakerKind::stakeholder:
      break;
  }
  return "delegation";
}

std::string what_for(const SpeakerLine& line) {
  switch (line.purpose) {
    case Purpose::position_before:
      return "before";
    case Purpose::position_after:
      return "after";
    case Purpose::right_of_reply:
      return "reply";
    case Purpose::statement:
      break;
  }
  return line.on_behalf_of.empty() ? "statement" : "group";
}

std::string thanks(const NearPage& page, const SpeakerLine& line) {
  const std::array values = {WordValue("name", isolated(page.best(line.name))), WordValue("who", who(line.kind))};
  return page.words.format(Word::chair_thank, values);
}

// The Chair gives the floor to everybody else.
bool is_the_chair(const SpeakerLine& line) {
  return line.kind == SpeakerKind::chair;
}

std::string floor_to(const NearPage& page, const SpeakerLine& line) {
  if (is_the_chair(line)) return page.words.get(Word::chair_speak);
  const std::array values = {WordValue("name", isolated(page.best(line.name))), WordValue("who", who(line.kind)),
                             WordValue("purpose", what_for(line)),
                             WordValue("group", isolated(page.best(line.on_behalf_of)))};
  return page.words.format(Word::chair_give_floor, values);
}

}  // namespace

std::vector<std::string> chair_script(const NearPage& page, const ChairScreen& screen) {
  if (screen.point_of_order) {
    const std::string by = page.best(*screen.point_of_order);
    const std::array values = {WordValue("name", isolated(by)), WordValue("raised", by.empty() ? "unnamed" : "named")};
    return {page.words.format(Word::chair_point_of_order, values)};
  }
  std::vector<std::string> script;
  bool goes_on = false;
  switch (screen.phase) {
    case MeetingState::Phase::not_started:
      script.push_back(page.words.get(Word::chair_open));
      goes_on = screen.now.has_value();
      break;
    case MeetingState::Phase::suspended:
      script.push_back(page.words.get(Word::chair_resume));
      goes_on = screen.now.has_value();
      break;
    case MeetingState::Phase::adjourned:
      return script;
    case MeetingState::Phase::in_session:
    case MeetingState::Phase::informal:
      if (screen.now && !is_the_chair(*screen.now)) script.push_back(thanks(page, *screen.now));
      break;
  }
  if (goes_on) {  // who was interrupted still holds the floor
    script.push_back(floor_to(page, *screen.now));
  } else if (!screen.next.empty()) {
    script.push_back(floor_to(page, screen.next.front()));
  } else if (screen.now) {
    script.push_back(page.words.get(Word::chair_last));
  }
  return script;
}

}  // namespace rostrum
