#include "firmware/cli/ctl_command.hpp"

#include <charconv>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "content/text/error.hpp"
#include "content/text/printable.hpp"
#include "firmware/cli/report.hpp"
#include "firmware/control/control_client.hpp"
#include "firmware/files/whole_file.hpp"
#include "firmware/store/state_folder.hpp"

namespace rostrum {
namespace {

using nlohmann::json;

constexpr const char* actions =
    "Actions are next, back, goto N, blank, title, view NAME, statement ID|next|previous, depth N, status, screenshot "
    "-o "
    "FILE.png "
    "and quit.";

Error usage(std::string what, std::string advice = actions) {
  return Error{Blame::input, std::move(what), "", std::move(advice)};
}

Result<json> request_with_number(const std::string& action, const std::string& text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) {
    return tl::unexpected(usage("\"" + text + "\" is no number", "For example: rostrum ctl " + action + " 7."));
  }
  return json{{"action", action}, {action == "goto" ? "segment" : action, number}};
}

Result<json> request_of(const std::vector<std::string>& words) {
  const std::string& action = words.front();
  for (const char* plain : {"next", "back", "blank", "title", "status", "screenshot", "quit"}) {
    if (action != plain) continue;
    if (words.size() > 1) return tl::unexpected(usage("\"" + words[1] + "\" after " + action + " means nothing"));
    return json{{"action", action}};
  }
  if (action != "goto" && action != "depth" && action != "view" && action != "statement") {
    return tl::unexpected(usage("There is no action \"" + action + "\""));
  }
  if (words.size() != 2) return tl::unexpected(usage(action + " needs one word after it"));
  if (action == "goto" || action == "depth") return request_with_number(action, words[1]);
  return json{{"action", action}, {action, words[1]}};
}

Error error_in(const json& error) {
  const bool device = error.value("blame", "input") == "device";
  return {device ? Blame::device : Blame::input, error.value("what", "The room refused"), error.value("where", ""),
          error.value("advice", "")};
}

// "statement 01-russia, segment 3 of 12", in words for whoever reads along in a terminal.
void print_place(const json& status) {
  const auto segment = status.value("segment", 0U);
  const auto segments = status.value("segments", 0U);
  std::printf("%s: %s, segment %u of %u%s\n", printable(status.value("statement", "")).c_str(),
              status.value("view", "").c_str(), segment, segments, status.value("blank", false) ? ", blank" : "");
}

void print_status(const json& status) {
  print_place(status);
  std::printf("session: %s\ndisplay: %s\nstore: %s\n", printable(status.value("session", "")).c_str(),
              printable(status.value("display", "")).c_str(), printable(status.value("store", "")).c_str());
  if (const auto entry = status.value("entry", ""); !entry.empty()) std::printf("go to: %s_\n", entry.c_str());
  if (const auto notice = status.value("notice", ""); !notice.empty())
    std::printf("notice: %s\n", printable(notice).c_str());
}

int save_screenshot(const std::string& png, const std::filesystem::path& output) {
  auto written = write_file(output, png);
  if (written) return exit_done;
  written.error().blame = Blame::input;  // the file was the caller's choice
  return report(written.error());
}

}  // namespace

int ctl_command(const CtlOptions& options) {
  if (options.action.empty()) return report(usage("ctl needs an action"));
  const std::string& action = options.action.front();
  auto request = request_of(options.action);
  if (!request) return report(request.error());
  if (!options.display.empty()) (*request)["display"] = options.display;
  if (action == "screenshot" && options.output.empty()) {
    return report(usage("screenshot needs a file", "For example: rostrum ctl screenshot -o wall.png."));
  }

  const auto reply = ask_room(options.state.empty() ? default_state_folder() : options.state,
                              request->dump(-1, ' ', false, json::error_handler_t::replace));
  if (!reply) return report(reply.error());
  const json answer = json::parse(reply->json, nullptr, false);
  if (answer.contains("error")) return report(error_in(answer["error"]));
  if (action == "screenshot") return save_screenshot(reply->payload, options.output);
  if (options.json) {
    std::printf("%s\n", reply->json.c_str());
  } else if (action == "status") {
    print_status(answer);
  } else if (action != "quit") {
    print_place(answer);
  }
  return exit_done;
}

}  // namespace rostrum
