#include "firmware/intake/session_check.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "content/session/session_image.hpp"
#include "firmware/session/fit_check.hpp"
#include "firmware/session/former_versions.hpp"
#include "firmware/session/planned_session.hpp"
#include "firmware/session/program_build.hpp"
#include "firmware/session/studio.hpp"

namespace rostrum {
namespace {

constexpr std::size_t most_example_bytes = 160;

const SessionStatement* find_statement(const Session& session, const std::string& id) {
  const auto found = std::find_if(session.statements.begin(), session.statements.end(),
                                  [&id](const SessionStatement& each) { return each.id == id; });
  return found == session.statements.end() ? nullptr : &*found;
}

bool same_texts(const SessionStatement& one, const SessionStatement& other) {
  return std::equal(one.versions.begin(), one.versions.end(), other.versions.begin(), other.versions.end(),
                    [](const Version& left, const Version& right) {
                      return left.language == right.language && left.hash == right.hash;
                    }) &&
         one.original == other.original && one.name == other.name;
}

// Of what people see: not where its files lie, nor what was found about them.
bool same_content(const Session& one, const Session& other) {
  const bool statements =
      std::equal(one.statements.begin(), one.statements.end(), other.statements.begin(), other.statements.end(),
                 [](const SessionStatement& left, const SessionStatement& right) {
                   return left.id == right.id && same_texts(left, right);
                 });
  return statements && one.title == other.title && one.languages == other.languages && one.meetings == other.meetings &&
         one.groups == other.groups;
}

// From a little before the first changed word on.
std::string around_change(const std::string& text) {
  constexpr std::size_t before = 40;
  std::size_t begin = std::min(text.find("[-"), text.find("{+"));
  if (begin == std::string::npos) begin = 0;
  begin = begin > before ? text.rfind(' ', begin - before) : 0;
  begin = begin == std::string::npos || begin == 0 ? 0 : begin + 1;
  std::size_t end = std::min(text.size(), begin + most_example_bytes);
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;  // whole letters
  return (begin > 0 ? "… " : "") + text.substr(begin, end - begin) + (end < text.size() ? " …" : "");
}

StickSummary::Change summed_up(const ChangedStatement& changed) {
  StickSummary::Change change{changed.id, 0, 0, 0, ""};
  for (const ChangedSentence& each : changed.change.changes()) {
    if (each.former && each.now) {
      ++change.reworded;
      if (change.example.empty()) change.example = around_change(with_marks(each.words));
    } else {
      ++(each.now ? change.added : change.gone);
    }
  }
  return change;
}

void count_findings(StickSummary& summary, std::vector<Finding> findings) {
  for (const Finding& each : findings) {
    if (each.severity == Severity::error) ++summary.errors;
    if (each.severity == Severity::warning) ++summary.warnings;
    if (each.severity == Severity::note) ++summary.notes;
  }
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& left, const Finding& right) {
    return static_cast<int>(left.severity) > static_cast<int>(right.severity);
  });
  if (findings.size() > most_summed_up) findings.resize(most_summed_up);
  summary.findings = std::move(findings);
}

std::vector<std::string> tags_of(const Session& session) {
  std::vector<std::string> tags;
  std::set<std::string> known;
  const auto add = [&](const Language& language) {
    if (language.known() && known.insert(language.tag()).second) tags.push_back(language.tag());
  };
  for (const Language& language : session.languages) add(language);
  for (const SessionStatement& statement : session.statements)
    for (const Version& version : statement.versions) add(version.language);
  return tags;
}

std::size_t speakers_in(const Session& session) {
  std::size_t count = 0;
  for (const Meeting& meeting : session.meetings)
    for (const AgendaItem& item : meeting.items) count += item.speakers.size();
  return count;
}

StickSummary summary_of(const Session& session, const Session& shown, const std::vector<ChangedStatement>& changed) {
  StickSummary summary;
  summary.kind = kind_of(session, shown);
  summary.title = session.plain_title();
  summary.statements = session.statements.size();
  summary.languages = tags_of(session);
  summary.speakers = speakers_in(session);
  for (const ChangedStatement& each : changed) summary.changes.push_back(summed_up(each));
  // What else is new: versions in other languages, and statements that begin to be there or cease to.
  for (const SessionStatement& each : session.statements) {
    const SessionStatement* before = find_statement(shown, each.id);
    if (before == nullptr) summary.new_statements.push_back(each.id);
    const bool told = std::any_of(changed.begin(), changed.end(), [&](const auto& one) { return one.id == each.id; });
    if (before != nullptr && !told && !same_texts(*before, each)) summary.changes.push_back({each.id, 0, 0, 0, ""});
  }
  for (const SessionStatement& each : shown.statements) {
    if (find_statement(session, each.id) == nullptr) summary.statements_gone.push_back(each.id);
  }
  if (summary.kind == StickSummary::Kind::another_session) {  // nothing of it is news to anybody
    const bool strangers = summary.new_statements.size() == session.statements.size();
    summary.new_statements.clear();
    if (strangers) summary.statements_gone.clear();
  }
  return summary;
}

// The room's own words on who vouches for it.
void add_admission(StickSummary& summary, const TakenSession& taken) {
  summary.asks = taken.admission.answer == Admission::Answer::ask;
  summary.refused = taken.admission.answer == Admission::Answer::refuse;
  summary.vouched = taken.admission.reason;
  if (taken.provenance.kind == Provenance::Kind::trusted_key && summary.vouched.empty())
    summary.vouched = "Signed by \"" + taken.provenance.signer + "\"";
}

}  // namespace

StickSummary::Kind kind_of(const Session& session, const Session& shown) {
  if (same_content(session, shown)) return StickSummary::Kind::loaded_already;
  const bool all_there = !shown.statements.empty() && std::all_of(shown.statements.begin(), shown.statements.end(),
                                                                  [&session](const SessionStatement& each) {
                                                                    return find_statement(session, each.id) != nullptr;
                                                                  });
  const bool same_title = session.title.empty() || shown.title.empty() || session.plain_title() == shown.plain_title();
  return all_there && same_title ? StickSummary::Kind::newer_version : StickSummary::Kind::another_session;
}

Result<CheckReport> check_session(const SessionToCheck& order) {
  auto session = load_session(order.taken.given.files, order.where);
  if (!session) return tl::unexpected(session.error());
  StickSummary summary = summary_of(*session, *order.shown, FormerVersions::changes(*order.shown, *session));
  add_admission(summary, order.taken);
  CheckReport report;
  report.image = to_image(*session, image_key(order.taken.given.files, program_build()));
  std::vector<Finding> findings = order.taken.given.findings;
  if (order.fit == SessionToCheck::Fit::check) {
    auto studio = Studio::create(order.style);
    if (!studio) return tl::unexpected(studio.error());
    const PlannedSession planned(std::move(*session), order.displays, (*studio)->engine());
    const std::vector<Finding> fit = check_fit(planned, (*studio)->engine());
    findings.insert(findings.end(), fit.begin(), fit.end());
  } else {
    findings.insert(findings.end(), session->findings.begin(), session->findings.end());
  }
  count_findings(summary, std::move(findings));
  report.summary = std::make_shared<const StickSummary>(std::move(summary));
  return report;
}

}  // namespace rostrum
