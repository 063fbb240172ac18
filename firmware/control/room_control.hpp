#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "firmware/control/control_server.hpp"
#include "firmware/control/long_answers.hpp"
#include "firmware/control/stick_desk.hpp"
#include "firmware/controller/controller.hpp"
#include "firmware/link/room_lookup.hpp"
#include "firmware/loop/loop.hpp"

namespace rostrum {

// What the requests on the control socket mean: {"action": "next"}, {"action": "meeting suspend", "until": "15:00"};
// the table of verbs (verbs.hpp) lists the actions and their keys. An act may carry "seen_revision": it is refused
// where the room has moved on. Answers are the room's status, or {"error": {"what", "where", "advice", "blame": "input"
// | "device"}}. "queue" answers with all who wait, a screenshot with a PNG behind its object.
class RoomControl {
 public:
  // What can be asked of a room that is no act of its own.
  struct Acts {
    std::function<void()> quit;
    StickDesk* sticks = nullptr;  // content that comes while it runs; null: none can come
    // The stored session; calls back once nothing of it can be read any more.
    std::function<void(std::function<void(const Result<void>&)>)> forget = {};
  };

  // What is borrowed outlives it.
  RoomControl(Controller& controller, RoomLookup& lookup, Loop& loop, Acts acts);

  void handle(const std::string& text, ControlServer::Answer answer);

 private:
  static StickDesk::Taken answer_taken(ControlServer::Answer answer);
  void handle_sticks(const std::string& action, const nlohmann::json& request, ControlServer::Answer answer);
  void record(const nlohmann::json& request, ControlServer::Answer answer);
  void forget(ControlServer::Answer answer);
  void print_queue(ControlServer::Answer answer);
  void take_screenshot(const std::string& display, ControlServer::Answer answer);

  Controller& controller_;
  RoomLookup& lookup_;
  Acts acts_;
  LongAnswers long_answers_;
};

}  // namespace rostrum
