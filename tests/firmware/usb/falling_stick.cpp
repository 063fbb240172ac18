// Stands where stick-worker stands: a stick of some files, at one of which it does what the file's name says. It knows
// nothing of what it did before, as a worker that is started anew.

#include <unistd.h>

#include <cstdlib>
#include <string>

#include "content/wire/worker_message.hpp"
#include "firmware/usb/worker/worker_channel.hpp"

int main() {
  using namespace rostrum;
  const StickListing listing{{{"1.en.md", 4, 0},
                              {"2-dies.en.md", 4, 0},
                              {"3.en.md", 4, 0},
                              {"4-lies.en.md", 4, 0},
                              {"5-unasked.en.md", 4, 0},
                              {"6-hangs.en.md", 4, 0},
                              {"7-bad.en.md", 4, 0},
                              {"8.en.md", 4, 0}},
                             {}};
  tell(WorkerHello{7});
  tell(listing);
  while (const auto file = next_request()) {
    (void)next_request();
    const std::string& name = listing.files.at(*file).name;
    const auto does = [&name](const char* what) { return name.find(what) != std::string::npos; };
    tell(FileChunk{"wo"});
    if (does("dies")) std::abort();
    if (does("lies")) write_all("words that are no message");
    if (does("unasked")) tell(ReadOnce{});
    if (does("hangs")) ::pause();
    tell(FileChunk{"rd"});
    tell(FileEnd{does("bad") ? FileEnd::Outcome::read_error : FileEnd::Outcome::whole});
  }
  return 0;
}
