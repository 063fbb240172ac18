#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "content/packs/provenance.hpp"
#include "content/text/error.hpp"
#include "firmware/packs/pack_file.hpp"
#include "firmware/usb/import.hpp"

namespace rostrum {

// A session that somebody gives: it is known who vouches for it before any of its files is looked at.
class GivenSession {
 public:
  // A folder, a file, a medium or a signed pack. `keys` are those that signatures are verified by.
  static Result<GivenSession> open(const std::filesystem::path& path, const std::map<std::string, PublicKey>& keys);

  [[nodiscard]] Provenance provenance() const { return pack_ ? pack_->provenance : Provenance(); }
  // The same for a pack as for the folder that was signed: read_session_source.
  [[nodiscard]] Result<ImportedFiles> files() const;

 private:
  explicit GivenSession(std::filesystem::path path) : path_(std::move(path)) {}

  std::filesystem::path path_;
  std::optional<PackFile> pack_;
};

}  // namespace rostrum
