#include <map>
#include <nlohmann/json.hpp>

#include "content/room/record_time.hpp"
#include "content/room/record_turns.hpp"
#include "content/room/record_writer.hpp"

namespace rostrum {
namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json position_json(const Position& position) {
  if (position == end_of_statement) return "end";
  return {{"paragraph", position.paragraph + 1}, {"sentence", position.sentence + 1}, {"offset", position.offset}};
}

void put(Json& object, const char* key, const std::string& text) {
  if (!text.empty()) object[key] = text;
}

template <typename Value>
void put(Json& object, const char* key, const std::optional<Value>& value) {
  if (value) object[key] = *value;
}

Json person_json(const RecordLine& line) {
  Json object = Json::object();
  if (line.entry != 0) object["entry"] = line.entry;
  put(object, "name", line.who);
  put(object, "on_behalf_of", line.on_behalf_of);
  if (tells_of_entry(line)) {
    object["kind"] = name_of(line.speaker);
    object["purpose"] = name_of(line.purpose);
  }
  put(object, "statement", line.statement);
  return object;
}

class JsonRecord : public RecordWriter {
 public:
  explicit JsonRecord(const RecordOptions& options) : offset_(options.utc_offset_minutes) {}

  std::string begin() override {
    return "{\"format\":1,\"heading\":" + dumped(record_heading) +
           ",\"utc_offset_minutes\":" + std::to_string(offset_) + ",\"days\":[";
  }

  std::string day(const RecordDay& day) override {
    Json object = Json::object();
    object["date"] = day.date.empty() ? Json() : Json(day.date);
    object["session"] = day.session;
    object["speakers"] = turns_json(day, RecordPart::meeting);
    Json rehearsed = turns_json(day, RecordPart::rehearsal);
    if (!rehearsed.empty()) object["rehearsed"] = std::move(rehearsed);
    object["events"] = Json::array();
    for (const RecordLine& line : day.lines) object["events"].push_back(line_json(line));
    if (day.left_out > 0) object["left_out"] = day.left_out;
    const std::string separator = first_ ? "\n" : ",\n";
    first_ = false;
    return separator + dumped(object);
  }

  std::string end() override { return "\n]}\n"; }

 private:
  Json turns_json(const RecordDay& day, RecordPart part) const {
    Json all = Json::array();
    for (const RecordTurn& turn : turns_of(day, part)) {
      if (turn.called == nullptr) continue;
      Json object = person_json(*turn.called);
      object["called"] = iso_time(turn.called->at_ms, offset_);
      if (turn.finished != nullptr) object["finished"] = iso_time(turn.finished->at_ms, offset_);
      put(object, "duration_ms", turn.took_ms);
      put(object, "limit_ms", turn.limit_ms);
      put(object, "over_ms", turn.over_ms());
      put(object, "words_a_minute", turn.words_a_minute());
      all.push_back(std::move(object));
    }
    return all;
  }

  Json line_json(const RecordLine& line) const {
    Json object{{"event", name_of(line.kind)}, {"time", iso_time(line.at_ms, offset_)},
                {"clock_set", line.clock_set}, {"taken_back", line.taken_back},
                {"rehearsal", line.rehearsal}, {"meeting", line.item.meeting + 1},
                {"item", line.item.item + 1}};
    put(object, "meeting_number", line.meeting_number);
    put(object, "item_number", line.item_number);
    object.update(person_json(line));
    if (line.content) object["version"] = line.content->hex();
    if (line.former) object["former_version"] = line.former->hex();
    if (line.from) object["from"] = position_json(*line.from);
    if (line.to) object["to"] = position_json(*line.to);
    put(object, "took_ms", line.took_ms);
    put(object, "limit_ms", line.limit_ms);
    if (line.words > 0) object["words"] = line.words;
    put(object, "words_a_minute", words_a_minute(line));
    put(object, "form", line.form);
    put(object, "symbol", line.symbol);
    put(object, "text", line.text);
    if (line.until_ms) object["until"] = iso_time(*line.until_ms, offset_);
    put(object, "decision", line.decision);
    return object;
  }

  int offset_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<RecordWriter> make_record_json(const RecordOptions& options) {
  return std::make_unique<JsonRecord>(options);
}

}  // namespace rostrum
