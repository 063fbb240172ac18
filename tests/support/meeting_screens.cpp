#include "tests/support/meeting_screens.hpp"

#include <algorithm>
#include <array>

namespace rostrum::test {
namespace {

constexpr std::int64_t three_minutes = 180'000;

SpeakerLine::Estimate estimate_of(std::size_t place) {
  using Kind = SpeakerLine::Estimate::Kind;
  if (place == 1) return {Kind::next, {}, 0};
  constexpr std::size_t reached = 12;
  if (place > reached) return {Kind::next_meeting, {}, 0};
  const int minute = 40 + 5 * static_cast<int>(place - 1);
  return {Kind::at, {10 + minute / 60, minute % 60}, 0};
}

ShownItem water_item() {
  ShownItem item;
  item.number = "5";
  item.title = local({{"en", "Water at the source"},
                      {"ru", "Вода у истока"},
                      {"fr", "L’eau à la source"},
                      {"es", "El agua en su origen"},
                      {"ar", "المياه عند المنبع"},
                      {"zh-Hans", "源头之水"}});
  return item;
}

}  // namespace

LocalText local(std::initializer_list<std::pair<const char*, const char*>> entries) {
  LocalText text;
  for (const auto& [tag, words] : entries) text.entries.emplace_back(*Language::parse(tag), words);
  return text;
}

LocalText delegation(std::size_t i) {
  static const std::array<LocalText, 6> all = {
      local({{"en", "Aldermark"},
             {"ru", "Олдермарк"},
             {"fr", "Aldermark"},
             {"es", "Aldermark"},
             {"ar", "ألدرمارك"},
             {"zh-Hans", "奥尔德马克"}}),
      local({{"en", "United Cantons of Greater Harrow and the Southern Isles"},
             {"ru", "Объединённые Кантоны Большого Харроу и Южных Островов"},
             {"fr", "Cantons unis du Grand Harrow et des îles du Sud"},
             {"es", "Cantones Unidos de Gran Harrow y las Islas del Sur"},
             {"ar", "الكانتونات المتحدة لهارو الكبرى والجزر الجنوبية"},
             {"zh-Hans", "大哈罗及南方群岛联合州"}}),
      local({{"en", "Brook"}, {"ru", "Брук"}, {"fr", "Brook"}, {"es", "Brook"}, {"ar", "بروك"}, {"zh-Hans", "布鲁克"}}),
      local({{"en", "Corland"},
             {"ru", "Корланд"},
             {"fr", "Corland"},
             {"es", "Corland"},
             {"ar", "كورلاند"},
             {"zh-Hans", "科兰"}}),
      local({{"en", "Brennau"},
             {"ru", "Бреннау"},
             {"fr", "Brennau"},
             {"es", "Brennau"},
             {"ar", "بريناو"},
             {"zh-Hans", "布伦瑙"}}),
      local({{"en", "Tarn Valley"},
             {"ru", "Тарнская Долина"},
             {"fr", "Vallée de Tarn"},
             {"es", "Valle de Tarn"},
             {"ar", "وادي تارن"},
             {"zh-Hans", "塔恩谷"}})};
  return all[i % all.size()];
}

FloorChannels floor_channels() {
  FloorChannels channels;
  channels.floor = Language::parse("ru");
  channels.channels = {{0, std::nullopt}, {1, Language::parse("en")}, {2, Language::parse("fr")}};
  return channels;
}

QueueScreen queue_screen(std::size_t waiting) {
  QueueScreen screen;
  screen.item = water_item();
  screen.list = QueueScreen::List::open;
  screen.now = SpeakerLine{};
  screen.now->name = delegation(4);
  screen.timer = {true, three_minutes, false};
  for (std::size_t i = 1; i <= waiting; ++i) {
    SpeakerLine& line = screen.waiting.emplace_back();
    line.number = i;
    line.name = delegation(i + 1);
    line.estimate = estimate_of(i);
    if (i == 2) {
      line.kind = SpeakerKind::group;
      line.on_behalf_of = local({{"en", "the Upland States"},
                                 {"ru", "государства нагорья"},
                                 {"fr", "les États du haut pays"},
                                 {"es", "los Estados del altiplano"},
                                 {"ar", "دول المرتفعات"},
                                 {"zh-Hans", "高地国家"}});
    }
    if (i == 3) line.purpose = Purpose::right_of_reply;
    if (i == 4) line.purpose = Purpose::position_before;
  }
  screen.replies = 2;
  screen.channels = floor_channels();
  return screen;
}

SpeakerScreen speaker_screen() {
  const QueueScreen queue = queue_screen(2);
  SpeakerScreen screen;
  screen.now = queue.now;
  screen.timer = queue.timer;
  screen.next = queue.waiting[1];
  screen.channels = queue.channels;
  return screen;
}

ProgrammeScreen programme_screen() {
  ProgrammeScreen screen;
  screen.meeting_number = "5";
  screen.meeting_title = local({{"en", "Upland water commission"},
                                {"ru", "Комиссия по водам нагорья"},
                                {"fr", "Commission des eaux"},
                                {"es", "Comisión de aguas"},
                                {"ar", "لجنة مياه المرتفعات"},
                                {"zh-Hans", "高地水委员会"}});
  screen.begins = ClockTime{10, 0};
  using State = ProgrammeScreen::State;
  screen.lines.push_back({{"1",
                           local({{"en", "Adoption of the agenda"},
                                  {"ru", "Утверждение повестки дня"},
                                  {"fr", "Adoption de l’ordre du jour"},
                                  {"es", "Aprobación del programa"},
                                  {"ar", "إقرار جدول الأعمال"},
                                  {"zh-Hans", "通过议程"}}),
                           {}},
                          State::done,
                          0});
  screen.lines.push_back({water_item(), State::current, 19});
  ShownItem gauges{"6 (a)",
                   local({{"en", "Gauges and measuring posts on the shared upper reaches of the river"},
                          {"ru", "Водомеры и измерительные посты в общих верховьях реки"},
                          {"fr", "Jauges et postes de mesure du cours supérieur partagé"},
                          {"es", "Aforos y puestos de medición del curso alto compartido"},
                          {"ar", "مقاييس المياه ومحطات القياس في أعالي النهر المشتركة"},
                          {"zh-Hans", "共有上游的水位计和测量站"}}),
                   local({{"en", "Working group on measurement"},
                          {"ru", "Рабочая группа по измерениям"},
                          {"fr", "Groupe de travail des mesures"},
                          {"es", "Grupo de trabajo de mediciones"},
                          {"ar", "الفريق العامل المعني بالقياس"},
                          {"zh-Hans", "测量工作组"}})};
  screen.lines.push_back({gauges, State::ahead, 3});
  screen.lines.push_back({{"7",
                           local({{"en", "Other matters"},
                                  {"ru", "Прочие вопросы"},
                                  {"fr", "Questions diverses"},
                                  {"es", "Otros asuntos"},
                                  {"ar", "مسائل أخرى"},
                                  {"zh-Hans", "其他事项"}}),
                           {}},
                          State::ahead,
                          0});
  return screen;
}

DecisionScreen decision_screen(Decision::Form form) {
  DecisionScreen screen;
  screen.decision.form = form;
  screen.decision.what = local({{"en", "Second annual report on the upper reaches"},
                                {"ru", "Второй ежегодный доклад о верховьях"},
                                {"fr", "Deuxième rapport annuel sur le cours supérieur"},
                                {"es", "Segundo informe anual sobre el curso alto"},
                                {"ar", "التقرير السنوي الثاني عن أعالي النهر"},
                                {"zh-Hans", "关于上游的第二次年度报告"}});
  screen.decision.symbol = "W/AC.12/2026/CRP.4";
  if (form == Decision::Form::by_vote) screen.decision.vote = Vote{120, 4, 31};
  if (form == Decision::Form::without_a_vote) {
    screen.decision.dissociations = {{delegation(2), "PP3"}, {delegation(3), "12 (b)"}};
  }
  return screen;
}

NoticeScreen notice_screen() {
  return {local({{"en", "The papers of item 5 are at the documents counter."},
                 {"ru", "Документы по пункту 5 можно получить на стойке документов."},
                 {"fr", "Les documents du point 5 sont au comptoir."},
                 {"es", "Los documentos del tema 5 están en el mostrador."},
                 {"ar", "وثائق البند 5 متاحة في مكتب الوثائق."},
                 {"zh-Hans", "议程项目5的文件可在文件台领取。"}})};
}

MeetingScreen meeting_screen(MeetingState::Phase phase) {
  MeetingScreen screen;
  screen.phase = phase;
  screen.meeting_number = "5";
  screen.next_number = "6";
  screen.title = programme_screen().meeting_title;
  if (phase != MeetingState::Phase::in_session) screen.until = ClockTime{15, 0};
  if (phase == MeetingState::Phase::suspended) {
    screen.reason = local({{"en", "Consultations"},
                           {"ru", "Консультации"},
                           {"fr", "Consultations"},
                           {"es", "Consultas"},
                           {"ar", "مشاورات"},
                           {"zh-Hans", "磋商"}});
  }
  return screen;
}

Readings readings_of(std::int64_t used_ms) {
  Timer timer;
  timer.limit_ms = three_minutes;
  timer.used_ms = used_ms;
  Readings readings{read_timer(timer, {}), ClockTime{10, 39}};
  readings.timer->run = Timer::Run::running;
  return readings;
}

}  // namespace rostrum::test
