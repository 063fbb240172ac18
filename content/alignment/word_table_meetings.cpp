#include "content/alignment/word_table.hpp"

namespace rostrum {

// Months, numbers, and the words of meetings themselves: who speaks, to whom, about which papers.
std::string_view word_table_of_meetings() {
  return R"(
m1:january;janvier;enero;январ;يناير;一月
m2:february;fevrier;febrero;феврал;فبراير شباط;二月
m3:march.;mars.;marzo;март;مارس اذار;三月
m4:april;avril;abril;апрел;ابريل نيسان;四月
m5:may.;mai.;mayo;мая. май. мае.;مايو ايار;五月
m6:june.;juin.;junio;июн;يونيو يونيه حزيران;六月
m7:july.;juillet;julio;июл;يوليو يوليه تموز;七月
m8:august;aout.;agosto;август;اغسطس اب.;八月
m9:september;septembre;septiembre setiembre;сентябр;سبتمبر ايلول;九月
m10:october;octobre;octubre;октябр;اكتوبر;十月
m11:november;novembre;noviembre;ноябр;نوفمبر;十一月
m12:december;decembre;diciembre;декабр;ديسمبر;十二月
n2:two. second. twice.;deux deuxieme. seconde.;dos. segund;два. две. двух. двум второ втора вторы;اثنين اثنان ثاني ثانيا;两个 第二
n3:three. third thirdly.;trois troisieme;tres. tercer;три. трех. трем. трет;ثلاث ثالث;三个 第三
n4:four. fourth;quatre quatrieme;cuatro. cuart;четыре четверт;اربع رابع;四个 第四
n5:five. fifth;cinq cinquieme;cinco. quint;пять. пяти. пятый. пятая. пятое. пятых. пятой.;خمس خامس;五个 第五
n6:six. sixth;six. sixieme;seis. sexto. sexta.;шесть шести. шесто;ستة. سادس;六个 第六
n7:seven. seventh;sept. septieme;siete. septimo. septima.;семь. семи. седьм;سبع سابع;七个 第七
n8:eight. eighth;huit huitieme;ocho. octavo. octava.;восемь восьм;ثماني ثامن;八个 第八
n9:nine. ninth;neuf neuvieme;nueve. noven;девять девяти. девят;تسع تاسع;九个 第九
n10:ten. tenth;dix. dixieme;diez. decim;десять. десяти. десят;عشر. عشرة. عاشر;十个 第十
n20:twenty. twentieth;vingt vingtieme;veinte vigesim;двадцать двадцат;عشرين عشرون;二十
chair chairman chairperson;president;president;председател;رئيس;主席
mr. mrs. madam. sir. ms.;monsieur. madame. mme.;senor senora sr. sra.;господин госпож;سيد سيدة سيدي;先生 女士
excellenc;excellenc;excelenc;превосходительств;سعادة معالي اصحاب;阁下
distinguish;distingu eminent;distinguid;уважаем;موقر محترم;尊敬 各位
colleague;collegu;colega;коллег;زملاء زميل;同事
delegat;delegation delegu;delegacion delegad;делегаци делегат;وفد وفود;代表团 代表
ambassador;ambassad;embajador;посол. посла. послу. послом.;سفير سفراء;大使
minister ministry;ministr ministere;ministr ministeri;министр министерств;وزير وزارة وزراء;部长 部
government;gouvernement;gobierno;правительств;حكومة حكومات حكوم;政府
secretariat;secretariat;secretaria.;секретариат;امانة;秘书处
secretar;secretaire;secretario;секретар;امين;秘书长
general assembly;assemblee;asamblea;ассамбле асамбле събран скупштин собрани;جمعية;大会
council;conseil.;consejo;совет. совета. совете. совету. советом.;مجلس;理事会 安理会
committee;comite;comite;комитет;لجنة لجان;委员会
commission;commission;comision;комисси;مفوضية;专员
conference;conference;conferencia;конференци;مؤتمر;会议
session;session;sesion;сесси;دورة;届会 本届
meeting;reunion seance;reunion sesiones.;заседани встреч;اجتماع جلسة;开会 会晤
working.;travail.;trabajo.;рабоч;عامل;工作
group;groupe;grupo;групп;مجموعة فريق;集团 小组 工作组
agenda;ordre.;programa.;повестк;اعمال;议程
item.;point.;tema.;пункт;بند;项目
resolution;resolution;resolucion;резолюци;قرار قرارات;决议
decision decid;decision decid;decision decid;решени реши;قرر مقرر;决定
declaration;declaration;declaracion;декларац;اعلان;宣言
statement;declaration intervention.;declaracion intervencion;заявлен выступлени;بيان;发言
treaty treaties;traite.;tratado;договор.  договора. договору. договоре.;معاهدة معاهدات;条约
convention;convention;convencion;конвенци;اتفاقية;公约
agreement agree;accord;acuerdo;соглашени договоренност согласи согласова;اتفاق;协定 协议 商定
charter;charte;carta.;устав;ميثاق;宪章
protocol;protocole;protocolo;протокол;بروتوكول;议定书
report;rapport;informe;доклад отчет;تقرير تقارير;报告
document paper.;document;documento;документ;وثيقة وثائق;文件
draft;projet;proyecto;проект;مشروع مشاريع;草案
paragraph;paragraphe;parrafo;параграф;فقرة فقرات;段
article;article;articulo;стать;مادة مواد;条款
annex;annexe;anexo;приложени;مرفق;附件
proposal propos;propos;propuest propon propos;предложени предлага предложи;اقتراح مقترح نقترح تقترح;建议 提议 提案
amendment amend;amend;enmiend;поправ;تعديل;修正
vote voting voted;vote. vot;vot;голос;تصويت;表决 投票
consensus;consensus;consenso;консенсус;توافق اراء;协商一致 共识
adopt;adopt;aprob adopt;приня прини;اعتماد اعتمد نعتمد;通过
negotiat;negoci;negoci;переговор;تفاوض مفاوض;谈判
discuss discussion;discut discussion;debat discut;обсужд обсуд дискусси;مناقش نقاش;讨论
mandate;mandat;mandato;мандат;ولاية;授权 任务
member;membre;miembro;член. члены. членов. членами. членам. члена.;اعضاء عضو;会员国 成员
state. states.;etat;estado;государств;دولة دول;国家 各国
country countries;pays.;pais. paises.;стран. страна. страны. стране. страну. странам. странами. странах. страной.;بلد بلدان;本国 我国 国
nation. nations.;nation. nations.;nacion. naciones.;наци нации;امم;联合国 民族
united.;unies. unis.;unidas. unidos.;объединен;متحدة;联合
international;international;internacional;международн;دولي;国际
national;national;nacional;национальн;وطني;本国 国家
regional region;region;region;регион;اقليم منطقة مناطق;区域 地区
global world worldwide;mondial monde.;mundial mundo.;мир. мировой мировую мира. мире. глобальн;عالم;全球 世界
organization organis;organis;organizacion organiz;организац;منظمة منظمات;组织
african;african;african;африканск африк;افريقي;非洲
european europe;europe;europe;европ;اوروب;欧洲 欧盟
asia asian;asie asiati;asia asiati;азии азия азиат;اسي;亚洲 亚太
russia russian;russie russe;rusia ruso rusa;росси;روسي;俄罗斯
china chinese;chine. chinois;china. chino. chinos. china.;китай кита;صين;中国
america american;ameri;ameri;америк;امريك;美国 美洲
union.;union.;union.;союз;اتحاد;联盟
behalf;nom.;nombre.;имени. лица.;نيابة باسم;名义
)";
}

}  // namespace rostrum
