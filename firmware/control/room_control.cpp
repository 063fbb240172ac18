#include "firmware/control/room_control.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "firmware/display/frame_picture.hpp"
#include "render/paint/png.hpp"

namespace rostrum {
namespace {

using nlohmann::json;

std::string error_json(const Error& error) {
  const json object = {{"format", 1},
                       {"error",
                        {{"what", error.what},
                         {"where", error.where},
                         {"advice", error.advice},
                         {"blame", error.blame == Blame::input ? "input" : "device"}}}};
  return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

Error refused(std::string what, std::string advice = "") {
  return Error{Blame::input, std::move(what), "", std::move(advice)};
}

std::string text_in(const json& request, const char* key) {
  const auto found = request.find(key);
  return found != request.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<std::size_t> count_in(const json& request, const char* key) {
  const auto found = request.find(key);
  if (found == request.end() || !found->is_number_unsigned()) return std::nullopt;
  return found->get<std::size_t>();
}

Result<Command> go_to(const json& request) {
  const auto segment = count_in(request, "segment");
  if (!segment)
    return tl::unexpected(refused("goto needs the number of a segment", "For example: rostrum ctl goto 7."));
  return Command{act::GoTo{*segment}, {}, {}};
}

Result<Command> set_depth(const json& request) {
  const auto depth = count_in(request, "depth");
  if (!depth || *depth > greatest_depth) {
    return tl::unexpected(refused("depth needs the picture heights to the last row",
                                  "For example: rostrum ctl depth 9; 0 is what room.toml says."));
  }
  return Command{act::SetDepth{static_cast<unsigned>(*depth)}, {}, {}};
}

Result<Command> show_view(const json& request) {
  const auto view = view_named(text_in(request, "view"));
  if (!view) {
    return tl::unexpected(refused("There is no view \"" + text_in(request, "view") + "\"",
                                  "Views are title, statement, hold and test-card."));
  }
  return Command{act::ShowView{*view}, {}, {}};
}

Result<Command> select_statement(const json& request, const Controller& controller) {
  std::string statement = text_in(request, "statement");
  if (statement == "next" || statement == "previous") {
    const bool forward = statement == "next";
    const auto neighbour = controller.neighbour_statement(forward ? 1 : -1);
    if (!neighbour) {
      return tl::unexpected(refused(forward ? "This is the last statement" : "This is the first statement"));
    }
    statement = *neighbour;
  }
  return Command{act::SelectStatement{std::move(statement)}, {}, {}};
}

Result<Command> command_in(const json& request, const std::string& action, const Controller& controller) {
  if (action == "goto") return go_to(request);
  if (action == "depth") return set_depth(request);
  if (action == "view") return show_view(request);
  if (action == "statement") return select_statement(request, controller);
  if (action == "next") return Command{act::Next{}, {}, {}};
  if (action == "back") return Command{act::Back{}, {}, {}};
  if (action == "blank") return Command{act::ToggleBlank{}, {}, {}};
  if (action == "title") return Command{act::ShowTitle{}, {}, {}};
  return tl::unexpected(
      refused("There is no action \"" + action + "\"",
              "Actions are next, back, goto, blank, title, view, statement, depth, status, screenshot and quit."));
}

}  // namespace

RoomControl::RoomControl(Controller& controller, Loop& loop, std::function<void()> quit)
    : controller_(controller), loop_(loop), quit_(std::move(quit)), self_(std::make_shared<RoomControl*>(this)) {}

RoomControl::~RoomControl() {
  if (encoder_.joinable()) encoder_.join();
}

void RoomControl::handle(const std::string& text, ControlServer::Answer answer) {
  const json request = json::parse(text, nullptr, false);
  if (!request.is_object()) return answer({error_json(refused("The request is not a JSON object")), ""});
  const std::string action = text_in(request, "action");
  if (action == "status") return answer({to_json(controller_.status()), ""});
  if (action == "screenshot") return take_screenshot(text_in(request, "display"), std::move(answer));
  if (action == "quit") {
    answer({to_json(controller_.status()), ""});
    return quit_();
  }
  auto command = command_in(request, action, controller_);
  if (!command) return answer({error_json(command.error()), ""});
  if (const auto seen = count_in(request, "seen_revision")) command->seen_revision = *seen;
  controller_.act(std::move(*command), [answer = std::move(answer)](const Result<RoomStatus>& status) {
    answer({status ? to_json(*status) : error_json(status.error()), ""});
  });
}

void RoomControl::take_screenshot(const std::string& display, ControlServer::Answer answer) {
  const auto& walls = controller_.walls();
  const auto wall = std::find_if(walls.begin(), walls.end(),
                                 [&](const auto& each) { return display.empty() || each->name() == display; });
  if (wall == walls.end()) {
    std::string names;
    for (const auto& each : walls) names += (names.empty() ? "" : ", ") + each->name();
    return answer({error_json(refused("There is no display \"" + display + "\"", "Displays: " + names + ".")), ""});
  }
  screenshots_.push_back({(*wall)->shown(), std::move(answer)});
  if (screenshots_.size() == 1) encode_next();
}

void RoomControl::encode_next() {
  encoder_ = std::thread([this, frame = screenshots_.front().frame, self = std::weak_ptr<RoomControl*>(self_)] {
    std::string png = encode_png(picture_of(*frame));
    loop_.post([self, frame, png = std::move(png)] {
      const auto control = self.lock();
      if (!control) return;
      RoomControl& room = **control;
      room.encoder_.join();
      const json reply = {
          {"format", 1}, {"width", frame->width()}, {"height", frame->height()}, {"payload_bytes", png.size()}};
      room.screenshots_.front().answer({reply.dump(), png});
      room.screenshots_.pop_front();
      if (!room.screenshots_.empty()) room.encode_next();
    });
  });
}

}  // namespace rostrum
