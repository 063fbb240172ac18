// Bytes of a file -> document -> statement. The first byte chooses the format.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "content/formats/read_document.hpp"
#include "content/statement/read_statement.hpp"
#include "content/text/unicode.hpp"
#include "tests/fuzz/require.hpp"

namespace rostrum {
namespace {

bool is_boundary(std::string_view utf8, std::size_t offset) {
  return offset == utf8.size() || (offset < utf8.size() && (static_cast<unsigned char>(utf8[offset]) & 0xC0) != 0x80);
}

bool is_space_only(std::string_view utf8) {
  for (std::size_t offset = 0; offset < utf8.size();) {
    const char32_t c = next_code_point(utf8, offset);
    if (!is_foldable_space(c) && c != 0xA0 && c != 0x2007 && c != 0x202F) return false;
  }
  return true;
}

void check_runs(const StyledText& text) {
  std::size_t from = 0;
  for (const StyleRun& run : text.runs) {
    require(from <= run.range.begin && run.range.begin < run.range.end && run.range.end <= text.text.size());
    require(is_boundary(text.text, run.range.begin) && is_boundary(text.text, run.range.end));
    require(run.style != Style{});
    from = run.range.end;
  }
}

void check_sentences(const Paragraph& paragraph) {
  const std::string_view text = paragraph.text.text;
  require(!paragraph.sentences.empty());
  std::size_t from = 0;
  for (const ByteRange& range : paragraph.sentences) {
    require(from <= range.begin && range.begin < range.end && range.end <= text.size());
    require(is_boundary(text, range.begin) && is_boundary(text, range.end));
    require(is_space_only(text.substr(from, range.begin - from)));
    from = range.end;
  }
  require(is_space_only(text.substr(from)));
}

void check_page_breaks(const Paragraph& paragraph, int pages) {
  std::size_t from = 0;
  for (const PageBreak& turn : paragraph.page_breaks) {
    require(from <= turn.offset && turn.offset <= paragraph.text.text.size());
    require(is_boundary(paragraph.text.text, turn.offset));
    require(turn.page >= 1 && turn.page <= pages);
    from = turn.offset;
  }
  require(paragraph.page >= 1 && paragraph.page <= pages);
}

void check(const Statement& statement) {
  int page = 1;
  for (const Paragraph& paragraph : statement.paragraphs) {
    require(!paragraph.text.empty() && is_well_formed(paragraph.text.text));
    require(paragraph.text.text.find('\n') == std::string::npos);
    check_runs(paragraph.text);
    check_sentences(paragraph);
    check_page_breaks(paragraph, statement.pages);
    require(paragraph.page >= page);
    page = paragraph.page;
  }
  for (const LetterheadColumn& column : statement.letterhead) require(column.lines.size() >= column.name.size());
  for (const std::string& line : statement.title) require(!line.empty() && is_well_formed(line));
  for (const FoundMarking& marking : statement.markings) require(!marking.text.empty() && is_well_formed(marking.text));
  require(is_well_formed(statement.speaker) && is_well_formed(statement.meeting) &&
          is_well_formed(statement.place_date));
}

}  // namespace
}  // namespace rostrum

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto document = rostrum::read_document(bytes, data[0] % 2 == 0 ? "fuzz.txt" : "fuzz.md");
  if (!document) return 0;
  for (const rostrum::Block& block : document->blocks) rostrum::check_runs(block.text);
  rostrum::check(rostrum::read_statement(*document));
  return 0;
}
