#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>

namespace rostrum::test {

struct FontFile {
  std::string path;
  unsigned face = 0;  // in a collection
};

// The installed file that a FontSet calls "NotoSansCJK-Regular.ttc#2".
inline FontFile font_file(const std::string& name) {
  static const std::map<std::string, std::string> files = [] {
    std::map<std::string, std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator("/usr/share/fonts")) {
      if (entry.is_regular_file()) found[entry.path().filename().string()] = entry.path().string();
    }
    return found;
  }();
  const std::size_t hash = name.find('#');
  const auto found = files.find(name.substr(0, hash));
  if (found == files.end()) {
    ADD_FAILURE() << "there is no file of the font " << name;
    return {};
  }
  return {found->second, hash == std::string::npos ? 0 : static_cast<unsigned>(std::stoul(name.substr(hash + 1)))};
}

}  // namespace rostrum::test
