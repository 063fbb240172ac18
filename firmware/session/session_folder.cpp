#include "firmware/session/session_folder.hpp"

#include <algorithm>
#include <system_error>

#include "content/session/session_layout.hpp"

namespace rostrum {
namespace {

namespace fs = std::filesystem;

class FolderWalk {
 public:
  explicit FolderWalk(const fs::path& folder) : folder_(folder) {}

  Result<FolderListing> walk() {
    std::error_code failed;
    real_folder_ = fs::canonical(folder_, failed);
    if (!failed) visit(folder_, "", 0, failed);
    if (failed) return refusal("The folder cannot be read: " + failed.message(), "");
    if (too_many_ || files_.size() > most_session_files)
      return refusal("The folder holds too many files for a session", "Name the folder of the session itself.");
    std::sort(files_.begin(), files_.end(),
              [](const FolderFile& left, const FolderFile& right) { return left.name < right.name; });
    return FolderListing{std::move(files_), std::move(passed_over_)};
  }

 private:
  [[nodiscard]] tl::unexpected<Error> refusal(std::string what, std::string advice) const {
    return tl::unexpected(Error{Blame::input, std::move(what), folder_.string(), std::move(advice)});
  }

  void visit(const fs::path& folder, const std::string& prefix, int depth, std::error_code& failed) {
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
      const std::string base = entry->path().filename().string();
      too_many_ = too_many_ || ++entries_ > most_looked_at_entries || files_.size() > most_session_files;
      if (too_many_) return;
      if (is_left_behind(base)) continue;
      std::error_code unknown;
      if (entry->is_symlink(unknown) && (entry->is_directory(unknown) || !stays_inside(*entry))) {
        pass_over(passed_over_, PassedOver::Kind::link, prefix + base);
      } else if (entry->is_directory(unknown)) {
        // A folder that may not be read hides nothing from who says what is missing.
        if (depth < deepest_session_folder)
          visit(entry->path(), prefix + base + "/", depth + 1, unknown);
        else
          pass_over(passed_over_, PassedOver::Kind::folder, prefix + base);
      } else if (is_readable_kind(*entry)) {
        take_file(entry->path(), prefix + base);
      } else if (entry->exists(unknown) && belongs_to_session(prefix + base)) {
        pass_over(passed_over_, PassedOver::Kind::device, prefix + base);
      }
    }
  }

  // A signed pack beside the files is no archive that somebody forgot to unpack.
  void take_file(const fs::path& path, const std::string& name) {
    if (belongs_to_session(name)) {
      files_.push_back({path, name});
    } else if (const auto kind = passed_over_kind(name); kind && !is_pack_name(name)) {
      pass_over(passed_over_, *kind, name);
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
  std::vector<PassedOver> passed_over_;
  std::size_t entries_ = 0;
  bool too_many_ = false;
};

}  // namespace

Result<FolderListing> find_session_files(const fs::path& folder) {
  return FolderWalk(folder).walk();
}

}  // namespace rostrum
