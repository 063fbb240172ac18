#include "render/text/hyphenator.hpp"

#include <fmt/format.h>
#include <hyphen.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <sstream>
#include <system_error>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ROSTRUM_FINDS_LEAKS
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define ROSTRUM_FINDS_LEAKS
#endif
#ifdef ROSTRUM_FINDS_LEAKS
#include <sanitizer/lsan_interface.h>
#endif

namespace rostrum {
namespace {

// libhyphen 2.8.8 forgets the first of two equal patterns of a dictionary: a few hundred bytes, once each.
#ifdef ROSTRUM_FINDS_LEAKS
using KnownLeak = __lsan::ScopedDisabler;
#else
struct KnownLeak {};
#endif

constexpr std::size_t longest_part = 99;  // libhyphen's own MAX_CHARS is 100
constexpr std::size_t longest_word = 512;
// Letters that stay together on either side.
constexpr std::size_t least_letters = 3;
constexpr std::uintmax_t largest_dictionary = 4U << 20;
// Words of capitals up to this length are taken for abbreviations (UNCITRAL), longer ones for a heading's.
constexpr std::size_t longest_abbreviation = 8;

struct Source {
  std::string_view language;  // primary subtag
  std::string_view file;
  std::string_view package;
};

constexpr auto sources = std::to_array<Source>({
    {"be", "hyph_be_BY.dic", "hyphen-be"},
    {"bg", "hyph_bg_BG.dic", "hyphen-bg"},
    {"en", "hyph_en_GB.dic", "hyphen-en-gb"},  // the United Nations spell as Oxford does
    {"en-US", "hyph_en_US.dic", "hyphen-en-us"},
    {"es", "hyph_es_ES.dic", "hyphen-es"},
    {"fr", "hyph_fr.dic", "hyphen-fr"},
    {"ru", "hyph_ru_RU.dic", "hyphen-ru"},
    {"sr", "hyph_sr_RS.dic", "hyphen-sr"},
    {"sr-Latn", "hyph_sr-Latn_RS.dic", "hyphen-sr"},
    {"uk", "hyph_uk_UA.dic", "hyphen-uk"},
});

struct DictionaryDeleter {
  void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};
std::unique_ptr<HyphenDict, DictionaryDeleter> load(const std::filesystem::path& file) {
  [[maybe_unused]] const KnownLeak known;
  return std::unique_ptr<HyphenDict, DictionaryDeleter>(hnj_hyphen_load(file.c_str()));
}
struct ConverterDeleter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

// What libhyphen allocates for divisions that change letters (Schiff-fahrt).
struct Changes {
  explicit Changes(std::size_t letters) : count(letters) {}
  Changes(const Changes&) = delete;
  Changes& operator=(const Changes&) = delete;
  ~Changes() {
    for (std::size_t i = 0; replacements != nullptr && i < count; ++i) std::free(replacements[i]);
    std::free(replacements);
    std::free(positions);
    std::free(cuts);
  }
  std::size_t count;
  char** replacements = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
};

bool is_apostrophe(char16_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2BC;
}
bool is_mark(char16_t c) {
  return c == 0xAD || (c >= 0x300 && c < 0x370);  // a soft hyphen, a stress mark
}
bool is_latin(char16_t c) {
  return c < 0x250 && u_isalpha(c) != 0;
}
bool is_letter(char16_t c) {
  return u_isalpha(c) != 0;
}

const Source* source_for(const Language& language, std::u16string_view word) {
  std::string_view wanted = language.primary();
  if (language.tag().starts_with("en-US")) wanted = "en-US";
  if (wanted == "sr" && std::any_of(word.begin(), word.end(), is_latin)) wanted = "sr-Latn";
  const auto* const found = std::find_if(sources.begin(), sources.end(),
                                         [wanted](const Source& source) { return source.language == wanted; });
  return found == sources.end() ? nullptr : &*found;
}

// Capitals alone, or where none should be (iPhone).
bool looks_abbreviated(std::u16string_view part) {
  const auto capitals =
      static_cast<std::size_t>(std::count_if(part.begin(), part.end(), [](char16_t c) { return u_isupper(c) != 0; }));
  if (capitals == 0) return false;
  const auto letters = static_cast<std::size_t>(std::count_if(part.begin(), part.end(), is_letter));
  if (capitals == letters) return letters <= longest_abbreviation;
  return capitals > 1 || u_isupper(part.front()) == 0;
}

}  // namespace

class Hyphenator::Dictionary {
 public:
  static std::unique_ptr<Dictionary> open(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) return nullptr;
    if (std::filesystem::file_size(file, error) > largest_dictionary || error) return nullptr;
    std::unique_ptr<HyphenDict, DictionaryDeleter> patterns = load(file);
    if (!patterns) return nullptr;
    UErrorCode status = U_ZERO_ERROR;
    // libhyphen ends the name with the line, whatever that ended with.
    const std::string encoding(patterns->cset, std::find_if(patterns->cset, patterns->cset + sizeof(patterns->cset),
                                                            [](char c) { return c == 0 || c == '\r' || c == '\n'; }));
    std::unique_ptr<UConverter, ConverterDeleter> converter(ucnv_open(encoding.c_str(), &status));
    if (U_FAILURE(status)) return nullptr;
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    if (U_FAILURE(status)) return nullptr;
    return std::unique_ptr<Dictionary>(new Dictionary(std::move(patterns), std::move(converter)));
  }

