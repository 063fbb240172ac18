#include "firmware/store/journal_names.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <string>
#include <string_view>

namespace rostrum {
namespace {

constexpr std::string_view stem = "journal", suffix = ".db";

// Of journal.db 1, of journal-7.db and journal-7.db-wal 7, of all else 0.
int number_in(std::string_view name) {
  if (!name.starts_with(stem)) return 0;
  name.remove_prefix(stem.size());
  int number = 1;
  if (name.starts_with('-')) {
    const auto [end, error] = std::from_chars(name.data() + 1, name.data() + name.size(), number);
    if (error != std::errc() || number < 2 || number > 1'000'000) return 0;
    name.remove_prefix(static_cast<std::size_t>(end - name.data()));
  }
  return name == suffix || name == ".db-wal" || name == ".db-journal" ? number : 0;
}

}  // namespace

DiskResult<StandingJournals> standing_journals(Disk& disk, const std::filesystem::path& folder) {
  const auto names = disk.names_in(folder);
  if (!names && names.error().code == ENOENT) return StandingJournals{};
  if (!names) return tl::unexpected(names.error());
  StandingJournals found;
  for (const std::string& name : *names) {
    const int number = number_in(name);
    found.highest = std::max(found.highest, number);
    if (name.ends_with(suffix)) found.current = std::max(found.current, number);
  }
  return found;
}

std::filesystem::path journal_path(const std::filesystem::path& folder, int number) {
  std::string name(stem);
  if (number > 1) name += "-" + std::to_string(number);
  return folder / name.append(suffix);
}

}  // namespace rostrum
