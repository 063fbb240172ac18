#include "render/text/text_items.hpp"

#include <unicode/uchar.h>

#include <algorithm>

namespace rostrum {
namespace {

// Characters that have no look of their own, so any font will do.
bool needs_no_glyph(char32_t c) {
  if (c < 0xAD) return false;
  return c == 0x2028 || c == 0x2029 ||
         u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

// A base and what combines with it, joiners included: the least that one font must show.
std::uint32_t cluster_end(std::u16string_view units, std::uint32_t at, std::uint32_t limit) {
  char32_t c = next_code_point(units, at);
  while (at < limit) {
    std::uint32_t next = at;
    const char32_t following = next_code_point(units, next);
    if (!extends_cluster(following) && c != 0x200D) break;
    c = following;
    at = next;
  }
  return at;
}

bool is_right_to_left(hb_script_t script) {
  return hb_script_get_horizontal_direction(script) == HB_DIRECTION_RTL;
}

class Itemizer {
 public:
  explicit Itemizer(const ItemSource& source) : source_(source), units_(source.text.units) {}

  ItemizedText run() {
    std::size_t level = 0, script = 0;
    auto emphasis = static_cast<std::size_t>(first_run_behind(source_.begin) - source_.emphasis.begin());
    for (std::uint32_t at = 0; at < source_.text.size();) {
      if (ends_line(units_[at])) {
        ++at;
        continue;
      }
      while (source_.levels[level].end <= at) ++level;
      while (source_.scripts[script].end <= at) ++script;
      std::uint32_t end = std::min(source_.levels[level].end, source_.scripts[script].end);
      const Style style = style_at(at, end, emphasis);
      end = end_before_line_end(at, end);
      add(at, end, source_.scripts[script].script, source_.levels[level].level, style);
      at = end;
    }
    return std::move(result_);
  }

 private:
  // Lowers `end` to where the emphasis changes.
  Style style_at(std::uint32_t at, std::uint32_t& end, std::size_t& index) const {
    const auto& runs = source_.emphasis;
    const std::uint32_t space = source_.text.size() - 1;
    if (at == space) return style_of_space();
    end = std::min(end, space);
    while (index < runs.size() && unit_of(runs[index].range.end) <= at) ++index;
    if (index == runs.size()) return {};
    const std::uint32_t begins = unit_of(runs[index].range.begin);
    if (begins > at) {
      end = std::min(end, begins);
      return {};
    }
    end = std::min(end, unit_of(runs[index].range.end));
    return runs[index].style;
  }

  [[nodiscard]] Style style_of_space() const {
    const auto run = first_run_behind(source_.space);
    return run != source_.emphasis.end() && run->range.begin <= source_.space ? run->style : Style{};
  }

  [[nodiscard]] std::vector<StyleRun>::const_iterator first_run_behind(std::uint32_t byte) const {
    return std::upper_bound(source_.emphasis.begin(), source_.emphasis.end(), byte,
                            [](std::uint32_t at, const StyleRun& run) { return at < run.range.end; });
  }

  [[nodiscard]] std::uint32_t unit_of(std::size_t byte) const {
    return byte <= source_.begin ? 0 : source_.text.unit_of(byte - source_.begin);
  }

  std::uint32_t end_before_line_end(std::uint32_t begin, std::uint32_t end) const {
    const auto* first = units_.data() + begin;
    const auto* last = units_.data() + end;
    return static_cast<std::uint32_t>(std::find_if(first, last, [](char16_t c) { return ends_line(c); }) -
                                      units_.data());
  }

  void add(std::uint32_t begin, std::uint32_t end, hb_script_t script, BidiLevel level, Style style) {
    const Weight weight = style.bold ? Weight::bold : source_.weight;
    const Slant slant = style.italic ? Slant::italic : source_.slant;
    // Figures and Latin within right-to-left text look as they do elsewhere, and one number keeps one font.
    const bool inserted = (level & 1) == 0 && is_right_to_left(script);
    const auto chain = source_.faces.chain(inserted ? HB_SCRIPT_LATIN : script, source_.language, weight, slant);
    TextItem item{begin, begin, script, chain.front(), level};
    for (std::uint32_t at = begin; at < end;) {
      const std::uint32_t plain = end_of_covered(at, end, chain.front());
      if (plain > at) {
        extend(item, at, plain, chain.front());
        at = plain;
        continue;
      }
      const std::uint32_t next = cluster_end(units_, at, end);
      extend(item, at, next, font_for(at, next, chain, item));
      at = next;
    }
    push(item);
  }

  // How far the first font alone will do: to the cluster that holds the first character that it lacks.
  std::uint32_t end_of_covered(std::uint32_t begin, std::uint32_t end, FontId font) {
    const FontFace* face = source_.faces.open(font);
    if (face == nullptr) return begin;
    for (std::uint32_t at = begin; at < end;) {
      std::uint32_t start = at;
      const char32_t c = next_code_point(units_, at);
      if (face->covers(c) || needs_no_glyph(c)) continue;
      while (start > begin && joins_cluster_before(start)) start = start_before(start);
      return start;
    }
    return end;
  }

  std::uint32_t start_before(std::uint32_t at) const {
    const bool pair = at >= 2 && units_[at - 1] >= 0xDC00 && units_[at - 1] <= 0xDFFF;
    return at - (pair ? 2 : 1);
  }

  bool joins_cluster_before(std::uint32_t at) const {
    std::uint32_t after = at;
    return extends_cluster(next_code_point(units_, after)) || units_[at - 1] == 0x200D;
  }

  FontId font_for(std::uint32_t begin, std::uint32_t end, std::span<const FontId> chain, const TextItem& item) {
    if (is_invisible(begin, end)) return item.font;
    for (const FontId font : chain) {
      if (uncovered(begin, end, font, nullptr) == 0) return font;
    }
    // None shows the whole cluster: take one that shows its base, and name what it lacks.
    std::uint32_t after_base = begin;
    const char32_t base = next_code_point(units_, after_base);
    const auto found =
        std::find_if(chain.begin(), chain.end(), [&](FontId f) { return source_.faces.covers(f, base); });
    const FontId font = found == chain.end() ? chain.front() : *found;
    uncovered(begin, end, font, &result_.missing);
    return font;
  }

  bool is_invisible(std::uint32_t begin, std::uint32_t end) const {
    while (begin < end) {
      if (!needs_no_glyph(next_code_point(units_, begin))) return false;
    }
    return true;
  }

  std::size_t uncovered(std::uint32_t begin, std::uint32_t end, FontId font,
                        std::vector<MissingCharacter>* missing) const {
    std::size_t count = 0;
    while (begin < end) {
      const std::uint32_t unit = begin;
      const char32_t c = next_code_point(units_, begin);
      if (needs_no_glyph(c) || source_.faces.covers(font, c)) continue;
      ++count;
      if (missing == nullptr) break;
      missing->push_back({unit, c});
    }
    return count;
  }

  void extend(TextItem& item, std::uint32_t begin, std::uint32_t end, FontId font) {
    if (item.font != font) {
      push(item);
      item.begin = begin;
      item.font = font;
    }
    item.end = end;
  }

  void push(TextItem item) {
    while (item.end - item.begin > longest_item) {
      TextItem part = item;
      part.end = place_to_cut(item.begin, item.begin + longest_item);
      result_.items.push_back(part);
      item.begin = part.end;
    }
    if (item.begin >= item.end) return;
    // Emphasis that changes no font parts no letters.
    if (!result_.items.empty() && joins(result_.items.back(), item)) {
      result_.items.back().end = item.end;
    } else {
      result_.items.push_back(item);
    }
  }

  static bool joins(const TextItem& before, const TextItem& item) {
    return before.end == item.begin && before.font == item.font && before.script == item.script &&
           before.level == item.level && item.end - before.begin <= longest_item;
  }

  std::uint32_t place_to_cut(std::uint32_t begin, std::uint32_t latest) const {
    for (std::uint32_t at = latest; at > begin + longest_item / 2; --at) {
      if (units_[at - 1] == ' ') return at;
    }
    for (std::uint32_t at = latest; at > begin + longest_item / 2; --at) {
      const bool inside_pair = units_[at] >= 0xDC00 && units_[at] <= 0xDFFF;
      std::uint32_t after = at;
      if (!inside_pair && !extends_cluster(next_code_point(units_, after))) return at;
    }
    // One letter with thousands of marks, which cost the shaper their square.
    const std::uint32_t at = begin + longest_item / 16;
    return units_[at] >= 0xDC00 && units_[at] <= 0xDFFF ? at - 1 : at;
  }

  const ItemSource& source_;
  std::u16string_view units_;
  ItemizedText result_;
};

}  // namespace

ItemizedText itemize(const ItemSource& source) {
  return Itemizer(source).run();
}

}  // namespace rostrum
