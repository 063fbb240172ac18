#include "content/alignment/word_table.hpp"

namespace rostrum {

// Words of Ukrainian, Bulgarian, Macedonian and Serbian that Russian has not: for rows that are there already.
std::string_view word_table_of_slavic_languages() {
  return R"(
develop;;;розвит развој развиток;;
human.;;;людин людск човек човеч човек;;
state.;;;держав државе државa държав;;
country;;;краин краї земљ земја земл;;
nation.;;;націй нациј народност;;
united.;;;обєднан єднан обединен уједињен;;
international;;;міжнарод међународ меѓународ международ;;
law;;;закон правн;;
freedom;;;свобод слобод волн;;
equal;;;рівн равноправ једнак еднакв;;
protect;;;захист закрил заштит защит;;
respect;;;повага пошан зачит поштов почит;;
education;;;освіт образов просвет навчан;;
work.;;;прац труд рад. работ;;
family;;;сімя сімї родин семеј семейств породиц;;
children;;;діт дитин деца дете;;
woman;;;жінк жен. жена жени;;
society;;;суспіл друштв общест општеств;;
community;;;спілнот заједниц заедниц общност;;
security.;;;безпек сигурност безбедност;;
peace;;;мир. миру мирн;;
cooperation;;;співробітн співпрац сарадњ соработк сътрудн;;
peoples.;;;народи народів народ;;
declaration;;;декларац;;
proclaim;proclam;proclam;провозгл проголош проглас проглаш;علن تنادي;宣布 发布
recogni;reconnai reconnu;reconoc;призна визна;اعترا نعترف;承认 认识到
fundamental;;;основн темељн;;
dignity;;;гідн достојан достоинств;;
justice;;;справедлив правд правдин;;
every.;;;кожн всек секо сваки свак;;
all.;;;всі всіх всичк сите сви сва свих;;
no.;;;ніхто нікого ніяк никој нико никакв ничиј;;
need.;;;потріб необхідн битно нужн нужно мора треба сушт;;
relation;relation;relacion;отношен відносин односи однос;علاقة علاقات;关系
friend;;;дружн друж приятел пријател;;
between.;;;між између меѓу;;
faith belief;foi. croyance;fe. creencia;вер. веру вера віру вера;ايمان عقيدة;信念 信仰
member;;;членов членки чланиц члениц;;
thank.;;;дяку подяк хвала благодар захвал;;
child;;;дитя;;
)";
}

}  // namespace rostrum
