#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/text/language.hpp"

namespace rostrum {

// Where a word that is wider than its column may be divided, by libhyphen and the dictionaries that Debian packages.
// Dictionaries are read when first needed, once each. Not for use by several threads at a time.
class Hyphenator {
 public:
  explicit Hyphenator(std::vector<std::filesystem::path> roots = installed());
  ~Hyphenator();

  // Where Debian puts dictionaries; $ROSTRUM_HYPHEN_DIRS, a list like $PATH, replaces it.
  [[nodiscard]] static std::vector<std::filesystem::path> installed();

  // UTF-16 offsets at which a line may end with a hyphen, rising; empty where there is no dictionary. `word` is what
  // stands between two spaces: punctuation around it is passed over, parts joined by hyphens or slashes are divided
  // each on its own (not at the hyphen, where no second one is needed). At least three letters stay on either side.
  // Nothing is divided in words with digits, addresses, abbreviations in capitals, or what is longer than any word.
  [[nodiscard]] std::vector<std::uint32_t> points(std::u16string_view word, const Language& language);

  // One sentence that names the Debian package which the language lacks; nullopt where nothing is missing, or where
  // the language has no dictionary anywhere. Reads no dictionary.
  [[nodiscard]] std::optional<std::string> missing(const Language& language) const;

 private:
  class Dictionary;
  Dictionary* dictionary_for(const Language& language, std::u16string_view word);

  std::vector<std::filesystem::path> roots_;
  std::map<std::string, std::unique_ptr<Dictionary>, std::less<>> dictionaries_;  // by file name; null: none
};

}  // namespace rostrum
