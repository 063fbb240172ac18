#include "firmware/control/request_words.hpp"

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <utility>

#include "content/session/nearest_word.hpp"
#include "content/text/language.hpp"
#include "firmware/control/verbs.hpp"

namespace rostrum {
namespace {

using nlohmann::json;
using Words = std::vector<std::string>;

Error wrong(std::string what, std::string advice) {
  return Error{Blame::input, std::move(what), "", std::move(advice)};
}

// "xx", "zh-Hans": as language tags are written, known or not.
bool written_as_a_tag(std::string_view text) {
  constexpr std::size_t shortest = 2, longest = 3, longest_subtag = 8;
  const auto alphanumeric = [](std::string_view part) {
    return std::all_of(part.begin(), part.end(), [](unsigned char each) { return std::isalnum(each) != 0; });
  };
  const std::string_view primary = text.substr(0, text.find('-'));
  if (primary.size() < shortest || primary.size() > longest || !alphanumeric(primary)) return false;
  if (std::any_of(primary.begin(), primary.end(), [](unsigned char each) { return std::isdigit(each) != 0; }))
    return false;
  for (text.remove_prefix(primary.size()); !text.empty();) {
    text.remove_prefix(1);
    const std::string_view subtag = text.substr(0, text.find('-'));
    if (subtag.empty() || subtag.size() > longest_subtag || !alphanumeric(subtag)) return false;
    text.remove_prefix(subtag.size());
  }
  return true;
}

// ru="Брук" as {ru, Брук}; nullopt for words that name no language. A tag that nobody knows stays as it was written, to
// be refused by whoever reads it.
std::optional<std::pair<std::string, std::string>> tagged(const std::string& word) {
  const auto equals = word.find('=');
  if (equals == std::string::npos) return std::nullopt;
  const std::string tag = word.substr(0, equals);
  if (!written_as_a_tag(tag)) return std::nullopt;
  const auto language = Language::parse(tag);
  return std::pair(language ? language->tag() : tag, word.substr(equals + 1));
}

// "-1m" is a value, "--kind" and "-x" are none.
bool is_option(const std::string& word) {
  return word.size() > 1 && word.front() == '-' && (word[1] < '0' || word[1] > '9');
}

const VerbPart* option_of(const VerbShape& shape, const std::string& name) {
  for (const VerbPart& part : shape.parts) {
    if (part.kind == VerbPart::Kind::option && part.name == name) return &part;
  }
  return nullptr;
}

void add_text(json& request, const std::string& key, const std::string& word) {
  const auto in_language = tagged(word);
  request[key][in_language ? in_language->first : "und"] = in_language ? in_language->second : word;
}

// Matches words against one shape.
class Matching {
 public:
  Matching(const VerbShape& shape, const Words& words) : shape_(shape) {
    const auto size = static_cast<std::ptrdiff_t>(std::count(shape.action.begin(), shape.action.end(), ' ') + 1);
    words_.assign(words.begin() + size, words.end());
    request_["action"] = shape.action;
  }

  Result<json> match() {
    if (auto taken = take_options(); !taken) return tl::unexpected(taken.error());
    std::size_t left = 0;  // parts that must come
    for (const VerbPart& part : shape_.parts) left += part.kind != VerbPart::Kind::option && !part.optional ? 1U : 0U;
    for (const VerbPart& part : shape_.parts) {
      if (part.kind == VerbPart::Kind::option) continue;
      if (!part.optional) --left;
      if (auto taken = take(part, left); !taken) return tl::unexpected(taken.error());
    }
    if (at_ < plain_.size()) return tl::unexpected(misfit("\"" + plain_[at_] + "\" is too much"));
    return std::move(request_);
  }

 private:
  [[nodiscard]] Error lacking() const {
    const std::string meaning(shape_.verb->meaning);
    return wrong(shape_.action + " needs more words",
                 "Write: rostrum ctl " + usage(*shape_.verb) + (meaning.empty() ? "." : " (" + meaning + ")."));
  }
  [[nodiscard]] Error misfit(const std::string& what) const {
    return wrong(what, "Write: rostrum ctl " + usage(*shape_.verb) + ".");
  }

  Result<void> take_options() {
    bool open = true;  // until "--"
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (open && words_[i] == "--") {
        open = false;
      } else if (!open || !is_option(words_[i])) {
        plain_.push_back(words_[i]);
      } else if (auto taken = take_option(i); !taken) {
        return taken;
      }
    }
    for (const VerbPart& part : shape_.parts) {
      const bool missing = part.kind == VerbPart::Kind::option && !part.optional && !request_.contains(part.key);
      if (missing) return tl::unexpected(misfit(part.name + " is missing"));
    }
    return {};
  }

