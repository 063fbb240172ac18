#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/room/speakers.hpp"
#include "content/room/timer.hpp"
#include "content/text/language.hpp"
#include "content/text/local_text.hpp"

namespace rostrum {

// Where the meeting stands.
struct MeetingState {
  // informal: suspended for the record, while speaking goes on.
  enum class Phase { not_started, in_session, suspended, informal, adjourned };
  Phase phase = Phase::not_started;
  ItemPlace item;              // under consideration
  std::string meeting_number;  // of `item`, as the session's file has them; may be empty
  std::string item_number;
  LocalText reason;                      // of a suspension
  std::optional<std::int64_t> until_ms;  // Unix time; of a suspension, or when the next meeting begins
  std::optional<std::size_t> held;       // Session::meetings, of an adjourned one; `item` may be the next one's
  std::optional<Language> floor;         // what is spoken, where the operator said so; else the statement's language
  bool operator==(const MeetingState&) const = default;
};

// A point of order stops everything where it is: segment, speaker's clock, list.
struct PointOfOrder {
  LocalText by;
  Timer timer;
  Timer::Run speaker_run = Timer::Run::stopped;  // the speaker's timer goes on like this afterwards
  bool operator==(const PointOfOrder&) const = default;
};

struct Dissociation {
  LocalText who;
  std::string paragraph;  // "PP3", "12 (b)"; empty: from the whole
  bool operator==(const Dissociation&) const = default;
};

struct Vote {
  unsigned in_favour = 0, against = 0, abstaining = 0;
  bool operator==(const Vote&) const = default;
};

// What was decided at the fall of the gavel, and shown from then on.
struct Decision {
  enum class Form { by_consensus, without_a_vote, so_decided, by_vote, rejected };
  Form form = Form::by_consensus;
  LocalText what;
  std::string symbol;
  std::optional<Vote> vote;
  std::vector<Dissociation> dissociations;
  ItemPlace item;
  bool operator==(const Decision&) const = default;
};

// A paper that a delegation asked to be circulated; its symbol is issued later.
struct Paper {
  std::uint32_t number = 0;  // from 1, in the order of the requests
  LocalText title;
  LocalText by;
  std::string symbol;  // empty until issued
  bool operator==(const Paper&) const = default;
};

}  // namespace rostrum
