#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "content/room/room.hpp"

namespace rostrum {
namespace {

using Events = std::vector<Event>;

// Gathers the events of one command, each a change or not there at all.
class Decision {
 public:
  Decision(const RoomState& state, const Command& command, const std::vector<StatementOutline>& outlines)
      : state_(state), command_(command), outlines_(outlines) {
    const auto current = std::find_if(outlines.begin(), outlines.end(),
                                      [&state](const StatementOutline& o) { return o.id == state.statement; });
    if (current != outlines.end()) current_ = &*current;
  }

  Result<Events> decide() {
    if (command_.kind == Command::Kind::resume) {
      resume();
      return std::move(events_);
    }
    if (command_.seen_revision && *command_.seen_revision != state_.revision) return refuse_stale();
    switch (command_.kind) {
      case Command::Kind::next:
      case Command::Kind::back:
      case Command::Kind::go_to:
        return move();
      case Command::Kind::blank:
        add(state_.blank ? Event::Kind::unblanked : Event::Kind::blanked);
        break;
      case Command::Kind::title:
        show(View::title);
        unblank();
        break;
      case Command::Kind::show_view:
        return show_view();
      case Command::Kind::select_statement:
        return select_statement();
      case Command::Kind::set_depth:
        return set_depth();
      case Command::Kind::resume:
        break;
    }
    return std::move(events_);
  }

 private:
  tl::unexpected<Error> refuse(std::string what, std::string advice) const {
    return tl::unexpected(Error{Blame::input, std::move(what), "", std::move(advice)});
  }

  tl::unexpected<Error> refuse_stale() const {
    return refuse(fmt::format("The room has moved on: it is at revision {}, and the command was given at {}",
                              state_.revision, *command_.seen_revision),
                  "Look at what stands there now, then repeat the command if it still applies.");
  }

  tl::unexpected<Error> refuse_without_statement() const {
    if (state_.statement.empty()) return refuse("No statement is selected", "Select one first.");
    return refuse(fmt::format("The statement \"{}\" is not in this session", state_.statement), known_statements());
  }

  [[nodiscard]] std::string known_statements() const {
    constexpr std::size_t most = 8;
    if (outlines_.empty()) return "Load a session first.";
    std::string names;
    for (std::size_t i = 0; i < std::min(outlines_.size(), most); ++i)
      names += fmt::format("{}{}", i == 0 ? "" : ", ", outlines_[i].id);
    if (outlines_.size() > most) names += fmt::format(" and {} more", outlines_.size() - most);
    return fmt::format("Choose one of: {}.", names);
  }

  Event& add(Event::Kind kind) {
    Event event;
    event.kind = kind;
    event.stamp = command_.stamp;
    events_.push_back(std::move(event));
    return events_.back();
  }

  void show(View view) {
    if (state_.view != view) add(Event::Kind::view_changed).view = view;
  }

  void unblank() {
    if (state_.blank) add(Event::Kind::unblanked);
  }

  void move_to(std::size_t segment) {
    const Position position = current_->segments[segment];
    if (state_.position == position && state_.content == current_->hash) return;
    Event& event = add(Event::Kind::moved);
    event.position = position;
    event.content = current_->hash;
  }

  void select(const StatementOutline& outline, const Position& position) {
    Event& event = add(Event::Kind::statement_selected);
    event.statement = outline.id;
    event.content = outline.hash;
    event.position = position;
  }

  // The segment that holds the position, or the nearest one before it.
  [[nodiscard]] std::size_t current_segment() const {
    const std::vector<Position>& all = current_->segments;
    const auto after = std::upper_bound(all.begin(), all.end(), state_.position);
    return after == all.begin() ? 0 : static_cast<std::size_t>(after - all.begin()) - 1;
  }

