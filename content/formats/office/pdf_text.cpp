#include "content/formats/office/pdf_text.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "content/formats/list_marker.hpp"
#include "content/formats/office/document_flow.hpp"
#include "content/formats/office/pdf_lines.hpp"
#include "content/formats/office/read_office_document.hpp"
#include "content/formats/reading_notes.hpp"
#include "content/formats/source_lines.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

// Lines further apart than this, in pitches, are of two paragraphs.
constexpr double paragraph_gap = 1.22;
// A first line is indented by this much at least, in heights of a line.
constexpr double least_indent = 0.7;
// What of a column's width a line leaves free that its author ended.
constexpr double least_free = 0.12;
// Heads and feet of pages stand within this share of its height.
constexpr double margin_share = 0.14;
constexpr std::size_t most_margin_lines = 4;

double middle_of(std::vector<double> values, double share, double otherwise) {
  if (values.empty()) return otherwise;
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(static_cast<double>(values.size() - 1) * share);
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

bool ends_with_any(std::string_view text, std::u32string_view marks) {
  char32_t last = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (std::u32string_view(U"»”\"’)]").find(c) == std::u32string_view::npos && !is_foldable_space(c)) last = c;
  }
  return marks.find(last) != std::u32string_view::npos;
}
bool ends_clause_of(std::string_view text) {
  return ends_with_any(text, U".!?…:;,。！？：；，؟؛،");
}
bool ends_sentence_of(std::string_view text) {
  return ends_with_any(text, U".!?…。！？؟");
}

// A number, alone or with what decorates a page's.
bool is_page_number_line(std::string_view text) {
  std::size_t digits = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool digit = (c >= U'0' && c <= U'9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
    const bool mark = is_foldable_space(c) || std::u32string_view(U"-–—/|.[]()·").find(c) != std::u32string_view::npos;
    if (!digit && !mark) return false;
    digits += digit ? 1U : 0U;
  }
  return digits > 0 && digits <= 6;
}

// The text of a running head, with its numbers made alike.
std::string without_numbers(std::string_view text) {
  std::string alike;
  for (const char unit : text) {
    const bool digit = unit >= '0' && unit <= '9';
    if (!digit) alike += unit;
    if (digit && !alike.ends_with('0')) alike += '0';
  }
  return alike;
}

struct Margins {
  std::vector<std::string> headers;
  std::vector<std::string> footers;
};

// Takes the heads and feet out of the pages: lines near an edge that come again on other pages, and page numbers.
class MarginFinder {
 public:
  explicit MarginFinder(std::vector<PdfPage>& pages) : pages_(pages) {}

  Margins take() {
    for (const PdfPage& page : pages_) {
      for (const Candidate& each : candidates(page)) ++seen_[key_of(each, page)];
    }
    Margins margins;
    for (PdfPage& page : pages_) {
      std::vector<std::size_t> gone;
      for (const Candidate& each : candidates(page)) {
        const std::string& text = page.lines[each.line].text;
        const bool number = is_page_number_line(text);
        if (!number && (pages_.size() < 2 || seen_[key_of(each, page)] < 2)) continue;
        if (number && !each.outermost) continue;
        gone.push_back(each.line);
        std::vector<std::string>& margin = each.top ? margins.headers : margins.footers;
        if (!number && std::find(margin.begin(), margin.end(), text) == margin.end()) margin.push_back(text);
      }
      std::sort(gone.begin(), gone.end());
      for (auto line = gone.rbegin(); line != gone.rend(); ++line) {
        page.lines.erase(page.lines.begin() + static_cast<std::ptrdiff_t>(*line));
      }
    }
    return margins;
  }

 private:
  struct Candidate {
    std::size_t line = 0;
    bool top = false;
    bool outermost = false;  // nothing stands between it and the edge
  };

