#include "content/session/file_names.hpp"

#include <algorithm>
#include <cstddef>
#include <map>

#include "content/formats/file_format.hpp"
#include "content/formats/read_document.hpp"
#include "content/statement/detect_language.hpp"
#include "content/text/ascii_letters.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string lower_case(std::string_view text) {
  std::string lowered(text);
  std::transform(lowered.begin(), lowered.end(), lowered.begin(), lower_ascii);
  return lowered;
}

std::string_view digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  while (at + 1 < end && text[at] == '0') ++at;
  return text.substr(at, end - at);
}

std::size_t after_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

// Negative, zero or positive, as the left name comes before, beside or after the right one.
int compare(std::string_view left, std::string_view right) {
  std::size_t l = 0;
  std::size_t r = 0;
  while (l < left.size() && r < right.size()) {
    if (is_digit(left[l]) && is_digit(right[r])) {
      const std::string_view left_number = digits_at(left, l);
      const std::string_view right_number = digits_at(right, r);
      if (left_number.size() != right_number.size()) return left_number.size() < right_number.size() ? -1 : 1;
      if (const int order = left_number.compare(right_number); order != 0) return order;
      l = after_digits(left, l);
      r = after_digits(right, r);
      continue;
    }
    const auto left_byte = static_cast<unsigned char>(lower_ascii(left[l++]));
    const auto right_byte = static_cast<unsigned char>(lower_ascii(right[r++]));
    if (left_byte != right_byte) return left_byte < right_byte ? -1 : 1;
  }
  if (l < left.size()) return 1;
  return r < right.size() ? -1 : 0;
}

int rank_of(FileFormat format) {
  if (is_text_format(format)) return 0;
  if (format == FileFormat::word) return 1;
  if (format == FileFormat::open_document) return 2;
  return format == FileFormat::pdf ? 3 : 4;
}

}  // namespace

bool comes_before(std::string_view left, std::string_view right) {
  const int order = compare(left, right);
  return order != 0 ? order < 0 : left < right;
}

std::string_view base_name(std::string_view name) {
  const std::size_t slash = name.rfind('/');
  return slash == std::string_view::npos ? name : name.substr(slash + 1);
}

std::string_view without_extension(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  const std::size_t slash = name.rfind('/');
  const std::size_t first = slash == std::string_view::npos ? 0 : slash + 1;
  return dot == std::string_view::npos || dot <= first ? name : name.substr(0, dot);
}

StatementName read_statement_name(std::string_view name) {
  StatementName read;
  read.language = language_of_file_name(base_name(name));
  std::string_view stem = without_extension(name);
  if (read.language) {
    const std::string_view base = base_name(stem);
    const std::size_t dot = base.rfind('.');
    const std::size_t dropped = dot == std::string_view::npos ? base.size() : base.size() - dot;
    stem.remove_suffix(dropped);
    while (stem.ends_with('/')) stem.remove_suffix(1);
  }
  read.id = stem.empty() ? "statement" : to_nfc(stem);
  return read;
}

FileKind kind_of_file(std::string_view name) {
  const std::string base = lower_case(base_name(name));
  // Hidden files, the shadows that macOS and office programs leave beside the real ones.
  if (base.empty() || base.front() == '.' || base.starts_with("~$")) return FileKind::other;
  if (base == "session.toml" || base == "room.toml") return FileKind::settings;
  if (base.ends_with(".csv")) return FileKind::table;
  if (without_extension(base) == "readme") return FileKind::other;
  if (is_statement_name(base)) return FileKind::statement;
  return is_refused_format(format_of_name(base)) ? FileKind::document : FileKind::other;
}

std::vector<std::optional<std::size_t>> files_set_aside(const std::vector<NamedBytes>& files) {
  std::map<std::string_view, std::size_t> best;
  const auto rank = [&files](std::size_t file) { return rank_of(format_of_name(files[file].name)); };
  const auto for_each_statement = [&files](auto&& use) {
    for (std::size_t i = 0; i < files.size(); ++i) {
      const FileKind kind = kind_of_file(files[i].name);
      if (kind == FileKind::statement || kind == FileKind::document) use(i, without_extension(files[i].name));
    }
  };
  for_each_statement([&](std::size_t i, std::string_view stem) {
    const auto [place, is_new] = best.try_emplace(stem, i);
    if (!is_new && rank(i) < rank(place->second)) place->second = i;
  });
  std::vector<std::optional<std::size_t>> aside(files.size());
  for_each_statement([&](std::size_t i, std::string_view stem) {
    if (rank(best[stem]) < rank(i)) aside[i] = best[stem];
  });
  return aside;
}

bool is_session_file(std::string_view name) {
  return lower_case(name) == "session.toml";
}

}  // namespace rostrum
