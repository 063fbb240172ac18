#include "tests/support/private_screens.hpp"

#include <array>
#include <map>
#include <utility>

namespace rostrum::test {
namespace {

constexpr std::array six = {"en", "ru", "fr", "es", "ar", "zh-Hans"};

using Names = std::array<const char*, six.size()>;

const std::map<std::string, Names>& names() {
  static const std::map<std::string, Names> all = {
      {"Aldermark", {"Aldermark", "Алдермарк", "Aldermark", "Aldermark", "ألدرمارك", "奥尔德马克"}},
      {"Brennau", {"Brennau", "Бреннау", "Brennau", "Brennau", "بريناو", "布伦瑙"}},
      {"Corvane", {"Corvane", "Корван", "Corvane", "Corvane", "كورفان", "科尔万"}},
      {"Dunmere", {"Dunmere", "Данмир", "Dunmere", "Dunmere", "دنمير", "邓米尔"}},
      {"Erlund", {"Erlund", "Эрлунд", "Erlund", "Erlund", "إرلوند", "埃尔隆德"}},
      {"River States",
       {"the River States", "Приречные государства", "États riverains", "Estados ribereños", "الدول النهرية",
        "沿河国家"}},
  };
  return all;
}

SpeakerLine waiting(std::size_t number, const std::string& name, Purpose purpose = Purpose::statement) {
  SpeakerLine line;
  line.number = number;
  line.name = delegation(name);
  line.purpose = purpose;
  return line;
}

std::vector<SpeakerLine> list() {
  std::vector<SpeakerLine> all = {waiting(1, "Brennau"), waiting(2, "Corvane"),
                                  waiting(3, "Dunmere", Purpose::right_of_reply),
                                  waiting(4, "Erlund", Purpose::position_after)};
  all[1].kind = SpeakerKind::group;
  all[1].on_behalf_of = delegation("River States");
  return all;
}

Statement many_times(const Statement& one, std::size_t times) {
  constexpr std::size_t paragraphs_of_a_page = 4;
  Statement all = one;
  all.paragraphs.clear();
  int page = 1;
  for (std::size_t i = 0; i < times; ++i) {
    for (const Paragraph& paragraph : one.paragraphs) {
      Paragraph& added = all.paragraphs.emplace_back(paragraph);
      added.page = page;
      if (all.paragraphs.size() % paragraphs_of_a_page == 0) ++page;
      // A page that turns within a paragraph, where a sentence ends.
      const bool turns = all.paragraphs.size() % 6 == 0 && added.sentences.size() > 1;
      if (turns) added.page_breaks.push_back({added.sentences[1].begin, ++page});
    }
  }
  all.pages = page;
  return all;
}

}  // namespace

LocalText delegation(const std::string& english) {
  LocalText text;
  const Names& known = names().at(english);
  for (std::size_t i = 0; i < six.size(); ++i) text.entries.emplace_back(*Language::parse(six[i]), known[i]);
  return text;
}

LocalText in_english(const std::string& text) {
  return {{{*Language::parse("en"), text}}};
}

DeskScreen desk_screen() {
  DeskScreen screen;
  screen.wall_name = "wall-left";
  screen.walls = 3;
  screen.segment = 5;
  screen.segments = 12;
  screen.next = {{*Language::parse("en"), "In 2025 the level at Harrow Bridge fell by 14 per cent."},
                 {*Language::parse("ru"), "В 2025 году уровень воды у Харроу-Бридж упал на 14 процентов."}};
  screen.now = waiting(0, "Aldermark");
  screen.timer = {true, 180'000, false};
  screen.words_a_minute = 112;
  screen.over_by_ms = 40'000;
  screen.ends_at = 9;
  screen.waiting = list();
  screen.messages = {"Booth 2: which page?", "The stick is ready: 4 statements, 2 findings.",
                     "Screen 2 was off for 12\u00A0s and is back."};
  screen.keys = {{"→", Word::help_next}, {"←", Word::help_back},  {"O", Word::keys_off_text},  {"S", Word::keys_skip},
                 {"Z", Word::keys_undo}, {"B", Word::help_blank}, {"N", Word::keys_call_next}, {"F1", Word::help_help}};
  screen.phase = MeetingState::Phase::in_session;
  return screen;
}

ChairScreen chair_screen() {
  ChairScreen screen;
  screen.now = waiting(0, "Aldermark");
  screen.timer = {true, 180'000, false};
  screen.next = list();
  screen.waiting = 19;
  screen.phase = MeetingState::Phase::in_session;
  screen.item.number = "5 (a)";
  screen.item.title.entries = {{*Language::parse("en"), "Shared waters of the Upper Selm"},
                               {*Language::parse("ru"), "Общие воды верховьев Сельма"},
                               {*Language::parse("ar"), "المياه المشتركة في أعالي السلم"}};
  return screen;
}

ParallelStatement long_speech(const std::vector<std::string>& languages, const std::string& original,
                              std::size_t times) {
  const ParallelStatement once = ParallelStatement::water(languages, original);
  std::vector<Statement> all;
  std::size_t lead = 0;
  for (std::size_t i = 0; i < languages.size(); ++i) {
    all.push_back(many_times(once.statement(i), times));
    if (languages[i] == original) lead = i;
  }
  return ParallelStatement(std::move(all), lead);
}

BoothFixture::BoothFixture(ParallelStatement statement, BreakPlan plan)
    : statement_(std::move(statement)),
      plan_(std::move(plan)),
      positions_(plan_.positions(statement_.statement(plan_.lead))) {}

SegmentMark BoothFixture::mark(std::size_t segment, SegmentMark::Kind kind, const std::string& note) const {
  SegmentMark mark;
  mark.from = positions_.at(segment);
  mark.to = segment + 1 < positions_.size() ? positions_[segment + 1]
                                            : Position{statement_.statement(plan_.lead).paragraphs.size(), 0, 0};
  mark.kind = kind;
  mark.note = note;
  return mark;
}

BoothScreen BoothFixture::at(std::size_t segment) const {
  BoothScreen screen;
  screen.versions = statement_.versions();
  screen.plan = &plan_;
  screen.segment = segment;
  screen.positions = positions_;
  for (std::size_t i = 0; i < segment; ++i) screen.marks.push_back(mark(i, SegmentMark::Kind::delivered));
  screen.name = delegation("Brennau");
  screen.timer = {true, 180'000, false};
  screen.released = true;
  return screen;
}

std::vector<HelpLine> many_keys() {
  using Group = HelpLine::Group;
  return {{"→  Space  PageDown", Word::help_next, Group::place},
          {"←  PageUp", Word::help_back, Group::place},
          {"0–9, Enter", Word::help_go_to, Group::place},
          {"Ctrl →", Word::keys_cue_forward, Group::place},
          {"Ctrl ←", Word::keys_cue_back, Group::place},
          {"Ctrl Enter", Word::keys_take_cue, Group::place},
          {"Z", Word::keys_undo, Group::place},
          {"Y", Word::keys_redo, Group::place},
          {"O", Word::keys_off_text, Group::marks},
          {"S", Word::keys_skip, Group::marks},
          {"D", Word::keys_delivered, Group::marks},
          {"R", Word::keys_release, Group::marks},
          {"N", Word::keys_call_next, Group::speakers},
          {"E", Word::keys_finish, Group::speakers},
          {"A", Word::keys_absent, Group::speakers},
          {"P", Word::keys_point_of_order, Group::speakers},
          {"L", Word::keys_floor, Group::speakers},
          {"C", Word::keys_timer_toggle, Group::timer},
          {"+", Word::keys_timer_more, Group::timer},
          {"−", Word::keys_timer_less, Group::timer},
          {"X", Word::keys_timer_reset, Group::timer},
          {"M", Word::keys_call_to_order, Group::meeting},
          {"U", Word::keys_suspend, Group::meeting},
          {"I", Word::keys_next_item, Group::meeting},
          {"G", Word::keys_adopt, Group::meeting},
          {"B", Word::help_blank, Group::views},
          {"T", Word::help_title_card, Group::views},
          {"F2", Word::keys_view_statement, Group::views},
          {"F3", Word::keys_view_speaker, Group::views},
          {"F4", Word::keys_view_queue, Group::views},
          {"F6", Word::keys_view_programme, Group::views},
          {"F7", Word::keys_view_decision, Group::views},
          {"F8", Word::keys_view_notice, Group::views},
          {"H", Word::keys_view_hold, Group::views},
          {"F1  ?", Word::help_help, Group::other}};
}

Readings readings(std::int64_t used_ms) {
  Timer timer;
  timer.run = Timer::Run::running;
  timer.limit_ms = 180'000;
  timer.used_ms = used_ms;
  timer.since.boot_id = "boot";
  return {read_timer(timer, timer.since), ClockTime{10, 39}};
}

}  // namespace rostrum::test
