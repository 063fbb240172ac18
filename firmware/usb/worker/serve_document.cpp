#include "firmware/usb/worker/serve_document.hpp"

#include <limits>
#include <string>

#include "content/formats/file_format.hpp"
#include "content/formats/office/pdf_text.hpp"
#include "content/formats/office/read_office_document.hpp"
#include "content/formats/read_document.hpp"
#include "content/session/file_names.hpp"
#include "content/session/programme_files.hpp"
#include "content/wire/presentable_name.hpp"
#include "content/wire/wire_bytes.hpp"
#include "content/wire/worker_message.hpp"
#include "firmware/usb/worker/whole_source.hpp"
#include "firmware/usb/worker/worker_channel.hpp"

namespace rostrum {
namespace {

Error too_long(const std::string& name) {
  return {Blame::input, "There is more in it than in any statement", name, "Check that it is the right file."};
}

// Of a PDF the bytes are what pdftotext made of it.
Result<Document> read_any_document(const std::string& bytes, const std::string& name) {
  const FileFormat format = format_of_name(name);
  if (format == FileFormat::pdf) return read_pdf_text(bytes, name);
  return is_office_format(format) ? read_office_document(bytes, name) : read_document(bytes, name);
}

WorkerMessage read(const std::string& name, const std::string& bytes) {
  if (!is_statement_name(name)) {
    (void)read_programme({{name, bytes}});
    return ReadOnce{};
  }
  ImportedDocument imported;
  imported.document = read_any_document(bytes, name);
  // What does not fit through the wire is told as an error, and not as silence.
  if (!imported_document(to_wire(imported))) imported.document = tl::unexpected(too_long(name));
  return imported;
}

}  // namespace

void serve_document() {
  const std::string source = whole_source();
  WireReader in(source);
  const std::string name = in.text(most_name_bytes);
  const std::string bytes(in.raw(std::numeric_limits<std::size_t>::max()));
  if (!in.is_complete()) end_worker(exit_bad_request);
  tell(read(name, bytes));
}

}  // namespace rostrum
