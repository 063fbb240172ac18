#include "content/segments/dictionary_breaks.hpp"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <iterator>
#include <memory>

namespace rostrum {
namespace {

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};
struct CloseBreaks {
  void operator()(UBreakIterator* breaks) const { ubrk_close(breaks); }
};

std::vector<std::size_t> boundaries(std::string_view run, UBreakIteratorType type) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> text(
      utext_openUTF8(nullptr, run.data(), static_cast<std::int64_t>(run.size()), &status));
  const std::unique_ptr<UBreakIterator, CloseBreaks> breaks(ubrk_open(type, "zh", nullptr, 0, &status));
  std::vector<std::size_t> found;
  if (U_FAILURE(status)) return found;
  ubrk_setUText(breaks.get(), text.get(), &status);
  if (U_FAILURE(status)) return found;
  ubrk_first(breaks.get());
  for (std::int32_t at = ubrk_next(breaks.get()); at != UBRK_DONE; at = ubrk_next(breaks.get()))
    if (static_cast<std::size_t>(at) < run.size()) found.push_back(static_cast<std::size_t>(at));
  return found;
}

}  // namespace

std::vector<std::size_t> dictionary_breaks(std::string_view run) {
  const std::vector<std::size_t> words = boundaries(run, UBRK_WORD);
  const std::vector<std::size_t> lines = boundaries(run, UBRK_LINE);
  std::vector<std::size_t> both;
  std::set_intersection(words.begin(), words.end(), lines.begin(), lines.end(), std::back_inserter(both));
  return both;
}

}  // namespace rostrum
