#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/session/session.hpp"

namespace rostrum {

// A session as it was loaded, in bytes: a start that finds them need not read and pair every text anew. They fit only
// the program that wrote them, and the very files that they were made of: `key` stands for both. No format for anybody
// else.
[[nodiscard]] std::string to_image(const Session& session, std::string_view key);

// nullopt where the bytes have another key, or are no image. Whoever keeps images makes sure that their bytes are what
// was written: indices within them are not checked.
[[nodiscard]] std::optional<Session> from_image(std::string_view image, std::string_view key);

// Of these files in any order, as `program` reads them.
[[nodiscard]] std::string image_key(const std::vector<NamedBytes>& files, std::string_view program);

}  // namespace rostrum