  static std::vector<Candidate> candidates(const PdfPage& page) {
    std::vector<std::size_t> order(page.lines.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return page.lines[a].top < page.lines[b].top; });
    std::vector<Candidate> found;
    for (std::size_t i = 0; i < std::min(order.size(), most_margin_lines); ++i) {
      const PdfLine& line = page.lines[order[i]];
      if (line.bottom > page.height * margin_share) break;
      found.push_back({order[i], true, is_on_line_with(page, order, 0, i)});
    }
    const std::size_t tops = found.size();
    for (std::size_t i = 0; i < std::min(order.size(), most_margin_lines); ++i) {
      const std::size_t at = order.size() - 1 - i;
      const PdfLine& line = page.lines[order[at]];
      if (line.top < page.height * (1 - margin_share) || at < tops) break;
      found.push_back({order[at], false, is_on_line_with(page, order, order.size() - 1, at)});
    }
    return found;
  }

  static bool is_on_line_with(const PdfPage& page, const std::vector<std::size_t>& order, std::size_t edge,
                              std::size_t at) {
    const PdfLine& outer = page.lines[order[edge]];
    const PdfLine& line = page.lines[order[at]];
    return std::abs(outer.top - line.top) < line.height() / 2 + 0.01;
  }

  static std::string key_of(const Candidate& each, const PdfPage& page) {
    return (each.top ? "t" : "b") + without_numbers(page.lines[each.line].text);
  }

  std::vector<PdfPage>& pages_;
  std::map<std::string, int, std::less<>> seen_;
};

// What is usual in the document.
struct Measures {
  double height = 12;  // of a line
  double pitch = 15;   // from one to the next
};

Measures measure_pages(const std::vector<PdfPage>& pages) {
  std::vector<double> heights;
  std::vector<double> steps;
  for (const PdfPage& page : pages) {
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
      const PdfLine& line = page.lines[i];
      // Long lines count more: they are the text.
      heights.insert(heights.end(), 1 + static_cast<std::size_t>(std::clamp(line.width() / 100, 0.0, 8.0)),
                     line.height());
      if (i == 0) continue;
      const PdfLine& above = page.lines[i - 1];
      const double step = line.bottom - above.bottom;
      if (step > line.height() * 0.6 && step < line.height() * 3 && line.left < above.right &&
          above.left < line.right) {
        steps.push_back(step);
      }
    }
  }
  Measures usual;
  usual.height = std::max(1.0, middle_of(std::move(heights), 0.5, usual.height));
  usual.pitch = std::max(1.0, middle_of(std::move(steps), 0.3, usual.height * 1.2));
  return usual;
}

// Footnotes stand below the text in smaller letters; in it, their marks are small numbers above the line.
class NoteFinder {
 public:
  explicit NoteFinder(const Measures& usual) : usual_(usual) {}

  // Takes them out and returns how many there were.
  std::size_t take(std::vector<PdfPage>& pages) const {
    std::size_t notes = 0;
    for (PdfPage& page : pages) notes += take(page);
    if (notes > 0) {
      for (PdfPage& page : pages) {
        for (PdfLine& line : page.lines) take_marks(line);
      }
    }
    return notes;
  }

 private:
  [[nodiscard]] bool is_small(const PdfLine& line) const { return tallest_word(line) < usual_.height * 0.9; }
  static double tallest_word(const PdfLine& line) {
    double height = 0;
    for (const PdfWord& word : line.words) height = std::max(height, word.bottom - word.top);
    return height;
  }
  static bool begins_with_mark(std::string_view text) {
    return !text.empty() && ((text.front() >= '0' && text.front() <= '9') || text.front() == '*');
  }

  std::size_t take(PdfPage& page) const {
    std::size_t notes = 0;
    std::vector<PdfLine> kept;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
      const bool below = page.lines[i].top > page.height / 2;
      if (below && is_small(page.lines[i]) && begins_with_mark(page.lines[i].text) && all_small_below(page, i)) {
        for (; i < page.lines.size() && is_small(page.lines[i]); ++i) {
          if (begins_with_mark(page.lines[i].text)) ++notes;
        }
        --i;
        continue;
      }
      kept.push_back(page.lines[i]);
    }
    page.lines = std::move(kept);
    return notes;
  }

  // Nothing of the text stands below a footnote.
  [[nodiscard]] bool all_small_below(const PdfPage& page, std::size_t at) const {
    return std::all_of(page.lines.begin(), page.lines.end(),
                       [&](const PdfLine& line) { return line.top <= page.lines[at].top || is_small(line); });
  }

  void take_marks(PdfLine& line) const {
    for (const PdfWord& word : line.words) {
      const bool digits = word.text.find_first_not_of("0123456789*") == std::string::npos;
      if (!digits || word.text.size() > 3 || word.bottom - word.top > usual_.height * 0.75) continue;
      const std::size_t at = line.text.find(word.text);
      if (at != std::string::npos && line.text.size() > word.text.size()) {
        line.text.erase(at, word.text.size());
        if (line.text.substr(0, at).ends_with(' ') && line.text.substr(at).starts_with(' ')) line.text.erase(at, 1);
      }
    }
  }

  const Measures& usual_;
};

