#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "content/segments/break_plan.hpp"
#include "content/session/programme.hpp"
#include "content/text/content_hash.hpp"
#include "content/text/language.hpp"

namespace rostrum {

// A statement as commands are checked against it: enough to know where next and back lead.
struct StatementOutline {
  std::string id;
  ContentHash hash;                    // of the lead version's bytes
  std::vector<Position> segments;      // BreakPlan::positions: strictly increasing; may be empty
  std::vector<Language> spoken;        // at each segment; empty where nobody knows
  std::vector<unsigned> words;         // of each segment in the language spoken; empty where nobody counted
  std::vector<unsigned> words_before;  // each segment, in the sentence that it begins in; empty where nobody counted
  std::vector<int> pages;              // of the paper, at each segment; empty where nobody knows
};

struct StatementHead {
  std::string id;
  ContentHash hash;
  bool embargoed = false;  // by its marking: shown on no public screen before the operator releases it
};

// The session as the room needs to know it. Cutting a statement takes time, so outlines are made when they are asked
// for.
class RoomContent {
 public:
  virtual ~RoomContent() = default;

  // In their order; borrowed until the next call of another kind.
  [[nodiscard]] virtual const std::vector<StatementHead>& statements() const = 0;
  // Of the statement at `index`; the same until the session or the room's depth changes.
  [[nodiscard]] virtual const StatementOutline& outline(std::size_t index) = 0;
  // The programme; empty where no file lists speakers.
  [[nodiscard]] virtual const std::vector<Meeting>& meetings() const = 0;
  // Its title, as the record has it; empty where nothing names it. Of a session with another title the room asks
  // whether it is another.
  [[nodiscard]] virtual std::string session_name() const = 0;
  // Of a text in this language, those that no font of the room has: sorted, each once.
  [[nodiscard]] virtual std::vector<char32_t> missing_characters(const std::string& text,
                                                                 const Language& language) const = 0;
};

}  // namespace rostrum