  // For each letter of a lower-case word whether it may be the last of a line.
  std::vector<bool> divide(std::u16string_view letters) {
    std::vector<bool> divided(letters.size(), false);
    std::array<char, longest_part * 3 + 1> word{};
    UErrorCode status = U_ZERO_ERROR;
    ucnv_reset(converter_.get());
    const std::int32_t size = ucnv_fromUChars(converter_.get(), word.data(), static_cast<std::int32_t>(word.size()),
                                              letters.data(), static_cast<std::int32_t>(letters.size()), &status);
    if (U_FAILURE(status) || size <= 0) return divided;
    std::array<char, longest_part * 3 + 8> marks{};
    Changes changes(static_cast<std::size_t>(size));
    if (hnj_hyphen_hyphenate2(patterns_.get(), word.data(), size, marks.data(), nullptr, &changes.replacements,
                              &changes.positions, &changes.cuts) != 0) {
      return divided;
    }
    for (std::size_t i = 0; i < letters.size(); ++i) {
      const bool changes_letters = changes.replacements != nullptr && changes.replacements[i] != nullptr;
      divided[i] = (marks.at(i) & 1) != 0 && !changes_letters;
    }
    return divided;
  }

 private:
  Dictionary(std::unique_ptr<HyphenDict, DictionaryDeleter> patterns,
             std::unique_ptr<UConverter, ConverterDeleter> converter)
      : patterns_(std::move(patterns)), converter_(std::move(converter)) {}

  std::unique_ptr<HyphenDict, DictionaryDeleter> patterns_;
  std::unique_ptr<UConverter, ConverterDeleter> converter_;
};

Hyphenator::Hyphenator(std::vector<std::filesystem::path> roots) : roots_(std::move(roots)) {}
Hyphenator::~Hyphenator() = default;

std::vector<std::filesystem::path> Hyphenator::installed() {
  const char* listed = std::getenv("ROSTRUM_HYPHEN_DIRS");
  if (listed == nullptr || *listed == '\0') return {"/usr/share/hyphen"};
  std::vector<std::filesystem::path> roots;
  std::istringstream folders{listed};
  for (std::string folder; std::getline(folders, folder, ':');) {
    if (!folder.empty()) roots.emplace_back(folder);
  }
  return roots;
}

