#include "content/formats/office/pdf_lines.hpp"

#include <unicode/normalizer2.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <memory>
#include <system_error>
#include <utility>

#include "content/formats/list_marker.hpp"
#include "content/formats/office/document_flow.hpp"
#include "content/formats/office/xml_part.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

// A gap between words of this share of their height is a space: letters that touch were parted by a change of font.
constexpr double least_space = 0.07;
constexpr double least_han_space = 0.5;
constexpr double farthest = 100'000;
constexpr std::size_t longest_pdf_line = 4000;  // bytes
// Of any paper; what lines are to each other is asked line by line.
constexpr std::size_t most_page_lines = 2000;
constexpr std::size_t most_pages = 1000;

struct CloseBidi {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

double place_in(const pugi::xml_node& node, std::string_view attribute) {
  const std::string_view text = attribute_of(node, attribute);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end == text.data() || !std::isfinite(number)) return 0;
  return std::clamp(number, -farthest, farthest);
}

bool is_han_letter(char32_t c) {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) ||
         (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x20000 && c <= 0x3FFFF);
}

char32_t first_letter_of(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? 0 : next_code_point(text, at);
}
char32_t last_letter_of(std::string_view text) {
  char32_t last = 0;
  for (std::size_t at = 0; at < text.size();) last = next_code_point(text, at);
  return last;
}

// Between Han characters and others programs leave a little space, which is none of the text.
bool parted(const PdfWord& left, const PdfWord& right) {
  const double height = std::min(left.bottom - left.top, right.bottom - right.top);
  const double gap = right.left - left.right;
  const char32_t before = last_letter_of(left.text);
  const char32_t after = first_letter_of(right.text);
  const bool han = (is_han_letter(before) || is_han_letter(after)) && before != U'•';
  return gap > height * (han ? least_han_space : least_space);
}

// More letters of the one direction than of the other.
bool runs_right_to_left(const std::vector<PdfWord>& words) {
  int balance = 0;
  for (const PdfWord& word : words) {
    for (std::size_t at = 0; at < word.text.size();) {
      const auto direction = u_charDirection(static_cast<UChar32>(next_code_point(word.text, at)));
      if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) ++balance;
      if (direction == U_LEFT_TO_RIGHT) --balance;
    }
  }
  return balance > 0;
}

// "fi" of its ligature, the letter of an Arabic form (the compatibility decomposition of UAX #15).
std::string letters_of_form(char32_t form) {
  std::string text;
  append_code_point(text, form);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status) != 0) return text;
  std::string letters;
  const icu::UnicodeString normal = nfkc->normalize(icu::UnicodeString::fromUTF8(text), status);
  // Letters are still in the order of print.
  return U_FAILURE(status) != 0
             ? text
             : (form >= 0xFB50 ? icu::UnicodeString(normal).reverse() : normal).toUTF8String(letters);
}

// Fonts print joined letters and forms; the text has letters.
std::string plain_letters(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    constexpr std::u32string_view bullets = U"\uF0B7\uF0A7\uF0A8\uF0D8\uF076\uF06C\uF06E\uF075";
    const bool form = (c >= 0xFB00 && c <= 0xFB06) || (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
    if (bullets.find(c) != std::u32string_view::npos) {
      plain += "•";
    } else if (form) {
      plain += letters_of_form(c);
    } else {
      append_code_point(plain, c);
    }
  }
  return plain;
}

// Fonts print lam and alef as one letter, which a PDF names in the order of writing while all around it is in the order
// of print: turned, the two stand the wrong way round. In some places no other word can be meant.
std::string with_lam_alef(std::string text, bool& turned) {
  struct Wrong {
    std::string_view letters;
    std::string_view right;
  };
  constexpr std::array<Wrong, 9> wrong{{{"اإل", "الإ"},
                                        {"األ", "الأ"},
                                        {"اآل", "الآ"},
                                        {"اال", "الا"},
                                        {"إىل", "إلى"},
                                        {"عىل", "على"},
                                        {"أال", "ألا"},
                                        {"ألن", "لأن"},
                                        {"بدال", "بدلا"}}};
  for (const Wrong& each : wrong) {
    for (std::size_t at = text.find(each.letters); at != std::string::npos; at = text.find(each.letters, at + 1)) {
      text.replace(at, each.letters.size(), each.right);
      turned = true;
    }
  }
  // Alone, it is "no".
  constexpr std::string_view alone = "ال";
  for (std::size_t at = text.find(alone); at != std::string::npos; at = text.find(alone, at + 1)) {
    const std::size_t end = at + alone.size();
    const bool begins = at == 0 || text[at - 1] == ' ';
    const bool ends = end == text.size() || text[end] == ' ';
    if (!begins || !ends) continue;
    text.replace(at, alone.size(), "لا");
    turned = true;
  }
  return text;
}

