#include "firmware/cli/json.hpp"

#include "render/text/set_spaces.hpp"

namespace rostrum {
namespace {

const char* name_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "error";
}

// The fields that describe one language version.
Json describe(const Statement& statement) {
  Json json;
  json["language"] = statement.language.tag();
  Json& markings = json["markings"];
  markings["check_against_delivery"] = statement.has(Marking::check_against_delivery);
  markings["read_out_verbatim"] = statement.has(Marking::read_out_verbatim);
  markings["unofficial_translation"] = statement.has(Marking::unofficial_translation);
  markings["embargoed"] = statement.has(Marking::embargoed);
  json["title"] = statement.title;
  json["speaker"] = statement.speaker;
  json["meeting"] = statement.meeting;
  json["place_date"] = statement.place_date;
  json["letterhead"] = Json::array();
  for (const LetterheadColumn& column : statement.letterhead) {
    for (const std::string& line : column.lines) json["letterhead"].push_back(line);
  }
  json["paragraphs"] = Json::array();
  json["sentences"] = Json::array();
  json["pages"] = Json::array();
  for (const Paragraph& paragraph : statement.paragraphs) {
    json["paragraphs"].push_back(paragraph.text.text);
    Json sentences = Json::array();
    for (const ByteRange& range : paragraph.sentences) {
      sentences.push_back(paragraph.text.text.substr(range.begin, range.size()));
    }
    json["sentences"].push_back(std::move(sentences));
    json["pages"].push_back(paragraph.page);
  }
  return json;
}

}  // namespace

Json to_json(const Finding& finding) {
  Json json;
  json["severity"] = name_of(finding.severity);
  json["code"] = finding.code;
  json["file"] = finding.file;
  json["line"] = finding.line;
  json["message"] = finding.message;
  json["advice"] = finding.advice;
  return json;
}

Json to_json(const SessionStatement& statement, std::size_t shown, const BreakPlan& plan, const HouseStyle& style,
             const SpacesProof& proof) {
  const Version& original = statement.versions[statement.original];
  const Version& cut = statement.versions[shown];
  Json json;
  json["id"] = statement.id;
  json.update(describe(original.statement));
  json["segments"] = Json::array();
  for (const Segment& segment : plan.segments) {
    const Bead& bead = plan.beads[segment.bead];
    Json entry;
    if (const Passage& passage = bead.versions[plan.lead]; !passage.empty()) {
      entry["paragraph"] = passage.front().paragraph + 1;
      entry["sentences"] = {passage.front().first + 1, passage.front().last + 1};
    }
    entry["part"] = {segment.part + 1, segment.parts};
    entry["text"] = Json::object();
    if (const auto& piece = segment.versions[plan.lead]) {
      const Paragraph& paragraph = cut.statement.paragraphs[piece->paragraph];
      const std::string text = paragraph.text.slice(piece->range).text;
      entry["text"][cut.language.tag()] = text;
      if (const auto set = set_spaces(text, paragraph.language, style)) entry["set"][cut.language.tag()] = set->text;
    }
    json["segments"].push_back(std::move(entry));
  }
  json["spaces"]["letters_kept"] = proof.letters_kept();
  json["spaces"]["texts"] = proof.texts;
  json["spaces"]["changed"] = proof.changed;
  json["translations"] = Json::object();
  for (const Version& version : statement.versions) {
    if (&version != &original) json["translations"][version.language.tag()] = describe(version.statement);
  }
  return json;
}

std::string print(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace rostrum
