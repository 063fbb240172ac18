#include "firmware/cli/ctl_command.hpp"

#include <charconv>
#include <cstdint>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "content/text/error.hpp"
#include "firmware/cli/ctl_print.hpp"
#include "firmware/cli/report.hpp"
#include "firmware/control/control_client.hpp"
#include "firmware/control/request_words.hpp"
#include "firmware/control/verbs.hpp"
#include "firmware/files/whole_file.hpp"
#include "firmware/store/state_folder.hpp"

namespace rostrum {
namespace {

using nlohmann::json;

Error usage_error(std::string what, std::string advice) {
  return Error{Blame::input, std::move(what), "", std::move(advice)};
}

// What is of ctl itself among the words, and the rest.
struct CtlWords {
  std::filesystem::path state;
  std::vector<std::string> action;
  bool json = false;
  bool help = false;
  std::filesystem::path output;
  std::optional<std::uint64_t> seen;
};

Result<std::uint64_t> revision(const std::string& text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc() && end == text.data() + text.size()) return number;
  return tl::unexpected(
      usage_error("\"" + text + "\" is no revision", "--seen takes the one that `rostrum ctl status --json` told."));
}

bool is_number(const std::string& word) {
  return !word.empty() && word.find_first_not_of("0123456789") == std::string::npos;
}

Result<CtlWords> sort_words(const CtlOptions& options) {
  CtlWords sorted;
  sorted.state = options.state;
  const auto& words = options.words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (word == "--") {
      sorted.action.insert(sorted.action.end(), words.begin() + static_cast<std::ptrdiff_t>(i), words.end());
      break;
    }
    if (word == "--json" || word == "--help" || word == "-h") {
      (word == "--json" ? sorted.json : sorted.help) = true;
      continue;
    }
    if (word != "--state" && word != "-o" && word != "--output" && word != "--seen") {
      sorted.action.push_back(word);
      continue;
    }
    if (++i == words.size()) return tl::unexpected(usage_error(word + " needs a word behind it", ""));
    if (word == "--state") {
      sorted.state = words[i];
    } else if (word == "--seen") {
      const auto seen = revision(words[i]);
      if (!seen) return tl::unexpected(seen.error());
      sorted.seen = *seen;
    } else {
      sorted.output = words[i];
    }
  }
  return sorted;
}

Error error_in(const json& error) {
  const bool device = error.value("blame", "input") == "device";
  return {device ? Blame::device : Blame::input, error.value("what", "The room refused"), error.value("where", ""),
          error.value("advice", "")};
}

int save_screenshot(const std::string& png, const std::filesystem::path& output) {
  auto written = write_file(output, png);
  if (written) return exit_done;
  written.error().blame = Blame::input;  // the file was the caller's choice
  return report(written.error());
}

void print_answer(const std::string& action, const json& answer) {
  if (action == "status") return print_status(answer);
  if (action == "queue") return print_queue(answer);
  if (action == "record") return print_record(answer);
  if (action == "reload" || action == "stick confirm") return print_reload(answer);
  if (action.starts_with("stick")) return print_sticks(answer);
  if (action != "quit") print_place(answer);
}

}  // namespace

int ctl_command(const CtlOptions& options) {
  const auto words = sort_words(options);
  if (!words) return report(words.error());
  if (words->help) {
    std::printf("%s", ctl_actions().c_str());
    return exit_done;
  }
  auto request = request_of_words(words->action);
  if (!request) return report(request.error());
  const std::string action = (*request)["action"];
  if (action == "screenshot" && words->output.empty())
    return report(usage_error("screenshot needs a file", "For example: rostrum ctl screenshot -o wall.png."));
  // The room may run in another folder.
  if (action == "stick" && request->contains("medium") && !request->contains("pull"))
    (*request)["medium"] = std::filesystem::absolute((*request)["medium"].get<std::string>()).string();
  if (action == "record" && !is_number((*request)["stick"].get<std::string>()))
    (*request)["stick"] = std::filesystem::absolute((*request)["stick"].get<std::string>()).string();
  if (words->seen) (*request)["seen_revision"] = *words->seen;

  const auto reply = ask_room(words->state.empty() ? default_state_folder() : words->state,
                              request->dump(-1, ' ', false, json::error_handler_t::replace));
  if (!reply) return report(reply.error());
  const json answer = json::parse(reply->json, nullptr, false);
  if (answer.contains("error")) return report(error_in(answer["error"]));
  if (action == "screenshot") return save_screenshot(reply->payload, words->output);
  if (words->json) {
    std::printf("%s\n", reply->json.c_str());
  } else {
    print_answer(action, answer);
  }
  return exit_done;
}

std::string ctl_actions() {
  constexpr std::size_t column = 34;
  std::string text = "Actions:\n";
  for (const Verb& verb : verbs()) {
    std::string line = "  " + usage(verb);
    if (!verb.meaning.empty()) {
      line += line.size() < column ? std::string(column - line.size(), ' ') : "\n" + std::string(column, ' ');
      line += verb.meaning;
    }
    text += line + "\n";
  }
  return text + "A name or a text may be given in several languages: en=\"Brook\" ru=\"Брук\".\n" +
         "ENTRY is a place among those who wait, 2, or an id, #17. Durations are 3m, 90s or 1:30.\n";
}

}  // namespace rostrum
