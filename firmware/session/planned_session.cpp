#include "firmware/session/planned_session.hpp"

#include <algorithm>
#include <span>

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
    unsigned words_before = 0;
    if (const auto& piece = segment.versions[plan.lead]) {
      const Paragraph& paragraph = lead.statement.paragraphs[piece->paragraph];
      spoken = paragraph.language.known() ? paragraph.language : lead.language;
      page = paragraph.page;
      for (const PageBreak& turn : paragraph.page_breaks) {
        if (turn.offset <= piece->range.begin) page = turn.page;
      }
      const std::string_view text = paragraph.text.text;
      const auto count = [&text, &spoken](std::size_t begin, std::size_t end) {
        return static_cast<unsigned>(count_spoken_words(text.substr(begin, end - begin), spoken));
      };
      words = count(piece->range.begin, piece->range.end);
      for (const ByteRange& sentence : paragraph.sentences)
        if (sentence.begin < piece->range.begin && piece->range.begin < sentence.end)
          words_before = count(sentence.begin, piece->range.begin);
    }
    outline.spoken.push_back(spoken);
    outline.words.push_back(words);
    outline.words_before.push_back(words_before);
    outline.pages.push_back(page);
  }
  return outline;
}

// Whether two threads cut it sooner than one: text in all versions takes about 0.1 ms for each thousand bytes.
bool is_long(const std::vector<const Statement*>& versions) {
  constexpr std::size_t long_text = 40'000;  // bytes
  std::size_t bytes = 0;
  for (const Statement* version : versions)
    for (const Paragraph& paragraph : version->paragraphs) bytes += paragraph.text.text.size();
  return bytes >= long_text;
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

std::vector<char32_t> PlannedSession::missing_characters(const std::string& text, const Language& language) const {
  constexpr int any_size = 32;
  return engine_->measure(text, {.language = language, .size = Fixed::from_pixels(any_size)}).missing_characters();
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

BreakPlan PlannedSession::made_plan(std::size_t index) const {
  const SessionStatement& statement = session_->statements[index];
  const std::vector<ShownVersion> shown = versions(index);
  std::vector<const Statement*> texts;
  for (const ShownVersion& version : shown) texts.push_back(version.statement);
  std::vector<Fits> fits = {fits_on(displays_, shown, *engine_)};
  if (is_long(texts)) {
    if (!second_engine_) second_engine_ = engine_->another();
    if (second_engine_) fits.push_back(fits_on(displays_, shown, *second_engine_));
  }
  BreakPlan plan = plan_breaks(texts, statement.beads, std::span<const Fits>(fits), statement.original,
                               shown_on(displays_, shown, *engine_));
  if (second_engine_) second_engine_->forget_words();
  return plan;
}

const PlannedSession::Cut& PlannedSession::cut(std::size_t index) const {
  std::unique_ptr<const Cut>& kept = cuts_[index];
  if (kept) return *kept;
  const SessionStatement& statement = session_->statements[index];
  BreakPlan plan = made_plan(index);
  StatementOutline outline = outline_of(plan, original(index));
  outline.id = statement.id;
  kept = std::make_unique<const Cut>(Cut{std::move(plan), std::move(outline)});
  return *kept;
}

}  // namespace rostrum
