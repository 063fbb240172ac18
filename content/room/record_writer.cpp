#include "content/room/record_writer.hpp"

namespace rostrum {

std::optional<RecordFormat> record_format_named(std::string_view name) {
  if (name == "csv") return RecordFormat::csv;
  if (name == "json") return RecordFormat::json;
  if (name == "md") return RecordFormat::markdown;
  return std::nullopt;
}

std::string_view ending_of(RecordFormat format) {
  switch (format) {
    case RecordFormat::csv:
      return "csv";
    case RecordFormat::json:
      return "json";
    case RecordFormat::markdown:
      break;
  }
  return "md";
}

std::unique_ptr<RecordWriter> make_record_writer(RecordFormat format, const RecordOptions& options) {
  switch (format) {
    case RecordFormat::csv:
      return make_record_csv(options);
    case RecordFormat::json:
      return make_record_json(options);
    case RecordFormat::markdown:
      break;
  }
  return make_record_markdown(options);
}

}  // namespace rostrum
