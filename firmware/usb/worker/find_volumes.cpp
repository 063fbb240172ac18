#include "firmware/usb/worker/find_volumes.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace rostrum {
namespace {

using Volumes = std::vector<TskPointer<TSK_FS_INFO>>;

constexpr int most_partitions = 256;

// One by one: the library's own detection would also start its readers of file systems that no stick here has.
TskPointer<TSK_FS_INFO> open_at(TskImage& image, TSK_OFF_T offset) {
  for (const TSK_FS_TYPE_ENUM type :
       {TSK_FS_TYPE_NTFS_DETECT, TSK_FS_TYPE_FAT_DETECT, TSK_FS_TYPE_EXT_DETECT, TSK_FS_TYPE_ISO9660_DETECT}) {
    TskPointer<TSK_FS_INFO> opened(tsk_fs_open_img(image.get(), offset, type));
    tsk_error_reset();
    if (opened) return opened;
  }
  return nullptr;
}

void add_partitions(TskImage& image, TSK_VS_TYPE_ENUM type, Volumes& found) {
  const TskPointer<TSK_VS_INFO> table(tsk_vs_open(image.get(), 0, type));
  tsk_error_reset();
  if (!table) return;
  int seen = 0;
  for (const TSK_VS_PART_INFO* part = table->part_list; part != nullptr && seen < most_partitions; part = part->next) {
    ++seen;
    if ((part->flags & TSK_VS_PART_FLAG_ALLOC) == 0 || found.size() >= most_stick_volumes) continue;
    const auto start = static_cast<std::uint64_t>(part->start);
    if (start > static_cast<std::uint64_t>(image.get()->size) / table->block_size) continue;
    auto volume = open_at(image, static_cast<TSK_OFF_T>(start * table->block_size));
    if (volume) found.push_back(std::move(volume));
  }
}

struct Signature {
  TSK_OFF_T offset;
  std::string_view bytes;
  StickRefusal::Reason reason;
};

// Of what people bring besides.
constexpr std::array<Signature, 9> signatures{{
    {3, "-FVE-FS-", StickRefusal::Reason::encrypted},  // BitLocker
    {0, "LUKS\xBA\xBE", StickRefusal::Reason::encrypted},
    {32, "NXSB", StickRefusal::Reason::foreign},  // APFS
    {1024, "H+", StickRefusal::Reason::foreign},  // HFS+
    {1024, "HX", StickRefusal::Reason::foreign},
    {0, "XFSB", StickRefusal::Reason::foreign},
    {0x10040, "_BHRfS_M", StickRefusal::Reason::foreign},           // btrfs
    {1024, "\x10\x20\xF5\xF2", StickRefusal::Reason::foreign},      // F2FS
    {0, "VeraCrypt Boot Loader", StickRefusal::Reason::encrypted},  // hidden ones look like nothing at all
}};

std::optional<StickRefusal::Reason> reason_at(TskImage& image, TSK_OFF_T offset) {
  for (const Signature& each : signatures) {
    std::array<char, 32> found{};
    const std::size_t size = each.bytes.size();
    if (tsk_img_read(image.get(), offset + each.offset, found.data(), size) != static_cast<ssize_t>(size)) continue;
    if (std::string_view(found.data(), size) == each.bytes) return each.reason;
  }
  return std::nullopt;
}

StickRefusal::Reason reason_of(TskImage& image) {
  if (image.take_read_error()) return StickRefusal::Reason::read_error;
  if (const auto reason = reason_at(image, 0)) return *reason;
  for (const TSK_VS_TYPE_ENUM type : {TSK_VS_TYPE_GPT, TSK_VS_TYPE_DOS}) {
    const TskPointer<TSK_VS_INFO> table(tsk_vs_open(image.get(), 0, type));
    tsk_error_reset();
    if (!table) continue;
    int seen = 0;
    for (const TSK_VS_PART_INFO* part = table->part_list; part != nullptr && seen < most_partitions;
         part = part->next, ++seen) {
      if ((part->flags & TSK_VS_PART_FLAG_ALLOC) == 0) continue;
      if (part->start > static_cast<std::uint64_t>(image.get()->size) / table->block_size) continue;
      const auto reason = reason_at(image, static_cast<TSK_OFF_T>(part->start * table->block_size));
      if (reason) return *reason;
    }
  }
  return StickRefusal::Reason::unknown;
}

}  // namespace

tl::expected<Volumes, StickRefusal> find_volumes(TskImage& image) {
  if (image.get()->size == 0) return tl::unexpected(StickRefusal{StickRefusal::Reason::nothing_there});
  Volumes found;
  if (auto whole = open_at(image, 0)) {
    found.push_back(std::move(whole));
  } else {
    add_partitions(image, TSK_VS_TYPE_GPT, found);
    if (found.empty()) add_partitions(image, TSK_VS_TYPE_DOS, found);
  }
  if (found.empty()) return tl::unexpected(StickRefusal{reason_of(image)});
  return found;
}

}  // namespace rostrum
