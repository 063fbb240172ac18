// Spoils images of sticks and imports them with the real workers, over and over: whatever a file system says, this
// process lives, and the worker ends within its limits.
//
//   mutated_sticks FOLDER COUNT [FIRST] [KIND...]     COUNT spoilt images of each kind; prints a line for each kind

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "firmware/files/descriptor.hpp"
#include "firmware/loop/loop.hpp"
#include "firmware/usb/stick_source.hpp"
#include "tests/support/test_effort.hpp"

namespace rostrum {
namespace {

constexpr std::uint64_t most_of_a_file = 1U << 22U;

std::string bytes_of_image(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

struct Change {
  std::size_t place;
  std::string bytes;
};

// Changes where there is something to change: file systems are mostly empty.
class Spoiler {
 public:
  explicit Spoiler(const std::string& image) : image_(image) {
    constexpr std::size_t sector = 512;
    for (std::size_t at = 0; at + sector <= image.size(); at += sector)
      if (std::string_view(image).substr(at, sector).find_first_not_of('\0') != std::string_view::npos)
        used_.push_back(at);
  }

  std::vector<Change> changes(unsigned number) {
    random_.seed(number);
    std::vector<Change> changes;
    for (std::size_t left = 1 + below(6); left > 0; --left) changes.push_back(change());
    return changes;
  }

 private:
  Change change() {
    // The first sectors hold what all the rest is found by.
    const std::size_t sector =
        below(3) == 0 ? used_[below(std::min<std::size_t>(used_.size(), 8))] : used_[below(used_.size())];
    const std::size_t place = sector + below(512);
    switch (below(6)) {
      case 0:
        return {place, std::string(1, static_cast<char>(below(256)))};
      case 1:
        return {place, std::string(1, static_cast<char>(image_[place] ^ (1 << below(8))))};
      case 2:
        return number(place, below(2) == 0 ? 0xFFFFFFFFU : 0x7FFFFFFFU);
      case 3:
        return number(place, below(64));
      case 4:
        return {sector, std::string(512, static_cast<char>(below(2) == 0 ? 0 : 0xFF))};
      default:
        return {sector, image_.substr(used_[below(used_.size())], 512)};  // a sector in another's place
    }
  }
  static Change number(std::size_t place, std::size_t value) {
    std::string bytes;
    for (unsigned i = 0; i < 4; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFFU);
    return {place & ~std::size_t{3}, bytes};
  }
  std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_); }

  const std::string& image_;
  std::mt19937 random_;
  std::vector<std::size_t> used_;
};

struct Counts {
  int listed = 0;   // with the files in it read, as far as they go
  int refused = 0;  // in one sentence
  int files = 0;
  int failures = 0;    // of files
  double slowest = 0;  // seconds
};

// Everything that the stick offers, to the end.
class WholeReading {
 public:
  WholeReading(Loop& loop, Walling& walling, const std::string& path, Counts& counts)
      : loop_(loop),
        counts_(counts),
        source_(make_stick_source(loop, walling, Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC)), path)) {
    source_->list([this](Result<StickListing> listing) {
      if (listing) {
        ++counts_.listed;
        files_ = listing->files.size();
      } else {
        ++counts_.refused;
      }
      read_next();
    });
  }

 private:
  void read_next() {
    if (next_ == files_) {
      loop_.stop();
      return;
    }
    source_->read(next_++, most_of_a_file, [this](const Result<std::string>& bytes) {
      ++counts_.files;
      if (!bytes) ++counts_.failures;
      read_next();
    });
  }

  Loop& loop_;
  Counts& counts_;
  std::size_t files_ = 0;
  std::size_t next_ = 0;
  std::unique_ptr<ImportSource> source_;
};

void overwrite(int file, std::size_t place, std::string_view bytes, std::size_t size) {
  bytes = bytes.substr(0, std::min(bytes.size(), size - std::min(size, place)));
  if (::pwrite(file, bytes.data(), bytes.size(), static_cast<off_t>(place)) < 0) std::abort();
}

bool spoil(const std::string& folder, const std::string& kind, int count, unsigned first) {
  const std::string image = bytes_of_image(folder + "/" + kind + ".img");
  if (image.empty()) {
    std::fprintf(stderr, "%s/%s.img is not there\n", folder.c_str(), kind.c_str());
    return false;
  }
  std::string path =
      (std::string(std::getenv("TMPDIR") != nullptr ? std::getenv("TMPDIR") : "/tmp")) + "/rostrum-spoilt-XXXXXX";
  const Descriptor file(::mkstemp(path.data()));
  overwrite(file.number(), 0, image, image.size());
  // A worker that hangs shows at once, and a slow machine has time.
  SandboxTools tools = installed_tools();
  tools.bubblewrap.reset();
  Counts counts;
  Spoiler spoiler(image);
  for (unsigned number = first; number < first + static_cast<unsigned>(count); ++number) {
    const std::vector<Change> changes = spoiler.changes(number);
    for (const Change& change : changes) overwrite(file.number(), change.place, change.bytes, image.size());
    const auto begin = std::chrono::steady_clock::now();
    {
      const auto loop = make_loop();
      Walling walling(tools);
      const WholeReading reading(*loop, walling, path, counts);
      loop->run();
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    counts.slowest = std::max(counts.slowest, took.count());
    for (const Change& change : changes)
      overwrite(file.number(), change.place, std::string_view(image).substr(change.place, change.bytes.size()),
                image.size());
  }
  ::unlink(path.c_str());
  std::printf("| %s | %d | %d | %d | %d | %d | %.1f |\n", kind.c_str(), count, counts.listed, counts.refused,
              counts.files, counts.failures, counts.slowest);
  std::fflush(stdout);
  return counts.listed + counts.refused == count;
}

}  // namespace
}  // namespace rostrum

int main(int count, char** arguments) {
  using namespace rostrum;
  if (count < 3) {
    std::fprintf(stderr, "mutated_sticks FOLDER COUNT [FIRST [KIND...]]\n");
    return 2;
  }
  const unsigned first = count > 3 ? static_cast<unsigned>(std::strtoul(arguments[3], nullptr, 10)) : 1;
  std::vector<std::string> kinds(arguments + std::min(count, 4), arguments + count);
  if (kinds.empty())
    kinds = {"fat12", "fat16", "fat32", "exfat", "ntfs", "ext4", "joliet", "mbr-fat16", "mbr-ntfs", "gpt-exfat"};
  std::printf(
      "| kind | images | read | refused | files | of them lost | slowest, s |\n|---|---|---|---|---|---|---|\n");
  bool sound = true;
  const int images = std::max(1, static_cast<int>(test::at_effort(std::strtoul(arguments[2], nullptr, 10))));
  for (const std::string& kind : kinds) sound = spoil(arguments[1], kind, images, first) && sound;
  // Nobody is left behind.
  for (int i = 0; i < 1'000 && ::waitpid(-1, nullptr, WNOHANG) >= 0; ++i) ::usleep(10'000);
  return sound && ::waitpid(-1, nullptr, WNOHANG) < 0 ? 0 : 1;
}
