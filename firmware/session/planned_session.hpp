#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/room/room_content.hpp"
#include "content/segments/break_plan.hpp"
#include "content/session/session.hpp"
#include "render/text/text_engine.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// A session cut for the displays of one room: one break plan per statement, for all of them. A statement is cut when
// its plan is first asked for.
class PlannedSession final : public RoomContent {
 public:
  // `displays` must not be empty. Those that name no languages take the session's. The engine is borrowed.
  PlannedSession(Session session, std::vector<DisplayProfile> displays, TextEngine& engine);

  [[nodiscard]] const Session& session() const { return *session_; }
  // It never changes, so that another thread may compare with it, and outlives this for as long as somebody holds it.
  [[nodiscard]] std::shared_ptr<const Session> shared_session() const { return session_; }
  [[nodiscard]] const std::vector<DisplayProfile>& displays() const { return displays_; }

  [[nodiscard]] const std::vector<StatementHead>& statements() const override { return heads_; }
  [[nodiscard]] const StatementOutline& outline(std::size_t index) override { return cut(index).outline; }
  [[nodiscard]] const std::vector<Meeting>& meetings() const override { return session_->meetings; }
  [[nodiscard]] std::string session_name() const override { return session_->plain_title(); }
  [[nodiscard]] std::vector<char32_t> missing_characters(const std::string& text,
                                                         const Language& language) const override;

  // Of the statement at `index` of the session.
  [[nodiscard]] const BreakPlan& plan(std::size_t index) const { return cut(index).plan; }

  [[nodiscard]] const StatementOutline& outline_at(std::size_t index) const { return cut(index).outline; }

  // All versions of it, those of the plan in its order, as screens take them. Borrowed from the session.
  [[nodiscard]] std::vector<ShownVersion> versions(std::size_t index) const;
  [[nodiscard]] const Version& original(std::size_t index) const;

  // Of its plan, the segment in which a position of the original lies.
  [[nodiscard]] std::size_t segment_at(std::size_t index, const Position& position) const;

  // By id; nullopt where there is none.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const;

  // Everything is cut anew for other displays; positions stay valid.
  void set_displays(std::vector<DisplayProfile> displays);

 private:
  struct Cut {
    BreakPlan plan;
    StatementOutline outline;
  };
  [[nodiscard]] const Cut& cut(std::size_t index) const;
  [[nodiscard]] BreakPlan made_plan(std::size_t index) const;

  std::shared_ptr<const Session> session_;
  TextEngine* engine_;
  mutable std::unique_ptr<TextEngine> second_engine_;  // for half of a long statement; null: not needed yet
  std::vector<DisplayProfile> displays_;
  std::vector<StatementHead> heads_;
  mutable std::vector<std::unique_ptr<const Cut>> cuts_;  // null: not yet
};

}  // namespace rostrum
