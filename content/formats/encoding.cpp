#include "content/formats/encoding.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>

#include "content/formats/legacy_encoding.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

constexpr char32_t replacement = 0xFFFD;

struct Signature {
  std::string_view bytes;
  std::string_view what;
};

constexpr std::string_view as_text = "Save it as plain text (UTF-8) or Markdown.";

// What people rename to .md, told by its first bytes.
constexpr Signature signatures[] = {
    {"%PDF-", "This is a PDF, not text"},
    {"PK\x03\x04", "This is a Word document or an archive, not text"},
    {"\xD0\xCF\x11\xE0", "This is an old Word document, not text"},
    {"{\\rtf", "This is a rich-text document, not plain text"},
    {"\x89PNG", "This is a picture, not text"},
    {"\xFF\xD8\xFF", "This is a picture, not text"},
    {"GIF8", "This is a picture, not text"},
};

Error no_text(std::string_view what, std::string_view name) {
  return {Blame::input, std::string(what), std::string(name), std::string(as_text)};
}

enum class ByteOrder { little, big };

struct CodePoints {
  std::u32string text;
  std::size_t replaced = 0;
  std::size_t first_replaced = 0;  // index into text
};

void put_replacement(CodePoints& out) {
  if (out.replaced++ == 0) out.first_replaced = out.text.size();
  out.text.push_back(replacement);
}

CodePoints from_utf8(std::string_view bytes) {
  CodePoints out;
  out.text.reserve(bytes.size());
  for (std::size_t offset = 0; offset < bytes.size();) {
    const std::size_t begin = offset;
    const char32_t c = next_code_point(bytes, offset);
    if (c == 0 || (c == replacement && bytes.substr(begin, offset - begin) != "\xEF\xBF\xBD")) {
      put_replacement(out);
    } else {
      out.text.push_back(c);
    }
  }
  return out;
}

CodePoints from_utf16(std::u16string_view units) {
  CodePoints out;
  out.text.reserve(units.size());
  for (std::size_t i = 0; i < units.size(); ++i) {
    const char32_t unit = units[i];
    if (unit < 0xD800 || unit > 0xDFFF) {
      out.text.push_back(unit);
    } else if (unit < 0xDC00 && i + 1 < units.size() && units[i + 1] >= 0xDC00 && units[i + 1] <= 0xDFFF) {
      out.text.push_back(0x10000 + ((unit - 0xD800) << 10) + (units[++i] - 0xDC00U));
    } else {
      put_replacement(out);
    }
  }
  return out;
}

CodePoints from_utf16_bytes(std::string_view bytes, ByteOrder order) {
  std::u16string units;
  units.reserve(bytes.size() / 2);
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const auto second = static_cast<unsigned char>(bytes[i + 1]);
    units.push_back(static_cast<char16_t>(order == ByteOrder::little ? second << 8 | first : first << 8 | second));
  }
  CodePoints out = from_utf16(units);
  if (bytes.size() % 2 != 0) put_replacement(out);
  return out;
}

CodePoints from_legacy(std::string_view bytes, const std::string& encoding) {
  CodePoints out = from_utf16(convert_to_utf16(bytes, encoding));
  for (std::size_t i = 0; i < out.text.size(); ++i) {
    if (out.text[i] == replacement && out.replaced++ == 0) out.first_replaced = i;
  }
  return out;
}

bool is_stray_control(char32_t c) {
  if (c == U'\n' || c == U'\r' || c == U'\t' || c == U'\f' || c == U'\v') return false;
  return c < 0x20 || (c >= 0x7F && c < 0xA0 && c != 0x85);
}

bool is_assigned(char32_t c) {
  const auto type = u_charType(static_cast<UChar32>(c));
  return type != U_UNASSIGNED && type != U_PRIVATE_USE_CHAR;
}

// Binary data decodes to controls, to code points that nobody writes, and replacements; text has next to none.
bool looks_binary(const CodePoints& decoded) {
  std::size_t odd = decoded.replaced;
  for (const char32_t c : decoded.text) odd += is_stray_control(c) || !is_assigned(c) ? 1U : 0U;
  const bool has_text = std::any_of(decoded.text.begin(), decoded.text.end(), [](char32_t c) {
    return c != replacement && !is_stray_control(c) && u_isUWhiteSpace(static_cast<UChar32>(c)) == 0;
  });
  if (odd > 0 && !has_text) return true;
  constexpr std::size_t always_bearable = 3;
  return odd > always_bearable + decoded.text.size() / 20;
}

int line_of(std::u32string_view text, std::size_t index) {
  int line = 1;
  for (std::size_t i = 0; i < index; ++i) {
    if (text[i] == U'\n' || (text[i] == U'\r' && (i + 1 == text.size() || text[i + 1] != U'\n'))) ++line;
  }
  return line;
}

