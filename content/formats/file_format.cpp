#include "content/formats/file_format.hpp"

#include <array>
#include <string>

#include "content/text/ascii_letters.hpp"

namespace rostrum {

namespace {

struct NamedFormat {
  std::string_view extension;
  FileFormat format;
};

constexpr std::array<NamedFormat, 19> known_formats{{{"md", FileFormat::markdown},
                                                     {"markdown", FileFormat::markdown},
                                                     {"txt", FileFormat::plain_text},
                                                     {"text", FileFormat::plain_text},
                                                     {"docx", FileFormat::word},
                                                     {"docm", FileFormat::word},
                                                     {"dotx", FileFormat::word},
                                                     {"odt", FileFormat::open_document},
                                                     {"ott", FileFormat::open_document},
                                                     {"pdf", FileFormat::pdf},
                                                     {"doc", FileFormat::word_97},
                                                     {"dot", FileFormat::word_97},
                                                     {"rtf", FileFormat::rich_text},
                                                     {"pages", FileFormat::pages},
                                                     {"wpd", FileFormat::other_document},
                                                     {"wps", FileFormat::other_document},
                                                     {"hwp", FileFormat::other_document},
                                                     {"hwpx", FileFormat::other_document},
                                                     {"xps", FileFormat::other_document}}};

std::string extension_of(std::string_view name) {
  if (const auto slash = name.rfind('/'); slash != std::string_view::npos) name.remove_prefix(slash + 1);
  const auto dot = name.rfind('.');
  std::string extension(dot == std::string_view::npos ? std::string_view{} : name.substr(dot + 1));
  for (char& unit : extension) unit = lower_ascii(unit);
  return extension;
}

std::string_view name_of(FileFormat format) {
  switch (format) {
    case FileFormat::word_97:
      return "This is a Word document of the old kind (.doc), which cannot be read";
    case FileFormat::rich_text:
      return "This is a rich-text document (.rtf), which cannot be read";
    case FileFormat::pages:
      return "This is a Pages document, which cannot be read";
    default:
      return "This format cannot be read";
  }
}

}  // namespace

FileFormat format_of_name(std::string_view name) {
  const std::string extension = extension_of(name);
  for (const NamedFormat& known : known_formats) {
    if (known.extension == extension) return known.format;
  }
  return FileFormat::unknown;
}

bool is_text_format(FileFormat format) {
  return format == FileFormat::markdown || format == FileFormat::plain_text;
}

bool is_office_format(FileFormat format) {
  return format == FileFormat::word || format == FileFormat::open_document || format == FileFormat::pdf;
}

bool is_refused_format(FileFormat format) {
  return format == FileFormat::word_97 || format == FileFormat::rich_text || format == FileFormat::pages ||
         format == FileFormat::other_document;
}

Error refusal_of(FileFormat format, std::string_view name) {
  const std::string_view advice =
      format == FileFormat::pages ? "Export it from Pages as Word (.docx)." : "Open it and save it as .docx.";
  return {Blame::input, std::string(name_of(format)), std::string(name), std::string(advice)};
}

}  // namespace rostrum
