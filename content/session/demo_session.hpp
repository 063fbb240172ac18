#pragma once

#include <vector>

#include "content/session/session.hpp"

namespace rostrum {

// The statement that Rostrum brings along, in English and Russian, of a delegation that does not exist: the files of
// content/session/demo, embedded when Rostrum is built.
[[nodiscard]] std::vector<NamedBytes> demo_session_files();

}  // namespace rostrum
