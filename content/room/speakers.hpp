#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/session/programme.hpp"
#include "content/text/local_text.hpp"

namespace rostrum {

// An entry keeps its number for as long as the room lives; numbers are never given twice.
using EntryId = std::uint32_t;

// An item of the programme by its place: Session::meetings, Meeting::items.
struct ItemPlace {
  std::size_t meeting = 0, item = 0;
  auto operator<=>(const ItemPlace&) const = default;
};

// What an entry of the list of speakers is there for.
enum class Purpose { statement, position_before, position_after, right_of_reply };  // position: explanation of position

// How far it has come. `struck` ones and those `carried_over` (to the next meeting's list) stay for the record.
enum class Turn { waiting, speaking, done, absent, struck, carried_over };

struct QueueEntry {
  EntryId id = 0;
  ItemPlace item;
  LocalText name;
  SpeakerKind kind = SpeakerKind::national;
  LocalText on_behalf_of;
  std::string statement;  // id in the session; empty: speaks without a text
  Purpose purpose = Purpose::statement;
  Turn turn = Turn::waiting;
  std::optional<std::int64_t> limit_ms;  // its own, in place of its kind's
  std::optional<std::int64_t> spoke_ms;  // of one that is done
  std::optional<std::int64_t> given_ms;  // of one that is done: its limit in the end; nullopt: it had none
  unsigned absences = 0;                 // how often it was called and was not there
  std::string key;  // where the session's file names it, so that a new version of the file finds it again; else empty
  bool operator==(const QueueEntry&) const = default;
};

// Whose entry it is, for the ledger of replies: case and spaces folded, in the first language of the name.
[[nodiscard]] std::string delegation_of(const QueueEntry& entry);

// Time limits by kind as the session's file gives them, and as the Chair changed them since; for those who still wait.
using LimitsMs = std::map<SpeakerKind, std::int64_t>;

// All lists of a session. The entries of an item stand in their order; those of other items may stand between them.
// Entries are shared between states and never changed in place.
struct Queue {
  using Entry = std::shared_ptr<const QueueEntry>;
  std::vector<Entry> entries;
  std::map<ItemPlace, LimitsMs> limits;
  std::vector<ItemPlace> closed;  // lists that take no inscriptions any more
  EntryId last_id = 0;

  [[nodiscard]] const QueueEntry* find(EntryId id) const;
  [[nodiscard]] const QueueEntry* speaking() const;  // nullptr where nobody does
  // The text of another entry than of the one who speaks. One that no entry has may be anybody's.
  [[nodiscard]] bool is_text_of_another(const std::string& statement) const;
  // Of the delegation that is called so in some language, case and spaces folded: the one that speaks, else its first
  // under the item; 0: none.
  [[nodiscard]] EntryId entry_of(const LocalText& name, const ItemPlace& item) const;
  // Those who wait under this item, in the order in which they will speak: replies after all others.
  [[nodiscard]] std::vector<const QueueEntry*> waiting(const ItemPlace& item) const;
  [[nodiscard]] bool is_open(const ItemPlace& item) const;
  // Its own, else (a reply) that of its turn, else its kind's under its item; nullopt: none. Of one that is done what
  // it had in the end, whatever limits were set since.
  [[nodiscard]] std::optional<std::int64_t> limit_of(const QueueEntry& entry) const;
  bool operator==(const Queue& other) const;  // by value
};

// GA decision 34/401: two replies for each delegation at a meeting on an item, ten minutes and then five.
inline constexpr std::size_t most_replies = 2;
inline constexpr std::int64_t first_reply_ms = 10LL * 60 * 1000;
inline constexpr std::int64_t second_reply_ms = 5LL * 60 * 1000;
// How many of a delegation stand in the ledger of an item at a meeting: waiting, speaking or done.
[[nodiscard]] std::size_t replies_of(const Queue& queue, std::string_view delegation, const ItemPlace& item);

}  // namespace rostrum
