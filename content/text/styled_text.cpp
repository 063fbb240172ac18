#include "content/text/styled_text.hpp"

#include <algorithm>

#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

void append_run(std::vector<StyleRun>& runs, StyleRun run) {
  if (run.range.empty() || run.style == Style{}) return;
  if (!runs.empty() && runs.back().range.end == run.range.begin && runs.back().style == run.style) {
    runs.back().range.end = run.range.end;
  } else {
    runs.push_back(run);
  }
}

// The style at offsets that only ever grow: one pass over the runs for a pass over the text.
class StyleCursor {
 public:
  explicit StyleCursor(const std::vector<StyleRun>& runs) : next_(runs.begin()), end_(runs.end()) {}

  Style at(std::size_t offset) {
    while (next_ != end_ && next_->range.end <= offset) ++next_;
    return next_ != end_ && next_->range.begin <= offset ? next_->style : Style{};
  }

 private:
  std::vector<StyleRun>::const_iterator next_;
  std::vector<StyleRun>::const_iterator end_;
};

}  // namespace

void StyledText::append(std::string_view utf8, Style style) {
  const std::size_t begin = text.size();
  text += utf8;
  append_run(runs, {{begin, text.size()}, style});
}

void StyledText::append(const StyledText& other) {
  const std::size_t shift = text.size();
  text += other.text;
  for (const StyleRun& run : other.runs) {
    append_run(runs, {{run.range.begin + shift, run.range.end + shift}, run.style});
  }
}

StyledText StyledText::slice(ByteRange range) const {
  range.end = std::min(range.end, text.size());
  range.begin = std::min(range.begin, range.end);
  StyledText part;
  part.text = text.substr(range.begin, range.size());
  for (const StyleRun& run : runs) {
    const std::size_t begin = std::max(run.range.begin, range.begin);
    const std::size_t end = std::min(run.range.end, range.end);
    if (begin < end) append_run(part.runs, {{begin - range.begin, end - range.begin}, run.style});
  }
  return part;
}

StyledText without_ranges(const StyledText& text, const std::vector<ByteRange>& ranges) {
  StyledText rest;
  rest.text.reserve(text.text.size());
  auto run = text.runs.begin();
  const auto keep = [&](std::size_t begin, std::size_t end) {
    while (begin < end) {
      while (run != text.runs.end() && run->range.end <= begin) ++run;
      const bool inside = run != text.runs.end() && run->range.begin <= begin;
      std::size_t stop = end;
      if (run != text.runs.end()) stop = std::min(end, inside ? run->range.end : run->range.begin);
      rest.append(std::string_view(text.text).substr(begin, stop - begin), inside ? run->style : Style{});
      begin = stop;
    }
  };
  std::size_t kept_from = 0;
  for (const ByteRange& range : ranges) {
    keep(kept_from, range.begin);
    kept_from = range.end;
  }
  keep(kept_from, text.text.size());
  return rest;
}

StyledText fold_spaces(const StyledText& text) {
  StyledText folded;
  folded.text.reserve(text.text.size());
  StyleCursor styles(text.runs);
  bool gap = false;
  Style gap_style;
  for (std::size_t offset = 0; offset < text.text.size();) {
    const std::size_t begin = offset;
    const Style style = styles.at(begin);
    if (is_foldable_space(next_code_point(text.text, offset))) {
      if (!gap) gap_style = style;
      gap = true;
      continue;
    }
    if (gap && !folded.empty()) folded.append(" ", gap_style);
    gap = false;
    folded.append(std::string_view(text.text).substr(begin, offset - begin), style);
  }
  return folded;
}

}  // namespace rostrum
