#include "firmware/intake/stick_board.hpp"

#include <algorithm>
#include <utility>

namespace rostrum {
namespace {

using State = ShownStick::State;

// Something is still going on with it, or it waits for a person.
bool is_pending(const ShownStick& stick) {
  switch (stick.state) {
    case State::reading:
    case State::checking:
    case State::ready:
    case State::taking:
      return true;
    case State::loaded:
    case State::taken:
    case State::refused:
    case State::set_aside:
    case State::failed:
    case State::pulled:
      break;
  }
  return false;
}

std::string numbers_of(const std::vector<const ShownStick*>& sticks) {
  std::string names;
  for (const ShownStick* each : sticks)
    names += (names.empty() ? "" : ", ") + std::to_string(each->number) + " (" + each->name + ")";
  return names;
}

Error no_such(std::size_t number) {
  return {Blame::input, "There is no stick " + std::to_string(number), "",
          "`rostrum ctl status` tells which there are."};
}

Error not_ready(const ShownStick& stick) {
  const std::string which = "Stick " + std::to_string(stick.number);
  switch (stick.state) {
    case State::reading:
    case State::checking:
      return {Blame::input, which + " is still being read", stick.name, "Wait for its summary, then confirm."};
    case State::taking:
      return {Blame::input, which + " is being taken already", stick.name, ""};
    case State::loaded:
      return {Blame::input, which + " holds what the room shows already", stick.name, "It can be unplugged."};
    case State::taken:
      return {Blame::input, which + " was taken already", stick.name, "It can be unplugged."};
    case State::pulled:
      return {Blame::input, which + " was pulled out before it was read", stick.name, "Insert it again."};
    case State::refused:
      return {Blame::input, which + " was refused", stick.name, "Insert it again to look at it anew."};
    case State::set_aside:
      return {Blame::input, which + " was put aside when another was taken", stick.name, stick.sentence};
    case State::failed:
    case State::ready:
      break;
  }
  return {Blame::input, which + " holds nothing that can be taken", stick.name, stick.sentence};
}

}  // namespace

ShownStick* StickBoard::at(std::size_t number) {
  const auto found =
      std::find_if(sticks_.begin(), sticks_.end(), [number](const ShownStick& each) { return each.number == number; });
  return found == sticks_.end() ? nullptr : &*found;
}

const ShownStick* StickBoard::find_stick(std::size_t number) const {
  const auto found =
      std::find_if(sticks_.begin(), sticks_.end(), [number](const ShownStick& each) { return each.number == number; });
  return found == sticks_.end() ? nullptr : &*found;
}

void StickBoard::forget(std::size_t number) {
  for (std::size_t i = 0; i < sticks_.size(); ++i) {
    if (sticks_[i].number != number) continue;
    sticks_.erase(sticks_.begin() + static_cast<std::ptrdiff_t>(i));
    media_.erase(media_.begin() + static_cast<std::ptrdiff_t>(i));
    aside_.erase(number);
    if (open_ == number) open_ = 0;
    return;
  }
}

void StickBoard::forget_oldest() {
  if (sticks_.size() < most) return;
  auto oldest = std::find_if(sticks_.begin(), sticks_.end(), [](const ShownStick& each) { return !is_pending(each); });
  if (oldest == sticks_.end()) oldest = sticks_.begin();
  forget(oldest->number);
}

std::size_t StickBoard::insert(const std::string& medium, const std::string& name) {
  ShownStick stick;
  const auto known = std::find(media_.begin(), media_.end(), medium);
  if (known != media_.end()) {
    stick.number = sticks_[static_cast<std::size_t>(known - media_.begin())].number;
    forget(stick.number);
  } else {
    forget_oldest();
    stick.number = ++last_;
  }
  stick.name = name;
  sticks_.push_back(std::move(stick));
  media_.push_back(medium);
  return sticks_.back().number;
}

void StickBoard::progress(std::size_t number, std::size_t done, std::size_t files) {
  ShownStick* stick = at(number);
  if (stick == nullptr || stick->state != State::reading) return;
  stick->done = done;
  stick->files = files;
}

void StickBoard::find(std::size_t number, const Finding& finding) {
  ShownStick* stick = at(number);
  if (stick != nullptr && stick->found.size() < most_found) stick->found.push_back(finding);
}

void StickBoard::is_read(std::size_t number) {
  if (ShownStick* stick = at(number)) stick->may_unplug = true;
}

void StickBoard::check(std::size_t number, bool whole) {
  ShownStick* stick = at(number);
  if (stick == nullptr) return;
  if (open_ == number) open_ = 0;
  stick->may_unplug = whole;
  stick->state = State::checking;
  stick->summary.reset();
}

void StickBoard::sum_up(std::size_t number, std::shared_ptr<const StickSummary> summary) {
  ShownStick* stick = at(number);
  if (stick == nullptr || stick->state != State::checking) return;
  const bool is_loaded = summary->kind == StickSummary::Kind::loaded_already;
  if (is_loaded) aside_.erase(number);
  const bool aside = aside_.contains(number);
  stick->state = is_loaded ? State::loaded : (aside ? State::set_aside : State::ready);
  stick->sentence = aside ? "To go back to it: rostrum ctl stick confirm " + std::to_string(number) + "." : "";
  stick->summary = std::move(summary);
}

void StickBoard::fail(std::size_t number, const Error& error) {
  ShownStick* stick = at(number);
  if (stick == nullptr) return;
  stick->state = State::failed;
  stick->may_unplug = true;
  stick->sentence = Error{error.blame, error.what, "", error.advice}.sentence();
}

void StickBoard::pull(std::size_t number) {
  ShownStick* stick = at(number);
  if (stick == nullptr) return;
  stick->is_in = false;
  if (!is_pending(*stick) && stick->state != State::pulled) return forget(number);
  if (stick->may_unplug || stick->state == State::taking) return;
  if (open_ == number) open_ = 0;
  stick->summary.reset();
  stick->state = State::pulled;
  stick->found.clear();
  stick->sentence = "It was pulled out before it was read: nothing of it was taken. Insert it again.";
}

Result<std::size_t> StickBoard::to_pull(std::optional<std::size_t> number) const {
  if (number) {
    const ShownStick* stick = find_stick(*number);
    if (stick == nullptr) return tl::unexpected(no_such(*number));
    if (stick->is_in) return *number;
    return tl::unexpected(Error{Blame::input, "This stick is out already", stick->name, ""});
  }
  std::vector<const ShownStick*> in;
  for (const ShownStick& each : sticks_) {
    if (each.is_in) in.push_back(&each);
  }
  if (in.size() == 1) return in.front()->number;
  if (in.empty()) return tl::unexpected(Error{Blame::input, "There is no stick", "", ""});
  return tl::unexpected(
      Error{Blame::input, "There are several sticks", "", "Name one by its number: " + numbers_of(in) + "."});
}

Result<std::size_t> StickBoard::to_take(std::optional<std::size_t> number) const {
  if (number) {
    const ShownStick* stick = find_stick(*number);
    if (stick == nullptr) return tl::unexpected(no_such(*number));
    if (stick->state == State::ready || (stick->state == State::set_aside && stick->summary)) return *number;
    return tl::unexpected(not_ready(*stick));
  }
  std::vector<const ShownStick*> waiting;
  for (const ShownStick& each : sticks_) {
    if (each.state == State::ready) waiting.push_back(&each);
  }
  if (waiting.size() == 1) return waiting.front()->number;
  if (waiting.empty()) {
    if (sticks_.size() == 1) return tl::unexpected(not_ready(sticks_.front()));
    return tl::unexpected(
        Error{Blame::input, "No stick waits for an answer", "", "Insert one, and look at its summary."});
  }
  return tl::unexpected(Error{Blame::input, "Several sticks wait for an answer", "",
                              "Name one by its number: " + numbers_of(waiting) + "."});
}

Result<std::size_t> StickBoard::to_refuse(std::optional<std::size_t> number) const {
  const auto refusable = [](const ShownStick& stick) { return is_pending(stick) && stick.state != State::taking; };
  if (number) {
    const ShownStick* stick = find_stick(*number);
    if (stick == nullptr) return tl::unexpected(no_such(*number));
    if (refusable(*stick) || stick->state == State::pulled) return *number;
    return tl::unexpected(not_ready(*stick));
  }
  std::vector<const ShownStick*> waiting;
  for (const ShownStick& each : sticks_) {
    if (refusable(each)) waiting.push_back(&each);
  }
  if (waiting.size() == 1) return waiting.front()->number;
  if (waiting.empty()) return to_take(std::nullopt);
  return tl::unexpected(Error{Blame::input, "Several sticks wait for an answer", "",
                              "Name one by its number: " + numbers_of(waiting) + "."});
}

void StickBoard::take(std::size_t number) {
  ShownStick* stick = at(number);
  if (stick == nullptr) return;
  if (open_ == number) open_ = 0;
  aside_.erase(number);
  stick->state = State::taking;
  stick->sentence.clear();
}

void StickBoard::taken(std::size_t number) {
  ShownStick* stick = at(number);
  if (stick == nullptr) return;
  stick->state = State::taken;
  stick->may_unplug = true;
  if (!stick->is_in) forget(number);
}

void StickBoard::set_others_aside(std::size_t number, StickSummary::Kind kind) {
  std::vector<std::size_t> gone;
  bool came_before = number != 0;
  for (ShownStick& each : sticks_) {
    if (each.number == number) {
      came_before = false;
      continue;
    }
    const bool earlier_version = came_before && kind == StickSummary::Kind::newer_version && each.summary &&
                                 each.summary->kind == StickSummary::Kind::newer_version;
    if (each.state == State::loaded || (each.state == State::ready && earlier_version)) aside_.insert(each.number);
    if (each.state == State::pulled) gone.push_back(each.number);
    if (each.state != State::taken) continue;
    each.state = State::set_aside;
    each.sentence = "To go back to it, insert it again.";
    each.summary.reset();
  }
  for (const std::size_t each : gone) forget(each);
}

void StickBoard::not_taken(std::size_t number, const Error& error) {
  ShownStick* stick = at(number);
  if (stick == nullptr) return;
  stick->state = State::ready;
  stick->sentence = error.sentence();
}

void StickBoard::refuse(std::size_t number) {
  ShownStick* stick = at(number);
  if (stick == nullptr) return;
  if (open_ == number) open_ = 0;
  stick->state = State::refused;
  stick->may_unplug = true;
  stick->summary.reset();
  stick->found.clear();
  if (!stick->is_in) forget(number);
}

void StickBoard::open_next() {
  const auto has_summary = [](const ShownStick& each) { return each.summary != nullptr && each.state == State::ready; };
  auto from = sticks_.begin();
  if (open_ != 0) {
    from =
        std::find_if(sticks_.begin(), sticks_.end(), [this](const ShownStick& each) { return each.number == open_; });
    if (from != sticks_.end()) ++from;
  }
  const auto next = std::find_if(from, sticks_.end(), has_summary);
  open_ = next == sticks_.end() ? 0 : next->number;
}

}  // namespace rostrum
