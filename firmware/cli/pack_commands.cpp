#include "firmware/cli/pack_commands.hpp"

#include <fmt/core.h>
#include <fmt/format.h>
#include <sodium/randombytes.h>
#include <sys/stat.h>

#include <algorithm>
#include <ctime>
#include <map>
#include <utility>

#include "content/packs/pack.hpp"
#include "content/session/session.hpp"
#include "content/text/printable.hpp"
#include "content/text/unicode.hpp"
#include "firmware/cli/password.hpp"
#include "firmware/cli/report.hpp"
#include "firmware/files/whole_file.hpp"
#include "firmware/packs/archives.hpp"
#include "firmware/packs/pack_file.hpp"
#include "firmware/session/read_files.hpp"
#include "firmware/session/room_choice.hpp"

namespace rostrum {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_key_bytes = 4'096;
constexpr std::size_t longest_session_name = 200;  // bytes

template <std::size_t size>
void fill_randomly(std::array<std::uint8_t, size>& bytes) {
  randombytes_buf(bytes.data(), bytes.size());
}

Result<void> check_free(const KeygenOptions& options) {
  for (const fs::path& file : {options.secret_file, options.public_file}) {
    std::error_code unknown;
    if (options.replace || !fs::exists(fs::symlink_status(file, unknown))) continue;
    return tl::unexpected(Error{Blame::input, "There is such a file already, and a lost key cannot be made again",
                                file.string(), "Name others with -s and -p, or replace it with --force."});
  }
  return {};
}

Result<SecretKey> read_secret_key(const fs::path& file) {
  const auto text = read_file(file, most_key_bytes);
  if (!text) return tl::unexpected(text.error());
  std::string password;
  if (needs_password(*text)) {
    auto typed = ask_password(Password::known);
    if (!typed) return tl::unexpected(typed.error());
    password = std::move(*typed);
  }
  return parse_secret_key(*text, password, file.string());
}

// "oewg" of oewg/, of oewg.md and of . in that folder.
std::string name_of(const fs::path& session) {
  fs::path path = fs::absolute(session).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();
  std::error_code unknown;
  return (fs::is_directory(path, unknown) ? path.filename() : path.stem()).string();
}

Result<PackIdentity> identity_of(const SignOptions& options, std::int64_t now) {
  const std::string name = options.name.empty() ? name_of(options.session) : options.name;
  const bool one_line =
      std::none_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
  if (name.empty() || name.size() > longest_session_name || !one_line || !is_well_formed(name)) {
    return tl::unexpected(Error{Blame::input, "\"" + name + "\" is no name for a session", "--session",
                                "Give a short one in one line, the same for each version of it."});
  }
  return PackIdentity{name, options.version.value_or(static_cast<std::uint64_t>(now))};
}

// A pack may take the place of a pack, and of nothing else.
Result<void> check_output(const fs::path& output) {
  std::error_code unknown;
  if (!fs::exists(output, unknown) || is_pack_file(output)) return {};
  return tl::unexpected(
      Error{Blame::input, "There is another file already", output.string(), "Name the pack with -o FILE."});
}

// Another's pack is not replaced unless its name was given: the session's folder alone says nothing of whose it is.
Result<void> check_signer(const SignOptions& options, const fs::path& output, const PublicKey& key) {
  std::error_code unknown;
  if (!options.output.empty() || !fs::exists(output, unknown)) return {};
  const auto there = read_pack_file(output, {{"own", key}});
  if (there && there->provenance.kind == Provenance::Kind::trusted_key) return {};
  return tl::unexpected(Error{Blame::input, "There is a pack already that this key did not sign", output.string(),
                              "Name another with -o FILE, or this one to replace it."});
}

Result<std::map<std::string, PublicKey>> keys_to_verify_by(const VerifyOptions& options) {
  const int given = int{!options.key.empty()} + int{!options.public_file.empty()} + int{!options.room.empty()};
  if (given != 1) {
    return tl::unexpected(Error{Blame::input, "Whose signature it has to be must be said once", "",
                                "Give -P KEY, -p FILE.pub, or --room FILE for the room's keys."});
  }
  if (!options.room.empty()) {
    RoomChoice choice;
    choice.file = options.room;
    auto room = load_room(choice);
    if (!room) return tl::unexpected(room.error());
    return std::move(room->file.trust.keys);
  }
  std::string text = options.key, where = "-P";
  if (text.empty()) {
    auto read = read_file(options.public_file, most_key_bytes);
    if (!read) return tl::unexpected(read.error());
    text = std::move(*read);
    where = options.public_file.string();
  }
  const auto key = parse_public_key(text, where);
  if (!key) return tl::unexpected(key.error());
  return std::map<std::string, PublicKey>{
      {options.key.empty() ? options.public_file.stem().string() : "the key given", *key}};
}

}  // namespace

