#include "content/statement/read_statement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "content/formats/list_marker.hpp"
#include "content/statement/bidi_controls.hpp"
#include "content/statement/continuation.hpp"
#include "content/statement/detect_language.hpp"
#include "content/statement/join_lines.hpp"
#include "content/statement/letter_spacing.hpp"
#include "content/statement/letters.hpp"
#include "content/statement/margins.hpp"
#include "content/statement/passages.hpp"
#include "content/statement/salutation.hpp"
#include "content/statement/sentences.hpp"
#include "content/statement/title_block.hpp"

namespace rostrum {

namespace {

using Role = Paragraph::Role;

// Enough text to call its language its own.
constexpr std::size_t fewest_letters = 60;
constexpr std::size_t fewest_han = 12;

// A short line wholly in bold, or in capitals, that no full stop ends.
// Where the document marks its headings itself, capitals are an emphasis like any other.
enum class Headings { marked, by_look };

bool looks_like_heading(const StyledText& text, Headings headings) {
  constexpr std::size_t longest = 160;
  constexpr std::size_t most_words = 12;
  constexpr std::size_t fewest_capitals = 5;
  if (text.text.size() > longest || words_of(text.text).size() > most_words) return false;
  const char32_t last = code_point_before(text.text, text.text.size());
  if (std::u32string_view(U".!?…;:,。！？；：，،؟").find(last) != std::u32string_view::npos) return false;
  const bool bold = text.runs.size() == 1 && text.runs.front().style.bold && text.runs.front().range.begin == 0 &&
                    text.runs.front().range.end == text.text.size();
  return bold ||
         (headings == Headings::by_look && is_all_capitals(text.text) && count_letters(text.text) >= fewest_capitals &&
          !has_digit(text.text) && text.text.find('/') == std::string::npos);
}

// A sentence, as nobody writes it in a title.
bool reads_as_text(const Block& block) {
  constexpr std::size_t fewest_words = 6;
  const std::string_view text = trim(block.text.text);
  if (block.kind != Block::Kind::paragraph || words_of(text).size() < fewest_words) return false;
  return std::u32string_view(U".!?…。！？؟").find(code_point_before(text, text.size())) != std::u32string_view::npos;
}

// A title that would leave nothing to read out ends before the first sentence.
TitleBlock title_of(const std::vector<const Block*>& blocks) {
  TitleBlock title = read_title_block(blocks);
  if (title.blocks < blocks.size()) return title;
  const auto text =
      std::find_if(blocks.begin(), blocks.end(), [](const Block* block) { return reads_as_text(*block); });
  return text == blocks.end() ? title : read_title_block({blocks.begin(), text});
}

void report_controls(Statement& statement, int line) {
  Finding finding;
  finding.code = "bidi-control";
  finding.line = line;
  finding.message =
      "Invisible characters that turn the direction of text are unbalanced here; they were taken out or closed";
  finding.advice = "Compare the paragraph with the paper.";
  statement.findings.push_back(std::move(finding));
}

void report_notes(Statement& statement, const std::vector<TitleNote>& notes, const std::vector<const Block*>& blocks) {
  for (const TitleNote& note : notes) {
    Finding finding;
    finding.code = "unknown-marking";
    finding.line = blocks[note.block]->line;
    finding.message = fmt::format("“{}” in the title is no marking that is known, and is not shown", note.text);
    finding.advice =
        "If it is a marking, use one of its usual wordings (\"Check against delivery\", \"Embargoed until 15:00\").";
    statement.findings.push_back(std::move(finding));
  }
}

bool has_headings(const Document& document) {
  return std::any_of(document.blocks.begin(), document.blocks.end(),
                     [](const Block& block) { return block.kind == Block::Kind::heading; });
}

class BodyReader {
 public:
  BodyReader(Statement& statement, const Document& document, bool shows_pages)
      : statement_(statement),
        vocabulary_(document),
        shows_pages_(shows_pages),
        headings_(has_headings(document) ? Headings::marked : Headings::by_look) {}

  void take(const Passage& passage) {
    StyledText text = join_lines(passage.block.text, vocabulary_);
    const std::size_t controls = balance_bidi_controls(text);
    if (controls > 0) report_controls(statement_, passage.block.line);
    if (!is_visible(text.text)) return;
    if (take_markings(passage.block.text.text)) {
      // A marking at a page's foot does not end the sentence that goes on behind it.
      if (passage.gap == PassageGap::page_turn) pending_gap_ = PassageGap::page_turn;
      return;
    }
    const PassageGap gap = std::exchange(pending_gap_, PassageGap::blank_line) == PassageGap::page_turn
                               ? PassageGap::page_turn
                               : passage.gap;
    if (joins(passage, text, gap)) {
      append(passage, text, gap);
    } else {
      begin(passage, std::move(text), gap);
    }
  }