  Result<Events> move() {
    if (state_.blank) {
      unblank();
      return std::move(events_);
    }
    if (current_ == nullptr) return refuse_without_statement();
    if (command_.kind == Command::Kind::go_to) return go_to();
    if (state_.view == View::hold || state_.view == View::test_card) {
      if (!current_->segments.empty()) show(View::statement);
    } else if (command_.kind == Command::Kind::next) {
      next();
    } else {
      back();
    }
    return std::move(events_);
  }

  void next() {
    if (current_->segments.empty()) return;
    if (state_.view == View::title) {
      move_to(current_segment());
      show(View::statement);
    } else if (const std::size_t segment = current_segment(); segment + 1 < current_->segments.size()) {
      move_to(segment + 1);
    }
  }

  void back() {
    if (state_.view == View::title) return;
    const std::size_t segment = current_->segments.empty() ? 0 : current_segment();
    if (segment == 0) {
      show(View::title);
    } else {
      move_to(segment - 1);
    }
  }

  Result<Events> go_to() {
    const std::size_t count = current_->segments.size();
    if (count == 0) return refuse(fmt::format("The statement \"{}\" has no text", current_->id), "Show its title.");
    if (command_.segment == 0 || command_.segment > count)
      return refuse(fmt::format("There is no segment {} in \"{}\"", command_.segment, current_->id),
                    fmt::format("Give a number from 1 to {}.", count));
    move_to(command_.segment - 1);
    show(View::statement);
    return std::move(events_);
  }

  Result<Events> show_view() {
    if (command_.view == View::statement) {
      if (current_ == nullptr) return refuse_without_statement();
      if (current_->segments.empty())
        return refuse(fmt::format("The statement \"{}\" has no text", current_->id), "Show its title.");
    }
    show(command_.view);
    unblank();
    return std::move(events_);
  }

  Result<Events> select_statement() {
    const auto chosen = std::find_if(outlines_.begin(), outlines_.end(),
                                     [this](const StatementOutline& o) { return o.id == command_.statement; });
    if (chosen == outlines_.end())
      return refuse(fmt::format("There is no statement \"{}\"", command_.statement), known_statements());
    if (current_ != &*chosen) {
      select(*chosen, first_of(*chosen));
    } else if (state_.content != chosen->hash) {
      select(*chosen, state_.position);
    }
    show(View::title);
    unblank();
    return std::move(events_);
  }

  Result<Events> set_depth() {
    if (command_.depth != 0 && (command_.depth < least_depth || command_.depth > greatest_depth))
      return refuse(fmt::format("No room is {} picture heights deep", command_.depth),
                    fmt::format("Give {} to {}, or 0 for what room.toml says.", least_depth, greatest_depth));
    if (command_.depth != state_.depth) add(Event::Kind::depth_set).depth = command_.depth;
    return std::move(events_);
  }

  static Position first_of(const StatementOutline& outline) {
    return outline.segments.empty() ? Position{} : outline.segments.front();
  }

  void resume() {
    add(Event::Kind::started).epoch = state_.epoch + 1;
    if (outlines_.empty()) return;
    if (current_ != nullptr) {
      if (state_.content != current_->hash) select(*current_, state_.position);
      return;
    }
    const auto renamed = std::find_if(outlines_.begin(), outlines_.end(),
                                      [this](const StatementOutline& o) { return o.hash == state_.content; });
    if (renamed != outlines_.end() && !state_.statement.empty()) {
      select(*renamed, state_.position);
      return;
    }
    select(outlines_.front(), first_of(outlines_.front()));
    if (state_.view == View::statement) show(View::title);
  }

  const RoomState& state_;
  const Command& command_;
  const std::vector<StatementOutline>& outlines_;
  const StatementOutline* current_ = nullptr;
  Events events_;
};

}  // namespace

Result<std::vector<Event>> decide(const RoomState& state, const Command& command,
                                  const std::vector<StatementOutline>& outlines) {
  return Decision(state, command, outlines).decide();
}

}  // namespace rostrum
