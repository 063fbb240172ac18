#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "content/room/delivery.hpp"
#include "content/room/meeting.hpp"
#include "content/room/shared.hpp"
#include "content/room/speakers.hpp"
#include "content/room/timer.hpp"
#include "content/segments/break_plan.hpp"
#include "content/text/content_hash.hpp"
#include "content/text/language.hpp"
#include "content/text/local_text.hpp"

namespace rostrum {

// What the walls show, by the operator's choice.
enum class View { title, statement, hold, test_card, speaker, queue, programme, decision, notice, meeting };

// What one display shows: the view that the operator chose for the walls, or one of its own. booth, chair and desk (the
// operator's) are never public.
enum class DisplayView { follow, title, statement, speaker, queue, programme, meeting, booth, chair, desk };

// What the operator changed for one display; what is not said stays as room.toml has it.
struct DisplayChoice {
  std::string display;  // its name
  std::optional<DisplayView> view;
  std::vector<Language> languages;  // empty: room.toml's
  std::optional<unsigned> light;    // percent of full light, 20 to 100
  bool operator==(const DisplayChoice&) const = default;
};

// All that the operator's acts change, and that undo brings back together.
struct Scene {
  View view = View::title;
  bool blank = false;
  std::string statement;  // id; empty before a session is loaded
  ContentHash content;    // of the lead version that `position` counts in
  Position position;
  unsigned depth = 0;  // picture heights to the last row, as the eye chart said; 0: as room.toml has it

  std::string session;  // whose programme `queue` was made from; empty where there is none
  Shared<Queue> queue;
  Timer timer;  // of the speaker at the rostrum
  std::optional<PointOfOrder> point_of_order;
  Shared<MeetingState> meeting;
  Shared<std::optional<Decision>> decision;  // the last one
  Shared<std::vector<Paper>> papers;
  Shared<std::vector<Shared<StatementDelivery>>> deliveries;  // of statements that somebody did something with
  std::optional<Cue> cue;
  Shared<LocalText> notice;  // the operator's words for everybody
  Shared<LocalText> line;    // a line of a speech without a text, for the speaker view
  Shared<std::vector<DisplayChoice>> displays;
  bool rehearsal = false;
  bool notice_stands = false;  // at the foot of the public screens; the notice view shows it alone
  bool operator==(const Scene&) const = default;

  // Of this statement; a fresh one where nothing was done with it yet.
  [[nodiscard]] const StatementDelivery& delivery_of(const std::string& id) const;

  // Somebody speaks whose text this statement is not, and nobody chose it: from its title card everybody sees whose it
  // is.
  [[nodiscard]] bool is_anothers(const std::string& id) const;
};

// How far undo reaches back, in acts.
inline constexpr std::size_t most_undone = 100;
// And how much it keeps, in parts: about as many entries of a list of speakers, some MB.
inline constexpr std::size_t heaviest_history = 20'000;

// Scenes that undo and redo lead to, the next one last.
struct History {
  struct Step {
    Shared<Scene> scene;
    std::string act;         // that led away from it: "call_next"
    std::size_t weight = 1;  // how many parts are kept for it, about
    bool operator==(const Step&) const = default;
  };
  std::vector<Step> undo, redo;
  bool operator==(const History&) const = default;
};

}  // namespace rostrum
