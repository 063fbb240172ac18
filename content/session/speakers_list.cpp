#include "content/session/speakers_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <utility>

#include "content/formats/encoding.hpp"
#include "content/formats/read_document.hpp"
#include "content/session/csv.hpp"
#include "content/session/list_encoding.hpp"
#include "content/session/list_headings.hpp"
#include "content/session/one_line.hpp"
#include "content/session/quoted.hpp"

namespace rostrum {
namespace {

constexpr std::size_t most_rows_above = 10;  // the headings: titles of the list, its date

using Headings = std::vector<std::optional<ListHeading>>;  // by column

bool has_text(const std::string& field) {
  return !one_line(field).empty();
}

bool names_speakers(const Headings& headings) {
  const auto has = [&headings](auto&& wanted) {
    return std::any_of(headings.begin(), headings.end(), [&](const auto& h) { return h && wanted(h->column); });
  };
  return has([](ListColumn c) { return c == ListColumn::delegation || c == ListColumn::person; });
}

Headings headings_of(const CsvRow& row) {
  Headings headings;
  for (const std::string& field : row.fields) headings.push_back(read_list_heading(field));
  return headings;
}

std::string others(std::size_t rows) {
  return rows == 1 ? "" : rows == 2 ? ", and so does another" : fmt::format(", and so do {} others", rows - 1);
}

class ListReader {
 public:
  ListReader(const std::string& file, const Language& plain) : file_(file), plain_(plain) {}

  // Before the table that was made of it.
  void report(const ListDamage& damage) {
    if (damage.zero_rows > 0)
      add(Severity::warning, "broken-row", damage.first_zero_row,
          fmt::format("This row holds zero bytes, which are no text{}; they are left out", others(damage.zero_rows)),
          "Compare the names with the table's, and export it again as CSV in UTF-8.");
    if (damage.replaced > 0)
      add(Severity::warning, "invalid-utf8", damage.first_replaced_row,
          "Bytes of this row are no letters of its encoding and show as \uFFFD",
          "Correct the names, and export the table again as CSV in UTF-8.");
  }

  Result<SpeakersList> read(const CsvTable& table) {
    for (const CsvFault& fault : table.faults)
      add(Severity::error, "broken-row", fault.line, fault.what, "The row is left out; correct it and load it again.");
    const std::size_t most = std::min(table.rows.size(), most_rows_above);
    std::size_t heading = 0;
    while (heading < most && !names_speakers(headings_of(table.rows[heading]))) ++heading;
    if (heading == most) return no_headings(table);
    headings_ = headings_of(table.rows[heading]);
    report_unknown(table.rows[heading]);
    for (std::size_t i = heading + 1; i < table.rows.size(); ++i) read_row(table.rows[i]);
    std::stable_sort(list_.findings.begin(), list_.findings.end(),
                     [](const Finding& left, const Finding& right) { return left.line < right.line; });
    return std::move(list_);
  }

 private:
  [[nodiscard]] tl::unexpected<Error> no_headings(const CsvTable& table) const {
    const int line = table.rows.empty() ? 1 : table.rows.front().line;
    return tl::unexpected(
        Error{Blame::input, "No line of this table has the headings of a list of speakers, so it is not read",
              fmt::format("{}:{}", file_, line),
              "Write them into its first line: \"Delegation\" or \"Name\", in any of the six languages, and as needed "
              "\"Kind\", \"Time limit\" and \"Statement\"."});
  }

  void add(Severity severity, std::string code, int line, std::string message, std::string advice) {
    list_.findings.push_back({severity, std::move(code), file_, line, std::move(message), std::move(advice)});
  }

  void bad_value(const CsvRow& row, std::string_view what, const std::string& value, std::string_view expected) {
    add(Severity::error, "bad-value", row.line, fmt::format("{} is no {}", quoted(value), what),
        fmt::format("Write {}.", expected));
  }

  void report_unknown(const CsvRow& row) {
    constexpr std::size_t most_named = 8;
    std::string names;
    std::size_t unknown = 0;
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
      if (headings_[i] || !has_text(row.fields[i]) || ++unknown > most_named) continue;
      names.append(names.empty() ? "" : ", ").append(quoted(row.fields[i]));
    }
    if (unknown > most_named) names += fmt::format(" and {} more", unknown - most_named);
    if (unknown > 0)
      add(Severity::note, "unknown-column", row.line,
          fmt::format("Of this table these columns are not read: {}", names),
          "Known are Delegation, Name, Kind, On behalf of, Time limit, Statement, Original language, Official "
          "language, "
          "No., Meeting and Item.");
  }

