#include "firmware/session/session_source.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "content/session/session_layout.hpp"
#include "content/text/ascii_letters.hpp"
#include "firmware/session/read_files.hpp"
#include "firmware/usb/file_task.hpp"
#include "firmware/usb/import_now.hpp"

namespace rostrum {
namespace {

namespace fs = std::filesystem;

}  // namespace

bool is_medium(const fs::path& path) {
  constexpr std::array<std::string_view, 4> images{".img", ".iso", ".raw", ".dd"};
  std::error_code unknown;
  if (fs::is_block_file(path, unknown)) return true;
  std::string extension = path.extension().string();
  for (char& unit : extension) unit = lower_ascii(unit);
  return std::find(images.begin(), images.end(), extension) != images.end() && !fs::is_directory(path, unknown);
}

Result<ImportedFiles> read_session_source(const fs::path& path) {
  if (is_medium(path)) {
    auto read = import_medium_now(path.string());
    // Only a room that runs looks for signed packs on a stick (firmware/intake).
    if (read) std::erase_if(read->files, [](const NamedBytes& file) { return is_pack_name(file.name); });
    return read;
  }
  auto files = read_session_files(path);
  if (!files) return tl::unexpected(files.error());
  auto read = with_documents_read(std::move(files->files));
  if (read) read->findings.insert(read->findings.begin(), files->findings.begin(), files->findings.end());
  return read;
}

Result<ImportedFiles> with_documents_read(std::vector<NamedBytes> files) {
  const bool needs_workers =
      std::any_of(files.begin(), files.end(), [](const NamedBytes& file) { return needs_worker(file.name); });
  if (needs_workers) return import_files_now(std::move(files));
  return ImportedFiles{std::move(files), {}, false};
}

}  // namespace rostrum
