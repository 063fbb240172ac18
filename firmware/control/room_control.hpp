#pragma once

#include <deque>
#include <functional>
#include <string>
#include <thread>

#include "firmware/control/control_server.hpp"
#include "firmware/controller/controller.hpp"
#include "firmware/loop/loop.hpp"

namespace rostrum {

// What the requests on the control socket mean: {"action": "next"}, {"action": "goto", "segment": 7},
// {"action": "view", "view": "hold"}, {"action": "statement", "statement": "02-b" | "next" | "previous"}, and back,
// blank, title, status, screenshot, quit. An act may carry "seen_revision": it is refused where the room has moved on.
// Answers are the room's status, or {"error": {"what", "where", "advice", "blame": "input" | "device"}}. A screenshot
// ({"action": "screenshot", "display": "wall-left"}, without a name of the first display) is followed by its PNG.
class RoomControl {
 public:
  RoomControl(Controller& controller, Loop& loop, std::function<void()> quit);
  ~RoomControl();

  void handle(const std::string& text, ControlServer::Answer answer);

 private:
  void take_screenshot(const std::string& display, ControlServer::Answer answer);
  void encode_next();

  Controller& controller_;
  Loop& loop_;
  std::function<void()> quit_;

  // Encoding takes longer than a key may wait: a thread does it, one picture at a time.
  struct Screenshot {
    Frame frame;
    ControlServer::Answer answer;
  };
  std::deque<Screenshot> screenshots_;
  std::thread encoder_;
  std::shared_ptr<RoomControl*> self_;
};

}  // namespace rostrum
