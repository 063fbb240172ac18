#include <fmt/format.h>

#include <algorithm>

#include "content/room/command.hpp"
#include "content/room/record_time.hpp"
#include "content/room/record_turns.hpp"
#include "content/room/record_writer.hpp"

namespace rostrum {
namespace {

using Kind = RecordLine::Kind;

// What people typed, as plain words on one line.
std::string plain(const std::string& text) {
  constexpr std::string_view special = "\\`*_[]<>#|~&";
  std::string out;
  for (const char c : text) {
    const bool control = static_cast<unsigned char>(c) < ' ';
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += control ? ' ' : c;
  }
  return out;
}

std::string version(const ContentHash& content) {
  constexpr std::size_t enough = 8;
  return content.hex().substr(0, enough);
}

// A long sentence is read in parts.
std::string point(const Position& position) {
  return fmt::format("{}paragraph {}, sentence {}", position.offset > 0 ? "within " : "", position.paragraph + 1,
                     position.sentence + 1);
}

// Of its sentence; or where it begins, if nobody counted.
std::string first_word(const RecordLine& line) {
  if (line.words_before == 0) return point(*line.from);
  return fmt::format("paragraph {}, sentence {} from its word {}", line.from->paragraph + 1, line.from->sentence + 1,
                     line.words_before + 1);
}

std::string part_of_sentence(const RecordLine& line) {
  const bool counted = line.words > 0 && (line.from->offset == 0 || line.words_before > 0);
  if (!counted)
    return "part of paragraph " + fmt::format("{}, sentence {}", line.from->paragraph + 1, line.from->sentence + 1);
  return fmt::format("paragraph {}, sentence {}, words {} to {}", line.from->paragraph + 1, line.from->sentence + 1,
                     line.words_before + 1, line.words_before + line.words);
}

std::string place(const RecordLine& line) {
  if (!line.from) return {};
  if (!line.to) return first_word(line);
  if (*line.to == end_of_statement) return first_word(line) + " to the end";
  const bool same_sentence = line.to->paragraph == line.from->paragraph && line.to->sentence == line.from->sentence;
  const bool next_sentence =
      line.to->offset == 0 &&
      ((line.to->paragraph == line.from->paragraph && line.to->sentence == line.from->sentence + 1) ||
       (line.to->paragraph == line.from->paragraph + 1 && line.to->sentence == 0));
  if (same_sentence) return part_of_sentence(line);
  if (next_sentence) return line.words_before > 0 ? first_word(line) + " on" : point(*line.from);
  // It ends before that begins, or in its midst.
  return first_word(line) + (line.to->offset > 0 ? " to " : " to before ") + point(*line.to);
}

std::string with_text(const std::string& sentence, const std::string& text) {
  return text.empty() ? sentence : sentence + ": " + plain(text);
}

std::string decision(const RecordLine& line) {
  std::string form = line.form;
  std::replace(form.begin(), form.end(), '_', ' ');
  std::string sentence = "Decision " + form;
  if (!line.symbol.empty()) sentence += " (" + plain(line.symbol) + ")";
  return with_text(sentence, line.text);
}

std::string limit(const std::optional<std::int64_t>& limit_ms) {
  return limit_ms ? duration_text(*limit_ms) : "none";
}

// " until 15:00", with the day where it is another one.
std::string until(const RecordLine& line, int offset) {
  if (!line.until_ms) return {};
  constexpr std::size_t hours_and_minutes = 5;
  const std::string time = time_of_day(*line.until_ms, offset).substr(0, hours_and_minutes);
  const std::string date = date_of(*line.until_ms, offset);
  return " until " + (date == date_of(line.at_ms, offset) ? time : date + " " + time);
}

std::string dissociation(const RecordLine& line) {
  const std::string decision = !line.decision.empty() ? plain(line.decision) : plain(line.symbol);
  std::string from = decision.empty() ? "the decision" : decision;
  if (!line.text.empty()) from = plain(line.text) + (decision.empty() ? "" : " of " + from);
  return fmt::format("{} dissociates itself from {}", plain(line.who), from);
}

// A line of the course of the meeting; empty for what is told elsewhere. `offset`: of the room's time from UTC, in
// minutes.
std::string meeting_sentence(const RecordLine& line, int offset) {
  switch (line.kind) {
    case Kind::called_to_order:
      return "Called to order";
    case Kind::suspended:
      return with_text("Suspended" + until(line, offset), line.text);
    case Kind::informal:
      return with_text("Suspended" + until(line, offset) + ", to continue in informal mode", line.text);
    case Kind::resumed:
      return "Resumed";
    case Kind::adjourned:
      return with_text("Adjourned" + until(line, offset), line.text);
    case Kind::item_taken:
      return fmt::format("Meeting {}, item {} taken up", plain(meeting_of(line)), plain(item_of(line)));
    case Kind::list_opened:
      return "List of speakers opened";
    case Kind::list_closed:
      return "List of speakers closed";
    case Kind::called:
      return "Called: " + plain(line.who);
    case Kind::absent:
      return "Absent when called: " + plain(line.who);
    case Kind::struck:
      return "Struck from the list: " + plain(line.who);
    case Kind::carried_over:
      return "Carried over: " + plain(line.who);
    case Kind::point_of_order:
      return with_text("Point of order", line.who);
    case Kind::point_ended:
      return fmt::format("{} ({})", with_text("End of the point of order", line.who),
                         duration_text(line.took_ms.value_or(0)));
    case Kind::decided:
      return decision(line);
    case Kind::dissociated:
      return dissociation(line);
    case Kind::paper_requested:
      return with_text("Circulation asked for by " + plain(line.who), line.text);
    case Kind::symbol_issued:
      return with_text("Issued as " + plain(line.symbol), line.text);
    case Kind::notice:
      return with_text(line.form == "full_screen" ? "Notice on the full screens" : "Notice on the screens", line.text);
    case Kind::notice_away:
      return "Notice taken away";
    case Kind::undone:
      return "Taken back: " + act_in_words(line.form);
    case Kind::redone:
      return "Done again: " + act_in_words(line.form);
    default:
      return {};
  }
}

std::string mark_sentence(const RecordLine& line) {
  switch (line.kind) {
    case Kind::skipped:
      return with_text("Skipped: " + place(line), line.text);
    case Kind::off_text:
      return with_text("Departed from the text: " + place(line), line.text);
    case Kind::amended:
      return with_text("Amended: " + place(line), line.text);
    default:
      return {};
  }
}

std::string other_sentence(const RecordLine& line) {
  switch (line.kind) {
    case Kind::point_of_order:
      return with_text("Interrupted by a point of order", line.who);
    case Kind::point_ended:
      return "Went on after the point of order";
    case Kind::time_changed:
      return "Time changed to " + limit(line.limit_ms);
    case Kind::line:
      return with_text("Shown of what was said", line.text);
    case Kind::off_text_begins:
      return "Departed from the text at " + (line.from ? point(*line.from) : "the title");
    case Kind::off_text_ends:
      return "Back to the text at " + (line.from ? point(*line.from) : "the title");
    case Kind::new_version:
      return fmt::format("A new version of the text arrived: {} in place of {}; places are of the version then read",
                         version(line.content.value_or(ContentHash())), version(line.former.value_or(ContentHash())));
    default:
      return {};
  }
}

// What has no place in a part of its own, where it was taken back.
std::string quiet_sentence(const RecordLine& line) {
  switch (line.kind) {
    case Kind::inscribed:
      return "Inscribed: " + plain(line.who);
    case Kind::finished:
      return "Finished: " + plain(line.who);
    case Kind::floor:
      return line.text.empty() ? "Language of the floor as the text has it"
                               : "Language of the floor: " + plain(line.text);
    case Kind::statement:
      return "Statement chosen: " + plain(line.statement);
    case Kind::to_booths:
      return "Released to the booths: " + plain(line.statement);
    case Kind::released:
      return "Released to the screens: " + plain(line.statement);
    case Kind::taken_from_view:
      return "Release withdrawn: " + plain(line.statement);
    case Kind::delivered:
      return "Delivered as written: " + place(line);
    case Kind::rehearsal_begins:
      return "Rehearsal begins";
    case Kind::rehearsal_ends:
      return "Rehearsal ends";
    default:
      return {};
  }
}

std::string any_sentence(const RecordLine& line, int offset) {
  for (const std::string& sentence :
       {meeting_sentence(line, offset), mark_sentence(line), other_sentence(line), quiet_sentence(line)}) {
    if (!sentence.empty()) return is_mark(line.kind) ? sentence + " (" + plain(line.statement) + ")" : sentence;
  }
  return "Something else";
}

class Markdown : public RecordWriter {
 public:
  explicit Markdown(const RecordOptions& options) : offset_(options.utc_offset_minutes) {}

