#include "firmware/control/session_changes.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <optional>

namespace rostrum {
namespace {

using Json = nlohmann::ordered_json;

Json place_json(const std::optional<SentencePlace>& place) {
  if (!place) return nullptr;
  return {{"paragraph", place->paragraph + 1}, {"sentence", place->sentence + 1}};
}

const char* fate_name(ChangedRun::Fate fate) {
  switch (fate) {
    case ChangedRun::Fate::inserted:
      return "inserted";
    case ChangedRun::Fate::deleted:
      return "deleted";
    case ChangedRun::Fate::kept:
      break;
  }
  return "kept";
}

Json sentence_json(const ChangedSentence& sentence) {
  Json words = Json::array();
  for (const ChangedRun& run : sentence.words) words.push_back({{fate_name(run.fate), run.text}});
  return {{"former", place_json(sentence.former)}, {"now", place_json(sentence.now)}, {"words", words}};
}

// Empty where the room stands elsewhere.
const char* place_in_words(const ChangedStatement& changed, const Scene& former) {
  if (former.statement != changed.id) return "";
  for (const VersionChange::Sentence& each : changed.change.former()) {
    if (each.place != SentencePlace{former.position.paragraph, former.position.sentence}) continue;
    return each.other ? "; its place was kept"
                      : "; the sentence where the room stood is gone, so it stands at what follows";
  }
  return "; its place was kept";
}

}  // namespace

std::string in_words(const ChangedStatement& changed, const Scene& former) {
  std::size_t reworded = 0, added = 0, gone = 0;
  for (const ChangedSentence& each : changed.change.changes()) {
    if (each.former && each.now) {
      ++reworded;
    } else {
      ++(each.now ? added : gone);
    }
  }
  const char* place = place_in_words(changed, former);
  if (reworded + added + gone == 0)
    return fmt::format("{} is another text now{} (no sentence changed)", changed.id, place);
  return fmt::format("{} is another text now{} (sentences changed: {}, new: {}, gone: {})", changed.id, place, reworded,
                     added, gone);
}

std::vector<LocalText> new_speakers(const Queue& before, const Queue& now) {
  std::vector<LocalText> names;
  for (const Queue::Entry& each : now.entries)
    if (each->id > before.last_id) names.push_back(each->name);
  return names;
}

std::string with_changes(const std::string& status_json, const SessionTaken& taken) {
  Json status = Json::parse(status_json, nullptr, false);
  Json& all = status["changes"] = Json::array();
  for (const ChangedStatement& each : taken.changed) {
    Json sentences = Json::array();
    for (const ChangedSentence& sentence : each.change.changes()) sentences.push_back(sentence_json(sentence));
    all.push_back({{"statement", each.id}, {"sentences", sentences}});
  }
  status["new_speakers"] = Json::array();
  for (const LocalText& name : taken.speakers) {
    Json text = Json::object();
    for (const auto& [language, words] : name.entries) text[language.tag()] = words;
    status["new_speakers"].push_back(std::move(text));
  }
  status["new_statements"] = taken.statements;
  status["statements_gone"] = taken.statements_gone;
  return status.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace rostrum
