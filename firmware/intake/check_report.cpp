#include "firmware/intake/check_report.hpp"

#include <nlohmann/json.hpp>
#include <utility>

namespace rostrum {
namespace {

using nlohmann::json;

json to_parts(const Finding& finding) {
  return {
      static_cast<int>(finding.severity), finding.code, finding.file, finding.line, finding.message, finding.advice};
}

Finding finding_in(const json& parts) {
  return {
      static_cast<Severity>(parts.at(0).get<int>()), parts.at(1), parts.at(2), parts.at(3), parts.at(4), parts.at(5)};
}

json to_parts(const StickSummary& summary) {
  json parts = {{"kind", static_cast<int>(summary.kind)},
                {"title", summary.title},
                {"statements", summary.statements},
                {"languages", summary.languages},
                {"speakers", summary.speakers},
                {"counts", {summary.errors, summary.warnings, summary.notes}},
                {"new", summary.new_statements},
                {"gone", summary.statements_gone},
                {"vouched", summary.vouched},
                {"asks", summary.asks},
                {"refused", summary.refused},
                {"findings", json::array()},
                {"changes", json::array()}};
  for (const Finding& each : summary.findings) parts["findings"].push_back(to_parts(each));
  for (const StickSummary::Change& each : summary.changes)
    parts["changes"].push_back({each.statement, each.reworded, each.added, each.gone, each.example});
  return parts;
}

StickSummary summary_in(const json& parts) {
  StickSummary summary;
  summary.kind = static_cast<StickSummary::Kind>(parts.at("kind").get<int>());
  summary.title = parts.at("title");
  summary.statements = parts.at("statements");
  summary.languages = parts.at("languages").get<std::vector<std::string>>();
  summary.speakers = parts.at("speakers");
  summary.errors = parts.at("counts").at(0);
  summary.warnings = parts.at("counts").at(1);
  summary.notes = parts.at("counts").at(2);
  summary.new_statements = parts.at("new").get<std::vector<std::string>>();
  summary.statements_gone = parts.at("gone").get<std::vector<std::string>>();
  summary.vouched = parts.at("vouched");
  summary.asks = parts.at("asks");
  summary.refused = parts.at("refused");
  for (const json& each : parts.at("findings")) summary.findings.push_back(finding_in(each));
  for (const json& each : parts.at("changes"))
    summary.changes.push_back({each.at(0), each.at(1), each.at(2), each.at(3), each.at(4)});
  return summary;
}

}  // namespace

// One line of JSON, and the image behind it.
std::string to_bytes(const Result<CheckReport>& report) {
  json parts;
  if (report) {
    parts["summary"] = to_parts(*report->summary);
  } else {
    const Error& error = report.error();
    parts["error"] = {static_cast<int>(error.blame), error.what, error.where, error.advice};
  }
  std::string bytes = parts.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
  if (report) bytes += report->image;
  return bytes;
}

Result<CheckReport> report_in(std::string bytes) {
  const Error broken{Blame::device, "What was read cannot be looked at: the result is broken", "", "Try again."};
  const std::size_t end = bytes.find('\n');
  if (end == std::string::npos) return tl::unexpected(broken);
  try {
    const json parts = json::parse(bytes.substr(0, end));
    if (const auto error = parts.find("error"); error != parts.end())
      return tl::unexpected(
          Error{static_cast<Blame>(error->at(0).get<int>()), error->at(1), error->at(2), error->at(3)});
    CheckReport report;
    report.summary = std::make_shared<const StickSummary>(summary_in(parts.at("summary")));
    bytes.erase(0, end + 1);
    report.image = std::move(bytes);
    return report;
  } catch (const json::exception&) {
    return tl::unexpected(broken);
  }
}

}  // namespace rostrum
