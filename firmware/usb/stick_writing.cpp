#include "firmware/usb/stick_writing.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "content/text/ascii_letters.hpp"
#include "firmware/files/descriptor.hpp"
#include "firmware/usb/program_run.hpp"
#include "firmware/usb/stick_source.hpp"

namespace rostrum {
namespace {

constexpr std::uint64_t most_listed = std::uint64_t{4} * 1024 * 1024;  // names of a folder of FAT
constexpr int most_of_one_name = 99;
constexpr std::array programs{"/usr/bin/mdir", "/usr/bin/mcopy", "/usr/bin/mdel", "/usr/bin/sync"};
enum Program : std::size_t { mdir, mcopy, mdel, sync_file };

// As FAT compares names.
bool is_listed(std::string_view listing, std::string_view name) {
  const std::string line = fmt::format("/{}\n", name);
  const auto same = [](char a, char b) { return lower_ascii(a) == lower_ascii(b); };
  return std::search(listing.begin(), listing.end(), line.begin(), line.end(), same) != listing.end();
}

class LoopStickWriting : public StickWriting {
 public:
  LoopStickWriting(Loop& loop, std::string path, SandboxTools tools, FileForStick file,
                   std::function<void(Result<std::string>)> done)
      : loop_(loop),
        path_(std::move(path)),
        walling_(std::move(tools)),
        file_(std::move(file)),
        done_(std::move(done)) {}

