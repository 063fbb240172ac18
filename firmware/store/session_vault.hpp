#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/session/named_bytes.hpp"
#include "content/text/error.hpp"
#include "firmware/store/content_files.hpp"
#include "firmware/store/disk.hpp"
#include "firmware/store/session_key.hpp"

namespace rostrum {

// The bytes of stored sessions, encrypted, each session with a key of its own:
//
//   keys/<id>                 the key of a session, 32 bytes; <id> is random
//   content/<hash>.sealed     a file of it, or the list of its files with their names; <hash> is that of the encrypted
//                             bytes, so that no name tells what a file says, even to who can guess it
//
// A session is visible once the journal holds its row, which names its id and its list; until then, and after its key
// was erased, what lies there is noise. Versions before kept files as they are, content/<hash of the bytes>, a row
// each; those are read, and replaced when a session is kept the next time.
class SessionVault {
 public:
  SessionVault(Disk& disk, const std::filesystem::path& state);

  struct Contents {
    std::vector<NamedBytes> files;  // those that are whole
    std::vector<Error> notices;     // of the others
  };
  [[nodiscard]] Contents read(const std::vector<StoredFile>& rows);
  // Whether the files stand there as they are.
  [[nodiscard]] static bool is_plain(const std::vector<StoredFile>& rows);

  // Encrypts the files with a new key. All is on the disk when it returns the row that makes them visible.
  [[nodiscard]] Result<StoredFile> keep(const std::vector<NamedBytes>& files);

  // Erases the keys of all other sessions and removes their files; the rows' own stay. Fails where a key, or a file
  // that is not encrypted, could not be erased.
  [[nodiscard]] Result<void> keep_only(const std::vector<StoredFile>& rows);

 private:
  // Of one session, by its row.
  struct Listed {
    StoredFile row;
    std::vector<StoredFile> files;  // their names in the session, and the hashes that they stand under
  };

  [[nodiscard]] std::optional<SessionKey> key_of(const StoredFile& row) const;
  [[nodiscard]] const Listed* list_of(const StoredFile& row);
  [[nodiscard]] Contents read_sealed(const StoredFile& row);
  [[nodiscard]] Contents read_plain(const std::vector<StoredFile>& rows) const;
  [[nodiscard]] DiskResult<ContentHash> write_sealed(const SessionKey& key, std::string_view bytes,
                                                     const std::string& place) const;
  [[nodiscard]] DiskResult<void> erase_keys_but(const std::string& id) const;
  // nullopt: nobody can tell.
  [[nodiscard]] std::optional<std::set<std::string>> files_of(const std::vector<StoredFile>& rows);

  Disk& disk_;
  std::filesystem::path state_;
  ContentFiles keys_, content_;
  std::optional<Listed> listed_;  // the one read or kept last
};

// How large a session can be that is stored, and what it has to leave free on the disk for the journal.
inline constexpr std::size_t most_stored_bytes = std::size_t{512} * 1024 * 1024;
inline constexpr std::size_t left_for_journal = std::size_t{32} * 1024 * 1024;

}  // namespace rostrum
