#include "content/formats/html_text.hpp"

#include <algorithm>
#include <array>

#include "content/text/ascii_letters.hpp"

namespace rostrum {

namespace {

// "<BR/>" -> "br", "</p>" -> "/p"
std::string name_of(std::string_view tag) {
  std::string name;
  for (const char unit : tag.substr(1)) {
    const char c = lower_ascii(unit);
    const bool part = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '/' && name.empty());
    if (!part) break;
    name.push_back(c);
  }
  return name;
}

std::string_view end_of_line_for(std::string_view tag) {
  const std::string name = name_of(tag);
  if (name == "br") return "\n";
  constexpr std::array<std::string_view, 6> blocks = {"/p", "/div", "/li", "/center", "/h1", "/h2"};
  return std::find(blocks.begin(), blocks.end(), name) != blocks.end() ? "\n\n" : "";
}

struct Reference {
  std::string_view name;
  std::string_view text;
};

constexpr std::array<Reference, 7> references = {{{"&nbsp;", "\u00A0"},
                                                  {"&amp;", "&"},
                                                  {"&lt;", "<"},
                                                  {"&gt;", ">"},
                                                  {"&quot;", "\""},
                                                  {"&laquo;", "«"},
                                                  {"&raquo;", "»"}}};

}  // namespace

bool is_line_break_tag(std::string_view tag) {
  return tag.starts_with('<') && name_of(tag) == "br";
}

std::string text_of_html(std::string_view html) {
  std::string text;
  while (!html.empty()) {
    if (html.starts_with("<!--")) {
      const std::size_t end = html.find("-->", 4);
      if (end == std::string_view::npos) return text += html;
      html.remove_prefix(end + 3);
      continue;
    }
    if (html.front() == '<') {
      const std::size_t end = html.find('>');
      if (end == std::string_view::npos) return text += html;  // no tag after all: a word is never dropped
      text += end_of_line_for(html.substr(0, end + 1));
      html.remove_prefix(end + 1);
      continue;
    }
    const auto* found = std::find_if(references.begin(), references.end(),
                                     [&](const Reference& each) { return html.starts_with(each.name); });
    if (found != references.end()) {
      text += found->text;
      html.remove_prefix(found->name.size());
    } else {
      text += html.front();
      html.remove_prefix(1);
    }
  }
  return text;
}

}  // namespace rostrum
