#pragma once

#include <array>

#include "render/text/typographer_rules.hpp"

namespace rostrum::rules {

// What holds whatever the language.
inline constexpr auto every_language = std::to_array<TypographerRule>({
    // Signs and punctuation that belong to what they stand beside.
    {"*", space, "№ №№ § §§ # nº n° n.º n.os &", "<any>", forbidden,
     "резолюция № |75/240~see § |5~see §§ |5–7~Smith & |Sons"},
    {"*", space, "<any>", "&", mildly, "Smith |& Sons"},
    {"*", space, "<amount>", "% ‰ ° °c °f ° ′ ″ ½ ¼ ¾ ⅓ ⅔ $ us$ € £ ¥ ₽ usd eur chf gbp rub",
     forbidden, "рост 10 |% за год~0,5 |‰~−5 |°C~5 |€~3 |USD~2 |½"},
    {"*", space, "<amount>",
     "кг г мг т км м см мм км² м² м³ см² га л мл ч мин мин. сек. квт мвт гвт гц мгц ггц кб мб гб тб мбит/с км/ч м/с "
     "тыс млн млрд трлн kg g mg t km m cm mm km² m² m³ ha l ml h min kw mw gw kwh mwh gwh hz khz mhz ghz kb mb gb tb "
     "mbit/s km/h m/s db",
     forbidden, "ru:груз 200 |кг~ru:5 |млн человек~5 |km away~at 100 |km/h"},
    {"*", space, "us$ a$ c$ $ € £ ¥ ₽ usd eur chf gbp rub", "<digit>", forbidden, "about US$ |5~EUR |3 million"},
    {"*", space, "<few digits>", "<three digits...>", forbidden,
     "у 10 |000 человек~10 000 |000 рублей~US$10 |000, no more"},
    {"*", space, "<opener>", "<any>", forbidden, "dit « |oui » hier"},
    {"*", space, "<any>", "<closer>", forbidden, "dit « oui |» hier~fin |» hier"},
    {"*", space, "<any>", "<note mark>", forbidden, "as agreed |[12] then~as agreed |* then"},
    {"*", space, "<bullet>", "<any>", forbidden, "• |peace and security"},
    // Dashes: never at a line's start, and none that opens something at its end.
    {"*", space, "<any>", "<dash>", forbidden, "Гений |— парадоксов~the plan |– if any – holds"},
    {"*", space, "<range dash>", "<digit>", forbidden, "в 2021 – |2025"},
    {"*", word, "<any>", "<dash> <begins with dash>", forbidden, "word|—word"},
    {"*", word, "– − -", "<any>", forbidden, "says –|Yes, he did"},
    // Numbers and what they count; numbers of a list.
    {"*", space, "<amount>", "million billion trillion", forbidden, "ar:نحو 5.5 |million~US$ 5 |million"},
    {"*", space, "<number>", "<letter>", slightly, "all 7 |states"},
    {"*", space, "<symbol> <number>", "<bracketed year>", forbidden,
     "A/RES/75/240 |(2021)~resolution 2231 |(2015), which~resolution 3314 |(XXIX)"},
    {"*", space, "<letter bracket>", "<any>", forbidden, "first, a) |peace; iv) |security~(b) |peace"},
    {"*", space, "<number bracket>", "<letter>", mildly, "first, 1) |peace"},
    {"*", space, "<ordinal>", "<capital>", firmly, "1. |Peace and security~ru:II. |Мир"},
    {"*", space, "<capitals>", "<digit>", mildly, "SDG |16"},
    // One thing in several parts.
    {"*", word, "<in symbol>", "<any>", forbidden,
     "see A/|RES/75/240~see A/RES/|75/240~in A/AC.292/2023/|CRP.1~in A/C.1/78/L.60/|Rev.1, which~over TCP/|IP"},
    {"*", word, "<in address>", "<any>", strongly, "see https://example.org/|list"},
    {"*", word, "http:// https:// ftp:// sftp:// mailto:", "<any>", forbidden, "see https://|example.org"},
    {"*", word, "<digit dash>", "<digit>", forbidden, "the years 2021–|2025"},
    {"*", word, "— ―", "<digit>", forbidden, "ru:в 2021—|2025 гг.~zh:2021—|2025年期间"},
    {"*", word, "<digit dash>", "<short letters>", forbidden, "ru:5-|й"},
    {"*", word, "<digit dash>", "<letter>", strongly, "a 5-|year plan"},
    {"*", word, "<short hyphen>", "<any>", forbidden, "write e-|mail~ru:пришёл из-|за~ru:во-|первых~ru:А.-|М. Смит"},
    {"*", word, "<letter hyphen>", "<short letters>", forbidden, "кто-|то"},
    {"*", word, "<letter hyphen>", "<letter>", firmly, "a clear-|cut case~ru:научно-|технический"},
    {"*", word, "<letter hyphen>", "<name...>", firmly, "Mr. Smith-|Jones~ru:в Нью-|Йорк~fr:à Port-|Vila"},
    {"*", word, "<short slash>", "<short letters>", forbidden, "and/|or~ru:90 км/|ч"},
    {"*", word, "и/ і/ та/ или/ або/ and/ or/ et/ ou/ y/ o/ i/ ili/", "<any>", forbidden, "ru:и/|или~fr:et/|ou"},
    {"*", word, "<slash>", "<any>", firmly, "the secretary/|treasurer"},
    // Persons.
    {"*", space, "<initial>", "<initial...> <name...>", forbidden,
     "А. |С. Пушкин~А. С. |Пушкин~А.С. |Пушкин~J. |R. R. Tolkien~K.-m. |Ban"},
    {"*", space, "<name>", "<initial...>", firmly, "Пушкин |А. С.~Ban |K.-m., who"},
    {"*", space, "<name>", "<name...>", mildly, "Ambassador Joan |Smith~the United |Nations~ru:посол Иван |Петров"},
    // Short words lean on what follows them.
    {"*", space, "<one letter>", "<any>", hardly, "he had a |plan~ru:живём в |мире~fr:il y a |à voir"},
    {"*", space, "<two letters>", "<any>", hardly, "we go to |them~ru:мы на |месте"},
    // Where the reader pauses.
    {"*", any, "<clause end>", "<any>", good, "yes, |we do~ru:да; |нет~zh:是的，|我们~ar:نعم، |نحن"},
    {"*", space, "<dash>", "<any>", good, "Гений — |парадоксов"},
});

}  // namespace rostrum::rules
