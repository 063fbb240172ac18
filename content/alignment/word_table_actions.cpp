#include "content/alignment/word_table.hpp"

namespace rostrum {

// What is done, and asked to be done.
std::string_view word_table_of_actions() {
  return R"(
achieve attain realiz;atteindre atteint realis;lograr logr alcanz;достиг достич осуществ;تحقيق نحقق حقق بلوغ;实现 达到
increase grow. grows. grew. growing growth rise. rose. rising;augment accroi croissance hausse;aument crec incremento;увелич рост. роста. расти растет вырос возрос повыс;زيادة ازداد يزداد نمو ارتفاع ارتفع;增加 增长 上升
reduce reduc decrease decline fall. fell. falling lower.;redui reduc dimin baiss chute;reduc redujo dismin baj cai;сокра сниж сниз уменьш упа пада;خفض تخفيض انخفض انخفاض تقليل تراجع;减少 下降 降低
prevent avoid;preven evit empech;preven prevenir evit impedir;предотвра предупре избежа избег профилакти;منع وقاية تجنب;预防 防止 避免
change. changes. changed. changing transform;chang transform modifi;cambi transform modific;измен менять меняет мен преобраз;تغيير تغير يتغير تحول;改变 变化 变
implement carry. carried. execut;mise. oeuvre. execut appliqu;aplic ejecu llev implement;осуществл выполн реализ внедр;تنفيذ ننفذ ينفذ تطبيق;执行 实施 落实
provide supply deliver;fourni livr;proporcion suministr brind;предостав снабж постав;توفير يوفر تقديم تقدم. تزويد;提供 供应
contribut;contribu;contribu aport;вклад внос внес способству;اسهام مساهم يسهم نسهم تسهم;贡献 捐 助
participat attend;particip assist.;particip asist.;участ;مشارك شارك اشتراك;参加 参与 出席
invite invit;invit;invit;приглаш пригласи;ندعو. دعوة;邀请
join joins joined joining;join rejoin;sum uni. unir. unirse. incorpor;присоедин;انضم انضمام;加入
lead. leads. led. leading leader;dirig mene conduit dirigeant;dirig lider conduc;руковод ведущ вед привод приве;قيادة قاد يقود ادى يؤدي;领导 导致
follow;suiv suit. suivi;segui sigu;след. последова след;تابع متابعة يتبع التالي;跟随 遵循 后续 以下
meet. meets. met.;rencontr reuni;reun encontr;встре собира;نجتمع التقى اجتمع لقاء;会面 会见 见面
visit;visit;visit;посети посещ визит;زيارة زار;访问 参观
return;retour revenir revien reven;regres volv devol retorn;возвра верну верн;عودة عاد يعود اعادة;返回 归还 回
move. moves. moved. movement;deplac mouvement boug;movi mover muev trasla;двиг движ перемещ;حركة تحرك انتقال;移动 行动
travel journey fly. flies. flew. flight;voyag vol. vols. trajet;viaj vuelo vol;путеш поезд лет. полет;سفر رحلة طيران. سافر;旅行 飞行 航班
wait. waits. waited.;attend attent;esper.;жд. ждать ждет жда ожид;ينتظر ننتظر انتظار;等待 等
watch. look. looks. looked. see. sees. seen. saw.;regard voir. voit. voyons. vu.;mir ver. vemos. visto. ve.;смотр вид увид;نظر ننظر يرى. راى;看 见
hear. heard. listen;entend ecout;oir. oye. escuch oido;слыш слуш услыш;سمع نسمع يسمع استمع;听
understand. understood. understanding;compren compris;compren entiend entend;поним поня;فهم نفهم يفهم تفاهم;理解 懂
remember. forget forgot;oubli;olvid;забы забыв;نسي ننسى;忘记
agree. agrees. agreed.;conven d'accord;conven acord;соглас договор;نتفق اتفقنا موافقة وافق;同意 一致
refus reject oppos object.;refus rejet oppos;rechaz opon niega;отказ отверг отклон возраж;رفض نرفض يرفض اعترض معارضة;拒绝 反对
accept;accept;acept;принят прием соглаша;قبول نقبل يقبل;接受
allow. permit. permits.;permet permis autoris;permit autoriz;позвол разреш;سمح يسمح السماح يتيح;允许 许可 准许
forbid ban. banned. prohibit;interdi prohib;prohib;запре запрещ;حظر يحظر تحظر;禁止
choose. choice chosen. elect;choix chois elect elu;eleg elec escog;выбор выбр выбира избра избран;اختيار اختار انتخاب;选择 选举 当选
sign. signed. signature;sign;firm;подпис;توقيع وقع. وقعت;签署 签字
ratif;ratif;ratif;ратифи;تصديق صدق;批准
apply applies. applied.;appliqu;aplic;примен. применя;تطبيق يطبق ينطبق;适用 应用
enforce compl;respecter. conform;cumpl;соблюд соответств;امتثال يمتثل;遵守 履行
violat breach;violat viol;viol infrac;наруш;انتهاك ينتهك خرق;违反 侵犯
attack;attaqu;ataqu atac;атак напад;هجوم هجمات اعتداء;攻击 袭击
destroy destruct damag;detru destru dommag degat;destru daño daña dan.;разруш уничтож ущерб повре;تدمير دمر ضرر اضرار;毁坏 破坏 摧毁 损害
save. saved. saves. rescue;sauv secour;salv rescat;спас;انقاذ ينقذ انقذ;拯救 救 救援
rebuild reconstruct repair restor;reconstru repar restaur;reconstru repar restaur;восстан ремонт реставр;اصلاح ترميم اعادة.;修复 重建 恢复 修
remove clean clear.;retir enlev nettoy elimin;retir elimin limpi;удал убра очист устран;ازالة تنظيف تطهير;清除 移除 清理
produce product;produi produc;produc;произв продук;انتاج ينتج منتج;生产 产品
buy. bought. sell. sold. sale. purchase;achat achet vend vente;compr vend venta;куп прода покуп;شراء بيع يبيع يشتري;购买 买 卖 出售
spend spent;depens;gast;трат расход;انفاق ينفق;花费 支出
earn income.;revenu gagn;ingres gan;доход зарабат;دخل. يكسب;收入
owe debt;dett doi.;deud;долг. долги. долгов. задолж;دين. ديون;债务
share. shares. shared. divide;partag part. repart;compart repart;дел раздел дели;يتقاسم تقاسم تشاطر مشاطرة;分享 分担 分摊
store. stored. keep. keeps. kept. preserv maintain;conserv gard maintien mainten stock;conserv guard manten mantien;хран сохран поддерж.;حفظ يحفظ حافظ محافظة تخزين;保存 保持 保留 维护
monitor surveill;surveill suivi.;vigil monitor seguimiento;монитор наблюд. слеж;رصد مراقبة;监测 监控 监督
measure. measured. measuring;mesur;med. medi medicion;измер;قياس يقيس;测量
count. counted. counts.;compt;cont. cuent;счит сосчит подсч;عد. يعد احصاء;计算 统计
report. reported. inform. notify notif;signal inform notif rapport.;inform notif comunic;сообщ уведом инфор;ابلاغ يبلغ اخطار اخبر;报告. 通报 通知
publish;publi;public;опублик издан;نشر ينشر;公布 发表 出版
explain explan;expli;explic;объясн поясн;شرح تفسير يفسر;解释 说明
describe;decri descri;descri;опис;وصف يصف;描述
prepare prepar;prepar;prepar;подготов готов. готови;اعداد تحضير اعد.;准备 筹备
organize organise arrange;organis;organiz;организова организу устро;تنظيم نظم.;组织. 安排 举办
host. hosts. hosted. hospitality;accueil hospitalit hote;acog anfitri hospitalidad;приним принимающ гостеприим;استضاف مضيف ضيافة;主办 东道 款待
honor honour privileg;honneur honor privileg;honor privileg;чест честь привилег;شرف يشرف تشرف;荣幸 光荣
commend praise pay. tribute;hommage louer felicit.;elogi encomi rind;воздать должное высоко;اشادة نشيد يشيد تقدير نثني;赞扬 赞赏
condemn;condamn;conden;осужд;ادانة ندين يدين;谴责
align associate. associat;associ rallie;suma adhi alin;присоединя солидар;انضم. يؤيد.;赞同
address. addresses. tackle;abord aborder. trait;abord trat;рассм решать;معالجة تصدي تناول;处理 应对 解决
face. faces. faced. confront;confront affront fac;afront enfrent;сталкив столкн;نواجه يواجه تواجه مواجهة;面临 面对
overcome;surmont;super;преодол;تغلب تجاوز;克服
solve. solved. resolve. solution;resoud solution regl;solucion resolv resuel;реш решен;حل حلول يحل;解决
replace;remplac;reempl sustitu;замен смен;استبدال بديل يحل محل;取代 代替
add. adds. added. addition;ajout addition;agreg anad adicion;добав дополн;اضافة يضيف اضاف;补充 增添 加上
include inclu contain;inclu contien conten compren. comport;inclu contien conten;включ содержа входи;شمل يشمل تتضمن يتضمن ادراج;包括 包含 载有
exclude except;exclu except sauf.;exclu excep salvo.;исключ кроме.;استثناء باستثناء استبعاد;除外 排除 除了
depend;depend;depend;завис;يعتمد تعتمد يتوقف اعتماد.;取决于 依靠 依赖 依赖于
belong;apparten;pertenec;принадлеж;ينتمي ملك. تنتمي;属于
remain. remains. stay. stays.;reste demeur;sigue. permanec qued;оста остает;يبقى تبقى يظل تظل لا يزال;仍然 仍 保持 留
become. becomes. became.;devenir devien devenu;conver vuelto. llegar.;стать станов стал. стала. станет;اصبح يصبح تصبح صار;成为 变成
happen. happens. happened. occur;produit. arriv. arrive. surven;ocurr suced;произош происход случ;حدث يحدث وقع. حصل;发生
appear;appar sembl;aparec parec;появ каза;ظهر يظهر يبدو;出现 似乎
disappear vanish;dispar;desaparec;исчез;اختفى اختفاء يختفي;消失
die. dies.;meur mour;muere morir;умира;يموت مات;死
born birth;nait naiss ne. nes. nees.;nac nacid;рожд родил;ولد مولد ولادة;出生 诞生
live. lives. living inhabit;habit vit. vivent;viv habit;живет живут жив прожив;يعيش يعيشون سكان;居住 生活. 居民
eat. eats. ate.;mang;com. come. comen comer;ест. едят. пита;ياكل اكل;吃
drink. drinks. drinking;boire potable;beb potable;пить пит питьев;شرب يشرب;饮用 喝 饮水
sleep. slept.;dorm sommeil;duerm dorm;спа. спят. сон.;نوم ينام;睡
play. plays. played. game;jou jeu. jeux.;jueg jug;игра;لعب يلعب دور;玩 游戏 发挥
win. wins. won. success;gagn reussi succes;gan. exito;побед выигр успе;فوز نجاح نجح;赢 成功
fail. fails. failed. failure;echou echec;fracas;провал неудач не удал;فشل اخفاق;失败
fight. fights. fought. struggle combat;lutt combat;luch combat;борьб боро;مكافحة كفاح نضال;打击 斗争
kill. killed.;tu. tue. tues. tuer.;mat. mata. matar.;уби убива;قتل يقتل;杀
hide. hidden. secret.;cach secret;ocult secret;скры секрет тайн;سر سري اخفاء;隐藏 秘密
touch. reach. reaches. reached.;touch attein joind;alcan tocar llega;дотяг дойти доход. дошл;وصول يصل وصل;达到. 触及 抵达
arriv come. comes. came.;arriv vien venir venu;lleg vien venir;приб прий прих пришл;جاء ياتي وصل.;到来 来自 来
leave. leaves. left. depart;quitt part. partir. laiss;sal. salir deja;уход уезж покид оставл остав;غادر ترك يترك مغادرة;离开 留下
enter. enters. entered. entry;entr;entr;вступ вход вой;دخول دخل يدخل;进入 生效
sit. sits. stand. stands. stood.;assis debout;sent. pie.;сто. стоя стоит. сид;يقف وقف. جلس;站 坐
turn. turns. turned.;tourn;gir. volv. vuelta.;повор поверн обращ. вращ;دار يدور تحول.;转
carry. bring. brings. brought.;apport port.;tra. trae traj traer;принос принес нест;جلب حمل يحمل;带来 带
hold. holds. held.;tien tenir tenu;celebr mant. sosten;держ провод пров;عقد يعقد انعقد;举行 持有
put. puts. set. sets. place. placed.;met mettre mis. pose;pon. pone poner puest;став положи поста;وضع يضع نضع;放 置
)";
}

}  // namespace rostrum
