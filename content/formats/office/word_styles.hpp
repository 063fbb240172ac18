#pragma once

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace rostrum {

// What w:rPr says of letters; what it leaves out, a style or the document's defaults say.
struct WordLetters {
  std::optional<bool> bold;
  std::optional<bool> bold_complex;  // of right-to-left runs and complex scripts
  std::optional<bool> italic;
  std::optional<bool> italic_complex;
  std::optional<bool> hidden;
  std::optional<bool> right_to_left;  // or complex, which takes the same properties
};
[[nodiscard]] WordLetters word_letters_of(const pugi::xml_node& run_properties);

// w:numPr: a list (0 takes the paragraph out of any) and a level in it, from 0.
struct WordListPlace {
  std::optional<int> list;
  std::optional<int> level;
};

struct WordParagraphStyle {
  std::string name;
  std::string based_on;
  WordLetters letters;
  std::optional<int> outline;  // level of a heading, from 0; 9 is body text
  WordListPlace place;
  std::optional<bool> centred;
  std::optional<bool> page_before;
};
// What w:pPr says, in a style or in the paragraph itself.
void read_word_paragraph_properties(const pugi::xml_node& properties, WordParagraphStyle& style);

// word/styles.xml: styles that build on each other, as deep as anybody lets them, cycles cut.
class WordStyles {
 public:
  explicit WordStyles(const pugi::xml_node& styles);

  // All that a style says, with what those say that it is based on; the default style's where the id is empty.
  [[nodiscard]] WordParagraphStyle paragraph(std::string_view id) const;
  [[nodiscard]] WordLetters letters(std::string_view character_style) const;
  [[nodiscard]] const WordLetters& defaults() const { return defaults_; }

 private:
  [[nodiscard]] WordParagraphStyle resolved(std::string_view id) const;

  std::map<std::string, WordParagraphStyle, std::less<>> styles_;
  std::string default_paragraph_;
  WordLetters defaults_;
};

// The level of a heading, from 1; 0 where the style is none's.
[[nodiscard]] int heading_level_of(const WordParagraphStyle& style);

}  // namespace rostrum
