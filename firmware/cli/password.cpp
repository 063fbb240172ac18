#include "firmware/cli/password.hpp"

#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

namespace rostrum {
namespace {

// Keeps what is typed off the terminal.
class Unseen {
 public:
  Unseen() : terminal_(::tcgetattr(STDIN_FILENO, &before_) == 0) {
    if (!terminal_) return;
    termios unseen = before_;
    unseen.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen);
  }
  ~Unseen() {
    if (!terminal_) return;
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    std::fputc('\n', stderr);
  }
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;

  [[nodiscard]] bool terminal() const { return terminal_; }

 private:
  termios before_{};
  bool terminal_;
};

std::string ask(const char* what) {
  const Unseen unseen;
  if (unseen.terminal()) std::fputs(what, stderr);
  std::string line;
  std::getline(std::cin, line);
  return line;
}

}  // namespace

Result<std::string> ask_password(Password kind) {
  std::string password = ask("Password of the key: ");
  if (password.empty()) {
    return tl::unexpected(Error{Blame::input, "There is no password", "standard input",
                                "Type one, or make a key without (-W) and guard its file."});
  }
  if (kind == Password::known || ::isatty(STDIN_FILENO) == 0) return password;
  if (ask("The same once more: ") == password) return password;
  return tl::unexpected(Error{Blame::input, "The two passwords differ", "", "Begin again."});
}

}  // namespace rostrum
