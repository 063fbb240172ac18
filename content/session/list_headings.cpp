#include "content/session/list_headings.hpp"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "content/session/one_line.hpp"
#include "content/statement/letters.hpp"

namespace rostrum {
namespace {

template <typename Value>
using Words = std::unordered_map<std::string, Value>;

// Words as people write them, by what they mean; compared without case, accents and signs.
template <typename Value>
Words<Value> table_of(std::initializer_list<std::pair<Value, std::initializer_list<std::string_view>>> entries) {
  Words<Value> table;
  for (const auto& [value, words] : entries)
    for (const std::string_view word : words) table.try_emplace(bare_letters(word), value);
  return table;
}

template <typename Value>
std::optional<Value> find_in(const Words<Value>& table, std::string_view word) {
  const auto found = table.find(bare_letters(word));
  return found == table.end() ? std::nullopt : std::optional(found->second);
}

const Words<ListColumn>& column_words() {
  using enum ListColumn;
  static const Words<ListColumn> words = table_of<ListColumn>({
      {delegation, {"Delegation",  "Name of delegation",
                    "Delegations", "Country",
                    "State",       "Member State",
                    "Entity",      "Délégation",
                    "Pays",        "État",
                    "Delegación",  "País",
                    "Estado",      "Делегация",
                    "Страна",      "Государство",
                    "الوفد",       "البلد",
                    "الدولة",      "代表团",
                    "国家",        "Название",
                    "名称",        "Organization",
                    "Organisation"}},
      {person, {"Name",   "Name of speaker", "Speaker", "Speakers", "Full name", "Participant", "Nom",     "Orateur",
                "Orador", "Intervenant",     "Nombre",  "Имя",      "ФИО",       "Выступающий", "Оратор",  "Фамилия",
                "الاسم",  "المتكلم",         "المتحدث", "姓名",     "发言者",    "发言人",      "Oradora", "Oratrice"}},
      {kind,
       {"Kind", "Type", "Category", "Catégorie", "Genre", "Tipo", "Categoría", "Clase", "Тип", "Вид", "Категория",
        "النوع", "الفئة", "类型", "类别", "种类"}},
      {on_behalf_of,
       {"On behalf of", "Behalf", "Group", "Au nom de", "Au nom du", "Groupe", "En nombre de", "Grupo", "От имени",
        "Группа", "باسم", "نيابة عن", "المجموعة", "代表集团", "名义", "集团"}},
      {limit,
       {"Time limit",    "Limit", "Time",  "Duration",          "Speaking time", "Temps de parole", "Limite de temps",
        "Limite",        "Durée", "Temps", "Límite de tiempo",  "Tiempo",        "Duración",        "Регламент",
        "Лимит времени", "Лимит", "Время", "Продолжительность", "الحد الزمني",   "الوقت",           "المدة",
        "الوقت المحدد",  "时限",  "时间",  "发言时间",          "时间限制"}},
      {statement,
       {"Statement", "File",        "File name",    "Statement file", "Text",         "Document", "Déclaration",
        "Fichier",   "Texte",       "Intervention", "Declaración",    "Intervención", "Archivo",  "Fichero",
        "Texto",     "Выступление", "Заявление",    "Файл",           "Текст",        "البيان",   "الملف",
        "النص",      "发言稿",      "发言",         "文件",           "文本"}},
      {original,
       {"Original language", "Original", "Language", "Language of statement", "Langue originale", "Langue",
        "Idioma original", "Idioma", "Lengua", "Язык оригинала", "Язык", "Оригинал", "اللغة الأصلية", "اللغة",
        "لغة الأصل", "原文语言", "语言", "语文", "原文"}},
      {official,
       {"Official language", "Official text", "Official", "Langue officielle", "Idioma oficial", "Официальный язык",
        "اللغة الرسمية", "正式语文", "官方语言"}},
      {order, {"No",    "Nr",      "N",     "Order", "Number", "Rank", "Numéro",  "Ordre", "Núm",  "Número", "Orden",
               "Номер", "Порядок", "№ п/п", "П/п",   "الرقم",  "رقم",  "الترتيب", "序号",  "编号", "顺序",   "号"}},
      {meeting,
       {"Meeting", "Meeting number", "Séance", "Réunion", "Sesión", "Reunión", "Заседание", "الجلسة", "الاجتماع",
        "会议", "次会议"}},
      {item,
       {"Item", "Agenda item", "Point", "Point de l'ordre du jour", "Tema", "Tema del programa", "Пункт",
        "Пункт повестки дня", "البند", "بند جدول الأعمال", "议程项目", "项目", "议题"}},
      {remarks,
       {"Remarks", "Remark", "Notes", "Note", "Comments", "Remarques", "Remarque", "Observations", "Observaciones",
        "Notas", "Примечания", "Примечание", "ملاحظات", "备注"}},
  });
  return words;
}

const Words<SpeakerKind>& kind_words() {
  using enum SpeakerKind;
  static const Words<SpeakerKind> words = table_of<SpeakerKind>({
      {national, {"National",     "State",
                  "Member State", "Country",
                  "Delegation",   "National delegation",
                  "État",         "État membre",
                  "Pays",         "Nationale",
                  "Estado",       "Estado miembro",
                  "País",         "Nacional",
                  "Государство",  "Государство-член",
                  "Страна",       "Национальное",
                  "Национальная", "دولة",
                  "دولة عضو",     "وطني",
                  "国家",         "会员国",
                  "成员国"}},
      {group,
       {"Group", "Regional group", "Group of States", "Groupe", "Grupo", "Группа", "Группа государств", "مجموعة",
        "集团", "国家集团"}},
      {observer,
       {"Observer", "Observer State", "Observateur", "Observador", "Наблюдатель", "مراقب", "观察员", "观察员国"}},
      {organisation,
       {"Organisation", "Organization", "International organisation", "International organization",
        "Intergovernmental organization", "IGO", "Organisation internationale", "OIG", "Organización",
        "Organización internacional", "Организация", "Международная организация", "МПО", "منظمة", "منظمة دولية", "组织",
        "国际组织"}},
      {stakeholder,
       {"Stakeholder",
        "NGO",
        "Civil society",
        "Non-governmental organization",
        "Private sector",
        "Academia",
        "ONG",
        "Société civile",
        "Partie prenante",
        "Sociedad civil",
        "Parte interesada",
        "НПО",
        "Гражданское общество",
        "Заинтересованная сторона",
        "المجتمع المدني",
        "منظمة غير حكومية",
        "أصحاب المصلحة",
        "非政府组织",
        "民间社会",
        "利益攸关方"}},
      {panel,
       {"Panel", "Panellist", "Panelist", "Briefer", "Expert", "Keynote", "Panéliste", "Panelista", "Experto",
        "Эксперт", "Докладчик", "Участник дискуссии", "محاور", "خبير", "专题讨论", "专家"}},
      {chair,
       {"Chair", "Chairperson", "Chairman", "President", "Présidence", "Président", "Présidente", "Presidencia",
        "Presidente", "Presidenta", "Председатель", "الرئيس", "رئيس", "主席"}},
      {secretariat,
       {"Secretariat", "Secretary", "Secrétariat", "Secretaría", "Секретариат", "الأمانة", "الأمانة العامة", "秘书处"}},
  });
  return words;
}

const Words<std::string_view>& language_words() {
  static const Words<std::string_view> words = table_of<std::string_view>({
      {"ar", {"A", "Arabic", "Arabe", "Árabe", "Арабский", "العربية", "عربي", "阿拉伯文", "阿拉伯语"}},
      {"zh-Hans", {"C", "Chinese", "Chinois", "Chino", "Китайский", "الصينية", "中文", "汉语"}},
      {"en", {"E", "English", "Anglais", "Inglés", "Английский", "الإنكليزية", "الإنجليزية", "英文", "英语"}},
      {"fr", {"F", "French", "Français", "Francés", "Французский", "الفرنسية", "法文", "法语"}},
      {"ru", {"R", "Russian", "Russe", "Ruso", "Русский", "الروسية", "俄文", "俄语"}},
      {"es", {"S", "Spanish", "Espagnol", "Español", "Испанский", "الإسبانية", "西班牙文", "西班牙语"}},
  });
  return words;
}

std::optional<BareNumber> read_unit(std::string_view word) {
  using enum BareNumber;
  static const Words<BareNumber> words = table_of<BareNumber>(
      {{minutes,
        {"min", "mins", "minute", "minutes", "minutos", "мин", "минут", "минуты", "minutas", "دقائق", "分钟", "分"}},
       {seconds, {"s", "sec", "secs", "seconds", "secondes", "segundos", "с", "сек", "секунды", "ثوان", "秒"}}});
  return find_in(words, word);
}

// The words of a heading, in lower case; those that a hyphen joins as one.
std::vector<std::string> tokens_of(std::string_view heading) {
  std::vector<std::string> tokens;
  for (const std::string_view word : words_of(heading)) tokens.emplace_back(word);
  return tokens;
}

std::string joined(const std::vector<std::string>& tokens, std::size_t begin, std::size_t end, char between) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) text.push_back(between);
    text += tokens[i];
  }
  return text;
}

