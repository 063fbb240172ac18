#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace rostrum {

struct ChineseNumber {
  std::string value;     // "1000"
  std::size_t size = 0;  // characters, those that say that it is a number included
};

// A number in Chinese characters that `text` begins with: 二十, 一千三百, 第七, 二〇二四. One character alone is more
// often a part of a word and is none, except behind 第.
[[nodiscard]] std::optional<ChineseNumber> chinese_number(std::u16string_view text);

}  // namespace rostrum
