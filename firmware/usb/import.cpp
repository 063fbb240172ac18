#include "firmware/usb/import.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <deque>
#include <set>
#include <utility>

#include "content/formats/office/read_office_document.hpp"
#include "content/formats/read_document.hpp"
#include "content/session/file_names.hpp"
#include "content/session/session_layout.hpp"
#include "content/wire/imported_document.hpp"
#include "firmware/files/descriptor.hpp"
#include "firmware/usb/file_task.hpp"
#include "firmware/usb/stick_source.hpp"
#include "firmware/usb/walled_worker.hpp"

namespace rostrum {
namespace {

constexpr std::uint64_t most_stick_pack_bytes = std::uint64_t{64} * 1024 * 1024;  // as any pack's
constexpr std::size_t most_at_once = 8;  // workers that read documents; most of their time they wait for namespaces

// Files that stand beside each other on a stick of several file systems; where the session is on one of them, as
// always, they are called as they are there.
std::vector<std::string> names_of(const StickListing& listing) {
  std::set<std::uint32_t> volumes;
  for (const StickFile& file : listing.files) volumes.insert(file.volume);
  std::vector<std::string> names;
  for (const StickFile& file : listing.files)
    names.push_back(volumes.size() > 1 ? std::to_string(file.volume + 1) + "/" + file.name : file.name);
  return names;
}

std::vector<Finding> findings_of(const NamedBytes& file) {
  const auto imported = imported_document(file.bytes);
  if (!imported) return {};
  if (imported->document) return imported->document->findings;
  const Error& error = imported->document.error();
  return {{Severity::error, "unreadable", file.name, 0, error.what, error.advice}};
}

class LoopImport : public Import {
 public:
  LoopImport(Loop& loop, const SandboxTools& tools, ImportEvents events)
      : loop_(loop), walling_(tools), events_(std::move(events)) {}

  void start_medium(Descriptor medium, const std::string& where, PulledAfter pulled_after) {
    where_ = where;
    source_ = make_stick_source(loop_, walling_, std::move(medium), where, pulled_after);
    source_->list([this](Result<StickListing> listing) { take(std::move(listing)); });
  }

  void start_files(std::vector<NamedBytes> files) {
    result_.files.resize(files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
      names_.push_back(files[i].name);
      if (needs_worker(files[i].name)) {
        waiting_.emplace_back(i, std::move(files[i]));
      } else {
        result_.files[i] = std::move(files[i]);
        ++done_;
      }
    }
    next_file_ = names_.size();
    next_ = loop_.after(std::chrono::milliseconds(0), [this] { go_on(); });
  }

 private:
  struct Task {
    std::size_t file;
    std::unique_ptr<FileTask> task;
  };

  void take(Result<StickListing> listing) {
    if (!listing) {
      give(tl::unexpected(listing.error()));
      return;
    }
    std::erase_if(listing->files,
                  [](const StickFile& file) { return !belongs_to_session(file.name) && !is_pack_name(file.name); });
    if (listing->files.empty()) {
      give(tl::unexpected(nothing_on(*listing)));
      return;
    }
    for (const PassedOver& each : listing->passed_over) result_.findings.push_back(finding_of(each));
    for (const std::string& folder : listing->unreadable) {
      result_.findings.push_back({Severity::error, "unreadable-folder", folder, 0,
                                  "Not everything in this folder of the stick can be read",
                                  "Copy the session to another stick."});
    }
    names_ = names_of(*listing);
    listing_ = std::move(*listing);
    result_.files.resize(names_.size());
    go_on();
  }

  // What lies there instead is the first that somebody has to hear of.
  [[nodiscard]] Error nothing_on(const StickListing& listing) const {
    if (!listing.unreadable.empty())
      return {Blame::input, "No statement was found, and not everything on the stick can be read", where_,
              "Insert it again; if that does not help, copy the files to another one."};
    if (listing.passed_over.empty())
      return {Blame::input, "The stick holds no statement", where_,
              "Put the statements onto it, such as 01-delegation.en.docx."};
    return {Blame::input, "The stick holds no statement", where_, finding_of(listing.passed_over.front()).sentence()};
  }

  // Asks for the next file while workers are free; gives the result when all are there. The last thing that anybody
  // does here: this may be gone after it.
  void go_on() {
    start_waiting();
    while (!reading_ && next_file_ < names_.size() && tasks_.size() + waiting_.size() < most_at_once) {
      const std::size_t file = next_file_++;
      if (kind_of_file(names_[file]) == FileKind::document) {  // named, so that somebody hears of it
        keep(file, {names_[file], {}});
      } else {
        read(file);
      }
    }
    if (done_ < names_.size() || reading_) return;
    result_.gave_out = (source_ && source_->gave_out()) || !listing_.unreadable.empty();
    for (Finding& finding : walling_.findings()) result_.findings.push_back(std::move(finding));
    std::erase_if(result_.files, [](const NamedBytes& file) { return file.name.empty(); });  // told as a finding
    std::sort(result_.files.begin(), result_.files.end(),
              [](const NamedBytes& left, const NamedBytes& right) { return left.name < right.name; });
    give(std::move(result_));
  }

