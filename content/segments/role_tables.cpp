#include "content/segments/role_tables.hpp"

#include <array>
#include <initializer_list>

#include "content/segments/slavic_role_tables.hpp"

namespace rostrum {
namespace {

using Role = WordRole;

constexpr std::array shared_rows{
    RoleTableRow{Role::before_number, "№ № № § §§ # no. nos. vol. art. arts. para. paras. p. pp."},
    RoleTableRow{Role::after_number,
                 "% ‰ kg km m cm mm s h ha t gb mb kb gib mib hz khz mhz ghz usd eur chf gbp € $ £ ¥ кг км м см мм т"},
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
                 "any some many few several other another same own only also even just still already first second "
                 "given yet never two three four five six seven eight nine ten "
                 "various certain particular"},
    RoleTableRow{Role::clause,
                 "which who whom whose where when while whether because since until unless although though so but that "
                 "if whereas wherever provided including rather"},
    RoleTableRow{Role::coordinator, "and or nor but as"},
    RoleTableRow{Role::preposition,
                 "in on at by for from with within into through throughout during without against towards toward "
                 "between among under over upon after before to via than beyond across despite according about around "
                 "concerning "
                 "regarding alongside"},
    RoleTableRow{Role::close_link, "of"},
    RoleTableRow{Role::title,
                 "mr mrs ms dr prof mr. mrs. ms. dr. prof. st. h.e. hon. amb. gen. rev. messrs. madam mister sir"},
    RoleTableRow{Role::before_number,
                 "article articles section sections chapter paragraph paragraphs item items resolution resolutions "
                 "decision decisions rule rules annex table figure page pages number no nos agenda session"},
    RoleTableRow{
        Role::after_number,
        "percent per million billion thousand trillion years year days day months month weeks week hours hour "
        "minutes minute seconds metres meters kilometres states member a.m. p.m. am pm euros euro dollars pounds "
        "delegations countries people times"},
    RoleTableRow{Role::month,
                 "january february march april may june july august september october november december jan. feb. "
                 "mar. apr. jun. jul. aug. sept. sep. oct. nov. dec."},
};
constexpr std::string_view english_pairs =
    "such as,as well,well as,so that,so as,in order,order to,due to,according to,rather than,more than,less than,"
    "at least,as for,per cent,each other,one another,first and,and foremost,as far,far as,not only,but also,even if,"
    "even though,as if,because of,instead of,prior to,owing to,thanks to,up to,ready to,able to,need to,going to,"
    "taking into,take into,takes into,taken into,into account,in accordance,accordance with,in favour,in favor,in line,"
    "line with,in light,with regard,regard to,with respect,respect to,on behalf,behalf of,in terms,terms of,in view,"
    "view of,in particular,for example,in addition,addition to,along with,together with,based on,such a,in this,has "
    "to,have to,ought to,like to,used to,member states,new york,the same,of course";
constexpr std::array<std::string_view, 10> english_adjectives{"ly",  "ous",   "ive",  "able", "ible",
                                                              "ful", "ional", "ical", "less", "ary"};

constexpr std::array french_rows{
    RoleTableRow{
        Role::binding,
        "le la les l un une des de du d à au aux en dans sur sous par pour avec sans entre vers chez contre "
        "depuis pendant selon et ou mais ni ne que qui dont où quand si comme lorsque puisque parce car ce cet "
        "cette ces son sa ses leur leurs notre nos votre vos mon ma mes se s n plus moins très aussi tout tous "
        "toute toutes chaque c.-à-d. chez jusque jusqu dès vers outre afin presque fort trop assez"},
    RoleTableRow{Role::enclitic, "pas jamais guère ci là"},
    RoleTableRow{
        Role::weak,
        "est sont était étaient a ont avait avaient sera seront soit soient être avoir ayant étant fut furent doit "
        "doivent devons peut peuvent pouvons faut nous vous ils elles il elle on je y même mêmes également déjà encore "
        "toujours ainsi dont lui eux celui celle ceux celles quelques plusieurs certains certaines tel telle tels "
        "telles autre autres premier première deux trois quatre cinq six sept huit neuf dix c'est qu'il qu'elle qu'ils "
        "qu'elles qu'on s'est n'est n'a d'ici"},
    RoleTableRow{
        Role::clause,
        "qui que qu dont où lequel laquelle lesquels lesquelles quand lorsque puisque parce car si mais tandis "
        "afin alors bien notamment ainsi"},
    RoleTableRow{Role::coordinator, "et ou ni mais comme"},
    RoleTableRow{
        Role::preposition,
        "à au aux en dans sur sous par pour avec sans entre vers contre depuis pendant selon après avant malgré dès "
        "jusqu'à jusqu'au jusqu'en parmi durant lors moyennant outre"},
    RoleTableRow{Role::close_link, "de du des d dell dall"},
    RoleTableRow{Role::title, "m mm mme mmes mlle m. mm. dr pr s.e. monsieur madame"},
    RoleTableRow{
        Role::before_number,
        "article articles paragraphe paragraphes résolution résolutions point annexe page pages n° no. chapitre "
        "décision"},
    RoleTableRow{Role::after_number,
                 "pour millions milliards million milliard mille ans années année jours jour mois heures heure minutes "
                 "états pays délégations fois euros euro dollars francs"},
    RoleTableRow{Role::month, "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"},
};
constexpr std::string_view french_pairs =
    "afin de,afin que,ainsi que,bien que,alors que,parce que,tandis que,lors de,grâce à,pour cent,c'est à,quant à,"
    "au lieu,y compris,tout en,il y,y a,de même,même que,d'une part,d'autre part,états membres,tant que,à l'égard,"
    "d'ici à,d'ici au,d'ici la,rendre compte,rende compte,rend compte,rendent compte,tenir compte,tient compte,"
    "tenant compte,compte tenu,prendre part,faire face,mettre fin,met fin,avoir lieu,a lieu,prendre en,mise en,en "
    "œuvre,"
    "mise à,tout d'abord,avant tout,sans doute,peu à,à peu,en vue,vue de,en faveur,faveur de,au sein,sein de,"
    "en matière,matière de,par rapport,rapport à,face à,vis-à-vis de,nations unies,de plus,plus en,au moins,"
    "au plus,du moins,non seulement,mais aussi,mais encore,autant que,plutôt que,dès lors,lors que,à savoir,"
    "c'est pourquoi,par exemple,le monde,tout le";
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
        "es son era eran fue fueron será serán sea sean ha han había habían hemos ser estar está están siendo sido "
        "debe "
        "deben debemos puede pueden podemos hay haber nosotros ellos ellas él ella usted ustedes también ya aún "
        "incluso "
        "siempre así cual cuales otro otra otros otras mismo misma mismos mismas algunos algunas varios varias dos "
        "tres "
        "cuatro cinco seis siete ocho nueve diez primer primera gran aquel aquella aquellos aquellas eso esto lo "
        "al tal tales nos les le me te"},
    RoleTableRow{Role::clause,
                 "que quien quienes cuyo cuya cuyos cuyas donde cuando si aunque porque pues mientras pero sino así"},
    RoleTableRow{Role::coordinator, "y e o u ni pero como"},
    RoleTableRow{
        Role::preposition,
        "a al en con por para sin sobre entre hacia hasta desde según contra durante mediante tras ante bajo conforme"},
    RoleTableRow{Role::close_link, "de del"},
    RoleTableRow{Role::title, "sr sra sr. sra. sres. dr. dra. excmo. excma. señor señora d. dña."},
    RoleTableRow{
        Role::before_number,
        "artículo artículos art. párrafo párrafos párr. párrs. resolución resoluciones tema anexo página páginas "
        "pág. págs. núm. núms. n.º capítulo decisión período"},
    RoleTableRow{
        Role::after_number,
        "por millones millón mil años año días día meses mes horas hora minutos estados países delegaciones veces "
        "euros euro dólares francos"},
    RoleTableRow{Role::month,
                 "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre"},
};
constexpr std::string_view spanish_pairs =
    "así como,ya que,para que,a fin,fin de,sin embargo,por ciento,tal como,es decir,con respecto,respecto a,"
    "a través,través de,de conformidad,conformidad con,en relación,relación con,más que,estados miembros,no solo,"
    "sino también,a pesar,pesar de,a más,más tardar,esto es,en cuanto,cuanto a,a fin,con miras,miras a,en virtud,"
    "virtud de,en favor,favor de,en materia,materia de,en lugar,lugar de,junto con,debido a,gracias a,frente a,"
    "de acuerdo,acuerdo con,por ejemplo,ante todo,al menos,por lo,lo menos,tanto en,tener en,tiene en,en cuenta,"
    "teniendo en,a cabo,llevar a,lleva a,cada vez,vez más,naciones unidas,dar lugar,no obstante,por tanto,"
    "a saber,mientras que,puesto que,de que,en que,hay que,tiene que,tienen que,tenemos que";

