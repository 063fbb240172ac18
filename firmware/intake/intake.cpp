#include "firmware/intake/intake.hpp"

#include <malloc.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <ctime>
#include <iterator>
#include <utility>

#include "content/session/session_image.hpp"
#include "content/session/session_layout.hpp"
#include "content/text/printable.hpp"
#include "firmware/control/session_changes.hpp"
#include "firmware/controller/stamp.hpp"
#include "firmware/files/whole_file.hpp"
#include "firmware/loop/trace.hpp"
#include "firmware/packs/pack_file.hpp"
#include "firmware/session/kept_session.hpp"
#include "firmware/session/program_build.hpp"
#include "firmware/session/read_files.hpp"
#include "firmware/session/session_source.hpp"
#include "firmware/store/written_record.hpp"
#include "firmware/usb/archive_in_sandbox.hpp"

namespace rostrum {
namespace {

namespace fs = std::filesystem;
using State = ShownStick::State;

constexpr std::chrono::minutes longest_look{5};
constexpr std::chrono::milliseconds between_pictures{250};  // of progress: nobody reads faster

std::vector<std::string> sorted_ids(const Session& session) {
  std::vector<std::string> ids;
  for (const SessionStatement& each : session.statements) ids.push_back(each.id);
  std::sort(ids.begin(), ids.end());
  return ids;
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

// What is in the only pack among these files, where the room may look into it.
Result<TakenSession> unpacked(const ImportedFiles& files, const SessionOrigin& origin, const std::string& where) {
  std::vector<const NamedBytes*> packs;
  for (const NamedBytes& each : files.files) {
    if (is_pack_name(each.name)) packs.push_back(&each);
  }
  if (packs.size() > 1)
    return tl::unexpected(Error{Blame::input, "There are several signed packs", where, "Leave the one that is meant."});
  const std::string& name = packs.front()->name;
  const auto pack = read_pack(packs.front()->bytes, walled_archives, name);
  if (!pack) return tl::unexpected(pack.error());
  auto provenance = verify_pack(*pack, origin.trust.keys, name);
  if (!provenance) return tl::unexpected(provenance.error());
  TakenSession taken{{{}, files.findings, files.gave_out}, std::move(*provenance), {}};
  taken.admission = admit(taken.provenance, origin.trust, newest_taken(origin.state, taken.provenance));
  // For what nobody here vouches for a person may answer, but not before it can be seen: then the files have to come as
  // they are, through the workers.
  const bool known = taken.provenance.kind == Provenance::Kind::trusted_key;
  if (taken.admission.answer != Admission::Answer::take && !known)
    return tl::unexpected(Error{Blame::input, taken.admission.reason + ": it is not looked into", name,
                                "Have it signed by a key of this room, or bring its files as they are."});
  auto session = unpack_session(*pack, walled_archives, name);
  if (!session) return tl::unexpected(session.error());
  taken.given.files = std::move(*session);
  if (files.files.size() > 1)
    taken.given.findings.push_back({Severity::note, "beside-pack", name, 0,
                                    "Beside this signed pack there are other files, which are not looked at", ""});
  return taken;
}

// Files of a folder, a single file or a pack, read by the kernel.
Result<ImportedFiles> files_at(const fs::path& path) {
  ImportedFiles read;
  if (is_pack_file(path)) {
    auto bytes = read_file(path, most_pack_bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    read.files.push_back({"session.pack.zip", std::move(*bytes)});
    return read;
  }
  auto files = read_session_files(path);
  if (!files) return tl::unexpected(files.error());
  read.files = std::move(files->files);
  read.findings = std::move(files->findings);
  return read;
}

}  // namespace

Intake::Intake(Loop& loop, SessionFrames& frames, SessionOrigin origin, IntakeRoom room)
    : loop_(loop), frames_(frames), origin_(std::move(origin)), room_(std::move(room)), background_(loop) {}

Intake::~Intake() = default;

void Intake::device_in(const std::string& medium, const std::string& name, const fs::path& device) {
  devices_[medium] = begin_stick(medium, name, device, std::nullopt);
}

void Intake::device_out(const std::string& medium) {
  const auto device = devices_.find(medium);
  if (device == devices_.end()) return;
  const std::size_t number = device->second;
  devices_.erase(device);
  out(number);
}

Result<std::size_t> Intake::insert(const fs::path& medium, std::optional<std::uint64_t> pulled_after) {
  std::error_code unknown;
  const auto kind = fs::status(medium, unknown).type();
  if (kind == fs::file_type::not_found || kind == fs::file_type::none)
    return tl::unexpected(Error{Blame::input, "There is no such image, device or folder", medium.string(), ""});
  if (pulled_after && !is_medium(medium))
    return tl::unexpected(Error{Blame::input, "Only a stick can be pulled out in mid-reading, not a folder",
                                medium.string(), "Give an image (.img) or a device."});
  fs::path name = medium.filename();
  if (name.empty()) name = medium.parent_path().filename();
  return begin_stick(fs::weakly_canonical(medium, unknown).string(), name.string(), medium, pulled_after);
}

std::size_t Intake::begin_stick(const std::string& medium, const std::string& name, const fs::path& path,
                                std::optional<std::uint64_t> pulled_after) {
  trace("stick-inserted");
  const std::size_t number = board_.insert(medium, printable(name));
  sweep();
  OnItsWay& stick = on_their_way_[number] = OnItsWay();
  stick.where = printable(name);
  stick.pulled_after = pulled_after;
  media_[number] = path;
  changed();
  read(number, path);
  return number;
}

void Intake::read(std::size_t number, const fs::path& path) {
  OnItsWay& coming = on_their_way_[number];
  coming.reading = ++last_reading_;
  coming.taken.admission = admit({}, origin_.trust, std::nullopt);
  if (!is_medium(path)) return read_on_thread(number, path);
  auto import =
      import_medium(loop_, path.string(), installed_tools(), events_for(number, coming.reading), coming.pulled_after);
  if (!import) return fail(number, import.error());
  coming.import = std::move(*import);
}

void Intake::read_on_thread(std::size_t number, const fs::path& path) {
  const std::uint64_t reading = on_their_way_[number].reading;
  background_.run([this, number, reading, path]() -> Background::Finish {
    auto files = std::make_shared<Result<ImportedFiles>>(files_at(path));
    return [this, number, reading, files] {
      OnItsWay* coming = current(number, reading);
      if (coming == nullptr) return;
      if (!*files) return fail(number, files->error());
      if (is_pack_name((*files)->files.front().name)) return take_pack(number, std::move(**files));
      coming->taken.given.findings = std::move((*files)->findings);
      coming->import = import_files(loop_, std::move((*files)->files), installed_tools(), events_for(number, reading));
    };
  });
}

ImportEvents Intake::events_for(std::size_t number, std::uint64_t reading) {
  return {[this, number, reading](const ImportProgress& progress) {
            if (current(number, reading) != nullptr) tell_progress(number, progress);
          },
          [this, number, reading](Result<ImportedFiles> files) {
            OnItsWay* coming = current(number, reading);
            if (coming == nullptr) return;
            coming->import.reset();
            take_files(number, std::move(files));
          }};
}

Intake::OnItsWay* Intake::current(std::size_t number, std::uint64_t reading) {
  const auto found = on_their_way_.find(number);
  return found == on_their_way_.end() || found->second.reading != reading ? nullptr : &found->second;
}

void Intake::tell_progress(std::size_t number, const ImportProgress& progress) {
  board_.progress(number, progress.done, progress.files);
  const ShownStick* stick = board_.find_stick(number);
  if (stick == nullptr) return;
  const bool nothing_yet = stick->found.empty();
  for (const Finding& finding : progress.findings) {
    if (finding.severity == Severity::note) continue;
    if (nothing_yet) trace("stick-first-finding");
    board_.find(number, finding);
  }
  if (progress.all_read) board_.is_read(number);
  if (nothing_yet && !stick->found.empty()) return changed();
  changed_soon();
}

void Intake::take_files(std::size_t number, Result<ImportedFiles> files) {
  OnItsWay& coming = on_their_way_[number];
  const bool pulled = coming.pulled_after.has_value();
  if (pulled && (!files || files->gave_out)) return out(number);
  if (!files) return fail(number, files.error());
  const bool has_pack = std::any_of(files->files.begin(), files->files.end(),
                                    [](const NamedBytes& each) { return is_pack_name(each.name); });
  if (has_pack) return take_pack(number, std::move(*files));
  ImportedFiles& given = coming.taken.given;
  given.files = std::move(files->files);
  given.gave_out = given.gave_out || files->gave_out;
  given.findings.insert(given.findings.end(), files->findings.begin(), files->findings.end());
  check(number);
  if (pulled) out(number);
}

void Intake::take_pack(std::size_t number, ImportedFiles files) {
  const std::uint64_t reading = on_their_way_[number].reading;
  auto given = std::make_shared<ImportedFiles>(std::move(files));
  background_.run(
      [this, number, reading, given, origin = origin_, where = on_their_way_[number].where]() -> Background::Finish {
        auto taken = std::make_shared<Result<TakenSession>>(unpacked(*given, origin, where));
        return [this, number, reading, taken] {
          if (current(number, reading) != nullptr) import_unpacked(number, std::move(*taken));
        };
      });
}

void Intake::import_unpacked(std::size_t number, Result<TakenSession> unpacked) {
  if (!unpacked) return fail(number, unpacked.error());
  OnItsWay& coming = on_their_way_[number];
  coming.taken = std::move(*unpacked);
  if (number == own_folder) {
    const auto allowed = may_take(coming.taken.admission, origin_.confirmation, coming.where);
    if (!allowed) return fail(number, allowed.error());
  }
  std::vector<NamedBytes> files = std::exchange(coming.taken.given.files, {});
  coming.import = import_files(loop_, std::move(files), installed_tools(), events_for(number, coming.reading));
}

void Intake::check(std::size_t number) {
  OnItsWay& coming = on_their_way_[number];
  board_.check(number, !coming.taken.given.gave_out);
  changed();
  auto order = std::make_shared<SessionToCheck>();
  order->taken = std::move(coming.taken);
  order->where = coming.where;
  order->shown = frames_.planned().shared_session();
  order->displays = frames_.cut_displays();
  order->style = frames_.room().file.style;
  if (number == own_folder) order->fit = SessionToCheck::Fit::leave_out;
  // A copy of a process is made while no other thread of ours may hold something.
  background_.run([this, number, reading = coming.reading, order]() -> Background::Finish {
    ::malloc_trim(0);  // what the files' bytes took: they may lie here for hours
    return [this, number, reading, order] {
      if (current(number, reading) != nullptr) look(number, order);
    };
  });
}

void Intake::look(std::size_t number, const std::shared_ptr<SessionToCheck>& order) {
  OnItsWay& coming = on_their_way_[number];
  auto looking = SideProcess::start(
      loop_, [order] { return to_bytes(check_session(*order)); }, longest_look,
      [this, number, reading = coming.reading, order](Result<std::string> bytes) {
        OnItsWay* still = current(number, reading);
        if (still == nullptr) return;
        const auto ended = std::move(still->looking);
        if (!bytes) return fail(number, bytes.error());
        take_report(number, order, report_in(std::move(*bytes)));
      });
  if (!looking) return fail(number, looking.error());
  coming.looking = std::move(*looking);
}

void Intake::take_report(std::size_t number, const std::shared_ptr<SessionToCheck>& order, Result<CheckReport> report) {
  if (!report) return fail(number, report.error());
  OnItsWay& coming = on_their_way_[number];
  if (order->shown != frames_.planned().shared_session()) {  // another took the place meanwhile
    coming.taken = std::move(order->taken);
    return check(number);
  }
  coming.looked_at = std::make_shared<LookedAt>(
      LookedAt{std::move(order->taken), std::move(report->image), order->shown, std::move(report->summary)});
  if (number == own_folder) return take_reloaded(coming.looked_at);
  board_.sum_up(number, coming.looked_at->summary);
  trace("stick-summary");
  changed();
  background_.run([]() -> Background::Finish {
    ::malloc_trim(0);
    return [] {};
  });
}

// Back from its image, with what it changes. Only who goes on with it needs that.
void Intake::prepare(const std::shared_ptr<LookedAt>& session,
                     std::function<void(const std::shared_ptr<Result<Arriving>>&)> done) {
  background_.run([session, done = std::move(done)]() -> Background::Finish {
    Arriving arriving;
    auto read = from_image(session->image, image_key(session->taken.given.files, program_build()));
    auto arrived = std::make_shared<Result<Arriving>>();
    if (read) {
      arriving.changed = FormerVersions::changes(*session->compared_with, *read);
      arriving.files = to_keep(session->taken.given.files, *read);
      arriving.session = std::move(*read);
      *arrived = std::move(arriving);
    } else {
      *arrived = tl::unexpected(Error{Blame::device, "What was looked at cannot be taken", "", "Insert it again."});
    }
    return [arrived, done] { done(arrived); };
  });
}

void Intake::fail(std::size_t number, const Error& error) {
  const auto found = on_their_way_.find(number);
  if (found == on_their_way_.end()) return;
  const Taken reloaded = std::exchange(found->second.reloaded, nullptr);
  const bool pulled = found->second.pulled_after.has_value();
  on_their_way_.erase(found);
  if (number == own_folder) {
    if (reloaded) reloaded(tl::unexpected(error));
    return;
  }
  board_.fail(number, error);
  if (const ShownStick* stick = board_.find_stick(number)) note_of(number, stick->sentence);
  if (pulled) board_.pull(number);
  changed();
}

Result<void> Intake::pull(std::optional<std::size_t> number) {
  const auto meant = board_.to_pull(number);
  if (!meant) return tl::unexpected(meant.error());
  out(*meant);
  return {};
}

void Intake::out(std::size_t number) {
  board_.pull(number);
  const ShownStick* stick = board_.find_stick(number);
  if (stick != nullptr && stick->state == State::pulled) {
    on_their_way_.erase(number);
    note_pulled(number);
  }
  sweep();
  changed();
}

// What the board forgot is dropped here too.
void Intake::sweep() {
  std::erase_if(on_their_way_, [this](const auto& each) {
    return each.first != own_folder && board_.find_stick(each.first) == nullptr;
  });
  std::erase_if(media_, [this](const auto& each) { return board_.find_stick(each.first) == nullptr; });
  std::erase_if(pulled_, [this](const auto& each) {
    const ShownStick* stick = board_.find_stick(each.first);
    const bool still = stick != nullptr && stick->state == State::pulled;
    if (!still) room_.take_note_away(each.second);
    return !still;
  });
}

Result<void> Intake::refuse(std::optional<std::size_t> number) {
  const auto meant = board_.to_refuse(number);
  if (!meant) return tl::unexpected(meant.error());
  board_.refuse(*meant);
  on_their_way_.erase(*meant);
  sweep();
  changed();
  return {};
}

void Intake::confirm(std::optional<std::size_t> number, const Confirmation& confirmation, Taken taken) {
  const auto refuse = [&taken](Error error) { taken(tl::unexpected(std::move(error))); };
  if (taking_ != 0)
    return refuse({Blame::input, "Stick " + std::to_string(taking_) + " is being taken", "", "Wait a moment."});
  if (on_their_way_.contains(own_folder))
    return refuse({Blame::input, "The session is being taken anew", "", "Wait a moment."});
  const auto meant = board_.to_take(number);
  if (!meant) return refuse(meant.error());
  if (confirmation.by.empty() != confirmation.reason.empty())
    return refuse({Blame::input, "Who answers for a session says why, and who gives a reason is named", "",
                   "Give both --confirmed-by and --reason."});
  OnItsWay& coming = on_their_way_[*meant];
  std::optional<Confirmation> answers;
  if (!confirmation.by.empty()) answers = confirmation;
  if (auto allowed = may_take(coming.looked_at->taken.admission, answers, coming.where); !allowed)
    return refuse(allowed.error());
  if (coming.looked_at->summary->kind == StickSummary::Kind::another_session) {
    if (auto allowed = room_.may_begin(); !allowed) return refuse(allowed.error());
  }
  taking_ = *meant;
  board_.take(*meant);
  changed();
  store(*meant, confirmation, taken);
}

// On the disk first: what a person was told is taken outlives a power cut.
void Intake::store(std::size_t number, const Confirmation& confirmation, const Taken& taken) {
  const std::shared_ptr<LookedAt> session = on_their_way_[number].looked_at;
  const auto stored = [this, number, session, confirmation, taken](const std::shared_ptr<Result<Arriving>>& arriving,
                                                                   const Result<void>& done) {
    if (!done) return not_stored(number, session, done.error(), taken);
    background_.run(
        [this, number, session, confirmation, taken, arriving, state = origin_.state]() -> Background::Finish {
          const auto noted = note_taken(session->taken, confirmation, std::time(nullptr), state);
          return [this, number, session, taken, arriving, noted] {
            if (!noted) room_.note(noted.error().sentence());
            show(number, session, **arriving, taken);
          };
        });
  };
  prepare(session, [this, number, session, taken, stored](const std::shared_ptr<Result<Arriving>>& arriving) {
    if (!*arriving) return not_stored(number, session, arriving->error(), taken);
    room_.store(std::move((*arriving)->files),
                [stored, arriving](const Result<void>& done) { stored(arriving, done); });
  });
}

void Intake::not_stored(std::size_t number, const std::shared_ptr<LookedAt>& session, const Error& error,
                        const Taken& taken) {
  taking_ = 0;
  const auto found = on_their_way_.find(number);
  if (found != on_their_way_.end() && found->second.looked_at == session) board_.not_taken(number, error);
  note_of(number, error.sentence());
  changed();
  taken(tl::unexpected(error));
}

void Intake::show(std::size_t number, const std::shared_ptr<LookedAt>& session, Arriving& arriving,
                  const Taken& taken) {
  taking_ = 0;
  board_.set_others_aside(number, session->summary->kind);
  // Unless it came back meanwhile, and is read anew.
  if (const auto found = on_their_way_.find(number);
      found != on_their_way_.end() && found->second.looked_at == session) {
    board_.taken(number);
    on_their_way_.erase(found);
  }
  sweep();
  change_session(arriving, session->summary->kind, taken);
  changed();
}

void Intake::change_session(Arriving& arriving, StickSummary::Kind kind, const Taken& taken) {
  auto news = std::make_shared<SessionTaken>();
  const std::vector<std::string> had = sorted_ids(frames_.planned().session());
  const std::vector<std::string> have = sorted_ids(arriving.session);
  std::set_difference(have.begin(), have.end(), had.begin(), had.end(), std::back_inserter(news->statements));
  std::set_difference(had.begin(), had.end(), have.begin(), have.end(), std::back_inserter(news->statements_gone));
  news->changed = std::move(arriving.changed);
  const Shared<Queue> queue = room_.state().queue;
  if (kind == StickSummary::Kind::another_session) {
    frames_.begin_session(std::move(arriving.session));
  } else {
    frames_.replace_session(std::move(arriving.session));
    for (const ChangedStatement& each : news->changed) room_.note(in_words(each, room_.state()));
  }
  room_.session_changed(kind, [news, queue, taken](const Result<RoomStatus>& status) {
    if (!status) return taken(tl::unexpected(status.error()));
    news->speakers = new_speakers(*queue, *status->state.queue);
    news->status = *status;
    taken(std::move(*news));
  });
  compare_anew();
}

// Summaries tell how a session differs from the one that is shown, which is another one now.
void Intake::compare_anew() {
  std::vector<std::size_t> numbers;
  for (const auto& [number, each] : on_their_way_) {
    if (each.looked_at) numbers.push_back(number);
  }
  for (const std::size_t number : numbers) {
    OnItsWay& coming = on_their_way_[number];
    coming.taken = std::move(coming.looked_at->taken);
    coming.looked_at.reset();
    check(number);
  }
}

void Intake::reload(Taken taken) {
  const auto refuse = [&taken](Error error) { taken(tl::unexpected(std::move(error))); };
  if (origin_.session.empty())
    return refuse({Blame::input, "This room shows a stored session, whose files are where they were", "",
                   "Start it with the folder: rostrum run FOLDER."});
  if (on_their_way_.contains(own_folder)) return refuse({Blame::input, "It is being taken anew already", "", ""});
  if (taking_ != 0)
    return refuse({Blame::input, "Stick " + std::to_string(taking_) + " is being taken", "", "Wait a moment."});
  OnItsWay& coming = on_their_way_[own_folder];
  coming.where = origin_.session.string();
  coming.reloaded = std::move(taken);
  if (!is_pack_file(origin_.session)) {
    const auto allowed = may_take(admit({}, origin_.trust, std::nullopt), origin_.confirmation, origin_.session);
    if (!allowed) return fail(own_folder, allowed.error());
  }
  read(own_folder, origin_.session);
}

void Intake::take_reloaded(const std::shared_ptr<LookedAt>& session) {
  const std::uint64_t reading = on_their_way_[own_folder].reading;
  prepare(session, [this, reading, session](const std::shared_ptr<Result<Arriving>>& arriving) {
    if (current(own_folder, reading) == nullptr) return;
    if (!*arriving) return fail(own_folder, arriving->error());
    const auto sound = check_reloaded((*arriving)->session, frames_.planned().session(), origin_.session.string());
    if (!sound) return fail(own_folder, sound.error());
    background_.run([this, reading, session, arriving, origin = origin_]() -> Background::Finish {
      const auto noted = note_taken(session->taken, origin.confirmation, std::time(nullptr), origin.state);
      return [this, reading, session, arriving, noted] {
        if (current(own_folder, reading) == nullptr) return;
        const Taken taken = std::move(on_their_way_[own_folder].reloaded);
        on_their_way_.erase(own_folder);
        if (!noted) room_.note(noted.error().sentence());
        std::vector<Finding> findings = session->summary->findings;
        if (const std::string& doubt = session->taken.admission.reason; !doubt.empty())
          findings.insert(findings.begin(), {Severity::warning, "signature", origin_.session.string(), 0, doubt, ""});
        room_.tell_findings(findings);
        room_.keep(std::move((*arriving)->files));
        board_.set_others_aside(own_folder, StickSummary::Kind::newer_version);
        sweep();
        change_session(**arriving, StickSummary::Kind::newer_version, taken);
      };
    });
  });
}

// The journal is read by the thread, as the stick is written by workers.
void Intake::record(const RecordForStick& wanted, Recorded recorded) {
  const auto refuse = [&recorded](const Error& error) { recorded(tl::unexpected(error)); };
  if (recorded_) return refuse({Blame::input, "The record is on its way to a stick already", "", "Wait a moment."});
  const auto stick = stick_to_write(wanted.stick);
  if (!stick) return refuse(stick.error());
  recorded_ = std::move(recorded);
  const std::int64_t now = stamp_now().wall_time_ms;
  const RecordOptions options{wanted.rehearsals, frames_.clock().offset_minutes(now), frames_.room().file.languages};
  auto file = std::make_shared<FileForStick>();
  file->stem = record_file_stem(now, options.utc_offset_minutes);
  file->ending = ending_of(wanted.format);
  background_.run([this, stick = *stick, format = wanted.format, options, file,
                   state = origin_.state]() -> Background::Finish {
    const auto read = write_record(state, format, options, [&file](const std::string& piece) { file->bytes += piece; });
    return [this, stick, file, read] {
      if (!read) return tell_recorded(tl::unexpected(read.error()));
      write_to(stick, std::move(*file), read->lost);
    };
  });
}

Result<fs::path> Intake::stick_to_write(const std::string& stick) const {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(stick.data(), stick.data() + stick.size(), number);
  if (error != std::errc() || end != stick.data() + stick.size()) return fs::path(stick);
  const ShownStick* shown = board_.find_stick(number);
  const auto medium = media_.find(number);
  if (shown == nullptr || medium == media_.end() || !shown->is_in)
    return tl::unexpected(Error{Blame::input, "There is no stick " + stick + " in", "",
                                "`rostrum ctl status` lists them; a device or an image is named by its path."});
  return medium->second;
}

void Intake::write_to(const fs::path& stick, FileForStick file, std::int64_t lost) {
  auto writing =
      write_to_stick(loop_, stick.string(), installed_tools(), std::move(file), [this, lost](Result<std::string> name) {
        const auto written = std::move(writing_);  // it is this that calls
        if (!name) return tell_recorded(tl::unexpected(name.error()));
        tell_recorded(RecordOnStick{std::move(*name), lost});
      });
  if (!writing) return tell_recorded(tl::unexpected(writing.error()));
  writing_ = std::move(*writing);
}

void Intake::tell_recorded(const Result<RecordOnStick>& outcome) {
  room_.note(outcome ? "The record is on the stick as " + outcome->file + "; it can be pulled out"
                     : outcome.error().sentence());
  std::exchange(recorded_, nullptr)(outcome);
}

void Intake::key(Action action) {
  if (action == Action::stick) {
    const std::size_t before = board_.open();
    board_.open_next();
    if (board_.open() == 0 && before == 0) room_.note("No stick waits for an answer");
    return changed();
  }
  if (board_.open() == 0) return room_.note("Open a stick's summary first");
  if (action == Action::stick_refuse) {
    if (const auto refused = refuse(board_.open()); !refused) room_.note(refused.error().sentence());
    return;
  }
  confirm(board_.open(), {}, [this](const Result<SessionTaken>& taken) {
    if (!taken) room_.note(taken.error().sentence());
  });
}

std::string Intake::about(std::size_t number, const std::string& sentence) const {
  const ShownStick* stick = board_.find_stick(number);
  return "Stick " + std::to_string(number) + (stick != nullptr ? " (" + stick->name + ")" : "") + ": " + sentence;
}

void Intake::note_of(std::size_t number, const std::string& sentence) {
  room_.note(about(number, sentence));
}

void Intake::note_pulled(std::size_t number) {
  pulled_[number] = about(number, board_.find_stick(number)->sentence);
  room_.note(pulled_[number]);
}

void Intake::changed() {
  soon_.reset();
  if (board_.sticks().empty()) return room_.show_sticks(nullptr);
  room_.show_sticks(std::make_shared<const ShownSticks>(ShownSticks{board_.sticks(), board_.open()}));
}

void Intake::changed_soon() {
  if (!soon_) soon_ = loop_.after(between_pictures, [this] { changed(); });
}

}  // namespace rostrum
