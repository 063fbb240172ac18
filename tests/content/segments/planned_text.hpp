#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "content/segments/break_plan.hpp"

namespace rostrum {

// A statement whose paragraphs are given as lines; within a line, '|' parts sentences (with the space after it).
inline Statement make_statement(std::string_view language, const std::vector<std::string>& paragraphs) {
  Statement statement;
  statement.language = *Language::parse(language);
  for (const std::string& line : paragraphs) {
    Paragraph paragraph;
    paragraph.language = statement.language;
    std::string& text = paragraph.text.text;
    std::size_t begin = 0;
    for (const char c : line) {
      if (c != '|') {
        text.push_back(c);
        continue;
      }
      paragraph.sentences.push_back({begin, text.size()});
      begin = text.size() + 1;
    }
    paragraph.sentences.push_back({begin, text.size()});
    statement.paragraphs.push_back(paragraph);
  }
  return statement;
}

inline std::size_t code_points(std::string_view utf8) {
  std::size_t count = 0;
  for (const char c : utf8) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
  return count;
}

inline std::string_view text_of(const Statement& statement, const Piece& piece) {
  return std::string_view(statement.paragraphs[piece.paragraph].text.text)
      .substr(piece.range.begin, piece.range.size());
}

// A room without fonts: so many code points stand on its screens. Stricter than layout: it refuses to be asked about
// nothing, about white space at an end, or outside of the text, and counts what it is asked.
struct CountedRoom {
  std::vector<const Statement*> versions;
  std::size_t capacity = 90;
  std::size_t questions = 0;
  std::size_t absurd_questions = 0;

  Fits fits() {
    return [this](std::size_t version, std::size_t paragraph, ByteRange range) {
      ++questions;
      const std::string& text = versions.at(version)->paragraphs.at(paragraph).text.text;
      if (range.begin >= range.end || range.end > text.size() || text[range.begin] == ' ' ||
          text[range.end - 1] == ' ') {
        ++absurd_questions;
        return false;
      }
      return code_points(std::string_view(text).substr(range.begin, range.size())) <= capacity;
    };
  }
};

// Beads that pair whole paragraphs.
inline std::vector<Bead> one_bead_per_paragraph(const std::vector<const Statement*>& versions) {
  std::vector<Bead> beads;
  for (std::size_t p = 0; p < versions.front()->paragraphs.size(); ++p) {
    Bead bead;
    for (const Statement* version : versions)
      bead.versions.push_back({SentenceSpan{p, 0, version->paragraphs[p].sentences.size() - 1}});
    beads.push_back(bead);
  }
  return beads;
}

// The parts of the only paragraph of one version.
inline std::vector<std::string> parts_of(std::string_view language, const std::string& line, std::size_t capacity) {
  const Statement statement = make_statement(language, {line});
  CountedRoom room{{&statement}, capacity};
  const BreakPlan plan = plan_breaks(room.versions, one_bead_per_paragraph(room.versions), room.fits());
  std::vector<std::string> parts;
  for (const Segment& segment : plan.segments) parts.emplace_back(text_of(statement, *segment.versions[0]));
  return parts;
}

}  // namespace rostrum
