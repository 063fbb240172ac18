#include "content/formats/office/word_document.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "content/formats/office/document_flow.hpp"
#include "content/formats/office/flow_sink.hpp"
#include "content/formats/office/office_paragraph.hpp"
#include "content/formats/office/word_numbering.hpp"
#include "content/formats/office/word_styles.hpp"
#include "content/formats/office/word_symbol.hpp"
#include "content/formats/office/xml_part.hpp"

namespace rostrum {

namespace {

using XmlTree = std::unique_ptr<pugi::xml_document>;

constexpr std::size_t most_fields = 64;   // within each other
constexpr std::size_t most_headers = 64;  // parts of headers and footers

bool is_any_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

class WordWalker {
 public:
  WordWalker(const WordStyles& styles, WordNumbering& numbering, SetAside& aside)
      : styles_(styles), numbering_(numbering), aside_(aside) {}

  // Of the body, or of whatever else holds paragraphs and tables.
  void walk(const pugi::xml_node& parent, FlowSink& sink) {
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "p") {
        read_paragraph(node, sink);
      } else if (name == "tbl") {
        sink.add(read_table(node));
      } else if (name == "AlternateContent") {
        const pugi::xml_node choice = child_of(node, "Choice");
        walk(choice ? choice : child_of(node, "Fallback"), sink);
      } else if (is_any_of(name, {"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"})) {
        walk(node, sink);
      }
    }
  }

  // The breaks before the sections that come after the first, in order: whether each turns the page.
  void set_section_turns(std::vector<bool> turns) { section_turns_ = std::move(turns); }

 private:
  struct Field {
    std::string instruction;
    bool shows_result = false;
    bool dropped = false;
  };

  // One paragraph on its way.
  struct Current {
    OfficeParagraph text;
    WordParagraphStyle style;
    bool heading = false;
    std::vector<Field> fields;
    FlowCell boxes;  // what its text boxes say
    FlowSink* sink = nullptr;
    FlowParagraph shape;  // kind, level, place
    std::string label;
  };

  void read_paragraph(const pugi::xml_node& node, FlowSink& sink) {
    const pugi::xml_node properties = child_of(node, "pPr");
    Current current;
    current.style = styles_.paragraph(attribute_of(child_of(properties, "pStyle"), "val"));
    const bool contents = current.style.name.starts_with("toc ");  // a table of contents is not read out
    WordParagraphStyle own = current.style;
    read_word_paragraph_properties(properties, own);
    if (!own.centred) own.centred = current.style.centred;
    if (!own.page_before) own.page_before = current.style.page_before;
    current.style = std::move(own);
    current.sink = &sink;
    current.text = std::exchange(carried_, {});
    const int level = heading_level_of(current.style);
    current.heading = level > 0;
    current.shape.centred = current.style.centred.value_or(false);
    if (level > 0) {
      current.shape.kind = Block::Kind::heading;
      current.shape.level = level;
    }
    count_item(current);
    if (current.style.page_before.value_or(false)) sink.turn_page();
    inline_children(node, current, {});
    for (FlowParagraph& box : std::exchange(current.boxes, {})) sink.add(std::move(box));
    const pugi::xml_node mark = child_of(properties, "rPr");
    if (child_of(mark, "del") || child_of(mark, "moveFrom")) {  // the paragraph goes on in the next one
      aside_.changes = true;
      carried_ = std::move(current.text);
      return;
    }
    if (contents) {
      (void)current.text.take();
    } else {
      flush(current);
    }
    if (child_of(properties, "sectPr")) end_section(sink);
  }

  void end_section(FlowSink& sink) {
    const std::size_t at = section_++;
    if (at < section_turns_.size() && section_turns_[at]) sink.turn_page();
  }

  void count_item(Current& current) {
    const int list = current.style.place.list.value_or(0);
    if (list == 0) return;
    const int level = current.style.place.level.value_or(0);
    const WordNumbering::Label label = numbering_.next(list, level);
    if (label.kind == WordNumbering::Label::Kind::none) return;
    if (label.kind == WordNumbering::Label::Kind::number) current.label = label.text + " ";
    if (current.heading) return;
    current.shape.kind = Block::Kind::list_item;
    current.shape.level = level + 1;
  }

  static void flush(Current& current) {
    FlowParagraph paragraph = current.shape;
    StyledText text = current.text.take();
    if (!fold_spaces(text).empty()) {
      paragraph.text.append(std::exchange(current.label, {}));
      paragraph.text.append(text);
    }
    current.sink->add(std::move(paragraph));
  }

