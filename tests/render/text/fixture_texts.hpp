#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "content/text/language.hpp"

namespace rostrum::test {

// A line of text and the language it is in.
struct Paragraph {
  std::string text;
  Language language;
  std::string source;  // where it stands: "ru.txt:2"
};

// The lines of a file that is named by their language: "ru.txt", "statement.ru.md". Empty ones are left out.
inline std::vector<Paragraph> paragraphs_of(const std::filesystem::path& file) {
  std::vector<Paragraph> paragraphs;
  const std::string stem = file.stem().string();
  const std::optional<Language> language = Language::parse(stem.substr(stem.rfind('.') + 1));
  std::ifstream stream(file);
  if (!language || !stream) {
    ADD_FAILURE() << file << " cannot be read, or is not named by a language";
    return paragraphs;
  }
  std::string line;
  for (int number = 1; std::getline(stream, line); ++number) {
    if (!line.empty()) paragraphs.push_back({line, *language, file.filename().string() + ":" + std::to_string(number)});
  }
  return paragraphs;
}

// Our own texts in every language that rooms use and some that they do not: numbers, quotes, №, dashes, marks, mixed
// directions.
inline std::vector<Paragraph> fixture_texts() {
  std::vector<Paragraph> texts;
  for (const char* language : {"ar", "bg", "en", "es", "fr", "he", "hi", "mk", "ru", "sr", "uk", "und", "zh-Hans"}) {
    const std::filesystem::path folder = ROSTRUM_SOURCE_DIR "/tests/render/text/texts";
    for (Paragraph& paragraph : paragraphs_of(folder / (std::string(language) + ".txt"))) {
      texts.push_back(std::move(paragraph));
    }
  }
  return texts;
}

}  // namespace rostrum::test
