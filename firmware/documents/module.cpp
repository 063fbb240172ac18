#include "content/formats/office/pdf_text.hpp"
#include "content/formats/office/read_office_document.hpp"
#include "firmware/documents/documents_module.hpp"

extern "C" __attribute__((visibility("default"))) const rostrum::DocumentReaders rostrum_document_readers;
const rostrum::DocumentReaders rostrum_document_readers{rostrum::read_office_document, rostrum::read_pdf_text};
