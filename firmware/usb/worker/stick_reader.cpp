#include "firmware/usb/worker/stick_reader.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "content/session/session_layout.hpp"
#include "content/wire/presentable_name.hpp"
#include "firmware/usb/worker/find_volumes.hpp"
#include "firmware/usb/worker/tsk_image.hpp"

namespace rostrum {
namespace {

struct FoundFile {
  StickFile told;
  TSK_INUM_T place = 0;
};

enum class EntryKind { folder, file, link, device, other };

// Gathers the files of one volume.
class VolumeWalk {
 public:
  VolumeWalk(TskImage& image, TSK_FS_INFO& volume, std::uint32_t number, std::size_t& entries)
      : image_(image), volume_(volume), number_(number), entries_(entries) {}

  // False where there is more than any session has.
  bool walk(std::vector<FoundFile>& files, StickListing& listing) {
    files_ = &files;
    unreadable_ = &listing.unreadable;
    passed_over_ = &listing.passed_over;
    enter(volume_.root_inum, "", 0);
    return !too_many_;
  }

 private:
  void enter(TSK_INUM_T place, const std::string& prefix, int depth) {
    if (!entered_.insert(place).second) return;  // a folder within itself
    const TskPointer<TSK_FS_DIR> folder(tsk_fs_dir_open_meta(&volume_, place));
    tsk_error_reset();
    if (image_.take_read_error() || !folder) {
      if (unreadable_->size() < most_unreadable)
        unreadable_->push_back(prefix.empty() ? "(top)" : without_slash(prefix));
    }
    if (!folder) return;
    std::map<std::string, int> names;
    const std::size_t count = tsk_fs_dir_getsize(folder.get());
    for (std::size_t i = 0; i < count && !too_many_; ++i) {
      const TSK_FS_NAME* entry = tsk_fs_dir_get_name(folder.get(), i);
      if (entry != nullptr) visit(*entry, prefix, depth, names);
    }
  }

  static std::string without_slash(std::string name) {
    name.pop_back();
    return name;
  }

  void visit(const TSK_FS_NAME& entry, const std::string& prefix, int depth, std::map<std::string, int>& names) {
    const std::string_view raw(entry.name == nullptr ? "" : entry.name);
    if ((entry.flags & TSK_FS_NAME_FLAG_ALLOC) == 0 || raw.empty() || raw == "." || raw == "..") return;
    if (++entries_ > most_looked_at_entries) {
      too_many_ = true;
      return;
    }
    if (is_left_behind(raw)) return;
    std::string name = presentable_name(raw);
    if (prefix.size() + name.size() > most_name_bytes) return;  // longer than any file system has them
    // Names that differ in what cannot be shown.
    if (const int number = ++names[name]; number > 1) name += "~" + std::to_string(number);
    const bool may_belong = belongs_to_session(prefix + name) || is_pack_name(name);
    const bool may_be_folder = entry.type == TSK_FS_NAME_TYPE_DIR || entry.type == TSK_FS_NAME_TYPE_UNDEF;
    if (!may_belong && !may_be_folder) return tell_of(entry, prefix + name);
    std::uint64_t size = 0;
    const EntryKind kind = kind_of(entry, size);
    if (kind == EntryKind::folder) enter_below(entry.meta_addr, prefix + name, depth);
    if (kind == EntryKind::file && may_belong) return add({{prefix + name, size, number_}, entry.meta_addr});
    if (kind == EntryKind::link) pass_over(*passed_over_, PassedOver::Kind::link, prefix + name);
    if (kind == EntryKind::device && may_belong) pass_over(*passed_over_, PassedOver::Kind::device, prefix + name);
    if (kind == EntryKind::file) tell_of(entry, prefix + name);
  }

  void enter_below(TSK_INUM_T place, const std::string& name, int depth) {
    if (depth < deepest_session_folder) {
      enter(place, name + "/", depth + 1);
    } else if (!entered_.contains(place)) {  // what a damaged folder says of itself is no folder that was missed
      pass_over(*passed_over_, PassedOver::Kind::folder, name);
    }
  }

  // Of what is not read.
  void tell_of(const TSK_FS_NAME& entry, const std::string& name) {
    if (entry.type == TSK_FS_NAME_TYPE_LNK) return pass_over(*passed_over_, PassedOver::Kind::link, name);
    if (const auto kind = passed_over_kind(name)) pass_over(*passed_over_, *kind, name);
  }

