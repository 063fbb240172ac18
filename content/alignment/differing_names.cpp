#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "content/alignment/difference.hpp"
#include "content/statement/letters.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

constexpr std::size_t shortest_name = 4;  // letters; of shorter ones too many are nearly alike

struct Name {
  std::string written;
  std::string letters;  // bare
  bool acronym = false;
  std::string before;  // letters of the name that stands right before; empty where there is none
  std::string after;
};

bool is_latin_letter(char32_t c) {
  return is_letter(c) && (c < 0x250 || (c >= 0x1E00 && c < 0x1F00));
}

// The words of a text, cut where Latin letters meet others: "Talsat卫星" is two.
std::vector<std::string_view> words_by_script(std::string_view text) {
  std::vector<std::string_view> parts;
  for (const std::string_view word : words_of(text)) {
    std::size_t begin = 0;
    std::optional<bool> latin;
    for (std::size_t offset = 0; offset < word.size();) {
      const std::size_t here = offset;
      const char32_t c = next_code_point(word, offset);
      if (!is_letter(c)) continue;
      if (latin && *latin != is_latin_letter(c)) {
        parts.push_back(word.substr(begin, here - begin));
        begin = here;
      }
      latin = is_latin_letter(c);
    }
    parts.push_back(word.substr(begin));
  }
  return parts;
}

bool is_latin_language(const Language& language) {
  constexpr std::string_view others[] = {"ar", "be", "bg", "el", "fa", "he", "hy", "ja", "ka",
                                         "kk", "ko", "mk", "ru", "sr", "uk", "ur", "zh"};
  return std::find(std::begin(others), std::end(others), language.primary()) == std::end(others) ||
         language.tag().find("Latn") != std::string::npos;
}

// What one version says, word by word.
struct Wording {
  std::vector<std::vector<Name>> names;                // by bead
  std::vector<std::unordered_set<std::string>> words;  // bare, by bead
  std::unordered_set<std::string> all;                 // bare, of the version
  std::vector<bool> latin;                             // by bead: whether Latin is what its language is written in
};

void read_bead(const BeadText& text, Wording& wording) {
  const bool latin = is_latin_language(text.language);
  std::vector<Name> names;
  std::unordered_set<std::string> words;
  const char* last_end = nullptr;  // of the name before
  const std::string_view compared = text.text.size() <= longest_sentence ? text.text : std::string_view();
  for (const std::string_view word : words_by_script(compared)) {
    std::string bare = bare_letters(word);
    const char32_t first = code_point_at(word, 0);
    const bool is_name = is_latin_letter(first) && (!latin || is_upper(first));
    if (is_name) {
      Name name{std::string(word), bare, is_all_capitals(word), {}, {}};
      if (last_end != nullptr && word.data() == last_end + 1) {
        name.before = names.back().letters;
        names.back().after = bare;
      }
      names.push_back(std::move(name));
      last_end = word.data() + word.size();
    } else {
      last_end = nullptr;
    }
    wording.all.insert(bare);
    words.insert(std::move(bare));
  }
  wording.names.push_back(std::move(names));
  wording.words.push_back(std::move(words));
  wording.latin.push_back(latin);
}

Wording read_wording(const std::vector<BeadText>& texts) {
  Wording wording;
  for (const BeadText& text : texts) read_bead(text, wording);
  return wording;
}

bool has_near(const Wording& wording, std::size_t bead, const std::string& letters) {
  const auto [first, last] = neighbourhood(bead, wording.words.size());
  for (std::size_t place = first; place < last; ++place)
    if (wording.words[place].contains(letters)) return true;
  return false;
}

// One letter more, less or other, or two that changed places. Nothing otherwise; else where they part.
std::optional<std::size_t> nearly_alike(std::string_view left, std::string_view right) {
  if (left.size() > right.size()) std::swap(left, right);
  if (left == right || right.size() - left.size() > 1) return std::nullopt;
  const auto [at_left, at_right] = std::mismatch(left.begin(), left.end(), right.begin());
  const auto place = static_cast<std::size_t>(at_left - left.begin());
  const std::string_view rest_left = left.substr(place);
  const std::string_view rest_right = right.substr(place);
  if (left.size() < right.size()) return rest_left == rest_right.substr(1) ? std::optional(place) : std::nullopt;
  if (rest_left.substr(1) == rest_right.substr(1)) return place;
  const bool swapped = rest_left.size() > 1 && rest_left[0] == rest_right[1] && rest_left[1] == rest_right[0] &&
                       rest_left.substr(2) == rest_right.substr(2);
  return swapped ? std::optional(place) : std::nullopt;
}

// Endings are grammar: "Sierra Leone", "Sierra Leona".
bool is_ending(std::size_t place, const Name& name) {
  constexpr std::size_t ending = 2;
  return !name.acronym && place + ending >= name.letters.size();
}

// What a name sounds like, roughly: languages transcribe "Gorbachev" and "Sergei" in their own ways.
std::string sound_of(std::string_view letters) {
  constexpr std::string_view silent = "aeiouyh";
  constexpr std::string_view hisses = "cgjkqstxz";
  std::string sound;
  for (const char c : letters) {
    if (silent.find(c) != std::string_view::npos) continue;
    const char heard = hisses.find(c) != std::string_view::npos ? 's' : c == 'w' || c == 'f' ? 'v' : c;
    if (sound.empty() || sound.back() != heard) sound.push_back(heard);
  }
  return sound;
}

class NameComparison {
 public:
  NameComparison(const std::vector<BeadText>& left, const std::vector<BeadText>& right)
      : left_(read_wording(left)), right_(read_wording(right)) {}

  std::vector<Difference> run() {
    for (std::size_t bead = 0; bead < left_.names.size(); ++bead)
      for (const Name& left : left_.names[bead])
        if (left.letters.size() >= shortest_name && !has_near(right_, bead, left.letters)) compare(bead, left);
    return std::move(found_);
  }

 private:
  void compare(std::size_t bead, const Name& left) {
    for (const Name& right : right_.names[bead]) {
      if (right.letters.size() < shortest_name || right.acronym != left.acronym) continue;
      const auto place = nearly_alike(left.letters, right.letters);
      if (!place || is_ending(*place, left) || is_ending(*place, right)) continue;
      if (has_near(left_, bead, right.letters) || !is_mistyped(bead, left, right)) continue;
      found_.push_back({Difference::Kind::name, bead, left.written, right.written});
      return;
    }
  }

  [[nodiscard]] bool is_mistyped(std::size_t bead, const Name& left, const Name& right) const {
    // The other version writes it so elsewhere, and this spelling is its own.
    if (right_.all.contains(left.letters) && !left_.all.contains(right.letters)) return true;
    if (left_.all.contains(right.letters) && !right_.all.contains(left.letters)) return true;
    if (!left_.latin[bead] && !right_.latin[bead]) return true;
    if (left.acronym || sound_of(left.letters) == sound_of(right.letters)) return false;
    if (!left_.latin[bead] || !right_.latin[bead]) return true;
    return (!left.before.empty() && left.before == right.before) || (!left.after.empty() && left.after == right.after);
  }

  Wording left_;
  Wording right_;
  std::vector<Difference> found_;
};

}  // namespace

std::vector<Difference> differing_names(const std::vector<BeadText>& left, const std::vector<BeadText>& right) {
  return NameComparison(left, right).run();
}

}  // namespace rostrum
