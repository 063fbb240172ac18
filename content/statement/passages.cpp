#include "content/statement/passages.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "content/statement/head_lines.hpp"
#include "content/statement/letters.hpp"
#include "content/statement/page_number.hpp"
#include "content/statement/salutation.hpp"
#include "content/statement/title_salutation.hpp"

namespace rostrum {

namespace {

std::vector<ByteRange> lines_of(std::string_view text) {
  std::vector<ByteRange> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back({begin, end});
    begin = end + 1;
  }
  return lines;
}

std::string_view slice(std::string_view text, ByteRange range) {
  return text.substr(range.begin, range.size());
}

Block part_of(const Block& block, ByteRange range, int line) {
  return {block.kind, block.level, block.text.slice(range), line};
}

// Cuts a block into parts, each beginning at one of the given lines (the first of which is 0).
std::vector<Block> cut(const Block& block, const std::vector<ByteRange>& lines,
                       const std::vector<std::size_t>& begins) {
  std::vector<Block> parts;
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const std::size_t last = i + 1 < begins.size() ? begins[i + 1] - 1 : lines.size() - 1;
    const ByteRange range{lines[begins[i]].begin, lines[last].end};
    parts.push_back(part_of(block, range, block.line + static_cast<int>(begins[i])));
    // Only its first part is the item; what follows a page number is its text.
    if (i > 0 && block.kind == Block::Kind::list_item) parts.back().kind = Block::Kind::paragraph;
  }
  return parts;
}

// A page number within a block stands on a line of its own: a decorated one anywhere, a bare one where the
// paper turns its page.
std::vector<Block> without_inner_numbers(const Block& block, bool turns_before, bool turns_after) {
  const std::string_view text = block.text.text;
  if (text.find('\n') == std::string_view::npos) return {block};
  const std::vector<ByteRange> lines = lines_of(text);
  std::vector<std::size_t> begins = {0};
  const auto begin_at = [&](std::size_t line) {
    if (line < lines.size() && begins.back() != line) begins.push_back(line);
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto number = page_number_of(slice(text, lines[i]));
    if (!number) continue;
    const bool at_turn = (i == 0 && turns_before) || (i + 1 == lines.size() && turns_after);
    if (number->look == PageNumber::Look::bare && !at_turn) continue;
    begin_at(i);
    begin_at(i + 1);
  }
  return cut(block, lines, begins);
}

bool begins_small(std::string_view line) {
  const std::string_view text = trim(line);
  return is_lower(code_point_at(text, 0));
}

// Below a date or a marking nothing goes on; below a line of any other kind its own block may.
bool ends_head(HeadLine::Kind kind) {
  return kind == HeadLine::Kind::place_date || kind == HeadLine::Kind::place || kind == HeadLine::Kind::marking;
}

bool ends_sentence(std::string_view line) {
  return std::u32string_view(U".!?…。！？؟").find(code_point_before(line, line.size())) != std::u32string_view::npos;
}

// "Mr. Chair," on a line above the first sentence, or below the date, is a paragraph of its own.
std::vector<Block> without_inner_salutations(const std::vector<const Block*>& blocks, std::size_t at) {
  const Block& block = *blocks[at];
  const std::string_view text = block.text.text;
  if (block.kind != Block::Kind::paragraph || text.find('\n') == std::string_view::npos) return {block};
  constexpr std::size_t most_salutations = 12;
  constexpr std::size_t most_head_lines = 24;
  const std::vector<ByteRange> lines = lines_of(text);
  std::vector<std::size_t> begins = {0};
  HeadLine::Kind above = HeadLine::Kind::other;
  bool all_known = true;  // every line so far is one of those that heads have
  for (std::size_t i = 0; i < std::min(lines.size(), most_head_lines) && begins.size() <= most_salutations; ++i) {
    const std::string_view line = trim(slice(text, lines[i]));
    const HeadLine::Kind kind = kind_of_head_line(line);
    const bool at_begin = begins.back() == i;
    const bool below_head = all_known ? above != HeadLine::Kind::other : ends_head(above);
    above = kind;
    const bool may_be_one = (at_begin || below_head) && is_salutation(line) && !stands_in_title(blocks, {at, i});
    if (!may_be_one) {
      if ((at_begin && i > 0) || (kind == HeadLine::Kind::other && ends_sentence(line))) break;
      all_known = all_known && (kind != HeadLine::Kind::other || i == 0);
      continue;
    }
    all_known = true;
    if (i + 1 < lines.size() && begins_small(slice(text, lines[i + 1]))) break;
    if (!at_begin) begins.push_back(i);
    if (i + 1 < lines.size()) begins.push_back(i + 1);
  }
  return cut(block, lines, begins);
}

