// Stands where document-worker stands, and does what its file's name says: dies, hangs, says too much, lies, runs out
// of memory. Any other file is read as one word.

#include <unistd.h>

#include <array>
#include <cstdlib>
#include <string>

#include "content/wire/presentable_name.hpp"
#include "content/wire/wire_bytes.hpp"
#include "content/wire/worker_message.hpp"
#include "firmware/usb/worker/worker_channel.hpp"

int main() {
  using namespace rostrum;
  std::array<char, 4096> source{};
  if (::pread(worker_source, source.data(), source.size(), 0) <= 0) return 1;
  WireReader in({source.data(), source.size()});
  const std::string name = in.text(most_name_bytes);
  const auto does = [&name](const char* what) { return name.find(what) != std::string::npos; };
  if (does("mute")) return 0;
  tell(WorkerHello{7});
  if (does("dies")) std::abort();
  if (does("hangs")) ::pause();
  if (does("exits")) return 0;
  if (does("memory")) end_worker(exit_no_memory);
  if (does("lies")) write_all("not a message at all, but words");
  if (does("unasked")) tell(FileChunk{"words"});
  for (const std::string many(65'536, '\0'); does("floods");) write_all(many);
  ImportedDocument imported;
  Document document;
  document.blocks.push_back({Block::Kind::paragraph, 0, {"word", {}}, 1});
  imported.document = document;
  tell(imported);
  if (does("twice")) tell(imported);
  return 0;
}
