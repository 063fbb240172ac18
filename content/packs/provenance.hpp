#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "content/signatures/minisign.hpp"
#include "content/signatures/trust.hpp"

namespace rostrum {

// Which session a pack is, and which version of it, as its signer says.
struct PackIdentity {
  std::string session;        // one line, without tabs; empty where the signer said none
  std::uint64_t version = 0;  // of several of the same session and signer the highest is the newest
  bool operator==(const PackIdentity&) const = default;
};

// "timestamp:…<TAB>file:session.zip<TAB>hashed<TAB>session:…<TAB>version:…": minisign's own, and two fields more. A
// signature by the tool has none of the two unless they are given with -t; then its timestamp is the version.
[[nodiscard]] std::string trusted_comment(const PackIdentity& identity, std::int64_t signed_at);
[[nodiscard]] PackIdentity identity_in(std::string_view trusted_comment);

// Who vouches for the files of a session.
struct Provenance {
  enum class Kind {
    nobody,       // they are not signed
    unknown_key,  // they are, by a key that nobody here knows: the signature proves nothing
    trusted_key,
  };
  Kind kind = Kind::nobody;
  KeyId key;              // of a pack
  std::string signer;     // trusted: the key's name
  PackIdentity identity;  // trusted
  bool operator==(const Provenance&) const = default;
};

// What a room makes of a session that it is given.
struct Admission {
  enum class Answer {
    take,
    ask,  // a person has to answer for it by name, with a reason
    refuse,
  };
  Answer answer = Answer::take;
  std::string reason;  // a sentence's begin, "Nobody signed this session"; empty: there is nothing to say
  bool operator==(const Admission&) const = default;
};

// `seen` is the newest version of the same session and signer that the room has taken; an older one is treated as
// unsigned, since it may be somebody's attempt to bring back what was corrected.
[[nodiscard]] Admission admit(const Provenance& provenance, const Trust& trust, std::optional<std::uint64_t> seen);

}  // namespace rostrum
