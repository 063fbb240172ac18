#include "firmware/documents/foreign_document.hpp"

#include <dlfcn.h>

#include <filesystem>
#include <string>
#include <system_error>

#include "content/formats/file_format.hpp"
#include "firmware/documents/documents_module.hpp"
#include "firmware/documents/pdf_to_text.hpp"

namespace rostrum {
namespace {

namespace fs = std::filesystem;

// Beside the program, or, for tests, above the folder in which they lie.
fs::path documents_module_path() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  return program.parent_path().parent_path() / "lib" / "rostrum" / "documents.so";
}

const DocumentReaders* load_readers() {
  // Never closed: its code is used until the process ends.
  void* module = ::dlopen(documents_module_path().c_str(), RTLD_NOW | RTLD_LOCAL);
  void* symbol = module != nullptr ? ::dlsym(module, document_readers_symbol) : nullptr;
  return static_cast<const DocumentReaders*>(symbol);
}

}  // namespace

Result<Document> read_foreign_document(std::string_view bytes, std::string_view name) {
  static const DocumentReaders* const readers = load_readers();
  if (readers == nullptr) {
    return tl::unexpected(Error{Blame::device, "The module that reads documents cannot be loaded",
                                documents_module_path().string(), "Install Rostrum as a whole."});
  }
  if (format_of_name(name) != FileFormat::pdf) return readers->read_office_document(bytes, name);
  const Result<std::string> text = pdf_to_text(bytes, name);
  if (!text) return tl::unexpected(text.error());
  return readers->read_pdf_text(*text, name);
}

}  // namespace rostrum
