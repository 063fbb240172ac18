#include "firmware/session/read_files.hpp"

#include <string_view>

#include "content/formats/file_format.hpp"
#include "content/formats/office/read_office_document.hpp"
#include "content/formats/read_document.hpp"
#include "content/session/file_names.hpp"
#include "content/session/session_layout.hpp"
#include "firmware/files/whole_file.hpp"
#include "firmware/packs/pack_file.hpp"
#include "firmware/session/session_folder.hpp"

namespace rostrum {
namespace {

namespace fs = std::filesystem;

std::size_t most_bytes_of(std::string_view name) {
  return is_office_format(format_of_name(name)) ? max_document_bytes : max_statement_bytes;
}

Error nothing_in(const fs::path& folder, const std::vector<PassedOver>& passed_over) {
  const std::string advice = passed_over.empty()
                                 ? "Put .docx, .odt, .pdf, .md or .txt files into it, such as 01-delegation.en.docx."
                                 : finding_of(passed_over.front()).sentence();
  return {Blame::input, "The folder holds no statement", folder.string(), advice};
}

Result<SessionFiles> read_folder(const fs::path& folder) {
  const auto found = find_session_files(folder);
  if (!found) return tl::unexpected(found.error());
  if (found->files.empty()) return tl::unexpected(nothing_in(folder, found->passed_over));
  SessionFiles read;
  std::vector<NamedBytes>& files = read.files;
  for (const PassedOver& each : found->passed_over) read.findings.push_back(finding_of(each));
  std::size_t total = 0;
  for (const FolderFile& each : found->files) {
    // What cannot be read is only named, so that somebody hears of it.
    if (kind_of_file(each.name) == FileKind::document) {
      files.push_back({each.name, {}});
      continue;
    }
    Result<std::string> bytes = read_file(each.path, most_bytes_of(each.name));
    if (!bytes) return tl::unexpected(bytes.error());
    total += bytes->size();
    if (total > most_session_bytes) {
      return tl::unexpected(Error{Blame::input, "The folder holds more text than a session can have", folder.string(),
                                  "Name the folder of the session itself."});
    }
    files.push_back({each.name, std::move(*bytes)});
  }
  return read;
}

}  // namespace

Result<SessionFiles> read_session_files(const fs::path& path) {
  std::error_code failed;
  if (fs::is_directory(path, failed)) return read_folder(path);
  if (is_session_file(path.filename().string()) && fs::is_regular_file(path, failed)) {
    return read_folder(path.has_parent_path() ? path.parent_path() : fs::path("."));
  }
  if (is_pack_file(path)) {
    const auto pack = read_pack_file(path, {});
    if (!pack) return tl::unexpected(pack.error());
    auto files = unpack(*pack, path);
    if (!files) return tl::unexpected(files.error());
    return SessionFiles{std::move(*files), {}};
  }
  Result<std::string> bytes = read_file(path, most_bytes_of(path.filename().string()));
  if (!bytes) return tl::unexpected(bytes.error());
  return SessionFiles{{{path.filename().string(), std::move(*bytes)}}, {}};
}

}  // namespace rostrum
