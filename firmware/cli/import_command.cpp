#include "firmware/cli/import_command.hpp"

#include <fmt/core.h>

#include "content/formats/file_format.hpp"
#include "content/formats/office/read_office_document.hpp"
#include "content/formats/read_document.hpp"
#include "content/formats/write_markdown.hpp"
#include "content/statement/detect_language.hpp"
#include "content/statement/margins.hpp"
#include "content/statement/read_statement.hpp"
#include "content/text/printable.hpp"
#include "content/wire/imported_document.hpp"
#include "firmware/cli/report.hpp"
#include "firmware/files/whole_file.hpp"
#include "firmware/usb/import_now.hpp"

namespace rostrum {
namespace {

namespace fs = std::filesystem;

// "speech.ru.txt" and "speech.txt" in Russian are both "speech.ru.md".
std::string name_in_session(const fs::path& source, const Language& language) {
  std::string stem = source.stem().string();
  if (language_of_file_name(source.filename().string())) stem = fs::path(stem).stem().string();
  return language.known() ? stem + "." + language.tag() + ".md" : stem + ".md";
}

Result<Document> read_in_worker(const std::string& bytes, const std::string& name) {
  const auto read = import_files_now({{name, bytes}});
  if (!read) return tl::unexpected(read.error());
  return imported_document(read->files.front().bytes).value().document;
}

Result<fs::path> import_one(const fs::path& source, const fs::path& folder) {
  const bool office = is_office_format(format_of_name(source.string()));
  const auto bytes = read_file(source, office ? max_document_bytes : max_statement_bytes);
  if (!bytes) return tl::unexpected(bytes.error());
  auto document = office ? read_in_worker(*bytes, source.string()) : read_document(*bytes, source.string());
  if (!document) return tl::unexpected(document.error());
  *document = with_telling_margins(std::move(*document));
  const auto named = language_of_file_name(source.filename().string());
  const Statement statement = read_statement(*document, named);
  const fs::path target = folder / name_in_session(source, statement.language);
  if (fs::exists(target)) {
    return tl::unexpected(Error{Blame::input, "There is such a file already", target.string(),
                                "Remove it, or import into another folder."});
  }
  if (const auto written = write_file(target, write_markdown(*document)); !written) {
    return tl::unexpected(written.error());
  }
  return target;
}

}  // namespace

int import_command(const ImportOptions& options) {
  std::error_code failed;
  fs::create_directories(options.output, failed);
  if (failed) {
    return report({Blame::device, "The folder cannot be made: " + failed.message(), options.output.string(),
                   "Check its permissions."});
  }
  int worst = exit_done;
  for (const fs::path& file : options.files) {
    const auto target = import_one(file, options.output);
    if (target) {
      fmt::print("{} -> {}\n", printable(file.string()), printable(target->string()));
    } else {
      worst = std::max(worst, report(target.error()));
    }
  }
  return worst;
}

}  // namespace rostrum
