#include "content/alignment/word_table.hpp"

namespace rostrum {

// Things, their sizes and numbers, and small words.
std::string_view word_table_of_things() {
  return R"(
n11:eleven;onze;once. undecim;одиннадцат;احد عشر;十一
n12:twelve twelfth;douze;doce.;двенадцат;اثني عشر;十二
n13:thirteen;treize;trece;тринадцат;ثلاثة عشر;十三
n14:fourteen;quatorze;catorce;четырнадцат;اربعة عشر;十四
n15:fifteen;quinze;quince;пятнадцат;خمسة عشر;十五
n16:sixteen;seize;dieciseis;шестнадцат;ستة عشر;十六
n17:seventeen;dixsept;diecisiete;семнадцат;سبعة عشر;十七
n18:eighteen;dixhuit;dieciocho;восемнадцат;ثمانية عشر;十八
n19:nineteen;dixneuf;diecinueve;девятнадцат;تسعة عشر;十九
n30:thirty thirtieth;trente;treinta;тридцат;ثلاثين ثلاثون;三十
n40:forty fortieth;quarante;cuarenta;сорок;اربعين اربعون;四十
n50:fifty fiftieth;cinquante;cincuenta;пятьдесят пятидесят;خمسين خمسون;五十
n60:sixty;soixante;sesenta;шестьдесят шестидесят;ستين ستون;六十
n70:seventy;soixantedix;setenta;семьдесят семидесят;سبعين سبعون;七十
n80:eighty;quatrevingt;ochenta;восемьдесят восьмидесят;ثمانين ثمانون;八十
n90:ninety;quatrevingtdix;noventa;девяносто;تسعين تسعون;九十
third. thirds.;tiers.;tercio tercios.;треть. трети.;ثلث;三分之
double twice.;doubl fois.;doble duplic;вдво двойн двукрат удво;ضعف مضاعف;双 两倍 翻番
single. sole.;unique.;unic;един;واحد وحيد;单一 唯一
one. once.;un. une.;un. una. uno.;один. одна. одно. одного. одной. одну. однажды.;واحد. واحدة. احد. مرة.;一个 一次 一
zero none. nobody. no-one.;zero aucun personne.;cero ninguno nadie.;ноль нул никто.;صفر احد.;零 无人 谁也
rather. instead.;plutot. lieu.;mas. bien. lugar.;скорее. вместо.;بدلا. عوضا.;而不是
even. still.;meme. encore. toujours.;incluso. aun. todavia. siquiera.;даже. еще. все же.;حتى. لا يزال ما زال;甚至 仍 还
just. exactly. precisely.;juste. precisement. exactement.;justo. precisamente. exactamente.;именно. точно.;بالضبط. تحديدا بالذات;正是 恰恰
again. once more.;nouveau. encore.;nuevo. vuelta.;вновь. снова. опять.;مجددا. مرة اخرى ثانية;再次 又 再
already.;deja.;ya.;уже.;بالفعل. فعلا;已经 已
never.;jamais.;nunca. jamas.;никогда.;ابدا. قط.;从未 从来 永不
always. ever.;toujours.;siempre.;всегда.;دائما. دوما;始终 总是 一直
often. frequent;souvent.;menudo. frecuen;часто. нередко.;كثيرا. غالبا. عادة.;经常 常常 往往
soon. quick fast rapid immediate;bientot rapid immediat vite.;pronto rapid inmediat;скор быстр немедл сроч;سريع سرعة عاجل فور قريبا;快 迅速 立即 尽快
slow. slowly.;lent;lent;медлен;بطيء ببطء;慢 缓慢
early. before.;tot. avant.;tempran antes.;ранн рано. перед. до.;مبكر قبل.;早 之前 以前
after. afterwards.;apres. ensuite.;despues. tras.;после. затем.;بعد. ثم.;之后 后 然后
until. till. by.;jusqu. d'ici.;hasta.;пока. вплоть.;حتى. حلول;直到 直至
since.;depuis.;desde.;с. начиная.;منذ.;自 以来
near. close. neighbour neighbor;pres. proche voisin;cerca. cercan vecin;близ около. сосед рядом;قريب قرب جار جيران مجاور;邻国 邻 附近 近
far. distant remote;loin. lointain eloign;lejos. lejan remot;далек дальн отдален;بعيد نائي;远 偏远
high. higher.;haut. elev;alt. alto. alta. elevad;высок;عالي ارتفاع مرتفع اعلى;高
low. lower. deep;bas. profond;baj. bajo. profund;низк глуб;منخفض ادنى عميق;低 深
wide. broad;larg vaste;ampli vast;широк обшир;واسع عريض;广泛 宽
full. whole entire;plein entier complet;plen complet entero;полн цел целом;كامل تام برمته;全面 完整 充分
empty;vide;vaci;пуст;فارغ خال;空
strong. strength force. power;fort. force puissan pouvoir;fuerte fuerza poder potenc;силь сил мощн власт;قوي قوة قوى سلطة;强 力量 力 权力
weak fragil vulnerab;faibl fragil vulnerab;debil fragil vulnerab;слаб хруп уязв;ضعيف هش ضعف.;脆弱 弱
rich. wealth;rich;ric. rica riqueza;богат;غني ثروة;富 丰富
cheap expensive;cher. chere. couteu;barat caro. cost;дешев дорог. дорого;رخيص مكلف باهظ;便宜 昂贵
safe. safety;sur. sure. surete. securit;segur;безопас;سلامة امن. مامون;安全.
special particular specif;special particulier specif;especial particular especif;особ специал конкрет;خاص خصوص معين محدد;特别 特殊 具体
general. overall;general. ensemble.;general.;общ.;عام. عموم;总体 一般
universal;universel;universal;всеобщ универсальн;عالمي;普遍
basic fundament essential key. core.;fondament essentiel base;fundament esencial bas;основ фундамент ключев главн базов;اساس جوهر رئيس.;基本 根本 关键 基础
necessary. vital urgent;urgent vital;urgent vital;неотлож насущ жизненно;عاجل ملح حيوي;紧迫 迫切
political polic;politi;politic;полит;سياس;政治 政策
social;social;social;социал;اجتماعي;社会.
religio;religi;religi;религ;دين ديني;宗教
racial race. racis discriminat;racial race. racis discrimin;racial raza. racis discrimin;рас расов дискримин;عنصر تمييز;种族 歧视
dignity;dignit;dignidad;достоин;كرامة;尊严
equality;egalit;igualdad;равен;مساواة.;平等.
duty duties obligation commit;devoir obligation engag;deber obligacion compromis;обязат обязан долг.;واجب التزام;义务 承诺
marriage;mariage;matrimoni;брак. браке. брака.;زواج;婚姻
property own. owner;propriet;propied;собственност имуществ владел;ملكية ممتلكات مالك;财产 所有
opinion;opinion;opinion;мнен убежд;راي اراء;意见
thought conscience;pensee conscience;pensamiento conciencia;мысл совест;فكر ضمير;思想 良心
free. freedom.;libre.;libre.;свобод.;حر. حرية.;自由.
article.;article.;articulo.;статья. член.;مادة.;条
standard. level;niveau;nivel;уровен уровн;مستوى;水平
art. artist;art. artist;arte. artist;искусств художник;فن فنون فنان;艺术
book;livre.;libro;книг;كتاب كتب.;书
film picture image photo;film image photo;pelicula imagen foto;фильм кино картин изображ фото;فيلم صورة صور;电影 图像 照片
music song;musi chanson;music cancion;музык песн;موسيقى اغنية;音乐 歌
story stories;histoire. recit;relat cuento;рассказ;قصة قصص;故事
letter.;lettre.;carta.;письм;رسالة.;信.
door. gate. window;porte. fenetre;puerta ventana;двер ворот окн;باب نافذة ابواب;门 窗
wall. walls.;mur. murs.;muro pared;стен;جدار جدران;墙
bridge;pont. ponts.;puente;мост;جسر جسور;桥
railway train.;chemin train.;ferrocarril tren.;железн поезд;قطار سكة;铁路 火车
street;rue. rues.;calle;улиц;شارع شوارع;街
station;station gare;estacion;станци пост. посты. постов.;محطة محطات;站
machine equipment tool;machine equipement outil;maquin equip herramient;машин оборуд техник инструмент;معدات الة اداة ادوات;设备 机器 工具
engine engineer;moteur ingenieur;motor ingenier;двигат инженер;محرك مهندس;发动机 工程师
fire. fires.;feu incendi;fuego incendi;огон огн пожар;نار حريق حرائق;火 火灾
earthquake;seisme tremblement;terremoto sismo;землетряс;زلزال;地震
storm hurricane wind.;tempete ouragan vent.;tormenta huracan viento;бур шторм ураган ветер ветр;عاصفة اعصار رياح;风暴 飓风 风
rain. snow. ice. glacier;pluie neige glace glacier;lluvia nieve hielo glaciar;дожд снег лед ледник;مطر امطار ثلج جليد;雨 雪 冰
desert dry. sand.;desert sec. sable;desiert sec. arena;пустын сух песок песч;صحراء جاف رمل جفاف.;沙漠 干旱. 沙
sun. solar;soleil solair;sol. solar;солн;شمس;太阳
earth. planet;terre. planete;tierra. planeta;земл земн планет;ارض. كوكب;地球 行星
coast beach;cote. cotes. littoral plage;costa litoral playa;побереж берег пляж;ساحل سواحل شاطئ;海岸 沿海 岸
lake;lac. lacs.;lago;озер;بحيرة;湖
basin;bassin;cuenca;бассейн;حوض;流域
plant seed crop harvest;plante semence recolte cultur.;planta semilla cosecha cultiv;раст семен урож посев;نبات بذور محصول حصاد محاصيل;植物 种子 收成 作物
bread grain wheat;pain. cereale ble.;pan. cereal grano trigo;хлеб зерн пшениц;خبز حبوب قمح;面包 谷物 小麦
oil gas.;petrole gaz;petroleo gas.;нефт газ;نفط غاز;石油 天然气
waste plastic;dechet plasti;residuo plasti desech;отход пласт мусор;نفايات بلاستيك;废物 塑料
nurse;infirmi;enfermer;медсест;ممرض;护士
patient;patient.;paciente;пациент больн;مريض مرضى;病人 患者
food.;nourriture;comida.;еда. пищ;طعام اغذية;食物
blood body. heart;sang. corps coeur;sangre cuerpo corazon;кров тел. тело сердц;دم جسم قلب;血 身体 心
parent mother father;parent mere. pere.;padre madre;родител мать. матер отец отц;والد ام. اب. امهات;父母 母亲 父亲
friend;ami. amis. amie;amig;друг. друз друж;صديق اصدقاء;朋友 友好
brother sister;frere soeur;herman;брат сестр;اخ. اخت اخوة;兄弟 姐妹
man. men.;homme. hommes.;hombre;мужчин;رجل رجال;男子 男人
generation;generation;generacion;поколен;جيل اجيال;世代 一代
population;population;poblacion;населен;سكان;人口
elder aged disab;age. agees handicap;mayores. discapac;пожил инвалид;مسن مسنين اعاقة;老年 残疾
local. indigenous;local locau autochton;local indigen;местн коренн;محلي اصلي;当地 地方 土著
foreign abroad;etrang;extranj exterior;иностран зарубеж;اجنبي خارج;外国 国外
office.;bureau.;oficina mesa.;бюро офис;مكتب;主席团 办公室
department agency;departement agence organisme;departament agencia organism;департамент ведомств агентств;ادارة وكالة هيئة;部门 机关
centre center;centre;centro;центр;مركز مراكز;中心
field area sphere;domaine secteur terrain;ambito esfera sector campo;област сфер поле. сектор;مجال ميدان قطاع;领域 方面
role;role;papel funcion;роль. роли. ролью.;دور;作用
form. forms. format;forme. format;forma. formato;форм;شكل صيغة;形式 格式
text.;texte libelle;texto;текст;نص نصوص;案文 文本
point. points.;point.;punto;момент пункт точк;نقطة نقاط;点
contact;contact;contacto;контакт;اتصال;联系 联络
message;message;mensaje;послани сообщени;رسالة. رسائل;信息. 消息
signal warning alert;alert avertiss;alert advert aviso;предупр сигнал тревог.;انذار تنبيه تحذير;警报 预警 警告
accident incident;accident incident;accident incidente;авари инцидент происш;حادث حوادث;事故 事件
object. thing;objet. chose;objeto. cosa;объект предмет вещ;شيء اشياء جسم. اجسام;物体 东西
material;mater;materia;материал;مواد. مادة.;材料
metal steel gold;metal acier or.;metal acero oro.;металл сталь золот;معدن معادن ذهب;金属 钢 金
fund.;fonds.;fondo.;фонд.;صندوق.;基金.
aid.;aide.;ayuda.;помощь.;معونة;援助.
rate. ratio share.;taux part.;tasa porcentaje proporcion;дол. доля доли коэффициент;معدل نسبة حصة;率 比例 份额
average;moyen;promedio medi;средн;متوسط;平均
maximum minimum limit;maximum minimum limit plafond;maxim minim limit;максим миним предел лимит огранич;حد اقصى ادنى. سقف;上限 最低 限制
kilomet kilometr;kilometr;kilometr;километр;كيلومتر;公里 千米
metre meter;metre. metres.;metro. metros.;метр;متر;米
ton. tonne tonnes;tonne;tonelada;тонн;طن اطنان;吨
second. seconds.;seconde. secondes.;segundo. segundos.;секунд;ثانية. ثوان;秒
degree;degre;grado;градус;درجة;度
spring summer autumn winter;printemps ete. automne hiver;primavera verano otono invierno;весн лет. лето летом осен зим;ربيع صيف خريف شتاء;春 夏 秋 冬
monday sunday friday saturday;lundi dimanche vendredi samedi;lunes domingo viernes sabado;понедельник воскресень пятниц суббот;اثنين. احد. جمعة. سبت;星期一 星期日 星期五 星期六
)";
}

}  // namespace rostrum
