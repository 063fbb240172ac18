#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/session/named_bytes.hpp"

namespace rostrum {

// What people write into a session's file where they mean one of the files of its folder.
class FileIndex {
 public:
  explicit FileIndex(const std::vector<NamedBytes>& files);

  struct Match {
    std::vector<std::size_t> files;  // none; the one meant; several where it may be any of them
    bool by_id = false;              // all of them are meant: they are versions of the statement that was named
    bool outside = false;            // the words name a place outside the folder; a file is one that ends alike
  };

  // `reference` may be a file's name, the last parts of one, or a statement's id: "a/russia.ru.md", "russia.ru.md",
  // "russia". Backslashes, case and Unicode's normal forms make no difference unless two files differ in them alone.
  [[nodiscard]] Match find(std::string_view reference) const;

 private:
  [[nodiscard]] std::vector<std::size_t> inside(const std::string& path) const;
  void find_id(const std::string& id, Match& match) const;

  std::map<std::string, std::size_t, std::less<>> exact_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> folded_;    // whole names
  std::map<std::string, std::vector<std::size_t>, std::less<>> endings_;   // last parts of names, whole ones included
  std::map<std::string, std::vector<std::size_t>, std::less<>> versions_;  // last parts of statements' ids
  std::vector<std::string> ids_;                                           // folded; empty for what is no statement
};

}  // namespace rostrum
