#include <array>
#include <optional>
#include <utility>

#include "content/room/view_name.hpp"
#include "firmware/control/act_makers.hpp"

namespace rostrum {
namespace {

constexpr std::size_t most_segments = 1'000'000;

Result<Act> go_to(const RequestValues& values) {
  const auto segment = values.number("segment", most_segments);
  if (!segment) return tl::unexpected(segment.error());
  return act::GoTo{*segment};
}

Result<Act> set_depth(const RequestValues& values) {
  const auto depth = values.number("depth", greatest_depth);
  if (!depth) {
    return refused("depth needs the picture heights to the last row",
                   "For example: rostrum ctl depth 9; 0 is what room.toml says.");
  }
  return act::SetDepth{static_cast<unsigned>(*depth)};
}

Result<Act> show_view(const RequestValues& values) {
  const std::string wanted = values.word("view");
  if (const auto view = view_named(wanted)) return act::ShowView{*view};
  return refused("There is no view \"" + wanted + "\"", "Views are " + view_names() + ".");
}

Result<Act> select_statement(const RequestValues& values) {
  const std::string statement = values.word("statement");
  if (statement != "next" && statement != "previous") return act::SelectStatement{statement};
  const bool forward = statement == "next";
  const auto neighbour = values.controller().neighbour_statement(forward ? 1 : -1);
  if (neighbour) return act::SelectStatement{*neighbour};
  return refused(forward ? "This is the last statement" : "This is the first statement");
}

constexpr std::array makers = {
    ActMaker{"next", plain<act::Next>},
    ActMaker{"back", plain<act::Back>},
    ActMaker{"goto", go_to},
    ActMaker{"blank", plain<act::ToggleBlank>},
    ActMaker{"title", plain<act::ShowTitle>},
    ActMaker{"view", show_view},
    ActMaker{"statement", select_statement},
    ActMaker{"depth", set_depth},
    ActMaker{"undo", plain<act::Undo>},
    ActMaker{"redo", plain<act::Redo>},
};

}  // namespace

std::span<const ActMaker> place_acts() {
  return makers;
}

}  // namespace rostrum
