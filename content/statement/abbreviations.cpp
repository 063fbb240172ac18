#include "content/statement/abbreviations.hpp"

#include <unordered_map>
#include <unordered_set>

namespace rostrum {

namespace {

using Words = std::unordered_set<std::string_view>;

struct Group {
  AbbreviationEnd end;
  std::string_view words;  // parted by spaces
};

// One table for all languages: statements quote each other's, and no two of them disagree.
constexpr Group groups[] = {
    // English
    {AbbreviationEnd::never,
     "mr mrs ms messrs mx dr prof hon amb gov sen lt col gen capt cmdr sgt maj brig adm pres st mt ft h.e h.h h.m "
     "h.r.h e.g i.e viz vs cf approx incl resp rev"},
    {AbbreviationEnd::not_before_number,
     "no nos art arts para paras par p pp vol vols ch chap sec sect fig figs res doc docs add corr ver eq app "
     "op tel ext jan feb apr jun jul aug sep sept oct nov dec ref ca c ed"},
    {AbbreviationEnd::before_capital, "etc al ibid a.m p.m eds cit"},
    {AbbreviationEnd::before_starter,
     "inc corp ltd тыс млн млрд руб долл co bros jr u.n u.s u.k u.s.a e.u u.a.e d.c d.p.r.k r.o.k ph.d b.a m.a"},
    // French, Spanish, Portuguese, German, Italian
    {AbbreviationEnd::never,
     "m mm mme mmes mlle mgr p.ex s.e s.e.m s.exc "
     "sr sra sres sras srta dra excmo excma d dña lic ing ee p.ej s.a s.s ud uds "
     "srs exmo exma v.exa s.exa z.b d.h u.a bzw sog fr hr dott sig sigg"},
    {AbbreviationEnd::not_before_number, "rés núm núms párr párrs pár pág págs cap fracc apdo n n.º nr abs ziff bd s"},
    {AbbreviationEnd::before_capital, "ee.uu uu usw ecc"},
    // Russian
    {AbbreviationEnd::never,
     "т.е т.н т.к т.о т.зв в.т.ч т.ч ст п пп стр гл см ср напр проф акад д-р тов св ул обл рис табл ред зам ген "
     "абз подп"},
    {AbbreviationEnd::not_before_number, "ч т с д кв разд прил рез док тел"},
    {AbbreviationEnd::before_capital, "т.д т.п др пр н.э сек мин проц экз"},
    {AbbreviationEnd::year, "г гг г.г в вв р рр м с.г т.г"},
    // Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian
    {AbbreviationEnd::never, "див вж тј нпр гр тач тзв čl tač tj npr tzv gđa gđo odn"},
    {AbbreviationEnd::not_before_number, "чл ал бр вип br str rb"},
    {AbbreviationEnd::before_capital, "ін інш итд итн тис itd itsl"},
    // Arabic
    {AbbreviationEnd::never, "أ.د"},
    {AbbreviationEnd::before_capital, "الخ إلخ"},
};

template <typename Take>
void for_each_word(std::string_view words, Take take) {
  while (!words.empty()) {
    const std::size_t end = words.find(' ');
    if (end != 0) take(words.substr(0, end));
    words = end == std::string_view::npos ? std::string_view{} : words.substr(end + 1);
  }
}

Words set_of(std::string_view words) {
  Words set;
  for_each_word(words, [&](std::string_view word) { set.insert(word); });
  return set;
}

constexpr std::string_view starters =
    // English
    "the this these those that it its we our us they their he she his her i my you your there here in on at by for "
    "from to with without within as after before since until during through under over if when while where although "
    "though because however but and or yet nor so thus therefore moreover furthermore additionally finally first "
    "firstly second secondly third thirdly lastly similarly likewise nevertheless nonetheless instead indeed all any "
    "each every some many most such no not only let allow what who how why which today now then once again also "
    // French
    "le la les l un une des ce cet cette ces il elle ils elles nous notre nos leur leurs dans en au aux pour par avec "
    "sans sur sous depuis lors mais et ou donc or ainsi cependant toutefois enfin si quand comme tout tous toute "
    "toutes je mon ma mes on c'est "
    // Spanish
    "el los las lo una unos unas este esta esto estos estas ese esa esos esas su sus nuestro nuestra nuestros nuestras "
    "mi mis se no sin con por para del al desde durante ante pero y o si cuando como todo todos toda todas también "
    "además asimismo finalmente es son "
    // Russian
    "мы мой моя мое моё наш наша наше наши он она оно они его ее её их это этот эта эти такой такая такое такие тот "
    "та те в во на с со к ко о об от до из за по под при для без у над через между и а но или однако если когда "
    "поскольку так также тоже кроме вместе более важно необходимо считаем исходим хотели хотел хотелось просим "
    "призываем поддерживаем отмечаем надеемся благодарим все всё каждый ни не нет да что как где кто чтобы "
    "наконец следует только сегодня теперь ему ей им нам вам тем";

constexpr std::string_view agents =
    "генеральной советом россией группой организацией секретариатом комитетом комиссией конференцией ассамблеей "
    "председателем правительством президентом объединенными объединёнными экономическим международным";

constexpr std::string_view time_words =
    "в во с со к ко до от по после начиная уже еще ещё лишь только на и за начале конце середине течение период "
    "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре "
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря "
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь "
    "у від до січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні "
    "през от до към";

}  // namespace

std::optional<AbbreviationEnd> abbreviation_end(std::string_view word) {
  static const auto table = [] {
    std::unordered_map<std::string_view, AbbreviationEnd> ends;
    for (const Group& group : groups) {
      for_each_word(group.words, [&](std::string_view entry) { ends.emplace(entry, group.end); });
    }
    return ends;
  }();
  const auto found = table.find(word);
  if (found == table.end()) return std::nullopt;
  return found->second;
}

bool begins_sentences(std::string_view word) {
  static const Words words = set_of(starters);
  return words.contains(word);
}

bool is_capitalised_agent(std::string_view word) {
  static const Words words = set_of(agents);
  return words.contains(word);
}

bool is_time_word(std::string_view word) {
  static const Words words = set_of(time_words);
  return words.contains(word);
}

}  // namespace rostrum