  Result<void> start() {
    for (const char* program : programs)
      if (::access(program, X_OK) != 0)
        return tl::unexpected(Error{Blame::device, "Sticks are written by mtools, which is not installed", program,
                                    "Install the package mtools."});
    struct stat status {};
    if (::stat(path_.c_str(), &status) != 0 || (!S_ISREG(status.st_mode) && !S_ISBLK(status.st_mode)))
      return tl::unexpected(
          Error{Blame::input, "This is neither a disk nor an image of one", path_, "Check the name."});
    // Root could open it; the worker that writes could not, and would not know why.
    if (S_ISREG(status.st_mode) && (status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0)
      return tl::unexpected(not_open(EACCES));
    // Of a device alone: one that somebody has mounted is theirs to write.
    const int alone = S_ISBLK(status.st_mode) ? O_EXCL : 0;
    medium_.emplace(::open(path_.c_str(), O_RDWR | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | alone));
    if (!medium_->is_open()) return tl::unexpected(not_open(errno));
    // Whose switch is on "lock" opens all the same, and takes no write.
    int locked = 0;
    if (::ioctl(medium_->number(), BLKROGET, &locked) == 0 && locked != 0) return tl::unexpected(not_open(EROFS));
    source_ = make_stick_source(loop_, walling_, Descriptor(::fcntl(medium_->number(), F_DUPFD_CLOEXEC, 0)), path_);
    source_->list([this](Result<StickListing> listing) { take(std::move(listing)); });
    return {};
  }

 private:
  [[nodiscard]] Error not_open(int code) const {
    if (code == EROFS || code == EPERM || code == EACCES)
      return {Blame::input, "The stick is write-protected, or not to be written by this user", path_,
              "Move its switch, or take another stick."};
    if (code == EBUSY)
      return {Blame::input, "The stick is mounted by this system", path_, "Unmount it, or take another stick."};
    return {Blame::input, std::string("The medium cannot be opened: ") + std::strerror(code), path_,
            "Insert the stick again."};
  }

  [[nodiscard]] Error not_written() const {
    return {Blame::input, "The stick did not take the file: it is full or damaged", path_,
            "Make room on it, or take another stick."};
  }

  void take(Result<StickListing> listing) {
    if (!listing) return finish(tl::unexpected(listing.error()));
    // Others are for machines to start from, and are not shown to people.
    const auto largest =
        std::max_element(listing->volumes.begin(), listing->volumes.end(),
                         [](const StickVolume& left, const StickVolume& right) { return left.size < right.size; });
    if (largest == listing->volumes.end() || !largest->fat)
      return finish(tl::unexpected(
          Error{Blame::input, "Files are written to sticks with a FAT file system alone, and this one has another",
                path_, "Take a stick that is formatted as FAT32."}));
    image_ = fmt::format("/proc/self/fd/3@@{}", largest->offset);
    run(mdir, {"-b", "-i", image_, "::"}, "", [this](Result<std::string> names) {
      // Of a folder without files it says that there are none, and that this is an error.
      name_ = free_name(names ? *names : "");
      copy();
    });
  }

  [[nodiscard]] std::string free_name(std::string_view listing) const {
    std::string name = fmt::format("{}.{}", file_.stem, file_.ending);
    for (int i = 2; is_listed(listing, name) && i <= most_of_one_name; ++i)
      name = fmt::format("{}-{}.{}", file_.stem, i, file_.ending);
    return name;
  }

  void copy() {
    // "s": where the name is taken after all, nothing is written.
    run(mcopy, {"-D", "s", "-i", image_, "-", "::" + name_}, file_.bytes, [this](const Result<std::string>& copied) {
      if (!copied) return finish(tl::unexpected(not_written()));
      bring_to_medium();
    });
  }

  void bring_to_medium() {
    run(sync_file, {"/proc/self/fd/3"}, "", [this](const Result<std::string>& synced) {
      if (!synced) return take_back();
      ::posix_fadvise(medium_->number(), 0, 0, POSIX_FADV_DONTNEED);
      read_back();
    });
  }

  void read_back() {
    run(mcopy, {"-i", image_, "::" + name_, "-"}, "", [this](const Result<std::string>& found) {
      if (!found || *found != file_.bytes) return take_back();
      finish(name_);
    });
  }

  // What is ours, and not whole.
  void take_back() {
    run(mdel, {"-i", image_, "::" + name_}, "",
        [this](const Result<std::string>&) { finish(tl::unexpected(not_written())); });
  }

  void run(Program program, std::vector<std::string> arguments, std::string_view input,
           std::function<void(Result<std::string>)> next) {
    ProgramOrder order;
    order.command = std::move(arguments);
    order.command.insert(order.command.begin(), programs.at(program));
    order.most_output = std::max<std::uint64_t>(most_listed, file_.bytes.size());
    order.medium = medium_->number();
    auto started = ProgramRun::start(loop_, walling_, order, input, [this, next = std::move(next)](auto output) {
      // Not within the call of what ends: that is about to be replaced.
      step_ = loop_.after(std::chrono::milliseconds(0), [next, output = std::move(output)] { next(output); });
    });
    if (!started) return finish(tl::unexpected(started.error()));
    program_ = std::move(*started);
  }

  void finish(Result<std::string> name) {
    const auto done = std::move(done_);
    done(std::move(name));
  }

  Loop& loop_;
  std::string path_;
  Walling walling_;
  FileForStick file_;
  std::function<void(Result<std::string>)> done_;
  std::optional<Descriptor> medium_;
  std::unique_ptr<ImportSource> source_;
  std::string image_;  // as mtools name it
  std::string name_;
  std::unique_ptr<ProgramRun> program_;
  std::unique_ptr<Subscription> step_;
};

}  // namespace

Result<std::unique_ptr<StickWriting>> write_to_stick(Loop& loop, const std::string& path, const SandboxTools& tools,
                                                     FileForStick file, std::function<void(Result<std::string>)> done) {
  auto writing = std::make_unique<LoopStickWriting>(loop, path, tools, std::move(file), std::move(done));
  if (const auto started = writing->start(); !started) return tl::unexpected(started.error());
  return writing;
}

Result<std::string> write_to_stick_now(const std::string& path, const SandboxTools& tools, FileForStick file) {
  const auto loop = make_loop();
  Result<std::string> result;
  const auto writing = write_to_stick(*loop, path, tools, std::move(file), [&](Result<std::string> name) {
    result = std::move(name);
    loop->stop();
  });
  if (!writing) return tl::unexpected(writing.error());
  loop->run();
  return result;
}

}  // namespace rostrum