  void give(Result<ImportedFiles> result) {
    const auto done = std::move(events_.done);
    done(std::move(result));
  }

  void read(std::size_t file) {
    reading_ = true;
    const std::uint64_t left = most_session_bytes - std::min(std::uint64_t{most_session_bytes}, bytes_);
    std::uint64_t most = max_statement_bytes;
    if (needs_worker(names_[file])) most = max_document_bytes;
    if (is_pack_name(names_[file])) most = most_stick_pack_bytes;
    source_->read(file, std::min(most, left), [this, file](Result<std::string> bytes) {
      reading_ = false;
      if (bytes && is_pack_name(names_[file])) {  // who signed it is asked before anybody looks into it
        bytes_ += bytes->size();
        keep(file, {names_[file], std::move(*bytes)});
      } else if (bytes) {
        bytes_ += bytes->size();
        waiting_.emplace_back(file, NamedBytes{names_[file], std::move(*bytes)});
      } else {
        lose(file, bytes.error());
      }
      tell_all_read();
      go_on();
    });
  }

  // Once, as soon as it is so: whoever waits for it holds the stick in the hand.
  void tell_all_read() {
    if (all_read_ || next_file_ < names_.size() || reading_ || (source_ && source_->gave_out())) return;
    all_read_ = true;
    if (events_.progress) events_.progress({done_, names_.size(), {}, {}, true});
  }

  // A statement says itself that it cannot be had; of another file, a finding does.
  void lose(std::size_t file, Error error) {
    error.where = names_[file];
    if (is_statement_name(names_[file])) {
      keep(file, {names_[file], to_wire(ImportedDocument{{}, tl::unexpected(std::move(error))})});
      return;
    }
    result_.findings.push_back({Severity::error, "unreadable", names_[file], 0, error.what, error.advice});
    keep(file, {});
  }

  void start_waiting() {
    while (!waiting_.empty() && tasks_.size() < most_at_once) {
      const std::size_t file = waiting_.front().first;
      NamedBytes bytes = std::move(waiting_.front().second);
      waiting_.pop_front();
      tasks_.push_back({file, FileTask::start(loop_, walling_, std::move(bytes), [this, file](NamedBytes read) {
                          std::erase_if(tasks_, [this, file](Task& task) {
                            if (task.file != file) return false;
                            finished_ = std::move(task.task);  // it is this that calls
                            return true;
                          });
                          take_read(file, std::move(read));
                          next_ = loop_.after(std::chrono::milliseconds(0), [this] {
                            finished_.reset();
                            go_on();
                          });
                        })});
    }
  }

  void take_read(std::size_t file, NamedBytes read) {
    if (!is_statement_name(read.name)) {
      // A worker that fell to a table or to the session's file tells so in place of it.
      const auto fallen = imported_document(read.bytes);
      if (fallen && !fallen->document) {
        lose(file, fallen->document.error());
        return;
      }
    }
    keep(file, std::move(read));
  }

  void keep(std::size_t file, NamedBytes read) {
    result_.files[file] = std::move(read);
    ++done_;
    if (events_.progress)
      events_.progress({done_, names_.size(), names_[file], findings_of(result_.files[file]), all_read_});
  }

  Loop& loop_;
  Walling walling_;
  ImportEvents events_;
  std::string where_;
  StickListing listing_;
  std::vector<std::string> names_;
  ImportedFiles result_;
  std::size_t done_ = 0;
  std::size_t next_file_ = 0;
  bool reading_ = false;
  bool all_read_ = false;
  std::uint64_t bytes_ = 0;
  std::deque<std::pair<std::size_t, NamedBytes>> waiting_;  // for a worker
  std::unique_ptr<Subscription> next_;
  std::unique_ptr<ImportSource> source_;
  std::vector<Task> tasks_;
  std::unique_ptr<FileTask> finished_;
};

}  // namespace

Result<std::unique_ptr<Import>> import_medium(Loop& loop, const std::string& path, const SandboxTools& tools,
                                              ImportEvents events, PulledAfter pulled_after) {
  Descriptor medium(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  struct stat status {};
  if (!medium.is_open() || ::fstat(medium.number(), &status) != 0) {
    const char* advice = errno == EACCES ? "Ask whoever runs this device for access to it." : "Check the name.";
    return tl::unexpected(
        Error{Blame::input, std::string("The medium cannot be opened: ") + std::strerror(errno), path, advice});
  }
  if (!S_ISREG(status.st_mode) && !S_ISBLK(status.st_mode))
    return tl::unexpected(Error{Blame::input, "This is neither a disk nor an image of one", path, "Check the name."});
  auto import = std::make_unique<LoopImport>(loop, tools, std::move(events));
  import->start_medium(std::move(medium), path, pulled_after);
  return import;
}

std::unique_ptr<Import> import_files(Loop& loop, std::vector<NamedBytes> files, const SandboxTools& tools,
                                     ImportEvents events) {
  auto import = std::make_unique<LoopImport>(loop, tools, std::move(events));
  import->start_files(std::move(files));
  return import;
}

}  // namespace rostrum