void finish_line(PdfLine& line) {
  std::stable_sort(line.words.begin(), line.words.end(),
                   [](const PdfWord& a, const PdfWord& b) { return a.left < b.left; });
  line.right_to_left = runs_right_to_left(line.words);
  std::string printed;
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    if (i > 0 && parted(line.words[i - 1], line.words[i])) printed += ' ';
    printed += line.words[i].text;
  }
  line.text = office_text(reading_order(printed, line.right_to_left));
  if (line.right_to_left) line.text = with_lam_alef(std::move(line.text), line.doubtful);
}

PdfLine read_line(const pugi::xml_node& node) {
  PdfLine line;
  line.left = farthest;
  line.top = farthest;
  std::size_t bytes = 0;
  for (const pugi::xml_node& child : node.children()) {
    if (local_name(child) != "word") continue;
    PdfWord word;
    word.left = place_in(child, "xMin");
    word.right = std::max(word.left, place_in(child, "xMax"));
    word.top = place_in(child, "yMin");
    word.bottom = std::max(word.top, place_in(child, "yMax"));
    word.text = plain_letters(child.text().get());
    bytes += word.text.size();
    if (word.text.empty() || bytes > longest_pdf_line) continue;
    line.left = std::min(line.left, word.left);
    line.right = std::max(line.right, word.right);
    line.top = std::min(line.top, word.top);
    line.bottom = std::max(line.bottom, word.bottom);
    line.words.push_back(std::move(word));
  }
  if (!line.words.empty()) finish_line(line);
  return line;
}

void read_lines(const pugi::xml_node& parent, PdfPage& page) {
  for (const pugi::xml_node& node : parent.children()) {
    const std::string_view name = local_name(node);
    if (name == "line") {
      PdfLine line = read_line(node);
      if (!line.text.empty() && page.lines.size() <= most_page_lines) page.lines.push_back(std::move(line));
    } else if (name == "flow" || name == "block") {
      read_lines(node, page);
    }
  }
}

// "•", "(a)", "12.": what a list puts before an item, at a tab's distance.
bool is_bare_marker(std::string_view text) {
  return list_marker_of(std::string(text) + " x").has_value();
}

// Markers that pdftotext took for a column of their own go back to their lines.
void join_markers(std::vector<PdfLine>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!is_bare_marker(lines[i].text)) continue;
    const double middle = (lines[i].top + lines[i].bottom) / 2;
    std::size_t item = lines.size();
    double nearest = farthest;
    for (std::size_t j = 0; j < lines.size(); ++j) {
      const PdfLine& line = lines[j];
      if (j == i || middle < line.top || middle > line.bottom) continue;
      const double gap = line.right_to_left ? lines[i].left - line.right : line.left - lines[i].right;
      if (gap < 0 || gap >= nearest || gap > line.height() * 5) continue;
      nearest = gap;
      item = j;
    }
    if (item == lines.size()) continue;
    lines[item].text = lines[i].text + " " + lines[item].text;
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
    --i;
  }
}

}  // namespace

std::string reading_order(const std::string& printed, bool right_to_left) {
  const icu::UnicodeString visual = icu::UnicodeString::fromUTF8(printed);
  const std::unique_ptr<UBiDi, CloseBidi> bidi(ubidi_open());
  UErrorCode status = U_ZERO_ERROR;
  ubidi_setReorderingMode(bidi.get(), UBIDI_REORDER_INVERSE_LIKE_DIRECT);
  ubidi_setPara(bidi.get(), visual.getBuffer(), visual.length(), right_to_left ? 1 : 0, nullptr, &status);
  if (U_FAILURE(status) != 0 || (ubidi_getDirection(bidi.get()) == UBIDI_LTR)) return printed;
  icu::UnicodeString logical;
  const int32_t room = 2 * visual.length() + 8;
  char16_t* buffer = logical.getBuffer(room);
  const int32_t length = ubidi_writeReordered(bidi.get(), buffer, room, 0, &status);
  logical.releaseBuffer(U_FAILURE(status) != 0 ? 0 : length);
  if (U_FAILURE(status) != 0) return printed;
  std::string text;
  return logical.toUTF8String(text);
}

Result<std::vector<PdfPage>> parse_pdf_pages(std::string_view xhtml, std::string_view name) {
  const auto tree = parse_xml_part(xhtml, name, Doctypes::passed_over);
  if (!tree) {
    return tl::unexpected(Error{Blame::input, "The text of the PDF cannot be read", std::string(name),
                                "Ask the delegation for the text itself, as .docx."});
  }
  std::vector<PdfPage> pages;
  const pugi::xml_node body = child_of(child_of((*tree)->document_element(), "body"), "doc");
  for (const pugi::xml_node& node : body.children()) {
    if (local_name(node) != "page") continue;
    PdfPage& page = pages.emplace_back();
    page.width = place_in(node, "width");
    page.height = place_in(node, "height");
    read_lines(node, page);
    if (page.lines.size() <= most_page_lines) join_markers(page.lines);
    if (pages.size() > most_pages || page.lines.size() > most_page_lines) {
      return tl::unexpected(Error{Blame::input, "The PDF holds more text than any statement", std::string(name),
                                  "Check that it is the right file."});
    }
  }
  return pages;
}

}  // namespace rostrum
