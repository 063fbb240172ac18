#pragma once

#include <unicode/ubidi.h>
#include <unicode/ubrk.h>

#include <memory>

namespace rostrum {

struct IcuDeleter {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

using IcuBreakIterator = std::unique_ptr<UBreakIterator, IcuDeleter>;
using IcuBidi = std::unique_ptr<UBiDi, IcuDeleter>;

}  // namespace rostrum
