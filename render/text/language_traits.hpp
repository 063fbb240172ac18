#pragma once

#include <hb.h>

#include <map>
#include <memory>
#include <string>

#include "content/text/language.hpp"
#include "render/text/icu_handles.hpp"
#include "render/text/line_end_table.hpp"

namespace rostrum {

// What the libraries need to know of a language.
struct LanguageTraits {
  hb_language_t harfbuzz = HB_LANGUAGE_INVALID;
  hb_script_t usual_script = HB_SCRIPT_COMMON;
  std::string icu_locale;
  IcuBreakIterator line_breaks;  // null only where ICU has no data
  LineEndTable line_ends;
  // Languages that write no spaces, in whose lines a word should not be torn although UAX #14 allows it: opened when
  // first asked for, since its dictionary takes memory. Null for all others.
  UBreakIterator* word_breaks();

 private:
  IcuBreakIterator word_breaks_;
};

// Traits made once for each language, kept as long as the engine.
class LanguageTable {
 public:
  LanguageTraits& of(const Language& language);

 private:
  std::map<std::string, std::unique_ptr<LanguageTraits>, std::less<>> traits_;
  const std::string* last_tag_ = nullptr;
  LanguageTraits* last_ = nullptr;
};

}  // namespace rostrum