  [[nodiscard]] int pages_turned() const { return implied_turns_; }

 private:
  bool take_markings(const std::string& text) {
    std::vector<FoundMarking> markings = find_markings(text);
    for (FoundMarking& marking : markings) statement_.markings.push_back(std::move(marking));
    return !markings.empty();
  }

  [[nodiscard]] bool joins(const Passage& passage, const StyledText& text, PassageGap gap) const {
    if (statement_.paragraphs.empty() || passage.block.kind != Block::Kind::paragraph) return false;
    if (last_kind_ == Block::Kind::table_row) return false;
    const Paragraph& last = statement_.paragraphs.back();
    if (is_salutation(text.text) || numbered_item(text.text) || looks_like_heading(text, headings_)) return false;
    return continues(last.role, last.text.text, text.text, gap);
  }

  void append(const Passage& passage, const StyledText& text, PassageGap gap) {
    Paragraph& last = statement_.paragraphs.back();
    const std::size_t offset = join_halves(last.text, text, vocabulary_);
    // A sentence is cut where the paper turns its page, even where it shows no other sign of it.
    if (!shows_pages_) ++implied_turns_;
    if (gap == PassageGap::page_turn || !shows_pages_)
      last.page_breaks.push_back({offset, passage.page + implied_turns_});
  }

  void begin(const Passage& passage, StyledText text, PassageGap gap) {
    Paragraph paragraph;
    paragraph.role = role_of(passage.block, text, gap);
    paragraph.text = std::move(text);
    paragraph.page = passage.page + implied_turns_;
    paragraph.line = passage.block.line;
    last_kind_ = passage.block.kind;
    statement_.paragraphs.push_back(std::move(paragraph));
  }

  // "(a) …" is an item in any format; a bullet in front of a paragraph is an ornament.
  static bool numbered_item(const std::string& text) {
    const auto marker = list_marker_of(text);
    return marker && marker->kind == ListMarker::Kind::number;
  }

  Role role_of(const Block& block, StyledText& text, PassageGap) const {
    if (block.kind == Block::Kind::heading) return Role::heading;
    if (block.kind == Block::Kind::list_item) return Role::list_item;
    if (block.kind == Block::Kind::table_row) return Role::body;
    if (is_salutation(text.text)) return Role::salutation;
    if (const auto marker = list_marker_of(text.text)) {
      if (marker->kind == ListMarker::Kind::bullet) text = text.slice({marker->size, text.text.size()});
      return Role::list_item;
    }
    return looks_like_heading(text, headings_) ? Role::heading : Role::body;
  }

