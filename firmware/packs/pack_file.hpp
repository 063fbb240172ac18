#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "content/packs/pack.hpp"
#include "content/text/error.hpp"

namespace rostrum {

// A pack that was read from its file and verified; its session is not looked at yet.
struct PackFile {
  Pack pack;
  Provenance provenance;
};

// Whether this is a file that begins as a zip does and is not called like a document, which may be a zip as well.
[[nodiscard]] bool is_pack_file(const std::filesystem::path& path);

// `keys` are those to verify by, by their names.
[[nodiscard]] Result<PackFile> read_pack_file(const std::filesystem::path& path,
                                              const std::map<std::string, PublicKey>& keys);

// What a folder of the session's files would give.
[[nodiscard]] Result<std::vector<NamedBytes>> unpack(const PackFile& file, const std::filesystem::path& path);

}  // namespace rostrum