  // `at` is the place of the option, and becomes that of its last word.
  Result<void> take_option(std::size_t& at) {
    const std::string& name = words_[at];
    const VerbPart* option = option_of(shape_, name);
    if (option == nullptr) return tl::unexpected(misfit("There is no option " + name + " of " + shape_.action));
    if (option->takes == VerbPart::Takes::nothing) {
      request_[option->key] = true;
      return {};
    }
    if (at + 1 >= words_.size()) return tl::unexpected(misfit(name + " needs a word behind it"));
    ++at;
    if (option->takes == VerbPart::Takes::value) {
      request_[option->key] = words_[at];
      return {};
    }
    add_text(request_, option->key, words_[at]);
    if (!tagged(words_[at])) return {};
    for (; at + 1 < words_.size() && tagged(words_[at + 1]); ++at) add_text(request_, option->key, words_[at + 1]);
    return {};
  }

  // `left` words at least must stay for the parts behind this one.
  Result<void> take(const VerbPart& part, std::size_t left) {
    if (at_ + left >= plain_.size()) {
      if (part.optional) return {};
      return tl::unexpected(at_ < plain_.size() || shape_.parts.empty() ? misfit("There is a word too few")
                                                                        : lacking());
    }
    if (part.kind == VerbPart::Kind::word) return take_word(part);
    if (part.kind == VerbPart::Kind::text) return take_text(part);
    const std::string& word = plain_[at_];
    const auto& choices = part.choices;
    if (!choices.empty() && std::find(choices.begin(), choices.end(), word) == choices.end())
      return tl::unexpected(misfit("\"" + word + "\" is none of the words that may stand here"));
    request_[part.key] = word;
    ++at_;
    return {};
  }

  Result<void> take_word(const VerbPart& part) {
    if (plain_[at_] != part.name)
      return tl::unexpected(misfit("\"" + plain_[at_] + "\" stands where \"" + part.name + "\" was expected"));
    ++at_;
    if (part.takes == VerbPart::Takes::nothing) {
      if (&part == &shape_.parts.back()) request_[part.key] = true;
      return {};
    }
    if (at_ >= plain_.size()) return tl::unexpected(misfit(part.name + " needs a word behind it"));
    request_[part.key] = plain_[at_++];
    return {};
  }

  // One word, or one for each language.
  Result<void> take_text(const VerbPart& part) {
    do {
      add_text(request_, part.key, plain_[at_++]);
    } while (at_ < plain_.size() && tagged(plain_[at_]));
    return {};
  }

  const VerbShape& shape_;
  Words words_, plain_;
  std::size_t at_ = 0;
  json request_ = json::object();
};

bool begins_with(const Words& words, const std::string& action) {
  std::size_t at = 0;
  for (std::size_t begin = 0; begin <= action.size(); ++at) {
    const std::size_t end = std::min(action.find(' ', begin), action.size());
    if (at >= words.size() || action.compare(begin, end - begin, words[at]) != 0) return false;
    begin = end + 1;
  }
  return true;
}

// The shapes whose action these words name; of those that begin alike, the longest.
std::vector<const VerbShape*> shapes_for(const Words& words) {
  std::vector<const VerbShape*> found;
  for (const VerbShape& shape : verb_shapes()) {
    if (!begins_with(words, shape.action)) continue;
    if (!found.empty() && found.front()->action.size() > shape.action.size()) continue;
    if (!found.empty() && found.front()->action.size() < shape.action.size()) found.clear();
    found.push_back(&shape);
  }
  return found;
}

// "timer dance": the first word is right.
std::string usages_of(const std::string& first) {
  std::string usages;
  for (const VerbShape& shape : verb_shapes()) {
    if (shape.action == first || shape.action.starts_with(first + " "))
      usages += (usages.empty() ? "" : " | ") + usage(*shape.verb);
  }
  return usages;
}

Error unknown_action(const Words& words) {
  const std::string& first = words.front();
  if (const std::string usages = usages_of(first); !usages.empty()) {
    const std::string what =
        words.size() > 1 ? "\"" + words[1] + "\" behind " + first + " means nothing" : first + " needs more words";
    return wrong(what, "Write: rostrum ctl " + usages + ".");
  }
  std::vector<std::string> firsts;
  for (const VerbShape& shape : verb_shapes()) firsts.push_back(shape.action.substr(0, shape.action.find(' ')));
  const auto meant = nearest_word(first, {firsts.begin(), firsts.end()});
  return wrong("There is no action \"" + first + "\"",
               (meant ? "Was " + std::string(*meant) + " meant? " : "") + "Actions are " + all_actions() + ".");
}

}  // namespace

Result<json> request_of_words(const Words& words) {
  if (words.empty()) return tl::unexpected(wrong("ctl needs an action", "Actions are " + all_actions() + "."));
  const auto shapes = shapes_for(words);
  if (shapes.empty()) return tl::unexpected(unknown_action(words));
  std::optional<Error> first_error;
  for (const VerbShape* shape : shapes) {
    auto request = Matching(*shape, words).match();
    if (request) return request;
    if (!first_error) first_error = request.error();
  }
  // Several shapes of one action: what may stand here is told for all of them.
  if (shapes.size() > 1) first_error->advice = "Write: rostrum ctl " + usages_of(shapes.front()->action) + ".";
  return tl::unexpected(std::move(*first_error));
}

}  // namespace rostrum
