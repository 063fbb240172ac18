#include "firmware/session/planned_session.hpp"

#include <algorithm>

#include "content/segments/spoken_words.hpp"
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

// What people hear of it, segment by segment, in the original: its language may change from paragraph to paragraph.
StatementOutline outline_of(const BreakPlan& plan, const Version& lead) {
  StatementOutline outline;
  outline.hash = lead.hash;
  outline.segments = plan.positions(lead.statement);
  Language spoken = lead.language;
  int page = 1;
  for (const Segment& segment : plan.segments) {
    unsigned words = 0;
    if (const auto& piece = segment.versions[plan.lead]) {
      const Paragraph& paragraph = lead.statement.paragraphs[piece->paragraph];
      spoken = paragraph.language.known() ? paragraph.language : lead.language;
      page = paragraph.page;
      for (const PageBreak& turn : paragraph.page_breaks) {
        if (turn.offset <= piece->range.begin) page = turn.page;
      }
      const std::string_view text = paragraph.text.text;
      words = static_cast<unsigned>(count_spoken_words(text.substr(piece->range.begin, piece->range.size()), spoken));
    }
    outline.spoken.push_back(spoken);
    outline.words.push_back(words);
    outline.pages.push_back(page);
  }
  return outline;
}

}  // namespace

PlannedSession::PlannedSession(Session session, std::vector<DisplayProfile> displays, TextEngine& engine)
    : session_(std::make_shared<const Session>(std::move(session))), engine_(&engine) {
  for (const SessionStatement& statement : session_->statements) {
    const Version& lead = statement.versions[statement.original];
    const bool embargoed =
        std::any_of(statement.versions.begin(), statement.versions.end(),
                    [](const Version& version) { return version.statement.has(Marking::embargoed); });
    heads_.push_back({statement.id, lead.hash, embargoed});
  }
  set_displays(std::move(displays));
}

void PlannedSession::set_displays(std::vector<DisplayProfile> displays) {
  displays_ = completed(std::move(displays), *session_);
  cuts_.clear();
  cuts_.resize(session_->statements.size());
}

const Version& PlannedSession::original(std::size_t index) const {
  const SessionStatement& statement = session_->statements[index];
  return statement.versions[statement.original];
}

std::vector<ShownVersion> PlannedSession::versions(std::size_t index) const {
  using Role = ShownVersion::Role;
  const SessionStatement& statement = session_->statements[index];
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
  return plan(index).segment_at(position, original(index).statement);
}

std::optional<std::size_t> PlannedSession::find(std::string_view id) const {
  const auto& all = session_->statements;
  const auto found = std::find_if(all.begin(), all.end(), [&](const SessionStatement& s) { return s.id == id; });
  if (found == all.end()) return std::nullopt;
  return static_cast<std::size_t>(found - all.begin());
}

const PlannedSession::Cut& PlannedSession::cut(std::size_t index) const {
  std::unique_ptr<const Cut>& kept = cuts_[index];
  if (kept) return *kept;
  const SessionStatement& statement = session_->statements[index];
  const Version& lead = original(index);
  const std::vector<ShownVersion> shown = versions(index);
  std::vector<const Statement*> texts;
  for (const ShownVersion& version : shown) texts.push_back(version.statement);
  BreakPlan plan = plan_breaks(texts, statement.beads, fits_on(displays_, shown, *engine_), statement.original,
                               shown_on(displays_, shown, *engine_));
  StatementOutline outline = outline_of(plan, lead);
  outline.id = statement.id;
  kept = std::make_unique<const Cut>(Cut{std::move(plan), std::move(outline)});
  return *kept;
}

}  // namespace rostrum
