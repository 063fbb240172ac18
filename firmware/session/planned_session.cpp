#include "firmware/session/planned_session.hpp"

#include <algorithm>
#include <array>

#include "render/views/statement_view.hpp"

namespace rostrum {

PlannedSession::PlannedSession(Session session, std::vector<DisplayProfile> displays, TextEngine& engine)
    : session_(std::move(session)), displays_(std::move(displays)) {
  plan_all(engine);
}

void PlannedSession::set_displays(std::vector<DisplayProfile> displays, TextEngine& engine) {
  displays_ = std::move(displays);
  plan_all(engine);
}

const Version& PlannedSession::shown(std::size_t index) const {
  const SessionStatement& statement = session_.statements[index];
  return statement.versions[statement.version_for(displays_.front().languages)];
}

std::optional<std::size_t> PlannedSession::find(std::string_view id) const {
  const auto& all = session_.statements;
  const auto found = std::find_if(all.begin(), all.end(), [&](const SessionStatement& s) { return s.id == id; });
  if (found == all.end()) return std::nullopt;
  return static_cast<std::size_t>(found - all.begin());
}

void PlannedSession::plan_all(TextEngine& engine) {
  plans_.clear();
  outlines_.clear();
  for (std::size_t i = 0; i < session_.statements.size(); ++i) {
    const Version& version = shown(i);
    const std::array<const Statement*, 1> versions = {&version.statement};
    const std::array<ShownVersion, 1> shown_versions = {{{&version.statement, ShownVersion::Role::original, ""}}};
    BreakPlan plan =
        plan_breaks(versions, one_bead_per_sentence(version.statement), fits_on(displays_, shown_versions, engine));
    StatementOutline outline{session_.statements[i].id, version.hash, plan.positions(version.statement)};
    plans_.push_back(std::move(plan));
    outlines_.push_back(std::move(outline));
  }
}

}  // namespace rostrum
