#include "render/views/meeting_words.hpp"

namespace rostrum {

Word phase_word(MeetingState::Phase phase) {
  switch (phase) {
    case MeetingState::Phase::not_started:
      return Word::desk_not_started;
    case MeetingState::Phase::in_session:
      return Word::desk_in_session;
    case MeetingState::Phase::suspended:
      return Word::desk_suspended;
    case MeetingState::Phase::informal:
      return Word::desk_informal;
    case MeetingState::Phase::adjourned:
      return Word::desk_adjourned;
  }
  return Word::desk_in_session;
}

}  // namespace rostrum
