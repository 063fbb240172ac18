#include "firmware/packs/pack_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <string_view>
#include <utility>

#include "content/session/file_names.hpp"
#include "firmware/files/descriptor.hpp"
#include "firmware/files/whole_file.hpp"
#include "firmware/usb/archive_in_sandbox.hpp"

namespace rostrum {

bool is_pack_file(const std::filesystem::path& path) {
  if (kind_of_file(path.filename().string()) != FileKind::other) return false;
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status {};
  if (!file.is_open() || ::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
  std::array<char, 4> begin{};
  return ::pread(file.number(), begin.data(), begin.size(), 0) == static_cast<ssize_t>(begin.size()) &&
         may_be_pack({begin.data(), begin.size()});
}

Result<PackFile> read_pack_file(const std::filesystem::path& path, const std::map<std::string, PublicKey>& keys) {
  const auto bytes = read_file(path, most_pack_bytes);
  if (!bytes) return tl::unexpected(bytes.error());
  auto pack = read_pack(*bytes, walled_archives, path.string());
  if (!pack) return tl::unexpected(pack.error());
  auto provenance = verify_pack(*pack, keys, path.string());
  if (!provenance) return tl::unexpected(provenance.error());
  return PackFile{std::move(*pack), std::move(*provenance)};
}

Result<std::vector<NamedBytes>> unpack(const PackFile& file, const std::filesystem::path& path) {
  return unpack_session(file.pack, walled_archives, path.string());
}

}  // namespace rostrum
