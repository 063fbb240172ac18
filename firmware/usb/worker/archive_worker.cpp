// Unpacks a zip (descriptor 3: what it may cost, then its bytes behind their length) in the sandbox: tells what files
// there are, then the bytes of each, in that order; or one sentence on why it is refused as a whole.

#include <clocale>
#include <limits>
#include <string>
#include <string_view>

#include "content/packs/archive.hpp"
#include "content/wire/presentable_name.hpp"
#include "content/wire/wire_bytes.hpp"
#include "content/wire/worker_message.hpp"
#include "firmware/usb/worker/sandbox.hpp"
#include "firmware/usb/worker/serve_in_sandbox.hpp"
#include "firmware/usb/worker/whole_source.hpp"
#include "firmware/usb/worker/worker_channel.hpp"

namespace rostrum {
namespace {

constexpr std::size_t any_length = std::numeric_limits<std::size_t>::max();

void refuse(Error error) {
  ImportedDocument refusal;
  refusal.document = tl::unexpected(std::move(error));
  tell(refusal);
}

void serve() {
  const std::string source = whole_source();
  WireReader in(source);
  const auto number = [&in] { return static_cast<std::size_t>(in.number(any_length)); };
  ArchiveLimits limits;
  limits.entries = number();
  limits.file_bytes = number();
  limits.all_bytes = number();
  limits.expansion = number();
  const std::string_view zip = in.raw(any_length);
  if (!in.is_complete()) end_worker(exit_bad_request);
  const auto files = read_archive(zip, limits, "");
  if (!files) return refuse(files.error());
  StickListing listing;
  for (const NamedBytes& file : *files) {
    if (!is_presentable(file.name))
      return refuse({Blame::input, "A file in it has a name that cannot be shown", "", "Rename it, and pack anew."});
    listing.files.push_back({file.name, file.bytes.size(), 0});
  }
  if (listing.files.size() > most_stick_files)
    return refuse({Blame::input, "There are more files in it than a session has", "", "Pack the session alone."});
  tell(listing);
  for (const NamedBytes& file : *files) {
    for (std::size_t at = 0; at < file.bytes.size(); at += most_chunk_bytes)
      tell(FileChunk{file.bytes.substr(at, most_chunk_bytes)});
    tell(FileEnd{});
  }
}

}  // namespace
}  // namespace rostrum

int main() {
  // libarchive reads names by the locale, which the sandbox lets nobody open any more.
  std::setlocale(LC_CTYPE, "C.UTF-8");
  rostrum::serve_in_sandbox(rostrum::archive_profile(), rostrum::serve);
}
