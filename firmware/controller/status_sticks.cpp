#include "firmware/controller/status_parts.hpp"

#include "content/text/severity_name.hpp"

namespace rostrum::status_part {
namespace {

// Answers are bounded: the rest is counted.
constexpr std::size_t most_findings_told = 50;

const char* state_name(ShownStick::State state) {
  switch (state) {
    case ShownStick::State::reading:
      return "reading";
    case ShownStick::State::checking:
      return "checking";
    case ShownStick::State::ready:
      return "ready";
    case ShownStick::State::loaded:
      return "loaded";
    case ShownStick::State::taking:
      return "taking";
    case ShownStick::State::taken:
      return "taken";
    case ShownStick::State::refused:
      return "refused";
    case ShownStick::State::set_aside:
      return "set_aside";
    case ShownStick::State::failed:
      return "failed";
    case ShownStick::State::pulled:
      break;
  }
  return "pulled";
}

const char* kind_name(StickSummary::Kind kind) {
  switch (kind) {
    case StickSummary::Kind::loaded_already:
      return "loaded_already";
    case StickSummary::Kind::newer_version:
      return "newer_version";
    case StickSummary::Kind::another_session:
      break;
  }
  return "another_session";
}

Json findings(const std::vector<Finding>& all) {
  Json told = Json::array();
  for (const Finding& each : all) {
    if (told.size() == most_findings_told) break;
    told.push_back({{"severity", name_of(each.severity)},
                    {"code", each.code},
                    {"file", each.file},
                    {"line", each.line},
                    {"message", each.message},
                    {"advice", each.advice}});
  }
  return told;
}

Json summary(const StickSummary& summary) {
  Json object;
  object["kind"] = kind_name(summary.kind);
  object["title"] = summary.title;
  object["statements"] = summary.statements;
  object["languages"] = summary.languages;
  object["speakers"] = summary.speakers;
  object["errors"] = summary.errors;
  object["warnings"] = summary.warnings;
  object["notes"] = summary.notes;
  object["findings"] = findings(summary.findings);
  object["changes"] = Json::array();
  for (const StickSummary::Change& each : summary.changes) {
    object["changes"].push_back({{"statement", each.statement},
                                 {"reworded", each.reworded},
                                 {"added", each.added},
                                 {"gone", each.gone},
                                 {"example", each.example}});
  }
  object["new_statements"] = summary.new_statements;
  object["statements_gone"] = summary.statements_gone;
  object["vouched"] = summary.vouched;
  object["asks"] = summary.asks;
  object["refused"] = summary.refused;
  return object;
}

}  // namespace

Json sticks(const ShownSticks* sticks) {
  Json all = Json::array();
  if (sticks == nullptr) return all;
  for (const ShownStick& each : sticks->sticks) {
    Json stick;
    stick["number"] = each.number;
    stick["name"] = each.name;
    stick["state"] = state_name(each.state);
    stick["in"] = each.is_in;
    stick["may_unplug"] = each.may_unplug;
    stick["done"] = each.done;
    stick["files"] = each.files;
    stick["found"] = findings(each.found);
    stick["sentence"] = each.sentence;
    stick["open"] = sticks->open == each.number;
    stick["summary"] = each.summary ? summary(*each.summary) : Json(nullptr);
    all.push_back(std::move(stick));
  }
  return all;
}

}  // namespace rostrum::status_part
