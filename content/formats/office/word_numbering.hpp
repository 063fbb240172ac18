#pragma once

#include <array>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

namespace rostrum {

// word/numbering.xml: what stands before the items of a document's lists, in the order in which they come.
class WordNumbering {
 public:
  explicit WordNumbering(const pugi::xml_node& numbering);

  struct Label {
    enum class Kind { none, bullet, number };
    Kind kind = Kind::none;
    std::string text;  // "(a)", "2.1."; empty for a bullet
  };
  // Counts the item. `level` from 0.
  Label next(int list, int level);

 private:
  static constexpr std::size_t level_count = 9;
  struct Level {
    std::string format = "decimal";
    std::string text;  // "%1.%2."
    int start = 1;
    bool always_decimal = false;
  };
  struct List {
    std::array<Level, level_count> levels;
    int counter = 0;                        // that it shares with other lists of the same definition
    std::array<int, level_count> starts{};  // that it sets anew when it is first used; 0 for none
    std::array<bool, level_count> started{};
  };
  static void read_level(const pugi::xml_node& node, std::array<Level, level_count>& to);

  std::map<int, List> lists_;
  std::map<int, std::array<int, level_count>> counters_;  // by definition: the last number given; 0 for none yet
};

}  // namespace rostrum
