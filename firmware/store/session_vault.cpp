#include "firmware/store/session_vault.hpp"

#include <cerrno>
#include <string_view>
#include <utility>

namespace rostrum {
namespace {

constexpr const char* not_stored = "The session cannot be stored";
constexpr const char* not_erased = "A session that was to be forgotten cannot be erased";
constexpr std::string_view row_prefix = ".sealed/";  // no file of a session is called so
constexpr std::string_view sealed_suffix = ".sealed";

bool is_sealed(const StoredFile& row) {
  return row.name.starts_with(row_prefix);
}

std::string id_of(const StoredFile& row) {
  const std::string id = row.name.substr(row_prefix.size());
  return id.find('/') == std::string::npos ? id : "";
}

std::string file_name(const ContentHash& hash) {
  return hash.hex() + std::string(sealed_suffix);
}

std::string place_of_list(const std::string& id) {
  return "rostrum session list 1 " + id;
}
std::string place_of_file(const std::string& id, std::size_t number) {
  return "rostrum session file 1 " + id + " " + std::to_string(number);
}

void put_length(std::string& bytes, std::size_t length) {
  for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(length >> shift);
}

std::string written_list(const std::vector<StoredFile>& files) {
  std::string bytes;
  for (const StoredFile& file : files) {
    put_length(bytes, file.name.size());
    bytes += file.name;
    bytes.append(file.hash.bytes.begin(), file.hash.bytes.end());
  }
  return bytes;
}

std::optional<std::vector<StoredFile>> read_list(std::string_view bytes) {
  std::vector<StoredFile> files;
  while (!bytes.empty()) {
    if (bytes.size() < 4) return std::nullopt;
    std::size_t length = 0;
    for (std::size_t i = 0; i < 4; ++i) length |= std::size_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    bytes.remove_prefix(4);
    StoredFile file;
    if (bytes.size() < file.hash.bytes.size() || bytes.size() - file.hash.bytes.size() < length) return std::nullopt;
    file.name = bytes.substr(0, length);
    bytes.remove_prefix(length);
    for (std::uint8_t& byte : file.hash.bytes) {
      byte = static_cast<std::uint8_t>(bytes.front());
      bytes.remove_prefix(1);
    }
    files.push_back(std::move(file));
  }
  return files;
}

Error lost(const std::string& what, const std::filesystem::path& where) {
  return {Blame::device, what, where.string(), "Give the session again: rostrum run SESSION."};
}

}  // namespace

SessionVault::SessionVault(Disk& disk, const std::filesystem::path& state)
    : disk_(disk), state_(state), keys_(disk, state / "keys"), content_(disk, state / "content") {}

bool SessionVault::is_plain(const std::vector<StoredFile>& rows) {
  return !rows.empty() && !is_sealed(rows.front());
}

SessionVault::Contents SessionVault::read(const std::vector<StoredFile>& rows) {
  if (rows.empty()) return {};
  return is_sealed(rows.front()) ? read_sealed(rows.front()) : read_plain(rows);
}

SessionVault::Contents SessionVault::read_plain(const std::vector<StoredFile>& rows) const {
  Contents contents;
  for (const StoredFile& row : rows) {
    auto bytes = content_.read(row.hash.hex());
    if (bytes && hash_content(*bytes) == row.hash) {
      contents.files.push_back({row.name, std::move(*bytes)});
    } else {
      contents.notices.push_back(lost("\"" + row.name + "\" of the stored session " +
                                          (bytes ? "is damaged" : "cannot be read") + " and is left out",
                                      content_.folder() / row.hash.hex()));
    }
  }
  return contents;
}

std::optional<SessionKey> SessionVault::key_of(const StoredFile& row) const {
  const auto bytes = keys_.read(id_of(row));
  return bytes ? SessionKey::from_bytes(*bytes) : std::nullopt;
}

const SessionVault::Listed* SessionVault::list_of(const StoredFile& row) {
  if (listed_ && listed_->row == row) return &*listed_;
  const auto key = key_of(row);
  if (!key) return nullptr;
  const auto sealed = content_.read(file_name(row.hash));
  const auto bytes = sealed ? key->open(*sealed, place_of_list(id_of(row))) : std::nullopt;
  auto files = bytes ? read_list(*bytes) : std::nullopt;
  if (!files) return nullptr;
  listed_ = Listed{row, std::move(*files)};
  return &*listed_;
}

SessionVault::Contents SessionVault::read_sealed(const StoredFile& row) {
  Contents contents;
  const std::string id = id_of(row);
  const auto key = key_of(row);
  const Listed* list = key ? list_of(row) : nullptr;
  if (list == nullptr) {
    contents.notices.push_back(
        key ? lost("The stored session is damaged and is left out", content_.folder() / file_name(row.hash))
            : lost("The stored session cannot be read: its key is gone", keys_.folder() / id));
    return contents;
  }
  for (std::size_t number = 0; number < list->files.size(); ++number) {
    const StoredFile& file = list->files[number];
    const auto sealed = content_.read(file_name(file.hash));
    auto bytes = sealed ? key->open(*sealed, place_of_file(id, number)) : std::nullopt;
    if (bytes) {
      contents.files.push_back({file.name, std::move(*bytes)});
    } else {
      contents.notices.push_back(lost("\"" + file.name + "\" of the stored session " +
                                          (sealed ? "is damaged" : "cannot be read") + " and is left out",
                                      content_.folder() / file_name(file.hash)));
    }
  }
  return contents;
}

DiskResult<ContentHash> SessionVault::write_sealed(const SessionKey& key, std::string_view bytes,
                                                   const std::string& place) const {
  const std::string sealed = key.seal(bytes, place);
  const ContentHash hash = hash_content(sealed);
  if (auto written = content_.write(file_name(hash), sealed); !written) return tl::unexpected(written.error());
  return hash;
}

Result<StoredFile> SessionVault::keep(const std::vector<NamedBytes>& files) {
  const auto failed = [this](DiskError error) {
    return tl::unexpected(disk_failure(not_stored, error, content_.folder()));
  };
  std::size_t size = 0;
  for (const NamedBytes& file : files) size += file.bytes.size();
  if (size > most_stored_bytes) {
    return tl::unexpected(Error{Blame::device, std::string(not_stored) + ": it is larger than the store takes",
                                content_.folder().string(), "Divide it, one folder for each meeting."});
  }
  const auto free = disk_.free_space(state_);
  if (free && *free < left_for_journal + size) return failed(DiskError{ENOSPC});

  // First the key: what is encrypted with a key that was lost could never be read.
  const SessionKey key = SessionKey::make();
  const std::string id = random_name();
  if (auto made = keys_.make(); !made) return failed(made.error());
  if (auto made = content_.make(); !made) return failed(made.error());
  if (auto written = keys_.write(id, key.bytes()); !written) return failed(written.error());
  if (auto synced = keys_.sync(); !synced) return failed(synced.error());

  Listed listed;
  for (const NamedBytes& file : files) {
    const auto hash = write_sealed(key, file.bytes, place_of_file(id, listed.files.size()));
    if (!hash) return failed(hash.error());
    listed.files.push_back({file.name, *hash});
  }
  const auto list = write_sealed(key, written_list(listed.files), place_of_list(id));
  if (!list) return failed(list.error());
  if (auto synced = content_.sync(); !synced) return failed(synced.error());
  if (auto synced = disk_.sync_folder(state_); !synced) return failed(synced.error());
  listed.row = {std::string(row_prefix) + id, *list};
  listed_ = std::move(listed);
  return listed_->row;
}

DiskResult<void> SessionVault::erase_keys_but(const std::string& id) const {
  const auto names = keys_.names();
  if (!names) return tl::unexpected(names.error());
  DiskResult<void> outcome;
  bool any = false;
  for (const std::string& name : *names) {
    if (name == id) continue;
    any = true;
    // The others are erased all the same.
    if (auto erased = keys_.erase(name); !erased && outcome) outcome = erased;
  }
  if (any && outcome) outcome = keys_.sync();
  return outcome;
}

std::optional<std::set<std::string>> SessionVault::files_of(const std::vector<StoredFile>& rows) {
  std::set<std::string> names;
  if (is_plain(rows)) {
    for (const StoredFile& row : rows) names.insert(row.hash.hex());
  } else if (!rows.empty()) {
    const Listed* list = list_of(rows.front());
    if (list == nullptr) return std::nullopt;
    names.insert(file_name(rows.front().hash));
    for (const StoredFile& file : list->files) names.insert(file_name(file.hash));
  }
  return names;
}

Result<void> SessionVault::keep_only(const std::vector<StoredFile>& rows) {
  const bool sealed = !rows.empty() && is_sealed(rows.front());
  const auto erased = erase_keys_but(sealed ? id_of(rows.front()) : "");
  if (!erased) return tl::unexpected(disk_failure(not_erased, erased.error(), keys_.folder()));
  const auto wanted = files_of(rows);
  const auto names = content_.names();
  if (!wanted || !names) return {};
  DiskResult<void> outcome;
  bool any = false;
  for (const std::string& name : *names) {
    if (wanted->contains(name)) continue;
    // An encrypted one is noise now, and only takes space.
    if (name.find(sealed_suffix) != std::string::npos) {
      (void)content_.remove(name);
      continue;
    }
    any = true;
    if (auto done = content_.erase(name); !done && outcome) outcome = done;
  }
  if (any && outcome) outcome = content_.sync();
  if (!outcome) return tl::unexpected(disk_failure(not_erased, outcome.error(), content_.folder()));
  return {};
}

}  // namespace rostrum
