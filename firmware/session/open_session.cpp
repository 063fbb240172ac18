#include "firmware/session/open_session.hpp"

#include "content/session/demo_session.hpp"
#include "firmware/session/session_source.hpp"

namespace rostrum {

Result<Session> open_session(const std::filesystem::path& path) {
  if (path.empty()) return load_session(demo_session_files(), "the built-in demo");
  auto source = read_session_source(path);
  if (!source) return tl::unexpected(source.error());
  auto session = load_session(std::move(source->files), path.string());
  if (session) session->findings.insert(session->findings.begin(), source->findings.begin(), source->findings.end());
  return session;
}

}  // namespace rostrum
