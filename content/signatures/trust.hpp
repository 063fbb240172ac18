#pragma once

#include <map>
#include <string>

#include "content/signatures/minisign.hpp"

namespace rostrum {

// Whose signatures a room takes, and what it does with everything else: [trust] of room.toml.
struct Trust {
  // Of sessions that no trusted key signed: a folder, a file, a pack by somebody else.
  enum class Unsigned { accept, ask, refuse };

  std::map<std::string, PublicKey> keys;  // by the names that people know them by
  Unsigned unsigned_content = Unsigned::accept;
  bool operator==(const Trust&) const = default;
};

}  // namespace rostrum