  Statement& statement_;
  Vocabulary vocabulary_;
  bool shows_pages_;
  Headings headings_;
  Block::Kind last_kind_ = Block::Kind::paragraph;  // of the block that the last paragraph began with
  int implied_turns_ = 0;
  PassageGap pending_gap_ = PassageGap::blank_line;
};

// What a statement begins and ends in, if that is one language and not a mere frame: its longest paragraph may be in
// another one.
Language language_of_frame(const Statement& statement) {
  constexpr std::size_t least_share = 4;  // one part in so many
  constexpr std::size_t most_paragraphs = 40;
  if (statement.paragraphs.size() > most_paragraphs) return {};
  Language first;
  Language last;
  std::size_t framing = 0;  // letters of paragraphs in the language of the first
  std::size_t all = 0;
  std::size_t known = 0;
  for (const Paragraph& paragraph : statement.paragraphs) {
    const std::size_t letters = count_letters(paragraph.text.text);
    all += letters;
    const Language own = detect_language(paragraph.text.text);
    if (!own.known()) continue;
    if (!first.known()) first = own;
    last = own;
    ++known;
    if (own.primary() == first.primary()) framing += letters;
  }
  return known >= 3 && first.primary() == last.primary() && framing * least_share >= all ? first : Language();
}

Language language_of_body(const Statement& statement) {
  if (Language frame = language_of_frame(statement); frame.known()) return frame;
  constexpr std::size_t enough = 8 * 1024;
  std::string text;
  for (const Paragraph& paragraph : statement.paragraphs) {
    text += paragraph.text.text;
    text += '\n';
    if (text.size() > enough) break;
  }
  if (Language body = detect_language(text); body.known()) return body;
  for (const std::string& line : statement.title) text += line + '\n';
  return detect_language(text);
}

bool says_its_language(std::string_view text) {
  std::size_t letters = 0;
  std::size_t han = 0;
  for (std::size_t offset = 0; offset < text.size() && letters < fewest_letters && han < fewest_han;) {
    const std::size_t begin = offset;
    const char32_t c = code_point_at(text, begin);
    offset = begin + 1;
    while (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80) ++offset;
    letters += is_letter(c) ? 1U : 0U;
    han += is_han(c) ? 1U : 0U;
  }
  return letters >= fewest_letters || han >= fewest_han;
}

void set_languages(Statement& statement, const std::optional<Language>& override_language) {
  const Language detected = language_of_body(statement);
  statement.language = override_language.value_or(detected);
  if (override_language && detected.known() && detected.primary() != statement.language.primary()) {
    Finding finding;
    finding.code = "language-differs";
    finding.message = fmt::format("The file is named as \"{}\", but most of its text is \"{}\"",
                                  statement.language.tag(), detected.tag());
    finding.advice = "Check that it is the right file, and its name.";
    statement.findings.push_back(std::move(finding));
  }
  for (Paragraph& paragraph : statement.paragraphs) {
    paragraph.language = statement.language;
    if (!says_its_language(paragraph.text.text)) continue;
    const Language own = detect_language(paragraph.text.text);
    if (own.known() && own.primary() != statement.language.primary()) paragraph.language = own;
  }
}

// Thanks close a statement only at its end, behind something that was said: the same words may open it.
void mark_closing(std::vector<Paragraph>& paragraphs) {
  const auto said = std::find_if(paragraphs.begin(), paragraphs.end(), [](const Paragraph& paragraph) {
    return paragraph.role == Role::body || paragraph.role == Role::list_item;
  });
  if (said == paragraphs.end()) return;
  for (auto last = paragraphs.end(); last != said + 1; --last) {
    Paragraph& paragraph = *(last - 1);
    if (paragraph.role != Role::body || !is_closing(paragraph.text.text)) return;
    paragraph.role = Role::closing;
  }
}

// A marking that every page repeats is one fact.
void keep_first_of_each(std::vector<FoundMarking>& markings) {
  std::vector<FoundMarking> kept;
  for (FoundMarking& marking : markings) {
    const bool known =
        std::any_of(kept.begin(), kept.end(), [&](const auto& each) { return each.marking == marking.marking; });
    if (!known) kept.push_back(std::move(marking));
  }
  markings = std::move(kept);
}

}  // namespace

bool Statement::has(Marking marking) const {
  return std::any_of(markings.begin(), markings.end(),
                     [&](const FoundMarking& found) { return found.marking == marking; });
}

Statement read_statement(const Document& given, const std::optional<Language>& language) {
  Statement statement;
  const bool has_margins = !given.headers.empty() || !given.footers.empty();
  const Document moved = has_margins ? with_telling_margins(given) : Document{};
  const Document& document = has_margins ? moved : given;
  const Passages read = read_passages(document);
  std::vector<const Block*> blocks;
  blocks.reserve(read.passages.size());
  for (const Passage& passage : read.passages) blocks.push_back(&passage.block);

  TitleBlock title = title_of(blocks);
  statement.letterhead = std::move(title.letterhead);
  statement.title = std::move(title.title);
  statement.heading = std::move(title.heading);
  statement.speaker = std::move(title.speaker);
  statement.person = std::move(title.person);
  statement.meeting = std::move(title.meeting);
  statement.place_date = std::move(title.place_date);
  statement.markings = std::move(title.markings);

  report_notes(statement, title.notes, blocks);
  for (std::size_t i = 0; i < title.blocks; ++i) {
    const std::string& text = blocks[i]->text.text;
    if (without_bidi_controls(text) != text) report_controls(statement, blocks[i]->line);
  }

  BodyReader body(statement, document, read.shows_pages);
  for (std::size_t i = title.blocks; i < read.passages.size(); ++i) body.take(read.passages[i]);
  statement.pages = read.pages + body.pages_turned();
  keep_first_of_each(statement.markings);
  mark_closing(statement.paragraphs);
  set_languages(statement, language);
  for (Paragraph& paragraph : statement.paragraphs) {
    paragraph.sentences = find_sentences(paragraph.text.text, paragraph.language);
  }
  return statement;
}

}  // namespace rostrum
