#pragma once

#include <array>

#include "render/text/typographer_rules.hpp"

namespace rostrum::rules {

// Bulgarian.
inline constexpr auto bulgarian = std::to_array<TypographerRule>({
    // Abbreviations.
    {"bg", space, "и", "т. т.н. т.нат. др. пр. под. сл.", forbidden, "столове и |др.~столове и |т.н."},
    {"bg", space, "т.нар. напр. вж. вж ср. т.е. англ. фр. нем. рус. лат.", "<any>", strongly,
     "вж. |доклада~т.е. |този"},
    // Parts of documents and their numbers.
    {"bg", space, "чл. ал. т. тт. стр. с. гл. бр. разд. рез. док. обр. табл. прил. буква",
     "<digit> <roman...> <symbol>", forbidden, "по чл. |5~ал. |2~в гл. |III, където"},
    {"bg", space,
     "член члена членове алинея точка точки глава раздел част резолюция резолюцията документ приложение таблица фигура "
     "номер том",
     "<digit> <roman...> <symbol>", strongly, "в член |5~в резолюция |75/240"},
    // Dates and times.
    {"bg", space, "<number>", "януари февруари март април май юни юли август септември октомври ноември декември",
     hardly, "8 |март 2024 г.~8–10 |март"},
    {"bg", space, "януари февруари март април май юни юли август септември октомври ноември декември", "<year...>",
     firmly, "8 март |2024 г."},
    {"bg", space, "<number>", "година години годината", strongly, "през 2024 |година"},
    {"bg", space, "<number>", "часа ч. мин. минути дни месеца пъти", firmly, "в 10 |часа"},
    {"bg", space, "<roman>", "век века", strongly, "в XXI |век"},
    // Quantities and sums of money.
    {"bg", space, "<amount>", "хиляди хил. милион милиона милиарда процента лева евро долара", strongly,
     "10 |процента~5 |милиона"},
    {"bg", space, "<number>", "на", strongly, "10 |на сто"},
    {"bg", space, "на", "сто", forbidden, "10 на |сто"},
    {"bg", space, "милион милиона милиарда хиляди", "<any>", mildly, "5 милиона |лева"},
    {"bg", space, "щатски", "долара", strongly, "5 щатски |долара"},
    // Forms of address, names and places.
    {"bg", space, "г-н г-жа г-ца г-да д-р проф. инж. акад. доц. св. им. господин господине госпожа госпожо",
     "<capital>", hardly, "Уважаеми г-н |Председател"},
    {"bg", space, "гр. с. ул. бул. обл. пл. кв. общ. ж.к.", "<name...>", forbidden, "в гр. |София"},
    {"bg", space, "след преди между около през към", "<year...>", firmly, "след |2025 г."},
    // The superlative is one word.
    {"bg", word, "най- най‐", "<any>", forbidden, "за най-|малките~за най‐|съкровения"},
    // Short words.
    {"bg", space, "<any>", "ли", hardly, "дали |ли~има |ли"},
    {"bg", space, "ли", "<any>", spared, ""},
    {"bg", space, "в с и о у а на по не ни за из от до без над под при във със ще да", "<any>", firmly,
     "работим за |мир"},
    {"bg", space, "или как той тя ние вие ако че като без тези този тази това им ѝ си се все чрез след пред между към",
     "<any>", mildly, "мир или |война"},
});

}  // namespace rostrum::rules
