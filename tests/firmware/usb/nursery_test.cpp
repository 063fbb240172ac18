#include "firmware/usb/nursery_children.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "content/wire/wire_bytes.hpp"
#include "content/wire/worker_message.hpp"
#include "firmware/files/descriptor.hpp"
#include "firmware/usb/memory_file.hpp"
#include "firmware/usb/sandbox_tools.hpp"
#include "tests/firmware/temporary_folder.hpp"

namespace rostrum {
namespace {

struct TestPipe {
  TestPipe() {
    std::array<int, 2> ends{-1, -1};
    EXPECT_EQ(::pipe2(ends.data(), O_CLOEXEC), 0);
    read.emplace(ends[0]);
    write.emplace(ends[1]);
  }
  // All that comes until nobody can write any more.
  std::string rest() {
    write.reset();
    std::string all;
    std::array<char, 4096> piece{};
    for (ssize_t size = 1; size > 0;) {
      size = ::read(read->number(), piece.data(), piece.size());
      if (size > 0) all.append(piece.data(), static_cast<std::size_t>(size));
    }
    return all;
  }
  std::optional<Descriptor> read, write;
};

std::vector<std::string> shell(const std::string& script) {
  return {"/bin/sh", "-c", script};
}

// Without bubblewrap, which is not what is tried here.
class NurseryTest : public testing::Test {
 protected:
  // Until the child is gone.
  int status_of(const std::vector<std::string>& command, const ChildDescriptors& descriptors = {-1, -1, -1, -1}) {
    std::optional<int> ended;
    const auto child = nursery_->start(command, descriptors, [&](int status) {
      ended = status;
      loop_->stop();
    });
    EXPECT_TRUE(child);
    EXPECT_FALSE(ended) << "told within the call";
    const auto patience = loop_->after(std::chrono::minutes(2), [this] { loop_->stop(); });
    loop_->run();
    EXPECT_TRUE(ended) << "never told";
    return ended.value_or(-1);
  }

  std::unique_ptr<Loop> loop_ = make_loop();
  std::unique_ptr<ChildStarter> nursery_ = make_nursery_children(*loop_, {installed_tools().nursery.string()});
};

TEST_F(NurseryTest, its_children_have_what_they_are_given_and_nothing_else) {
  TestPipe input, output, source;
  ASSERT_EQ(::write(input.write->number(), "words", 5), 5);
  ASSERT_EQ(::write(source.write->number(), "source", 6), 6);
  input.write.reset();
  source.write.reset();
  const std::string script =
      "cat; cat <&3; for fd in /proc/self/fd/*; do test -e $fd && printf ' %s' ${fd##*/}; done; env | grep -v '^PWD='";
  const int status =
      status_of(shell(script), {input.read->number(), output.write->number(), -1, source.read->number()});
  EXPECT_TRUE(WIFEXITED(status));
  EXPECT_EQ(output.rest(), "wordssource 0 1 2 3");
}

TEST_F(NurseryTest, tells_how_each_ended) {
  EXPECT_EQ(WEXITSTATUS(status_of(shell("exit 7"))), 7);
  EXPECT_EQ(WTERMSIG(status_of(shell("kill -SEGV $$"))), SIGSEGV);
  EXPECT_EQ(WEXITSTATUS(status_of({"/no/such/program"})), 127);
}

TEST_F(NurseryTest, kills_a_child_and_what_that_has_started) {
  TestPipe output;
  std::optional<int> ended;
  const auto child =
      nursery_->start(shell("sleep 600 & sleep 600"), {-1, output.write->number(), -1, -1}, [&](int status) {
        ended = status;
        loop_->stop();
      });
  ASSERT_TRUE(child);
  (*child)->kill();
  loop_->run();
  ASSERT_TRUE(ended);
  EXPECT_EQ(WTERMSIG(*ended), SIGKILL);
  EXPECT_EQ(output.rest(), "");  // ends when the last of them is gone
}

TEST_F(NurseryTest, a_child_that_nobody_wants_any_more_is_gone_and_not_told_of) {
  TestPipe output;
  bool told = false;
  auto child = nursery_->start(shell("sleep 600"), {-1, output.write->number(), -1, -1}, [&](int) { told = true; });
  ASSERT_TRUE(child);
  child->reset();
  EXPECT_EQ(output.rest(), "");
  EXPECT_EQ(WEXITSTATUS(status_of(shell("exit 3"))), 3);
  EXPECT_FALSE(told);
}

TEST_F(NurseryTest, that_nobody_wants_any_more_tells_nothing) {
  bool told = false;
  const auto child = nursery_->start(shell("sleep 1"), {-1, -1, -1, -1}, [&](int) { told = true; });
  nursery_.reset();
  ASSERT_TRUE(child);
  (*child)->kill();
  const auto end = loop_->after(std::chrono::milliseconds(100), [this] { loop_->stop(); });
  loop_->run();
  EXPECT_FALSE(told);
}

TEST_F(NurseryTest, where_it_is_gone_its_children_have_ended) {
  EXPECT_EQ(WTERMSIG(status_of(shell("kill -KILL $PPID; sleep 600"))), SIGKILL);
  EXPECT_EQ(WTERMSIG(status_of(shell("exit 0"))), SIGKILL) << "nobody is there to start it";
}

// What it says of a document whose worker stands beside it, if it stands there at all.
std::vector<WorkerMessage> told_of(const std::filesystem::path& nursery, const std::string& name,
                                   const std::string& bytes) {
  const auto loop = make_loop();
  const auto children = make_nursery_children(*loop, {nursery.string()});
  WireWriter file;
  file.text(name);
  file.text(bytes);
  const auto source = make_memory_file(file.take());
  EXPECT_TRUE(children && source);
  TestPipe output;
  std::optional<int> ended;
  const auto child = children->start({(nursery.parent_path() / "document-worker").string()},
                                     {-1, output.write->number(), -1, source->number()}, [&](int status) {
                                       ended = status;
                                       loop->stop();
                                     });
  EXPECT_TRUE(child);
  loop->run();
  EXPECT_EQ(ended, 0);
  MessageReader reader;
  reader.feed(output.rest());
  std::vector<WorkerMessage> messages;
  while (auto message = reader.next()) messages.push_back(std::move(*message));
  return messages;
}

TEST(Nursery, reads_documents_in_copies_of_itself_without_the_program) {
  const TemporaryFolder folder;
  const std::filesystem::path alone = folder.path() / "worker-nursery";
  std::filesystem::copy_file(installed_tools().nursery, alone);
  const auto messages = told_of(alone, "a.en.md", "Mr. Chair,\n\nWe thank you.\n");
  ASSERT_EQ(messages.size(), 2U);
  EXPECT_TRUE(std::holds_alternative<WorkerHello>(messages[0])) << "behind its walls";
  const auto* document = std::get_if<ImportedDocument>(&messages[1]);
  ASSERT_TRUE(document != nullptr && document->document);
  EXPECT_EQ(document->document->blocks.size(), 2U);
}

TEST(Nursery, that_cannot_be_started_has_children_that_ended_at_once) {
  const auto loop = make_loop();
  const auto nursery = make_nursery_children(*loop, {"/bin/false"});
  ASSERT_TRUE(nursery);
  int ended = 0;
  const auto child = nursery->start(shell("exit 0"), {-1, -1, -1, -1}, [&](int status) {
    ended = status;
    loop->stop();
  });
  loop->run();
  EXPECT_EQ(WTERMSIG(ended), SIGKILL);
}

}  // namespace
}  // namespace rostrum
