#include "firmware/cli/show_command.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "content/alignment/align.hpp"
#include "content/statement/join_lines.hpp"
#include "content/text/printable.hpp"
#include "firmware/cli/json.hpp"
#include "firmware/cli/report.hpp"
#include "firmware/session/opened_session.hpp"
#include "firmware/session/spaces_proof.hpp"

namespace rostrum {
namespace {

void print_field(const char* name, const std::string& value) {
  if (!value.empty()) fmt::print("  {:<11} {}\n", name, value);
}

void print_version(const Version& version, const char* role) {
  const Statement& statement = version.statement;
  fmt::print("  {} ({}) {}\n", version.language.tag(), role, printable(version.file));
  print_field("letterhead", [&] {
    std::string text;
    for (const LetterheadColumn& column : statement.letterhead) {
      text += (text.empty() ? "" : " | ");
      text += one_line(column.name);
    }
    return text;
  }());
  print_field("heading", statement.heading);
  print_field("speaker", statement.speaker);
  print_field("meeting", statement.meeting);
  print_field("place, date", statement.place_date);
  for (const FoundMarking& marking : statement.markings) print_field("marking", marking.text);
  fmt::print("  {} paragraphs on {} page{}\n", statement.paragraphs.size(), statement.pages,
             statement.pages == 1 ? "" : "s");
}

// How one version stands to the original.
const char* role_of(const SessionStatement& statement, std::size_t version) {
  if (version == statement.original) return "original";
  return version == statement.official ? "official" : "translation";
}

void print_segments(const SessionStatement& statement, const BreakPlan& plan) {
  const bool alone = statement.versions.size() == 1;
  std::size_t paragraph = 0;
  for (std::size_t number = 0; number < plan.segments.size(); ++number) {
    const Segment& segment = plan.segments[number];
    const auto& lead = segment.versions[plan.lead];
    if (lead && lead->paragraph + 1 != paragraph) {
      paragraph = lead->paragraph + 1;
      fmt::print("\n");
    }
    const std::string place = lead ? fmt::format("§{}", paragraph) : "not in the original";
    const std::string part = segment.parts > 1 ? fmt::format(" {}/{}", segment.part + 1, segment.parts) : "";
    const bool doubtful = plan.beads[segment.bead].confidence < doubtful_confidence;
    fmt::print("{:>5}  {}{}{}{}", number + 1, place, part, doubtful ? "  (doubtful pair)" : "", alone ? "  " : "\n");
    for (std::size_t v = 0; v < statement.versions.size(); ++v) {
      const Version& version = statement.versions[v];
      const auto& piece = segment.versions[v];
      const std::string text =
          piece ? version.statement.paragraphs[piece->paragraph].text.slice(piece->range).text : "(lacks this)";
      if (alone) {
        fmt::print("{}\n", text);
      } else {
        fmt::print("       {:<8} {}\n", version.language.tag(), text);
      }
    }
  }
}

void print_proof(const SpacesProof& proof) {
  if (proof.letters_kept()) {
    fmt::print("  as set for the screen, every letter as read: {} texts compared, spaces differ in {}\n", proof.texts,
               proof.changed);
    return;
  }
  fmt::print("  SET WITH OTHER LETTERS THAN READ, {} of {} texts:\n", proof.altered.size(), proof.texts);
  for (const std::string& text : proof.altered) fmt::print("    {}\n", text);
}

void print_findings(const std::vector<Finding>& findings) {
  for (const Finding& finding : findings) fmt::print(stderr, "rostrum: {}\n", finding.sentence());
}

}  // namespace

int show_command(const ShowOptions& options) {
  const auto opened = open_for_room(options.session, options.room);
  if (!opened) return report(opened.error());
  const PlannedSession& planned = opened->planned;
  if (!options.statement.empty() && !planned.find(options.statement)) {
    return report({Blame::input, "There is no statement \"" + options.statement + "\"", options.session.string(),
                   "Run `rostrum show` without --statement to see them all."});
  }

  Json list = Json::array();
  bool letters_kept = true;
  for (std::size_t i = 0; i < planned.session().statements.size(); ++i) {
    const SessionStatement& statement = planned.session().statements[i];
    if (!options.statement.empty() && statement.id != options.statement) continue;
    const SpacesProof proof = prove_spaces(statement, opened->room.file.style);
    letters_kept = letters_kept && proof.letters_kept();
    if (options.format == ShowOptions::Format::json) {
      list.push_back(to_json(statement, planned.plan(i), opened->room.file.style, proof));
      continue;
    }
    fmt::print("{}\n", printable(statement.id));
    for (std::size_t v = 0; v < statement.versions.size(); ++v) {
      print_version(statement.versions[v], role_of(statement, v));
    }
    print_proof(proof);
    fmt::print("  {} segments\n", planned.plan(i).segments.size());
    print_segments(statement, planned.plan(i));
    fmt::print("\n");
  }
  if (options.format == ShowOptions::Format::json) {
    Json findings = Json::array();
    for (const Finding& finding : planned.session().findings) findings.push_back(to_json(finding));
    Json json;
    json["format"] = 1;
    json["statements"] = std::move(list);
    json["findings"] = std::move(findings);
    fmt::print("{}", print(json));
  } else {
    print_findings(planned.session().findings);
  }
  const auto& found = planned.session().findings;
  const bool matter = std::any_of(found.begin(), found.end(),
                                  [](const Finding& finding) { return finding.severity != Severity::note; });
  return matter || !letters_kept ? exit_findings : exit_done;
}

}  // namespace rostrum
