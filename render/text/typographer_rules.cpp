#include "render/text/typographer_rules.hpp"

#include <array>

namespace rostrum {
namespace {

using enum Gap;
using enum Verdict;

constexpr std::string_view everywhere = "*";
constexpr std::string_view cyrillic = "ru uk be bg sr mk";
constexpr std::string_view east = "ru uk be";
constexpr std::string_view units =
    "% ‰ ° °c °f кг км м см мм т л ч га мин мин. млн млрд трлн тыс. тыс руб. руб коп. долл. евро kg km m cm mm g t l h "
    "ha min kw mw gw kwh mwh mb gb tb khz mhz ghz usd eur chf € $ £ ¥ ₽";

constexpr auto rules = std::to_array<TypographerRule>({
    // Signs and punctuation that belong to what they stand beside.
    {everywhere, space, "№ § §§ # nº n° n.º n.os", "<any>", forbidden, "резолюция № |75/240~see § |5"},
    {everywhere, space, "<number>", units, forbidden, "около 10 |% мира~200 |кг груза~5 |km away"},
    {everywhere, space, "us$ $ € £ ¥ ₽ usd eur chf", "<digit>", forbidden, "about US$ |5"},
    {everywhere, space, "<any>", "<dash>", forbidden, "Гений |— парадоксов~the plan |– if any – holds"},
    {everywhere, space, "<range dash>", "<digit>", forbidden, "в 2021 – |2025"},
    {everywhere, space, "<opener>", "<any>", forbidden, "dit « |oui » hier"},
    {everywhere, space, "<any>", "<closer>", forbidden, "dit « oui |» hier~fin |» hier"},

    // One thing in several parts.
    {everywhere, word, "<in symbol>", "<any>", forbidden, "see A/|RES/75/240~see A/RES/|75/240"},
    {everywhere, word, "<in address>", "<any>", strongly, "see https://example.org/|list"},
    {everywhere, word, "<digit dash>", "<digit>", forbidden, "the years 2021–|2025"},
    {everywhere, word, "<digit dash>", "<letter>", forbidden, "a 5-|year plan"},
    {everywhere, word, "<short hyphen>", "<any>", forbidden, "write e-|mail~пришёл из-|за"},
    {everywhere, word, "<letter hyphen>", "<short letters>", forbidden, "кто-|то"},
    {everywhere, word, "<letter hyphen>", "<letter>", firmly, "a clear-|cut case~научно-|технический"},
    {everywhere, word, "<slash>", "<any>", firmly, "and/|or"},
    {everywhere, word, "<any>", "<dash> <begins with dash>", forbidden, "word|—word"},
    {everywhere, space, "<initial>", "<initial> <name>", forbidden,
     "А. |С. Пушкин~А. С. |Пушкин~А.С. |Пушкин~J. |Smith"},
    {everywhere, space, "<name>", "<initial>", strongly, "Пушкин |А. С."},

    // Abbreviations.
    {"ru bg sr mk", space, "и", "т. т.д. т.п. т.н. др. пр. проч. сл.", forbidden, "столы и |т. д.~столы и |др."},
    {"uk", space, "і й та", "т. т.д. т.п. ін. інш.", forbidden, "столи і |т. д.~столи та |ін."},
    {"be", space, "і", "г. д. інш. т.", forbidden, "сталы і |інш."},
    {cyrillic, space, "т.", "д. п. е. к. н. о. ч. зв. ін.", forbidden, "и т. |д.~то есть т. |е."},
    {"ru", space, "в", "т.", forbidden, "в |т. ч."},
    {"ru", space, "т.", "ч.", forbidden, "в т. |ч."},
    {"ru", space, "до", "н.", forbidden, "до |н. э."},
    {"ru", space, "н.", "э.", forbidden, "до н. |э."},
    {"ru", space, "долл. дол.", "сша", forbidden, "5 долл. |США"},
    {"en", space, "e.g. i.e. cf. viz.", "<any>", strongly, "some, e.g. |these"},
    {"en", space, "et", "al. seq.", forbidden, "Smith et |al."},

    // Parts of documents and their numbers.
    {east, space, "г. гг. ст. п. пп. ч. гл. р. разд. рис. табл. стр. с. т. кн. вып. абз. док. рез. розд.",
     "<digit> <roman>", forbidden, "в ст. |5 Устава~см. п. |3~гл. |VII"},
    {"bg sr mk", space, "чл. ал. ст. т. тач. стр. гл. бр. р.", "<digit> <roman>", forbidden, "по чл. |5"},
    {"en", space, "no. nos. art. arts. para. paras. p. pp. vol. vols. ch. sect. sec. fig. doc. res. rev. add. corr.",
     "<digit> <roman>", forbidden, "in para. |5~see No. |7"},
    {"fr", space, "no nos art. par. p. pp. vol. chap. sect. al. rés. fig.", "<digit> <roman>", forbidden,
     "voir art. |5"},
    {"es", space, "art. arts. párr. párrs. pág. págs. p. pp. núm. núms. vol. cap. secc. res.", "<digit> <roman>",
     forbidden, "véase el párr. |5"},
    {"ru", space,
     "статья статьи статье статью статьёй пункт пункта пункте пунктом пункты пунктов пунктах глава главы главе раздел "
     "раздела разделе часть части резолюция резолюции резолюцию приложение приложения",
     "<digit> <roman>", strongly, "в пункте |5 доклада"},
    {"uk", space, "стаття статті пункт пункту пункті глава глави розділ розділу резолюція резолюції", "<digit> <roman>",
     strongly, "у пункті |5"},
    {"en", space,
     "article articles paragraph paragraphs section chapter annex part rule item items resolution table figure",
     "<digit> <roman>", strongly, "in article |51~in Annex |I"},
    {"fr", space, "article articles paragraphe paragraphes alinéa chapitre section annexe partie résolution point",
     "<digit> <roman>", strongly, "à l’article |51~paragraphe |5"},
    {"es", space, "artículo artículos párrafo párrafos capítulo sección anexo parte resolución tema", "<digit> <roman>",
     strongly, "el artículo |51"},
    {"ar", space, "رقم المادة الفقرة البند القرار", "<digit>", strongly, "في المادة |51"},

    // Dates and times.
    {cyrillic, space, "<digit>", "г. гг. в. вв. р. рр.", forbidden, "в 2024 |г.~2021–2025 |гг.~в XX в. и XXI |в."},
    {cyrillic, space, "<roman>", "в. вв. ст.", forbidden, "в XXI |в."},
    {cyrillic, space, "<year>", "год года году годом годы годов годах року рік роки років године година годину година",
     firmly, "в 2024 |году"},
    {"ru", space, "<day>", "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
     strongly, "8 |марта 2024"},
    {"uk", space, "<day>", "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
     strongly, "8 |березня"},
    {"be", space, "<day>",
     "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня", strongly,
     "8 |сакавіка"},
    {"bg", space, "<day>", "януари февруари март април май юни юли август септември октомври ноември декември",
     strongly, "8 |март"},
    {"sr mk", space, "<day> <ordinal>",
     "јануара јануар јануари фебруара фебруар фебруари марта март априла април маја мај јуна јун јуни јула јул јули "
     "августа август септембра септембар септември октобра октобар октомври новембра новембар ноември децембра "
     "децембар декември",
     strongly, "8. |марта"},
    {"en", space, "<day>", "january february march april may june july august september october november december",
     strongly, "on 8 |March"},
    {"en", space, "january february march april may june july august september october november december", "<digit>",
     firmly, "on March |8~in March |2024"},
    {"en", space, "<digit>", "a.m. p.m. am pm", forbidden, "at 10 |a.m."},
    {"fr", space, "<day> 1er", "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
     strongly, "le 8 |mars"},
    {"es", space, "<day>", "de", strongly, "el 8 |de marzo"},
    {"es", space, "de", "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
     strongly, "el 8 de |marzo"},
    {"zh", word, "第 <digit>", "<digit> 年 月 日 号 条 款 项 届 次 时 点 分 万 亿 个 名 国 周 天 号决议", strongly,
     "自2021|年起~第|5条"},

    // Forms of address and places.
    {"ru", space, "г-н г-на г-ну г-ном г-не г-жа г-жи г-же г-жу г-да д-р проф. акад. тов. им.", "<capital>", strongly,
     "Уважаемый г-н |Председатель"},
    {east, space, "г. гор. с. д. пос. ул. пл. пр. м. вул.", "<name>", forbidden, "в г. |Нью-Йорк"},
    {"en", space, "mr. mrs. ms. mx. dr. prof. h.e. amb. gen. st. mr mrs ms dr sir madam lord", "<capital>", strongly,
     "Thank you, Mr. |Chair"},
    {"fr", space, "m. mm. mme mmes mlle dr s.e. me", "<capital>", strongly, "merci, M. |Martin"},
    {"es", space, "sr. sra. sres. sras. dr. dra. excmo. excma. s.e.", "<capital>", strongly,
     "gracias, Sr. |Presidente"},

    // Short words lean on what follows them, particles on what they follow.
    {everywhere, space, "<one letter>", "<any>", strongly, "he had a |plan~живём в |мире~il y a |à voir"},
    {everywhere, space, "<two letters>", "<any>", strongly, "we go to |them;мы на |месте"},
    {"ru", space, "по на из за от до об не ни во со ко", "<any>", firmly, "ОТКРЫТОГО СОСТАВА ПО |ИКТ"},
    {"en", space, "of to in on at by or an as", "<any>", firmly, "WORKING GROUP ON |ICT"},
    {"ru uk be", space, "<any>", "бы ли же б ль ж би чи", strongly, "если |бы~так |же"},
    {"ru", space, "бы ли же", "<any>", static_cast<Verdict>(-200'000), ""},
    {"ru", space, "б ль ж", "<any>", static_cast<Verdict>(-200'000), ""},
    {"ru", space, "для без над под при про или что как это эти все всё они оно она его чем ещё уже раз так где изо",
     "<any>", mildly, "работа для |мира"},
    {"uk", space, "для без над під при про або що як це усі вони він чим ще вже так де від", "<any>", mildly,
     "праця для |миру"},
    {"bg", space, "във със над под при или как той тя ние вие ако как", "<any>", mildly, "мир във |всички"},
    {"en", space, "the and for but nor not are was has its our who all any can may via per", "<any>", mildly,
     "over the |hill"},
    {"fr", space, "les des une par sur que qui aux ces ses nos est pas", "<any>", mildly, "avec les |autres"},
    {"es", space, "los las una por con del que sus sin son más", "<any>", mildly, "con los |otros"},
    {"ar", space, "من في عن ما لا أن إن لم أو كل إلى على", "<any>", mildly, "العمل من |أجل"},
    {"ar", space, "و", "<any>", strongly, "هذا و |ذلك"},

    // Where the reader pauses.
    {everywhere, any, "<clause end>", "<any>", good, "yes, |we do~да; |нет"},
    {everywhere, space, "<dash>", "<any>", good, "Гений — |парадоксов"},
});

}  // namespace

std::span<const TypographerRule> typographer_rules() {
  return rules;
}

}  // namespace rostrum