  // A page that turns within a paragraph, by the author's hand.
  static void turn_page(Current& current) {
    flush(current);
    current.sink->turn_page();
    current.shape = {};
    current.heading = false;
  }

  FlowTable read_table(const pugi::xml_node& node) {
    FlowTable table;
    read_rows(node, table);
    return table;
  }

  void read_rows(const pugi::xml_node& parent, FlowTable& table) {
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "tr") {
        if (child_of(child_of(node, "trPr"), "del")) {
          aside_.changes = true;
          continue;
        }
        read_cells(node, table.emplace_back());
      } else if (is_any_of(name, {"sdt", "sdtContent", "customXml", "ins"})) {
        read_rows(node, table);
      }
    }
  }

  void read_cells(const pugi::xml_node& parent, std::vector<FlowCell>& row) {
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "tc") {
        FlowSink sink(row.emplace_back());
        walk(node, sink);
      } else if (is_any_of(name, {"sdt", "sdtContent", "customXml", "ins"})) {
        read_cells(node, row);
      }
    }
  }

  struct RunLook {
    Style style;
    bool hidden = false;
  };

  void inline_children(const pugi::xml_node& parent, Current& current, const RunLook& look) {
    for (const pugi::xml_node& node : parent.children()) inline_node(node, current, look);
  }

  void inline_node(const pugi::xml_node& node, Current& current, const RunLook& look) {
    const std::string_view name = local_name(node);
    if (name == "r") {
      inline_children(node, current, look_of(node, current));
    } else if (name == "t") {
      put(node.text().get(), current, look);
    } else if (name == "br" || name == "cr") {
      const std::string_view type = attribute_of(node, "type");
      if (type == "page" && is_shown(current) && !look.hidden) {
        turn_page(current);
      } else {
        put("\n", current, look);
      }
    } else if (name == "tab" || name == "ptab") {
      put("\t", current, look);
    } else if (name == "noBreakHyphen") {
      put("\u2011", current, look);
    } else if (name == "sym") {
      put(word_symbol(attribute_of(node, "font"), attribute_of(node, "char")), current, look);
    } else if (name == "fldChar") {
      take_field_mark(attribute_of(node, "fldCharType"), current);
    } else if (name == "instrText") {
      if (!current.fields.empty() && !current.fields.back().shows_result) {
        current.fields.back().instruction += node.text().get();
      }
    } else if (name == "fldSimple") {
      if (!is_page_field(attribute_of(node, "instr"))) inline_children(node, current, look);
    } else if (is_any_of(name, {"del", "moveFrom"})) {
      aside_.changes = true;
    } else if (is_any_of(name, {"ins", "moveTo"})) {
      aside_.changes = true;
      inline_children(node, current, look);
    } else {
      inline_object(node, name, current, look);
    }
  }

  void inline_object(const pugi::xml_node& node, std::string_view name, Current& current, const RunLook& look) {
    if (name == "footnoteReference" || name == "endnoteReference") {
      ++aside_.notes;
      current.text.drop_note_mark();
    } else if (name == "AlternateContent") {
      take_alternate(node, current, look);
    } else if (is_any_of(name, {"drawing", "pict", "object"})) {
      if (!look.hidden) find_boxes(node, current);
    } else if (name == "ruby") {
      inline_children(child_of(node, "rubyBase"), current, look);
    } else if (is_any_of(name, {"hyperlink", "smartTag",     "sdt",      "sdtContent", "customXml",
                                "dir",       "bdo",          "oMath",    "oMathPara",  "e",
                                "num",       "den",          "sup",      "sub",        "f",
                                "sSup",      "sSub",         "d",        "rad",        "deg",
                                "nary",      "subHyperlink", "rubyBase", "Choice",     "Fallback"})) {
      inline_children(node, current, look);
    }
  }

  // The same content for newer and for older programs: one of the two.
  void take_alternate(const pugi::xml_node& node, Current& current, const RunLook& look) {
    const std::size_t before = current.boxes.size();
    const pugi::xml_node choice = child_of(node, "Choice");
    if (choice) inline_children(choice, current, look);
    const bool says_nothing = !choice || (current.boxes.size() == before && !has_text(choice));
    if (says_nothing) inline_children(child_of(node, "Fallback"), current, look);
  }

  static bool has_text(const pugi::xml_node& node) {
    return static_cast<bool>(node.find_node(
        [](const pugi::xml_node& each) { return local_name(each) == "t" && *each.text().get() != '\0'; }));
  }

  void find_boxes(const pugi::xml_node& parent, Current& current) {
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "txbxContent") {
        FlowSink sink(current.boxes);
        walk(node, sink);
      } else if (name == "AlternateContent") {
        const std::size_t before = current.boxes.size();
        find_boxes(child_of(node, "Choice"), current);
        if (current.boxes.size() == before) find_boxes(child_of(node, "Fallback"), current);
      } else {
        find_boxes(node, current);
      }
    }
  }

  static bool is_shown(const Current& current) {
    return std::all_of(current.fields.begin(), current.fields.end(),
                       [](const Field& field) { return field.shows_result && !field.dropped; });
  }

  void put(std::string_view text, Current& current, const RunLook& look) {
    if (look.hidden) {
      aside_.hidden = aside_.hidden || !text.empty();
      return;
    }
    if (is_shown(current)) current.text.append(text, look.style);
  }

  // The number of a page is the printer's.
  static bool is_page_field(std::string_view instruction) {
    while (instruction.starts_with(' ')) instruction.remove_prefix(1);
    const std::string word(instruction.substr(0, instruction.find_first_of(" \\\t")));
    return is_any_of(word, {"PAGE", "NUMPAGES", "SECTIONPAGES", "page", "numpages", "Page"});
  }

  static void take_field_mark(std::string_view type, Current& current) {
    std::vector<Field>& fields = current.fields;
    if (type == "begin") {
      if (fields.size() < most_fields) fields.emplace_back();
    } else if (type == "separate" && !fields.empty()) {
      fields.back().shows_result = true;
      fields.back().dropped = is_page_field(fields.back().instruction);
    } else if (type == "end" && !fields.empty()) {
      fields.pop_back();
    }
  }

  // Whether letters are bold: what the run says; else its paragraph's style and its own, where one turns off the
  // other (ECMA-376, 17.7.3). A heading is bold by its kind already.
  static bool toggled(const std::optional<bool>& own, const std::optional<bool>& character,
                      const std::optional<bool>& paragraph, const std::optional<bool>& otherwise, bool heading) {
    if (own) return *own;
    if (heading) return character.value_or(false);
    return character.value_or(false) != paragraph.value_or(false) || otherwise.value_or(false);
  }

  RunLook look_of(const pugi::xml_node& run, const Current& current) const {
    const pugi::xml_node properties = child_of(run, "rPr");
    const WordLetters own = word_letters_of(properties);
    const WordLetters style = styles_.letters(attribute_of(child_of(properties, "rStyle"), "val"));
    const WordLetters& paragraph = current.style.letters;
    const WordLetters& rest = styles_.defaults();
    const bool complex =
        own.right_to_left.value_or(style.right_to_left.value_or(paragraph.right_to_left.value_or(false)));
    RunLook look;
    look.hidden = toggled(own.hidden, style.hidden, paragraph.hidden, rest.hidden, false);
    look.style.bold = complex ? toggled(own.bold_complex, style.bold_complex, paragraph.bold_complex, rest.bold_complex,
                                        current.heading)
                              : toggled(own.bold, style.bold, paragraph.bold, rest.bold, current.heading);
    look.style.italic = complex ? toggled(own.italic_complex, style.italic_complex, paragraph.italic_complex,
                                          rest.italic_complex, current.heading)
                                : toggled(own.italic, style.italic, paragraph.italic, rest.italic, current.heading);
    return look;
  }

  const WordStyles& styles_;
  WordNumbering& numbering_;
  SetAside& aside_;
  OfficeParagraph carried_;  // of a paragraph whose end was deleted
  std::vector<bool> section_turns_;
  std::size_t section_ = 0;
};

