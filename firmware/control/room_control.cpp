#include "firmware/control/room_control.hpp"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
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

// Sorted.
std::vector<std::string> statement_ids(RoomContent& content) {
  std::vector<std::string> ids;
  for (const StatementHead& each : content.statements()) ids.push_back(each.id);
  std::sort(ids.begin(), ids.end());
  return ids;
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
  if (action == "reload") return reload(std::move(answer));
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

void RoomControl::reload(ControlServer::Answer answer) {
  const std::vector<std::string> had = statement_ids(controller_.content());
  const Shared<Queue> queue = controller_.state().queue;
  auto changed = acts_.reload();
  if (!changed) return answer({error_json(changed.error()), ""});
  for (const ChangedStatement& each : *changed) controller_.note(in_words(each));
  NewInSession more;
  const std::vector<std::string> have = statement_ids(controller_.content());
  std::set_difference(have.begin(), have.end(), had.begin(), had.end(), std::back_inserter(more.statements));
  std::set_difference(had.begin(), had.end(), have.begin(), have.end(), std::back_inserter(more.statements_gone));
  controller_.session_replaced([answer = std::move(answer), changed = std::move(*changed), more = std::move(more),
                                queue](const Result<RoomStatus>& status) mutable {
    if (!status) return answer({error_json(status.error()), ""});
    more.speakers = new_speakers(*queue, *status->state.queue);
    answer({with_changes(to_json(*status), changed, more), ""});
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
