#include "firmware/cli/room_to_run.hpp"

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "content/session/demo_session.hpp"
#include "content/session/session_image.hpp"
#include "firmware/loop/trace.hpp"
#include "firmware/session/program_build.hpp"
#include "firmware/session/room_choice.hpp"
#include "firmware/session/session_frames.hpp"
#include "firmware/session/session_lookup.hpp"
#include "firmware/session/studio.hpp"
#include "firmware/session/take_session.hpp"
#include "firmware/store/state_folder.hpp"

namespace rostrum {
namespace {

struct Files {
  std::vector<NamedBytes> files;
  std::string where;
  enum class Kept { not_yet, already, never } kept = Kept::not_yet;  // in the state folder
  std::string image;                                                 // of the session that they are, where one is kept
  std::optional<TakenSession> taken;                                 // but for its files: where somebody gave them
};

// Among the stored files, that of the whole session as it was read. Files of a session have no such names.
constexpr const char* image_name = ".image";

Files stored_files(std::vector<NamedBytes> files) {
  Files stored{std::move(files), "the stored session", Files::Kept::already, {}, {}};
  const auto image = std::find_if(stored.files.begin(), stored.files.end(),
                                  [](const NamedBytes& file) { return file.name == image_name; });
  if (image == stored.files.end()) return stored;
  stored.image = std::move(image->bytes);
  stored.files.erase(image);
  return stored;
}

// Where a session comes from, and on whose word; what it takes to take it again.
struct Source {
  std::filesystem::path session, state;
  Trust trust;
  std::optional<Confirmation> confirmation;
};

Source source_of(const RunOptions& options, const Trust& trust) {
  Source source{options.session, options.state.empty() ? default_state_folder() : options.state, trust, {}};
  if (!options.confirmation.by.empty()) source.confirmation = options.confirmation;
  return source;
}

Result<Files> given_files(const Source& source) {
  auto taken = take_session(source.session, source.trust, source.confirmation, source.state);
  if (!taken) return tl::unexpected(taken.error());
  Files files{std::move(taken->given.files), source.session.string(), Files::Kept::not_yet, {}, {}};
  files.taken = std::move(*taken);
  return files;
}

// What the operator has to know of how it was taken.
std::vector<Finding> written_down(const std::optional<TakenSession>& taken, const Source& source) {
  if (!taken) return {};
  std::vector<Finding> findings = taken->given.findings;
  const std::string file = source.session.string();
  if (!taken->admission.reason.empty())
    findings.push_back({Severity::warning, "signature", file, 0, taken->admission.reason, ""});
  if (const auto noted = note_taken(*taken, source.confirmation, std::time(nullptr), source.state); !noted)
    findings.push_back(
        {Severity::warning, "signature", noted.error().where, 0, noted.error().what, noted.error().advice});
  return findings;
}

Result<Files> files_of(const RunOptions& options, const Source& source, const StoredSession& stored) {
  if (!options.session.empty()) return given_files(source);
  const Files demo{demo_session_files(), "the built-in demo", Files::Kept::never, {}, {}};
  if (options.fresh) return demo;
  auto files = stored();
  if (!files) return tl::unexpected(files.error());
  if (files->empty()) return demo;
  return stored_files(std::move(*files));
}

struct Loaded {
  Session session;
  std::optional<std::vector<NamedBytes>> to_keep;
};

// What is kept holds the image too: a start after a power cut does not read every text anew.
std::vector<NamedBytes> with_image(std::vector<NamedBytes> files, const Session& session, const std::string& key) {
  files.push_back({image_name, to_image(session, key)});
  return files;
}

Result<Loaded> load(Files files) {
  if (files.kept == Files::Kept::never) {
    auto session = load_session(std::move(files.files), files.where);
    if (!session) return tl::unexpected(session.error());
    return Loaded{std::move(*session), std::nullopt};
  }
  const std::string build = program_build();
  const std::string key = image_key(files.files, build);
  // Without an ID one build is not told from another.
  if (build.empty()) files.image.clear();
  if (auto session = from_image(files.image, key)) return Loaded{std::move(*session), std::nullopt};
  auto session = load_session(files.files, files.where);
  if (!session) return tl::unexpected(session.error());
  auto to_keep = with_image(std::move(files.files), *session, key);
  return Loaded{std::move(*session), std::move(to_keep)};
}

// A room goes on in a session that is whole, and holds what it held.
Result<void> check_reloaded(const Session& session, const Session& former, const std::string& where) {
  for (const Finding& finding : session.findings) {
    if (finding.severity != Severity::error) continue;
    return tl::unexpected(Error{Blame::input, "Nothing was taken anew: " + finding.message,
                                finding.file + (finding.line > 0 ? ":" + std::to_string(finding.line) : ""),
                                finding.advice});
  }
  for (const SessionStatement& statement : former.statements) {
    const auto same = [&statement](const SessionStatement& each) { return each.id == statement.id; };
    if (std::any_of(session.statements.begin(), session.statements.end(), same)) continue;
    return tl::unexpected(Error{Blame::input, "Nothing was taken anew: the statement \"" + statement.id + "\" is gone",
                                where, "Put it back, or start the room anew with the changed folder."});
  }
  return {};
}

// A stored session has nowhere to be taken from anew.
Result<RoomToRun::Reloaded> reload(const Source& source, SessionFrames& frames) {
  const std::filesystem::path& session = source.session;
  if (session.empty())
    return tl::unexpected(Error{Blame::input, "This room shows a stored session, whose files are where they were", "",
                                "Start it with the folder: rostrum run FOLDER."});
  auto given = given_files(source);
  if (!given) return tl::unexpected(given.error());
  std::vector<NamedBytes>* files = &given->files;
  auto loaded = load_session(*files, session.string());
  if (!loaded) return tl::unexpected(loaded.error());
  if (const auto sound = check_reloaded(*loaded, frames.planned().session(), session.string()); !sound)
    return tl::unexpected(sound.error());
  std::vector<Finding> findings = written_down(given->taken, source);
  findings.insert(findings.end(), loaded->findings.begin(), loaded->findings.end());
  const std::string key = image_key(*files, program_build());
  auto to_keep = with_image(std::move(*files), *loaded, key);
  return RoomToRun::Reloaded{std::move(to_keep), std::move(findings), frames.replace_session(std::move(*loaded))};
}

}  // namespace

Result<RoomToRun> load_room_to_run(const RunOptions& options, const StoredSession& stored) {
  auto room = load_room(options.room);
  if (!room) return tl::unexpected(room.error());
  auto keys = keys_of(*room, options.room);
  if (!keys) return tl::unexpected(keys.error());
  const Source source = source_of(options, room->file.trust);
  auto files = files_of(options, source, stored);
  if (!files) return tl::unexpected(files.error());
  trace("files-read");
  const bool forgets = options.session.empty() && options.fresh;
  const std::optional<TakenSession> taken = std::move(files->taken);
  auto loaded = load(std::move(*files));
  if (!loaded) return tl::unexpected(loaded.error());
  Session& session = loaded->session;
  trace("statements-read");
  auto studio = Studio::create(room->file.style);
  if (!studio) return tl::unexpected(studio.error());
  trace("fonts-opened");

  RoomToRun run;
  run.findings = room->file.findings;
  const std::vector<Finding> doubts = written_down(taken, source);
  run.findings.insert(run.findings.end(), doubts.begin(), doubts.end());
  run.findings.insert(run.findings.end(), session.findings.begin(), session.findings.end());
  run.keys = *keys;
  run.files_to_keep = std::move(loaded->to_keep);
  if (forgets) run.files_to_keep.emplace();
  auto frames = std::make_unique<SessionFrames>(std::move(*studio), std::move(session), std::move(*room), run.keys);
  run.lookup = std::make_unique<SessionLookup>(*frames);
  run.reload = [source, shown = frames.get()] { return reload(source, *shown); };
  run.frames = std::move(frames);
  return run;
}

}  // namespace rostrum
