#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "content/formats/document.hpp"
#include "content/text/content_hash.hpp"
#include "content/text/error.hpp"

namespace rostrum {

// A statement's file as a worker read it: what it holds, or why it cannot be had. Whoever loads a session takes it
// where a file's bytes could stand, so that a file which came on a stick is never parsed outside its worker.
struct ImportedDocument {
  ContentHash hash;  // of the bytes of the file itself
  Result<Document> document = Document{};
};

inline constexpr std::size_t most_document_text = std::size_t{4} * 1024 * 1024;  // bytes, of all blocks together
inline constexpr std::size_t most_document_findings = 1'000;
inline constexpr std::size_t most_sentence_bytes = 8 * 1024;  // of an error's or a finding's parts, each

// The form in which a worker sends it and the store keeps it: begins with bytes that no text begins with.
[[nodiscard]] std::string to_wire(const ImportedDocument& imported);

// nullopt where these bytes are no such form, or say what a reader could not have read: text that is not NFC or holds
// controls, styles out of their order, counts and lengths that are not there or above max_statement_blocks and the
// limits here. Costs no more memory than a small multiple of the bytes.
[[nodiscard]] std::optional<ImportedDocument> imported_document(std::string_view bytes);

// Whether bytes claim to be in that form.
[[nodiscard]] bool is_imported_document(std::string_view bytes);

}  // namespace rostrum
