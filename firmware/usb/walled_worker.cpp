#include "firmware/usb/walled_worker.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "content/wire/worker_message.hpp"
#include "firmware/usb/direct_children.hpp"
#include "firmware/usb/nursery_children.hpp"

namespace rostrum {
namespace {

const std::size_t greeting_size = to_wire(WorkerHello{}).size();

// The programs that bubblewrap shows to a command: those beside it.
std::filesystem::path home_of(const std::string& command) {
  return std::filesystem::path(command).parent_path();
}

// New namespaces of every kind, no capability, and a root with nothing but libraries and the worker.
std::vector<std::string> wrapped(const std::string& bubblewrap, const std::vector<std::string>& command,
                                 bool with_processes) {
  const std::string folder = home_of(command.front()).string();
  std::vector<std::string> words{bubblewrap,      "--unshare-all", "--die-with-parent",
                                 "--new-session", "--cap-drop",    "ALL",
                                 "--ro-bind",     "/usr",          "/usr"};
  for (const char* place : {"/lib", "/lib64", "/etc/ld.so.cache", "/etc/fonts"})
    words.insert(words.end(), {"--ro-bind-try", place, place});
  if (with_processes) words.insert(words.end(), {"--proc", "/proc"});  // those of its own namespace
  words.insert(words.end(), {"--ro-bind", folder, folder, "--chdir", "/", "--"});
  words.insert(words.end(), command.begin(), command.end());
  return words;
}

Finding note(std::string message) {
  return {Severity::note, "sandbox", "", 0, std::move(message), "The other walls of the sandbox hold."};
}

}  // namespace

void Walling::learn_landlock(std::uint8_t version) {
  landlock_ = landlock_ && version > 0;
}

std::vector<Finding> Walling::findings() const {
  std::vector<Finding> found;
  if (!tools_.bubblewrap) found.push_back(note("Files were read without bubblewrap, which is not installed"));
  if (tools_.bubblewrap && !bubblewrap_)
    found.push_back(note("Files were read without bubblewrap, which this system does not let make namespaces"));
  if (!landlock_) found.push_back(note("Files were read without Landlock, which this kernel does not have"));
  return found;
}

Walling::Start Walling::start_of(Loop& loop, const ProcessOrder& order) {
  if (!direct_) direct_ = make_direct_children(loop);
  if (!bubblewrap_) return {direct_.get(), order.command};
  const std::string bubblewrap = tools_.bubblewrap->string();
  const std::string nursery = tools_.nursery.string();
  if (!order.reopens_source && home_of(order.command.front()) == home_of(nursery)) {
    if (!nursery_) nursery_ = make_nursery_children(loop, wrapped(bubblewrap, {nursery}, false));
    if (nursery_) return {nursery_.get(), order.command};
  }
  return {direct_.get(), wrapped(bubblewrap, order.command, order.reopens_source)};
}

WalledWorker::WalledWorker(Loop& loop, Walling& walling, ProcessOrder order, Events events)
    : loop_(loop), walling_(walling), order_(std::move(order)), events_(std::move(events)) {}

Result<std::unique_ptr<WalledWorker>> WalledWorker::start(Loop& loop, Walling& walling, ProcessOrder order,
                                                          Events events) {
  std::unique_ptr<WalledWorker> worker(new WalledWorker(loop, walling, std::move(order), std::move(events)));
  if (const auto started = worker->start_process(); !started) return tl::unexpected(started.error());
  return worker;
}

Result<void> WalledWorker::start_process() {
  wrapped_ = walling_.uses_bubblewrap();
  ProcessOrder order = order_;
  Walling::Start start = walling_.start_of(loop_, order_);
  order.command = std::move(start.command);
  order.most_output += greeting_size;
  auto process =
      WorkerProcess::start(loop_, *start.starter, order,
                           {[this](std::string_view bytes) { take(bytes); }, [this](ProcessEnd how) { end(how); }});
  if (!process) return tl::unexpected(process.error());
  process_ = std::move(*process);
  return {};
}

void WalledWorker::request(std::string_view bytes) {
  if (greeted_) {
    process_->request(bytes);
  } else {
    requests_ += bytes;
  }
}

void WalledWorker::take(std::string_view bytes) {
  if (!greeted_) {
    const std::size_t wanted = std::min(greeting_size - greeting_.size(), bytes.size());
    greeting_ += bytes.substr(0, wanted);
    bytes.remove_prefix(wanted);
    if (greeting_.size() < greeting_size) return;
    MessageReader reader;
    reader.feed(greeting_);
    const auto message = reader.next();
    const auto* hello = message ? std::get_if<WorkerHello>(&*message) : nullptr;
    if (hello == nullptr) return;  // no worker of ours; its end says the rest
    walling_.learn_landlock(hello->landlock);
    greeted_ = true;
    if (!requests_.empty()) process_->request(std::exchange(requests_, {}));
  }
  if (!bytes.empty()) events_.output(bytes);
}

void WalledWorker::end(ProcessEnd how) {
  if (!greeted_ && wrapped_ && how != ProcessEnd::overtime) {
    // It is bubblewrap that failed: in a container, say, which lets nobody make namespaces.
    walling_.give_up_bubblewrap();
    greeting_.clear();
    const auto former = std::move(process_);
    if (start_process()) return;
    how = ProcessEnd::no_sandbox;
  }
  if (!greeted_ && how == ProcessEnd::done) how = ProcessEnd::failed;
  const auto ended = std::move(events_.ended);
  ended(how);
}

}  // namespace rostrum
