#include "firmware/usb/file_task.hpp"

#include <optional>
#include <utility>
#include <variant>

#include "content/formats/file_format.hpp"
#include "content/formats/read_document.hpp"
#include "content/session/file_names.hpp"
#include "content/wire/imported_document.hpp"
#include "content/wire/presentable_name.hpp"
#include "content/wire/wire_bytes.hpp"
#include "firmware/usb/memory_file.hpp"
#include "firmware/usb/worker_sentences.hpp"

namespace rostrum {
namespace {

constexpr std::uint64_t most_answer = std::uint64_t{64} * 1024 * 1024;

// What makes text of a format that no reader of ours takes.
std::optional<ProgramOrder> converter_of(std::string_view name) {
  if (format_of_name(name) != FileFormat::pdf) return std::nullopt;
  return ProgramOrder{{"/usr/bin/pdftotext", "-q", "-enc", "UTF-8", "-bbox-layout", "-", "-"},
                      4 * most_answer,
                      Error{Blame::input, "The PDF is damaged, or has a password", "",
                            "Ask the delegation for the text itself, as .docx."}};
}

// Why nobody need try to convert it.
std::optional<Error> no_pdf(const NamedBytes& file) {
  if (file.bytes.empty()) return Error{Blame::input, "The file is empty", file.name, "Copy it to the stick again."};
  // ISO 32000-1, implementation note 13: the header may stand anywhere in the first 1024 bytes.
  if (std::string_view(file.bytes).substr(0, 1024).find("%PDF-") != std::string_view::npos) return std::nullopt;
  return Error{Blame::input, "This is no PDF, whatever its name says", file.name,
               "Ask the delegation for the text itself, as .docx."};
}

}  // namespace

bool needs_worker(std::string_view name) {
  return is_office_format(format_of_name(name));
}

FileTask::FileTask(Loop& loop, Walling& walling, NamedBytes file, std::function<void(NamedBytes)> done)
    : loop_(loop),
      walling_(walling),
      file_(std::move(file)),
      done_(std::move(done)),
      hash_(hash_content(file_.bytes)) {}

std::unique_ptr<FileTask> FileTask::start(Loop& loop, Walling& walling, NamedBytes file,
                                          std::function<void(NamedBytes)> done) {
  std::unique_ptr<FileTask> task(new FileTask(loop, walling, std::move(file), std::move(done)));
  if (converter_of(task->file_.name)) {
    task->convert();
  } else {
    task->read(task->file_.bytes);
  }
  return task;
}

void FileTask::convert() {
  if (auto error = no_pdf(file_)) {
    fail_soon(std::move(*error));
    return;
  }
  auto run =
      ProgramRun::start(loop_, walling_, *converter_of(file_.name), file_.bytes, [this](Result<std::string> text) {
        if (text) {
          read(*text);
          return;
        }
        Error error = text.error();
        error.where = file_.name;
        finish(tl::unexpected(std::move(error)));
      });
  if (run) {
    conversion_ = std::move(*run);
  } else {
    fail_soon(run.error());
  }
}

void FileTask::read(std::string_view bytes) {
  WireWriter source;
  source.text(file_.name);
  source.text(bytes);
  auto file = make_memory_file(source.take());
  if (!file) {
    fail_soon(file.error());
    return;
  }
  source_.emplace(std::move(*file));
  ProcessOrder order;
  order.command = {walling_.tools().document_worker.string()};
  order.source = source_->number();
  order.silence = walling_.tools().times.file;
  order.total = walling_.tools().times.file;
  order.most_output = most_answer;
  auto worker =
      WalledWorker::start(loop_, walling_, std::move(order),
                          {[this](std::string_view part) { take(part); }, [this](ProcessEnd how) { end(how); }});
  if (worker) {
    worker_ = std::move(*worker);
  } else {
    fail_soon(worker.error());
  }
}

void FileTask::take(std::string_view bytes) {
  if (!understood_) return;
  messages_.feed(bytes);
  auto message = messages_.next();
  if (message && !answer_) {
    answer_ = std::move(message);
  } else if (message) {
    understood_ = false;  // it has said all that it was asked
  }
  understood_ = understood_ && !messages_.is_broken();
}

void FileTask::end(ProcessEnd how) {
  const bool whole = how == ProcessEnd::done && understood_ && !messages_.is_within() && answer_;
  if (whole && is_statement_name(file_.name)) {
    if (auto* imported = std::get_if<ImportedDocument>(&*answer_)) {
      finish(std::move(imported->document));
      return;
    }
  }
  if (whole && std::holds_alternative<ReadOnce>(*answer_) && !is_statement_name(file_.name)) {
    const auto done = std::move(done_);
    done(std::move(file_));
    return;
  }
  finish(tl::unexpected(worker_failure(how, file_.name)));
}

void FileTask::fail_soon(Error error) {
  if (error.where.empty()) error.where = file_.name;
  next_ =
      loop_.after(std::chrono::milliseconds(0), [this, error = std::move(error)] { finish(tl::unexpected(error)); });
}

void FileTask::finish(Result<Document> document) {
  const auto done = std::move(done_);
  done({file_.name, to_wire(ImportedDocument{hash_, std::move(document)})});
}

}  // namespace rostrum
