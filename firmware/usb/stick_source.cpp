#include "firmware/usb/stick_source.hpp"

#include <fmt/core.h>

#include <optional>
#include <utility>
#include <variant>

#include "content/wire/wire_bytes.hpp"

namespace rostrum {
namespace {

constexpr std::uint64_t most_output = std::uint64_t{1024} * 1024 * 1024;
constexpr int most_deaths = 8;

Error refusal_of(StickRefusal::Reason reason, const std::string& where) {
  const auto error = [&where](const char* what, const char* advice) {
    return Error{Blame::input, what, where, advice};
  };
  switch (reason) {
    case StickRefusal::Reason::nothing_there:
      return error("There is nothing on this medium", "Check that the stick is in, and that it holds files.");
    case StickRefusal::Reason::encrypted:
      return error("The stick is encrypted", "Copy the files to a stick without a password.");
    case StickRefusal::Reason::foreign:
      return error("The stick has a format that only some computers read",
                   "Format it as FAT32 or exFAT, and copy the files again.");
    case StickRefusal::Reason::read_error:
      return error("The stick cannot be read",
                   "Insert it again; if that does not help, copy the files to another one.");
    case StickRefusal::Reason::too_many:
      return error("The stick holds too many files for a session", "Put the session alone on a stick.");
    case StickRefusal::Reason::unknown:
      break;
  }
  return error("The stick holds no file system that can be read",
               "Format it as FAT32 or exFAT, and copy the files again.");
}

Error listing_failure(ProcessEnd how, const std::string& where) {
  if (how == ProcessEnd::no_sandbox)
    return {Blame::device, "There is no sandbox to read the stick in", where,
            "Run Rostrum on a kernel with seccomp, such as Debian's."};
  if (how == ProcessEnd::overtime)
    return {Blame::input, "The stick does not answer", where,
            "Insert it again; if that does not help, copy the files to another one."};
  return {Blame::input, "The file system of the stick is damaged", where,
          "Copy the files to a freshly formatted stick."};
}

Error reading_failure(FileEnd::Outcome outcome, std::uint64_t most, const std::string& name) {
  switch (outcome) {
    case FileEnd::Outcome::too_large:
      return {Blame::input, fmt::format("This is larger than {} MiB, which no statement is", most >> 20U), name,
              "Check that it is the right file, or save it without its pictures."};
    case FileEnd::Outcome::read_error:
      return {Blame::input, "The stick does not give this file: it has a bad place, or was pulled out", name,
              "Insert it again; if that does not help, copy the file to another stick."};
    case FileEnd::Outcome::damaged:
    case FileEnd::Outcome::whole:
      break;
  }
  return {Blame::input, "The file system is damaged where this file is", name, "Copy the file to the stick again."};
}

class StickSource : public ImportSource {
 public:
  StickSource(Loop& loop, Walling& walling, Descriptor medium, std::string where,
              std::optional<std::uint64_t> pulled_after)
      : loop_(loop),
        walling_(walling),
        medium_(std::move(medium)),
        where_(std::move(where)),
        pulled_after_(pulled_after) {}

  void list(std::function<void(Result<StickListing>)> done) override {
    listed_ = std::move(done);
    start();
  }

  void read(std::size_t file, std::uint64_t most, std::function<void(Result<std::string>)> done) override {
    read_ = std::move(done);
    file_ = file;
    most_ = most;
    bytes_.clear();
    if (deaths_ > most_deaths || unlike_) {
      next_ = loop_.after(std::chrono::milliseconds(0), [this] { finish_read(tl::unexpected(given_up())); });
    } else if (!worker_) {
      start();  // and asks when it has listed again
    } else {
      ask();
    }
  }

  [[nodiscard]] bool gave_out() const override { return gave_out_; }

 private:
  void start() {
    messages_ = MessageReader();
    ProcessOrder order;
    order.command = {walling_.tools().stick_worker.string()};
    if (pulled_after_) order.command.push_back(std::to_string(*pulled_after_));
    order.source = medium_.number();
    order.silence = walling_.tools().times.stick_silence;
    order.total = walling_.tools().times.stick;
    order.most_output = most_output;
    auto worker =
        WalledWorker::start(loop_, walling_, std::move(order),
                            {[this](std::string_view bytes) { take(bytes); }, [this](ProcessEnd how) { end(how); }});
    if (worker) {
      worker_ = std::move(*worker);
      return;
    }
    next_ = loop_.after(std::chrono::milliseconds(0), [this, error = worker.error()] { fail(error); });
  }

