#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/text/finding.hpp"

namespace rostrum {

// What lies beside the files of a session, that somebody may have meant and that is not read: those of one kind
// together, since there may be thousands.
struct PassedOver {
  enum class Kind : std::uint8_t { archive, presentation, spreadsheet, recording, link, folder, device };
  Kind kind = Kind::archive;
  std::string first;  // by name, as seen from the session's folder
  std::uint64_t count = 0;
  bool operator==(const PassedOver&) const = default;
};
inline constexpr std::size_t passed_over_kinds = 7;

// By the extension; nullopt for what is read, and for what nobody expects to be.
[[nodiscard]] std::optional<PassedOver::Kind> passed_over_kind(std::string_view name);

// One more.
void pass_over(std::vector<PassedOver>& all, PassedOver::Kind kind, std::string_view name);

// Finding "passed-over": what it is, and what to do.
[[nodiscard]] Finding finding_of(const PassedOver& passed);

}  // namespace rostrum