constexpr std::array arabic_rows{
    RoleTableRow{
        Role::binding,
        "في من إلى على عن مع بين خلال بعد قبل منذ حتى عند لدى نحو ضد دون عبر أن إن أنه أنها لأن كي لا لم لن ما "
        "هل قد كل جميع أي غير هذا هذه ذلك تلك أو ثم بل ممن مما فيما عما بما لما كما إنما بينما عندما حينما كلما لكي "
        "سوف لقد فقد وقد ولا ولم ولن وما وهذا وهذه وذلك وكل ولكل بكل لكل بأن وأن بعض بين عدة عدد أكثر أقل أهم "
        "ذات ذوي ذو سائر كافة مختلف شتى معظم عدم وعدم بعدم إزاء تجاه حول وفق وفقا بدون دونما أمام وراء تحت فوق "
        "والتي والذي التي الذي الذين فإن وإن لكن ولكن إذا لو لولا حيث كي"},
    RoleTableRow{Role::weak,
                 "كان كانت يكون تكون كانوا أكان وكان وكانت هو هي هم نحن وهو وهي ونحن أيضا ليس ليست يجب ينبغي يمكن "
                 "لايزال مازال أصبح أصبحت تم يتم أود نود إنها إنه أنه أنها أنهم فهو فهي"},
    RoleTableRow{Role::clause,
                 "الذي التي الذين اللذين اللتين اللاتي حيث لأن لكن ولكن بما مما كما إذا إذ وأن بأن أن إن وإن بحيث"},
    RoleTableRow{Role::coordinator, "أو ثم أم"},
    RoleTableRow{Role::preposition,
                 "في من إلى على عن مع بين خلال بعد قبل منذ حتى عند لدى نحو ضد دون عبر وفي ومن وإلى وعلى وعن ومع"},
    RoleTableRow{Role::title, "السيد السيدة الدكتور سعادة معالي"},
    RoleTableRow{
        Role::before_number,
        "المادة القرار الفقرة الفقرات البند الصفحة رقم المقرر الفترة عام سنة الساعة للفترة والمادة الفصل الدورة"},
    RoleTableRow{
        Role::after_number,
        "في مليون بليون مليار ألف عام سنة سنوات أعوام يوما أيام شهرا أشهر ساعة ساعات دقيقة دولة دول وفدا وفود بالمائة "
        "يورو دولار مرة"},
    RoleTableRow{Role::month,
                 "يناير فبراير مارس أبريل إبريل مايو يونيو يونيه يوليو يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر آذار "
                 "نيسان أيار حزيران تموز آب أيلول شباط كانون تشرين الأول/ديسمبر الثاني/يناير الأول/أكتوبر "
                 "الثاني/نوفمبر آذار/مارس نيسان/أبريل أيار/مايو حزيران/يونيه تموز/يوليه "
                 "آب/أغسطس أيلول/سبتمبر شباط/فبراير"},
};

