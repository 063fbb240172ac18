#include "firmware/session/given_session.hpp"

#include <utility>

#include "firmware/session/session_source.hpp"

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

Result<ImportedFiles> GivenSession::files() const {
  if (!pack_) return read_session_source(path_);
  auto files = unpack(*pack_, path_);
  if (!files) return tl::unexpected(files.error());
  return with_documents_read(std::move(*files));
}

}  // namespace rostrum