class ParagraphBuilder {
 public:
  ParagraphBuilder(const std::vector<PdfPage>& pages, const Measures& usual) : pages_(pages), usual_(usual) {}

  DocumentFlow build() {
    for (std::size_t page = 0; page < pages_.size(); ++page) {
      bool first = true;
      for (const PdfLine& line : pages_[page].lines) {
        take({&line, page}, first && page > 0);
        first = false;
      }
    }
    finish();
    return std::move(flow_);
  }

 private:
  struct Place {
    const PdfLine* line = nullptr;
    std::size_t page = 0;
  };

  void take(const Place& place, bool turned) {
    if (lines_.empty()) {
      if (turned) flow_.turn_page();
    } else if (is_column_or_page_turn(place)) {
      if (goes_on_over_turn(place)) {
        turns_due_ += turned ? 1 : 0;
      } else {
        finish();
        if (turned) flow_.turn_page();
      }
    } else if (begins_paragraph(place)) {
      finish();
    }
    if (!lines_.empty() && !is_ended_by_hand(lines_.back(), place)) wrapped_ = true;
    lines_.push_back(place);
  }

  [[nodiscard]] bool is_column_or_page_turn(const Place& place) const {
    const PdfLine& above = *lines_.back().line;
    return place.page != lines_.back().page || place.line->bottom < above.top || place.line->left > above.right ||
           above.left > place.line->right;
  }

  // The edge that full lines of this column reach: the right one, or the left one of lines that run to it.
  [[nodiscard]] double free_space(const Place& place) const {
    const PdfLine& line = *place.line;
    const double near = usual_.height * 2.5;
    double most = 0;
    for (const PdfLine& other : pages_[place.page].lines) {
      const bool same_column =
          line.right_to_left ? std::abs(other.right - line.right) < near : std::abs(other.left - line.left) < near;
      if (!same_column) continue;
      most = std::max(most, line.right_to_left ? line.left - other.left : other.right - line.right);
    }
    return most;
  }
  [[nodiscard]] double column_width(const Place& place) const { return place.line->width() + free_space(place); }

  // Whether the next line's first word had had room in this one.
  [[nodiscard]] bool is_ended_by_hand(const Place& place, const Place& next) const {
    const PdfLine& after = *next.line;
    const PdfWord& word = after.right_to_left ? after.words.back() : after.words.front();
    const double room = free_space(place);
    const bool han = after.words.size() <= 2 && word.text.size() > 6;  // a line without spaces may end anywhere
    const double needs = han ? usual_.height * 2 : word.right - word.left + usual_.height * 0.3;
    return room > needs && room > column_width(place) * least_free;
  }

  [[nodiscard]] double indent_of(const Place& place) const {
    const PdfLine& line = *place.line;
    double edge = line.right_to_left ? line.right : line.left;
    for (const PdfLine& other : pages_[place.page].lines) {
      const bool overlaps = other.left < line.right && line.left < other.right;
      const bool near =
          std::abs((line.right_to_left ? other.right - line.right : other.left - line.left)) < usual_.height * 6;
      if (!overlaps || !near) continue;
      edge = line.right_to_left ? std::max(edge, other.right) : std::min(edge, other.left);
    }
    return line.right_to_left ? edge - line.right : line.left - edge;
  }

  // A line whose neighbours stand further out, on both sides or on the one where it begins.
  [[nodiscard]] bool is_indented(const Place& place) const {
    const double indent = indent_of(place);
    return indent > usual_.height * least_indent;
  }