// Line ends of every system become '\n'; stray controls and marks in mid-text have no business in a statement.
std::string with_plain_lines(std::u32string_view text) {
  std::string utf8;
  utf8.reserve(text.size() * 2);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    if (c == U'\r' && i + 1 < text.size() && text[i + 1] == U'\n') continue;
    if (c == U'\r' || c == U'\v' || c == 0x2028) {
      utf8.push_back('\n');
    } else if (c == 0x2029) {
      utf8 += "\n\n";
    } else if (!is_stray_control(c) && c != 0xFEFF) {
      append_code_point(utf8, c);
    }
  }
  return utf8;
}

Result<DecodedText> finished(const CodePoints& decoded, std::string encoding, std::string_view name) {
  if (looks_binary(decoded)) return tl::unexpected(no_text("This is binary data, not text", name));
  DecodedText text;
  text.utf8 = to_nfc(with_plain_lines(decoded.text));
  text.encoding = std::move(encoding);
  text.replaced = decoded.replaced;
  if (decoded.replaced > 0) text.first_replaced_line = line_of(decoded.text, decoded.first_replaced);
  return text;
}

struct Utf8Evidence {
  std::size_t good = 0;  // well-formed sequences outside ASCII
  std::size_t bad = 0;
  bool unlike_western = false;  // a byte that no Western text has there
};

// In windows-1252 a letter with an accent has letters around it; what has not is damage.
bool is_unlike_western(std::string_view bytes, std::size_t at) {
  const auto byte_at = [&](std::size_t i) -> unsigned {
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
  };
  const auto is_ascii_letter = [](unsigned c) { return (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z'; };
  const unsigned byte = byte_at(at);
  constexpr std::string_view undefined = "\x81\x8D\x8F\x90\x9D\xFE\xFF";
  if (undefined.find(static_cast<char>(byte)) != std::string_view::npos) return true;
  if (byte <= 0xC0) return false;  // 0xC0 is "À", a word of its own in French, and never begins anything in UTF-8
  const unsigned next = byte_at(at + 1);
  const unsigned before = at == 0 ? 0 : byte_at(at - 1);
  if (next >= 0x80 && next < 0xA0) return true;  // a sequence that was cut short
  return byte < 0xE0 && !is_ascii_letter(next) && next < 0xC0 && !is_ascii_letter(before);
}

Utf8Evidence weigh_utf8(std::string_view bytes) {
  Utf8Evidence evidence;
  for (std::size_t offset = 0; offset < bytes.size();) {
    const std::size_t begin = offset;
    const char32_t c = next_code_point(bytes, offset);
    if (c < 0x80) continue;
    if (c == replacement && bytes.substr(begin, offset - begin) != "\xEF\xBF\xBD") {
      ++evidence.bad;
      evidence.unlike_western = evidence.unlike_western || is_unlike_western(bytes, begin);
    } else {
      ++evidence.good;
    }
  }
  return evidence;
}

bool is_utf8(std::string_view bytes) {
  const Utf8Evidence evidence = weigh_utf8(bytes);
  if (evidence.bad == 0) return true;
  if (evidence.good * 3 >= evidence.bad) return true;
  // Only Western text is mostly ASCII, however short the file; what is no Western text then is damage.
  const auto is_ascii_letter = [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; };
  const auto letters = static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_ascii_letter));
  return evidence.unlike_western && evidence.bad * 4 < letters;
}

// UTF-16 without a mark: the zero bytes of its spaces and Latin letters all stand on one side.
std::optional<ByteOrder> order_by_zeros(std::string_view bytes) {
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < bytes.size(); ++i) zeros[i % 2] += bytes[i] == '\0' ? 1U : 0U;
  if ((zeros[0] + zeros[1]) * 50 < bytes.size()) return std::nullopt;
  if (zeros[1] > 10 * zeros[0]) return ByteOrder::little;
  if (zeros[0] > 10 * zeros[1]) return ByteOrder::big;
  return std::nullopt;
}

}  // namespace

Result<DecodedText> decode_text(std::string_view bytes, std::string_view name) {
  for (const Signature& signature : signatures) {
    if (bytes.starts_with(signature.bytes)) return tl::unexpected(no_text(signature.what, name));
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) return finished(from_utf8(bytes.substr(3)), "UTF-8", name);
  if (bytes.starts_with("\xFF\xFE")) {
    return finished(from_utf16_bytes(bytes.substr(2), ByteOrder::little), "UTF-16LE", name);
  }
  if (bytes.starts_with("\xFE\xFF")) {
    return finished(from_utf16_bytes(bytes.substr(2), ByteOrder::big), "UTF-16BE", name);
  }
  if (const auto order = order_by_zeros(bytes)) {
    return finished(from_utf16_bytes(bytes, *order), *order == ByteOrder::little ? "UTF-16LE" : "UTF-16BE", name);
  }
  if (is_utf8(bytes)) return finished(from_utf8(bytes), "UTF-8", name);
  const std::string encoding = detect_legacy_encoding(bytes);
  return finished(from_legacy(bytes, encoding), encoding, name);
}

}  // namespace rostrum
