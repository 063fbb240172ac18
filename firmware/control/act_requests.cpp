#include "firmware/control/act_requests.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "firmware/control/act_makers.hpp"
#include "firmware/control/verbs.hpp"

namespace rostrum {
namespace {

using nlohmann::json;

const ActMaker* find_maker(std::string_view action) {
  for (const auto& makers : {place_acts(), speaker_acts(), meeting_acts(), delivery_acts(), display_acts()}) {
    for (const ActMaker& maker : makers) {
      if (maker.action == action) return &maker;
    }
  }
  return nullptr;
}

// Of all shapes that the action has.
std::set<std::string> keys_of(const std::string& action) {
  std::set<std::string> keys;
  for (const VerbShape& shape : verb_shapes()) {
    if (shape.action != action) continue;
    for (const VerbPart& part : shape.parts) keys.insert(part.key);
  }
  return keys;
}

// A value that its verb does not allow; nullopt where all are.
std::optional<Error> wrong_choice(const json& request, const std::string& action) {
  for (const VerbShape& shape : verb_shapes()) {
    if (shape.action != action) continue;
    for (const VerbPart& part : shape.parts) {
      const auto given = request.find(part.key);
      if (part.choices.empty()) continue;
      const bool text = given != request.end() && given->is_string();
      const auto& allowed = part.choices;
      if (text && std::find(allowed.begin(), allowed.end(), given->get<std::string>()) != allowed.end()) continue;
      std::string names;
      for (const std::string& choice : allowed) names += (names.empty() ? "" : ", ") + choice;
      return Error{Blame::input, part.key + " of " + action + " is none of those that there are", "",
                   "They are " + names + "."};
    }
  }
  return std::nullopt;
}

// A key that does not belong to the action would be a wish that nobody heard: call without its entry calls another.
std::optional<Error> wrong_key(const json& request, const std::string& action) {
  const auto keys = keys_of(action);
  for (const auto& [key, value] : request.items()) {
    if (key == "action" || key == "seen_revision" || keys.contains(key)) continue;
    std::string known;
    for (const std::string& each : keys) known += (known.empty() ? "" : ", ") + each;
    return Error{Blame::input, "\"" + key + "\" is nothing that " + action + " knows", "",
                 known.empty() ? "It needs no more than its name." : "It knows " + known + "."};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Error> wrong_keys(const json& request, const std::string& action) {
  return wrong_key(request, action);
}

Result<Command> command_of(const json& request, const Controller& controller, RoomLookup& lookup) {
  const auto named = request.find("action");
  const std::string action = named != request.end() && named->is_string() ? named->get<std::string>() : std::string();
  const ActMaker* maker = find_maker(action);
  if (maker == nullptr) return refused("There is no action \"" + action + "\"", "Actions are " + all_actions() + ".");
  if (auto wrong = wrong_key(request, action)) return tl::unexpected(std::move(*wrong));
  if (auto wrong = wrong_choice(request, action)) return tl::unexpected(std::move(*wrong));

  Command command;
  if (const auto seen = request.find("seen_revision"); seen != request.end()) {
    if (!seen->is_number_unsigned()) return refused("seen_revision is no revision", "`ctl status --json` tells it.");
    command.seen_revision = seen->get<std::uint64_t>();
  }
  auto act = maker->make(RequestValues(request, controller, lookup));
  if (!act) return tl::unexpected(act.error());
  command.act = std::move(*act);
  return command;
}

}  // namespace rostrum
