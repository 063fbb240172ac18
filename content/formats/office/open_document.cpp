#include "content/formats/office/open_document.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "content/formats/office/document_flow.hpp"
#include "content/formats/office/flow_sink.hpp"
#include "content/formats/office/list_number.hpp"
#include "content/formats/office/office_paragraph.hpp"
#include "content/formats/office/open_styles.hpp"
#include "content/formats/office/xml_part.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

constexpr int highest_number = 30'000;
constexpr std::size_t most_spaces = 200;   // <text:s text:c="…"/>
constexpr std::size_t most_repeated = 64;  // cells and rows

bool is_among(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Whether letters take the properties of complex scripts: the first of them decides.
bool is_complex(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c >= 0x590 && c <= 0x10FF) return c < 0x10A0;
    if ((c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF)) return true;
    if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c < 0x590) || c >= 0x2E80) return false;
  }
  return false;
}

class OpenWalker {
 public:
  OpenWalker(const OpenStyles& styles, SetAside& aside) : styles_(styles), aside_(aside) {}

  void walk(const pugi::xml_node& parent, FlowSink& sink) {
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "p") {
        read_paragraph(node, sink, 0, {});
      } else if (name == "h") {
        const int level = number_in(attribute_of(node, "outline-level"), 1, 10, 1);
        read_paragraph(node, sink, level, heading_label(level));
      } else if (name == "list") {
        read_list(node, sink, {}, 0);
      } else if (name == "table") {
        sink.add(read_table(node));
      } else if (name == "tracked-changes") {
        aside_.changes = aside_.changes || node.first_child();
      } else if (name == "soft-page-break") {
        continue;
      } else if (is_among(name, {"section", "numbered-paragraph", "index-body", "text-box", "list-header"})) {
        if (attribute_of(node, "display") != "none") walk(node, sink);
      } else if (is_among(name, {"frame", "custom-shape", "g", "rect"})) {
        FlowCell boxes;
        find_boxes(node, boxes);
        for (FlowParagraph& box : boxes) sink.add(std::move(box));
      }
    }
  }

 private:
  struct Look {
    Style style;
    Style complex;
    bool hidden = false;
  };

  struct OpenCurrent {
    OfficeParagraph text;
    FlowSink* sink = nullptr;
    FlowCell boxes;
    bool heading = false;
  };

  static Look look_of(const OpenStyle& style, Look look) {
    look.style = {style.bold.value_or(look.style.bold), style.italic.value_or(look.style.italic)};
    look.complex = {style.bold_complex.value_or(look.complex.bold), style.italic_complex.value_or(look.complex.italic)};
    look.hidden = style.hidden.value_or(look.hidden);
    return look;
  }

  // `level` of a heading, or 0; `label` is what a list puts before it.
  void read_paragraph(const pugi::xml_node& node, FlowSink& sink, int level, const std::string& label,
                      int item_level = 0) {
    const OpenStyle style = styles_.paragraph(attribute_of(node, "style-name"));
    OpenCurrent current;
    current.sink = &sink;
    current.heading = level > 0 || style.title.value_or(false);
    if (style.page_before.value_or(false)) sink.turn_page();
    Look look = look_of(style, {});
    if (current.heading) look.style = look.complex = {};  // bold by its kind already
    inline_children(node, current, look);
    for (FlowParagraph& box : current.boxes) sink.add(std::move(box));
    FlowParagraph paragraph;
    paragraph.centred = style.centred.value_or(false);
    if (current.heading) {
      paragraph.kind = Block::Kind::heading;
      paragraph.level = std::max(level, 1);
    } else if (item_level > 0) {
      paragraph.kind = Block::Kind::list_item;
      paragraph.level = item_level;
    }
    StyledText text = current.text.take();
    if (!fold_spaces(text).empty()) {
      paragraph.text.append(office_text(label));
      paragraph.text.append(text);
    }
    sink.add(std::move(paragraph));
    if (style.page_after.value_or(false)) sink.turn_page();
  }

  void inline_children(const pugi::xml_node& parent, OpenCurrent& current, const Look& look) {
    for (const pugi::xml_node& node : parent.children()) {
      if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
        put(one_space_each(node.value()), current, look);
      } else {
        inline_node(node, current, look);
      }
    }
  }

  // Line ends and tabs in the file are spaces of the text.
  static std::string one_space_each(std::string_view text) {
    std::string spaced(text);
    for (char& unit : spaced) unit = unit == '\n' || unit == '\r' || unit == '\t' ? ' ' : unit;
    return spaced;
  }

  void inline_node(const pugi::xml_node& node, OpenCurrent& current, const Look& look) {
    const std::string_view name = local_name(node);
    if (name == "span") {
      inline_children(node, current, look_of(styles_.text(attribute_of(node, "style-name")), look));
    } else if (name == "s") {
      const int count = number_in(attribute_of(node, "c"), 1, static_cast<int>(most_spaces), 1);
      put(std::string(static_cast<std::size_t>(count), ' '), current, look);
    } else if (name == "tab") {
      put("\t", current, look);
    } else if (name == "line-break") {
      put("\n", current, look);
    } else if (name == "note") {
      ++aside_.notes;
      current.text.drop_note_mark();
    } else if (name == "ruby") {
      inline_children(child_of(node, "ruby-base"), current, look);
    } else if (is_among(name, {"frame", "custom-shape", "g", "rect"})) {
      if (!look.hidden) find_boxes(node, current.boxes);
    } else if (name == "hidden-text" || name == "hidden-paragraph") {
      aside_.hidden = true;
    } else if (is_among(name, {"change-start", "change-end", "change", "page-number", "page-count", "annotation",
                               "annotation-end", "soft-page-break", "tracked-changes", "script", "page-continuation",
                               "alphabetical-index-mark", "toc-mark", "user-index-mark"})) {
      aside_.changes = aside_.changes || name == "change" || name == "change-start";
    } else {
      inline_children(node, current, look);  // links, bookmarks with a text, fields, which show theirs
    }
  }

  void put(std::string_view text, OpenCurrent& current, const Look& look) {
    if (look.hidden) {
      aside_.hidden = aside_.hidden || !text.empty();
      return;
    }
    current.text.append(text, is_complex(text) ? look.complex : look.style);
  }

  void find_boxes(const pugi::xml_node& parent, FlowCell& boxes) {
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "text-box" || name == "p" || name == "list") {
        FlowSink sink(boxes);
        if (name == "text-box") {
          walk(node, sink);
        } else {
          walk(parent, sink);  // a shape holds its paragraphs itself
          return;
        }
      } else if (is_among(name, {"frame", "custom-shape", "g", "rect"})) {
        find_boxes(node, boxes);
      }
    }
  }

  // The numbers of one list, by level.
  struct Counters {
    std::string style;
    std::array<int, open_list_levels> next{};  // 0: none yet
  };

  std::string number_at(const OpenListStyle& style, std::array<int, open_list_levels>& next, std::size_t level) {
    const OpenListLevel& own = style[level];
    next[level] = next[level] == 0 ? own.start + 1 : std::min(next[level] + 1, highest_number);
    std::fill(next.begin() + static_cast<std::ptrdiff_t>(level) + 1, next.end(), 0);
    if (own.kind != OpenListLevel::Kind::number) return {};
    std::string text = own.prefix;
    const std::size_t shown = std::min(static_cast<std::size_t>(own.shown_levels), level + 1);
    for (std::size_t i = level + 1 - shown; i <= level; ++i) {
      if (i + shown != level + 1) text += '.';
      text += list_number(next[i] == 0 ? style[i].start : next[i] - 1, style[i].format);
    }
    return text + own.suffix + " ";
  }

  std::string heading_label(int level) {
    return number_at(styles_.outline(), outline_, static_cast<std::size_t>(level) - 1);
  }

  void read_list(const pugi::xml_node& node, FlowSink& sink, std::string style, std::size_t level) {
    const std::string_view own = attribute_of(node, "style-name");
    if (!own.empty()) style = own;
    if (level == 0) begin_list(node, style);
    if (level >= open_list_levels) level = open_list_levels - 1;
    for (const pugi::xml_node& item : node.children()) {
      const bool header = local_name(item) == "list-header";
      if (local_name(item) != "list-item" && !header) continue;
      read_item(item, sink, style, level, header);
    }
    if (level == 0) end_list(node);
  }

  // A list may go on with the numbers of the last one of its style, or of the one that it names.
  void begin_list(const pugi::xml_node& node, const std::string& style) {
    const std::string before(attribute_of(node, "continue-list"));
    const auto named = before.empty() ? kept_.end() : kept_.find(before);
    if (named != kept_.end()) {
      counters_ = named->second;
    } else if (attribute_of(node, "continue-numbering") != "true" || counters_.style != style) {
      counters_ = {};
    }
    counters_.style = style;
  }
  void end_list(const pugi::xml_node& node) {
    constexpr std::size_t most_kept = 10'000;
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      if (std::string_view(attribute.name()) == "xml:id" && kept_.size() < most_kept) {
        kept_[attribute.value()] = counters_;
      }
    }
  }

  void read_item(const pugi::xml_node& item, FlowSink& sink, const std::string& style_name, std::size_t level,
                 bool header) {
    const OpenListStyle* style = styles_.list(style_name);
    bool first = !header;
    if (const int start = number_in(attribute_of(item, "start-value"), 0, highest_number, -1); start >= 0) {
      counters_.next[level] = start == 0 ? 0 : start;
    }
    for (const pugi::xml_node& node : item.children()) {
      const std::string_view name = local_name(node);
      if (name == "list") {
        read_list(node, sink, style_name, level + 1);
      } else if (name == "p" || name == "h") {
        const int heading = name == "h" ? number_in(attribute_of(node, "outline-level"), 1, 10, 1) : 0;
        const bool marked = first && style != nullptr && (*style)[level].kind != OpenListLevel::Kind::none;
        const std::string label = first && style != nullptr ? number_at(*style, counters_.next, level) : std::string();
        read_paragraph(node, sink, heading, label,
                       marked || (first && style == nullptr) ? static_cast<int>(level) + 1 : 0);
        first = false;
      } else if (name == "table") {
        sink.add(read_table(node));
      }
    }
  }

  FlowTable read_table(const pugi::xml_node& node) {
    FlowTable table;
    read_rows(node, table);
    return table;
  }

  void read_rows(const pugi::xml_node& parent, FlowTable& table) {
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "table-row") {
        std::vector<FlowCell>& row = table.emplace_back();
        for (const pugi::xml_node& cell : node.children()) {
          if (local_name(cell) != "table-cell" || row.size() >= most_repeated) continue;
          FlowSink sink(row.emplace_back());
          walk(cell, sink);
        }
      } else if (is_among(name, {"table-header-rows", "table-rows", "table-row-group"})) {
        read_rows(node, table);
      }
    }
  }

  const OpenStyles& styles_;
  SetAside& aside_;
  Counters counters_;
  std::map<std::string, Counters, std::less<>> kept_;  // by the list's id
  std::array<int, open_list_levels> outline_{};
};

