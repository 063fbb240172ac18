#pragma once

#include <array>

#include "render/text/typographer_rules.hpp"

namespace rostrum::rules {

// French, then Spanish.
inline constexpr auto french_and_spanish = std::to_array<TypographerRule>({
    // French: abbreviations.
    {"fr", space, "p. par", "ex. exemple", forbidden, "les pays, p. |ex. celui-ci"},
    {"fr", space, "cf. c.-à-d. voir env. ibid. id.", "<any>", strongly, "cf. |le rapport"},
    {"fr", space, "<any>", "etc. etc", strongly, "les tables, les chaises, |etc."},
    {"fr es", space, "et", "al. coll. seq.", forbidden, "Martin et |al."},
    {"fr", space, "av. apr. avant après", "j.-c. j.c.", forbidden, "au Ve siècle av. |J.-C."},
    // French: parts of documents and their numbers.
    {"fr", space,
     "no nos n° nos. art. par. paragr. al. p. pp. vol. t. chap. sect. rés. fig. tabl. add. rév. rev. corr. doc. ch. "
     "éd. liv.",
     "<digit> <roman...> <symbol>", forbidden, "voir art. |5~la résolution no |75/240~p. |5~t. |II, chap. |3"},
    {"fr", space,
     "article articles paragraphe paragraphes alinéa alinéas chapitre chapitres section sections annexe annexes partie "
     "résolution résolutions décision point points tableau figure tome volume titre page pages numéro session séance "
     "salle objectif document cible livre",
     "<digit> <roman...> <symbol>", strongly, "à l’article |51~paragraphe |5~l’annexe |II"},
    {"fr es", space, "<name>", "<roman...>", strongly, "Louis |XIV~es:Felipe |VI"},
    // French: dates and times.
    {"fr", space, "<number> 1er 1ᵉʳ",
     "janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv. févr. juill. sept. "
     "oct. nov. déc.",
     hardly, "le 8 |mars 2024~le 1er |mars~les 8-10 |mars"},
    {"fr", space,
     "janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv. févr. juill. sept. "
     "oct. nov. déc.",
     "<year...>", firmly, "le 8 mars |2024, nous"},
    {"fr", space, "depuis après avant dès vers entre jusqu’en d’ici", "<year...>", firmly, "depuis |2021, par"},
    {"fr es", space, "<number>", "h hs hrs h. min a.m. p.m. a. p. am pm", forbidden, "à 10 |h 30~es:a las 10 |h"},
    {"fr", space, "h", "<digit>", forbidden, "à 10 h |30"},
    {"fr", space, "an année années", "<year...>", strongly, "l’an |2000"},
    {"fr", space, "<number>",
     "heures heure minutes minute secondes jours jour semaines mois ans an années année fois kilomètres mètres tonnes "
     "hectares",
     firmly, "pendant 5 |ans"},
    {"fr", space, "<roman>", "siècle siècles s. session congrès république", strongly, "au XXIe |siècle"},
    // French: quantities and sums of money.
    {"fr", space, "<amount>", "cent mille million millions milliard milliards pour", strongly,
     "5 |millions de dollars~10 |pour cent"},
    {"fr", space, "pour", "cent mille", strongly, "10 pour |cent"},
    {"fr", space, "million millions milliard milliards", "<any>", firmly, "5 millions |d’euros"},
    // French: forms of address.
    {"fr", space, "m. mm. mme mmes mlle mlles mgr dr pr s.e. s.e.m. me st ste sir monsieur madame", "<capital>", hardly,
     "merci, M. |Martin~Mme |Martin"},
    {"fr", space, "m. mm. mme mmes", "le la les", hardly, "merci, M. |le Président"},
    {"fr", space, "son sa ses leurs votre vos", "excellence excellences altesse majesté sainteté", strongly,
     "Votre |Excellence"},
    {"fr", word,
     "peut- est- grand- celui- celle- ceux- celles- vis- quelques- lui- elle- elles- eux- nous- vous- bien- non- peut‐ "
     "est‐ grand‐ celui‐ celle‐ ceux‐ celles‐ vis‐ quelques‐ lui‐ elle‐ elles‐ eux‐ nous‐ vous‐ bien‐ non‐",
     "<any>", firmly, "peut-|être~c’est-|à-dire~eux‐|mêmes~du bien‐|être"},
    // French: short words.
    {"fr", space, "à a y ô de la le en un du au ou et", "<any>", firmly, "œuvrer à |la paix"},
    {"fr", space,
     "contre entre chez vers les des une par sur que qui aux ces ses nos est pas mes son sa leur dans pour avec sans "
     "sous plus dont cet",
     "<any>", mildly, "avec les |autres"},
    // Spanish: abbreviations.
    {"es", space, "ee. ff. rr. dd.", "uu. aa. ee. hh.", forbidden, "los EE. |UU. y"},
    {"es", space, "p. por", "ej. ejemplo", forbidden, "los países, p. |ej. este"},
    {"es", space, "cf. cfr. véase véanse ibíd. íd. aprox. incl.", "<any>", strongly, "véase |el informe"},
    {"es", space, "<any>", "etc. etc", strongly, "mesas, sillas, |etc."},
    {"es", space, "a. d.", "c. j.c. j.", forbidden, "en el siglo V a. |C."},
    // Spanish: parts of documents and their numbers.
    {"es", space,
     "art. arts. párr. párrs. apdo. inc. pág. págs. p. pp. núm. núms. nro. vol. vols. t. cap. caps. secc. res. fig. "
     "add. rev. corr. doc. n.o n.os ed.",
     "<digit> <roman...> <symbol>", forbidden, "véase el párr. |5~núm. |7~cap. |IV,"},
    {"es", space,
     "artículo artículos párrafo párrafos apartado apartados inciso capítulo capítulos sección anexo anexos parte "
     "resolución resoluciones decisión tema temas cuadro figura tomo volumen título página páginas número sesión sala "
     "objetivo objetivos meta documento siglo siglos",
     "<digit> <roman...> <symbol>", strongly, "el artículo |51~el siglo |XXI~la resolución |75/240"},
    // Spanish: dates and times.
    {"es", space, "<day> 1.o 1.º", "de", hardly, "el 8 |de marzo de 2024"},
    {"es", space, "de",
     "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre", hardly,
     "el 8 de |marzo"},
    {"es", space, "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre",
     "de del", strongly, "el 8 de marzo |de 2024"},
    {"es", space, "de del", "<year...>", strongly, "marzo de |2024, en"},
    {"es", space, "desde hasta tras hacia entre año", "<year...>", firmly, "en ella desde |2021, por"},
    {"es", space, "<number>",
     "horas hora minutos segundos días día semanas meses años año veces kilómetros metros toneladas hectáreas", firmly,
     "durante 5 |años"},
    // Spanish: quantities and sums of money.
    {"es", space, "<amount>", "mil millón millones billón billones por ciento dólares euros", strongly,
     "5 |millones de dólares~10 |por ciento"},
    {"es", space, "por", "ciento mil", strongly, "10 por |ciento"},
    {"es", space, "mil", "millones", strongly, "5 mil |millones"},
    {"es", space, "millón millones billones", "<any>", firmly, "5 millones |de dólares"},
    // Spanish: forms of address.
    {"es", space,
     "sr. sra. srta. sres. sras. dr. dra. prof. ing. lic. excmo. excma. excmos. s.e. s.m. d. dña. d.ª mons. sto. sta. "
     "don doña",
     "<capital>", hardly, "gracias, Sr. |Presidente~el Excmo. |Sr. Pérez"},
    {"es", space, "su sus vuestra vuestras", "excelencia excelencias majestad santidad alteza", strongly,
     "Su |Excelencia"},
    // Spanish: dashes and short words.
    {"es", word, "— ― “ ‘", "<any>", forbidden, "la paz —|dijo— llegará"},
    {"es", space, "a e o u y de la el en un al su se no", "<any>", firmly, "trabajar a |favor"},
    {"es", space,
     "los las una por con del que sus sin son más como para entre sobre desde hasta contra ante bajo tras este esta "
     "ese esa les nos",
     "<any>", mildly, "con los |otros"},
});

}  // namespace rostrum::rules
