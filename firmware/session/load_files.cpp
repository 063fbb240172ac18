#include "firmware/session/load_files.hpp"

#include <cstddef>
#include <memory>
#include <utility>

#include "content/formats/file_format.hpp"
#include "content/session/file_names.hpp"
#include "content/text/in_parallel.hpp"
#include "firmware/documents/foreign_document.hpp"

namespace rostrum {

Result<Session> load_files(std::vector<NamedBytes> files, const std::string& where) {
  std::vector<std::size_t> foreign;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const bool alone = files.size() == 1;
    if (!is_office_format(format_of_name(files[i].name)) || files[i].document != nullptr) continue;
    if (alone || kind_of_file(files[i].name) == FileKind::statement) foreign.push_back(i);
  }
  in_parallel(foreign.size(), [&](std::size_t i) {
    NamedBytes& file = files[foreign[i]];
    file.document = std::make_shared<const Result<Document>>(read_foreign_document(file.bytes, file.name));
  });
  return load_session(std::move(files), where);
}

}  // namespace rostrum
