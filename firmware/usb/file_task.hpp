#pragma once

#include <functional>
#include <memory>
#include <string>

#include "content/session/named_bytes.hpp"
#include "content/text/content_hash.hpp"
#include "content/text/error.hpp"
#include "content/wire/worker_message.hpp"
#include "firmware/loop/loop.hpp"
#include "firmware/usb/program_run.hpp"
#include "firmware/usb/walled_worker.hpp"

namespace rostrum {

// Whether load_session would have to parse this file's bytes in the main program, were they not read by a worker.
[[nodiscard]] bool needs_worker(std::string_view name);

// What is read of one file, by a worker of its own: so no file of one delegation can change what another's says. PDF
// goes through pdftotext before. Gone when this is destroyed.
class FileTask {
 public:
  // `done` is called once, from the loop, with the file as load_session takes it: a statement as an ImportedDocument,
  // be it only the reason why it cannot be had. It may destroy this. Loop and walling are borrowed.
  static std::unique_ptr<FileTask> start(Loop& loop, Walling& walling, NamedBytes file,
                                         std::function<void(NamedBytes)> done);

 private:
  FileTask(Loop& loop, Walling& walling, NamedBytes file, std::function<void(NamedBytes)> done);
  void convert();
  void read(std::string_view bytes);
  void take(std::string_view bytes);
  void end(ProcessEnd how);
  void finish(Result<Document> document);
  void fail_soon(Error error);

  Loop& loop_;
  Walling& walling_;
  NamedBytes file_;
  std::function<void(NamedBytes)> done_;
  ContentHash hash_;
  MessageReader messages_;
  bool understood_ = true;
  std::optional<WorkerMessage> answer_;
  std::optional<Descriptor> source_;
  std::unique_ptr<Subscription> next_;
  std::unique_ptr<ProgramRun> conversion_;
  std::unique_ptr<WalledWorker> worker_;
};

}  // namespace rostrum
