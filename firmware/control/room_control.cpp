#include "firmware/control/room_control.hpp"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "firmware/control/act_requests.hpp"
#include "firmware/control/session_changes.hpp"
#include "firmware/display/frame_picture.hpp"
#include "render/paint/png.hpp"

namespace rostrum {
namespace {

using nlohmann::json;

std::string printed(const json& object) {
  return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string error_json(const Error& error) {
  return printed({{"format", 1},
                  {"error",
                   {{"what", error.what},
                    {"where", error.where},
                    {"advice", error.advice},
                    {"blame", error.blame == Blame::input ? "input" : "device"}}}});
}

std::string error_json(std::string what, std::string advice) {
  return error_json(Error{Blame::input, std::move(what), "", std::move(advice)});
}

std::string text_in(const json& request, const char* key) {
  const auto found = request.find(key);
  return found != request.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// A number that may be left out, as a number or in digits.
Result<std::optional<std::uint64_t>> number_in(const json& request, const char* key) {
  const auto found = request.find(key);
  if (found == request.end()) return std::nullopt;
  if (found->is_number_unsigned()) return found->get<std::uint64_t>();
  const std::string text = found->is_string() ? found->get<std::string>() : std::string();
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc() && end == text.data() + text.size() && !text.empty()) return number;
  return tl::unexpected(
      Error{Blame::input, "\"" + text + "\" is no number", "", "Write " + std::string(key) + " in digits."});
}

}  // namespace

RoomControl::RoomControl(Controller& controller, RoomLookup& lookup, Loop& loop, Acts acts)
    : controller_(controller), lookup_(lookup), acts_(std::move(acts)), long_answers_(loop) {}

void RoomControl::handle(const std::string& text, ControlServer::Answer answer) {
  const json request = json::parse(text, nullptr, false);
  if (!request.is_object()) return answer({error_json("The request is not a JSON object", ""), ""});
  const std::string action = text_in(request, "action");
  if (action == "status") return answer({to_json(controller_.status()), ""});
  if (action == "queue") return print_queue(std::move(answer));
  if (action == "reload" || action.starts_with("stick")) return handle_sticks(action, request, std::move(answer));
  if (action == "record") return record(request, std::move(answer));
  if (action == "forget") return forget(std::move(answer));
  if (action == "screenshot") return take_screenshot(text_in(request, "display"), std::move(answer));
  if (action == "quit") {
    answer({to_json(controller_.status()), ""});
    return acts_.quit();
  }
  auto command = command_of(request, controller_, lookup_);
  if (!command) return answer({error_json(command.error()), ""});
  controller_.act(std::move(*command), [answer = std::move(answer)](const Result<RoomStatus>& status) {
    answer({status ? to_json(*status) : error_json(status.error()), ""});
  });
}

// What came of a session that took another's place.
StickDesk::Taken RoomControl::answer_taken(ControlServer::Answer answer) {
  return [answer = std::move(answer)](const Result<SessionTaken>& taken) {
    answer({taken ? with_changes(to_json(taken->status), *taken) : error_json(taken.error()), ""});
  };
}

void RoomControl::handle_sticks(const std::string& action, const json& request, ControlServer::Answer answer) {
  StickDesk* sticks = acts_.sticks;
  if (sticks == nullptr) return answer({error_json("No content can come to this room while it runs", ""), ""});
  if (const auto wrong = wrong_keys(request, action)) return answer({error_json(*wrong), ""});
  if (action == "reload") return sticks->reload(answer_taken(std::move(answer)));
  const auto number = number_in(request, "stick");
  if (!number) return answer({error_json(number.error()), ""});
  const std::optional<std::size_t> stick = *number;
  if (action == "stick confirm")
    return sticks->confirm(stick, {text_in(request, "confirmed_by"), text_in(request, "reason")},
                           answer_taken(std::move(answer)));
  const auto pulled_after = number_in(request, "pull_after");
  if (!pulled_after) return answer({error_json(pulled_after.error()), ""});
  Result<void> done;
  if (action == "stick refuse") {
    done = sticks->refuse(stick);
  } else if (request.value("pull", json(false)) == true) {
    const auto meant = number_in(request, "medium");
    done = meant ? sticks->pull(*meant) : Result<void>(tl::unexpected(meant.error()));
  } else if (const std::string medium = text_in(request, "medium"); medium.empty()) {
    done = tl::unexpected(Error{Blame::input, "stick needs a medium", "", "Name an image, a device or a folder."});
  } else if (const auto inserted = sticks->insert(medium, *pulled_after); !inserted) {
    done = tl::unexpected(inserted.error());
  }
  answer({done ? to_json(controller_.status()) : error_json(done.error()), ""});
}

void RoomControl::record(const json& request, ControlServer::Answer answer) {
  if (acts_.sticks == nullptr) return answer({error_json("This room writes to no stick while it runs", ""), ""});
  if (const auto wrong = wrong_keys(request, "record")) return answer({error_json(*wrong), ""});
  RecordForStick wanted;
  wanted.stick = text_in(request, "stick");
  if (wanted.stick.empty())
    return answer({error_json("record needs a stick", "Give --stick with its number, a device or an image."), ""});
  if (request.contains("format")) {
    const auto format = record_format_named(text_in(request, "format"));
    if (!format)
      return answer(
          {error_json("There is no format \"" + text_in(request, "format") + "\"", "Choose csv, json or md."), ""});
    wanted.format = *format;
  }
  if (request.value("rehearsal", json(false)) == true) wanted.rehearsals = RecordOptions::Rehearsals::included;
  acts_.sticks->record(wanted, [this, answer = std::move(answer)](const Result<RecordOnStick>& recorded) {
    if (!recorded) return answer({error_json(recorded.error()), ""});
    json status = json::parse(to_json(controller_.status()), nullptr, false);
    status["record"] = {{"file", recorded->file}, {"lost_events", recorded->lost}};
    answer({printed(status), ""});
  });
}

void RoomControl::forget(ControlServer::Answer answer) {
  acts_.forget([this, answer = std::move(answer)](const Result<void>& forgotten) {
    answer({forgotten ? to_json(controller_.status()) : error_json(forgotten.error()), ""});
  });
}

void RoomControl::print_queue(ControlServer::Answer answer) {
  long_answers_.give(
      [status = controller_.status()] {
        return ControlReply{queue_json(status), ""};
      },
      std::move(answer));
}

void RoomControl::take_screenshot(const std::string& display, ControlServer::Answer answer) {
  const auto& walls = controller_.walls();
  const auto wall = std::find_if(walls.begin(), walls.end(),
                                 [&](const auto& each) { return display.empty() || each->name() == display; });
  if (wall == walls.end()) {
    std::string names;
    for (const auto& each : walls) names += (names.empty() ? "" : ", ") + each->name();
    return answer({error_json("There is no display \"" + display + "\"", "Displays: " + names + "."), ""});
  }
  controller_.show_all();  // an act before this may have been answered before its picture
  const auto make = [frame = (*wall)->shown()] {
    std::string png = encode_png(picture_of(*frame));
    const json object = {
        {"format", 1}, {"width", frame->width()}, {"height", frame->height()}, {"payload_bytes", png.size()}};
    return ControlReply{printed(object), std::move(png)};
  };
  long_answers_.give(make, std::move(answer));
}

}  // namespace rostrum
