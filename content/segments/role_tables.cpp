#include "content/segments/role_tables.hpp"

#include <array>

namespace rostrum {
namespace {

using Role = WordRole;

constexpr std::array shared_rows{
    RoleTableRow{Role::before_number, "№ № № § §§ # no. nos. vol. art. arts. para. paras. p. pp."},
    RoleTableRow{Role::after_number,
                 "% ‰ kg km m cm mm s h ha t gb mb kb gib mib hz khz mhz ghz usd eur кг км м см мм т"},
};

constexpr std::array english_rows{
    RoleTableRow{Role::binding,
                 "a an the of to in on at by for from with within into onto upon under over between among through "
                 "throughout during without against towards toward about above below via per as than and or nor but "
                 "that which who whom whose where when while whether if because since until unless although though so "
                 "not no every each both either neither such very more most less least too i.e. e.g. cf."},
    RoleTableRow{Role::weak,
                 "is are was were be been being am has have had do does did will would shall should can could may "
                 "might must cannot this these those its their our his her my your it we they he she i you there all "
                 "any some many few several other another same own only also even just still already first second"},
    RoleTableRow{Role::clause,
                 "which who whom whose where when while whether because since until unless although though so but that "
                 "if whereas wherever provided including rather"},
    RoleTableRow{Role::coordinator, "and or nor but as"},
    RoleTableRow{Role::preposition,
                 "in on at by for from with within into through throughout during without against towards toward "
                 "between among under over upon after before to via than beyond across despite according"},
    RoleTableRow{Role::close_link, "of"},
    RoleTableRow{Role::title,
                 "mr mrs ms dr prof mr. mrs. ms. dr. prof. st. h.e. hon. amb. gen. rev. messrs. madam mister sir"},
    RoleTableRow{Role::before_number,
                 "article articles section sections chapter paragraph paragraphs item items resolution resolutions "
                 "decision decisions rule rules annex table figure page pages number no nos agenda session"},
    RoleTableRow{Role::after_number,
                 "percent per million billion thousand trillion years year days day months month weeks week hours hour "
                 "minutes minute seconds metres meters kilometres states member a.m. p.m. am pm"},
    RoleTableRow{Role::month,
                 "january february march april may june july august september october november december jan. feb. "
                 "mar. apr. jun. jul. aug. sept. sep. oct. nov. dec."},
};
constexpr std::string_view english_pairs =
    "such as,as well,well as,so that,so as,in order,order to,due to,according to,rather than,more than,less than,"
    "at least,as for,per cent,each other,one another,first and,and foremost,as far,far as,not only,but also,even if,"
    "even though,as if,because of,instead of,prior to,owing to,thanks to,up to,ready to,able to,need to,going to,"
    "has to,have to,ought to,like to,used to,member states,new york,the same,of course";
constexpr std::array<std::string_view, 10> english_adjectives{"ly",  "ous",   "ive",  "able", "ible",
                                                              "ful", "ional", "ical", "less", "ary"};

constexpr std::array russian_rows{
    RoleTableRow{Role::binding,
                 "в во на с со к ко о об обо от до из изо у за под подо над по при про для без через между перед после "
                 "среди против ради кроме и а но или либо не ни да что чтобы если как когда где куда то чем "
                 "который которая которое которые которого которой которых которому которым которыми которую котором "
                 "чей чья чье чьи поскольку хотя пока ибо все весь вся всех всем всей каждый каждого каждой самый "
                 "более менее очень столь весьма т.е. т. е. также лишь только даже именно"},
    RoleTableRow{Role::enclitic, "же ли бы ж б"},
    RoleTableRow{Role::weak,
                 "это этот эта эти этого этой этих этому этим тот та те того той тех наш наша наше наши нашего нашей "
                 "наших нашу их его ее свой своя свое свои своего своей своих свою был была было были будет будут быть "
                 "может могут должен должна должно должны следует является являются стал стала мы вы они он она я уже "
                 "еще"},
    RoleTableRow{Role::clause,
                 "который которая которое которые которого которой которых которому которым которыми которую котором "
                 "что чтобы если когда где куда откуда поскольку хотя пока ибо поэтому причем чей чья чье чьи а но "
                 "однако включая учитывая исходя так"},
    RoleTableRow{Role::coordinator, "и или либо а но также как"},
    RoleTableRow{Role::preposition,
                 "в во на с со к ко о об от до из у за под над по при для без через между перед после среди против "
                 "ради кроме вместо посредством путем согласно вопреки благодаря относительно касательно"},
    RoleTableRow{Role::title,
                 "г-н г-жа г-на г-ну г-ном г-жи г-же г-жу г. гг. им. тов. проф. акад. д-р св. ул. пос. гос. господин "
                 "госпожа господина госпоже т."},
    RoleTableRow{Role::before_number,
                 "ст. ст п. пп. п.п. гл. стр. с. рис. табл. разд. док. рез. статья статьи статье статью статей пункт "
                 "пункта пункте пункту пункты пунктов глава главы главе раздел раздела разделе резолюция резолюции "
                 "резолюцию решение решения номер № документ документа документе правило правила"},
    RoleTableRow{
        Role::after_number,
        "г. гг. в. вв. год года году годом годы годов годах лет процент процента процентов млн млрд тыс тыс. "
        "млн. млрд. трлн руб. долл. руб коп. государств государства стран человек раз час часа часов мин. сек. "
        "минут минуты минуту дней дня день месяцев недель"},
    RoleTableRow{Role::month,
                 "января февраля марта апреля мая июня июля августа сентября октября ноября декабря январе феврале "
                 "марте апреле мае июне июле августе сентябре октябре ноябре декабре"},
};
constexpr std::string_view russian_pairs =
    "потому что,так как,так что,для того,того чтобы,то что,том что,том числе,в том,при том,а также,но и,как и,"
    "не только,что касается,тем более,прежде всего,до сих,сих пор,по мере,по поводу,в целях,в рамках,в ходе,"
    "в связи,связи с,в соответствии,соответствии с,в отношении,по отношению,отношению к,наряду с,несмотря на,"
    "исходя из,в качестве,по крайней,крайней мере,друг друга,государства члены,более чем,не менее,вне всяких,"
    "и т,т д,т п,таким образом,на наш,наш взгляд,со своей,своей стороны";
constexpr std::array<std::string_view, 20> russian_adjectives{"ый", "ий", "ой",  "ая",  "яя",  "ое",  "ее",
                                                              "ые", "ие", "ого", "его", "ому", "ему", "ым",
                                                              "ых", "их", "ыми", "ими", "ую",  "юю"};

constexpr std::array french_rows{
    RoleTableRow{
        Role::binding,
        "le la les l un une des de du d à au aux en dans sur sous par pour avec sans entre vers chez contre "
        "depuis pendant selon et ou mais ni ne que qui dont où quand si comme lorsque puisque parce car ce cet "
        "cette ces son sa ses leur leurs notre nos votre vos mon ma mes se s n plus moins très aussi tout tous "
        "toute toutes chaque c.-à-d."},
    RoleTableRow{
        Role::weak,
        "est sont était étaient a ont avait avaient sera seront soit être avoir doit doivent peut peuvent nous "
        "vous ils elles il elle on je pas même également déjà encore"},
    RoleTableRow{
        Role::clause,
        "qui que qu dont où lequel laquelle lesquels lesquelles quand lorsque puisque parce car si mais tandis "
        "afin alors bien notamment ainsi"},
    RoleTableRow{Role::coordinator, "et ou ni mais comme"},
    RoleTableRow{
        Role::preposition,
        "à au aux en dans sur sous par pour avec sans entre vers contre depuis pendant selon après avant malgré"},
    RoleTableRow{Role::close_link, "de du des d dell dall"},
    RoleTableRow{Role::title, "m mm mme mmes mlle m. mm. dr pr s.e. monsieur madame"},
    RoleTableRow{
        Role::before_number,
        "article articles paragraphe paragraphes résolution résolutions point annexe page pages n° no. chapitre "
        "décision"},
    RoleTableRow{Role::after_number, "pour millions milliards ans années jours mois heures minutes états"},
    RoleTableRow{Role::month, "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"},
};
constexpr std::string_view french_pairs =
    "afin de,afin que,ainsi que,bien que,alors que,parce que,tandis que,lors de,grâce à,pour cent,c'est à,quant à,"
    "au lieu,y compris,tout en,il y,y a,de même,même que,d'une part,d'autre part,états membres,tant que,à l'égard";
constexpr std::array<std::string_view, 0> no_endings{};

constexpr std::array spanish_rows{
    RoleTableRow{
        Role::binding,
        "el la los las lo un una unos unas de del a al en con por para sin sobre entre hacia hasta desde según "
        "contra durante mediante tras y e o u ni pero que quien cuyo cuya donde cuando si como aunque porque "
        "pues su sus nuestro nuestra nuestros nuestras este esta estos estas ese esa no se muy más menos tan "
        "todo todos toda todas cada"},
    RoleTableRow{
        Role::weak,
        "es son era eran fue fueron será serán ha han había ser estar está están debe deben puede pueden haber "
        "nosotros ellos él ella también ya aún incluso"},
    RoleTableRow{Role::clause,
                 "que quien quienes cuyo cuya cuyos cuyas donde cuando si aunque porque pues mientras pero sino así"},
    RoleTableRow{Role::coordinator, "y e o u ni pero como"},
    RoleTableRow{Role::preposition,
                 "a al en con por para sin sobre entre hacia hasta desde según contra durante mediante tras ante"},
    RoleTableRow{Role::close_link, "de del"},
    RoleTableRow{Role::title, "sr sra sr. sra. sres. dr. dra. excmo. excma. señor señora d. dña."},
    RoleTableRow{Role::before_number,
                 "artículo artículos párrafo párrafos resolución resoluciones tema anexo página páginas núm. n.º "
                 "capítulo decisión"},
    RoleTableRow{Role::after_number, "por millones millón mil años días meses horas minutos estados"},
    RoleTableRow{Role::month,
                 "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre"},
};
constexpr std::string_view spanish_pairs =
    "así como,ya que,para que,a fin,fin de,sin embargo,por ciento,tal como,es decir,con respecto,respecto a,"
    "a través,través de,de conformidad,conformidad con,en relación,relación con,más que,estados miembros,no solo,"
    "sino también,a pesar,pesar de";

constexpr std::array arabic_rows{
    RoleTableRow{
        Role::binding,
        "في من إلى على عن مع بين خلال بعد قبل منذ حتى عند لدى نحو ضد دون عبر أن إن أنه أنها لأن كي لا لم لن ما "
        "هل قد كل جميع أي غير هذا هذه ذلك تلك أو ثم بل"},
    RoleTableRow{Role::weak, "كان كانت يكون تكون هو هي هم نحن أيضا ليس ليست"},
    RoleTableRow{Role::clause,
                 "الذي التي الذين اللذين اللتين اللاتي حيث لأن لكن ولكن بما مما كما إذا إذ وأن بأن أن إن وإن بحيث"},
    RoleTableRow{Role::coordinator, "أو ثم أم"},
    RoleTableRow{Role::preposition,
                 "في من إلى على عن مع بين خلال بعد قبل منذ حتى عند لدى نحو ضد دون عبر وفي ومن وإلى وعلى وعن ومع"},
    RoleTableRow{Role::title, "السيد السيدة الدكتور سعادة معالي"},
    RoleTableRow{Role::before_number, "المادة القرار الفقرة البند الصفحة رقم المقرر"},
    RoleTableRow{Role::after_number, "في مليون بليون مليار ألف عام سنة يوما دولة بالمائة"},
    RoleTableRow{Role::month,
                 "يناير فبراير مارس أبريل إبريل مايو يونيو يونيه يوليو يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر آذار "
                 "نيسان أيار حزيران تموز آب أيلول شباط آذار/مارس نيسان/أبريل أيار/مايو حزيران/يونيه تموز/يوليه "
                 "آب/أغسطس أيلول/سبتمبر شباط/فبراير"},
};

constexpr std::array chinese_rows{
    RoleTableRow{
        Role::binding,
        "在 对 从 向 由 将 把 被 为 以 于 和 与 及 或 而 但 并 跟 同 按 据 就 不 没 未 各 每 该 此 这 那 其 最 更 很 "
        "所 第 至 关于 根据 通过 为了 对于 以及 并且 或者 因为 如果 虽然"},
    RoleTableRow{Role::enclitic, "的 了 着 过 们 等 之 地 得 者 性 化 年 月 日 号 时 中 上 下 内 外 间 后 前 里"},
    RoleTableRow{Role::weak, "是 有 应 应当 可 可以 能 能够 会 要 必须 我们 他们 人人 一 个 一个"},
    RoleTableRow{Role::clause, "但 但是 因为 因此 如果 虽然 而且 并且 从而 以便 使 不论 无论 即"},
    RoleTableRow{Role::coordinator, "和 与 及 以及 或 或者 并 而"},
    RoleTableRow{Role::preposition, "在 对 从 向 由 将 把 被 以 于 为 按 关于 根据 通过 为了 对于"},
    RoleTableRow{Role::before_number, "第"},
    RoleTableRow{Role::after_number, "年 月 日 个 国 届 条 款 项 号 次 万 亿 岁 名 周 小时 分钟"},
};

constexpr std::array ukrainian_rows{
    RoleTableRow{
        Role::binding,
        "в у на з із зі до від для без через між перед після за під над по при про о об і й та а але або чи не "
        "ні що щоб якщо як коли де який яка яке які якого якої яких кожна кожен кожний т.д."},
    RoleTableRow{Role::enclitic, "ж же би б"},
    RoleTableRow{Role::clause, "що щоб якщо коли де який яка яке які якого якої яких але а незалежно"},
    RoleTableRow{Role::coordinator, "і й та або чи"},
    RoleTableRow{Role::preposition, "в у на з із зі до від для без через між перед після за під над по при про"},
    RoleTableRow{Role::after_number, "р. рр. року роки років"},
    RoleTableRow{Role::month, "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"},
};

constexpr std::array south_slavic_rows{
    RoleTableRow{Role::binding,
                 "в във на с със от до за без през между пред след под над по при про о об и а но или не ни да че ако "
                 "като когато където който която което които у са с из к ка код кроз међу пре после према ради због "
                 "или али ни да што који која које којих којој којима где кад ако као свако сваки секој на во со од "
                 "низ меѓу кој која кое кои чија без дека"},
    RoleTableRow{Role::enclitic, "ли ќе же би"},
    RoleTableRow{
        Role::clause,
        "който която което които че ако когато където који која које којих што где кад али кој кое кои дека но а"},
    RoleTableRow{Role::coordinator, "и или нити"},
    RoleTableRow{
        Role::preposition,
        "в във на с със от до за без през между пред след под над по при у са из код кроз међу пре после према "
        "због во со од низ меѓу"},
    RoleTableRow{Role::after_number, "г. година години године"},
};

constexpr std::array german_rows{
    RoleTableRow{
        Role::binding,
        "der die das den dem des ein eine einen einem einer eines in im an am auf bei mit nach von vom zu zum "
        "zur für über unter zwischen durch ohne gegen um aus und oder aber nicht dass daß wenn weil als wie ob "
        "z.b. d.h."},
    RoleTableRow{Role::clause,
                 "dass daß wenn weil die der das denen deren dessen wobei sodass damit aber sondern obwohl"},
    RoleTableRow{Role::coordinator, "und oder sowie"},
    RoleTableRow{Role::preposition,
                 "in im an am auf bei mit nach von vom zu zum zur für über unter zwischen durch ohne gegen aus"},
    RoleTableRow{Role::month, "januar februar märz april mai juni juli august september oktober november dezember"},
};

constexpr std::array portuguese_italian_rows{
    RoleTableRow{Role::binding,
                 "o a os as um uma de do da dos das em no na nos nas por pelo pela para com sem sobre entre e ou mas "
                 "que se não il lo la i gli le un uno una di del della dei delle dello in nel nella con su per tra fra "
                 "da dal dalla al alla ai alle ed od ma che non"},
    RoleTableRow{Role::clause,
                 "que quem cujo cuja onde quando se porque mas che cui quale quali dove perché poiché ma"},
    RoleTableRow{Role::coordinator, "e ou o ed"},
    RoleTableRow{Role::preposition, "em no na por para com sem sobre entre in nel nella con su per tra fra dal dalla"},
    RoleTableRow{Role::close_link, "de do da dos das di del della dei delle dello"},
};

constexpr std::array tables{
    RoleTable{"en", english_rows, english_pairs, english_adjectives},
    RoleTable{"ru", russian_rows, russian_pairs, russian_adjectives},
    RoleTable{"fr", french_rows, french_pairs, no_endings},
    RoleTable{"es", spanish_rows, spanish_pairs, no_endings},
    RoleTable{"ar", arabic_rows, {}, no_endings},
    RoleTable{"zh", chinese_rows, {}, no_endings},
    RoleTable{"uk", ukrainian_rows, {}, no_endings},
    RoleTable{"bg", south_slavic_rows, {}, no_endings},
    RoleTable{"sr", south_slavic_rows, {}, no_endings},
    RoleTable{"mk", south_slavic_rows, {}, no_endings},
    RoleTable{"de", german_rows, {}, no_endings},
    RoleTable{"pt", portuguese_italian_rows, {}, no_endings},
    RoleTable{"it", portuguese_italian_rows, {}, no_endings},
};

}  // namespace

const RoleTable* role_table(std::string_view primary) {
  for (const RoleTable& table : tables)
    if (table.language == primary) return &table;
  return nullptr;
}

std::span<const RoleTableRow> shared_role_table() {
  return shared_rows;
}

}  // namespace rostrum
