#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/room/room.hpp"
#include "content/segments/break_plan.hpp"
#include "content/session/session.hpp"
#include "render/text/text_engine.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// A session cut for the displays of one room: one break plan per statement, for all of them.
class PlannedSession {
 public:
  // `displays` must not be empty. Those that name no languages take the session's.
  PlannedSession(Session session, std::vector<DisplayProfile> displays, TextEngine& engine);

  [[nodiscard]] const Session& session() const { return session_; }
  [[nodiscard]] const std::vector<DisplayProfile>& displays() const { return displays_; }
  [[nodiscard]] const std::vector<StatementOutline>& outlines() const { return outlines_; }

  // Of the statement at `index` of the session.
  [[nodiscard]] const BreakPlan& plan(std::size_t index) const { return plans_[index]; }

  // All versions of it, those of the plan in its order, as screens take them. Borrowed from the session.
  [[nodiscard]] std::vector<ShownVersion> versions(std::size_t index) const;
  [[nodiscard]] const Version& original(std::size_t index) const;

  // Of its plan, the segment in which a position of the original lies.
  [[nodiscard]] std::size_t segment_at(std::size_t index, const Position& position) const;

  // By id; nullopt where there is none.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const;

  // Cuts everything again for other displays; positions stay valid.
  void set_displays(std::vector<DisplayProfile> displays, TextEngine& engine);

 private:
  void plan_all(TextEngine& engine);

  Session session_;
  std::vector<DisplayProfile> displays_;
  std::vector<BreakPlan> plans_;
  std::vector<StatementOutline> outlines_;
};

}  // namespace rostrum
