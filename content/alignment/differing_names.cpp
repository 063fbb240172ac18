#include "content/alignment/differing_names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "content/statement/letters.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

constexpr std::size_t shortest_name = 4;  // letters; of shorter ones too many are nearly alike

bool is_latin_letter(char32_t c) {
  if (c < 0x80) return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
  return (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)) && is_letter(c);
}

bool is_latin_language(const Language& language) {
  constexpr auto others = std::to_array<std::string_view>(
      {"ar", "be", "bg", "el", "fa", "he", "hy", "ja", "ka", "kk", "ko", "mk", "ru", "sr", "uk", "ur", "zh"});
  return std::find(others.begin(), others.end(), language.primary()) == others.end() ||
         language.tag().find("Latn") != std::string::npos;
}

// "Talsat卫星" and "l'Ukraine" hold one name each.
std::vector<ByteRange> latin_runs(std::string_view text) {
  std::vector<ByteRange> runs;
  bool inside = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t here = offset;
    const bool latin = is_latin_letter(next_code_point(text, offset));
    if (latin && !inside) runs.push_back({here, here});
    if (latin) runs.back().end = offset;
    inside = latin;
  }
  return runs;
}

LatinWords read_words(const BeadText& text) {
  LatinWords found;
  found.latin_text = is_latin_language(text.language);
  if (text.text.size() > longest_sentence) return found;
  std::size_t last_end = std::string::npos;  // of the name before
  for (const ByteRange& run : latin_runs(text.text)) {
    const std::string_view word = std::string_view(text.text).substr(run.begin, run.size());
    const bool is_name = !found.latin_text || is_upper(code_point_at(word, 0));
    if (!is_name && word.size() < shortest_name) continue;
    std::string letters = bare_letters(word);
    if (is_name) {
      Name name{std::string(word), letters, is_all_capitals(word), {}, {}};
      if (last_end + 1 == run.begin && !found.names.empty()) {
        name.before = found.names.back().letters;
        found.names.back().after = letters;
      }
      found.names.push_back(std::move(name));
      last_end = run.end;
    }
    if (letters.size() >= shortest_name) found.words.insert(std::move(letters));
  }
  return found;
}

bool has_near(const std::vector<LatinWords>& wording, std::size_t bead, const std::string& letters) {
  const auto [first, last] = neighbourhood(bead, wording.size());
  for (std::size_t place = first; place < last; ++place)
    if (wording[place].words.contains(letters)) return true;
  return false;
}

bool has_anywhere(const std::vector<LatinWords>& wording, const std::string& letters) {
  return std::any_of(wording.begin(), wording.end(),
                     [&letters](const LatinWords& words) { return words.words.contains(letters); });
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
  NameComparison(const std::vector<LatinWords>& left, const std::vector<LatinWords>& right)
      : left_(left), right_(right) {}

  std::vector<Difference> run() {
    for (std::size_t bead = 0; bead < left_.size(); ++bead)
      for (const Name& left : left_[bead].names)
        if (left.letters.size() >= shortest_name && !has_near(right_, bead, left.letters)) compare(bead, left);
    return std::move(found_);
  }

 private:
  void compare(std::size_t bead, const Name& left) {
    for (const Name& right : right_[bead].names) {
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
    if (has_anywhere(right_, left.letters) && !has_anywhere(left_, right.letters)) return true;
    if (has_anywhere(left_, right.letters) && !has_anywhere(right_, left.letters)) return true;
    if (!left_[bead].latin_text && !right_[bead].latin_text) return true;
    if (left.acronym || sound_of(left.letters) == sound_of(right.letters)) return false;
    if (!left_[bead].latin_text || !right_[bead].latin_text) return true;
    return (!left.before.empty() && left.before == right.before) || (!left.after.empty() && left.after == right.after);
  }

  const std::vector<LatinWords>& left_;
  const std::vector<LatinWords>& right_;
  std::vector<Difference> found_;
};

}  // namespace

std::vector<LatinWords> read_latin_words(const std::vector<BeadText>& texts) {
  std::vector<LatinWords> words;
  words.reserve(texts.size());
  for (const BeadText& text : texts) words.push_back(read_words(text));
  return words;
}

std::vector<Difference> differing_names(const std::vector<LatinWords>& left, const std::vector<LatinWords>& right) {
  return NameComparison(left, right).run();
}

}  // namespace rostrum
