// A worker that has fallen: it enters the sandbox as its honest sister does, and then tries one thing.
//
//   escape_worker stick|document ATTEMPT   within the sandbox of that worker
//   escape_worker open ATTEMPT             without any; also what program-worker is given to run

#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "firmware/usb/worker/sandbox.hpp"
#include "tests/firmware/usb/escape_attempts.hpp"

namespace {

constexpr char greeting[] = {1, 0, 0, 0, 0, 0, 0, 0, 0, 1};  // WorkerHello

void say(std::string_view words) {
  if (::write(1, words.data(), words.size()) < 0) ::_exit(1);
}

}  // namespace

int main(int count, char** arguments) {
  using namespace rostrum;
  if (count != 3) return 2;
  const std::string_view where = arguments[1];
  if (where != "open") {
    const SandboxProfile profile = where == "stick"     ? stick_profile()
                                   : where == "archive" ? archive_profile()
                                                        : document_profile();
    if (!enter_sandbox(profile)) ::_exit(2);
    say({&greeting[0], sizeof(greeting)});
  } else if (::getenv("LC_ALL") == nullptr) {
    say({&greeting[0], sizeof(greeting)});  // program-worker, which sets it, has greeted already
  }
  for (const EscapeAttempt& attempt : escape_attempts()) {
    if (attempt.name != arguments[2]) continue;
    say(attempt.succeeds() ? "ESCAPED" : "refused");
    ::_exit(0);
  }
  ::_exit(2);
}
