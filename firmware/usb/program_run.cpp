#include "firmware/usb/program_run.hpp"

#include <fcntl.h>

#include <utility>

#include "firmware/usb/memory_file.hpp"
#include "firmware/usb/worker_sentences.hpp"

namespace rostrum {

Result<std::unique_ptr<ProgramRun>> ProgramRun::start(Loop& loop, Walling& walling, const ProgramOrder& order,
                                                      std::string_view input,
                                                      std::function<void(Result<std::string>)> done) {
  const auto file = make_memory_file(input);
  if (!file) return tl::unexpected(file.error());
  return start(loop, walling, order, file->number(), std::move(done));
}

Result<std::unique_ptr<ProgramRun>> ProgramRun::start(Loop& loop, Walling& walling, const ProgramOrder& order,
                                                      int input, std::function<void(Result<std::string>)> done) {
  std::unique_ptr<ProgramRun> run(new ProgramRun(std::move(done)));
  run->failure_ = order.failure;
  run->input_.emplace(::fcntl(input, F_DUPFD_CLOEXEC, 0));
  ProcessOrder process;
  process.command = {walling.tools().program_worker.string()};
  if (order.medium >= 0) {
    run->medium_.emplace(::fcntl(order.medium, F_DUPFD_CLOEXEC, 0));
    process.source = run->medium_->number();
    process.reopens_source = true;
    process.command.emplace_back("--medium");
  }
  process.command.insert(process.command.end(), order.command.begin(), order.command.end());
  process.input = run->input_->number();
  process.silence = walling.tools().times.file;
  process.total = walling.tools().times.file;
  process.most_output = order.most_output;
  auto worker = WalledWorker::start(loop, walling, std::move(process),
                                    {[each = run.get()](std::string_view bytes) { each->output_ += bytes; },
                                     [each = run.get()](ProcessEnd how) { each->end(how); }});
  if (!worker) return tl::unexpected(worker.error());
  run->worker_ = std::move(*worker);
  return run;
}

void ProgramRun::end(ProcessEnd how) {
  const auto done = std::move(done_);
  if (how == ProcessEnd::done) {
    done(std::move(output_));
  } else if (how == ProcessEnd::failed && failure_) {
    done(tl::unexpected(*failure_));
  } else {
    done(tl::unexpected(worker_failure(how, "")));
  }
}

}  // namespace rostrum