int keygen_command(const KeygenOptions& options) {
  if (const auto is_free = check_free(options); !is_free) return report(is_free.error());
  std::optional<KeyProtection> protection;
  if (!options.without_password) {
    auto password = ask_password(Password::new_one);
    if (!password) return report(password.error());
    protection.emplace();
    protection->password = std::move(*password);
    fill_randomly(protection->salt);
  }
  SecretKey::Seed seed;
  fill_randomly(seed.id.bytes);
  fill_randomly(seed.bytes);
  const SecretKey secret(seed);
  const auto secret_text = to_text(secret, protection);
  if (!secret_text) return report(secret_text.error());
  const PublicKey key = secret.public_key();
  const mode_t others = ::umask(077);
  const auto secret_written = write_file(options.secret_file, *secret_text);
  ::umask(others);
  if (!secret_written) return report(secret_written.error());
  if (const auto written = write_file(options.public_file, to_text(key)); !written) return report(written.error());
  const std::string text = to_text(key);
  const auto second_line = text.substr(text.find('\n') + 1);
  fmt::print(
      "Secret key {}: keep it off the rooms' devices. Public key {}; for room.toml:\n\n[trust.keys]\nname = \"{}\"\n",
      printable(options.secret_file.string()), printable(options.public_file.string()),
      second_line.substr(0, second_line.size() - 1));
  return exit_done;
}

int sign_command(const SignOptions& options) {
  const std::int64_t now = std::time(nullptr);
  const auto identity = identity_of(options, now);
  if (!identity) return report(identity.error());
  const fs::path output = options.output.empty() ? fs::path(name_of(options.session) + ".pack.zip") : options.output;
  if (const auto is_free = check_output(output); !is_free) return report(is_free.error());
  const auto files = read_session_files(options.session);
  if (!files) return report(files.error());
  // Nobody signs what no room could show.
  if (const auto session = load_session(files->files, options.session.string()); !session)
    return report(session.error());
  const auto archives = load_archives();
  if (!archives) return report(archives.error());
  const auto key = read_secret_key(options.secret_file);
  if (!key) return report(key.error());
  if (const auto own = check_signer(options, output, key->public_key()); !own) return report(own.error());
  const auto pack = sign_pack(files->files, *identity, now, *key, *archives, options.session.string());
  if (!pack) return report(pack.error());
  if (const auto written = write_file(output, *pack); !written) return report(written.error());
  fmt::print("{}: \"{}\", version {}, {} files, signed by {}\n", printable(output.string()),
             printable(identity->session), identity->version, files->files.size(), key->id().text());
  return exit_done;
}

int verify_command(const VerifyOptions& options) {
  const auto keys = keys_to_verify_by(options);
  if (!keys) return report(keys.error());
  const auto file = read_pack_file(options.pack, *keys);
  if (!file) return report(file.error());
  const Provenance& provenance = file->provenance;
  if (provenance.kind != Provenance::Kind::trusted_key) {
    return report({Blame::input, "It is signed by another key (" + provenance.key.text() + ")", options.pack.string(),
                   "Do not trust it unless you know whose that is."});
  }
  const auto files = unpack(*file, options.pack);
  if (!files) return report(files.error());
  const PackIdentity& identity = provenance.identity;
  fmt::print("{}: signed by {} ({}), {}version {}, {} files\n", printable(options.pack.string()),
             printable(provenance.signer), provenance.key.text(),
             identity.session.empty() ? "" : "\"" + printable(identity.session) + "\", ", identity.version,
             files->size());
  return exit_done;
}

}  // namespace rostrum
