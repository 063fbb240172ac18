#include <fmt/format.h>

#include <array>
#include <map>

#include "content/room/record_time.hpp"
#include "content/room/record_turns.hpp"
#include "content/room/record_writer.hpp"

namespace rostrum {
namespace {

constexpr std::array<std::string_view, 32> columns{
    "date",      "time",         "clock",     "event",          "taken_back",    "rehearsal",    "meeting",
    "item",      "entry",        "name",      "on_behalf_of",   "kind",          "purpose",      "statement",
    "version",   "former",       "paragraph", "sentence",       "offset",        "to_paragraph", "to_sentence",
    "to_offset", "took_seconds", "words",     "words_a_minute", "limit_seconds", "over_seconds", "form",
    "symbol",    "text",         "until",     "decision"};

// RFC 4180; harmless where a spreadsheet would take it for a formula.
std::string cell(std::string text) {
  constexpr std::string_view opens_a_formula = "=+-@\t\r";
  if (!text.empty() && opens_a_formula.find(text.front()) != std::string_view::npos) text.insert(text.begin(), '\'');
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string seconds(std::optional<std::int64_t> ms) {
  constexpr std::int64_t second_ms = 1000;
  if (!ms || *ms < 0) return {};
  return fmt::format("{}.{:03}", *ms / second_ms, *ms % second_ms);
}

std::string number(std::uint64_t value) {
  return value == 0 ? std::string() : std::to_string(value);
}

std::optional<std::int64_t> over(const RecordLine& line) {
  if (line.kind != RecordLine::Kind::finished || !line.took_ms || !line.limit_ms || *line.took_ms <= *line.limit_ms)
    return std::nullopt;
  return *line.took_ms - *line.limit_ms;
}

class Csv : public RecordWriter {
 public:
  explicit Csv(const RecordOptions& options) : offset_(options.utc_offset_minutes) {}

  std::string begin() override {
    std::string row;
    for (const std::string_view column : columns) row += (row.empty() ? "" : ",") + std::string(column);
    return row + "\r\n";
  }

  std::string day(const RecordDay& day) override {
    std::string rows;
    for (const RecordLine& line : day.lines) rows += row(day, line);
    return rows;
  }

  std::string end() override { return {}; }

 private:
  std::string row(const RecordDay& day, const RecordLine& line) {
    if (!line.who.empty() && line.kind == RecordLine::Kind::called) names_[line.entry] = line.who;
    const auto speaking = names_.find(line.entry);
    // Who raised a point of order may not be named; the one who was interrupted did not raise it.
    const bool of_speaker = line.who.empty() && !is_point_of_order(line.kind) && speaking != names_.end();
    const std::string& name = of_speaker ? speaking->second : line.who;
    const bool of_entry = tells_of_entry(line);
    std::string cells;
    const auto add = [&cells](const std::string& text) { cells += (cells.empty() ? "" : ",") + text; };
    add(line.clock_set ? date_of(line.at_ms, offset_) : day.date.empty() ? "unknown" : day.date);
    add(time_of_day(line.at_ms, offset_));
    add(line.clock_set ? "set" : "not set");
    add(std::string(name_of(line.kind)));
    add(line.taken_back ? "yes" : "");
    add(line.rehearsal ? "yes" : "");
    add(cell(meeting_of(line)));
    add(cell(item_of(line)));
    add(number(line.entry));
    add(cell(name));
    add(cell(line.on_behalf_of));
    add(of_entry ? std::string(name_of(line.speaker)) : "");
    add(of_entry ? std::string(name_of(line.purpose)) : "");
    add(cell(line.statement));
    add(line.content ? line.content->hex() : "");
    add(line.former ? line.former->hex() : "");
    add(place(line.from));
    add(place(line.to));
    add(seconds(line.took_ms));
    add(number(line.words));
    add(number(static_cast<std::uint64_t>(words_a_minute(line).value_or(0))));
    add(seconds(line.limit_ms));
    add(seconds(over(line)));
    add(cell(line.form));
    add(cell(line.symbol));
    add(cell(line.text));
    add(line.until_ms ? iso_time(*line.until_ms, offset_) : "");
    add(cell(line.decision));
    return cells + "\r\n";
  }

  // Three cells.
  static std::string place(const std::optional<Position>& position) {
    if (!position) return ",,";
    if (*position == end_of_statement) return "end,,";
    return fmt::format("{},{},{}", position->paragraph + 1, position->sentence + 1, position->offset);
  }

  int offset_;
  std::map<EntryId, std::string> names_;
};

}  // namespace

std::unique_ptr<RecordWriter> make_record_csv(const RecordOptions& options) {
  return std::make_unique<Csv>(options);
}

}  // namespace rostrum