  // What it really is: a name may call itself a file and lead to a link.
  EntryKind kind_of(const TSK_FS_NAME& entry, std::uint64_t& size) {
    const TskPointer<TSK_FS_FILE> file(tsk_fs_file_open_meta(&volume_, nullptr, entry.meta_addr));
    tsk_error_reset();
    // One that cannot be looked at is named all the same; to read it says why.
    const bool named_a_file = entry.type == TSK_FS_NAME_TYPE_REG;
    if (!file || file->meta == nullptr) return named_a_file ? EntryKind::file : EntryKind::other;
    if ((file->meta->flags & TSK_FS_META_FLAG_ALLOC) == 0) return EntryKind::other;
    size = static_cast<std::uint64_t>(std::max<TSK_OFF_T>(file->meta->size, 0));
    if (file->meta->type == TSK_FS_META_TYPE_DIR) return EntryKind::folder;
    if (file->meta->type == TSK_FS_META_TYPE_LNK) return EntryKind::link;
    if (file->meta->type == TSK_FS_META_TYPE_REG) return EntryKind::file;
    const std::array devices{TSK_FS_META_TYPE_FIFO, TSK_FS_META_TYPE_CHR, TSK_FS_META_TYPE_BLK, TSK_FS_META_TYPE_SOCK};
    const bool is_device = std::find(devices.begin(), devices.end(), file->meta->type) != devices.end();
    return is_device ? EntryKind::device : EntryKind::other;
  }

  void add(FoundFile file) {
    too_many_ = too_many_ || files_->size() >= most_stick_files;
    if (!too_many_) files_->push_back(std::move(file));
  }

  TskImage& image_;
  TSK_FS_INFO& volume_;
  std::uint32_t number_;
  std::size_t& entries_;
  std::set<TSK_INUM_T> entered_;
  std::vector<FoundFile>* files_ = nullptr;
  std::vector<std::string>* unreadable_ = nullptr;
  std::vector<PassedOver>* passed_over_ = nullptr;
  bool too_many_ = false;
};

bool is_fat(TSK_FS_TYPE_ENUM type) {
  return type == TSK_FS_TYPE_FAT12 || type == TSK_FS_TYPE_FAT16 || type == TSK_FS_TYPE_FAT32;
}

class TskStickReader : public StickReader {
 public:
  TskStickReader(std::unique_ptr<TskImage> image, std::vector<TskPointer<TSK_FS_INFO>> volumes)
      : image_(std::move(image)), volumes_(std::move(volumes)) {}

  std::optional<StickRefusal> gather() {
    std::vector<FoundFile> found;
    std::size_t entries = 0;
    std::uint32_t number = 0;
    for (const auto& volume : volumes_) {
      listing_.volumes.push_back({static_cast<std::uint64_t>(volume->offset),
                                  static_cast<std::uint64_t>(volume->block_count) * volume->block_size,
                                  is_fat(volume->ftype)});
      VolumeWalk walk(*image_, *volume, number, entries);
      if (!walk.walk(found, listing_)) return StickRefusal{StickRefusal::Reason::too_many};
      ++number;
    }
    std::stable_sort(found.begin(), found.end(), [](const FoundFile& left, const FoundFile& right) {
      return std::tie(left.told.volume, left.told.name) < std::tie(right.told.volume, right.told.name);
    });
    for (FoundFile& file : found) {
      places_.push_back(file.place);
      listing_.files.push_back(std::move(file.told));
    }
    return std::nullopt;
  }

  [[nodiscard]] const StickListing& listing() const override { return listing_; }

  FileEnd::Outcome read(std::size_t file, std::uint64_t most,
                        const std::function<void(std::string_view)>& take) override {
    (void)image_->take_read_error();
    TSK_FS_INFO* volume = volumes_[listing_.files.at(file).volume].get();
    const TskPointer<TSK_FS_FILE> opened(tsk_fs_file_open_meta(volume, nullptr, places_[file]));
    tsk_error_reset();
    if (!opened || opened->meta == nullptr || opened->meta->size < 0) return failure();
    const auto size = static_cast<std::uint64_t>(opened->meta->size);
    if (size > most) return FileEnd::Outcome::too_large;
    for (std::uint64_t at = 0; at < size;) {
      const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(buffer_.size(), size - at));
      const ssize_t count = tsk_fs_file_read(opened.get(), static_cast<TSK_OFF_T>(at), buffer_.data(), wanted,
                                             TSK_FS_FILE_READ_FLAG_NONE);
      tsk_error_reset();
      if (image_->take_read_error()) return FileEnd::Outcome::read_error;
      if (count <= 0 || static_cast<std::size_t>(count) > wanted) return FileEnd::Outcome::damaged;
      take({buffer_.data(), static_cast<std::size_t>(count)});
      at += static_cast<std::uint64_t>(count);
    }
    return FileEnd::Outcome::whole;
  }

 private:
  [[nodiscard]] FileEnd::Outcome failure() {
    return image_->take_read_error() ? FileEnd::Outcome::read_error : FileEnd::Outcome::damaged;
  }

  std::unique_ptr<TskImage> image_;
  std::vector<TskPointer<TSK_FS_INFO>> volumes_;
  StickListing listing_;
  std::vector<TSK_INUM_T> places_;  // by file of the listing
  std::array<char, most_chunk_bytes> buffer_{};
};

}  // namespace

tl::expected<std::unique_ptr<StickReader>, StickRefusal> StickReader::open(BlockSource& source) {
  auto image = std::make_unique<TskImage>(source);
  auto volumes = find_volumes(*image);
  if (!volumes) return tl::unexpected(volumes.error());
  auto reader = std::make_unique<TskStickReader>(std::move(image), std::move(*volumes));
  if (const auto refusal = reader->gather()) return tl::unexpected(*refusal);
  return reader;
}

}  // namespace rostrum
