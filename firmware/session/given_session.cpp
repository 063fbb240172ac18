#include "firmware/session/given_session.hpp"

#include "firmware/session/read_files.hpp"

namespace rostrum {

Result<GivenSession> GivenSession::open(const std::filesystem::path& path,
                                        const std::map<std::string, PublicKey>& keys) {
  GivenSession given(path);
  if (!is_pack_file(path)) return given;
  auto pack = read_pack_file(path, keys);
  if (!pack) return tl::unexpected(pack.error());
  given.pack_ = std::move(*pack);
  return given;
}

Result<std::vector<NamedBytes>> GivenSession::files() const {
  return pack_ ? unpack(*pack_, path_) : read_session_files(path_);
}

}  // namespace rostrum
