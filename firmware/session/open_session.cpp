#include "firmware/session/open_session.hpp"

#include "content/session/demo_session.hpp"
#include "firmware/session/load_files.hpp"
#include "firmware/session/read_files.hpp"

namespace rostrum {

Result<Session> open_session(const std::filesystem::path& path) {
  if (path.empty()) return load_session(demo_session_files(), "the built-in demo");
  auto files = read_session_files(path);
  if (!files) return tl::unexpected(files.error());
  return load_files(std::move(*files), path.string());
}

}  // namespace rostrum