  [[nodiscard]] bool begins_paragraph(const Place& place) const {
    const PdfLine& above = *lines_.back().line;
    const PdfLine& line = *place.line;
    const double scale = std::max(1.0, std::min(above.height(), line.height()) / usual_.height);
    const double step = std::max(line.bottom - above.bottom, line.top - above.top);
    if (step > usual_.pitch * scale * paragraph_gap) return true;
    if (std::abs(line.height() - above.height()) > usual_.height * 0.35) return true;
    const bool ended = is_ended_by_hand(lines_.back(), place);
    if (list_marker_of(line.text) && (ended || ends_clause_of(above.text))) return true;
    if (!ended) {
      // A full line, and the next one begins further in: a paragraph's first line.
      const double inwards = line.right_to_left ? above.right - line.right : line.left - above.left;
      return inwards > usual_.height * least_indent && ends_sentence_of(above.text) && !is_indented(lines_.back());
    }
    return wrapped_ && ends_clause_of(above.text);
  }

  [[nodiscard]] bool goes_on_over_turn(const Place& place) const {
    const PdfLine& above = *lines_.back().line;
    if (list_marker_of(place.line->text)) return false;
    if (std::abs(place.line->height() - above.height()) > usual_.height * 0.35) return false;
    if (!wrapped_ && lines_.size() == 1 && free_space(lines_.back()) > column_width(lines_.back()) * least_free)
      return false;
    if (is_ended_by_hand(lines_.back(), place)) return false;
    if (free_space(lines_.back()) > usual_.height * 6 && ends_sentence_of(above.text)) return false;
    return !(is_indented(place) && ends_sentence_of(above.text));
  }

  void finish() {
    if (lines_.empty()) return;
    FlowParagraph paragraph;
    std::string text;
    for (const Place& place : lines_) {
      if (!text.empty()) text += '\n';
      text += place.line->text;
    }
    if (const auto marker = list_marker_of(text)) {
      paragraph.kind = Block::Kind::list_item;
      paragraph.level = 1;
      if (marker->kind == ListMarker::Kind::bullet) text.erase(0, marker->size);
    }
    paragraph.text.append(text);
    flow_.add(std::move(paragraph));
    lines_.clear();
    wrapped_ = false;
    for (; turns_due_ > 0; --turns_due_) flow_.turn_page();
  }

  const std::vector<PdfPage>& pages_;
  const Measures& usual_;
  DocumentFlow flow_;
  std::vector<Place> lines_;  // of the paragraph that is being read
  bool wrapped_ = false;      // one of them is as long as the column
  int turns_due_ = 0;         // of pages, within it
};

// Arabic that a PDF does not hold as it is written: vowel marks apart from their letters, ligatures turned.
bool has_doubtful_letters(const std::vector<PdfPage>& pages) {
  for (const PdfPage& page : pages) {
    for (const PdfLine& line : page.lines) {
      if (line.doubtful) return true;
      for (std::size_t at = 0; at < line.text.size();) {
        const char32_t c = next_code_point(line.text, at);
        if (c >= 0x64B && c <= 0x652) return true;
      }
    }
  }
  return false;
}

void add_margin_lines(const std::vector<std::string>& lines, std::vector<Block>& blocks) {
  for (const std::string& line : lines) {
    Block block;
    block.text.append(line);
    blocks.push_back(std::move(block));
  }
}

}  // namespace

Result<Document> read_pdf_text(std::string_view xhtml, std::string_view name) {
  auto pages = parse_pdf_pages(xhtml, name);
  if (!pages) return tl::unexpected(pages.error());
  const bool empty = std::all_of(pages->begin(), pages->end(), [](const PdfPage& page) { return page.lines.empty(); });
  if (empty) {
    return tl::unexpected(Error{Blame::input, "The PDF holds pictures of pages, but no text", std::string(name),
                                "Ask the delegation for the text itself, as .docx."});
  }
  const Margins margins = MarginFinder(*pages).take();
  const Measures usual = measure_pages(*pages);
  const std::size_t notes = NoteFinder(usual).take(*pages);
  DocumentFlow flow = ParagraphBuilder(*pages, usual).build();
  if (notes > 0) {
    const Finding left_out = footnotes_left_out(notes, 0);
    flow.report(left_out.severity, left_out.code, left_out.message, left_out.advice);
  }
  if (has_doubtful_letters(*pages)) {
    flow.report(Severity::warning, "pdf-arabic", "This PDF does not tell the order of all its Arabic letters reliably",
                "Ask for the text as .docx, or compare it word by word with the paper.");
  }
  Document document = flow.finish();
  add_margin_lines(margins.headers, document.headers);
  add_margin_lines(margins.footers, document.footers);
  return checked_document(std::move(document), name);
}

}  // namespace rostrum
