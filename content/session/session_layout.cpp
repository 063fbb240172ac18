#include "content/session/session_layout.hpp"

#include <algorithm>
#include <array>

#include "content/formats/read_document.hpp"
#include "content/session/file_names.hpp"
#include "content/text/ascii_letters.hpp"

namespace rostrum {

bool is_left_behind(std::string_view base_name) {
  constexpr std::array<std::string_view, 5> names{"__MACOSX", "System Volume Information", "$RECYCLE.BIN", "RECYCLER",
                                                  "lost+found"};
  return base_name.starts_with('.') || base_name.starts_with(record_name_beginning) || base_name.starts_with("~$") ||
         std::find(names.begin(), names.end(), base_name) != names.end();
}

bool belongs_to_session(std::string_view name) {
  const FileKind kind = kind_of_file(name);
  return is_statement_name(name) || is_session_file(name) || kind == FileKind::table || kind == FileKind::document;
}

bool is_pack_name(std::string_view name) {
  constexpr std::string_view ending = ".pack.zip";
  if (name.size() <= ending.size()) return false;
  return std::equal(ending.begin(), ending.end(), name.end() - ending.size(),
                    [](char wanted, char have) { return lower_ascii(have) == wanted; });
}

bool is_session_member(std::string_view name) {
  if (!belongs_to_session(name)) return false;
  for (int depth = 0;; ++depth) {
    const std::size_t end = std::min(name.find('/'), name.size());
    if (depth > deepest_session_folder || is_left_behind(name.substr(0, end))) return false;
    if (end == name.size()) return true;
    name.remove_prefix(end + 1);
  }
}

}  // namespace rostrum
