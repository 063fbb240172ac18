#include "content/statement/marking_phrases.hpp"

#include <algorithm>
#include <string_view>

#include "content/statement/letters.hpp"

namespace rostrum {

namespace {

struct Wordings {
  Marking marking;
  MarkingPhrase::Tail tail;
  std::string_view phrases;  // parted by '|'
};

constexpr Wordings wordings[] = {
    {Marking::check_against_delivery, MarkingPhrase::Tail::none,
     "check against delivery|check against actual delivery|check against delivered statement|"
     "check against delivered speech|check against delivered version|check against oral delivery|"
     "to be checked against delivery|must be checked against delivery|check upon delivery|check on delivery|"
     "only the delivered version is authentic|the spoken word prevails|only the spoken word counts|"
     // French
     "seul le prononcé fait foi|seul le texte prononcé fait foi|seul le discours prononcé fait foi|"
     "seul le prononcé du discours fait foi|seule la version prononcée fait foi|seule la déclaration prononcée fait "
     "foi|"
     "le prononcé fait foi|le texte prononcé fait foi|à vérifier au prononcé|à vérifier lors du prononcé|"
     "vérifier au prononcé|vérifier lors du prononcé|vérifier à l'audition|à vérifier à l'audition|"
     "à vérifier à l'écoute|à vérifier contre le prononcé|vérifier contre le prononcé|sous réserve du prononcé|"
     "à comparer au prononcé|à vérifier au moment du prononcé|vérifier au moment de l'intervention|"
     // Spanish
     "cotejar con la intervención|cotejar con la intervención oral|cotejar contra la intervención|"
     "cotejar con la versión pronunciada|cotejar con el texto pronunciado|cotejar con el discurso pronunciado|"
     "cotejar con el discurso|cotejar con lo pronunciado|cotejar con la alocución|cotejar con la lectura|"
     "cotejar contra lectura|cotejar contra la lectura|cotejar con la exposición|cotejar al momento de su lectura|"
     "cotejar con la declaración|cotejar con la declaración pronunciada|cotéjese con la intervención|"
     "cotéjese con la versión pronunciada|cotéjese con el texto pronunciado|cotéjese contra lectura|"
     "verificar contra lectura|verificar con la intervención|verificar contra la intervención|"
     "verificar contra el discurso pronunciado|verificar al pronunciarse|cotejar al ser pronunciado|"
     // Portuguese, German, Italian
     "verificar contra a leitura|verificar contra leitura|conferir com a leitura|conferir com o discurso proferido|"
     "verificar no momento da leitura|vale o discurso proferido|"
     "es gilt das gesprochene wort|fa fede il testo pronunciato|fa fede solo il discorso pronunciato|"
     // Russian and its neighbours
     "сверить с произнесённым текстом|сверить с произнесенным|сверить с произнесённой речью|"
     "сверить с произнесённым выступлением|сверить с выступлением|сверить с устным выступлением|"
     "сверить при произнесении|сверить по произнесении|сверить по произнесённому|сверить по произнесённому тексту|"
     "сверить по выступлению|сверить с текстом выступления|сверить с произносимым текстом|"
     "сверять с произнесённым текстом|сверять с произносимым текстом|сверять с выступлением|сверять при произнесении|"
     "сверять по произнесённому|сверять по выступлению|сверяйте с произнесённым текстом|"
     "проверить по произнесённому|проверить по произнесённому тексту|проверить при произнесении|"
     "проверить по выступлению|проверить с произнесённым текстом|проверять при произнесении|"
     "проверять по произнесённому|проверять по выступлению|подлежит сверке с произнесённым текстом|"
     "подлежит сверке при произнесении|звірити з виголошеним текстом|звіряти з виголошеним текстом|"
     "перевірити за виголошеним|звірити при виголошенні|"
     // Arabic
     "يراجع النص عند الإلقاء|يراجع عند الإلقاء|تراجع عند الإلقاء|يراجع عند إلقائه|تراجع الكلمة عند الإلقاء|"
     "يراجع البيان عند الإلقاء|مراجعة النص عند الإلقاء|مراجعة عند الإلقاء|المراجعة عند الإلقاء|تتم المراجعة عند "
     "الإلقاء|"
     "يدقق عند الإلقاء|يدقق النص عند الإلقاء|تدقق عند الإلقاء|التدقيق عند الإلقاء|يقارن بالنص عند الإلقاء|"
     "تجري مطابقته عند الإلقاء|يطابق عند الإلقاء|العبرة بالنص الملقى|العبرة بما يلقى|يعتد بالنص الملقى|"
     // Chinese
     "以实际发言为准|以现场发言为准|以发言为准|以口头发言为准|以发言时为准|以实际讲话为准|以讲话为准|以现场讲话为准|"
     "以实际宣读为准|以宣读为准|以演讲为准|以实际演讲为准|以正式发言为准|与发言核对|对照发言核对|"
     "以實際發言為準|以現場發言為準|以發言為準"},
    {Marking::read_out_verbatim, MarkingPhrase::Tail::none,
     "read out verbatim|read verbatim|to be read out verbatim|to be read verbatim|will be read out verbatim|"
     "will be read verbatim|for verbatim reading|verbatim reading|"
     "à lire mot à mot|à lire mot pour mot|à lire textuellement|à lire intégralement|à lire in extenso|"
     "lire mot à mot|lire textuellement|lire intégralement|sera lu mot à mot|sera lu mot pour mot|"
     "sera lu intégralement|sera lu textuellement|lecture intégrale|lecture mot à mot|lu in extenso|"
     "leer textualmente|léase textualmente|para leer textualmente|a leer textualmente|se leerá textualmente|"
     "será leído textualmente|será leída textualmente|lectura textual|leer literalmente|léase literalmente|"
     "se leerá literalmente|leer palabra por palabra|se leerá íntegramente|"
     "зачитать дословно|зачитывать дословно|зачитывается дословно|будет зачитано дословно|будет зачитан дословно|"
     "читать дословно|читается дословно|прочитать дословно|для дословного зачитывания|дословное зачитывание|"
     "зачитати дослівно|читати дослівно|"
     "يقرأ حرفيا|يتلى حرفيا|تقرأ حرفيا|تتلى حرفيا|يقرأ النص حرفيا|يتلى النص حرفيا|يتلى النص حرفيًا|قراءة حرفية|للقراءة "
     "الحرفية|"
     "يلقى حرفيا|يلقى كما هو|يقرأ كما هو|"
     "照稿宣读|照稿念|照读|逐字宣读|按稿宣读|将照稿宣读|照稿宣讀"},
    {Marking::unofficial_translation, MarkingPhrase::Tail::language,
     "unofficial translation|non-official translation|nonofficial translation|informal translation|"
     "courtesy translation|unofficial courtesy translation|not an official translation|working translation|"
     "unofficial english translation|unofficial russian translation|unofficial french translation|"
     "unofficial spanish translation|unofficial arabic translation|unofficial chinese translation|"
     "english courtesy translation|english unofficial translation|translation unofficial|"
     "traduction non officielle|traduction officieuse|traduction de courtoisie|traduction informelle|traduction libre|"
     "traduction française non officielle|traduction anglaise non officielle|"
     "traducción no oficial|traducción oficiosa|traducción de cortesía|traducción informal|traducción libre|"
     "traducción extraoficial|traducción no oficial al español|"
     "tradução não oficial|tradução livre|tradução de cortesia|inoffizielle übersetzung|nichtamtliche übersetzung|"
     "arbeitsübersetzung|höflichkeitsübersetzung|traduzione non ufficiale|traduzione di cortesia|"
     "неофициальный перевод|перевод неофициальный|рабочий перевод|неофициальный русский перевод|"
     "неофициальный английский перевод|неофіційний переклад|неофициален превод|незваничан превод|неслужбен превод|"
     "ترجمة غير رسمية|ترجمه غير رسميه|الترجمة غير رسمية|ترجمة غير الرسمية|"
     "非正式译文|非官方译文|非正式翻译|非官方翻译|参考译文|译文仅供参考|翻译仅供参考|非正式中文译文|非官方中文译文|"
     "非正式中文翻译|非官方中文翻译|非正式譯文|非官方翻譯"},
    {Marking::embargoed, MarkingPhrase::Tail::none,
     "embargo|embargoed|under embargo|strictly embargoed|under strict embargo|embargoed text|sous embargo|"
     "bajo embargo|embargado|embargada|под эмбарго|эмбарго|"
     "محظور النشر|تحت "
     "الحظر|发言前请勿公布|发言前不得公布|发言前不得发表|发言前禁止发布|发言前保密|宣读前保密|限时禁发|禁发|"
     "до произнесения не подлежит оглашению|до произнесения не подлежит опубликованию|"
     "до выступления не подлежит оглашению|до выступления не публиковать|до произнесения не публиковать|"
     "not for publication before delivery|not for release before delivery"},
    {Marking::embargoed, MarkingPhrase::Tail::open,
     "embargoed until|embargoed till|embargoed for|embargoed before|embargo until|embargo till|under embargo until|"
     "under strict embargo until|strictly embargoed until|not for release until|not for release before|"
     "not for publication until|not for publication before|not for distribution until|not for distribution before|"
     "embargo lifted|hold for release until|"
     "sous embargo jusqu|embargo jusqu|ne pas diffuser avant|ne pas publier avant|diffusion interdite avant|"
     "embargo hasta|bajo embargo hasta|embargado hasta|embargada hasta|no difundir antes|no publicar antes|"
     "no divulgar antes|não divulgar antes|embargado até|sob embargo até|embargo até|sperrfrist|embargo bis|unter "
     "embargo bis|"
     "gesperrt bis|embargo fino a|sotto embargo fino a|embargo tot|onder embargo tot|embargo til|embargo do|"
     "эмбарго до|под эмбарго до|не подлежит оглашению до|не подлежит опубликованию до|не подлежит разглашению до|"
     "не подлежит распространению до|не подлежит публикации до|не для публикации до|не для печати до|"
     "не публиковать до|не оглашать до|не распространять до|ембарго до|не підлягає оприлюдненню до|"
     "محظور النشر حتى|محظور النشر قبل|محظور من النشر حتى|يحظر النشر حتى|يحظر النشر قبل|يحظر نشره قبل|يحظر نشره حتى|"
     "حظر النشر حتى|غير قابل للنشر قبل|غير قابل للنشر حتى|ممنوع النشر قبل|لا ينشر قبل|لا ينشر حتى|"
     "禁发至|禁止发布至|不得早于|请勿早于"},
};

// "Embargo: 8 March 2024, 10:00": a bare "embargo" goes on with figures only.
constexpr std::string_view before_figures = "embargo|эмбарго|sperrfrist|ембарго|禁发";

template <typename Take>
void for_each_phrase(std::string_view phrases, Take take) {
  while (!phrases.empty()) {
    const std::size_t end = phrases.find('|');
    if (end != 0) take(phrases.substr(0, end));
    phrases = end == std::string_view::npos ? std::string_view{} : phrases.substr(end + 1);
  }
}

std::vector<std::string> bare_list(std::string_view phrases) {
  std::vector<std::string> list;
  for_each_phrase(phrases, [&](std::string_view phrase) { list.push_back(bare_letters(phrase)); });
  return list;
}

std::vector<MarkingPhrase> all_phrases() {
  std::vector<MarkingPhrase> phrases;
  for (const Wordings& each : wordings) {
    for_each_phrase(each.phrases, [&](std::string_view phrase) {
      phrases.push_back({each.marking, bare_letters(phrase), each.tail});
    });
  }
  for_each_phrase(before_figures, [&](std::string_view word) {
    for (char digit = '0'; digit <= '9'; ++digit) {
      phrases.push_back({Marking::embargoed, bare_letters(word) + digit, MarkingPhrase::Tail::open});
    }
  });
  std::stable_sort(phrases.begin(), phrases.end(), [](const MarkingPhrase& left, const MarkingPhrase& right) {
    return left.letters.size() > right.letters.size();
  });
  return phrases;
}

}  // namespace

const std::vector<MarkingPhrase>& marking_phrases() {
  static const std::vector<MarkingPhrase> phrases = all_phrases();
  return phrases;
}

const std::vector<std::string>& marking_fillers() {
  static const std::vector<std::string> fillers = bare_list(
      "please|and|kindly|prière de|et|por favor|favor de|favor|y|e|просьба|пожалуйста|и|та|يرجى|الرجاء|و|请|并|和");
  return fillers;
}

const std::vector<std::string>& translation_tails() {
  static const std::vector<std::string> tails = bare_list(
      "from english|from french|from spanish|from russian|from arabic|from chinese|from portuguese|from german|"
      "from the original|into english|in english|"
      "de l'anglais|de l'espagnol|de l'arabe|de l'original|du russe|du chinois|du français|en français|en anglais|"
      "del inglés|del francés|del ruso|del árabe|del chino|del portugués|al español|al inglés|en español|del original|"
      "с английского|с французского|с испанского|с арабского|с китайского|с русского|с английского языка|"
      "с французского языка|с испанского языка|с арабского языка|с китайского языка|с русского языка|на русский язык|"
      "на английский язык|من الإنكليزية|من الانجليزية|من الفرنسية|من الروسية");
  return tails;
}

}  // namespace rostrum
