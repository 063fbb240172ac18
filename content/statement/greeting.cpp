#include "content/statement/greeting.hpp"

#include <algorithm>
#include <string>

#include "content/statement/letters.hpp"
#include "content/statement/sentences.hpp"

namespace rostrum {

namespace {

constexpr std::string_view greetings[] = {
    "good morning",  "good afternoon", "good evening", "good day",         "hello",
    "greetings",     "bonjour",        "bonsoir",      "buenos días",      "buenas tardes",
    "buenas noches", "bom dia",        "boa tarde",    "boa noite",        "guten morgen",
    "guten tag",     "guten abend",    "buongiorno",   "buonasera",        "доброе утро",
    "добрый день",   "добрый вечер",   "доброго дня",  "здравствуйте",     "приветствую",
    "добрий день",   "доброго ранку",  "добър ден",    "добро утро",       "добар дан",
    "السلام عليكم",  "صباح الخير",     "مساء الخير",   "أسعد الله صباحكم", "أسعد الله مساءكم",
    "تحية طيبة",     "مرحبا"};

constexpr std::string_view chinese_greetings[] = {"大家好", "各位好", "你好",   "您好",
                                                  "早上好", "上午好", "下午好", "晚上好"};

bool is_chinese_greeting(std::string_view line) {
  constexpr std::size_t longest = 120;
  while (!line.empty() && !is_letter(code_point_before(line, line.size())))
    line = line.substr(0, previous_offset(line, line.size()));
  return line.size() <= longest && std::any_of(std::begin(chinese_greetings), std::end(chinese_greetings),
                                               [&](auto greeting) { return line.ends_with(greeting); });
}

}  // namespace

bool is_greeting(std::string_view line) {
  constexpr std::size_t longest = 240;
  constexpr std::size_t most_words = 14;
  line = trim(line);
  if (line.empty() || line.size() > longest) return false;
  if (is_chinese_greeting(line)) return true;
  const std::string lower = lowercase(line);
  const bool greets = std::any_of(std::begin(greetings), std::end(greetings), [&](std::string_view greeting) {
    return lower.starts_with(greeting) && !is_letter_or_mark(code_point_at(lower, greeting.size()));
  });
  return greets && words_of(lower).size() <= most_words && find_sentences(line, Language{}).size() == 1;
}

}  // namespace rostrum
