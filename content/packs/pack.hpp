#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/packs/archive.hpp"
#include "content/packs/provenance.hpp"
#include "content/session/named_bytes.hpp"
#include "content/signatures/minisign.hpp"
#include "content/text/error.hpp"

namespace rostrum {

// A session in one file: a zip that holds session.zip, with the session's files, and session.zip.minisig, a signature
// of its bytes. What the outer zip holds can be verified by the minisign tool.
struct Pack {
  std::string session_zip;
  std::string signature;
};

inline constexpr std::string_view packed_session_name = "session.zip";
inline constexpr std::string_view packed_signature_name = "session.zip.minisig";
inline constexpr std::size_t most_pack_bytes = std::size_t{64} * 1024 * 1024;

// Whether a file may be a pack: whether it begins as a zip does.
[[nodiscard]] bool may_be_pack(std::string_view begin);

// Takes the outer zip apart, nothing else: what is in session.zip is not looked at before somebody vouches for it.
[[nodiscard]] Result<Pack> read_pack(std::string_view bytes, const ArchiveFunctions& archives,
                                     const std::string& where);

// Who signed it. Fails where a key that is known by name was to have signed these bytes and did not: they were changed.
[[nodiscard]] Result<Provenance> verify_pack(const Pack& pack, const std::map<std::string, PublicKey>& keys,
                                             const std::string& where);

// The files of its session, as a folder of them would give: sorted by name, without what does not belong to one.
[[nodiscard]] Result<std::vector<NamedBytes>> unpack_session(const Pack& pack, const ArchiveFunctions& archives,
                                                             const std::string& where);

// The whole file. The same files, identity, time and key give the same bytes.
[[nodiscard]] Result<std::string> sign_pack(const std::vector<NamedBytes>& files, const PackIdentity& identity,
                                            std::int64_t signed_at, const SecretKey& key,
                                            const ArchiveFunctions& archives, const std::string& where);

}  // namespace rostrum
