#include "tests/firmware/store/power_cut.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace rostrum::test {
namespace {

using Random = std::mt19937_64;

bool coin(Random& random) {
  return (random() & 1) != 0;
}

std::string folder_of(const std::string& path) {
  return std::filesystem::path(path).parent_path();
}

void apply_name(const DiskCall& call, std::map<std::string, std::size_t>& names) {
  if (call.kind == DiskCall::Kind::remove || call.kind == DiskCall::Kind::rename) names.erase(call.path);
  if (call.kind == DiskCall::Kind::rename) names[call.to] = call.node;
  if (call.kind == DiskCall::Kind::create || call.kind == DiskCall::Kind::make_folder) names[call.path] = call.node;
}

void apply_bytes(const DiskCall& call, std::string& bytes) {
  if (call.kind == DiskCall::Kind::truncate) return bytes.resize(call.place);
  bytes.resize(std::max(bytes.size(), call.place + call.bytes.size()));
  bytes.replace(call.place, call.bytes.size(), call.bytes);
}

// The sectors that the write touches, each written or not, or left as noise.
void apply_some_sectors(const DiskCall& call, Loss loss, std::size_t sector, Random& random, std::string& bytes) {
  const std::size_t end = call.place + call.bytes.size();
  for (std::size_t place = call.place; place < end;) {
    const std::size_t next = std::min(end, (place / sector + 1) * sector);
    if (coin(random)) {
      bytes.resize(std::max(bytes.size(), next));
      bytes.replace(place, next - place, call.bytes, place - call.place, next - place);
    } else if (loss == Loss::some_sectors_spoilt && coin(random)) {
      const std::size_t begin = place / sector * sector;
      bytes.resize(std::max(bytes.size(), std::min(begin + sector, end)));
      for (std::size_t i = begin; i < std::min(begin + sector, bytes.size()); ++i) {
        bytes[i] = static_cast<char>(random());
      }
    }
    place = next;
  }
}

}  // namespace

PowerCut::PowerCut(const DiskImage& first, const CrashDisk& disk) : log_(disk.log()) {
  // The disk numbered them so when it was made.
  nodes_[0].folder = true;
  names_["/"] = 0;
  std::size_t number = 0;
  for (const auto& [path, bytes] : first) {
    if (path == "/") continue;
    names_[path] = ++number;
    nodes_[number] = {!bytes.has_value(), bytes.value_or(""), {}};
  }
}

void PowerCut::go_to(std::size_t call) {
  while (next_ < call) take(log_[next_++]);
}

void PowerCut::take(const DiskCall& call) {
  switch (call.kind) {
    case DiskCall::Kind::write:
    case DiskCall::Kind::truncate:
      nodes_[call.node].unsynced.push_back(&call);
      break;
    case DiskCall::Kind::sync: {
      Node& node = nodes_[call.node];
      for (const DiskCall* each : node.unsynced) apply_bytes(*each, node.durable);
      node.unsynced.clear();
      break;
    }
    case DiskCall::Kind::create:
    case DiskCall::Kind::make_folder:
      nodes_[call.node].folder = call.kind == DiskCall::Kind::make_folder;
      [[fallthrough]];
    case DiskCall::Kind::rename:
    case DiskCall::Kind::remove:
      unsynced_names_.push_back(&call);
      break;
    case DiskCall::Kind::sync_folder: {
      const auto in_folder = [&call](const DiskCall* each) { return folder_of(each->path) == call.path; };
      for (const DiskCall* each : unsynced_names_) {
        if (in_folder(each)) apply_name(*each, names_);
      }
      std::erase_if(unsynced_names_, in_folder);
      break;
    }
    case DiskCall::Kind::open:
    case DiskCall::Kind::read:
    case DiskCall::Kind::list:
      break;
  }
}

std::map<std::string, std::size_t> PowerCut::names_after(Loss loss, Random& random) const {
  auto names = names_;
  const std::size_t some = unsynced_names_.empty() ? 0 : random() % (unsynced_names_.size() + 1);
  for (std::size_t i = 0; i < unsynced_names_.size(); ++i) {
    const bool happened = loss == Loss::nothing || (loss == Loss::all_after_some && i < some) ||
                          (loss >= Loss::some_sectors && coin(random));
    if (happened) apply_name(*unsynced_names_[i], names);
  }
  return names;
}

std::string PowerCut::bytes_after(const Node& node, Loss loss, std::size_t sector, Random& random) {
  std::string bytes = node.durable;
  if (loss == Loss::everything) return bytes;
  const std::size_t some = node.unsynced.empty() ? 0 : random() % (node.unsynced.size() + 1);
  for (std::size_t i = 0; i < node.unsynced.size(); ++i) {
    const DiskCall& call = *node.unsynced[i];
    if (loss == Loss::nothing || (loss == Loss::all_after_some && i < some)) {
      apply_bytes(call, bytes);
    } else if (loss == Loss::all_after_some && i == some && call.kind == DiskCall::Kind::write) {
      apply_some_sectors(call, Loss::some_sectors, sector, random, bytes);  // torn
    } else if (loss >= Loss::some_sectors) {
      if (call.kind == DiskCall::Kind::write) {
        apply_some_sectors(call, loss, sector, random, bytes);
      } else if (coin(random)) {
        apply_bytes(call, bytes);
      }
    }
  }
  return bytes;
}

std::vector<std::string_view> PowerCut::nameless() const {
  std::vector<std::string_view> found;
  for (const auto& node : nodes_) {
    const bool named =
        std::any_of(names_.begin(), names_.end(), [&](const auto& name) { return name.second == node.first; });
    if (!named && !node.second.folder) found.push_back(node.second.durable);
  }
  return found;
}

DiskImage PowerCut::cut(Loss loss, std::size_t sector, Random& random) const {
  DiskImage image;
  for (const auto& [path, number] : names_after(loss, random)) {
    // What stands in a folder that is gone is gone with it; the parent's name comes first in the order of names.
    if (path != "/" && !image.contains(folder_of(path))) continue;
    const Node& node = nodes_.at(number);
    if (node.folder) {
      image[path] = std::nullopt;
    } else {
      image[path] = bytes_after(node, loss, sector, random);
    }
  }
  return image;
}

}  // namespace rostrum::test
