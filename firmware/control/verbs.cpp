#include "firmware/control/verbs.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <sstream>

namespace rostrum {
namespace {

constexpr std::array table = {
    Verb{"next", "the next segment"},
    Verb{"back", "the segment before"},
    Verb{"goto SEGMENT", "a segment by its number"},
    Verb{"blank", "blank the screens, and show again"},
    Verb{"title", "the title card"},
    Verb{"view VIEW", "what the walls show"},
    Verb{"statement STATEMENT", "a statement by its id, next or previous"},
    Verb{"depth DEPTH", "picture heights to the last row; 0 as in room.toml"},
    Verb{"reload", "take the session's files anew; the place is kept"},
    Verb{"stick confirm [STICK] [--confirmed-by CONFIRMED_BY] [--reason REASON]",
         "take what is on a stick, once its summary is there"},
    Verb{"stick refuse [STICK]", "do not take it"},
    Verb{"stick [MEDIUM] [--pull-after PULL_AFTER] [--pull]",
         "play a stick: an image, a device or a folder; with --pull its number: pull it out"},
    Verb{"record --stick STICK [--format FORMAT] [--rehearsal]",
         "write the delivery record to a stick: its number, a device or an image"},
    Verb{"forget", "drop the stored session's key: it can never be read again"},
    Verb{"undo", "take the last act back"},
    Verb{"redo", "do it again"},
    Verb{"call [ENTRY]", "give the floor: the next one, or a place in the list"},
    Verb{"finish", "the speaker has finished"},
    Verb{"absent [ENTRY] [--strike]", "not in the room: to the end of the list, or off it"},
    Verb{
        "inscribe NAME... [--kind KIND] [--behalf BEHALF...] [--statement STATEMENT] [--limit LIMIT] [--before BEFORE] "
        "[--reply] [--before-position] [--after-position] [--name NAME...]",
        "put on the list of speakers"},
    Verb{"strike ENTRY", "off the list"},
    Verb{"swap ENTRY OTHER", "two change places"},
    Verb{"move ENTRY [before BEFORE]", "to the end, or before another"},
    Verb{"carry [ENTRY]", "to the next meeting's list: one, or all who wait"},
    Verb{"list LIST=open|close|show", "open or close the list of speakers, or show it on the walls"},
    Verb{"limit [FOR] LIMIT", "time to speak: for all, a kind, a place in the list"},
    Verb{"queue", "print the list of speakers"},
    Verb{"timer start", "the speaker's clock"},
    Verb{"timer pause", ""},
    Verb{"timer toggle", ""},
    Verb{"timer reset", "from the beginning"},
    Verb{"timer hide", "from public screens"},
    Verb{"timer show", ""},
    Verb{"timer set LIMIT", "another limit, or none"},
    Verb{"timer extend BY", "1m more; -1m less"},
    Verb{"point-of-order end", "the speaker goes on"},
    Verb{"point-of-order [NAME...] [--limit LIMIT]", "stops everything where it is"},
    Verb{"meeting open", "call to order"},
    Verb{"meeting suspend [--until UNTIL] [--reason REASON...] [--informal]", "until a time, 15:00"},
    Verb{"meeting resume", ""},
    Verb{"meeting adjourn [--next NEXT]", ""},
    Verb{"item ITEM", "the item under consideration: next, or its number"},
    Verb{"floor LANGUAGE", "what is spoken: a language, or auto"},
    Verb{"adopt FORM=consensus|without-vote|so-decided|vote|rejected WHAT... [--symbol SYMBOL] [--votes VOTES]",
         "what was decided; votes 100/3/20: for, against, abstaining"},
    Verb{"dissociate NAME... [PARAGRAPH]", "from the last decision"},
    Verb{"paper request TITLE... --by BY...", "a paper that is to be circulated"},
    Verb{"paper symbol PAPER SYMBOL", "the symbol issued for it"},
    Verb{"release [STATEMENT] RELEASE=booths|live|held [--from FROM]",
         "who may see a statement; live from a time, 15:00"},
    Verb{"mark MARK=delivered|skipped|off-text|amended [NOTE] [--segment SEGMENT]", "what happened to a segment"},
    Verb{"off-text", "the speaker departs from the text, and comes back"},
    Verb{"cue words WORDS [--statement STATEMENT]", "look for words in private"},
    Verb{"cue page PAGE [--statement STATEMENT]", "look at a page of the paper"},
    Verb{"cue next", "a segment further"},
    Verb{"cue back", ""},
    Verb{"cue take", "show what was found"},
    Verb{"cue drop", "stop looking"},
    Verb{"cue SEGMENT [--statement STATEMENT]", "look at a segment"},
    Verb{"notice [TEXT...] [--lang LANG] [--full]", "at the foot of the screens, or all over; none takes it away"},
    Verb{"line [TEXT...] [--lang LANG]", "a line of a speech without a text; none takes it away"},
    Verb{"display DISPLAY view VIEW", "what one display shows"},
    Verb{"display DISPLAY langs LANGS", "in which languages, ru,en"},
    Verb{"display DISPLAY light LIGHT", "percent of full light, 20 to 100"},
    Verb{"display DISPLAY reset", "as room.toml has it"},
    Verb{"rehearsal STATE=on|off", "what is done in it, is undone with it"},
    Verb{"status", "print where the room stands"},
    Verb{"screenshot [--display DISPLAY]", "a picture of a display, with -o FILE.png"},
    Verb{"quit", "end the room"},
};

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char letter) { return letter == '-' ? '_' : static_cast<char>(std::tolower(letter)); });
  return text;
}

