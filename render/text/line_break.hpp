#pragma once

#include <cstdint>
#include <vector>

namespace rostrum {

// Whether a line may end somewhere.
enum class BreakKind : std::uint8_t {
  allowed,
  forbidden,  // by the typographer: only where a line would otherwise be too long
  forced,     // by the text
  piece       // within a word that is wider than the line
};

// A place where a line may end. Positions count in bytes from where the text, or the word that it is inside of, begins.
// Pen positions are those of the text set in one line, in 1/64 pixel, corrected for what the letters beside the break
// look like without their neighbours.
struct LineBreak {
  std::uint32_t content_end = 0;  // where the line's text ends, hanging white space left out
  std::uint32_t next_begin = 0;   // where the next line begins
  std::int64_t end_x = 0;         // pen at content_end
  std::int64_t begin_x = 0;       // pen at next_begin
  // The correction holds where the line's other end is not between these.
  std::uint32_t settled_before = 0;
  std::uint32_t settled_after = 0;
  std::int32_t cost = 0;  // of ending a line here: what the typographer thinks of it
  BreakKind kind = BreakKind::allowed;
  // A mark that the line's end shows, such as the hyphen of a word that goes on, and its advance, part of end_x.
  char16_t mark = 0;
  std::int32_t mark_advance = 0;
};

}  // namespace rostrum
