#pragma once

#include <cstdint>
#include <memory>
#include <pugixml.hpp>
#include <string_view>

#include "content/text/error.hpp"

namespace rostrum {

// An XML file within a document, parsed with bounds: on its size, on how many elements and attributes it has, and on
// how deep they are nested, so that whoever walks it may recurse. Entities are never resolved.
inline constexpr std::size_t most_xml_markup = 1'500'000;
inline constexpr int deepest_xml = 200;

// No word processor writes a document type, and nothing good comes of one; XHTML has one.
enum class Doctypes { refused, passed_over };

// Its document node. `name` is the document's, for errors; a part that is empty gives an empty tree.
[[nodiscard]] Result<std::unique_ptr<pugi::xml_document>> parse_xml_part(std::string_view bytes, std::string_view name,
                                                                         Doctypes doctypes = Doctypes::refused);

// The name without its prefix: "p" of "w:p". Prefixes are free in XML, and writers differ.
[[nodiscard]] std::string_view local_name(std::string_view name);
[[nodiscard]] inline std::string_view local_name(const pugi::xml_node& node) {
  return local_name(std::string_view(node.name()));
}

// The first child or attribute of that local name; a null one where there is none.
[[nodiscard]] pugi::xml_node child_of(const pugi::xml_node& node, std::string_view local);
[[nodiscard]] std::string_view attribute_of(const pugi::xml_node& node, std::string_view local);

// A number between bounds; `otherwise` where the text is none.
[[nodiscard]] int number_in(std::string_view text, int least, int most, int otherwise);

}  // namespace rostrum
