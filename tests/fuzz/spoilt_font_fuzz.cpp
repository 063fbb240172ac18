#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "render/text/text_engine.hpp"
#include "tests/fuzz/require.hpp"

// An installed font with bytes changed and its end cut off: what loads is measured, wrapped and drawn. The input is a
// recipe, so that no font stands in the repository: which font, how much of it is left (1/65536 each, of the table of
// the third byte or of the file), then four bytes a change: a table, the place in it, and what is written there.

namespace {

using namespace rostrum;

using Bytes = std::vector<std::uint8_t>;

constexpr std::array font_names = {"NotoSans-Regular.ttf", "NotoSansArabic-Regular.ttf",
                                   "NotoSansDevanagari-Regular.ttf", "NotoSansHebrew-Regular.ttf",
                                   "NotoSansSymbols-Regular.ttf"};
constexpr std::size_t header_size = 12, entry_size = 16, change_size = 4;
constexpr std::uint8_t whole_file = 0xFF;

const std::vector<Bytes>& fonts() {
  static const std::vector<Bytes> loaded = [] {
    std::vector<Bytes> all;
    for (const char* name : font_names) {
      std::ifstream stream(std::string("/usr/share/fonts/truetype/noto/") + name, std::ios::binary);
      all.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
      require(!all.back().empty());  // else install the package fonts-noto-core
    }
    return all;
  }();
  return loaded;
}

struct Part {
  std::size_t begin = 0, size = 0;
};

std::size_t number_at(const Bytes& bytes, std::size_t at, std::size_t count) {
  std::size_t number = 0;
  for (std::size_t i = 0; i < count; ++i) number = number << 8 | bytes[at + i];
  return number;
}

std::size_t short_at(const std::uint8_t* bytes) {
  return static_cast<std::size_t>(bytes[0]) << 8 | bytes[1];
}

// A table of the sound font; `whole_file` is the table directory.
Part table(const Bytes& font, std::uint8_t index) {
  const std::size_t count = number_at(font, 4, 2);
  if (index == whole_file) return {0, header_size + count * entry_size};
  const std::size_t entry = header_size + (index % count) * entry_size;
  return {number_at(font, entry + 8, 4), number_at(font, entry + 12, 4)};
}

Bytes spoilt(const std::uint8_t* recipe, std::size_t size) {
  const Bytes& sound = fonts()[recipe[0] % fonts().size()];
  Bytes font = sound;
  for (std::size_t at = 4; at + change_size <= size; at += change_size) {
    const Part part = table(sound, recipe[at]);
    if (part.size > 0) font[part.begin + short_at(recipe + at + 1) % part.size] = recipe[at + 3];
  }
  const std::size_t left = short_at(recipe + 1);
  if (left < 0xFFFF) {
    const Part part = recipe[3] == whole_file ? Part{0, font.size()} : table(sound, recipe[3]);
    font.resize(part.begin + part.size * left / 0xFFFF);
  }
  return font;
}

// A file without a place in the file system.
class MemoryFile {
 public:
  explicit MemoryFile(const Bytes& bytes) : fd_(memfd_create("font", 0)) {
    require(fd_ >= 0);
    require(write(fd_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  }
  ~MemoryFile() { close(fd_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  [[nodiscard]] std::filesystem::path path() const { return "/proc/self/fd/" + std::to_string(fd_); }

 private:
  int fd_;
};

// In one language, as each language of an engine costs more to open than all the rest of a run: Serbian, for which
// fonts exchange letters.
constexpr std::array samples = {"За́мок бгдпт AV fi № 5, ½ — «Тула»", "السَّلامُ (12) لا إله",
                                "क्षत्रिय स्त्री र्‍य", "שָׁלוֹם 3", "☎ ✓ ⚖ \u00AD"};

void use(const FontSet& set, const MeasuredText& measured, Fixed size) {
  require(!measured.wrap(Fixed::from_pixels(300)).empty());
  require(measured.missing_characters().size() <= measured.missing_glyphs());
  for (const ShapedGlyph& glyph : measured.glyphs()) {
    const GlyphMask mask = set.rasterize(glyph.font, glyph.glyph, size, 1);
    require(mask.coverage.size() == static_cast<std::size_t>(mask.width) * static_cast<std::size_t>(mask.height));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 4) return 0;
  const Bytes font = spoilt(data, size);
  const MemoryFile file(font);
  auto loaded = FontSet::load(file.path());
  if (!loaded) {
    require(font != fonts()[data[0] % fonts().size()]);
    return 0;
  }
  const std::shared_ptr<FontSet> set(std::move(*loaded));
  TextEngine engine(set);
  (void)set->metrics(set->primary(Weight::regular, Slant::upright), Fixed::from_pixels(64));
  TextStyle style;
  style.language = Language::parse("sr").value();
  style.size = Fixed::from_pixels(48);
  style.figures = Figures::tabular;
  for (const char* sample : samples) use(*set, engine.measure(sample, style), style.size);
  return 0;
}
