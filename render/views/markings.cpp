#include "render/views/markings.hpp"

#include <algorithm>
#include <string>

#include "render/views/room_words.hpp"

namespace rostrum {
namespace {

Word word_of(Marking marking) {
  switch (marking) {
    case Marking::check_against_delivery:
      return Word::marking_check_against_delivery;
    case Marking::read_out_verbatim:
      return Word::marking_read_out_verbatim;
    case Marking::unofficial_translation:
      return Word::marking_unofficial_translation;
    case Marking::embargoed:
      return Word::marking_embargoed;
  }
  return Word::marking_embargoed;
}

struct Label {
  std::string text;
  Language language;
  bool operator==(const Label&) const = default;
};

bool names_a_time(const FoundMarking& found) {
  return found.marking == Marking::embargoed &&
         std::any_of(found.text.begin(), found.text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A marking in our words for it; as the paper has it where we have no words in its language.
Label label_of(const FoundMarking& found, const Language& language) {
  const Words& words = Words::of(language);
  if (words.language().primary() == language.primary() || found.text.empty()) {
    return {in_capitals(words.get(word_of(found.marking)), words.language()), words.language()};
  }
  return {in_capitals(found.text, language), language};
}

// In the paper's own language it says until when a text is embargoed, if it does.
Label own_label_of(const FoundMarking& found, const Language& language) {
  if (names_a_time(found)) return {in_capitals(found.text, language), language};
  return label_of(found, language);
}

std::vector<Label> labels_of(const Statement& statement, const DisplayProfile& profile) {
  std::vector<Label> labels;
  const auto add = [&](Label label) {
    if (std::find(labels.begin(), labels.end(), label) == labels.end()) labels.push_back(std::move(label));
  };
  for (const FoundMarking& found : statement.markings) add(own_label_of(found, statement.language));
  if (readers_of(statement.language, profile) == Readers::strangers) {
    for (const FoundMarking& found : statement.markings) add(label_of(found, words_of(profile).language()));
  }
  return labels;
}

}  // namespace

std::vector<TextBlock> set_markings(const Statement& statement, const DisplayProfile& profile, Fixed size, int width,
                                    Capitals capitals, TextEngine& engine) {
  const std::vector<Label> labels = labels_of(statement, profile);
  std::vector<TextBlock> blocks;
  if (labels.empty()) return blocks;
  const auto set = [&](const std::string& text, const Language& language) {
    TextStyle style{.language = language, .size = size, .weight = Weight::bold};
    if (capitals == Capitals::spaced) style.letter_spacing = spacing_of_capitals(text, language, size / 20);
    return set_text(engine, text, style, width, Breaking::balanced);
  };
  // All on one line, else a line for each language, else one for each marking.
  const auto joined = [&](auto begin, auto end) {
    const bool mixed = std::any_of(begin, end, [&](const Label& label) { return label.language != begin->language; });
    std::string together;
    for (auto label = begin; label != end; ++label) {
      together += (label == begin ? "" : " · ") + (mixed ? isolated(label->text) : label->text);
    }
    return set(together, begin->language);
  };
  TextBlock one_line = joined(labels.begin(), labels.end());
  if (one_line.lines.size() == 1) {
    blocks.push_back(std::move(one_line));
    return blocks;
  }
  for (auto begin = labels.begin(); begin != labels.end();) {
    const auto end =
        std::find_if(begin, labels.end(), [&](const Label& label) { return label.language != begin->language; });
    TextBlock of_language = joined(begin, end);
    if (of_language.lines.size() == 1) {
      blocks.push_back(std::move(of_language));
    } else {
      for (auto label = begin; label != end; ++label) blocks.push_back(set(label->text, label->language));
    }
    begin = end;
  }
  return blocks;
}

Capitals capitals_of_markings(const Statement& statement, const DisplayProfile& profile, Fixed size, int width,
                              TextEngine& engine) {
  const auto spaced = set_markings(statement, profile, size, width, Capitals::spaced, engine);
  return capitals_instead_of(spaced, statement, profile, size, width, engine);
}

Capitals capitals_instead_of(const std::vector<TextBlock>& spaced, const Statement& statement,
                             const DisplayProfile& profile, Fixed size, int width, TextEngine& engine) {
  if (lines_of(spaced) < 2) return Capitals::spaced;
  const bool wraps = std::any_of(spaced.begin(), spaced.end(), [](const TextBlock& b) { return b.lines.size() > 1; });
  if (wraps) return Capitals::tight;
  const auto tight = set_markings(statement, profile, size, width, Capitals::tight, engine);
  return lines_of(tight) < lines_of(spaced) ? Capitals::tight : Capitals::spaced;
}

std::vector<TextBlock> set_markings(const Statement& statement, const DisplayProfile& profile, Fixed size, int width,
                                    TextEngine& engine) {
  auto spaced = set_markings(statement, profile, size, width, Capitals::spaced, engine);
  const Capitals capitals = capitals_instead_of(spaced, statement, profile, size, width, engine);
  return capitals == Capitals::spaced ? spaced : set_markings(statement, profile, size, width, capitals, engine);
}

std::size_t lines_of(const std::vector<TextBlock>& blocks) {
  std::size_t lines = 0;
  for (const TextBlock& block : blocks) lines += block.lines.size();
  return lines;
}

}  // namespace rostrum
