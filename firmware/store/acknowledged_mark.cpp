#include "firmware/store/acknowledged_mark.hpp"

#include <fmt/format.h>

#include <charconv>
#include <string>
#include <string_view>

namespace rostrum {
namespace {

std::filesystem::path mark_of(std::filesystem::path journal) {
  return journal += ".acknowledged";
}

// Twice, so that one that a power cut tore is known.
std::string written(std::int64_t events) {
  return fmt::format("{0:020} {0:020}\n", events);
}

}  // namespace

AcknowledgedMark::AcknowledgedMark(const std::filesystem::path& journal, Disk& disk)
    : path_(mark_of(journal)), disk_(&disk) {}

std::int64_t AcknowledgedMark::read(const std::filesystem::path& journal, Disk& disk) {
  const auto path = mark_of(journal);
  if (disk.kind_of(path) != Disk::Kind::file) return 0;
  const auto bytes = disk.read(path);
  std::int64_t events = 0;
  if (!bytes) return 0;
  std::from_chars(bytes->data(), bytes->data() + bytes->size(), events);
  return events >= 0 && *bytes == written(events) ? events : 0;
}

DiskResult<void> AcknowledgedMark::remove(const std::filesystem::path& journal, Disk& disk) {
  const auto path = mark_of(journal);
  if (disk.kind_of(path) == Disk::Kind::nothing) return {};
  return disk.remove(path);
}

void AcknowledgedMark::note(std::int64_t events) {
  if (!file_) {
    auto file = disk_->create(path_);
    if (!file) return;
    file_ = std::move(*file);
  }
  (void)file_->write_at(0, written(events));
}

}  // namespace rostrum
