#include "content/packs/pack.hpp"

#include <algorithm>
#include <utility>

#include "content/formats/read_document.hpp"
#include "content/session/session_layout.hpp"

namespace rostrum {
namespace {

constexpr ArchiveLimits limits_of_pack{2, most_pack_bytes, most_pack_bytes, 100};
constexpr ArchiveLimits limits_of_session{4'000, max_statement_bytes, most_session_bytes, 100};

Error no_pack(const std::string& where) {
  return {Blame::input, "This zip is no signed pack: it has to hold session.zip and session.zip.minisig, nothing else",
          where, "Unpack it and give its folder, or make a pack of that: rostrum sign FOLDER."};
}

}  // namespace

bool may_be_pack(std::string_view begin) {
  return begin.starts_with("PK\x03\x04");
}

Result<Pack> read_pack(std::string_view bytes, const ArchiveFunctions& archives, const std::string& where) {
  if (bytes.size() > most_pack_bytes) {
    return tl::unexpected(
        Error{Blame::input, "This file is larger than a signed pack can be", where, "Give the session's folder."});
  }
  auto files = archives.read(bytes, limits_of_pack, where);
  if (!files) return tl::unexpected(files.error());
  std::sort(files->begin(), files->end(), [](const auto& left, const auto& right) { return left.name < right.name; });
  if (files->size() != 2 || files->front().name != packed_session_name || files->back().name != packed_signature_name)
    return tl::unexpected(no_pack(where));
  return Pack{std::move(files->front().bytes), std::move(files->back().bytes)};
}

Result<Provenance> verify_pack(const Pack& pack, const std::map<std::string, PublicKey>& keys,
                               const std::string& where) {
  const auto signature = parse_signature(pack.signature, where);
  if (!signature) return tl::unexpected(signature.error());
  // Two keys may bear the same number by chance or intent: it is the signature that decides.
  bool claimed = false;
  for (const auto& [name, key] : keys) {
    claimed = claimed || key.id == signature->key;
    if (!verifies(*signature, pack.session_zip, key)) continue;
    return Provenance{Provenance::Kind::trusted_key, key.id, name, identity_in(signature->trusted_comment)};
  }
  if (!claimed) return Provenance{Provenance::Kind::unknown_key, signature->key, {}, {}};
  return tl::unexpected(Error{Blame::input,
                              "The signature is not that of these files: they were changed or damaged after signing",
                              where, "Do not use this pack; ask who sent it for another."});
}

Result<std::vector<NamedBytes>> unpack_session(const Pack& pack, const ArchiveFunctions& archives,
                                               const std::string& where) {
  auto files = archives.read(pack.session_zip, limits_of_session, where);
  if (!files) return files;
  std::erase_if(*files, [](const NamedBytes& file) { return !is_session_member(file.name); });
  std::sort(files->begin(), files->end(),
            [](const NamedBytes& left, const NamedBytes& right) { return left.name < right.name; });
  if (files->empty() || files->size() > most_session_files) {
    return tl::unexpected(Error{
        Blame::input, files->empty() ? "The pack holds no statement" : "The pack holds too many files for a session",
        where, "Sign the session's folder anew: rostrum sign FOLDER."});
  }
  return files;
}

Result<std::string> sign_pack(const std::vector<NamedBytes>& files, const PackIdentity& identity,
                              std::int64_t signed_at, const SecretKey& key, const ArchiveFunctions& archives,
                              const std::string& where) {
  auto session = archives.write(files, where);
  if (!session) return session;
  std::string signature = sign(*session, trusted_comment(identity, signed_at), key);
  auto pack = archives.write({{std::string(packed_session_name), std::move(*session)},
                              {std::string(packed_signature_name), std::move(signature)}},
                             where);
  if (pack && pack->size() > most_pack_bytes)
    return tl::unexpected(Error{Blame::input, "The session is larger than a pack can be", where,
                                "Divide it, one pack for each meeting."});
  return pack;
}

}  // namespace rostrum