constexpr std::string_view arabic_pairs =
    "كانون الأول/ديسمبر,كانون الثاني/يناير,تشرين الأول/أكتوبر,تشرين الثاني/نوفمبر,كانون الأول,كانون الثاني,"
    "تشرين الأول,تشرين الثاني,مرة واحدة,على الأقل,في المائة,الأمم المتحدة,الدول الأعضاء,الأمانة العامة,الأمين العام,"
    "الجمعية العامة,مجلس الأمن,من أجل,من خلال,على أساس,في إطار,إلى جانب,بما في,في ذلك,على الرغم,الرغم من,"
    "فضلا عن,بدلا من,بناء على,وفقا ل,نظرا إلى,من قبل,من بين,على حد,حد سواء,في هذا,في هذه,هذا الصدد,لا بد,"
    "أكثر من,أقل من,ما زال,ما زالت,لا يزال,لا تزال,من شأن,من شأنه,من شأنها";

constexpr std::array chinese_rows{
    RoleTableRow{
        Role::binding,
        "在 对 从 向 由 将 把 被 为 以 于 和 与 及 或 而 但 并 跟 同 按 据 就 不 没 未 各 每 该 此 这 那 其 最 更 很 "
        "所 第 至 关于 根据 通过 为了 对于 以及 并且 或者 因为 如果 虽然 从未 从来 已经 正在 一直 也 都 还 再 又 已 曾 "
        "只 才 便 却 仍 仍然 更加 十分 非常 同时 另 另有 尚未 尚 共 约 让 使 给 到 自 当 随着 按照 鉴于 除 除了 作为 "
        "一切 所有 任何 许多 本 贵 不能 不得 无法 没有 进行 加以 予以 继续 能否"},
    RoleTableRow{Role::enclitic,
                 "的 了 着 过 们 等 之 地 得 者 性 化 年 月 日 号 时 中 上 下 内 外 间 后 前 里 室 团 员 处 局 厅 部 "
                 "法 式 型 案 书 "
                 "力 率 量 家 度 界 权 品 物 级 类 方 来 起 以来 以上 以下 以内 之间 之前 之后 期间 左右 而言 来说"},
    RoleTableRow{Role::weak,
                 "是 有 应 应当 应该 可 可以 能 能够 会 将会 要 需要 必须 我们 他们 它们 人人 一 个 一个 一项 一种 "
                 "这个 这种 这些 "
                 "那些 各种 两个 三个 几个 认为 希望 支持 建议"},
    RoleTableRow{Role::clause, "但 但是 因为 因此 如果 虽然 而且 并且 从而 以便 使 不论 无论 即"},
    RoleTableRow{Role::coordinator, "和 与 及 以及 或 或者 并 而"},
    RoleTableRow{Role::preposition, "在 对 从 向 由 将 把 被 以 于 为 按 关于 根据 通过 为了 对于"},
    RoleTableRow{Role::before_number, "第"},
    RoleTableRow{Role::after_number,
                 "年 月 日 个 国 届 条 款 项 号 次 万 亿 岁 名 周 段 页 时 分 小时 分钟 欧元 美元 人 年度 年代 世纪"},
};

