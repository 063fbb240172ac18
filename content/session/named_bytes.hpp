#pragma once

#include <memory>
#include <string>

#include "content/formats/document.hpp"
#include "content/text/error.hpp"

namespace rostrum {

// A file as firmware hands it in: content opens none itself.
struct NamedBytes {
  std::string name;  // relative to the session's folder, '/'-separated
  std::string bytes;
  // What a reader made of the bytes that this program does not parse itself: of is_office_format. Else null.
  std::shared_ptr<const Result<Document>> document = nullptr;
};

}  // namespace rostrum
