#pragma once

#include <array>

#include "render/text/typographer_rules.hpp"

namespace rostrum::rules {

// Serbian in both its alphabets, and Macedonian.
inline constexpr auto serbian_and_macedonian = std::to_array<TypographerRule>({
    // Abbreviations.
    {"sr mk", space, "и i", "др. сл. dr. sl. т.д. т. т.н. пр. ост. ост", forbidden,
     "столови и |др.~sr:stolovi i |sl.~mk:маси и |др."},
    {"mk", space, "на", "пр.", forbidden, "на |пр. ова"},
    {"sr mk", space, "в. вид. види сп. нпр. на-пр. тзв. тзв т.н. т.нар. тј. т.е. односно vid. npr. tzv. tj.", "<any>",
     strongly, "нпр. |овај~mk:т.е. |оваа"},
    // Parts of documents and their numbers.
    {"sr mk", space,
     "чл. ал. ст. т. тач. точ. стр. с. гл. бр. р. св. сл. таб. сек. рез. док. čl. st. tač. str. gl. br. rez.",
     "<digit> <roman...> <symbol>", forbidden,
     "по чл. |5~види стр. |7~бр. |75/240~по ст. |II.~sr:po čl. |5~mk:на стр. |5"},
    {"sr", space,
     "члан члана члану чланом чланови став става ставу тачка тачке тачки глава главе поглавље поглавља део дела одељак "
     "резолуција резолуције резолуцији резолуцију документ број броја прилог табела слика član člana članu stav tačka "
     "poglavlje rezolucija rezolucije rezoluciji",
     "<digit> <roman...> <symbol>", strongly, "у члану |5~у резолуцији |75/240"},
    {"mk", space,
     "член членот став ставот точка точката глава главата дел поглавје резолуција резолуцијата документ број прилог "
     "табела слика",
     "<digit> <roman...> <symbol>", strongly, "во член |5"},
    // Dates and times.
    {"sr", space, "<number> <ordinal>",
     "јануара јануар фебруара фебруар марта март априла април маја мај јуна јун јула јул августа август септембра "
     "септембар октобра октобар новембра новембар децембра децембар januara februara marta aprila maja juna jula "
     "avgusta septembra oktobra novembra decembra",
     hardly, "8. |марта 2024.~8 |марта~8. |marta~8–10 |марта"},
    {"mk", space, "<number> <ordinal>",
     "јануари февруари март април мај јуни јули август септември октомври ноември декември", hardly,
     "8 |март 2024~8. |март~8–10 |март"},
    {"sr mk", space,
     "јануара јануар јануари фебруара фебруар февруари марта март априла април маја мај јуна јун јуни јула јул јули "
     "августа август септембра септембар септември октобра октобар октомври новембра новембар ноември децембра "
     "децембар декември januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra",
     "<year...>", firmly, "8. марта |2024. године~mk:8 март |2024"},
    {"sr mk", space, "<number> <year.>",
     "године годину години годином година годините год. г. godine godinu godini god.", strongly,
     "од 2024. |године~mk:во 2024 |година"},
    {"sr mk", space, "после након пре између меѓу пред околу око posle nakon pre između", "<year...>", firmly,
     "после |2025. године~mk:пред |2025 година"},
    {"sr mk", space, "<roman> <ordinal>", "век века веку веком векот vek veka veku", strongly,
     "у XXI |веку~у 21. |веку~mk:во XXI |век"},
    {"sr mk", space, "<number>", "часова часа сати минута минути часот часа дана дена денови sati minuta", firmly,
     "у 10 |часова~mk:10 |минути"},
    // Quantities and sums of money.
    {"sr mk", space, "<amount>",
     "одсто процената процената проценти процент хиљада хиљаде милион милиона милијарда милијарди милијарде илјади "
     "илјада милиони милион милијарди динара денари долара долари одсто. hiljada miliona milijardi dinara procenata",
     strongly, "10 |одсто~5 |милиона~mk:5 |милиони"},
    {"sr mk", space, "милион милиона милијарди милијарде хиљада илјади милиони", "<any>", mildly, "5 милиона |динара"},
    {"sr mk", space, "долара долари долари.", "сад", forbidden, "5 долара |САД~mk:5 долари |САД"},
    // Forms of address, names and places.
    {"sr mk", space,
     "г. г-н г-дин г-ѓа г-ца г-ђа гђа гђица др д-р проф. инж. мр акад. св. ул. бул. господине господин господина "
     "госпођа госпођо господинот госпоѓа g. gđa dr prof.",
     "<capital>", hardly, "Поштовани г. |Петровићу~др |Петровић~mk:д-р |Петров"},
    // Short words.
    {"sr mk", space, "<any>", "ли li", hardly, "да |ли~mk:дали |ли"},
    {"sr mk", space, "ли li", "<any>", spared, ""},
    {"sr", space, "<any>", "је су се ће би je su se će bi", firmly, "поднела |је документ"},
    {"sr", space, "је су се ће би je su se će bi", "<any>", spared, ""},
    {"sr", space, "је су се ће би je su se će bi", "<any>", mildly, "да се |спроведе"},
    {"sr", space, "од до на за из са по уз код без над под при ни не да и у о с к а", "<any>", firmly,
     "радимо за |мир"},
    {"mk", space, "од до на за со по без над под при ни не ќе да и во о а", "<any>", firmly, "работиме за |мир"},
    {"sr mk", space,
     "кон врз низ кои кое чиј чија или као што кад где тај ова ово сам смо сте све сви свој како која кои што ова тие "
     "нив сите кој ако дека пред "
     "меѓу преко према због ili kao što",
     "<any>", mildly, "мир или |рат~mk:мир или |војна"},
});

}  // namespace rostrum::rules
