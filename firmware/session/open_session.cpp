#include "firmware/session/open_session.hpp"

#include <utility>

#include "content/session/demo_session.hpp"
#include "firmware/session/given_session.hpp"
#include "firmware/session/take_session.hpp"

namespace rostrum {

Result<Session> open_session(const std::filesystem::path& path, const Trust& trust) {
  if (path.empty()) return load_session(demo_session_files(), "the built-in demo");
  const auto given = GivenSession::open(path, trust.keys);
  if (!given) return tl::unexpected(given.error());
  auto files = given->files();
  if (!files) return tl::unexpected(files.error());
  auto session = load_session(std::move(files->files), path.string());
  if (!session) return session;
  session->findings.insert(session->findings.begin(), files->findings.begin(), files->findings.end());
  if (auto finding = finding_of(given->provenance(), trust, path.string()))
    session->findings.push_back(std::move(*finding));
  return session;
}

}  // namespace rostrum
