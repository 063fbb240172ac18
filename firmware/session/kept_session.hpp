#pragma once

#include <string>
#include <vector>

#include "content/session/named_bytes.hpp"
#include "content/session/session.hpp"

namespace rostrum {

// A session as it is stored: its files, and among them the whole of it as it was read, so that a start after a power
// cut does not read every text anew.
[[nodiscard]] std::vector<NamedBytes> to_keep(std::vector<NamedBytes> files, const Session& session);

// Taken apart again. `image` is empty where none was kept.
struct KeptSession {
  std::vector<NamedBytes> files;
  std::string image;
};
[[nodiscard]] KeptSession kept_session(std::vector<NamedBytes> stored);

}  // namespace rostrum
