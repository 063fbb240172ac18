#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace rostrum {

struct KeygenOptions {
  std::filesystem::path public_file = "rostrum.pub";
  std::filesystem::path secret_file = "rostrum.key";
  bool without_password = false;
  bool replace = false;  // files that stand there
};

struct SignOptions {
  std::filesystem::path session;
  std::filesystem::path secret_file = "rostrum.key";
  std::filesystem::path output;          // empty: the session's name and .pack.zip
  std::string name;                      // of the session; empty: that of its folder or file
  std::optional<std::uint64_t> version;  // nullopt: the present time, so that the last one signed is the newest
};

struct VerifyOptions {
  std::filesystem::path pack;
  std::string key;                    // the line that begins with RW
  std::filesystem::path public_file;  // or the file that holds it
  std::filesystem::path room;         // or the room's file, for all of its keys
};

// Makes a pair of keys in minisign's format.
int keygen_command(const KeygenOptions& options);
// Makes a signed pack of a session.
int sign_command(const SignOptions& options);
// Says who signed a pack. Fails where that is none of the keys given.
int verify_command(const VerifyOptions& options);

}  // namespace rostrum
