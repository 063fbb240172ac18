#include "firmware/session/session_folder.hpp"

#include <algorithm>
#include <system_error>

#include "content/session/session_member.hpp"

namespace rostrum {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_entries = 50'000;  // of any kind: somebody named the root of a disk

class FolderWalk {
 public:
  explicit FolderWalk(const fs::path& folder) : folder_(folder) {}

  Result<std::vector<FolderFile>> walk() {
    std::error_code failed;
    real_folder_ = fs::canonical(folder_, failed);
    if (!failed) visit(folder_, "", 0, failed);
    if (failed) return refusal("The folder cannot be read: " + failed.message(), "");
    if (too_many_ || files_.size() > most_session_files)
      return refusal("The folder holds too many files for a session", "Name the folder of the session itself.");
    std::sort(files_.begin(), files_.end(),
              [](const FolderFile& left, const FolderFile& right) { return left.name < right.name; });
    return std::move(files_);
  }

 private:
  [[nodiscard]] tl::unexpected<Error> refusal(std::string what, std::string advice) const {
    return tl::unexpected(Error{Blame::input, std::move(what), folder_.string(), std::move(advice)});
  }

  void visit(const fs::path& folder, const std::string& prefix, std::size_t depth, std::error_code& failed) {
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
      const std::string base = entry->path().filename().string();
      too_many_ = too_many_ || ++entries_ > most_entries || files_.size() > most_session_files;
      if (too_many_) return;
      if (is_left_behind(base)) continue;
      std::error_code unknown;
      if (entry->is_directory(unknown)) {
        // A folder that may not be read hides nothing from who says what is missing.
        if (!entry->is_symlink(unknown) && depth < deepest_session_folder)
          visit(entry->path(), prefix + base + "/", depth + 1, unknown);
      } else if (is_session_member(prefix + base) && is_readable_kind(*entry) && stays_inside(*entry)) {
        files_.push_back({entry->path(), prefix + base});
      }
    }
  }

  // A pipe, a socket or a device would refuse the whole folder, or hold it.
  [[nodiscard]] static bool is_readable_kind(const fs::directory_entry& entry) {
    std::error_code unknown;
    return entry.is_regular_file(unknown);  // of a link: what it leads to
  }

  [[nodiscard]] bool stays_inside(const fs::directory_entry& entry) const {
    std::error_code unknown;
    if (!entry.is_symlink(unknown)) return true;
    const fs::path target = fs::canonical(entry.path(), unknown);
    if (unknown) return false;
    return std::mismatch(real_folder_.begin(), real_folder_.end(), target.begin(), target.end()).first ==
           real_folder_.end();
  }

  const fs::path& folder_;
  fs::path real_folder_;
  std::vector<FolderFile> files_;
  std::size_t entries_ = 0;
  bool too_many_ = false;
};

}  // namespace

Result<std::vector<FolderFile>> find_session_files(const fs::path& folder) {
  return FolderWalk(folder).walk();
}

}  // namespace rostrum
