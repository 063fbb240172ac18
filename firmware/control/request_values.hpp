#pragma once

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "content/room/room.hpp"
#include "content/text/error.hpp"
#include "content/text/local_text.hpp"
#include "firmware/controller/controller.hpp"
#include "firmware/link/room_lookup.hpp"

namespace rostrum {

// A request for an act, and the room that it is about: reads its values as people give them. Borrows all of it.
class RequestValues {
 public:
  RequestValues(const nlohmann::json& request, const Controller& controller, RoomLookup& lookup)
      : request_(request), controller_(controller), lookup_(lookup) {}

  [[nodiscard]] const Controller& controller() const { return controller_; }
  [[nodiscard]] const RoomState& room() const { return controller_.state(); }
  [[nodiscard]] RoomContent& content() const { return controller_.content(); }
  [[nodiscard]] RoomLookup& lookup() const { return lookup_; }

  [[nodiscard]] bool has(const char* key) const { return request_.contains(key); }
  // Options that are true where they are given.
  [[nodiscard]] bool flag(const char* key) const;
  // A word; empty where there is none. Numbers are words too.
  [[nodiscard]] std::string word(const char* key) const;
  // From nothing to `most`. All that follow fail in one sentence.
  [[nodiscard]] Result<std::size_t> number(const char* key, std::size_t most) const;
  // "Brook", {"en": "Brook", "ru": "..."}; "und" and words without a language are in the room's first one, or in `lang`
  // where the request has it. Empty where there is none; `most` bytes in a language.
  [[nodiscard]] Result<LocalText> text(const char* key) const;
  [[nodiscard]] Result<LocalText> needed_text(const char* key) const;
  // The same of a delegation or a group: one name of one that the list or the session knows stands for all that it has.
  [[nodiscard]] Result<LocalText> name(const char* key) const;
  [[nodiscard]] Result<LocalText> needed_name(const char* key) const;
  // "3m", "90s", "1:30", or a number of seconds; "none" gives none.
  [[nodiscard]] Result<std::optional<std::int64_t>> limit_ms(const char* key) const;
  // The same without "none", and "-1m" too.
  [[nodiscard]] Result<std::int64_t> duration_ms(const char* key) const;
  // "15:00" by the room's clock, the next time it shows it. nullopt where the request has none.
  [[nodiscard]] Result<std::optional<std::int64_t>> time_ms(const char* key) const;
  // "2": the second of those who wait under the item; "#17": by its id; "next": the first. nullopt where there is none.
  [[nodiscard]] Result<std::optional<EntryId>> entry(const char* key) const;
  [[nodiscard]] Result<EntryId> needed_entry(const char* key) const;
  // Of the statement that the request names, else the selected one, its index.
  [[nodiscard]] Result<std::size_t> statement(const char* key) const;

 private:
  [[nodiscard]] Result<Language> plain_language() const;
  [[nodiscard]] Result<Language> language_of(const std::string& tag) const;

  const nlohmann::json& request_;
  const Controller& controller_;
  RoomLookup& lookup_;
};

// A refusal of what was asked: what is wrong, and what is allowed.
[[nodiscard]] tl::unexpected<Error> refused(std::string what, std::string advice = "");

}  // namespace rostrum
