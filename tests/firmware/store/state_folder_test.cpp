#include "firmware/store/state_folder.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "tests/firmware/temporary_folder.hpp"

namespace rostrum {
namespace {

bool names(const Error& error, const std::string& text) {
  return error.sentence().find(text) != std::string::npos;
}

TEST(StateFolder, is_created_with_its_parents_for_the_owner_alone) {
  const TemporaryFolder temporary;
  const auto path = temporary.path() / "a" / "b";
  const auto folder = StateFolder::open(path);
  ASSERT_TRUE(folder) << folder.error().sentence();
  struct stat status {};
  ASSERT_EQ(::stat(path.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0700U);
}

TEST(StateFolder, is_held_by_one_process_and_says_which) {
  const TemporaryFolder temporary;
  auto first = StateFolder::open(temporary.path());
  ASSERT_TRUE(first);
  const auto second = StateFolder::open(temporary.path());
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().blame, Blame::device);
  EXPECT_TRUE(names(second.error(), "Another Rostrum runs on this state folder (pid " + std::to_string(::getpid())))
      << second.error().sentence();
  {
    const StateFolder moved = std::move(*first);
    EXPECT_FALSE(StateFolder::open(temporary.path()));
  }
  EXPECT_TRUE(StateFolder::open(temporary.path()));
}

TEST(StateFolder, that_is_a_file_is_refused) {
  const TemporaryFolder temporary;
  std::ofstream(temporary.path() / "file") << "x";
  const auto folder = StateFolder::open(temporary.path() / "file");
  ASSERT_FALSE(folder);
  EXPECT_EQ(folder.error().blame, Blame::device);
}

TEST(StateFolder, below_a_file_is_refused) {
  const TemporaryFolder temporary;
  std::ofstream(temporary.path() / "file") << "x";
  const auto folder = StateFolder::open(temporary.path() / "file" / "state");
  ASSERT_FALSE(folder);
  EXPECT_EQ(folder.error().blame, Blame::device);
}

TEST(StateFolder, that_others_may_write_to_is_refused) {
  const TemporaryFolder temporary;
  const auto path = temporary.path() / "shared";
  ASSERT_EQ(::mkdir(path.c_str(), 0700), 0);
  ASSERT_EQ(::chmod(path.c_str(), 0777), 0);
  const auto folder = StateFolder::open(path);
  ASSERT_FALSE(folder);
  EXPECT_TRUE(names(folder.error(), "Others may write")) << folder.error().sentence();
}

TEST(StateFolder, that_is_read_only_says_so_and_is_tried_again) {
  const TemporaryFolder temporary;
  const auto path = temporary.path() / "state";
  ASSERT_EQ(::mkdir(path.c_str(), 0500), 0);
  ASSERT_EQ(::chmod(temporary.path().c_str(), 0755), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    // Permissions do not hold root back: become somebody.
    if (::geteuid() == 0 && (::chown(path.c_str(), 65534, 65534) != 0 || ::seteuid(65534) != 0)) std::_Exit(3);
    auto folder = StateFolder::open(path);
    const bool told = folder && folder->failure() && names(*folder->failure(), "cannot be written") && !folder->hold();
    const bool held = !StateFolder::open(path);
    ::chmod(path.c_str(), 0700);
    std::_Exit(told && held && folder->hold() && !folder->failure() ? 0 : 1);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST(StateFolder, stands_where_the_xdg_specification_says) {
  ::setenv("XDG_STATE_HOME", "/somewhere/state", 1);
  EXPECT_EQ(default_state_folder(), "/somewhere/state/rostrum");
  ::setenv("XDG_STATE_HOME", "not/absolute", 1);
  ::setenv("HOME", "/home/chair", 1);
  EXPECT_EQ(default_state_folder(), "/home/chair/.local/state/rostrum");
  ::unsetenv("XDG_STATE_HOME");
  EXPECT_EQ(default_state_folder(), "/home/chair/.local/state/rostrum");
}

}  // namespace
}  // namespace rostrum