bool in_capitals(std::string_view word) {
  return !word.empty() && std::isupper(static_cast<unsigned char>(word.front())) != 0;
}

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, at);) parts.push_back(part);
  return parts;
}

// VALUE, TEXT... or VALUE=a|b
VerbPart value_part(std::string word) {
  VerbPart part;
  part.kind = VerbPart::Kind::value;
  if (word.ends_with("...")) {
    part.kind = VerbPart::Kind::text;
    word.resize(word.size() - 3);
  }
  if (const auto equals = word.find('='); equals != std::string::npos) {
    part.choices = split(word.substr(equals + 1), '|');
    word.resize(equals);
  }
  part.name = part.key = lower(word);
  return part;
}

class PatternReader {
 public:
  explicit PatternReader(const Verb& verb) : words_(split(std::string(verb.pattern), ' ')) { shape_.verb = &verb; }

  VerbShape read() {
    while (at_ < words_.size()) read_part();
    return std::move(shape_);
  }

 private:
  void read_part() {
    std::string word = words_[at_++];
    const bool optional = word.starts_with('[');
    if (optional) word.erase(0, 1);
    bool closed = take_bracket(word);
    const bool at_head = shape_.parts.empty() && !optional && !word.starts_with('-') && !in_capitals(word);
    if (at_head) {
      shape_.action += (shape_.action.empty() ? "" : " ") + word;
      return;
    }
    VerbPart part;
    if (in_capitals(word)) {
      part = value_part(word);
    } else {
      part.kind = word.starts_with('-') ? VerbPart::Kind::option : VerbPart::Kind::word;
      part.name = word;
      part.key = lower(word.substr(std::min(word.find_first_not_of('-'), word.size())));
      const bool followed = at_ < words_.size() && in_capitals(words_[at_]);
      if (followed && (part.kind == VerbPart::Kind::option || optional)) {
        if (!closed) {
          std::string value = words_[at_++];
          closed = take_bracket(value);
          const VerbPart taken = value_part(value);
          part.key = taken.key;
          part.takes = taken.kind == VerbPart::Kind::text ? VerbPart::Takes::text : VerbPart::Takes::value;
        }
      }
    }
    part.optional = optional;
    shape_.parts.push_back(std::move(part));
  }

  static bool take_bracket(std::string& word) {
    if (!word.ends_with(']')) return false;
    word.pop_back();
    return true;
  }

  std::vector<std::string> words_;
  std::size_t at_ = 0;
  VerbShape shape_;
};

}  // namespace

std::span<const Verb> verbs() {
  return table;
}

const std::vector<VerbShape>& verb_shapes() {
  static const std::vector<VerbShape> shapes = [] {
    std::vector<VerbShape> all;
    for (const Verb& verb : table) all.push_back(PatternReader(verb).read());
    return all;
  }();
  return shapes;
}

std::string usage(const Verb& verb) {
  std::string text;
  for (const std::string& word : split(std::string(verb.pattern), ' ')) {
    const auto equals = word.find('=');
    const bool named = equals != std::string::npos && in_capitals(word);
    text += (text.empty() ? "" : " ") + (named ? word.substr(equals + 1) : word);
  }
  return text;
}

std::string all_actions() {
  std::string names;
  std::string last;
  for (const VerbShape& shape : verb_shapes()) {
    const std::string first = shape.action.substr(0, shape.action.find(' '));
    if (first == last) continue;
    names += (names.empty() ? "" : ", ") + first;
    last = first;
  }
  return names;
}

}  // namespace rostrum