// Follows the paper from page to page.
class PageCounter {
 public:
  void take_turn(int line) { marks_.push_back({0, PageNumber::Look::decorated, {}, line}); }
  void take_number(const PageNumber& number, const Block& block) {
    marks_.push_back({number.page, number.look, block, block.line});
  }

  void take_text(const Block& block, PassageGap gap) {
    std::vector<Block> no_numbers = settle(false);
    for (Block& each : no_numbers) add(std::move(each), PassageGap::blank_line);
    add(block, no_numbers.empty() ? gap : PassageGap::blank_line);
  }

  Passages finish() {
    for (Block& each : settle(true)) add(std::move(each), PassageGap::blank_line);
    return std::move(result_);
  }

 private:
  struct Mark {
    int number = 0;  // 0 for a page break
    PageNumber::Look look = PageNumber::Look::decorated;
    Block block;
    int line = 0;
  };

  void add(Block block, PassageGap gap) {
    if (turned_) gap = PassageGap::page_turn;
    turned_ = false;
    result_.passages.push_back({std::move(block), page_, gap});
  }

  // A bare number is a page's only where one is due.
  [[nodiscard]] bool is_due(const Mark& mark, int turns) const {
    return mark.look == PageNumber::Look::decorated || mark.number == page_ || mark.number == page_ + 1 ||
           mark.number == page_ + turns;
  }

  // Understands the marks since the last text; returns the numbers that are no page's.
  std::vector<Block> settle(bool at_end) {
    std::vector<Block> others;
    const auto turns = static_cast<int>(
        std::count_if(marks_.begin(), marks_.end(), [](const Mark& mark) { return mark.number == 0; }));
    const bool at_begin = result_.passages.empty();
    int foot = 0;  // the number of the page that ends
    int head = 0;  // of the one that begins
    bool behind_turn = false;
    for (Mark& mark : marks_) {
      if (mark.number == 0) {
        behind_turn = true;
      } else if (!is_due(mark, turns)) {
        others.push_back(std::move(mark.block));
      } else if (behind_turn || (turns == 0 && mark.number > page_) || at_begin) {
        head = mark.number;
      } else {
        foot = mark.number;
      }
    }
    marks_.clear();
    result_.shows_pages = result_.shows_pages || turns > 0 || foot > 0 || head > 0;
    if (at_end) {
      result_.pages = std::max({page_, foot, head, result_.pages});
      return others;
    }
    turn_to(foot, head, turns, at_begin);
    return others;
  }

  void turn_to(int foot, int head, int turns, bool at_begin) {
    const int before = page_;
    if (head > 0) {
      page_ = std::max(page_, head);
    } else if (foot > 0) {
      page_ = std::max(page_, foot) + 1;
    } else if (!at_begin) {
      page_ += turns;
    }
    turned_ = page_ != before || (turns > 0 && !at_begin);
    result_.pages = std::max(result_.pages, page_);
  }

  Passages result_;
  std::vector<Mark> marks_;
  int page_ = 1;
  bool turned_ = false;
};

bool is_turn(const std::vector<Block>& blocks, std::size_t at) {
  return at < blocks.size() && blocks[at].kind == Block::Kind::page_break;
}

// The blocks, cut where page numbers stand within them.
std::vector<Block> parts_of(const std::vector<Block>& blocks) {
  std::vector<Block> parts;
  parts.reserve(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    for (Block& part : without_inner_numbers(blocks[i], i > 0 && is_turn(blocks, i - 1), is_turn(blocks, i + 1))) {
      parts.push_back(std::move(part));
    }
  }
  return parts;
}

}  // namespace

Passages read_passages(const Document& document) {
  PageCounter counter;
  PassageGap gap = PassageGap::blank_line;
  const std::vector<Block> parts = parts_of(document.blocks);
  std::vector<const Block*> blocks;
  blocks.reserve(parts.size());
  for (const Block& part : parts) blocks.push_back(&part);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = *blocks[i];
    const auto number = block.kind == Block::Kind::paragraph ? page_number_of(block.text.text) : std::nullopt;
    if (block.kind == Block::Kind::page_break) {
      counter.take_turn(block.line);
    } else if (block.kind == Block::Kind::rule) {
      gap = PassageGap::rule;
    } else if (number) {
      counter.take_number(*number, block);
    } else {
      for (const Block& each : without_inner_salutations(blocks, i)) {
        if (trim(each.text.text).empty()) continue;
        counter.take_text(each, gap);
        gap = PassageGap::blank_line;
      }
    }
  }
  return counter.finish();
}

}  // namespace rostrum
