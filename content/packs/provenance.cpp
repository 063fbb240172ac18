#include "content/packs/provenance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

std::uint64_t number_in(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? number : 0;
}

std::string reason_of(const Provenance& provenance, std::optional<std::uint64_t> seen) {
  switch (provenance.kind) {
    case Provenance::Kind::nobody:
      return "Nobody signed this session";
    case Provenance::Kind::unknown_key:
      return "This session is signed by a key that this room does not know (" + provenance.key.text() + ")";
    case Provenance::Kind::trusted_key:
      break;
  }
  const PackIdentity& identity = provenance.identity;
  if (!seen || identity.session.empty() || identity.version >= *seen) return "";
  return fmt::format("This is an older version of \"{}\" ({}) than this room has taken ({})", identity.session,
                     identity.version, *seen);
}

}  // namespace

std::string trusted_comment(const PackIdentity& identity, std::int64_t signed_at) {
  std::string comment = fmt::format("timestamp:{}\tfile:session.zip\thashed", signed_at);
  if (!identity.session.empty()) comment += fmt::format("\tsession:{}\tversion:{}", identity.session, identity.version);
  return comment;
}

PackIdentity identity_in(std::string_view comment) {
  PackIdentity identity;
  std::uint64_t timestamp = 0;
  while (!comment.empty()) {
    const std::size_t end = std::min(comment.find('\t'), comment.size());
    const std::string_view field = comment.substr(0, end);
    comment.remove_prefix(std::min(end + 1, comment.size()));
    const auto value_of = [field](std::string_view key) {
      return field.starts_with(key) ? std::optional(field.substr(key.size())) : std::nullopt;
    };
    if (const auto value = value_of("session:"); value && is_well_formed(*value)) identity.session = *value;
    if (const auto value = value_of("version:")) identity.version = number_in(*value);
    if (const auto value = value_of("timestamp:")) timestamp = number_in(*value);
  }
  if (identity.version == 0) identity.version = timestamp;
  return identity;
}

Admission admit(const Provenance& provenance, const Trust& trust, std::optional<std::uint64_t> seen) {
  std::string reason = reason_of(provenance, seen);
  if (reason.empty()) return {};
  switch (trust.unsigned_content) {
    case Trust::Unsigned::accept:
      // Where nobody cares for signatures, what is not signed is nothing to speak of.
      if (trust.keys.empty()) return {};
      return {Admission::Answer::take, std::move(reason)};
    case Trust::Unsigned::ask:
      return {Admission::Answer::ask, std::move(reason)};
    case Trust::Unsigned::refuse:
      break;
  }
  return {Admission::Answer::refuse, std::move(reason)};
}

}  // namespace rostrum