Hyphenator::Dictionary* Hyphenator::dictionary_for(const Language& language, std::u16string_view word) {
  const Source* source = source_for(language, word);
  if (source == nullptr) return nullptr;
  auto found = dictionaries_.find(source->file);
  if (found == dictionaries_.end()) {
    std::unique_ptr<Dictionary> dictionary;
    for (const std::filesystem::path& root : roots_) {
      if (!dictionary) dictionary = Dictionary::open(root / source->file);
    }
    found = dictionaries_.emplace(std::string(source->file), std::move(dictionary)).first;
  }
  return found->second.get();
}

std::optional<std::string> Hyphenator::missing(const Language& language) const {
  const Source* source = source_for(language, {});
  if (source == nullptr) return std::nullopt;
  for (const std::filesystem::path& root : roots_) {
    std::error_code error;
    if (std::filesystem::is_regular_file(root / source->file, error)) return std::nullopt;
  }
  return fmt::format(
      "Words of \"{}\" that are wider than their column will not be divided at syllables: the package {} "
      "is not installed.",
      language.tag(), source->package);
}

namespace {

// A part of a word as the dictionary sees it, and where its letters stand in the word.
struct Part {
  std::u16string letters;  // lower case, marks left out
  std::vector<std::uint32_t> ends;
};

Part part_of(std::u16string_view word, std::size_t begin, std::size_t end) {
  Part part;
  for (std::size_t i = begin; i < end; ++i) {
    if (is_mark(word[i])) {
      if (!part.ends.empty()) part.ends.back() = static_cast<std::uint32_t>(i + 1);
      continue;
    }
    const bool apostrophe = is_apostrophe(word[i]);
    part.letters += apostrophe ? u'\'' : static_cast<char16_t>(u_tolower(word[i]));
    part.ends.push_back(static_cast<std::uint32_t>(i + 1));
  }
  return part;
}

// The letters of the word, without the punctuation around it; empty where anything speaks against dividing it.
std::pair<std::size_t, std::size_t> divisible(std::u16string_view word) {
  if (word.size() > longest_word) return {0, 0};
  std::size_t begin = 0, end = word.size();
  while (begin < end && !is_letter(word[begin]) && u_isdigit(word[begin]) == 0) ++begin;
  while (end > begin && !is_letter(word[end - 1]) && !is_mark(word[end - 1]) && u_isdigit(word[end - 1]) == 0) --end;
  const bool sound = std::all_of(word.begin() + static_cast<std::ptrdiff_t>(begin),
                                 word.begin() + static_cast<std::ptrdiff_t>(end), [](char16_t c) {
                                   return is_letter(c) || is_mark(c) || is_apostrophe(c) || c == '-' || c == 0x2010 ||
                                          c == 0x2011 || c == '/' || c == 0x2013;
                                 });
  return sound ? std::pair(begin, end) : std::pair<std::size_t, std::size_t>(0, 0);
}

}  // namespace

std::vector<std::uint32_t> Hyphenator::points(std::u16string_view word, const Language& language) {
  std::vector<std::uint32_t> result;
  const auto [begin, end] = divisible(word);
  if (begin == end) return result;
  Dictionary* dictionary = dictionary_for(language, word);
  if (dictionary == nullptr) return result;
  // In French and the like a word of its own follows the apostrophe; elsewhere it is a letter.
  const bool apostrophe_parts = language.primary() == "fr";

  for (std::size_t at = begin; at < end;) {
    std::size_t stop = at;
    while (stop < end &&
           (is_letter(word[stop]) || is_mark(word[stop]) || (is_apostrophe(word[stop]) && !apostrophe_parts))) {
      ++stop;
    }
    const Part part = part_of(word, at, stop);
    const std::size_t size = part.letters.size();
    if (size >= 2 * least_letters && size <= longest_part && !looks_abbreviated(word.substr(at, stop - at))) {
      const std::vector<bool> divided = dictionary->divide(part.letters);
      for (std::size_t i = least_letters; i + least_letters <= size; ++i) {
        // An apostrophe stays with the letter before it.
        if (divided[i - 1] && part.letters[i] != '\'') result.push_back(part.ends[i - 1]);
      }
    }
    at = stop + 1;
  }
  return result;
}

}  // namespace rostrum
