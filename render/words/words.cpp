#include "render/words/words.hpp"

#include <unicode/fmtable.h>
#include <unicode/locid.h>
#include <unicode/msgfmt.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

#include "content/text/toml.hpp"
#include "render/words/word_tables.hpp"

namespace rostrum {
namespace {

constexpr std::size_t word_count = static_cast<std::size_t>(Word::count);

constexpr std::array<std::string_view, word_count> names = {"marking.check_against_delivery",
                                                            "marking.read_out_verbatim",
                                                            "marking.unofficial_translation",
                                                            "marking.embargoed",
                                                            "statement.progress",
                                                            "statement.original",
                                                            "statement.official_text",
                                                            "card.title",
                                                            "card.room",
                                                            "card.screen",
                                                            "card.output",
                                                            "card.address",
                                                            "card.version",
                                                            "card.depth",
                                                            "card.sizes",
                                                            "card.safe_area",
                                                            "card.contrast",
                                                            "card.samples",
                                                            "card.chart",
                                                            "card.chart_enter",
                                                            "help.title",
                                                            "help.next",
                                                            "help.back",
                                                            "help.blank",
                                                            "help.title_card",
                                                            "help.go_to",
                                                            "help.help",
                                                            "test.sample",
                                                            "timer.left_of",
                                                            "timer.last_of",
                                                            "timer.over",
                                                            "timer.left",
                                                            "timer.last",
                                                            "timer.over_short",
                                                            "timer.spoken",
                                                            "timer.spoken_short",
                                                            "timer.paused",
                                                            "timer.uncertain",
                                                            "booth.off_text",
                                                            "booth.not_released",
                                                            "booth.not_released_line",
                                                            "booth.without_text",
                                                            "booth.without_text_line",
                                                            "booth.not_begun",
                                                            "booth.page",
                                                            "booth.amended",
                                                            "booth.was_off_text",
                                                            "booth.earlier_text",
                                                            "chair.now_speaking",
                                                            "chair.next",
                                                            "chair.item",
                                                            "chair.script",
                                                            "chair.thank",
                                                            "chair.give_floor",
                                                            "chair.point_of_order",
                                                            "chair.open",
                                                            "chair.resume",
                                                            "chair.last",
                                                            "chair.speak",
                                                            "desk.on_the_wall",
                                                            "desk.screens",
                                                            "desk.no_wall",
                                                            "desk.blank",
                                                            "desk.off_text",
                                                            "desk.next",
                                                            "desk.end_of_text",
                                                            "desk.no_text",
                                                            "desk.cue",
                                                            "desk.speaker",
                                                            "desk.nobody",
                                                            "desk.point_of_order",
                                                            "desk.interrupted",
                                                            "desk.pace",
                                                            "desk.too_fast",
                                                            "desk.over_by",
                                                            "desk.to_spare",
                                                            "desk.ends_at",
                                                            "desk.live_from",
                                                            "desk.queue",
                                                            "desk.waiting",
                                                            "desk.for_you",
                                                            "desk.on_behalf_of",
                                                            "desk.group",
                                                            "desk.observer",
                                                            "desk.position",
                                                            "desk.right_of_reply",
                                                            "desk.not_started",
                                                            "desk.in_session",
                                                            "desk.suspended",
                                                            "desk.informal",
                                                            "desk.adjourned",
                                                            "keys.place",
                                                            "keys.marks",
                                                            "keys.speakers",
                                                            "keys.timer",
                                                            "keys.meeting",
                                                            "keys.views",
                                                            "keys.other",
                                                            "keys.undo",
                                                            "keys.redo",
                                                            "keys.cue_forward",
                                                            "keys.cue_back",
                                                            "keys.take_cue",
                                                            "keys.drop_cue",
                                                            "keys.off_text",
                                                            "keys.skip",
                                                            "keys.delivered",
                                                            "keys.amend",
                                                            "keys.release",
                                                            "keys.call_next",
                                                            "keys.finish",
                                                            "keys.absent",
                                                            "keys.point_of_order",
                                                            "keys.floor",
                                                            "keys.timer_toggle",
                                                            "keys.timer_more",
                                                            "keys.timer_less",
                                                            "keys.timer_reset",
                                                            "keys.timer_hide",
                                                            "keys.call_to_order",
                                                            "keys.suspend",
                                                            "keys.adjourn",
                                                            "keys.next_item",
                                                            "keys.adopt",
                                                            "keys.view_statement",
                                                            "keys.view_speaker",
                                                            "keys.view_queue",
                                                            "keys.view_programme",
                                                            "keys.view_decision",
                                                            "keys.view_notice",
                                                            "keys.view_meeting",
                                                            "keys.view_hold",
                                                            "keys.stick",
                                                            "keys.stick_take",
                                                            "keys.stick_refuse",
                                                            "queue.title",
                                                            "queue.open",
                                                            "queue.closed",
                                                            "queue.now",
                                                            "queue.interrupted",
                                                            "queue.nobody",
                                                            "queue.more",
                                                            "queue.replies",
                                                            "queue.page",
                                                            "queue.item",
                                                            "speaker.next",
                                                            "speaker.point_of_order",
                                                            "speaker.on_behalf_of",
                                                            "speaker.right_of_reply",
                                                            "speaker.position_before",
                                                            "speaker.position_after",
                                                            "speaker.chair",
                                                            "speaker.secretariat",
                                                            "speaker.unnamed",
                                                            "estimate.next",
                                                            "estimate.at",
                                                            "estimate.in",
                                                            "estimate.next_meeting",
                                                            "floor.language",
                                                            "floor.channel",
                                                            "floor.itself",
                                                            "programme.title",
                                                            "programme.done",
                                                            "programme.current",
                                                            "programme.waiting",
                                                            "meeting.ordinal",
                                                            "meeting.not_started",
                                                            "meeting.begins_at",
                                                            "meeting.called_to_order",
                                                            "meeting.suspended",
                                                            "meeting.resumes_at",
                                                            "meeting.informal",
                                                            "meeting.formal_suspended",
                                                            "meeting.adjourned",
                                                            "meeting.next",
                                                            "meeting.next_at",
                                                            "meeting.next_numbered",
                                                            "meeting.next_numbered_at",
                                                            "decision.by_consensus",
                                                            "decision.without_a_vote",
                                                            "decision.so_decided",
                                                            "decision.by_vote",
                                                            "decision.rejected",
                                                            "decision.vote",
                                                            "decision.dissociated",
                                                            "statement.off_text",
                                                            "statement.off_text_short",
                                                            "statement.earlier_text",
                                                            "stick.sticks",
                                                            "stick.looking",
                                                            "stick.reading",
                                                            "stick.checking",
                                                            "stick.ready",
                                                            "stick.loaded",
                                                            "stick.taking",
                                                            "stick.taken",
                                                            "stick.refused",
                                                            "stick.set_aside",
                                                            "stick.failed",
                                                            "stick.pulled",
                                                            "stick.safe_to_unplug",
                                                            "stick.newer_version",
                                                            "stick.another_session",
                                                            "stick.same_session",
                                                            "stick.untitled",
                                                            "stick.statements",
                                                            "stick.speakers",
                                                            "stick.no_speakers",
                                                            "stick.errors",
                                                            "stick.warnings",
                                                            "stick.notes",
                                                            "stick.changes",
                                                            "stick.changes_beside",
                                                            "stick.new_statements",
                                                            "stick.statements_gone",
                                                            "stick.more",
                                                            "room.rehearsal"};

const WordTable* find_table(std::string_view tag) {
  const auto tables = word_tables();
  const auto found = std::find_if(tables.begin(), tables.end(), [&](const WordTable& t) { return t.language == tag; });
  return found == tables.end() ? nullptr : &*found;
}

}  // namespace

Words::Words(Language language, std::string_view table, const Words* fallback)
    : language_(std::move(language)), entries_(word_count) {
  const toml::parse_result parsed = toml::parse(table);
  if (!parsed) {  // an embedded table is part of the program; the tests read every one of them
    untranslated_.emplace_back(parsed.error().description());
    if (fallback != nullptr) entries_ = fallback->entries_;
    return;
  }
  for (const auto& [section_name, section] : parsed.table()) {
    const toml::table* entries = section.as_table();
    if (entries == nullptr) {
      unused_.emplace_back(section_name.str());
      continue;
    }
    for (const auto& [key, value] : *entries) {
      const std::string name = std::string(section_name.str()) + "." + std::string(key.str());
      const auto* found = std::find(names.begin(), names.end(), name);
      if (found == names.end() || !value.is_string()) {
        unused_.push_back(name);
      } else {
        entries_[static_cast<std::size_t>(found - names.begin())] = value.as_string()->get();
      }
    }
  }
  for (std::size_t i = 0; i < word_count; ++i) {
    if (!entries_[i].empty()) continue;
    untranslated_.emplace_back(names[i]);
    if (fallback != nullptr) entries_[i] = fallback->entries_[i];
  }
}

const Words& Words::of(const Language& language) {
  static std::mutex mutex;
  static std::vector<std::unique_ptr<Words>> loaded;
  const std::lock_guard lock(mutex);
  const auto load = [&](const WordTable& table, const Words* fallback) -> const Words& {
    for (const auto& words : loaded) {
      if (words->language_.tag() == table.language) return *words;
    }
    loaded.push_back(std::unique_ptr<Words>(new Words(*Language::parse(table.language), table.toml, fallback)));
    return *loaded.back();
  };
  const Words& english = load(*find_table("en"), nullptr);
  const WordTable* table = find_table(language.tag());
  if (table == nullptr) table = find_table(language.primary());
  if (table == nullptr) return english;
  return load(*table, &english);
}

std::vector<Language> Words::languages() {
  std::vector<Language> all;
  for (const WordTable& table : word_tables()) all.push_back(*Language::parse(table.language));
  return all;
}

std::string Words::format(Word word, std::span<const WordValue> values) const {
  UErrorCode status = U_ZERO_ERROR;
  // Western digits in every language: a queue, a clock and a paper's pages use them, and one screen mixes none.
  const icu::MessageFormat format(icu::UnicodeString::fromUTF8(get(word)),
                                  icu::Locale((language_.tag() + "@numbers=latn").c_str()), status);
  std::vector<icu::UnicodeString> value_names;
  std::vector<icu::Formattable> given;
  for (const WordValue& value : values) {
    value_names.push_back(icu::UnicodeString::fromUTF8({value.name.data(), static_cast<int>(value.name.size())}));
    const auto* text = std::get_if<std::string>(&value.value);
    given.push_back(text != nullptr ? icu::Formattable(icu::UnicodeString::fromUTF8(*text))
                                    : icu::Formattable(std::get<double>(value.value)));
  }
  icu::UnicodeString text;
  format.format(value_names.data(), given.data(), static_cast<std::int32_t>(values.size()), text, status);
  if (U_FAILURE(status) != 0) return get(word);
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

}  // namespace rostrum
