#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace rostrum::test {

// The cases of a suite that we answer otherwise than it does, held against those that we know of and can explain:
// differences/<list>.txt has one on each line, "case | reason". The list may only shrink.
class KnownDifferences {
 public:
  explicit KnownDifferences(std::string list);

  void equal() { ++equal_; }
  // `ours` is what we answer, for who reads the failure.
  void differs(std::string_view one, std::string_view ours);

  // Fails the running test for each case that differs and is not listed, and for each that is listed and does not
  // differ. Prints the counts.
  void check() const;

 private:
  struct Entry {
    std::string reason;
    bool seen = false;
  };

  void read();

  std::string list_;
  std::map<std::string, Entry, std::less<>> known_;
  std::map<std::string, std::string, std::less<>> unknown_;  // case -> our answer
  std::size_t equal_ = 0, listed_ = 0;
};

}  // namespace rostrum::test