constexpr std::array german_rows{
    RoleTableRow{
        Role::binding,
        "der die das den dem des ein eine einen einem einer eines in im an am auf bei mit nach von vom zu zum "
        "zur für über unter zwischen durch ohne gegen um aus und oder aber nicht dass daß wenn weil als wie ob "
        "z.b. d.h."},
    RoleTableRow{Role::clause,
                 "dass daß wenn weil die der das denen deren dessen wobei sodass damit aber sondern obwohl"},
    RoleTableRow{
        Role::weak,
        "ist sind war waren wird werden wurde wurden hat haben hatte sein kann können muss müssen soll sollen "
        "diese dieser dieses diesen ihre ihrer ihren unser unsere unserer seine seiner wir sie er es auch noch"},
    RoleTableRow{Role::coordinator, "und oder sowie"},
    RoleTableRow{Role::after_number, "jahre jahren tage monate prozent millionen milliarden euro staaten uhr"},
    RoleTableRow{Role::before_number, "artikel art. absatz abs. nr. nummer seite resolution ziffer kapitel"},
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
    RoleTable{"fr", french_rows, french_pairs, no_endings},
    RoleTable{"es", spanish_rows, spanish_pairs, no_endings},
    RoleTable{"ar", arabic_rows, arabic_pairs, no_endings},
    RoleTable{"zh", chinese_rows, {}, no_endings},
    RoleTable{"de", german_rows, {}, no_endings},
    RoleTable{"pt", portuguese_italian_rows, {}, no_endings},
    RoleTable{"it", portuguese_italian_rows, {}, no_endings},
};

}  // namespace

const RoleTable* role_table(std::string_view primary) {
  for (const std::span<const RoleTable> all : {std::span<const RoleTable>(tables), slavic_role_tables()})
    for (const RoleTable& table : all)
      if (table.language == primary) return &table;
  return nullptr;
}

std::span<const RoleTableRow> shared_role_table() {
  return shared_rows;
}

}  // namespace rostrum
