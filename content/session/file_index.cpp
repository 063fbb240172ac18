#include "content/session/file_index.hpp"

#include <algorithm>
#include <iterator>

#include "content/session/file_names.hpp"
#include "content/session/one_line.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

constexpr std::size_t most_parts = 12;  // of a path that anybody writes

// The path from each of its parts on, the whole one first.
std::vector<std::string_view> endings_of(std::string_view path) {
  std::vector<std::string_view> endings{path};
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos && endings.size() < most_parts;
       slash = path.find('/', slash + 1))
    endings.push_back(path.substr(slash + 1));
  return endings;
}

struct Path {
  std::string text;  // '/'-separated, without "." and ".."
  bool outside = false;
};

bool is_drive(std::string_view part) {
  return part.size() == 2 && part[1] == ':';
}

Path tidy(std::string_view reference) {
  std::string slashes = one_line(reference);
  std::replace(slashes.begin(), slashes.end(), '\\', '/');
  Path path;
  path.outside = slashes.starts_with('/');
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= slashes.size();) {
    const std::size_t end = std::min(slashes.find('/', begin), slashes.size());
    const std::string_view part = std::string_view(slashes).substr(begin, end - begin);
    begin = end + 1;
    if (part == "..") {
      path.outside = path.outside || parts.empty();
      if (!parts.empty()) parts.pop_back();
    } else if (is_drive(part)) {
      path.outside = true;
    } else if (!part.empty() && part != ".") {
      parts.push_back(part);
    }
  }
  for (const std::string_view part : parts) path.text.append(path.text.empty() ? "" : "/").append(part);
  return path;
}

template <typename Map>
std::vector<std::size_t> found_in(const Map& map, std::string_view key) {
  const auto found = map.find(key);
  return found == map.end() ? std::vector<std::size_t>() : found->second;
}

}  // namespace

FileIndex::FileIndex(const std::vector<NamedBytes>& files) : ids_(files.size()) {
  const auto aside = files_set_aside(files);
  for (std::size_t i = 0; i < files.size(); ++i) {
    exact_.try_emplace(files[i].name, i);
    const std::string folded = fold_case(files[i].name);
    folded_[folded].push_back(i);
    for (const std::string_view ending : endings_of(folded)) endings_[std::string(ending)].push_back(i);
    if (kind_of_file(files[i].name) != FileKind::statement || aside[i]) continue;
    ids_[i] = fold_case(read_statement_name(files[i].name).id);
    for (const std::string_view ending : endings_of(ids_[i])) versions_[std::string(ending)].push_back(i);
  }
}

std::vector<std::size_t> FileIndex::inside(const std::string& path) const {
  if (const auto exact = exact_.find(path); exact != exact_.end()) return {exact->second};
  const std::string folded = fold_case(path);
  if (auto whole = found_in(folded_, folded); !whole.empty()) return whole;
  return found_in(endings_, folded);
}

FileIndex::Match FileIndex::find(std::string_view reference) const {
  Match match;
  if (const auto exact = exact_.find(reference); exact != exact_.end()) {
    match.files = {exact->second};
    return match;
  }
  const Path path = tidy(reference);
  match.outside = path.outside;
  if (path.outside) {
    const std::string folded = fold_case(path.text);
    for (const std::string_view ending : endings_of(folded)) {
      match.files = found_in(folded_, ending);
      if (!match.files.empty()) break;
    }
    return match;
  }
  match.files = inside(path.text);
  if (match.files.empty()) find_id(fold_case(path.text), match);
  return match;
}

void FileIndex::find_id(const std::string& id, Match& match) const {
  const std::vector<std::size_t> all = found_in(versions_, id);
  std::copy_if(all.begin(), all.end(), std::back_inserter(match.files), [&](std::size_t i) { return ids_[i] == id; });
  if (match.files.empty()) match.files = all;
  match.by_id = !match.files.empty() && std::all_of(match.files.begin(), match.files.end(), [&](std::size_t i) {
    return ids_[i] == ids_[match.files.front()];
  });
}

}  // namespace rostrum
