#pragma once

#include <string_view>

#include "content/text/error.hpp"
#include "firmware/files/descriptor.hpp"

namespace rostrum {

// A file in memory that nobody can change any more, read from its beginning: how bytes get to a worker that can open
// nothing.
[[nodiscard]] Result<Descriptor> make_memory_file(std::string_view bytes);

}  // namespace rostrum
