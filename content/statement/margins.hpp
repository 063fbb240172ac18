#pragma once

#include "content/formats/document.hpp"

namespace rostrum {

// The document with what its headers and footers say of it moved to its begin: markings, and the letterhead where the
// text has none of its own. The rest of them, running titles and the like, is dropped.
[[nodiscard]] Document with_telling_margins(Document document);

}  // namespace rostrum
