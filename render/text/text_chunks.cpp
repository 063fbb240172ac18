#include "render/text/text_chunks.hpp"

#include <array>

#include "content/text/unicode.hpp"
#include "render/text/bidi_levels.hpp"
#include "render/text/text_items.hpp"
#include "render/text/unit_text.hpp"

namespace rostrum {
namespace {

enum class ByteKind : std::uint8_t { plain, space, line_end, look };

// Which bytes may begin a character that cuts the text or turns its direction: the rest is passed over at once.
constexpr std::array<ByteKind, 256> byte_kinds = [] {
  std::array<ByteKind, 256> kinds{};
  kinds[' '] = kinds['\t'] = ByteKind::space;
  for (unsigned c = 0x0A; c <= 0x0D; ++c) kinds[c] = ByteKind::line_end;
  kinds[0xC2] = ByteKind::look;                                            // NEL
  for (unsigned c = 0xD6; c <= 0xDF; ++c) kinds[c] = ByteKind::look;       // Hebrew, Arabic
  kinds[0xE0] = kinds[0xE2] = kinds[0xEF] = kinds[0xF0] = ByteKind::look;  // U+08xx, U+20xx, presentation forms
  return kinds;
}();

// Letters of two bytes that no mark is among: Latin, most of Cyrillic.
constexpr bool surely_no_mark(unsigned char lead) {
  return lead < 0xCC || lead == 0xD0 || lead == 0xD1;
}

class Splitter {
 public:
  Splitter(std::string_view text, ChunkedText& result) : text_(text), result_(result) {}

  void run() {
    while (at_ < text_.size()) {
      switch (byte_kinds[static_cast<unsigned char>(text_[at_])]) {
        case ByteKind::plain:
          ++at_;
          break;
        case ByteKind::space:
          pass_spaces();
          break;
        case ByteKind::line_end:
          end_line(at_, text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n' ? 2 : 1);
          break;
        case ByteKind::look:
          look();
          break;
      }
    }
    if (chunk_.begin < text_.size() || result_.chunks.empty() || spaces_ > 0) {
      finish(spaces_ > 0 ? chunk_end_ : text_.size(), text_.size(), true);
    }
    result_.chunks.back().ends_line = true;
  }

 private:
  void pass_spaces() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && byte_kinds[static_cast<unsigned char>(text_[at_])] == ByteKind::space) ++at_;
    if (carries_mark()) return;
    spaces_ = static_cast<std::uint32_t>(at_ - begin);
    chunk_end_ = begin;
    const bool line_goes_on = at_ < text_.size() && !line_ends_here();
    if (line_goes_on) finish(begin, at_, false);
  }

  [[nodiscard]] bool carries_mark() const {
    if (at_ == text_.size() || surely_no_mark(static_cast<unsigned char>(text_[at_]))) return false;
    std::size_t after = at_;
    return extends_cluster(next_code_point(text_, after));
  }

  [[nodiscard]] bool line_ends_here() const {
    std::size_t after = at_;
    return ends_line(next_code_point(text_, after));
  }

  void look() {
    const std::size_t begin = at_;
    const char32_t c = next_code_point(text_, at_);
    if (ends_line(c)) {
      end_line(begin, at_ - begin);
    } else if (may_turn_right_to_left(c)) {
      result_.may_turn = true;
    }
  }

  void end_line(std::size_t begin, std::size_t size) {
    at_ = begin + size;
    finish(spaces_ > 0 ? chunk_end_ : begin, at_, true);
  }

  void finish(std::size_t end, std::size_t next, bool ends_line) {
    chunk_.end = static_cast<std::uint32_t>(end);
    chunk_.next = static_cast<std::uint32_t>(next);
    chunk_.spaces = spaces_;
    chunk_.ends_line = ends_line;
    result_.chunks.push_back(chunk_);
    chunk_.begin = chunk_.next;
    spaces_ = 0;
  }

  std::string_view text_;
  ChunkedText& result_;
  TextChunk chunk_;
  std::size_t at_ = 0;
  std::size_t chunk_end_ = 0;  // where the spaces before at_ begin
  std::uint32_t spaces_ = 0;   // not yet given to a chunk
};

}  // namespace

void split_text(std::string_view utf8, ChunkedText& result) {
  result.chunks.clear();
  result.may_turn = false;
  Splitter(utf8, result).run();
}

}  // namespace rostrum
