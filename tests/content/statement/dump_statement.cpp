#include "tests/content/statement/dump_statement.hpp"

#include <fmt/format.h>

#include <map>

namespace rostrum {

namespace {

std::string_view name_of(Marking marking) {
  switch (marking) {
    case Marking::check_against_delivery:
      return "check_against_delivery";
    case Marking::read_out_verbatim:
      return "read_out_verbatim";
    case Marking::unofficial_translation:
      return "unofficial_translation";
    case Marking::embargoed:
      return "embargoed";
  }
  return "?";
}

std::string_view name_of(Paragraph::Role role) {
  switch (role) {
    case Paragraph::Role::salutation:
      return "salutation";
    case Paragraph::Role::body:
      return "body";
    case Paragraph::Role::heading:
      return "heading";
    case Paragraph::Role::list_item:
      return "item";
    case Paragraph::Role::closing:
      return "closing";
  }
  return "?";
}

// The part of the text between two bytes, with its emphasis and page turns written out.
std::string annotated(const Paragraph& paragraph, ByteRange range) {
  std::multimap<std::size_t, std::string> notes;
  for (const StyleRun& run : paragraph.text.runs) {
    const std::size_t begin = std::max(run.range.begin, range.begin);
    const std::size_t end = std::min(run.range.end, range.end);
    if (begin >= end) continue;
    notes.emplace(begin, fmt::format("[{}{}: ", run.style.bold ? "b" : "", run.style.italic ? "i" : ""));
    notes.emplace(end, "]");
  }
  for (const PageBreak& turn : paragraph.page_breaks) {
    if (range.contains(turn.offset)) notes.emplace(turn.offset, fmt::format("[page {}]", turn.page));
  }
  std::string text;
  std::size_t from = range.begin;
  for (const auto& [offset, note] : notes) {
    text += paragraph.text.text.substr(from, offset - from) + note;
    from = offset;
  }
  return text + paragraph.text.text.substr(from, range.end - from);
}

void add_lines(std::string& dump, std::string_view label, const std::vector<std::string>& lines) {
  for (const std::string& line : lines) dump += fmt::format("{}: {}\n", label, line);
}

void add_findings(std::string& dump, const std::vector<Finding>& findings) {
  for (const Finding& finding : findings)
    dump += fmt::format("finding: {} line {}: {}\n", finding.code, finding.line, finding.message);
}

}  // namespace

std::string dump_statement(const Document& document, const Statement& statement) {
  std::string dump = fmt::format("encoding: {}\nlanguage: {}\npages: {}\n", document.encoding, statement.language.tag(),
                                 statement.pages);
  for (const LetterheadColumn& column : statement.letterhead) {
    add_lines(dump, fmt::format("letterhead {}", column.language.tag()), column.lines);
    add_lines(dump, fmt::format("name {}", column.language.tag()), column.name);
  }
  add_lines(dump, "title", statement.title);
  dump += fmt::format("heading: {}\nspeaker: {}\n", statement.heading, statement.speaker);
  if (!statement.person.empty()) dump += fmt::format("person: {}\n", statement.person);
  dump += fmt::format("meeting: {}\nplace_date: {}\n", statement.meeting, statement.place_date);
  for (const FoundMarking& found : statement.markings)
    dump += fmt::format("marking: {} \"{}\"\n", name_of(found.marking), found.text);
  add_findings(dump, document.findings);
  add_findings(dump, statement.findings);
  std::size_t number = 0;
  for (const Paragraph& paragraph : statement.paragraphs) {
    dump += fmt::format("\n{} {} {} page {} line {}\n", ++number, name_of(paragraph.role), paragraph.language.tag(),
                        paragraph.page, paragraph.line);
    for (const ByteRange& sentence : paragraph.sentences) dump += "  | " + annotated(paragraph, sentence) + "\n";
  }
  return dump;
}

}  // namespace rostrum
