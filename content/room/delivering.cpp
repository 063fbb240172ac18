#include "content/room/delivering.hpp"

#include <fmt/format.h>

#include "content/room/pace.hpp"

namespace rostrum {
namespace {

unsigned words_between(const StatementOutline& outline, std::size_t first, std::size_t last) {
  if (outline.words.size() != outline.segments.size()) return 0;
  unsigned words = 0;
  for (std::size_t i = first; i < last; ++i) words += outline.words[i];
  return words;
}

tl::unexpected<Error> refuse_anothers(const std::string& statement, const char* condition) {
  return refuse(fmt::format("The text \"{}\" is not that of the one who speaks", statement),
                fmt::format("Give \"statement {}\" first {}.", statement, condition));
}

}  // namespace

StatementDelivery delivery_now(const Deciding& deciding, const std::string& id, const ContentHash& hash) {
  StatementDelivery delivery = deciding.now().delivery_of(id);
  if (delivery.content == hash) return delivery;
  if (!delivery.statement.empty() && delivery.content != ContentHash()) delivery.former = delivery.content;
  delivery.statement = id;
  delivery.content = hash;
  delivery.marks.clear();
  delivery.current_since.reset();
  delivery.current_used_ms = 0;
  delivery.current_took_ms = 0;
  return delivery;
}

Decided belongs_to_the_floor(const Deciding& deciding, const std::string& statement) {
  if (!deciding.now().is_anothers(statement)) return {};
  return refuse_anothers(statement, "if it is to be shown");
}

Decided may_be_marked(const Deciding& deciding, const StatementOutline& outline) {
  if (!deciding.now().is_anothers(outline.id)) return {};
  return refuse_anothers(outline.id, "if that is what is read");
}

Decided may_be_shown(const Deciding& deciding, const StatementOutline& outline) {
  const RoomState& now = deciding.now();
  if (now.meeting->phase == MeetingState::Phase::suspended)
    return refuse("The meeting is suspended", "Resume it first.");
  if (now.meeting->phase == MeetingState::Phase::adjourned)
    return refuse("The meeting is adjourned", "Call the next one to order first.");
  if (Decided allowed = belongs_to_the_floor(deciding, outline.id); !allowed) return allowed;
  const StatementDelivery& delivery = deciding.now().delivery_of(outline.id);
  const StatementHead* head = deciding.head(outline.id);
  const bool embargoed = (head != nullptr && head->embargoed) || delivery.free_from_ms;
  if (delivery.release == Release::live || !embargoed) return {};
  const std::string advice = fmt::format("Give \"release {} live\" when it may be seen.", outline.id);
  if (!delivery.free_from_ms) return refuse(fmt::format("The statement \"{}\" is under embargo", outline.id), advice);
  if (!deciding.stamp().wall_time_trusted)
    return refuse(
        fmt::format("The statement \"{}\" is under embargo until a time, and the clock is not set", outline.id),
        advice);
  if (deciding.stamp().wall_time_ms >= *delivery.free_from_ms) return {};
  return refuse(fmt::format("The statement \"{}\" is under embargo until a time that has not come", outline.id),
                advice);
}

void read_segment(Deciding& deciding, const StatementOutline& outline, Reading reading, std::int64_t took_before_ms) {
  StatementDelivery delivery = delivery_now(deciding, outline.id, outline.hash);
  delivery.release = Release::live;
  delivery.free_from_ms.reset();
  if (reading == Reading::anew || !delivery.current_since) {
    delivery.current_since = deciding.stamp();
    delivery.current_used_ms = read_timer(deciding.now().timer, deciding.stamp()).used_ms;
    delivery.current_took_ms = took_before_ms;
  }
  deciding.set_delivery(delivery);
}

const SegmentMark* mark_at(const StatementDelivery& delivery, const Position& position) {
  for (const SegmentMark& each : delivery.marks) {
    if (each.from <= position && position < each.to) return &each;
  }
  return nullptr;
}

SegmentMark unmarked(const StatementOutline& outline, std::size_t first, std::size_t last) {
  SegmentMark mark;
  mark.from = outline.segments[first];
  mark.to = last < outline.segments.size() ? outline.segments[last] : end_of_statement;
  mark.words = words_between(outline, first, last);
  if (outline.words_before.size() == outline.segments.size()) mark.words_before = outline.words_before[first];
  return mark;
}

void mark(Deciding& deciding, const StatementOutline& outline, const SegmentMark& mark) {
  // Marks count in a version: of another one they would be lost.
  if (deciding.now().delivery_of(outline.id).content != outline.hash)
    deciding.set_delivery(delivery_now(deciding, outline.id, outline.hash));
  const SegmentMark* known = mark_at(deciding.now().delivery_of(outline.id), mark.from);
  if (known == nullptr || *known != mark) deciding.add(change::SegmentMarked{outline.id, mark});
}

void leave_segment(Deciding& deciding, const StatementOutline& outline, std::size_t segment) {
  using Kind = SegmentMark::Kind;
  const StatementDelivery& delivery = deciding.now().delivery_of(outline.id);
  SegmentMark left = unmarked(outline, segment, segment + 1);
  left.kind = delivery.off_text ? Kind::off_text : Kind::delivered;
  if (delivery.content == outline.hash) {
    left.took_ms = current_took_ms(delivery, deciding.now().timer, deciding.stamp());
    const SegmentMark* known = mark_at(delivery, left.from);
    if (known != nullptr && (known->kind == Kind::off_text || known->kind == Kind::amended)) {
      left.kind = known->kind;
      left.note = known->note;
    }
  }
  mark(deciding, outline, left);
}

void pass_over(Deciding& deciding, const StatementOutline& outline, std::size_t first, std::size_t last) {
  const auto ahead = [&](std::size_t segment) {
    const StatementDelivery& delivery = deciding.now().delivery_of(outline.id);
    return delivery.content != outline.hash || mark_at(delivery, outline.segments[segment]) == nullptr;
  };
  while (first < last) {
    std::size_t end = first;
    while (end < last && ahead(end)) ++end;
    if (first < end) {
      SegmentMark skipped = unmarked(outline, first, end);
      skipped.kind = SegmentMark::Kind::skipped;
      mark(deciding, outline, skipped);
    }
    first = end + 1;
  }
}

void leave_statement(Deciding& deciding, const std::string& id) {
  StatementDelivery delivery = deciding.now().delivery_of(id);
  if (delivery.statement.empty()) return;
  delivery.current_since.reset();
  delivery.current_used_ms = 0;
  delivery.current_took_ms = 0;
  delivery.off_text = false;
  deciding.set_delivery(delivery);
}

Decided jump_to(Deciding& deciding, const StatementOutline& outline, std::size_t segment) {
  if (Decided allowed = may_be_shown(deciding, outline); !allowed) return allowed;
  const std::string former = deciding.now().statement;
  const bool same = former == outline.id;
  const std::size_t here = same ? segment_of(outline, deciding.now().position) : 0;
  const bool being_read = same && (deciding.now().view == View::statement ||
                                   deciding.now().delivery_of(outline.id).current_since.has_value());
  const Position position = outline.segments[segment];
  if (!same) {
    deciding.add(change::StatementSelected{outline.id, outline.hash, position});
  } else if (deciding.now().position != position || deciding.now().content != outline.hash) {
    deciding.add(change::Moved{outline.hash, position});
  }
  deciding.show(View::statement);
  deciding.unblank();
  if (being_read && here < segment) leave_segment(deciding, outline, here);
  pass_over(deciding, outline, being_read ? here + 1 : here, segment);
  if (!same) leave_statement(deciding, former);
  read_segment(deciding, outline, being_read && here == segment ? Reading::goes_on : Reading::anew);
  return {};
}

Decided refuse_without_statement(const Deciding& deciding) {
  const std::string& id = deciding.now().statement;
  if (id.empty()) return refuse("No statement is selected", "Select one first.");
  return refuse(fmt::format("The statement \"{}\" is not in this session", id), deciding.known_statements());
}

Decided refuse_without_text(const StatementOutline& outline) {
  return refuse(fmt::format("The statement \"{}\" has no text", outline.id), "Show its title.");
}

Decided refuse_without_segment(const StatementOutline& outline, std::size_t segment) {
  return refuse(fmt::format("There is no segment {} in \"{}\"", segment, outline.id),
                fmt::format("Give a number from 1 to {}.", outline.segments.size()));
}

}  // namespace rostrum
