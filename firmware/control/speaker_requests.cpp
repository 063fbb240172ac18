#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "firmware/control/act_makers.hpp"

namespace rostrum {
namespace {

std::optional<SpeakerKind> kind_named(const std::string& wanted) {
  for (const auto& [name, kind] : speaker_kinds) {
    if (name == wanted) return kind;
  }
  return std::nullopt;
}

std::string kinds() {
  std::string names;
  for (const auto& [name, kind] : speaker_kinds) names += (names.empty() ? "" : ", ") + std::string(name);
  return names;
}

Result<SpeakerKind> kind_of(const RequestValues& values) {
  if (!values.has("kind")) return SpeakerKind::national;
  if (const auto kind = kind_named(values.word("kind"))) return *kind;
  return refused("There is no kind of speaker \"" + values.word("kind") + "\"", "Kinds are " + kinds() + ".");
}

Result<Purpose> purpose_of(const RequestValues& values) {
  const int wishes =
      int{values.flag("reply")} + int{values.flag("before_position")} + int{values.flag("after_position")};
  if (wishes > 1) return refused("An entry is there for one thing", "Give one of the three purposes, or none.");
  if (values.flag("reply")) return Purpose::right_of_reply;
  if (values.flag("before_position")) return Purpose::position_before;
  return values.flag("after_position") ? Purpose::position_after : Purpose::statement;
}

Result<std::string> statement_of(const RequestValues& values) {
  if (!values.has("statement")) return std::string();
  const auto statement = values.statement("statement");
  if (!statement) return tl::unexpected(statement.error());
  return values.content().statements()[*statement].id;
}

Result<Act> inscribe(const RequestValues& values) {
  act::Inscribe inscribed;
  auto name = values.needed_name("name");
  if (!name) return tl::unexpected(name.error());
  auto behalf = values.name("behalf");
  if (!behalf) return tl::unexpected(behalf.error());
  const auto kind = kind_of(values);
  if (!kind) return tl::unexpected(kind.error());
  const auto purpose = purpose_of(values);
  if (!purpose) return tl::unexpected(purpose.error());
  auto statement = statement_of(values);
  if (!statement) return tl::unexpected(statement.error());
  if (values.has("limit")) {
    const auto limit = values.duration_ms("limit");
    if (!limit) return tl::unexpected(limit.error());
    if (*limit <= 0) return refused("A time limit is more than nothing", "For example 3m, 90s or 1:30.");
    inscribed.entry.limit_ms = *limit;
  }
  const auto before = values.entry("before");
  if (!before) return tl::unexpected(before.error());
  inscribed.before = *before;
  inscribed.entry.name = std::move(*name);
  inscribed.entry.on_behalf_of = std::move(*behalf);
  inscribed.entry.kind = *kind;
  inscribed.entry.purpose = *purpose;
  inscribed.entry.statement = std::move(*statement);
  return inscribed;
}

Result<Act> strike(const RequestValues& values) {
  const auto entry = values.needed_entry("entry");
  if (!entry) return tl::unexpected(entry.error());
  return act::Strike{*entry};
}

Result<Act> swap(const RequestValues& values) {
  const auto one = values.needed_entry("entry");
  if (!one) return tl::unexpected(one.error());
  const auto other = values.needed_entry("other");
  if (!other) return tl::unexpected(other.error());
  return act::Swap{*one, *other};
}

Result<Act> move(const RequestValues& values) {
  const auto entry = values.needed_entry("entry");
  if (!entry) return tl::unexpected(entry.error());
  const auto before = values.entry("before");
  if (!before) return tl::unexpected(before.error());
  return act::MoveEntry{*entry, *before};
}

Result<Act> call(const RequestValues& values) {
  if (!values.has("entry") || values.word("entry") == "next") return act::CallNext{};
  const auto entry = values.needed_entry("entry");
  if (!entry) return tl::unexpected(entry.error());
  return act::Call{*entry};
}

Result<Act> absent(const RequestValues& values) {
  const auto entry = values.entry("entry");
  if (!entry) return tl::unexpected(entry.error());
  using Then = act::MarkAbsent::Then;
  return act::MarkAbsent{*entry, values.flag("strike") ? Then::strike : Then::to_the_end};
}

Result<Act> carry_over(const RequestValues& values) {
  const auto entry = values.entry("entry");
  if (!entry) return tl::unexpected(entry.error());
  return act::CarryOver{*entry};
}

Result<Act> list(const RequestValues& values) {
  const std::string wanted = values.word("list");
  if (wanted == "open") return act::OpenList{};
  if (wanted == "close") return act::CloseList{};
  return act::ShowView{View::queue};
}

// For all, for a kind, or for an entry.
Result<Act> limit(const RequestValues& values) {
  const auto limit = values.limit_ms("limit");
  if (!limit) return tl::unexpected(limit.error());
  if (!values.has("for")) return act::SetLimit{std::nullopt, *limit};
  if (const auto kind = kind_named(values.word("for"))) return act::SetLimit{*kind, *limit};
  const auto entry = values.needed_entry("for");
  if (entry) return act::SetEntryLimit{*entry, *limit};
  Error error = entry.error();
  error.advice += " Or name a kind: " + kinds() + ".";
  return tl::unexpected(std::move(error));
}

Result<Act> set_timer(const RequestValues& values) {
  const auto limit = values.limit_ms("limit");
  if (!limit) return tl::unexpected(limit.error());
  return act::SetTimer{*limit};
}

Result<Act> extend_timer(const RequestValues& values) {
  const auto by = values.duration_ms("by");
  if (!by) return tl::unexpected(by.error());
  return act::ExtendTimer{*by};
}

Result<Act> hide_timer(const RequestValues& /*values*/) {
  return act::HideTimer{true};
}

Result<Act> show_timer(const RequestValues& /*values*/) {
  return act::HideTimer{false};
}

Result<Act> raise_point_of_order(const RequestValues& values) {
  act::RaisePointOfOrder raised;
  auto by = values.name("name");
  if (!by) return tl::unexpected(by.error());
  raised.by = std::move(*by);
  if (!values.has("limit")) return raised;
  const auto limit = values.limit_ms("limit");
  if (!limit) return tl::unexpected(limit.error());
  raised.limit_ms = *limit;
  return raised;
}

constexpr std::array makers = {
    ActMaker{"inscribe", inscribe},
    ActMaker{"strike", strike},
    ActMaker{"swap", swap},
    ActMaker{"move", move},
    ActMaker{"call", call},
    ActMaker{"finish", plain<act::Finish>},
    ActMaker{"absent", absent},
    ActMaker{"carry", carry_over},
    ActMaker{"list", list},
    ActMaker{"limit", limit},
    ActMaker{"timer start", plain<act::StartTimer>},
    ActMaker{"timer pause", plain<act::PauseTimer>},
    ActMaker{"timer toggle", plain<act::ToggleTimer>},
    ActMaker{"timer reset", plain<act::ResetTimer>},
    ActMaker{"timer hide", hide_timer},
    ActMaker{"timer show", show_timer},
    ActMaker{"timer set", set_timer},
    ActMaker{"timer extend", extend_timer},
    ActMaker{"point-of-order", raise_point_of_order},
    ActMaker{"point-of-order end", plain<act::EndPointOfOrder>},
};

}  // namespace

std::span<const ActMaker> speaker_acts() {
  return makers;
}

}  // namespace rostrum