Result<std::unique_ptr<pugi::xml_document>> tree_of(const DocumentParts& parts, std::string_view part,
                                                    std::string_view name) {
  return parse_xml_part(parts.bytes_of(part), name);
}

void read_margins(const pugi::xml_node& masters, const OpenStyles& styles, Document& document) {
  for (const pugi::xml_node& page : masters.children()) {
    if (local_name(page) != "master-page") continue;
    for (const pugi::xml_node& node : page.children()) {
      const std::string_view kind = local_name(node);
      const bool header = kind == "header" || kind == "header-first" || kind == "header-left";
      if (!header && kind != "footer" && kind != "footer-first" && kind != "footer-left") continue;
      if (attribute_of(node, "display") == "false") continue;
      SetAside aside;
      OpenWalker walker(styles, aside);
      DocumentFlow flow;
      FlowSink sink(flow);
      walker.walk(node, sink);
      add_margin(header ? document.headers : document.footers, flow);
    }
  }
}

bool is_encrypted(const DocumentParts& parts) {
  return parts.has("encrypted-package") ||
         parts.bytes_of("META-INF/manifest.xml").find("encryption-data") != std::string_view::npos;
}

}  // namespace

bool is_open_document_part(std::string_view part) {
  return part == "content.xml" || part == "styles.xml" || part == "META-INF/manifest.xml";
}

