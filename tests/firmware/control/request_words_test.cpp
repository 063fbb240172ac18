#include "firmware/control/request_words.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "firmware/control/verbs.hpp"

namespace rostrum {
namespace {

using nlohmann::json;
using Words = std::vector<std::string>;

json request(const Words& words) {
  const auto made = request_of_words(words);
  EXPECT_TRUE(made) << (made ? "" : made.error().sentence());
  return made.value_or(json());
}

std::string refusal(const Words& words) {
  const auto made = request_of_words(words);
  EXPECT_FALSE(made) << (made ? made->dump() : "");
  return made ? "" : made.error().sentence();
}

struct Example {
  Words words;
  const char* request;
};

const std::vector<Example>& examples() {
  static const std::vector<Example> all = {
      {{"next"}, R"({"action":"next"})"},
      {{"goto", "7"}, R"({"action":"goto","segment":"7"})"},
      {{"view", "queue"}, R"({"action":"view","view":"queue"})"},
      {{"statement", "previous"}, R"({"action":"statement","statement":"previous"})"},
      {{"call"}, R"({"action":"call"})"},
      {{"call", "#17"}, R"({"action":"call","entry":"#17"})"},
      {{"inscribe", "Brook"}, R"({"action":"inscribe","name":{"und":"Brook"}})"},
      {{"inscribe", "en=Brook", "ru=Брук", "--kind", "group", "--reply", "--limit", "3m"},
       R"({"action":"inscribe","name":{"en":"Brook","ru":"Брук"},"kind":"group","reply":true,"limit":"3m"})"},
      {{"inscribe", "Brook", "--name", "ru=Брук", "--behalf", "en=Isles", "ru=Острова", "--before", "2"},
       R"({"action":"inscribe","name":{"und":"Brook","ru":"Брук"},"behalf":{"en":"Isles","ru":"Острова"},"before":"2"})"},
      {{"inscribe", "--before-position", "Brook"},
       R"({"action":"inscribe","name":{"und":"Brook"},"before_position":true})"},
      {{"strike", "3"}, R"({"action":"strike","entry":"3"})"},
      {{"swap", "1", "2"}, R"({"action":"swap","entry":"1","other":"2"})"},
      {{"move", "4"}, R"({"action":"move","entry":"4"})"},
      {{"move", "4", "before", "2"}, R"({"action":"move","entry":"4","before":"2"})"},
      {{"absent", "--strike"}, R"({"action":"absent","strike":true})"},
      {{"absent", "2"}, R"({"action":"absent","entry":"2"})"},
      {{"list", "close"}, R"({"action":"list","list":"close"})"},
      {{"limit", "3m"}, R"({"action":"limit","limit":"3m"})"},
      {{"limit", "group", "none"}, R"({"action":"limit","for":"group","limit":"none"})"},
      {{"timer", "toggle"}, R"({"action":"timer toggle"})"},
      {{"timer", "set", "5m"}, R"({"action":"timer set","limit":"5m"})"},
      {{"timer", "extend", "-1m"}, R"({"action":"timer extend","by":"-1m"})"},
      {{"point-of-order", "end"}, R"({"action":"point-of-order end"})"},
      {{"point-of-order"}, R"({"action":"point-of-order"})"},
      {{"point-of-order", "Brook", "--limit", "2m"},
       R"({"action":"point-of-order","name":{"und":"Brook"},"limit":"2m"})"},
      {{"meeting", "suspend", "--until", "15:00", "--reason", "Lunch", "--informal"},
       R"({"action":"meeting suspend","until":"15:00","reason":{"und":"Lunch"},"informal":true})"},
      {{"item", "5 (a)"}, R"json({"action":"item","item":"5 (a)"})json"},
      {{"floor", "auto"}, R"({"action":"floor","language":"auto"})"},
      {{"adopt", "vote", "Draft decision", "--symbol", "A/1", "--votes", "100/3/20"},
       R"({"action":"adopt","form":"vote","what":{"und":"Draft decision"},"symbol":"A/1","votes":"100/3/20"})"},
      {{"dissociate", "Brook", "PP3"}, R"({"action":"dissociate","name":{"und":"Brook"},"paragraph":"PP3"})"},
      {{"dissociate", "en=Brook", "ru=Брук"}, R"({"action":"dissociate","name":{"en":"Brook","ru":"Брук"}})"},
      {{"paper", "request", "On water", "--by", "Brook"},
       R"({"action":"paper request","title":{"und":"On water"},"by":{"und":"Brook"}})"},
      {{"paper", "symbol", "1", "A/2"}, R"({"action":"paper symbol","paper":"1","symbol":"A/2"})"},
      {{"release", "live"}, R"({"action":"release","release":"live"})"},
      {{"release", "01-brook", "booths"}, R"({"action":"release","statement":"01-brook","release":"booths"})"},
      {{"mark", "amended", "said otherwise", "--segment", "3"},
       R"({"action":"mark","mark":"amended","note":"said otherwise","segment":"3"})"},
      {{"cue", "12"}, R"({"action":"cue","segment":"12"})"},
      {{"cue", "words", "clean water"}, R"({"action":"cue words","words":"clean water"})"},
      {{"cue", "next"}, R"({"action":"cue next"})"},
      {{"notice", "Break", "--full"}, R"({"action":"notice","text":{"und":"Break"},"full":true})"},
      {{"notice"}, R"({"action":"notice"})"},
      {{"inscribe", "xx=A"}, R"({"action":"inscribe","name":{"xx":"A"}})"},
      {{"notice", "ru=Перерыв", "en=Break"}, R"({"action":"notice","text":{"ru":"Перерыв","en":"Break"}})"},
      {{"notice", "Перерыв", "--lang", "ru"}, R"({"action":"notice","text":{"und":"Перерыв"},"lang":"ru"})"},
      {{"line"}, R"({"action":"line"})"},
      {{"line", "--", "--twice--"}, R"({"action":"line","text":{"und":"--twice--"}})"},
      {{"display", "wall", "view", "queue"}, R"({"action":"display","display":"wall","view":"queue"})"},
      {{"display", "wall", "langs", "ru,en"}, R"({"action":"display","display":"wall","langs":"ru,en"})"},
      {{"display", "wall", "light", "60"}, R"({"action":"display","display":"wall","light":"60"})"},
      {{"display", "wall", "reset"}, R"({"action":"display","display":"wall","reset":true})"},
      {{"rehearsal", "on"}, R"({"action":"rehearsal","state":"on"})"},
      {{"screenshot", "--display", "wall"}, R"({"action":"screenshot","display":"wall"})"},
  };
  return all;
}

TEST(RequestWords, say_what_the_socket_is_asked) {
  for (const Example& example : examples()) EXPECT_EQ(request(example.words), json::parse(example.request));
}

// The words of a pattern as somebody could type them: what stands for a value is written in its place.
Words words_of(const VerbShape& shape) {
  std::istringstream action(shape.action);
  Words words;
  for (std::string word; action >> word;) words.push_back(word);
  for (const VerbPart& part : shape.parts) {
    if (part.kind == VerbPart::Kind::value || part.kind == VerbPart::Kind::text) {
      words.push_back(part.choices.empty() ? "x" : part.choices.front());
      continue;
    }
    words.push_back(part.name);
    if (part.takes != VerbPart::Takes::nothing) words.emplace_back("x");
  }
  return words;
}

TEST(RequestWords, every_verb_is_understood_with_all_that_it_may_have) {
  for (const VerbShape& shape : verb_shapes()) {
    const json made = request(words_of(shape));
    EXPECT_EQ(made["action"], shape.action);
    for (const VerbPart& part : shape.parts) {
      const bool written_so = part.kind == VerbPart::Kind::word && part.takes == VerbPart::Takes::nothing;
      EXPECT_TRUE(made.contains(part.key) || (written_so && part.name != "reset")) << shape.action << made;
    }
  }
}

TEST(RequestWords, every_verb_refuses_a_word_too_much_and_an_option_that_it_has_not) {
  for (const VerbShape& shape : verb_shapes()) {
    Words words = words_of(shape);
    words.emplace_back("--moon");
    EXPECT_NE(refusal(words).find("--moon"), std::string::npos);
    words.back() = "much";
    EXPECT_NE(refusal(words).find("Write: rostrum ctl " + shape.action.substr(0, shape.action.find(' '))),
              std::string::npos)
        << shape.action;
  }
}

TEST(RequestWords, one_wrong_word_is_one_sentence_with_what_is_allowed) {
  EXPECT_NE(refusal({"dance"}).find("There is no action \"dance\""), std::string::npos);
  EXPECT_NE(refusal({"dance"}).find("point-of-order"), std::string::npos);
  EXPECT_NE(refusal({"inscibe", "Brook"}).find("Was inscribe meant?"), std::string::npos);
  EXPECT_NE(refusal({"timer", "dance"}).find("timer extend BY"), std::string::npos);
  EXPECT_NE(refusal({"timer"}).find("timer needs more words"), std::string::npos);
  EXPECT_NE(refusal({"list", "burn"}).find("open|close|show"), std::string::npos);
  EXPECT_NE(refusal({"swap", "1"}).find("swap ENTRY OTHER"), std::string::npos);
  EXPECT_NE(refusal({"move", "1", "behind", "2"}).find("\"before\" was expected"), std::string::npos);
  EXPECT_NE(refusal({"inscribe", "Brook", "--kind"}).find("--kind needs a word"), std::string::npos);
  EXPECT_NE(refusal({"paper", "request", "On water"}).find("--by is missing"), std::string::npos);
  EXPECT_NE(refusal({"display", "wall", "dim"}).find("display DISPLAY light LIGHT"), std::string::npos);
  EXPECT_NE(refusal({}).find("ctl needs an action"), std::string::npos);
}

TEST(Verbs, are_each_there_once_and_in_the_order_of_their_first_words) {
  std::set<std::string_view> patterns;
  for (const Verb& verb : verbs()) EXPECT_TRUE(patterns.insert(verb.pattern).second) << verb.pattern;
  const std::string names = all_actions();
  for (const VerbShape& shape : verb_shapes()) {
    const std::string first = shape.action.substr(0, shape.action.find(' '));
    const auto at = names.find(first);
    EXPECT_NE(at, std::string::npos) << first;
  }
  EXPECT_EQ(names.find("timer"), names.rfind("timer"));
}

TEST(Verbs, usage_shows_choices_without_their_name) {
  for (const Verb& verb : verbs()) EXPECT_EQ(usage(verb).find('='), std::string::npos) << usage(verb);
}

TEST(Verbs, stand_in_the_manual) {
  std::ifstream file(ROSTRUM_SOURCE_DIR "/docs/rostrum.1");
  const std::string manual((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  for (const VerbShape& shape : verb_shapes()) {
    std::istringstream words(shape.action);
    for (std::string word; words >> word;) EXPECT_NE(manual.find(word), std::string::npos) << shape.action;
    for (const VerbPart& part : shape.parts) {
      const bool option = part.kind == VerbPart::Kind::option;
      EXPECT_TRUE(!option || manual.find(part.name) != std::string::npos) << part.name;
      for (const std::string& choice : part.choices) EXPECT_NE(manual.find(choice), std::string::npos) << choice;
    }
  }
}

}  // namespace
}  // namespace rostrum
