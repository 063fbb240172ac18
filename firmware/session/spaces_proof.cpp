#include "firmware/session/spaces_proof.hpp"

namespace rostrum {
namespace {

class Prover {
 public:
  Prover(const HouseStyle& style, const SetSpacesFunction& set) : style_(style), set_(set) {}

  void prove(const Statement& statement) {
    for (const LetterheadColumn& column : statement.letterhead) {
      for (const std::string& line : column.lines) prove(line, column.language);
    }
    for (const std::string& line : statement.title) prove(line, statement.language);
    for (const std::string* line :
         {&statement.heading, &statement.speaker, &statement.meeting, &statement.place_date}) {
      prove(*line, statement.language);
    }
    for (const FoundMarking& marking : statement.markings) prove(marking.text, statement.language);
    for (const Paragraph& paragraph : statement.paragraphs) {
      const std::string& text = paragraph.text.text;
      prove(text, paragraph.language);
      for (const ByteRange& range : paragraph.sentences)
        prove(text.substr(range.begin, range.size()), paragraph.language);
    }
  }

  [[nodiscard]] SpacesProof result() { return std::move(proof_); }

 private:
  void prove(const std::string& text, const Language& language) {
    if (text.empty()) return;
    ++proof_.texts;
    const std::optional<SetText> set = set_(text, language, style_);
    if (!set) return;
    ++proof_.changed;
    if (!same_but_spaces(text, set->text)) proof_.altered.push_back(text);
  }

  const HouseStyle& style_;
  const SetSpacesFunction& set_;
  SpacesProof proof_;
};

}  // namespace

SpacesProof prove_spaces(const SessionStatement& statement, const HouseStyle& style, const SetSpacesFunction& set) {
  Prover prover(style, set);
  for (const Version& version : statement.versions) prover.prove(version.statement);
  return prover.result();
}

}  // namespace rostrum
