#pragma once

#include <array>

#include "render/text/typographer_rules.hpp"

namespace rostrum::rules {

// English.
inline constexpr auto english = std::to_array<TypographerRule>({
    // Abbreviations.
    {"en", space, "e.g. i.e. cf. viz. vs. vs v. ca. c. approx. incl. esp. a.k.a. née", "<any>", strongly,
     "some, e.g. |these~us vs. |them"},
    {"en", space, "<any>", "etc. etc", strongly, "tables, chairs, |etc."},
    {"en", space, "et", "al. seq.", forbidden, "Smith et |al."},
    {"en", space, "op. loc.", "cit.", forbidden, "Smith, op. |cit."},
    {"en", space, "<name>", "jr. sr. jr sr esq. ph.d. phd ltd. ltd inc. inc co.", strongly, "Mr. Smith |Jr."},
    // Parts of documents and their numbers.
    {"en", space,
     "no. nos. art. arts. para. paras. subpara. p. pp. vol. vols. ch. chap. sect. sec. fig. figs. tab. doc. docs. res. "
     "rev. add. corr. conf. app. cl. ed. n. fn.",
     "<digit> <roman...> <symbol>", forbidden, "in para. |5~see No. |7~vol. |II, p. |12~pp. |5–7~Rev. |1"},
    {"en", space,
     "article articles paragraph paragraphs subparagraph section sections chapter chapters annex annexes appendix part "
     "rule rules item items resolution resolutions decision table figure volume page pages number session meeting room "
     "goal goals target step phase cluster pillar document act protocol option footnote schedule title chapter.",
     "<digit> <roman...> <symbol>", strongly, "in article |51~in Annex |I~resolution |75/240~on item |5"},
    {"en", space, "<number>", "<letter bracket> <number bracket>", hardly, "in paragraph 5 |(a) of~Article 2 |(4) of"},
    {"en", space, "<name>", "<long roman...>", strongly, "Pius |IX and~World War |II."},
    // Dates and times.
    {"en", space, "<day>",
     "january february march april may june july august september october november december jan. feb. mar. apr. aug. "
     "sept. oct. nov. dec.",
     hardly, "on 8 |March 2024"},
    {"en", space,
     "january february march april may june july august september october november december jan. feb. mar. apr. aug. "
     "sept. oct. nov. dec.",
     "<digit>", firmly, "on March |8~in March |2024"},
    {"en", space, "<number>", "january february april june july august september october november december", strongly,
     "on 1-2 |June 2021"},
    {"en", space, "after before since until till during between through from around", "<year...>", firmly,
     "after |2025, we~between |2021 and"},
    {"en", space, "<day,>", "<year...>", firmly, "on March 8, |2024, we"},
    {"en", space, "<number>", "a.m. p.m. am pm noon hrs hrs. h. o’clock bc ad bce ce b.c. a.d.", forbidden,
     "at 10 |a.m.~at 10 |o’clock"},
    {"en", space, "<number>",
     "hours minutes seconds days weeks months years year hour minute day gmt utc est edt kilometres kilometers miles "
     "metres meters tonnes tons hectares times",
     firmly, "for 5 |years~in 24 |hours"},
    {"en", space, "<day> <ordinal>", "st nd rd th century", firmly, "in the 21 |century"},
    // Quantities and sums of money.
    {"en", space, "<amount>",
     "hundred thousand million billion trillion percent mln bn m. m bn. per dozen dollars euros", forbidden,
     "$1.5 |billion~US$ 5 |million~10 |per cent~EUR 3 |million"},
    {"en", space, "per", "cent cents annum capita se", forbidden, "10 per |cent, which"},
    {"en", space, "million billion trillion thousand", "<any>", slightly, "5 million |people"},
    {"en", space, "ca. approx. circa about some over under nearly only least than", "<digit> <amount>", mildly,
     "at least |5~about |US$5"},
    // Forms of address and names.
    {"en", space,
     "mr. mrs. ms. mx. dr. prof. h.e. h.r.h. amb. gen. col. lt. capt. st. mt. ft. rev. hon. messrs. mr mrs ms dr sir "
     "madam lord lady",
     "<capital>", hardly, "Thank you, Mr. |Chair~H.E. |Mr. Smith"},
    {"en", space, "his her your their", "excellency excellencies majesty highness holiness honour", strongly,
     "Your |Excellency"},
    // Short words.
    {"en", space, "a i of to in on at by or an as if so no", "<any>", firmly,
     "WORKING GROUP ON |ICT~a pillar of |peace"},
    {"en", space,
     "the and for but nor not are was has its our my your his her who all any can may via per with from that this than "
     "also",
     "<any>", mildly, "over the |hill"},
    {"en", space, "the", "<any>", mildly, "discussed in the |corridors"},
});

}  // namespace rostrum::rules
