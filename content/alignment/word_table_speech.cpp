#include "content/alignment/word_table.hpp"

namespace rostrum {

// How they say it: connecting words, verbs, time and quantity.
std::string_view word_table_of_speech() {
  return R"(
thank. thanks. thankful gratitude grateful;remerci merci. reconnaiss gratitude;agradec gracias. gratitud;благодар спасибо признател;شكر نشكر اشكر شكرا امتنان;感谢 谢谢
congratulat;felicit;felicit;поздрав;تهنئة نهنئ اهنئ;祝贺
welcom;salue. saluons. accueil bienven;acog bienven;приветств;نرحب يرحب ترحيب ارحب;欢迎
not. no. nor. cannot;ne. pas. ni. non. n. aucun;no. ni. ningun;не. ни. нет. никак;لا. لم. لن. ليس ليست غير. دون.;不 没有 未 无
but. however. yet. nevertheless.;mais. cependant. toutefois. neanmoins. pourtant.;pero. embargo. obstante. sino.;но. однако. тем.;لكن ولكن بيد غير;但 但是 然而 不过
also. too. likewise. moreover. furthermore.;aussi. egalement. outre.;tambien. ademas. asimismo.;также. тоже. кроме.;ايضا كذلك كما.;还 也 此外 同样
only. merely. solely.;seul. seule. seulement. uniquement. que.;solo. solamente. unicamente. unico.;только. лишь. единствен;فقط. وحد;只 仅 唯一
if. whether.;si. s.;si.;если. ли.;اذا. لو. ان.;如果 若 是否
because. since. therefore. thus. hence.;parce. donc. ainsi. car. c.;porque. pues. tanto. ello.;потому. поэтому. поскольку. так. затоа.;لان فان. لذلك لهذا ولذا;因为 因此 所以
who. whom. whose.;qui. dont.;quien quienes.;кто. кого. кому. кем.;من. الذين.;谁
when. while. during.;quand. lorsque lorsqu. pendant. alors.;cuando. mientras. durante.;когда. пока. время.;عندما. حين. اثناء. خلال.;时 当 期间
where. here. there.;ou. ici. la.;donde. aqui. alli.;где. здесь. там.;حيث. هنا. هناك.;哪里 这里 那里
why.;pourquoi.;por.;почему. зачем.;لماذا.;为什么 为何
what. which.;quoi. quel quelle quels.;que. cual cuales.;что. как какой какие какая.;ما. ماذا.;什么
every. each. all. everyone. everybody.;chaque. tout. tous. toute. toutes. chacun;cada. todo. todos. toda. todas.;кажд все. всех. всем. весь. вся.;كل. جميع لكل. بكل. وكل.;每 所有 全部 一切 人人
many. numerous several some.;beaucoup. nombreu plusieurs. certain;mucho mucha numeros vari algun;много многи многочисл нескольк некотор;كثير عديد بعض عدة;许多 很多 若干 一些
more. most. than.;plus. davantage.;mas. mayor.;более. больше. больш;اكثر. مزيد معظم;更 更多 最
less. few. least.;moins. peu. moindre;menos. poco. poca. menor;менее. меньш мало.;اقل. قليل;少 较少
half.;moitie demi.;mitad medio.;половин полов;نصف;一半 半
per. percent;pourcent.;ciento.;процент;مائة. مئة.;百分之
s6:million;million;millon;миллион млн.;مليون ملايين;百万
s9:billion milliard;milliard;;миллиард млрд.;مليار;亿
s3:thousand;mille. milliers.;mil. miles.;тысяч;الف. الاف;千
hundred;cent. cents. centaine;cien. cientos. centenar;сто. сотн сотен;مئات;百
first. firstly.;premier premiere abord.;primer primera lugar.;перв прежде;اول. اولا اولى اولي;第一 首先 首次
last. final finally;dernier enfin. final;ultim final;последн наконец заключ;اخير ختام نهاية;最后 最终
new. newly.;nouveau nouvel;nuev;нов. нова новы ново;جديد;新
old. ancient.;ancien vieux. vieil;antig viej;стар древн;قديم;旧 古老 老
good. well. better. best.;bon. bonne bien. mieux meilleur;buen bien. mejor;хорош лучш добр;جيد حسن افضل خير;好 良好 更好
bad. worse.;mauvais pire. mal.;mal. mala. peor;плох хуж;سيء سيئ اسوا;坏 差
big large. great. greater.;grand. grande vaste;gran. grande enorme;больш велик крупн огромн;كبير كبرى عظيم;大 巨大
small little.;petit. petite.;pequen;маленьк мал. малы малых. небольш;صغير;小
important importance;importan;importan;важн важно;مهم اهمية هام;重要
necessary need. needs. must. require;necessair besoin. faut. doit. doivent. devons.;necesari necesi deb debe;необходим нужн должн надо. следует. требу;ضروري ضرورة يجب حاجة ينبغي يلزم;必须 需要 应当 必要 应
possible can. could. may.;possib peut. peuvent. pouvons. pourr;posib pued podemos podria;возмож может могут можно. можем. смож;يمكن ممكن امكان تستطيع نستطيع يستطيع;可能 可以 能够 能
want. wish. hope.;souhait voul voulons espoir esper;dese quier quer esper;хот надежд надее надея жела;امل نامل نود اود ياما يود رغبة;希望 愿
believe consider think. view.;croyon estim consid pens avis.;creemos consider estim pens opinion;счита полага дума мнени убежд;نعتقد نرى يرى نعتبر راي;认为 相信
know. knows. known. knew.;savoir savons sait. savent. connai connu;sab conoc;зна знает извест;نعرف يعرف نعلم يعلم معروف;知道 了解
learn lesson;appren appris lecon;aprend leccion;урок узна учи;تعلم درس دروس;学习 教训
experience;experience;experiencia;опыт;خبرة تجربة تجارب;经验
example;exemple;ejemplo;пример. примера. например.;مثال مثلا مثل.;例如 例子 榜样
call. calls. urge appeal;appel exhort invit;llama exhort inst invit;призыв призва обраща;ندعو يدعو دعوة نناشد;呼吁 敦促
say. says. said. speak. spoke.;dire. dit. disent. parl;dec dic. dice. dijo. habl;говор сказа;قول قال نقول يقول تحدث;说 谈
word. words.;mot. mots. parole;palabra;слов;كلمة كلمات;话 词
ask. asks. asked.;demand;pid pregunt solicit;спрос спраши прос;نسال يسال طلب نطلب;问 请
answer reply.;repon;respuest respond;ответ. ответа. отвеч ответи;جواب اجابة رد. نجيب;回答 答案
offer ready. willing.;offr pret. prets. disposi;ofrec list. lista. dispuest;готов;مستعد استعداد عرض نعرض;愿意 准备
note. noted. observ;not. notons. constat observ;observ tom constat;отмеча отмет наблюд;نلاحظ لاحظ نشير;注意到 指出 观察
recall remind remember;rappel souven;record;напомин напомн помн вспом;تذكير نذكر نتذكر اذكر;回顾 记得 忆
emphasi stress underlin;soulign insist;subray destac hincapie;подчер подчерк;نشدد نؤكد تاكيد اؤكد تشديد;强调
regret. regrett unfortunat;regrett malheureu;lament desafortun;сожал;اسف نعرب للاسف;遗憾
concern. concerned concerns. worr;preoccup inquiet;preocup inquiet;обеспокоен озабоч беспоко тревог тревож;قلق;关切 担忧
show. shows. shown. demonstr prove;montr demontr prouv;muestr demuestr prueba mostr;показыв показа доказ демонстр свидет;تبين يبين اظهر يظهر دليل يثبت;表明 显示 证明
create. created. creation establish;cre creer creation etabli;cre crear creacion estable;созда учрежд;انشاء انشا;建立 创建 设立
build. building built. strengthen;renforc construi;fortalec reforz constru;укреп строи постро;بناء نبني تعزيز يعزز نعزز;建设 加强
ensure guarantee;garanti assur;garanti asegur;обеспеч гарант;ضمان كفالة;确保 保证 保障
promote further.;promouv promotion;promov promocion fomen;содейств продвиж поощр;تشجيع تعزيز. نشجع;促进 推动
continue;continu poursui;continu segu;продолж;نواصل يواصل استمر مواصلة;继续
begin begins. began. begun. start;commenc debut entam;comenz empez inici comienz;нача начин начат;بدا بداية نبدا يبدا شروع;开始 启动
end. ends. ended. complete;fin. termin achev;fin. termin conclu;конец конц законч заверш оконч;نهاية انتهى انتهاء;结束 完成
year. years. annual;an. ans. annee annuel;ano. anos. anual;год. года. году. годы. годов. лет. ежегодн;سنة سنوات عام. اعوام سنوي;年
month;mois.;mes. meses.;месяц;شهر اشهر شهور;月
week;semaine;semana;недел;اسبوع اسابيع;周 星期
day. days. daily;jour. jours. journee quotid;dia. dias. diari;день. дня. дней. дни. ежедневн сут;يوم ايام;天 日
hour;heure;hora. horas.;час. часа. часов. часы.;ساعة ساعات;小时
minute;minute;minuto;минут;دقيقة دقائق;分钟
night evening;nuit. soir;noche;ноч вечер;ليل ليلة مساء;夜 晚
morning;matin;manana.;утр;صباح;早上 上午
today now. present. current;aujourd maintenant. actuel present.;hoy. ahora. actual;сегодн сейчас. сега. сада. нынешн настоящ текущ;اليوم. الان. حالي راهن;今天 今日 现在 目前 当前
tomorrow future;demain. avenir futur;futur porvenir;завтра будущ;غدا. مستقبل;明天 未来 将来
yesterday. ago. past.;hier. passe.;ayer. pasado hace.;вчера. назад. прошл;امس. ماضي مضى;昨天 过去 以前 前
time. times.;temps. fois.;tiempo. vez. veces.;раз. раза. времен время;وقت مرة مرات زمن;时间 次
century;siecle;siglo;век. века. столет;قرن قرون;世纪
decade;decenni;decad decenio;десятилет;عقد عقود;十年
long. length;long. longue longtemps;larg mucho.;долг длин;طويل;长
number;nombre. numero;numero cifra;числ количеств номер;عدد رقم ارقام;数量 数字 号码
part. parts.;part. partie;parte. partes.;част часть;جزء;部分
place.;lieu. place. endroit;lugar sitio;мест. место;مكان;地方
way. ways. manner;facon maniere voie;manera modo. forma.;способ образ путь пути;سبيل سبل طريقة;方式 方法 办法
hand. hands.;main. mains.;mano. manos.;рук. рука руки руке;يد. ايدي;手
head. eyes. eye.;tete yeux.;cabeza ojo;голов глаз;راس عين عيون;头 眼
together. common joint shared;ensemble. commun conjoint;junt. juntos. comun conjunt;вмест совмест общ. общий общая общие общего общей;معا. مشترك;共同 一起 联合
between. among.;entre. parmi.;entre.;между. среди.;بين.;之间
without.;sans.;sin.;без.;بدون. دون.;没有
against.;contre.;contra.;против.;ضد.;反对
same. similar.;meme. memes. semblable;mism similar;так. такой. такж одинаков тот. та. те. тот;نفس. ذات.;相同 同一
other. others. another.;autre;otr;друг. друго други иной иные;اخر. اخرى. اخرين.;其他 另
own. itself.;propre;propi;собствен свой свое свои сво;خاصة.;自己
simple easy. clear clearly;simple facil clair;sencill simpl facil clar;прост легк ясн четк понятн;بسيط سهل واضح;简单 容易 明确 清楚
difficult hard.;difficil dur.;dificil;трудн сложн тяжел;صعب صعوب;困难 难
open. opened. transparent;ouvert ouvr transparen;abiert abr transparen;открыт прозрач;مفتوح فتح شفاف;开放 透明
close. closed.;ferm;cerr;закры закрыт;مغلق اغلاق غلق;关闭
effective efficien;efficac;efica eficien;эффектив действен;فعال كفاءة;有效 效率
serious;serieu grave;grave. seri;серьез;خطير جدي جاد;严重 认真
true. truth. real. reality;vrai verit reel realite;verdad real. realidad;правд истин реальн действительн;حقيق واقع;真正 事实 现实 真实
trust confidence;confianc;confianz;довери;ثقة;信任
respect;respect;respet;уваж соблюд;احترام;尊重
interest;interet;interes;интерес;مصلحة مصالح;利益
voluntar;volontair;voluntari;доброволь;طوعي متطوع;自愿
public;publi;public;публичн общественн;عام. عامة. علني;公共 公开
send. sent. transmit;envoy transm;envi transmit;отправ посла направ перед;ارسل ارسال يرسل نقل;发送 传送 派
receive;recev recu. recoi;recib;получ;تلقى استلم حصل يتلقى;收到 获得
pay. paid. payment;pay paie;pag;плат оплат;دفع يدفع;支付 付
give. gives. gave. given.;donn;da. dar. dan. dio. dado.;да. дает дал дала дать. дают предостав;اعطى يعطي منح;给 提供
take. takes. took.;prend prenn pris;tom;взя бер. берет;اخذ تاخذ ناخذ يتخذ;采取
use. uses. used. using.;utilis emploi usage;utiliz uso. usar emple;использ примен;استخدام يستخدم استعمال;使用 利用
make. makes. made.;fai faire. fait. font.;hac hace hecho;сдела дела;جعل يجعل صنع;使
find. found.;trouv;encontr;найт нашл найде находи;نجد وجد يجد;找到 发现
lose. lost. loss;perd pert;perd;потер утра теря;فقد خسر خسارة;失去 损失
stop. halt;arret cess;deten par ces.;останов прекра;وقف توقف;停止
open-ended.;composition.;composicion.;состава.;عضوية;不限成员
delay. late.;retard tard;retras tard. demor;задерж поздн опозда;تاخر تاخير;延迟 晚
exchange;echang;intercambi;обмен;تبادل;交流 交换
test. check. inspect;controle verif inspec essai;verific inspec control ensay;провер инспек контрол испытан;تفتيش فحص اختبار رقابة تحقق;检查 核查 检验
write. written. wrote. letter;ecri lettre;escri carta. cartas.;писа пись напис;كتب رسالة كتاب مكتوب;写 信
read. reads. reading.;lire lisent lect lu.;leer lectur;чита прочит;قراءة قرا يقرا;读 阅读
name. names. named.;nom. noms. nomm;nombr;назв имя имен;اسم اسماء;名字 名称
map. maps.;carte. cartes.;mapa;карт;خريطة خرائط;地图
line.;ligne;linea;лини;خط خطوط;线
step.;pas. etape;paso. etapa;шаг. шаги. шагов. этап;خطوة خطوات;步骤 步
goal aim. objective;objectif but.;objetiv meta;цел;هدف اهداف;目标
result;resultat;resultad;результат;نتيجة نتائج;结果 成果
reason cause;raison cause;razon causa;причин;سبب اسباب;原因 理由
cent. quarter.;quart. trimestr;cuart trimestr;четверть квартал;ربع;四分之一 季度
)";
}

}  // namespace rostrum
