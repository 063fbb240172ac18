#include "content/alignment/word_table.hpp"

namespace rostrum {

// What statements are about.
std::string_view word_table_of_topics() {
  return R"(
peace peaceful;paix. pacifi;paz. pacifi;мир. миру. миром. мирн;سلام سلمي سلم;和平
security. secure;securite;seguridad segur;безопасн;امن. امني;安全
war. wars. warfare;guerre;guerra;войн;حرب حروب;战争
conflict;conflit;conflicto;конфликт;نزاع صراع نزاعات;冲突
weapon arms.;arme. armes. armement;arma. armas. armament;оружи вооружени;سلاح اسلحة;武器 军备
nuclear;nucleair;nuclear;ядерн;نووي;核
disarm;desarm;desarm;разоруж;نزع;裁军
terror;terror;terror;террор;ارهاب;恐怖
crime crimin;crim;crimen crimin delincu delito;преступ;جريمة جرائم اجرام;犯罪
right. rights.;droit;derecho;прав. права. праву. правами. правах. право.;حق. حقوق;权利 人权
human. humanity;humain homme.;human;человеч человек;انسان بشر;人类 人
humanitarian;humanitair;humanitari;гуманитарн;انساني;人道
law. laws. legal;loi. lois. juridi;ley. leyes. juridi;закон юридич правов;قانون;法律 法
justice just.;justice juste;justicia just;справедлив правосуд;عدالة عدل قضاء;公正 正义 司法
freedom free. freely;libert libre;libert libre;свобод;حرية حريات حر;自由
principle;principe;principio;принцип;مبدا مبادئ;原则
norm. norms. standard rule. rules.;norme regle.;norma regla;норм стандарт правил;قاعدة قواعد معيار معايير;规范 标准 规则
responsib;responsab;responsab;ответствен;مسؤول;负责 责任
sovereign;souverain;soberan;суверен;سيادة;主权
equal;egal egaux;igual;равн равенств;مساواة متساو;平等
develop;develop;desarroll;развит развива;تنمية نامي;发展
sustainab;durab;sostenib;устойчив;مستدام;可持续
econom;econom;econom;экономи;اقتصاد;经济
financ fund. funds. funding;financ fonds.;financi fondo;финанс фонд средств;تمويل مالي صندوق;资金 基金 融资
cost. costs.;cout couts.;cost costo;расход стоимост издерж;تكلفة تكاليف كلفة;成本 费用
money. dollar;argent. dollar;dinero. dolar;деньг долл;مال. دولار;钱 美元
budget;budget;presupuest;бюджет;ميزانية;预算
trade. trading;commerc;comerci;торгов торгов;تجار;贸易
market;marche.;mercado;рынок рынк рыноч;سوق اسواق;市场
invest;invest;invers invert;инвестиц вложен;استثمار;投资
industr;industri;industri;промышлен индустри;صناع;工业
poverty poor;pauvre;pobre;бедн нищет;فقر فقير فقراء;贫困 贫穷
hunger food.;faim. aliment;hambre aliment;голод продовольств пищ;غذاء جوع طعام;粮食 饥饿 食品
agricult farm;agricol agricult;agricult agricol;сельск фермер;زراع مزارع;农业 农民
soil soils. land. lands.;sol. sols. terre.;suelo tierra;почв земл;تربة ارض اراضي;土壤 土地
water;eau. eaux.;agua;вода вод. воды. воде. воду. водой. водн водоснабж;مياه ماء;水
river;riviere fleuve;rio. rios.;рек. река. реки. реке. реку. рекой.;نهر انهار;河
sea. seas. ocean marine maritime;mer. mers. ocean marin maritime;mar. mares. oceano marin maritim;мор море моря океан морск;بحر بحار محيط;海 海洋
ship. ships. vessel;navire bateau;buque barco nave;судно суда судн корабл;سفينة سفن;船 船舶 船只
fish;poisson peche;pesc pez. peces.;рыб;سمك اسماك صيد;鱼 渔业
port. ports. harbour;port. ports.;puerto;порт. порта. порту. порты. портов.;ميناء موانئ;港口 港
forest tree. trees.;foret. forets. arbre;bosque arbol;лес. леса. лесов. лесн дерев;غابة غابات شجر;森林 树
climat;climat;clima;климат;مناخ;气候
environment;environnement;medio ambient;окружающ экологич сред. среда. среды. среде. среду.;بيئة بيئي;环境
pollut;pollu;contamin;загрязн;تلوث;污染
energy;energie energet;energia energet;энерг;طاقة;能源
electric;electri;electri;электр;كهرب;电
health;sante. sanit;salud sanit;здоров здравоохран;صحة صحي;卫生 健康
doctor medic hospital;medecin medic hopit;medic hospital;врач медицин больниц;طبيب اطباء طبي مستشفى مستشفيات;医生 医院 医疗
disease illness;maladie;enfermedad;болезн заболеван;مرض امراض;疾病
vaccin;vaccin;vacuna;вакцин;لقاح;疫苗
pandemic epidemic;pandem epidem;pandem epidem;пандеми эпидеми;جائحة وباء;大流行 疫情
educat school;educat ecole scolair enseign;educa escuel enseñ;образован школ обучен;تعليم مدرسة مدارس تربية;教育 学校
teacher;enseignant professeur;maestr docent profesor;учител преподават;معلم مدرس;教师
student universit;etudiant universit;estudiant universi;студент университет;طالب طلاب جامعة جامعات;学生 大学
train. trained. training;formation. former. forme.;capacit formacion;подготовк обуча тренир;تدريب;培训
child children;enfant;niño niña infan;дет детей ребен;طفل اطفال طفولة;儿童 孩子
woman women;femme;mujer;женщин;امراة نساء مراة;妇女
young youth;jeune;joven jovenes juvent;молод юнош;شباب;青年
family families;famill;familia;семь семе;اسرة اسر عائل;家庭
people. peoples. person;peuple personne gens.;pueblo persona gente;люд людей народ лиц;شعب شعوب شخص اشخاص ناس فرد افراد;人民 人们
citizen civil;citoyen civil;ciudadan civil;граждан;مواطن مدني;公民 民间
societ;societe;socied;обществ;مجتمع;社会
communit;communaut;comunidad;сообществ общин;مجتمعات;共同体 社区
culture cultural;cultur;cultur;культур;ثقاف;文化
heritage;patrimoine;patrimoni;наследи;تراث;遗产
museum;musee;museo;музе;متحف متاحف;博物馆
language;langue;idioma lengua;язык;لغة لغات;语言
history histor;histoir histori;histori;истори;تاريخ;历史
science scienti;scien;cienci cienti;наук науч учен;علم علوم علمي علماء;科学
research;recherche;investigacion;исследован;بحث بحوث;研究
technolog technic;technolog techni;tecnolog tecni;технолог техни;تكنولوج تقني;技术
information;information;informacion;информац сведени;معلومات;信息 资料
data.;donnee;datos.;данны;بيانات;数据
digital;numeri;digital;цифров;رقمي;数字
internet network;internet reseau;internet red. redes.;интернет сет сеть;انترنت شبكة شبكات;互联网 网络
computer;informatique ordinateur;informatic computador ordenador;компьютер;حاسوب;计算机 电脑
satellite space.;satellite espace spatial;satelite espacio espacial;спутник космос космич;ساتل سواتل فضاء قمر;卫星 太空 外空 空间
orbit;orbit;orbit;орбит;مدار مدارات;轨道
road. roads. traffic;route. routes. routier circulation;carretera vial trafico;дорог дорож;طريق طرق مرور;道路 交通
car. cars. vehicle;voiture vehicule automobil;coche vehiculo automovil;автомоб машин транспорт;سيارة سيارات مركبة;车辆 汽车 车
air aviation aircraft;air. aerien avion;aire. aere avion;воздух воздуш авиа самолет;هواء جوي طائرة طيران;空气 航空 飞机
border frontier;frontier;frontera;границ;حدود;边界 边境
migra refugee;migra refugie;migra refugiad;мигра беженц;هجرة مهاجر لاجئ;移民 难民
disaster;catastrophe;desastre catastrof;бедстви катастроф;كارثة كوارث;灾害 灾难
flood drought;inondation secheresse;inundacion sequia;навод засух;فيضان جفاف;洪水 干旱
victim dead death die. died. killed;victime mort;victima muert mori;жертв погиб смерт умер;ضحايا ضحية موت قتل وفاة;死亡 受害 丧生
life lives. live.;vie. vies. vit. vivre;vida viv;жизн жить жив;حياة ارواح;生命 生活
help. assist aid.;aide assist;ayuda asist;помощ помога помоч;مساعد;援助 帮助
cooperat collaborat partner;cooper collabor partenair;cooper colabor;сотруднич партнер;تعاون شراك;合作 伙伴
support;appui soutien souten soutien appuy;apoy;поддерж;دعم يدعم ندعم تؤيد نؤيد يؤيد;支持
protect;proteg protec;proteg protec;защит охран;حماية تحمي;保护
threat danger risk;menace danger risque;amenaza peligr riesgo;угроз опасн риск;تهديد خطر مخاطر اخطار;威胁 危险 风险
challenge;defi. defis.;desafi reto. retos.;вызов. вызовы. вызовов. вызовам.;تحدي تحديات;挑战
problem question. issue;probleme question.;problem cuestion;проблем вопрос;مشكلة مشاكل مسالة مسائل قضية قضايا سؤال;问题
crisis crises;crise;crisis;кризис;ازمة ازمات;危机
progress;progres. progress;progres. avance;прогресс;تقدم;进展 进步
capacit;capacit;capacidad;потенциал возможност;قدرة قدرات;能力
measure;mesure;medida;мера меры. мер. мерам. мерами.;تدابير تدبير;措施
action act. acts.;action agir;accion actu;действи;اجراء عمل;行动
plan. plans.;plan. plans.;plan. planes.;план. планы. плана. планов.;خطة خطط;计划
programme program;programme;programa;программ;برنامج برامج;方案
project;projet.;proyectos.;проекты. проектов.;مشروعات;项目
mechanism;mecanisme;mecanismo;механизм;الية اليات;机制
system;systeme;sistema;систем;نظام نظم منظومة;系统 体系 制度
institution;institution;institucion;институт учрежден;مؤسسة مؤسسات;机构
company companies private;entrepris prive;empres privad;компани предприят частн;شركة شركات خاص;公司 企业 私营
work. works. worker job.;travail travaux emploi;trabaj empleo;работ труд;عمل. اعمال عمال عمل;工作 就业 劳动
city cities town;ville;ciudad;город. города. городе. городов. городск;مدينة مدن;城市
village rural;village rural;aldea pueblos. rural;дерев. деревн сел. села. селах.;قرية قرى ريف;村 农村
house home.;maison logement;casa. casas. vivienda hogar;дом. дома. доме. жиль;منزل بيت منازل مسكن;房屋 家
capital.;capitale.;capital.;столиц;عاصمة;首都
price tax.;prix impot taxe;precio impuesto;цен налог;سعر اسعار ضريبة;价格 税
resource;ressource;recurso;ресурс;موارد مورد;资源
expert;expert;expert;эксперт;خبير خبراء;专家
list register;liste registre;lista registro;список списк реестр перечен;قائمة سجل;名单 清单 登记
bank;banque;banco banca;банк;بنك مصرف;银行
island;ile. iles. insulair;isla insular;остров;جزيرة جزر جزري;岛
mountain;montagne;montan;гор. горы. горн;جبل جبال;山
animal;animal animaux;animal;животн;حيوان;动物
sport;sport;deport;спорт;رياض;体育
press. journalist media.;presse. journalist medias.;prensa periodist medios.;пресс журналист сми.;صحاف اعلام;新闻 记者 媒体
police;polic;polic;полиц;شرطة;警察
army military;armee. militair;ejercit militar;арми военн;جيش عسكري;军队 军事
prison;prison;prision carcel;тюрьм;سجن سجون;监狱
court tribunal;cour. tribunal;corte. tribunal;суд. суда. трибунал;محكمة;法院 法庭
)";
}

}  // namespace rostrum