// "word/" and "styles.xml" or "/word/styles.xml": targets are relative to the part that names them.
std::string target_part(std::string_view folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string base(folder);
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    const std::size_t slash = base.empty() ? std::string::npos : base.rfind('/', base.size() - 2);
    base.resize(slash == std::string::npos ? 0 : slash + 1);
  }
  return base + std::string(target);
}

class WordPackage {
 public:
  WordPackage(const DocumentParts& parts, std::string_view name) : parts_(parts), name_(name) {}

  Result<Document> read() {
    const auto relations = tree_of("_rels/.rels");
    if (!relations) return tl::unexpected(relations.error());
    std::string main = "word/document.xml";
    for (const pugi::xml_node& node : (*relations)->first_child().children()) {
      if (attribute_of(node, "Type").ends_with("/officeDocument")) main = target_part("", attribute_of(node, "Target"));
    }
    if (!parts_.has(main)) {
      return tl::unexpected(Error{Blame::input, "This is an archive, but no Word document", std::string(name_),
                                  "Open it in the word processor and save it again as .docx."});
    }
    const std::size_t slash = main.rfind('/');
    folder_ = slash == std::string::npos ? std::string() : main.substr(0, slash + 1);
    const std::string base = main.substr(folder_.size());
    auto own_relations = tree_of(folder_ + "_rels/" + base + ".rels");
    if (!own_relations) return tl::unexpected(own_relations.error());
    relations_ = std::move(*own_relations);
    return read_main(main);
  }

