#include "content/formats/office/xml_part.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <system_error>

namespace rostrum {

namespace {

tl::unexpected<Error> bad_part(std::string_view what, std::string_view name) {
  return tl::unexpected(Error{Blame::input, std::string(what), std::string(name),
                              "Open it in the word processor and save it again as .docx."});
}

bool is_nested_too_deep(const pugi::xml_node& root) {
  int depth = 0;
  pugi::xml_node node = root;
  while (true) {
    if (const pugi::xml_node child = node.first_child()) {
      if (++depth > deepest_xml) return true;
      node = child;
      continue;
    }
    while (node != root && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    if (node == root) return false;
    node = node.next_sibling();
  }
}

}  // namespace

Result<std::unique_ptr<pugi::xml_document>> parse_xml_part(std::string_view bytes, std::string_view name,
                                                           Doctypes doctypes) {
  auto document = std::make_unique<pugi::xml_document>();
  if (bytes.empty()) return document;
  // A node takes some sixty bytes: counted before any is made. (In UTF-16 the marks are bytes as well.)
  const auto markup = std::count(bytes.begin(), bytes.end(), '<') + std::count(bytes.begin(), bytes.end(), '=');
  if (static_cast<std::size_t>(markup) > most_xml_markup) {
    return bad_part("The document holds more markup than any statement", name);
  }
  const pugi::xml_parse_result parsed = document->load_buffer(
      bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype);
  if (parsed.status == pugi::status_no_document_element) return bad_part("The document is damaged", name);
  if (!parsed) return bad_part("The document is damaged", name);
  for (const pugi::xml_node& node : document->children()) {
    if (node.type() == pugi::node_doctype && doctypes == Doctypes::refused)
      return bad_part("The document defines XML entities of its own", name);
  }
  if (is_nested_too_deep(*document)) return bad_part("The document is nested deeper than any statement", name);
  return document;
}

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child_of(const pugi::xml_node& node, std::string_view local) {
  for (const pugi::xml_node& child : node.children()) {
    if (local_name(child) == local) return child;
  }
  return {};
}

std::string_view attribute_of(const pugi::xml_node& node, std::string_view local) {
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    if (local_name(std::string_view(attribute.name())) == local) return attribute.value();
  }
  return {};
}

int number_in(std::string_view text, int least, int most, int otherwise) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end == text.data() || number < least || number > most) return otherwise;
  return number;
}

}  // namespace rostrum
