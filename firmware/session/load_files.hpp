#pragma once

#include <string>
#include <vector>

#include "content/session/session.hpp"

namespace rostrum {

// load_session of files among which there may be documents of word processors and PDFs: these are read first.
[[nodiscard]] Result<Session> load_files(std::vector<NamedBytes> files, const std::string& where);

}  // namespace rostrum
