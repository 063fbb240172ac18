#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/statement/sentences.hpp"
#include "content/statement/statement.hpp"

namespace rostrum {

// A statement of these paragraphs in one language, with the sentences that find_sentences() sees in them.
inline Statement made_statement(std::string_view language, const std::vector<std::string>& paragraphs) {
  Statement statement;
  statement.language = Language::parse(language).value_or(Language());
  int line = 0;
  for (const std::string& text : paragraphs) {
    Paragraph& paragraph = statement.paragraphs.emplace_back();
    paragraph.language = statement.language;
    paragraph.text.text = text;
    paragraph.line = ++line;
    paragraph.sentences = find_sentences(text, statement.language);
    if (paragraph.sentences.empty()) paragraph.sentences.push_back({0, text.size()});
  }
  return statement;
}

}  // namespace rostrum
