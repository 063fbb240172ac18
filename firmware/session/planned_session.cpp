#include "firmware/session/planned_session.hpp"

#include <algorithm>

#include "render/views/statement_view.hpp"

namespace rostrum {

namespace {

// Those that name no languages take the session's; and those that share their languages and can hold only one at a
// time take turns.
std::vector<DisplayProfile> completed(std::vector<DisplayProfile> displays, const Session& session) {
  for (DisplayProfile& display : displays) {
    if (display.languages.empty()) display.languages = session.languages;
  }
  for (auto display = displays.begin(); display != displays.end(); ++display) {
    display->turn =
        static_cast<std::size_t>(std::count_if(displays.begin(), display, [&](const DisplayProfile& before) {
          return before.languages == display->languages;
        }));
  }
  return displays;
}

// What is spoken at each segment: the original's language, which may change from paragraph to paragraph.
std::vector<Language> spoken_languages(const BreakPlan& plan, const Version& lead) {
  std::vector<Language> languages;
  Language spoken = lead.language;
  for (const Segment& segment : plan.segments) {
    if (const auto& piece = segment.versions[plan.lead]) {
      const Language& own = lead.statement.paragraphs[piece->paragraph].language;
      spoken = own.known() ? own : lead.language;
    }
    languages.push_back(spoken);
  }
  return languages;
}

}  // namespace

PlannedSession::PlannedSession(Session session, std::vector<DisplayProfile> displays, TextEngine& engine)
    : session_(std::move(session)) {
  set_displays(std::move(displays), engine);
}

void PlannedSession::set_displays(std::vector<DisplayProfile> displays, TextEngine& engine) {
  displays_ = completed(std::move(displays), session_);
  plan_all(engine);
}

const Version& PlannedSession::original(std::size_t index) const {
  const SessionStatement& statement = session_.statements[index];
  return statement.versions[statement.original];
}

std::vector<ShownVersion> PlannedSession::versions(std::size_t index) const {
  using Role = ShownVersion::Role;
  const SessionStatement& statement = session_.statements[index];
  std::vector<ShownVersion> shown;
  for (std::size_t v = 0; v < statement.versions.size(); ++v) {
    const Version& version = statement.versions[v];
    Role role = v == statement.official ? Role::official : Role::translation;
    if (v == statement.original) role = Role::original;
    const std::string* name = statement.name.find(version.language);
    shown.push_back({&version.statement, role, name != nullptr ? *name : std::string()});
  }
  return shown;
}

std::size_t PlannedSession::segment_at(std::size_t index, const Position& position) const {
  return plans_[index].segment_at(position, original(index).statement);
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
    const SessionStatement& statement = session_.statements[i];
    const Version& lead = original(i);
    const std::vector<ShownVersion> shown = versions(i);
    std::vector<const Statement*> texts;
    for (const ShownVersion& version : shown) texts.push_back(version.statement);
    BreakPlan plan = plan_breaks(texts, statement.beads, fits_on(displays_, shown, engine), statement.original,
                                 shown_on(displays_, shown, engine));
    outlines_.push_back({statement.id, lead.hash, plan.positions(lead.statement), spoken_languages(plan, lead)});
    plans_.push_back(std::move(plan));
  }
}

}  // namespace rostrum
