#include "firmware/cli/check_command.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "content/text/printable.hpp"
#include "firmware/cli/json.hpp"
#include "firmware/cli/report.hpp"
#include "firmware/input/key_map.hpp"
#include "firmware/session/fit_check.hpp"
#include "firmware/session/legibility.hpp"
#include "firmware/session/opened_session.hpp"
#include "firmware/session/room_mistakes.hpp"

namespace rostrum {
namespace {

void print_finding(const Finding& finding) {
  fmt::print("{}: {}\n", to_json(finding)["severity"].get<std::string>(), finding.sentence());
}

void print_legibility(const Legibility& each) {
  std::string languages;
  for (const std::string& tag : each.languages) languages += (languages.empty() ? "" : ", ") + tag;
  const std::string how = each.languages.size() > 1
                              ? " in " + std::string(each.arrangement == "stack" ? "a " : "") + each.arrangement
                              : std::string();
  fmt::print(
      "{} on \"{}\": {}{}, legible to {:.1f} picture heights (this room: {:.1f}), {} segments, "
      "about {:.1f} advances a minute\n",
      printable(each.statement), printable(each.display), languages, how, each.legible_depth, each.room_depth,
      each.segments, each.advances_a_minute);
}

Json to_json(const Legibility& each) {
  Json json;
  json["statement"] = each.statement;
  json["display"] = each.display;
  json["languages"] = each.languages;
  json["arrangement"] = each.arrangement;
  json["legible_depth"] = each.legible_depth;
  json["room_depth"] = each.room_depth;
  json["segments"] = each.segments;
  json["advances_a_minute"] = each.advances_a_minute;
  return json;
}

}  // namespace

int check_command(const CheckOptions& options) {
  const auto opened = open_for_room(options.session, options.room);
  if (!opened) return report(opened.error());
  const PlannedSession& planned = opened->planned;

  std::vector<Finding> findings = opened->room.file.findings;
  const std::string file = options.room.file ? options.room.file->string() : "";
  for (const Error& mistake : key_mistakes(opened->room, options.room))
    findings.push_back({Severity::error, "bad-key", file, 0, mistake.what, mistake.advice});
  const std::vector<Finding> fit = check_fit(planned, opened->studio->engine());
  findings.insert(findings.end(), fit.begin(), fit.end());
  const std::vector<Legibility> legibility = measure_legibility(planned, opened->studio->engine());

  if (options.format == CheckOptions::Format::json) {
    Json json;
    json["format"] = 1;
    json["findings"] = Json::array();
    json["legibility"] = Json::array();
    for (const Finding& finding : findings) json["findings"].push_back(to_json(finding));
    for (const Legibility& each : legibility) json["legibility"].push_back(to_json(each));
    fmt::print("{}", print(json));
  } else {
    for (const Legibility& each : legibility) print_legibility(each);
    for (const Finding& finding : findings) print_finding(finding);
    if (findings.empty()) fmt::print("Everything will show well in this room.\n");
  }
  const bool matter = std::any_of(findings.begin(), findings.end(),
                                  [](const Finding& finding) { return finding.severity != Severity::note; });
  return matter ? exit_findings : exit_done;
}

}  // namespace rostrum
