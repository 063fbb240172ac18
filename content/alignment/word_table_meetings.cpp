#include "content/alignment/word_table.hpp"

namespace rostrum {

// Months, numbers, and the words of meetings themselves: who speaks, to whom, about which papers.
std::string_view word_table_of_meetings() {
  return R"(
m1:january;janvier;enero;январ;يناير;一月
m2:february;fevrier;febrero;феврал;فبراير;二月
m3:march.;mars.;marzo;март;مارس;三月
m4:april;avril;abril;апрел;ابريل نيسان;四月
m5:may.;mai.;mayo;мая. май. мае.;مايو;五月
m6:june.;juin.;junio;июн;يونيو يونيه حزيران;六月
m7:july.;juillet;julio;июл;يوليو يوليه تموز;七月
m8:august;aout.;agosto;август;اغسطس;八月
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
)";
}

}  // namespace rostrum
