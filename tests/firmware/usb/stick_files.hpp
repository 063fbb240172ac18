#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace rostrum {

// What make_sticks.py has made.
inline std::string stick_path(const std::string& name) {
  return ROSTRUM_BINARY_DIR "/sticks/" + name + ".img";
}

// The same session as a folder.
inline std::filesystem::path stick_folder() {
  return ROSTRUM_BINARY_DIR "/sticks/folder";
}

inline std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace rostrum
