#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "content/packs/pack.hpp"
#include "content/session/session_layout.hpp"
#include "content/text/unicode.hpp"
#include "tests/fuzz/require.hpp"

// Any bytes as a pack, and as the session.zip of one: no file outside, none twice, none too large, and nothing is
// trusted that the key did not sign.

namespace {

using namespace rostrum;

const ArchiveFunctions archives{&read_archive, &write_archive};

SecretKey known_key() {
  SecretKey::Seed seed;
  seed.id.bytes.fill(1);
  seed.bytes.fill(1);
  return SecretKey(seed);
}

void check_files(const Pack& pack) {
  const auto files = unpack_session(pack, archives, "fuzz.zip");
  if (!files) return require(!files.error().what.empty() && !files.error().advice.empty());
  std::set<std::string_view> names;
  for (const NamedBytes& file : *files) {
    require(names.insert(file.name).second && is_well_formed(file.name) && is_session_member(file.name));
    require(!file.name.starts_with('/') && ("/" + file.name + "/").find("/../") == std::string::npos);
    require(file.bytes.size() <= pack.session_zip.size() * 100);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check_files({std::string(bytes), ""});
  (void)parse_public_key(bytes, "");
  (void)needs_password(bytes);
  if (const auto signature = parse_signature(bytes, "fuzz.minisig")) (void)identity_in(signature->trusted_comment);
  const auto pack = read_pack(bytes, archives, "fuzz.zip");
  if (!pack) {
    require(!pack.error().what.empty());
    return 0;
  }
  static const std::map<std::string, PublicKey> keys{{"known", known_key().public_key()}};
  const auto provenance = verify_pack(*pack, keys, "fuzz.zip");
  require(!provenance || (provenance->kind == Provenance::Kind::trusted_key) == !provenance->signer.empty());
  check_files(*pack);
  return 0;
}
