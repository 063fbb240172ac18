#pragma once

#include <random>
#include <string>
#include <vector>

#include "content/wire/imported_document.hpp"

namespace rostrum {

// Documents as readers make them, of any kind, each number its own.
class MadeDocuments {
 public:
  explicit MadeDocuments(unsigned number) : random_(number) {}

  ImportedDocument next() {
    ImportedDocument made;
    for (std::uint8_t& byte : made.hash.bytes) byte = static_cast<std::uint8_t>(below(256));
    if (below(5) == 0) {
      made.document = tl::unexpected(Error{below(2) == 0 ? Blame::input : Blame::device, text(), text(), text()});
      return made;
    }
    Document document;
    document.encoding = below(2) == 0 ? "UTF-8" : "windows-1251";
    for (std::size_t i = below(20); i > 0; --i) document.blocks.push_back(block());
    for (std::size_t i = below(4); i > 0; --i)
      document.findings.push_back(
          {static_cast<Severity>(below(3)), "some-code", text(), static_cast<int>(below(99)), text(), text()});
    made.document = document;
    return made;
  }

  std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_); }

 private:
  std::string text() {
    static const std::vector<std::string> pieces{"word ", "слово",           "中国", "\n", "é", "السيد", "\t",
                                                 " ",     "\xF0\x9F\x95\x8A"};
    std::string made;
    for (std::size_t i = below(12); i > 0; --i) made += pieces[below(pieces.size())];
    return made;
  }

  Block block() {
    Block made;
    made.kind = static_cast<Block::Kind>(below(6));
    made.level = static_cast<int>(below(7));
    made.line = static_cast<int>(below(5'000));
    for (std::size_t i = below(6); i > 0; --i) made.text.append(text(), {below(2) == 0, below(3) == 0});
    return made;
  }

  std::mt19937 random_;
};

inline bool is_same(const ImportedDocument& left, const ImportedDocument& right) {
  if (left.hash != right.hash || left.document.has_value() != right.document.has_value()) return false;
  if (!left.document) {
    const Error& one = left.document.error();
    const Error& other = right.document.error();
    return one.blame == other.blame && one.what == other.what && one.where == other.where && one.advice == other.advice;
  }
  return left.document->blocks == right.document->blocks && left.document->findings == right.document->findings &&
         left.document->encoding == right.document->encoding;
}

}  // namespace rostrum
