#include "tests/render/text/conformance/known_differences.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <utility>

namespace rostrum::test {
namespace {

constexpr std::size_t most_shown = 20;

std::string path_of(const std::string& list) {
  return ROSTRUM_SOURCE_DIR "/tests/render/text/conformance/differences/" + list + ".txt";
}

}  // namespace

KnownDifferences::KnownDifferences(std::string list) : list_(std::move(list)) {
  read();
}

void KnownDifferences::read() {
  // No list: nothing may differ.
  std::ifstream file(path_of(list_));
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t bar = line.find(" | ");
    if (bar == std::string::npos || bar + 3 == line.size()) {
      ADD_FAILURE() << path_of(list_) << ":" << number << ": write \"case | reason\"";
    } else if (!known_.emplace(line.substr(0, bar), Entry{line.substr(bar + 3)}).second) {
      ADD_FAILURE() << path_of(list_) << ":" << number << ": stands here twice";
    }
  }
}

void KnownDifferences::differs(std::string_view one, std::string_view ours) {
  if (const auto found = known_.find(one); found != known_.end()) {
    if (!found->second.seen) ++listed_;
    found->second.seen = true;
  } else {
    unknown_.emplace(one, ours);
  }
}

void KnownDifferences::check() const {
  std::cout << list_ << ": " << equal_ + listed_ + unknown_.size() << " cases, " << equal_ << " equal, " << listed_
            << " listed as known to differ\n";
  EXPECT_GT(equal_, 0U) << list_ << ": the suite has no cases";
  EXPECT_TRUE(unknown_.empty()) << list_ << ": " << unknown_.size()
                                << " cases differ from the suite without standing in " << path_of(list_);
  std::size_t shown = 0;
  for (const auto& [one, ours] : unknown_) {
    if (++shown > most_shown) break;
    ADD_FAILURE() << list_ << ": " << one << "\n  ours: " << ours;
  }
  for (const auto& [one, entry] : known_) {
    EXPECT_TRUE(entry.seen) << list_ << ": " << one << "\n  is as the suite wants it: take its line out of "
                            << path_of(list_);
  }
}

}  // namespace rostrum::test
