#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "content/text/byte_range.hpp"
#include "render/paint/pixmap.hpp"
#include "tests/bench/text/segments.hpp"

namespace rostrum::bench {

// The setting that all engines share: one font file, greyscale, unhinted, ragged.
inline constexpr int em = 64;  // pixels
inline constexpr int column = 1760;
inline constexpr int line_height = 80;
inline constexpr int ascent = 63;  // of the first baseline below the top

struct BrokenLine {
  ByteRange range;   // of the text, without white space at its ends
  double width = 0;  // pixels, the same
};

// One engine that lays out and paints. What is laid out stays until the next lay_out.
class TextPeer {
 public:
  virtual ~TextPeer() = default;

  [[nodiscard]] virtual std::string name() const = 0;

  // What is not to be timed: forgets what this engine is not to know of the segment.
  virtual void prepare(const Segment&) {}

  // From UTF-8 to placed lines. Gives their number.
  virtual std::size_t lay_out(const Segment& segment, int width) = 0;

  // The text laid out last, in lines of another width: only where they end, and with every glyph placed.
  virtual std::size_t count_lines(int width) = 0;
  virtual std::size_t wrap(int width) = 0;

  // Of the text laid out last.
  [[nodiscard]] virtual std::vector<BrokenLine> lines() = 0;

  // What was laid out last, in white onto a dark picture. Where an engine always clears first, clear() does just that,
  // so that it can be taken off.
  virtual void paint(Pixmap& into) = 0;
  virtual bool clears() const { return false; }
  virtual void clear(Pixmap&) {}
};

// What one of ours remembers from one segment to the next.
enum class Words { unseen, cached };
// As rooms show it, or as the peers set it: first fit, spaces as they come.
enum class Manner { typeset, plain };

[[nodiscard]] std::unique_ptr<TextPeer> make_ours(Words words, Manner manner);
[[nodiscard]] std::unique_ptr<TextPeer> make_bare(const std::filesystem::path& font);
[[nodiscard]] std::unique_ptr<TextPeer> make_pango(const std::filesystem::path& font);
// Lays out and draws in one call, which counts as laying out; paint() blends. Knows the segments beforehand. With
// `unseen` words it keeps letters between frames, but fewer finished lines than the segments have.
[[nodiscard]] std::unique_ptr<TextPeer> make_libass(const std::filesystem::path& font, Words words,
                                                    const std::vector<Segment>& segments);

// The places where the bare engine's text may break, with the pen before and after the white space there.
struct BarePlace {
  std::size_t content_end = 0, next_begin = 0;  // bytes
  double end_x = 0, begin_x = 0;                // pixels
};
[[nodiscard]] std::vector<BarePlace> bare_places(const std::filesystem::path& font, const Segment& segment);

}  // namespace rostrum::bench