  void read_row(const CsvRow& row) {
    const auto extra = row.fields.begin() + static_cast<std::ptrdiff_t>(std::min(row.fields.size(), headings_.size()));
    if (std::any_of(extra, row.fields.end(), has_text)) {
      add(Severity::error, "broken-row", row.line,
          fmt::format("The row has {} fields, where the headings are {}", row.fields.size(), headings_.size()),
          "The row is left out; put quotation marks around a field that holds the separator.");
      return;
    }
    ListedSpeaker speaker;
    speaker.entry.speaker.file = file_;
    speaker.entry.speaker.line = row.line;
    LocalText person;
    for (std::size_t i = 0; i < std::min(row.fields.size(), headings_.size()); ++i)
      if (headings_[i]) read_cell(*headings_[i], row, one_line(row.fields[i]), row.fields[i], speaker, person);
    Speaker& own = speaker.entry.speaker;
    if (own.name.empty()) own.name = std::move(person);
    const bool presides = own.kind == SpeakerKind::chair || own.kind == SpeakerKind::secretariat;
    if (own.name.empty() && !presides) {
      const bool kept = !speaker.entry.statement.empty();
      add(Severity::error, "no-name", row.line, "This speaker has no name",
          kept ? "Fill in the name; the screens show the statement without it."
               : "Fill in the name; the row is left out.");
      if (!kept) return;
    }
    list_.speakers.push_back(std::move(speaker));
  }

  void read_cell(const ListHeading& heading, const CsvRow& row, const std::string& cell, const std::string& written,
                 ListedSpeaker& listed, LocalText& person) {
    if (cell.empty()) return;
    SpeakerEntry& entry = listed.entry;
    switch (heading.column) {
      case ListColumn::delegation:
        return take_text(heading, cell, entry.speaker.name);
      case ListColumn::person:
        return take_text(heading, cell, person);
      case ListColumn::on_behalf_of:
        entry.on_behalf_of_line = row.line;
        return take_text(heading, cell, entry.speaker.on_behalf_of);
      case ListColumn::kind:
        if (const auto kind = read_speaker_kind(cell))
          entry.speaker.kind = *kind;
        else
          bad_value(row, "kind of speaker", cell,
                    "national, group, observer, organisation, stakeholder, panel, chair or secretariat");
        return;
      case ListColumn::limit:
        entry.speaker.limit = parse_time_limit(cell, heading.bare);
        if (!entry.speaker.limit)
          bad_value(row, "time limit", cell, "a time such as 3:00, 3 min or 90 s, at most a day");
        return;
      case ListColumn::statement:
        return take_files(heading, row, written, entry);
      case ListColumn::original:
        return take_language(row, cell, entry.original);
      case ListColumn::official:
        return take_language(row, cell, entry.official);
      case ListColumn::order:
        return take_order(cell, listed);
      case ListColumn::meeting:
        listed.meeting = cell;
        return;
      case ListColumn::item:
        listed.item = cell;
        return;
      case ListColumn::remarks:
        return;
    }
  }

  void take_text(const ListHeading& heading, const std::string& cell, LocalText& text) const {
    const Language language = heading.language.value_or(plain_);
    const auto same = [&language](const auto& entry) { return entry.first == language; };
    if (std::none_of(text.entries.begin(), text.entries.end(), same)) text.entries.emplace_back(language, cell);
  }

  // Several in one cell stand on lines of their own or between semicolons.
  static void take_files(const ListHeading& heading, const CsvRow& row, const std::string& cell, SpeakerEntry& entry) {
    for (std::size_t begin = 0; begin < cell.size();) {
      const std::size_t end = std::min(cell.find_first_of(";|\n", begin), cell.size());
      std::string file = one_line(std::string_view(cell).substr(begin, end - begin));
      if (!file.empty()) entry.statement.push_back({heading.language, std::move(file), row.line});
      begin = end + 1;
    }
  }

  void take_language(const CsvRow& row, const std::string& cell, std::optional<NamedLanguage>& version) {
    if (const auto language = read_language_name(cell))
      version = NamedLanguage{*language, row.line};
    else
      bad_value(row, "language", cell, "a language tag such as ru, or its name");
  }

  static void take_order(const std::string& cell, ListedSpeaker& listed) {
    int number = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    const std::string_view rest(end, static_cast<std::size_t>(cell.data() + cell.size() - end));
    if (error == std::errc() && (rest.empty() || rest == "." || rest == ")")) listed.order = number;
  }

  const std::string& file_;
  const Language& plain_;
  Headings headings_;
  SpeakersList list_;
};

}  // namespace

Result<SpeakersList> parse_speakers_list(std::string_view bytes, const std::string& name, const Language& plain) {
  if (bytes.size() > max_statement_bytes)
    return tl::unexpected(Error{Blame::input, "This is too large for a list of speakers", name, "Shorten it."});
  const auto text = decode_list(bytes, name);
  if (!text) return tl::unexpected(text.error());
  ListReader reader(name, plain);
  reader.report(text->damage);
  return reader.read(parse_csv(text->utf8));
}

}  // namespace rostrum