  void ask() {
    WireWriter request;
    request.number(file_);
    request.number(most_);
    worker_->request(request.take());
  }

  // Until a file is whole: then nothing more is to come, and this may be gone.
  void take(std::string_view bytes) {
    messages_.feed(bytes);
    bool understood = listed_ || read_;
    while (understood) {
      auto message = messages_.next();
      if (!message) break;
      if (auto* listing = std::get_if<StickListing>(&*message)) {
        take_listing(std::move(*listing));
        return;
      }
      if (const auto* refusal = std::get_if<StickRefusal>(&*message)) {
        fail(refusal_of(refusal->reason, where_));
        return;
      }
      if (auto* chunk = std::get_if<FileChunk>(&*message)) {
        understood = read_ && chunk->bytes.size() <= most_ - bytes_.size();
        if (understood) bytes_ += chunk->bytes;
      } else if (const auto* end = std::get_if<FileEnd>(&*message); end != nullptr && read_) {
        if (end->outcome == FileEnd::Outcome::whole) {
          finish_read(std::move(bytes_));
        } else {
          gave_out_ = gave_out_ || end->outcome == FileEnd::Outcome::read_error;
          finish_read(tl::unexpected(reading_failure(end->outcome, most_, name())));
        }
        return;
      } else {
        understood = false;
      }
    }
    // It says what it was not asked for, or nothing that means anything.
    if (messages_.is_broken() || !understood) die(ProcessEnd::killed);
  }

  void take_listing(StickListing listing) {
    if (listed_) {
      listing_ = listing;
      const auto done = std::exchange(listed_, nullptr);
      done(std::move(listing));
      return;
    }
    // Started anew: the places of the files have to be the same.
    unlike_ = listing != listing_;
    gave_out_ = gave_out_ || unlike_;
    if (unlike_) {
      worker_.reset();
      finish_read(tl::unexpected(given_up()));
    } else if (read_) {
      ask();
    }
  }

  void end(ProcessEnd how) { die(how); }

  void die(ProcessEnd how) {
    next_ = loop_.after(std::chrono::milliseconds(0), [this, how] {
      worker_.reset();
      ++deaths_;
      gave_out_ = true;
      bytes_.clear();
      if (listed_) {
        fail(listing_failure(how, where_));
      } else if (read_) {
        finish_read(tl::unexpected(how == ProcessEnd::overtime
                                       ? reading_failure(FileEnd::Outcome::read_error, most_, name())
                                       : reading_failure(FileEnd::Outcome::damaged, most_, name())));
      }
    });
  }

  void fail(Error error) {
    if (listed_) {
      const auto done = std::exchange(listed_, nullptr);
      done(tl::unexpected(std::move(error)));
    } else if (read_) {
      unlike_ = gave_out_ = true;
      finish_read(tl::unexpected(given_up()));
    }
  }

  void finish_read(Result<std::string> bytes) {
    const auto done = std::exchange(read_, nullptr);
    if (done) done(std::move(bytes));
  }

  [[nodiscard]] std::string name() const { return file_ < listing_.files.size() ? listing_.files[file_].name : where_; }

  [[nodiscard]] Error given_up() const {
    return {Blame::input, "The stick cannot be read any more", name(),
            "Insert it again; if that does not help, copy the files to another one."};
  }

  Loop& loop_;
  Walling& walling_;
  Descriptor medium_;
  std::string where_;
  std::optional<std::uint64_t> pulled_after_;
  StickListing listing_;
  std::function<void(Result<StickListing>)> listed_;
  std::function<void(Result<std::string>)> read_;
  std::size_t file_ = 0;
  std::uint64_t most_ = 0;
  std::string bytes_;
  MessageReader messages_;
  int deaths_ = 0;
  bool gave_out_ = false;
  bool unlike_ = false;  // what the stick says now is not what it said before
  std::unique_ptr<Subscription> next_;
  std::unique_ptr<WalledWorker> worker_;
};

}  // namespace

std::unique_ptr<ImportSource> make_stick_source(Loop& loop, Walling& walling, Descriptor medium, std::string where,
                                                std::optional<std::uint64_t> pulled_after) {
  return std::make_unique<StickSource>(loop, walling, std::move(medium), std::move(where), pulled_after);
}

}  // namespace rostrum
