#include "firmware/cli/json.hpp"

#include <algorithm>
#include <cmath>

#include "content/text/severity_name.hpp"
#include "render/text/set_spaces.hpp"

namespace rostrum {
namespace {

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

// [first, last] of the sentences in the passage's first paragraph, from 1; null where the version lacks it.
Json sentences_of(const Passage& passage) {
  if (passage.empty()) return nullptr;
  return {passage.front().first + 1, passage.front().last + 1};
}

Json describe(const Bead& bead, const SessionStatement& statement) {
  Json json;
  const Passage& lead = bead.versions[statement.original];
  json["paragraph"] = lead.empty() ? Json(nullptr) : Json(lead.front().paragraph + 1);
  Json paragraphs = Json::object();
  for (std::size_t v = 0; v < statement.versions.size(); ++v) {
    const Passage& passage = bead.versions[v];
    const std::string& tag = statement.versions[v].language.tag();
    json[tag] = sentences_of(passage);
    if (!passage.empty()) paragraphs[tag] = passage.front().paragraph + 1;
    if (passage.size() > 1) {
      for (const SentenceSpan& span : passage) {
        json["spans"][tag].push_back({span.paragraph + 1, span.first + 1, span.last + 1});
      }
    }
  }
  json["paragraphs"] = std::move(paragraphs);
  json["confidence"] = std::round(bead.confidence * 1000) / 1000;
  return json;
}

Json describe(const Segment& segment, const SessionStatement& statement, const Bead& bead, const HouseStyle& style) {
  Json json;
  if (const Passage& lead = bead.versions[statement.original]; !lead.empty()) {
    const auto& piece = segment.versions[statement.original];
    const auto here = std::find_if(lead.begin(), lead.end(), [&](const SentenceSpan& span) {
      return piece && span.paragraph == piece->paragraph;
    });
    const SentenceSpan& span = here == lead.end() ? lead.front() : *here;
    json["paragraph"] = span.paragraph + 1;
    json["sentences"] = {span.first + 1, span.last + 1};
  } else {
    json["paragraph"] = nullptr;  // the original lacks what a translation says here
    json["sentences"] = nullptr;
  }
  json["part"] = {segment.part + 1, segment.parts};
  json["bead"] = segment.bead + 1;
  json["text"] = Json::object();
  for (std::size_t v = 0; v < statement.versions.size(); ++v) {
    const auto& piece = segment.versions[v];
    if (!piece) continue;
    const Version& version = statement.versions[v];
    const Paragraph& paragraph = version.statement.paragraphs[piece->paragraph];
    const std::string text = paragraph.text.slice(piece->range).text;
    json["text"][version.language.tag()] = text;
    if (const auto set = set_spaces(text, paragraph.language, style)) json["set"][version.language.tag()] = set->text;
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

Json to_json(const SessionStatement& statement, const BreakPlan& plan, const HouseStyle& style,
             const SpacesProof& proof) {
  const Version& original = statement.versions[statement.original];
  Json json;
  json["id"] = statement.id;
  if (!statement.name.empty()) {
    for (const auto& [language, name] : statement.name.entries) json["name"][language.tag()] = name;
  }
  json.update(describe(original.statement));
  if (statement.official) json["official"] = statement.versions[*statement.official].language.tag();
  json["segments"] = Json::array();
  for (const Segment& segment : plan.segments) {
    json["segments"].push_back(describe(segment, statement, plan.beads[segment.bead], style));
  }
  json["spaces"]["letters_kept"] = proof.letters_kept();
  json["spaces"]["texts"] = proof.texts;
  json["spaces"]["changed"] = proof.changed;
  json["translations"] = Json::object();
  for (const Version& version : statement.versions) {
    if (&version != &original) json["translations"][version.language.tag()] = describe(version.statement);
  }
  json["beads"] = Json::array();
  for (const Bead& bead : plan.beads) json["beads"].push_back(describe(bead, statement));
  return json;
}

std::string print(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace rostrum
