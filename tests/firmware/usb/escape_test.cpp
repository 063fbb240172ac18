#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "firmware/files/descriptor.hpp"
#include "firmware/loop/loop.hpp"
#include "firmware/usb/walled_worker.hpp"
#include "tests/firmware/temporary_folder.hpp"
#include "tests/firmware/usb/escape_attempts.hpp"

namespace rostrum {
namespace {

struct Outcome {
  std::string said;
  ProcessEnd end = ProcessEnd::done;
};

// The sandbox's own walls are tried without bubblewrap, which stands around them.
SandboxTools bare_tools() {
  SandboxTools tools = installed_tools();
  tools.bubblewrap.reset();
  return tools;
}

Outcome run(const std::vector<std::string>& command, const SandboxTools& tools = bare_tools()) {
  const auto loop = make_loop();
  Walling walling(tools);
  Outcome outcome;
  ProcessOrder order;
  order.command = command;
  const TemporaryFolder folder;
  const Descriptor medium(::open((folder.path() / "medium").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  order.source = medium.number();
  order.silence = std::chrono::seconds(60);
  order.total = std::chrono::seconds(60);
  order.most_output = 4096;
  const auto worker = WalledWorker::start(*loop, walling, order,
                                          {[&outcome](std::string_view bytes) { outcome.said += bytes; },
                                           [&](ProcessEnd end) {
                                             outcome.end = end;
                                             loop->stop();
                                           }});
  if (!worker) {
    ADD_FAILURE() << worker.error().sentence();
    return outcome;
  }
  loop->run();
  return outcome;
}

bool escaped(const Outcome& outcome) {
  return outcome.said.find("ESCAPED") != std::string::npos;
}

const std::string fallen = ROSTRUM_BINARY_DIR "/bin/escape_worker";

class Escape : public testing::TestWithParam<std::string> {
 protected:
  static std::vector<std::string> command(const std::string& attempt) {
    const std::string program_worker = bare_tools().program_worker.string();
    if (GetParam() == "writer") return {program_worker, "--medium", fallen, "open", attempt};
    if (GetParam() == "program") return {program_worker, fallen, "open", attempt};
    return {fallen, GetParam(), attempt};
  }
  // A program's loader maps code; what it then does is fenced in all the same.
  static bool is_allowed(std::string_view attempt) {
    const bool is_program = GetParam() == "program" || GetParam() == "writer";
    return is_program && (attempt == "map code" || attempt == "turn data into code");
  }
};

TEST_P(Escape, nothing_that_a_fallen_worker_tries_succeeds) {
  ASSERT_TRUE(escaped(run(command("nothing")))) << "the worker cannot even report";
  int refused = 0;
  for (const EscapeAttempt& attempt : escape_attempts()) {
    if (attempt.name == "nothing" || is_allowed(attempt.name)) continue;
    const Outcome outcome = run(command(std::string(attempt.name)));
    EXPECT_FALSE(escaped(outcome)) << attempt.name;
    EXPECT_NE(outcome.end, ProcessEnd::overtime) << attempt.name;
    ++refused;
  }
  EXPECT_GE(refused, 30);
}

TEST_P(Escape, nor_within_bubblewrap) {
  const SandboxTools tools = installed_tools();
  if (!tools.bubblewrap) GTEST_SKIP() << "bubblewrap is not installed";
  for (const char* attempt : {"read a file", "create a file", "a socket to the internet", "execute", "fork", "mount",
                              "signal the parent", "trace"})
    EXPECT_FALSE(escaped(run(command(attempt), tools))) << attempt;
}

INSTANTIATE_TEST_SUITE_P(Workers, Escape, testing::Values("stick", "document", "archive", "program", "writer"),
                         [](const auto& each) { return each.param; });

// The test of the tests above: the same attempts by the same program succeed where nothing stands around it, so it is
// the sandbox that refuses them. What a machine refuses anyway (to one who is not root, say) is told.
TEST(EscapeAttempts, succeed_where_there_is_no_sandbox) {
  int succeeded = 0;
  for (const EscapeAttempt& attempt : escape_attempts()) {
    if (escaped(run({fallen, "open", std::string(attempt.name)}))) {
      ++succeeded;
    } else {
      std::printf("refused by this machine itself: %s\n", std::string(attempt.name).c_str());
    }
  }
  std::printf("%d of %zu attempts succeed without a sandbox\n", succeeded, escape_attempts().size());
  EXPECT_GE(succeeded, 31);
}

}  // namespace
}  // namespace rostrum