Result<Document> read_open_document(const DocumentParts& parts, std::string_view name) {
  if (is_encrypted(parts)) {
    return tl::unexpected(Error{Blame::input, "The document is protected with a password", std::string(name),
                                "Save it without the password."});
  }
  const auto content = tree_of(parts, "content.xml", name);
  if (!content) return tl::unexpected(content.error());
  const auto common = tree_of(parts, "styles.xml", name);
  if (!common) return tl::unexpected(common.error());
  const pugi::xml_node root = (*content)->document_element();
  const pugi::xml_node style_root = (*common)->document_element();
  const pugi::xml_node text = child_of(child_of(root, "body"), "text");
  if (!text) {
    return tl::unexpected(Error{Blame::input, "This is an OpenDocument file, but no text", std::string(name),
                                "Save the text as .docx or .odt."});
  }
  OpenStyles styles;
  styles.add(child_of(style_root, "styles"));
  OpenStyles margin_styles = styles;
  margin_styles.add(child_of(style_root, "automatic-styles"));
  styles.add(child_of(root, "automatic-styles"));
  SetAside aside;
  OpenWalker walker(styles, aside);
  DocumentFlow flow;
  FlowSink sink(flow);
  walker.walk(text, sink);
  aside.report(flow);
  Document document = flow.finish();
  read_margins(child_of(style_root, "master-styles"), margin_styles, document);
  return document;
}

}  // namespace rostrum