  std::string begin() override {
    return fmt::format(
        "# {}\n\nTimes are those of the room ({}). A time with a question mark comes from a clock that was not set."
        " Paragraphs and sentences of the original count from 1, the salutation included; Chinese is counted in"
        " characters.\n",
        record_heading, offset_name(offset_));
  }

  std::string day(const RecordDay& day) override {
    std::string text = fmt::format("\n## {}\n", day.date.empty() ? "Day unknown: the clock was not set" : day.date);
    if (!day.session.empty()) text += "\nSession: " + plain(day.session) + "\n";
    text += part(day, RecordPart::meeting, "###");
    const std::string rehearsed = part(day, RecordPart::rehearsal, "####");
    if (!rehearsed.empty()) text += "\n### Rehearsal, not the meeting\n" + rehearsed;
    if (day.left_out > 0) text += fmt::format("\nFurther entries of this day that are left out: {}.\n", day.left_out);
    return text;
  }

  std::string end() override { return {}; }

 private:
  std::string part(const RecordDay& day, RecordPart part, std::string_view heading) const {
    std::string meeting;
    std::string back;
    for (const RecordLine& line : day.lines) {
      if (line.rehearsal != (part == RecordPart::rehearsal)) continue;
      const std::string sentence = meeting_sentence(line, offset_);
      if (line.taken_back) {
        back += fmt::format("- {} {}\n", time(line), any_sentence(line, offset_));
      } else if (!sentence.empty()) {
        meeting += fmt::format("- {} {}\n", time(line), sentence);
      }
    }
    std::string text;
    if (!meeting.empty()) text += fmt::format("\n{} The meeting\n\n{}", heading, meeting);
    text += speakers(turns_of(day, part), heading);
    if (!back.empty()) text += fmt::format("\n{} Taken back by the operator\n\n{}", heading, back);
    return text;
  }

