#include "firmware/packs/admission_log.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <nlohmann/json.hpp>
#include <string_view>
#include <system_error>

#include "firmware/files/descriptor.hpp"
#include "firmware/files/whole_file.hpp"

namespace rostrum {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_log_bytes = std::size_t{16} * 1024 * 1024;

std::filesystem::path log_in(const std::filesystem::path& state) {
  return state / "admissions.log";
}

std::string line_of(const AdmissionEntry& entry) {
  const Provenance& provenance = entry.provenance;
  Json json;
  json["format"] = 1;
  json["at"] = entry.at;
  if (provenance.kind != Provenance::Kind::nobody) json["key"] = provenance.key.text();
  if (provenance.kind == Provenance::Kind::trusted_key) {
    json["signer"] = provenance.signer;
    json["session"] = provenance.identity.session;
    json["version"] = provenance.identity.version;
  }
  if (!entry.doubt.empty()) json["doubt"] = entry.doubt;
  if (!entry.confirmed.by.empty()) json["confirmed_by"] = entry.confirmed.by;
  if (!entry.confirmed.reason.empty()) json["reason"] = entry.confirmed.reason;
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Error log_failure(const std::filesystem::path& file) {
  return {Blame::device, "What was taken cannot be written down (" + std::generic_category().message(errno) + ")",
          file.string(), errno == ENOSPC ? "Free some space on its disk." : "Check its disk."};
}

}  // namespace

std::optional<std::uint64_t> newest_taken(const std::filesystem::path& state, const Provenance& provenance) {
  std::optional<std::uint64_t> newest;
  if (provenance.kind != Provenance::Kind::trusted_key || provenance.identity.session.empty()) return newest;
  const auto log = read_file(log_in(state), most_log_bytes);
  if (!log) return newest;
  for (std::string_view rest = *log; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const Json line = Json::parse(rest.substr(0, end), nullptr, false);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!line.is_object() || line.value("key", Json()) != provenance.key.text() ||
        line.value("session", Json()) != provenance.identity.session)
      continue;
    const auto version = line.find("version");
    if (version == line.end() || !version->is_number_unsigned()) continue;
    newest = std::max(newest.value_or(0), version->get<std::uint64_t>());
  }
  return newest;
}

Result<void> log_admission(const std::filesystem::path& state, const AdmissionEntry& entry) {
  const auto path = log_in(state);
  const Descriptor file(::open(path.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!file.is_open()) return tl::unexpected(log_failure(path));
  // What a power cut tore ends here.
  char last = '\n';
  const off_t size = ::lseek(file.number(), 0, SEEK_END);
  if (size > 0 && ::pread(file.number(), &last, 1, size - 1) != 1) return tl::unexpected(log_failure(path));
  const std::string line = (last == '\n' ? "" : "\n") + line_of(entry);
  const ssize_t written = ::write(file.number(), line.data(), line.size());
  if (written != static_cast<ssize_t>(line.size())) {
    if (written >= 0) errno = ENOSPC;
    return tl::unexpected(log_failure(path));
  }
  const Descriptor folder(::open(state.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (::fsync(file.number()) != 0 || !folder.is_open() || ::fsync(folder.number()) != 0)
    return tl::unexpected(log_failure(path));
  return {};
}

}  // namespace rostrum
