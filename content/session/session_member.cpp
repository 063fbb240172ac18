#include "content/session/session_member.hpp"

#include <algorithm>
#include <array>

#include "content/formats/read_document.hpp"
#include "content/session/file_names.hpp"

namespace rostrum {

bool is_left_behind(std::string_view part) {
  constexpr std::array<std::string_view, 5> names{"__MACOSX", "System Volume Information", "$RECYCLE.BIN", "RECYCLER",
                                                  "lost+found"};
  return part.starts_with('.') || part.starts_with("~$") || std::find(names.begin(), names.end(), part) != names.end();
}

bool is_session_member(std::string_view name) {
  const FileKind kind = kind_of_file(name);
  if (!is_statement_name(name) && !is_session_file(name) && kind != FileKind::table && kind != FileKind::document)
    return false;
  for (std::size_t depth = 0;; ++depth) {
    const std::size_t end = std::min(name.find('/'), name.size());
    if (depth > deepest_session_folder || is_left_behind(name.substr(0, end))) return false;
    if (end == name.size()) return true;
    name.remove_prefix(end + 1);
  }
}

}  // namespace rostrum
