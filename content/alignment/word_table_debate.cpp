#include "content/alignment/word_table.hpp"

namespace rostrum {

// What is said for and against: effort, doubt, effect, circumstance; and words that add to rows of the other tables.
std::string_view word_table_of_debate() {
  return R"(
effort endeavor endeavour attempt;effort tentativ;esfuerzo intent;усили попыт стара стрем;جهد جهود محاولة سعي يسعى نسعى;努力 尝试 力求
news.;nouvelles. actualite;noticia noticier;новост;اخبار انباء نشرات نشرة;新闻. 消息
night;soiree;tarde.;;مسائي امسية;晚间 夜间 深夜
sound. noise voice silen;bruit voix silenc;ruido voz. silenci;звук бесшум шум тиш молч;صوت ضجيج صمت;声音 无声 沉默
interpret translat;interpret tradu;interpret traduc;переводч перевод;مترجم ترجمة;口译 翻译 译员
office. bureau offices.;bureaux.;oficin;;مكاتب;
care. careful;soin. soins. attentiv;esmer cuidad atent;тщатель забот вниматель;عناية رعاية;精心 仔细 关怀 照顾
doubt;doute;dud;сомн;شك. شكوك شكوكهم;疑虑 怀疑 疑问
telephone phone;telephon;telefon llamada;телефон звонок звонк;هاتف مكالمة;电话
calculat;calcul;calcul;расчет рассчит;محسوب حسابات;推算
fragment debris piece pieces;debris fragment morceau;fragment trozo;облом фрагмент осколк;حطام شظية شظايا قطعة قطع.;碎片 残骸
weigh heavy kilogram;peser pesait pese. poids lourd kilogram;pesa pesaba peso. kilogram;вес. весил весит весом килограмм;وزن ثقيل كيلوغرام;重量 公斤 重达
compens indemn;compens indemn;compens indemn;компенс возмещ;تعويض;补偿 赔偿
commend;eloge;elog;похвал хвал;ثناء;表扬
case. cases. instance;cas.;caso. casos.;;حالة حالات;案件 案例
claim demand;revendic reclam exig;reclam reivindic exig;претенз требован;مطالبة يطالب مطالب;主张 要求 索赔
order. orders. ordered.;ordonn;orden. orden;приказ распоряж;اوامر;命令 下令
guard. guards. guardian;gardien;guardia;охранник сторож караул;حارس حراس;警卫
steal. stolen. theft thief;voler. vole. voles.;robo. robos. robad robar. hurt;краж укра похи;سرقة سرق مسروق;盗窃 被盗 偷
lack. lacks. lacking absen missing;manqu absen;falta carec ausen;недоста отсутств нехват;نقص افتقار غياب مفقود;缺乏 缺少 缺失
mean. means. meaning;signifi;signific;знач означ;معنى يعني تعني;意味 意义
practice practic;pratiqu;practic;практи;ممارس عمليا;实践 做法 惯例
situation circumstance condition;situation condition circonst;situacion condicion circunst;ситуац обстан услов положен;اوضاع ظروف شروط;局势 情况 条件 状况
attention;attention;atencion;вниман;انتباه اهتمام;注意 关注
aware;conscien.;conscien;осозн;ادراك ندرك وعي;意识
express;exprim;expres;выраз выраж;اعرب نعرب تعرب اعراب;表示 表达
reaffirm reiterat confirm;reaffirm reiter confirm;reafirm reiter confirm;подтвер;نكرر نجدد;重申 确认
encourag;encourag;alent anim.;;نشجع.;鼓励
recommend;recommand;recomend;рекоменд;توصي توصية توصيات;推荐
initiativ;initiativ;iniciativ;инициатив;مبادر;倡议
strateg;strateg;estrateg;стратег;استراتيجي;战略
approach;approche;enfoque;подход;نهج منهج;
process;process;proces;процес;عملية. عمليات;进程 过程
framework;cadre;marco.;рамк рамоч;اطار;框架
structur;structur;estructur;структур;هيكل هياكل;结构 架构
infrastruct;infrastruct;infraestruct;инфраструкт;;基础设施
dialog;dialog;dialog;диалог;حوار;对话
opportun chance;opportun occasion;oportun ocasion;шанс;فرصة فرص;机会 机遇
priorit;priorit;priorit prioridad;приоритет;اولوي;优先
benefi advantage;benefi profit avantag;benefici aprovech ventaj;выгод польз преимущ;فائدة منفعة استفادة نفع ينفع;好处 惠益 受益
effect. effects. affect impact consequen;effet impact consequen affect;efecto impacto consecuen afect repercus;воздейств последств влия;اثر اثار تاثير عواقب;影响 后果
differ diverse;differ divers;difer divers distint;различ разн отлич;مختلف اختلاف تنوع خلاف;不同 差异 多样
balanc;equilibr;equilibr;баланс равновес;توازن متوازن;平衡
inclusi comprehensive;inclusi exhausti;inclusi integral;всеобъем инклюз комплексн;شامل شمول;包容 综合
independ;independ;independ;независ;استقلال مستقل;独立
adapt;adapt;adapt;адапт приспос;تكيف;适应
mitigat;attenu;mitig;смягч;تخفيف;缓解 减缓
emission;emission;emision;выброс;انبعاث;排放
carbon;carbone;carbon;углерод;كربون;碳
temperat warm heat;temperatur chaleur rechauff;temperatur calor calent;температур потепл жар;حرارة احترار;温度 变暖
rain.;precipit;precipit lluvi;осадк;هطول;降水 降雨 雨量
livestock cattle;cheptel betail;ganad;скот. скота поголов;ماشية مواشي;牲畜
go. goes. went. gone.;aller. vont.;van. ido. irse. marchar;уйти. ушл пойти;ذهب يذهب انتقل ينتقل رحيل;前往 搬 离去
note;remarqu apercev;advier;замеча замет;يلاحظ;察觉
often. usual;habituel;suele. habitual usual;обычн;عادي معتاد;通常
light. dark darkness;lumiere sombr obscur;luz oscur;свет. света темн;ضوء نور ظلام;光 黑暗
speed velocity;vitesse;velocidad;скорост;;速度 高速
enough sufficien;assez. suffi;suficien basta.;достаточ довольно.;كاف. كافي كافية يكفي;足够 够
despair discourag;decourag desespo;desanim desesp;отчая уныни;يائس ياس احباط;气馁 绝望
elapse;ecoul;transcurr;исполн. минул прошл;مرت مضت انقضى;经过
anniversar;anniversair;aniversari;годовщин юбиле;ذكرى;周年
last. conclu;;;;اختتم اختم;
sink. sinks. sank. sunk. shipwreck;naufrag coule;naufrag hund;затон кораблекр;غرق;沉没
touris;touris;turis;турис;سائح سياح;游客 旅游
flag;pavillon drapeau;pabellon bandera;флаг;;旗
poet poem;poet poem;poeta poema;поэт стих;شاعر شعر.;诗
website site. web;site. sites.;sitio. web;сайт веб;موقع;网站
available;disponib;disponib;размещ наличи;متاح يتاح اتاحة;
access;acces;acces;доступ;نفاذ حصول;获取 准入
depend rely. relies. reliance;;conf;полагат опира;تعول يعول تعولوا;指望
she her. hers.;elle.;ella.;она. ей. ее.;;她
believe. convic convinc;convic convaincu convainc;convic convenc;;اقتناع مقتنع قناعة;信念 深信 坚信
film;;;;تصوير;拍照
catalog inventor;catalog inventair;catalog inventari;каталог инвентар;فهرس جرد.;目录 清册
compar;compar;compar;сравн;مقارنة قارن;比较 相比
less.;;;;;至少 不到
almost nearly;presque;casi;почти;تقريبا;几乎 将近
zone;zone;zona;зон;نطاق;地带
coordinat;coordon coordin;coordin;координ;تنسيق ينسق;协调
true. really;vraiment;realmente;;حقا;真的 的确 确实
bureaucra;bureaucra;burocra;бюрократ;بيروقراط;官僚
charge. charges. gratis;gratuit;gratuit;бесплат;مجان;免费
ask request;requ.;petic solicitud;просьб запрос;مطلوب;请求
early. prior. previous advance.;prealable anterieur;previ anteri antelacion;предвар заранее предыдущ;مسبق سابق;事先 预先 提前
forecast predict foresee;previs prevoi prevu predi;previs prevé predec pronost;предвид прогноз предсказ;توقع متوقع تنبؤ;预见 预测 预报
accident;;;случайн;;意外
experience;vecu.;viven;;;体会 经历
proud pride;fier. fiers. fiert;orgull;горд;فخر نفخر;自豪
sincer;sincer;sincer;искрен;صادق خالص;诚挚 真诚 衷心
celebr commemor;celebr commemor;conmemor;праздн;احتفال نحتفل;庆祝 纪念
dedicat devot;consacr dedi;dedic consagr;посвя;تكريس مكرس;致力
stabil;stabil;estabil;стабильн;استقرار مستقر;稳定
tension escalat;tension escalad;tension escalad;напряж эскал;توتر تصعيد;紧张 升级
occup;occup;ocup;оккуп занима;احتلال;占领
violen;violen;violen;насил;عنف;暴力
hatred hate;hain;odio;ненавист;كراهية;仇恨
toleran;toleran;toleran;терпим толерант;تسامح;容忍 宽容
sanction;sanction;sancion;санкц;جزاءات عقوبات;制裁
investigat;enquet;;расслед;;调查
accountab;;rendicion;подотчет;مساءلة محاسبة;问责
corrupt;corrup;corrup;корруп;فساد;腐败
drug. drugs.;drogue;drog;наркот;مخدر;毒品
traffick;trafic.;trata.;;اتجار تهريب;贩运 贩卖
artificial intelligen;artificiel intelligen;artificial inteligen;искусствен интеллект;اصطناعي ذكاء;人工 智能
innovat;innov;innov;инновац;ابتكار;创新
gender;genre. sexe;genero. sexo;гендер;جنساني;性别
girl boy;fille garcon;chica;девоч девуш мальчик;فتاة فتيات بنات;女童 女孩
territor;territoi;territor;территор;;领土 境内
bilateral multilateral;bilateral multilateral;bilateral multilateral;двусторон многосторон;ثنائي متعدد;双边 多边
forum;forum;foro.;форум;منتدى محفل;论坛
summit;sommet;cumbre;саммит;قمة;首脑 峰会
observer;observateur;observador;наблюдател;مراقب;观察员
party. parties.;;;сторон;طرف اطراف;缔约 各方
position stance;position;posicion postura;позици;موقف. مواقف;立场
let.;;;давайте пусть;دعونا;让我们
how.;comment. combien;como. cuanto cuanta;сколько;كيف كم.;如何 怎样 多少 多长 多久
sometimes.;parfois;;иногда;احيانا;有时
perhaps maybe;peutetre;quizas;;ربما;也许 或许
both.;;ambos ambas;оба. обе. обоих;كلا. كلتا كلا;双方 两者
next.;prochain;proxim;следующ;مقبل قادم;下一 下次 下届
dust;poussier;polvo;пыль пыли;غبار;尘
garden;jardin;jardin;сад. сада;حديقة بستان;花园
interrupt;interromp interrup;interrump interrup;прерв перерыв;انقطاع;中断
)";
}

}  // namespace rostrum
