#include "tests/bench/text/segments.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "content/session/session.hpp"
#include "firmware/session/open_session.hpp"

namespace rostrum::bench {
namespace {

// Sentences are joined as long as the sum stays below this, which makes about 150 characters on the average.
constexpr std::size_t most_characters = 180;

std::size_t characters_in(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(
      utf8.begin(), utf8.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

std::vector<Paragraph> paragraphs_of(const Source& source) {
  auto session = open_session(source.file);
  if (!session) throw std::runtime_error(session.error().sentence());
  return std::move(session->statements.front().versions.front().statement.paragraphs);
}

}  // namespace

Source parse_source(const std::string& argument) {
  const std::size_t equals = argument.find('=');
  const auto language = Language::parse(argument.substr(0, equals));
  if (equals == std::string::npos || !language) throw std::runtime_error(argument + " is not LANGUAGE=FILE");
  return {*language, argument.substr(equals + 1)};
}

std::vector<Segment> read_paragraphs(const Source& source) {
  std::vector<Segment> all;
  for (const Paragraph& paragraph : paragraphs_of(source)) all.push_back({source.language, paragraph.text.text});
  return all;
}

std::vector<Segment> read_segments(const Source& source) {
  std::vector<Segment> all;
  for (const Paragraph& paragraph : paragraphs_of(source)) {
    const std::string_view text = paragraph.text.text;
    ByteRange stretch{};
    for (const ByteRange& sentence : paragraph.sentences) {
      const std::string_view joined = text.substr(stretch.begin, sentence.end - stretch.begin);
      if (!stretch.empty() && characters_in(joined) > most_characters) {
        all.push_back({source.language, std::string(text.substr(stretch.begin, stretch.size()))});
        stretch = sentence;
      } else {
        stretch = stretch.empty() ? sentence : ByteRange{stretch.begin, sentence.end};
      }
    }
    if (!stretch.empty()) all.push_back({source.language, std::string(text.substr(stretch.begin, stretch.size()))});
  }
  return all;
}

std::size_t characters_of(const std::vector<Segment>& segments) {
  std::size_t sum = 0;
  for (const Segment& segment : segments) sum += characters_in(segment.text);
  return sum;
}

}  // namespace rostrum::bench
