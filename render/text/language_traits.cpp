#include "render/text/language_traits.hpp"

#include <unicode/uloc.h>

#include <array>

namespace rostrum {
namespace {

std::unique_ptr<LanguageTraits> make_traits(const std::string& tag) {
  auto traits = std::make_unique<LanguageTraits>();
  traits->harfbuzz = hb_language_from_string(tag.data(), static_cast<int>(tag.size()));

  UErrorCode error = U_ZERO_ERROR;
  std::array<char, ULOC_FULLNAME_CAPACITY> locale{};
  uloc_forLanguageTag(tag.c_str(), locale.data(), static_cast<std::int32_t>(locale.size() - 1), nullptr, &error);
  if (U_SUCCESS(error)) traits->icu_locale = locale.data();

  std::array<char, ULOC_FULLNAME_CAPACITY> likely{};
  std::array<char, ULOC_SCRIPT_CAPACITY> script{};
  error = U_ZERO_ERROR;
  uloc_addLikelySubtags(locale.data(), likely.data(), static_cast<std::int32_t>(likely.size() - 1), &error);
  uloc_getScript(likely.data(), script.data(), static_cast<std::int32_t>(script.size() - 1), &error);
  if (U_SUCCESS(error) && script[0] != '\0' && tag != "und") {
    const hb_script_t iso = hb_script_from_string(script.data(), -1);
    switch (hb_script_to_iso15924_tag(iso)) {
      case HB_TAG('H', 'a', 'n', 's'):
      case HB_TAG('H', 'a', 'n', 't'):
      case HB_TAG('J', 'p', 'a', 'n'):
        traits->usual_script = HB_SCRIPT_HAN;
        break;
      case HB_TAG('K', 'o', 'r', 'e'):
        traits->usual_script = HB_SCRIPT_HANGUL;
        break;
      default:
        traits->usual_script = iso;
    }
  }

  error = U_ZERO_ERROR;
  traits->line_breaks.reset(ubrk_open(UBRK_LINE, traits->icu_locale.c_str(), nullptr, 0, &error));
  return traits;
}

}  // namespace

UBreakIterator* LanguageTraits::word_breaks() {
  if (usual_script != HB_SCRIPT_HAN) return nullptr;
  UErrorCode error = U_ZERO_ERROR;
  if (!word_breaks_) word_breaks_.reset(ubrk_open(UBRK_WORD, icu_locale.c_str(), nullptr, 0, &error));
  return U_SUCCESS(error) ? word_breaks_.get() : nullptr;
}

LanguageTraits& LanguageTable::of(const Language& language) {
  if (last_tag_ != nullptr && *last_tag_ == language.tag()) return *last_;
  auto found = traits_.find(language.tag());
  if (found == traits_.end()) found = traits_.emplace(language.tag(), make_traits(language.tag())).first;
  last_tag_ = &found->first;
  last_ = found->second.get();
  return *last_;
}

}  // namespace rostrum
