#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/text/local_text.hpp"

namespace rostrum {

// What a delegation or a person is to a meeting; time limits go by it.
enum class SpeakerKind { national, group, observer, organisation, stakeholder, panel, chair, secretariat };

inline constexpr std::array<std::pair<std::string_view, SpeakerKind>, 8> speaker_kinds{
    {{"national", SpeakerKind::national},
     {"group", SpeakerKind::group},
     {"observer", SpeakerKind::observer},
     {"organisation", SpeakerKind::organisation},
     {"stakeholder", SpeakerKind::stakeholder},
     {"panel", SpeakerKind::panel},
     {"chair", SpeakerKind::chair},
     {"secretariat", SpeakerKind::secretariat}}};

using TimeLimits = std::map<SpeakerKind, std::chrono::seconds>;

// An entry of the list of speakers.
struct Speaker {
  LocalText name;  // empty only for a chair or a secretariat, and where a statement stands for it
  SpeakerKind kind = SpeakerKind::national;
  LocalText on_behalf_of;                     // empty: for itself
  std::optional<std::size_t> group;           // of Session::groups, where on_behalf_of is one
  std::optional<std::chrono::seconds> limit;  // its own, where it differs from its kind's
  std::optional<std::size_t> statement;       // of Session::statements; many speak without a text
  std::string file;                           // where it was read
  int line = 0;
  bool operator==(const Speaker&) const = default;
};

// An item of the agenda, or a subgroup's meeting within a session: they follow each other in one list.
struct AgendaItem {
  std::string number;  // "5", "5 (a)"
  LocalText title;
  LocalText subgroup;             // whose meeting this is; empty: the session's own
  TimeLimits limits;              // those of its meeting and session included
  std::vector<Speaker> speakers;  // in the order of inscription
  bool operator==(const AgendaItem&) const = default;
};

struct MeetingStart {
  std::int64_t unix_ms = 0;               // without an offset: what the room's clock shows, as though it showed UTC
  std::optional<int> utc_offset_minutes;  // nullopt: the room's own
  bool operator==(const MeetingStart&) const = default;
};

struct Meeting {
  std::string number;
  LocalText title;
  std::optional<MeetingStart> starts;
  std::vector<AgendaItem> items;
  bool operator==(const Meeting&) const = default;
};

struct GroupMember {
  LocalText name;
  std::optional<std::size_t> group;  // of Session::groups, where the member is one itself
  bool operator==(const GroupMember&) const = default;
};

// States that speak together. No group is a member of itself, at any remove.
struct SpeakersGroup {
  std::string id;
  LocalText name;
  std::vector<GroupMember> members;
  bool operator==(const SpeakersGroup&) const = default;
};

// How long a speaker may speak: its own limit, else its kind's under this item; nullopt where there is none.
[[nodiscard]] std::optional<std::chrono::seconds> time_limit(const AgendaItem& item, const Speaker& speaker);

}  // namespace rostrum
