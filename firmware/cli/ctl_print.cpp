#include "firmware/cli/ctl_print.hpp"

#include <fmt/core.h>

#include <cstdint>
#include <cstdlib>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>

#include "content/text/finding.hpp"
#include "content/text/printable.hpp"

namespace rostrum {
namespace {

using nlohmann::json;

constexpr std::int64_t minute_seconds = 60;

// In the first language that it is given in; English where that is among them.
std::string one_of(const json& text) {
  if (!text.is_object() || text.empty()) return "";
  return printable(text.contains("en") ? text["en"].get<std::string>() : text.begin()->get<std::string>());
}

std::string word(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? printable(found->get<std::string>()) : "";
}

// "1 error", "2 errors".
std::string counted(std::size_t count, const char* noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

// "3:05"; of a negative one its amount.
std::string figures(std::int64_t seconds) {
  const std::int64_t size = std::abs(seconds);
  return fmt::format("{}:{:02}", size / minute_seconds, size % minute_seconds);
}

// With commas between those that say something.
std::string listed(std::initializer_list<std::string> parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() || part.empty() ? "" : ", ") + part;
  return text;
}

// "Brook (group) on behalf of the Islands, right_of_reply"
std::string entry(const json& entry) {
  std::string text = one_of(entry["name"]);
  if (const auto kind = word(entry, "kind"); kind != "national") text += " (" + kind + ")";
  if (const auto group = one_of(entry["on_behalf_of"]); !group.empty()) text += ", on behalf of " + group;
  if (const auto purpose = word(entry, "purpose"); purpose != "statement") text += ", " + purpose;
  return text;
}

std::string timer(const json& timer) {
  const bool limited = timer["left_seconds"].is_number();
  const auto seconds = timer[limited ? "left_seconds" : "used_seconds"].get<std::int64_t>();
  const char* meaning = !limited ? "used" : seconds < 0 ? "over" : "left";
  return fmt::format("{} {}, {}{}", figures(seconds), meaning, word(timer, "state"),
                     timer.value("certain", true) ? "" : ", uncertain since a power cut");
}

void print_line(const char* name, const std::string& value) {
  if (!value.empty()) fmt::print("{}: {}\n", name, value);
}

// The clock is that of whoever has the floor: while a point of order stands, the speaker waits with another.
void print_speaking(const json& status) {
  const std::string clock = status.contains("timer") ? timer(status["timer"]) : "";
  const bool interrupted = status.contains("point_of_order") && status["point_of_order"].is_object();
  // Who raised it may not be named.
  if (interrupted) print_line("point of order", listed({one_of(status["point_of_order"]["by"]), clock}));
  if (status.contains("speaking") && status["speaking"].is_object())
    print_line("speaking", listed({entry(status["speaking"]), interrupted ? "waits" : clock}));
  if (status.contains("line")) print_line("shown of what is said", one_of(status["line"]));
}

void print_meeting(const json& status) {
  const json& meeting = status["meeting"];
  std::string text = word(meeting, "phase");
  if (const auto number = word(meeting, "meeting"); !number.empty()) text += ", meeting " + number;
  if (const auto item = word(meeting, "item"); !item.empty()) text += ", item " + item;
  if (const auto until = word(meeting, "until"); !until.empty()) text += ", until " + until;
  print_line("meeting", text);
}

}  // namespace

void print_place(const json& status) {
  const std::string statement = word(status, "statement");
  fmt::print("{}: {}, segment {} of {}{}{}\n", statement.empty() ? "no statement" : statement, word(status, "view"),
             status.value("segment", 0U), status.value("segments", 0U), status.value("blank", false) ? ", blank" : "",
             status.value("rehearsal", false) ? ", rehearsal" : "");
  print_speaking(status);
}

void print_status(const json& status) {
  print_place(status);
  print_line("session", word(status, "session"));
  print_meeting(status);
  fmt::print("waiting: {}\n", status.value("queue_count", 0U));
  for (const json& display : status["displays"])
    fmt::print("display: {}, {}, {}\n", word(display, "name"), word(display, "view"), word(display, "shown_by"));
  print_line("store", word(status, "store"));
  if (const auto typed = word(status, "entry"); !typed.empty()) print_line("go to", typed + "_");
  if (const auto from = word(status, "release_from"); !from.empty())
    print_line("release", word(status, "release") + ", on the walls from " + from);
  if (const auto form = word(status, "notice_form"); !form.empty())
    print_line("notice on the screens", one_of(status["notice_text"]) + (form == "band" ? "" : " (full screen)"));
  print_sticks(status);
  print_line("last act", word(status, "undo"));
  print_line("notice", word(status, "notice"));
}

namespace {

// What it is to the session that is shown.
const char* meaning_of(const std::string& kind, const std::string& state) {
  if (state == "taken") return "what is shown now";
  if (kind == "loaded_already") return "what is shown already";
  if (kind != "newer_version") return "another session";
  return state == "set_aside" ? "another version of what is shown" : "a new version of what is shown";
}

void print_summary(const json& summary, const std::string& state) {
  std::string languages;
  for (const json& each : summary["languages"])
    languages += (languages.empty() ? "" : ", ") + printable(each.get<std::string>());
  const std::string title = word(summary, "title");
  fmt::print("  {}: {}, {}, {}; {}, {}, {}\n", title.empty() ? "session without a title" : title,
             meaning_of(word(summary, "kind"), state), counted(summary.value("statements", 0U), "statement"), languages,
             counted(summary.value("errors", 0U), "error"), counted(summary.value("warnings", 0U), "warning"),
             counted(summary.value("notes", 0U), "note"));
  if (summary.value("speakers", 0U) == 0)
    fmt::print(
        "  no list of speakers: a speakers.csv gives the delegations' names in the room's languages, the order and the "
        "time limits\n");
  if (const auto vouched = word(summary, "vouched"); !vouched.empty()) fmt::print("  {}\n", vouched);
  for (const json& each : summary["changes"]) {
    const unsigned reworded = each.value("reworded", 0U), added = each.value("added", 0U),
                   gone = each.value("gone", 0U);
    if (reworded + added + gone == 0) {
      fmt::print("  changed: {}, no sentence, but the title, the markings or a translation\n", word(each, "statement"));
      continue;
    }
    fmt::print("  changed: {}, sentences changed {}, new {}, gone {}{}\n", word(each, "statement"), reworded, added,
               gone, each.value("example", "").empty() ? "" : ": " + word(each, "example"));
  }
  for (const json& each : summary["new_statements"]) fmt::print("  new: {}\n", printable(each.get<std::string>()));
  for (const json& each : summary["statements_gone"])
    fmt::print("  shown now and not on it: {}\n", printable(each.get<std::string>()));
}

void print_findings(const json& findings) {
  for (const json& each : findings) {
    Finding finding;
    finding.file = each.value("file", "");
    finding.line = each.value("line", 0);
    finding.message = each.value("message", "");
    finding.advice = each.value("advice", "");
    fmt::print("  {}: {}\n", word(each, "severity"), finding.sentence());
  }
}

}  // namespace

void print_sticks(const json& status) {
  for (const json& stick : status["sticks"]) {
    const std::string state = word(stick, "state");
    const std::string count = state != "reading" || stick.value("files", 0U) == 0
                                  ? ""
                                  : fmt::format(" {} of {}", stick.value("done", 0U), stick.value("files", 0U));
    fmt::print("stick {}, {}: {}{}{}\n", stick.value("number", 0U), word(stick, "name"), state, count,
               stick.value("in", false) && stick.value("may_unplug", false) ? ", safe to unplug" : "");
    if (const auto sentence = word(stick, "sentence"); !sentence.empty()) fmt::print("  {}\n", sentence);
    if (stick["summary"].is_object()) {
      print_summary(stick["summary"], state);
      print_findings(stick["summary"]["findings"]);
    } else {
      print_findings(stick["found"]);
    }
  }
}

void print_reload(const json& answer) {
  const auto names = [](const json& list, auto name_of) {
    std::string all;
    for (const json& each : list) all += (all.empty() ? "" : ", ") + name_of(each);
    return all;
  };
  const auto id = [](const json& each) { return printable(each.get<std::string>()); };
  const std::string texts = names(answer["changes"], [](const json& each) { return word(each, "statement"); });
  const std::string statements = names(answer["new_statements"], id), gone = names(answer["statements_gone"], id);
  const std::string speakers = names(answer["new_speakers"], [](const json& each) { return one_of(each); });
  print_line("changed texts", texts);
  print_line("new statements", statements);
  print_line("statements gone", gone);
  print_line("new on the list", speakers);
  if (texts.empty() && statements.empty() && gone.empty() && speakers.empty()) fmt::print("Nothing is new.\n");
  print_place(answer);
}

void print_record(const json& answer) {
  const json& record = answer["record"];
  fmt::print("The record is on the stick as {}; it can be pulled out.\n", word(record, "file"));
  if (const auto lost = record.value("lost_events", std::int64_t{0}); lost > 0)
    fmt::print("{} of the journal's events are damaged, and missing from the record.\n", lost);
}

void print_queue(const json& queue) {
  print_speaking(queue);
  for (const json& each : queue["queue"]) {
    const bool limited = each["limit_seconds"].is_number();
    fmt::print("{:>4}  {}{}  #{}\n", each.value("place", 0U), entry(each),
               limited ? "  " + figures(each["limit_seconds"].get<std::int64_t>()) : "", each.value("id", 0U));
  }
  if (queue["queue"].empty()) fmt::print("Nobody waits.\n");
}

}  // namespace rostrum