// "Id" and "No" are tags of languages, and "A" is a letter of the house; as words of a heading they are neither.
bool is_no_language(std::string_view tail, std::size_t words_before) {
  const std::string folded = fold_case(tail);
  return folded == "id" || folded == "no" || (words_before == 0 && folded.size() < 2);
}

}  // namespace

std::optional<Language> read_language_name(std::string_view cell) {
  const std::string name = one_line(cell);
  if (const auto tag = find_in(language_words(), name)) return Language::parse(*tag);
  return Language::parse(name);
}

std::optional<SpeakerKind> read_speaker_kind(std::string_view cell) {
  return find_in(kind_words(), cell);
}

std::optional<ListHeading> read_list_heading(std::string_view heading) {
  const std::string line = one_line(heading);
  ListHeading read;
  if (line == "#" || line == "№") {
    read.column = ListColumn::order;
    return read;
  }
  if (const auto column = find_in(column_words(), line)) {
    read.column = *column;
    return read;
  }
  std::vector<std::string> tokens = tokens_of(line);
  if (const std::size_t hyphen = tokens.empty() ? std::string::npos : tokens.back().rfind('-');
      hyphen != std::string::npos && !read_language_name(tokens.back())) {
    tokens.push_back(tokens.back().substr(hyphen + 1));
    tokens[tokens.size() - 2].resize(hyphen);
  }
  for (std::size_t last = 1; last <= 2 && last <= tokens.size(); ++last) {
    const std::size_t end = tokens.size() - last;
    const std::string tail = joined(tokens, end, tokens.size(), '-');
    if (is_no_language(tail, end)) continue;
    const auto column = end == 0 ? ListColumn::delegation : find_in(column_words(), joined(tokens, 0, end, ' '));
    if (!column) continue;
    if (*column == ListColumn::limit) {
      const auto unit = read_unit(tail);
      if (!unit) continue;
      read.bare = *unit;
    } else {
      read.language = read_language_name(tail);
      if (!read.language) continue;
    }
    read.column = *column;
    return read;
  }
  return std::nullopt;
}

}  // namespace rostrum