  std::string speakers(const std::vector<RecordTurn>& turns, std::string_view heading) const {
    std::string text;
    std::size_t number = 0;
    for (const RecordTurn& turn : turns) {
      const std::string lines = turn_lines(turn);
      if (turn.called != nullptr) {
        text += fmt::format("\n{}# {}. {}\n\n", heading, ++number, who(*turn.called)) + times(turn) + lines;
      } else if (!lines.empty()) {
        text += fmt::format("\n{}# Beside all speeches\n\n", heading) + lines;
      }
    }
    return text.empty() ? text : fmt::format("\n{} Speakers, in order\n", heading) + text;
  }

  static std::string who(const RecordLine& line) {
    std::string text = line.who.empty() ? "Without a name" : plain(line.who);
    if (!line.on_behalf_of.empty()) text += ", on behalf of " + plain(line.on_behalf_of);
    if (line.purpose == Purpose::position_before) text += " (explanation of position before)";
    if (line.purpose == Purpose::position_after) text += " (explanation of position after)";
    if (line.purpose == Purpose::right_of_reply) text += " (right of reply)";
    return text;
  }

  std::string times(const RecordTurn& turn) const {
    std::string text =
        fmt::format("- {} to {}", time(*turn.called), turn.finished != nullptr ? time(*turn.finished) : "not recorded");
    if (turn.took_ms) text += fmt::format(", spoke {}", duration_text(*turn.took_ms));
    text += ", limit " + limit(turn.limit_ms);
    if (const auto over = turn.over_ms()) text += fmt::format(", over by {}", duration_text(*over));
    text += '\n';
    if (!turn.called->statement.empty()) text += "- Statement: " + plain(turn.called->statement) + "\n";
    if (const auto pace = turn.words_a_minute()) text += fmt::format("- Pace: {} words a minute\n", *pace);
    return text;
  }

  std::string turn_lines(const RecordTurn& turn) const {
    std::string text;
    std::size_t delivered = 0;
    const RecordLine* last = nullptr;
    for (const RecordLine* line : turn.marks) {
      const bool another = last == nullptr || last->statement != line->statement || last->content != line->content;
      if (another && line->content)
        text += fmt::format("- Of {}, version {}:\n", plain(line->statement), version(*line->content));
      last = line;
      if (line->kind == Kind::delivered) ++delivered;
      const std::string sentence = mark_sentence(*line);
      if (!sentence.empty()) text += fmt::format("  - {} {}\n", time(*line), sentence);
    }
    if (delivered > 0) text += fmt::format("- Segments delivered as written: {}\n", delivered);
    for (const RecordLine* line : turn.others) text += fmt::format("- {} {}\n", time(*line), other_sentence(*line));
    return text;
  }

  std::string time(const RecordLine& line) const {
    return time_of_day(line.at_ms, offset_) + (line.clock_set ? "" : "?");
  }

  int offset_;
};

}  // namespace

std::unique_ptr<RecordWriter> make_record_markdown(const RecordOptions& options) {
  return std::make_unique<Markdown>(options);
}

}  // namespace rostrum
