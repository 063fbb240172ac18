#include "firmware/session/kept_session.hpp"

#include <algorithm>
#include <utility>

#include "content/session/session_image.hpp"
#include "firmware/session/program_build.hpp"

namespace rostrum {
namespace {

// Files of a session have no such names.
constexpr const char* image_name = ".image";

}  // namespace

std::vector<NamedBytes> to_keep(std::vector<NamedBytes> files, const Session& session) {
  const std::string key = image_key(files, program_build());
  files.push_back({image_name, to_image(session, key)});
  return files;
}

KeptSession kept_session(std::vector<NamedBytes> stored) {
  KeptSession kept{std::move(stored), {}};
  const auto image = std::find_if(kept.files.begin(), kept.files.end(),
                                  [](const NamedBytes& file) { return file.name == image_name; });
  if (image == kept.files.end()) return kept;
  kept.image = std::move(image->bytes);
  kept.files.erase(image);
  return kept;
}

}  // namespace rostrum
