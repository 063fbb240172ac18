#include "content/wire/imported_document.hpp"

#include <algorithm>
#include <boost/pfr/tuple_size.hpp>
#include <limits>
#include <utility>
#include <vector>

#include "content/formats/read_document.hpp"
#include "content/text/unicode.hpp"
#include "content/wire/wire_bytes.hpp"

namespace rostrum {
namespace {

// Neither UTF-8 nor text of any code page; the number at the end is the form's.
constexpr std::string_view document_mark{"\x89RDOC\r\n\x1A\0\1", 10};

constexpr std::size_t least_block = 33;    // kind, level, line, a text without bytes, no runs
constexpr std::size_t least_run = 17;      // two ends and a style
constexpr std::size_t least_finding = 41;  // a severity, a line, four texts without bytes
constexpr std::uint64_t most_level = 1'000;
constexpr std::uint64_t most_line = std::numeric_limits<int>::max();
constexpr std::size_t most_encoding_bytes = 64;
constexpr std::uint8_t bold_bit = 1, italic_bit = 2;

// A member more needs a line here and one where it is read.
static_assert(boost::pfr::tuple_size_v<Document> == 5 && boost::pfr::tuple_size_v<Block> == 4);
static_assert(boost::pfr::tuple_size_v<StyleRun> == 2 && boost::pfr::tuple_size_v<Style> == 2);
static_assert(boost::pfr::tuple_size_v<Finding> == 6 && boost::pfr::tuple_size_v<Error> == 4);

void write(WireWriter& out, const StyledText& styled) {
  out.text(styled.text);
  out.number(styled.runs.size());
  for (const StyleRun& run : styled.runs) {
    out.number(run.range.begin);
    out.number(run.range.end);
    out.byte(static_cast<std::uint8_t>((run.style.bold ? bold_bit : 0) | (run.style.italic ? italic_bit : 0)));
  }
}

void write(WireWriter& out, const Finding& finding) {
  out.byte(static_cast<std::uint8_t>(finding.severity));
  out.number(static_cast<std::uint64_t>(std::max(finding.line, 0)));
  for (const std::string* part : {&finding.code, &finding.file, &finding.message, &finding.advice}) out.text(*part);
}

void write(WireWriter& out, const std::vector<Block>& blocks) {
  out.number(blocks.size());
  for (const Block& block : blocks) {
    out.byte(static_cast<std::uint8_t>(block.kind));
    out.number(static_cast<std::uint64_t>(std::max(block.level, 0)));
    out.number(static_cast<std::uint64_t>(std::max(block.line, 0)));
    write(out, block.text);
  }
}

void write(WireWriter& out, const Document& document) {
  out.text(document.encoding);
  for (const std::vector<Block>* part : {&document.blocks, &document.headers, &document.footers}) write(out, *part);
  out.number(document.findings.size());
  for (const Finding& finding : document.findings) write(out, finding);
}

void write(WireWriter& out, const Error& error) {
  out.byte(static_cast<std::uint8_t>(error.blame));
  for (const std::string* part : {&error.what, &error.where, &error.advice}) out.text(*part);
}

// What readers make of a source's text (encoding.hpp), and nothing else.
bool is_text_of_a_reader(const std::string& text) {
  const auto is_control = [](char c) {
    const auto unit = static_cast<unsigned char>(c);
    return (unit < 0x20 && c != '\n' && c != '\t' && c != '\f') || unit == 0x7F;
  };
  return std::none_of(text.begin(), text.end(), is_control) && to_nfc(text) == text;
}

bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

class DocumentReader {
 public:
  explicit DocumentReader(WireReader& in) : in_(in) {}

  Document document() {
    Document read;
    read.encoding = in_.text(most_encoding_bytes);
    for (std::vector<Block>* part : {&read.blocks, &read.headers, &read.footers}) *part = blocks();
    const std::size_t findings = in_.count(most_document_findings, least_finding);
    for (std::size_t i = 0; i < findings && in_.is_sound(); ++i) read.findings.push_back(finding());
    return read;
  }

  Error error() {
    Error read;
    read.blame = static_cast<Blame>(in_.byte(static_cast<std::uint8_t>(Blame::device)));
    for (std::string* part : {&read.what, &read.where, &read.advice}) *part = in_.text(most_sentence_bytes);
    return read;
  }

 private:
  std::vector<Block> blocks() {
    std::vector<Block> read;
    const std::size_t count = in_.count(max_statement_blocks, least_block);
    read.reserve(count);
    for (std::size_t i = 0; i < count && in_.is_sound(); ++i) read.push_back(block());
    return read;
  }

  Block block() {
    Block read;
    read.kind = static_cast<Block::Kind>(in_.byte(static_cast<std::uint8_t>(Block::Kind::table_row)));
    read.level = static_cast<int>(in_.number(most_level));
    read.line = static_cast<int>(in_.number(most_line));
    read.text = styled();
    return read;
  }

  StyledText styled() {
    StyledText read;
    read.text = in_.text(most_document_text - text_bytes_);
    text_bytes_ += read.text.size();
    if (!is_text_of_a_reader(read.text)) in_.fail();
    const std::size_t runs = in_.count(read.text.size(), least_run);
    std::size_t behind = 0;
    for (std::size_t i = 0; i < runs && in_.is_sound(); ++i) {
      const auto begin = static_cast<std::size_t>(in_.number(read.text.size()));
      const auto end = static_cast<std::size_t>(in_.number(read.text.size()));
      const std::uint8_t style = in_.byte(bold_bit | italic_bit);
      const bool in_order = behind <= begin && begin < end && style != 0;
      if (!in_order || !is_boundary(read.text, begin) || !is_boundary(read.text, end)) in_.fail();
      read.runs.push_back({{begin, end}, {(style & bold_bit) != 0, (style & italic_bit) != 0}});
      behind = end;
    }
    return read;
  }

  Finding finding() {
    Finding read;
    read.severity = static_cast<Severity>(in_.byte(static_cast<std::uint8_t>(Severity::error)));
    read.line = static_cast<int>(in_.number(most_line));
    for (std::string* part : {&read.code, &read.file, &read.message, &read.advice})
      *part = in_.text(most_sentence_bytes);
    return read;
  }

  WireReader& in_;
  std::size_t text_bytes_ = 0;
};

}  // namespace

std::string to_wire(const ImportedDocument& imported) {
  WireWriter out;
  out.raw(document_mark);
  for (const std::uint8_t byte : imported.hash.bytes) out.byte(byte);
  out.byte(imported.document ? 1 : 0);
  if (imported.document) {
    write(out, *imported.document);
  } else {
    write(out, imported.document.error());
  }
  return out.take();
}

bool is_imported_document(std::string_view bytes) {
  return bytes.starts_with(document_mark);
}

std::optional<ImportedDocument> imported_document(std::string_view bytes) {
  if (!is_imported_document(bytes)) return std::nullopt;
  WireReader in(bytes.substr(document_mark.size()));
  ImportedDocument read;
  for (std::uint8_t& byte : read.hash.bytes) byte = in.byte();
  DocumentReader reader(in);
  if (in.byte(1) == 1) {
    read.document = reader.document();
  } else {
    read.document = tl::unexpected(reader.error());
  }
  if (!in.is_complete()) return std::nullopt;
  return read;
}

}  // namespace rostrum
