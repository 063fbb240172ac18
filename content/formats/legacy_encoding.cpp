#include "content/formats/legacy_encoding.hpp"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>

namespace rostrum {

namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

// Enough letters to be sure.
constexpr std::size_t sample_bytes = 32 * 1024;

bool is_high(char unit) {
  return static_cast<unsigned char>(unit) >= 0x80;
}

// Points for a letter outside ASCII, by how often its languages write it; rare signs cost.
int weight_of(char16_t c) {
  constexpr std::u16string_view frequent =
      u"оеаинтсрвлкмдпуОЕАИНТСРВЛКМДПУ"
      u"اليمونترب";
  constexpr std::u16string_view common =
      u"яыьгзбчйхжшюцщэфъёіїєґўјљњћђџѓќѕЯЫЬГЗБЧЙХЖШЮЦЩЭФЪЁІЇЄҐЎЈЉЊЋЂЏЃЌЅ"
      u"ةعدسفهكقحجشطصخذثىءأإؤئظضغزآ";
  constexpr std::u16string_view signs = u"«»“”„‘’–—…№§°\u00A0،؛؟•";
  if (frequent.find(c) != std::u16string_view::npos) return 4;
  if (common.find(c) != std::u16string_view::npos) return 2;
  if (signs.find(c) != std::u16string_view::npos) return 1;
  return u_isalpha(c) ? -2 : -6;
}

// Russian read in the wrong code page turns "Председатель" into "оПЕДЯЕДЮРЕКЭ": small before capital.
long score_of(std::u16string_view text) {
  long score = 0;
  char16_t before = u' ';
  for (const char16_t c : text) {
    if (c >= 0x80) score += weight_of(c);
    if (c >= 0x80 && u_isupper(c) && u_islower(before)) score -= 8;
    before = c;
  }
  return score;
}

// Western text is ASCII with an accent here and there.
bool looks_western(std::string_view bytes) {
  std::size_t high = 0;
  std::size_t letters = 0;
  for (const char unit : bytes) {
    high += is_high(unit) ? 1U : 0U;
    letters += (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z') ? 1U : 0U;
  }
  return high * 4 < letters;
}

// Pairs of high bytes without a stray one, mostly of the first level's characters.
bool looks_chinese(std::string_view bytes) {
  std::size_t pairs = 0;
  std::size_t usual = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto lead = static_cast<unsigned char>(bytes[i]);
    if (lead < 0x80) continue;
    if (i + 1 == bytes.size()) break;  // the sample may end within a pair
    const auto trail = static_cast<unsigned char>(bytes[++i]);
    if (lead == 0x80 || lead == 0xFF || trail < 0x40) return false;
    ++pairs;
    const bool first_level = lead >= 0xB0 && lead <= 0xD7 && trail >= 0xA1;
    const bool punctuation = lead >= 0xA1 && lead <= 0xA3 && trail >= 0xA1;
    usual += first_level || punctuation ? 1U : 0U;
  }
  return pairs > 0 && usual * 10 > pairs * 8;
}

}  // namespace

std::string detect_legacy_encoding(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, sample_bytes);
  if (looks_western(sample)) return "windows-1252";
  if (looks_chinese(sample)) return "GB18030";
  constexpr std::array<const char*, 5> candidates = {"windows-1251", "KOI8-R", "windows-1256", "IBM866", "ISO-8859-5"};
  std::string best = candidates.front();
  long best_score = 0;
  for (const char* candidate : candidates) {
    const long score = score_of(convert_to_utf16(sample, candidate));
    if (candidate == candidates.front() || score > best_score) {
      best = candidate;
      best_score = score;
    }
  }
  return best;
}

std::u16string convert_to_utf16(std::string_view bytes, const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding.c_str(), &status));
  if (U_FAILURE(status)) return {};
  std::u16string text(bytes.size() + 1, u'\0');
  const auto length = ucnv_toUChars(converter.get(), text.data(), static_cast<std::int32_t>(text.size()), bytes.data(),
                                    static_cast<std::int32_t>(bytes.size()), &status);
  text.resize(U_SUCCESS(status) ? static_cast<std::size_t>(length) : 0);
  return text;
}

}  // namespace rostrum