 private:
  Result<XmlTree> tree_of(const std::string& part) const { return parse_xml_part(parts_.bytes_of(part), name_); }

  [[nodiscard]] std::string part_of_type(std::string_view ending) const {
    for (const pugi::xml_node& node : relations_->first_child().children()) {
      if (attribute_of(node, "Type").ends_with(ending)) return target_part(folder_, attribute_of(node, "Target"));
    }
    return {};
  }
  [[nodiscard]] std::string part_of_id(std::string_view id) const {
    for (const pugi::xml_node& node : relations_->first_child().children()) {
      if (attribute_of(node, "Id") == id) return target_part(folder_, attribute_of(node, "Target"));
    }
    return {};
  }

  Result<Document> read_main(const std::string& main) {
    const auto styles_tree = tree_of(part_of_type("/styles"));
    if (!styles_tree) return tl::unexpected(styles_tree.error());
    const auto numbering_tree = tree_of(part_of_type("/numbering"));
    if (!numbering_tree) return tl::unexpected(numbering_tree.error());
    const auto tree = tree_of(main);
    if (!tree) return tl::unexpected(tree.error());
    const WordStyles styles(child_of(**styles_tree, "styles"));
    WordNumbering numbering(child_of(**numbering_tree, "numbering"));
    const pugi::xml_node body = child_of(child_of(**tree, "document"), "body");
    std::vector<pugi::xml_node> sections;
    for (const pugi::xml_node& node : body.children()) {
      if (local_name(node) == "sectPr") sections.push_back(node);
      if (const pugi::xml_node inner = child_of(child_of(node, "pPr"), "sectPr")) sections.push_back(inner);
    }
    SetAside aside;
    WordWalker walker(styles, numbering, aside);
    std::vector<bool> turns;
    for (std::size_t i = 1; i < sections.size(); ++i) {
      const std::string_view type = attribute_of(child_of(sections[i], "type"), "val");
      turns.push_back(type != "continuous" && type != "nextColumn");
    }
    walker.set_section_turns(std::move(turns));
    DocumentFlow flow;
    FlowSink sink(flow);
    walker.walk(body, sink);
    aside.report(flow);
    Document document = flow.finish();
    if (const auto read = read_margins(sections, styles, document); !read) return tl::unexpected(read.error());
    return document;
  }

  Result<void> read_margins(const std::vector<pugi::xml_node>& sections, const WordStyles& styles, Document& document) {
    std::vector<std::string> read;
    for (const pugi::xml_node& section : sections) {
      const bool first_differs = static_cast<bool>(child_of(section, "titlePg"));
      for (const pugi::xml_node& node : section.children()) {
        const std::string_view kind = local_name(node);
        if (kind != "headerReference" && kind != "footerReference") continue;
        if (attribute_of(node, "type") == "first" && !first_differs) continue;
        const std::string part = part_of_id(attribute_of(node, "id"));
        if (part.empty() || std::find(read.begin(), read.end(), part) != read.end() || read.size() >= most_headers) {
          continue;
        }
        read.push_back(part);
        const auto tree = tree_of(part);
        if (!tree) return tl::unexpected(tree.error());
        read_margin((*tree)->document_element(), styles,
                    kind == "headerReference" ? document.headers : document.footers);
      }
    }
    return {};
  }

  // A header's lists count by themselves, and what it lacks nobody misses.
  static void read_margin(const pugi::xml_node& root, const WordStyles& styles, std::vector<Block>& blocks) {
    WordNumbering numbering{pugi::xml_node()};
    SetAside aside;
    WordWalker walker(styles, numbering, aside);
    DocumentFlow flow;
    FlowSink sink(flow);
    walker.walk(root, sink);
    add_margin(blocks, flow);
  }

  const DocumentParts& parts_;
  std::string_view name_;
  std::string folder_;
  XmlTree relations_;
};

}  // namespace

bool is_word_part(std::string_view part) {
  if (!part.ends_with(".xml") && !part.ends_with(".rels")) return false;
  return part == "_rels/.rels" || (part.find("theme/") == std::string_view::npos && !part.starts_with("customXml/") &&
                                   !part.starts_with("docProps/") && part != "[Content_Types].xml");
}

Result<Document> read_word_document(const DocumentParts& parts, std::string_view name) {
  return WordPackage(parts, name).read();
}

}  // namespace rostrum
