#include "firmware/session/take_session.hpp"

#include <fmt/format.h>

#include <utility>

#include "firmware/session/given_session.hpp"

namespace rostrum {
namespace {

Error not_taken(const Admission& admission, const std::filesystem::path& path) {
  if (admission.answer == Admission::Answer::ask) {
    return {Blame::input, admission.reason + ": somebody has to answer for it", path.string(),
            "Give --confirmed-by NAME and --reason WHY; both are written down."};
  }
  return {Blame::input, admission.reason + ", and this room shows nothing else than its signers' newest", path.string(),
          "Have it signed by one of them (rostrum sign), with a higher version where it is older."};
}

}  // namespace

Result<TakenSession> take_session(const std::filesystem::path& path, const Trust& trust,
                                  const std::optional<Confirmation>& confirmation, const std::filesystem::path& state) {
  const auto given = GivenSession::open(path, trust.keys);
  if (!given) return tl::unexpected(given.error());
  TakenSession taken{{}, given->provenance(), {}};
  const auto seen = state.empty() ? std::nullopt : newest_taken(state, taken.provenance);
  taken.admission = admit(taken.provenance, trust, seen);
  if (const auto allowed = may_take(taken.admission, confirmation, path); !allowed)
    return tl::unexpected(allowed.error());
  auto files = given->files();
  if (!files) return tl::unexpected(files.error());
  taken.given = std::move(*files);
  return taken;
}

Result<void> may_take(const Admission& admission, const std::optional<Confirmation>& confirmation,
                      const std::filesystem::path& path) {
  const bool asked = admission.answer == Admission::Answer::ask;
  if (admission.answer == Admission::Answer::refuse || (asked && !confirmation))
    return tl::unexpected(not_taken(admission, path));
  return {};
}

Result<void> note_taken(const TakenSession& taken, const std::optional<Confirmation>& confirmation, std::int64_t at,
                        const std::filesystem::path& state) {
  if (taken.provenance.kind != Provenance::Kind::trusted_key && taken.admission.reason.empty()) return {};
  AdmissionEntry entry{at, taken.provenance, taken.admission.reason, {}};
  if (taken.admission.answer == Admission::Answer::ask && confirmation) entry.confirmed = *confirmation;
  return log_admission(state, entry);
}

std::optional<Finding> finding_of(const Provenance& provenance, const Trust& trust, const std::string& file) {
  const Admission admission = admit(provenance, trust, std::nullopt);
  if (admission.answer != Admission::Answer::take) {
    const bool ask = admission.answer == Admission::Answer::ask;
    return Finding{ask ? Severity::warning : Severity::error,
                   "signature",
                   file,
                   0,
                   admission.reason + (ask ? ": the room will ask who answers for it" : ": the room will refuse it"),
                   "Have it signed by a key of [trust] in room.toml: rostrum sign."};
  }
  if (provenance.kind == Provenance::Kind::nobody) return std::nullopt;
  if (provenance.kind == Provenance::Kind::unknown_key) {
    return Finding{Severity::note,
                   "signature",
                   file,
                   0,
                   "Signed by a key that is not known here (" + provenance.key.text() + "): that proves nothing",
                   ""};
  }
  const PackIdentity& identity = provenance.identity;
  std::string what = fmt::format("Signed by \"{}\" ({})", provenance.signer, provenance.key.text());
  if (!identity.session.empty()) what += fmt::format(": \"{}\", version {}", identity.session, identity.version);
  return Finding{Severity::note, "signature", file, 0, what, ""};
}

}  // namespace rostrum
