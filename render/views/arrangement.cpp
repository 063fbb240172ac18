#include "render/views/arrangement.hpp"

#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>

#include "render/views/parallel_frame.hpp"
#include "render/views/room_sizes.hpp"
#include "render/views/screen_frame.hpp"

namespace rostrum {
namespace {

constexpr std::size_t most_versions = 3;
constexpr std::int32_t least_characters = 18;

std::size_t original_of(std::span<const ShownVersion> versions) {
  const auto found = std::find_if(versions.begin(), versions.end(),
                                  [](const ShownVersion& each) { return each.role == ShownVersion::Role::original; });
  return found == versions.end() ? 0 : static_cast<std::size_t>(found - versions.begin());
}

std::optional<std::size_t> version_in(const Language& language, std::span<const ShownVersion> versions) {
  std::optional<std::size_t> related;
  for (std::size_t i = 0; i < versions.size(); ++i) {
    const Language& has = versions[i].statement->language;
    if (has == language) return i;
    if (!related && has.primary() == language.primary()) related = i;
  }
  return related;
}

// An average sentence of each script, and how many characters it counts for.
struct Sample {
  std::string_view script;  // ISO 15924
  std::string_view text;
  std::int32_t characters = 0;
};

constexpr std::array<Sample, 9> samples = {{
    {"Latn", "What was agreed upon must be read by all the delegations here.", 62},
    {"Cyrl", "То, о чём достигнута договорённость, должны прочитать все делегации.", 68},
    {"Arab", "ما اتفقنا عليه يجب أن تقرأه جميع الوفود الموجودة في هذه القاعة.", 63},
    {"Hans", "各方商定的内容，所有代表团都应当能够读到。", 42},
    {"Hant", "各方商定的內容，所有代表團都應當能夠讀到。", 42},
    {"Jpan", "合意された内容は、すべての代表団が読めなければならない。", 56},
    {"Kore", "합의한 내용은 모든 대표단이 읽을 수 있어야 합니다.", 50},
    {"Hebr", "את מה שהוסכם עליו צריכות לקרוא כל המשלחות שבאולם.", 49},
    {"Grek", "Όσα συμφωνήθηκαν πρέπει να διαβαστούν από όλες τις αντιπροσωπείες.", 66},
}};

const Sample& sample_of(const Language& language) {
  UErrorCode status = U_ZERO_ERROR;
  std::array<char, ULOC_FULLNAME_CAPACITY> likely{};
  std::array<char, ULOC_SCRIPT_CAPACITY> script{};
  uloc_addLikelySubtags(language.tag().c_str(), likely.data(), static_cast<std::int32_t>(likely.size()), &status);
  uloc_getScript(likely.data(), script.data(), static_cast<std::int32_t>(script.size()), &status);
  const auto found = std::find_if(samples.begin(), samples.end(),
                                  [&](const Sample& sample) { return sample.script == script.data(); });
  return U_SUCCESS(status) != 0 && found != samples.end() ? *found : samples.front();
}

bool single_legible(const ShownVersion& version, const DisplayProfile& profile, TextEngine& engine) {
  const ScreenFrame frame(version, profile, engine);
  const Language& language = version.statement->language;
  const int line = engine.line_height(language, frame.sizes().text_floor).advance.ceil();
  return frame.body().height >= line &&
         least_column(language, frame.sizes().text_floor, engine) <= Fixed::from_pixels(frame.body().width);
}

// Displays that hold fewer languages than they want take turns with them.
std::vector<std::size_t> some_of(const std::vector<std::size_t>& wanted, std::size_t count, std::size_t turn) {
  std::vector<std::size_t> some;
  for (std::size_t i = 0; i < count; ++i) some.push_back(wanted[(turn * count + i) % wanted.size()]);
  return some;
}

}  // namespace

std::vector<std::size_t> wanted_versions(std::span<const ShownVersion> versions, const DisplayProfile& profile) {
  std::vector<std::size_t> wanted;
  if (versions.empty()) return wanted;
  const auto add = [&](std::size_t version) {
    if (std::find(wanted.begin(), wanted.end(), version) == wanted.end()) wanted.push_back(version);
  };
  for (const Language& language : profile.languages) {
    if (const auto version = version_in(language, versions)) add(*version);
  }
  if (wanted.empty()) add(original_of(versions));
  if (profile.languages.empty()) {
    for (std::size_t i = 0; i < versions.size(); ++i) add(i);
  }
  return wanted;
}

std::optional<ParallelFrame> arrange_several(std::span<const ShownVersion> versions, const DisplayProfile& profile,
                                             TextEngine& engine) {
  const std::vector<std::size_t> wanted = wanted_versions(versions, profile);
  for (std::size_t count = std::min(wanted.size(), most_versions); count > 1; --count) {
    for (const auto kind : {Arrangement::Kind::columns, Arrangement::Kind::stack}) {
      ParallelFrame frame({kind, some_of(wanted, count, profile.turn)}, versions, profile, engine);
      if (frame.legible(engine)) return frame;
    }
  }
  return std::nullopt;
}

Arrangement arrange(std::span<const ShownVersion> versions, const DisplayProfile& profile, TextEngine& engine) {
  if (const auto several = arrange_several(versions, profile, engine)) return several->arrangement();
  if (versions.empty()) return {};
  return {Arrangement::Kind::single, {version_alone(versions, profile)}};
}

std::size_t version_alone(std::span<const ShownVersion> versions, const DisplayProfile& profile) {
  return some_of(wanted_versions(versions, profile), 1, profile.turn).front();
}

bool legible(const Arrangement& arrangement, std::span<const ShownVersion> versions, const DisplayProfile& profile,
             TextEngine& engine) {
  if (arrangement.versions.empty()) return true;
  if (arrangement.kind == Arrangement::Kind::single) {
    return single_legible(versions[arrangement.versions.front()], profile, engine);
  }
  return ParallelFrame(arrangement, versions, profile, engine).legible(engine);
}

double legible_depth(const Arrangement& arrangement, std::span<const ShownVersion> versions,
                     const DisplayProfile& profile, TextEngine& engine) {
  constexpr int steps_per_height = 20;
  int legible_at = 0;
  int too_deep = 100 * steps_per_height;
  DisplayProfile tried = profile;
  while (too_deep - legible_at > 1) {
    const int middle = (legible_at + too_deep) / 2;
    tried.depth = static_cast<double>(middle) / steps_per_height;
    (legible(arrangement, versions, tried, engine) ? legible_at : too_deep) = middle;
  }
  return static_cast<double>(legible_at) / steps_per_height;
}

Fixed least_column(const Language& language, Fixed size, TextEngine& engine) {
  const Sample& sample = sample_of(language);
  const Fixed width = engine.measure(sample.text, TextStyle{.language = language, .size = size}).width();
  return Fixed::from_raw(static_cast<std::int32_t>(std::int64_t{width.raw} * least_characters / sample.characters));
}

}  // namespace rostrum
