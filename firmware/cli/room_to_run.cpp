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
#include "firmware/cli/report.hpp"
#include "firmware/intake/intake.hpp"
#include "firmware/loop/trace.hpp"
#include "firmware/session/kept_session.hpp"
#include "firmware/session/program_build.hpp"
#include "firmware/session/room_choice.hpp"
#include "firmware/session/room_mistakes.hpp"
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
  enum class Kept { not_yet, already, never, lost } kept = Kept::not_yet;  // in the state folder
  std::string image;                  // of the session that they are, where one is kept
  std::optional<TakenSession> taken;  // but for its files: where somebody gave them
};

Files stored_files(std::vector<NamedBytes> files) {
  KeptSession kept = kept_session(std::move(files));
  return {std::move(kept.files), "the stored session", Files::Kept::already, std::move(kept.image), {}};
}

SessionOrigin origin_of(const RunOptions& options, const Trust& trust) {
  SessionOrigin origin{options.session, options.state.empty() ? default_state_folder() : options.state, trust, {}};
  if (!options.confirmation.by.empty()) origin.confirmation = options.confirmation;
  return origin;
}

Result<Files> given_files(const SessionOrigin& source) {
  auto taken = take_session(source.session, source.trust, source.confirmation, source.state);
  if (!taken) return tl::unexpected(taken.error());
  Files files{std::move(taken->given.files), source.session.string(), Files::Kept::not_yet, {}, {}};
  files.taken = std::move(*taken);
  return files;
}

// What the operator has to know of how it was taken.
std::vector<Finding> written_down(const std::optional<TakenSession>& taken, const SessionOrigin& source) {
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

Result<Files> files_of(const RunOptions& options, const SessionOrigin& source, const StoredSession& stored) {
  if (!options.session.empty()) return given_files(source);
  const Files demo{demo_session_files(), "the built-in demo", Files::Kept::never, {}, {}};
  if (options.fresh) return demo;
  StoredFiles kept = stored();
  if (!kept.files.empty()) return stored_files(std::move(kept.files));
  // On the wall of a real room nobody invented may stand where a session was.
  return kept.lost ? Files{{}, "the stored session", Files::Kept::lost, {}, {}} : demo;
}

struct Loaded {
  Session session;
  std::optional<std::vector<NamedBytes>> to_keep;
};

Result<Loaded> load(Files files) {
  if (files.kept == Files::Kept::lost) return Loaded{{}, std::nullopt};
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
  auto kept = to_keep(std::move(files.files), *session);
  return Loaded{std::move(*session), std::move(kept)};
}

// Where no room runs that would tell them: a mistake in the room's file may be why, as one in a key of [trust].
void tell_mistakes(const std::vector<Finding>& findings) {
  for (const Finding& finding : findings) {
    const std::string line = finding.line > 0 ? ":" + std::to_string(finding.line) : "";
    if (finding.severity != Severity::note)
      report(Error{Blame::input, finding.message, finding.file + line, finding.advice});
  }
}

}  // namespace

Result<RoomToRun> load_room_to_run(const RunOptions& options, const StoredSession& stored) {
  auto room = load_room(options.room);
  if (!room) return tl::unexpected(room.error());
  auto keys = keys_of(*room, options.room);
  if (!keys) {
    tell_mistakes(room->file.findings);
    std::vector<Error> mistakes = key_mistakes(*room, options.room);
    for (std::size_t i = 0; i + 1 < mistakes.size(); ++i) report(mistakes[i]);
    return tl::unexpected(mistakes.empty() ? keys.error() : mistakes.back());
  }
  const SessionOrigin source = origin_of(options, room->file.trust);
  auto files = files_of(options, source, stored);
  if (!files) {
    tell_mistakes(room->file.findings);
    return tl::unexpected(files.error());
  }
  trace("files-read");
  const bool forgets = options.session.empty() && options.fresh;
  const bool at_rest = files->kept == Files::Kept::lost;
  const std::optional<TakenSession> taken = std::move(files->taken);
  auto loaded = load(std::move(*files));
  if (!loaded) return tl::unexpected(loaded.error());
  Session& session = loaded->session;
  trace("statements-read");
  auto studio = Studio::create(room->file.style);
  if (!studio) return tl::unexpected(studio.error());
  trace("fonts-opened");
  if (const auto near = check_depths(*room, options.room, (*studio)->engine()); !near)
    return tl::unexpected(near.error());

  RoomToRun run;
  run.at_rest = at_rest;
  run.findings = room->file.findings;
  const std::vector<Finding> doubts = written_down(taken, source);
  run.findings.insert(run.findings.end(), doubts.begin(), doubts.end());
  run.findings.insert(run.findings.end(), session.findings.begin(), session.findings.end());
  run.keys = *keys;
  run.files_to_keep = std::move(loaded->to_keep);
  if (forgets) run.files_to_keep.emplace();
  auto frames = std::make_unique<SessionFrames>(std::move(*studio), std::move(session), std::move(*room), run.keys);
  run.lookup = std::make_unique<SessionLookup>(*frames);
  run.intake = [source, shown = frames.get()](Loop& loop, IntakeRoom of) {
    return std::make_unique<Intake>(loop, *shown, source, std::move(of));
  };
  run.frames = std::move(frames);
  return run;
}

}  // namespace rostrum
