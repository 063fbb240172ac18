#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "content/room/record.hpp"

namespace rostrum {

// Stands at the head of what people read.
inline constexpr std::string_view record_heading = "Operator's log, not an official record";

enum class RecordFormat { csv, json, markdown };
[[nodiscard]] std::optional<RecordFormat> record_format_named(std::string_view name);  // "csv", "json", "md"
[[nodiscard]] std::string_view ending_of(RecordFormat format);                         // the same words

// A record as a file, piece by piece: begin(), each day(), end(). UTF-8. Times stand in the room's offset; paragraphs
// and sentences count from 1.
//  - csv: RFC 4180, a header, then one row for each thing that happened, what was taken back among them. A text cell
//  that
//    a spreadsheet would take for a formula begins with an apostrophe.
//  - json: one object, "format": 1; docs/record.schema.json.
//  - markdown: as a verbatim reporter wants to read it.
class RecordWriter {
 public:
  virtual ~RecordWriter() = default;
  [[nodiscard]] virtual std::string begin() = 0;
  [[nodiscard]] virtual std::string day(const RecordDay& day) = 0;
  [[nodiscard]] virtual std::string end() = 0;
};

[[nodiscard]] std::unique_ptr<RecordWriter> make_record_writer(RecordFormat format, const RecordOptions& options);
[[nodiscard]] std::unique_ptr<RecordWriter> make_record_csv(const RecordOptions& options);
[[nodiscard]] std::unique_ptr<RecordWriter> make_record_json(const RecordOptions& options);
[[nodiscard]] std::unique_ptr<RecordWriter> make_record_markdown(const RecordOptions& options);

}  // namespace rostrum
