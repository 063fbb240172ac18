#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "content/text/language.hpp"

namespace rostrum {

// Every word on a screen that is not the delegation's. The texts stand in one TOML table per language beside
// this file, which a linguist edits; a test finds entries that are missing or that nothing uses.
enum class Word : std::uint8_t {
  marking_check_against_delivery,
  marking_read_out_verbatim,
  marking_unofficial_translation,
  marking_embargoed,
  progress,       // {current}, {total}
  original,       // beside a language's name: what the delegation itself says
  official_text,  // the same of a version that counts as much
  card_title,
  card_room,
  card_screen,
  card_output,
  card_address,
  card_version,
  card_depth,  // {depth}
  card_sizes,  // {text}, {label}
  card_safe_area,
  card_contrast,
  card_samples,
  card_chart,
  card_chart_enter,
  help_title,
  help_next,
  help_back,
  help_blank,
  help_title_card,
  help_go_to,
  help_help,
  sample,         // a pangram-like line that shows the script
  timer_left_of,  // {limit}: figures
  timer_last_of,  // {limit}; as long as the time is low
  timer_over,     // {limit}
  timer_left,     // the same beside figures, where there is little room
  timer_last,
  timer_over_short,
  timer_spoken,  // counts up: nobody set a limit
  timer_spoken_short,
  timer_paused,
  timer_uncertain,  // power was cut: it stands where it was last written down
  booth_off_text,
  booth_not_released,
  booth_not_released_line,
  booth_without_text,
  booth_without_text_line,
  booth_not_begun,
  booth_page,     // {page}, {pages}: of the paper
  booth_amended,  // {note}
  booth_was_off_text,
  booth_earlier_text,
  chair_now_speaking,
  chair_next,
  chair_item,  // {number}
  chair_script,
  chair_thank,           // {who} delegation, observer or person; {name}
  chair_give_floor,      // the same; {purpose} statement, group, reply, before or after; {group}
  chair_point_of_order,  // {name}, {raised}: "unnamed" or "named"
  chair_open,
  chair_resume,
  chair_last,
  chair_speak,
  desk_on_the_wall,
  desk_screens,  // {count}
  desk_no_wall,
  desk_blank,
  desk_off_text,
  desk_next,
  desk_end_of_text,
  desk_no_text,
  desk_cue,
  desk_speaker,
  desk_nobody,
  desk_point_of_order,
  desk_interrupted,  // {name}
  desk_pace,         // {count}
  desk_too_fast,
  desk_over_by,    // {time}: figures
  desk_to_spare,   // {time}
  desk_ends_at,    // {segment}
  desk_live_from,  // {time}
  desk_queue,
  desk_waiting,  // {count}
  desk_for_you,
  desk_on_behalf_of,  // {group}
  desk_group,
  desk_observer,
  desk_position,
  desk_right_of_reply,
  desk_not_started,
  desk_in_session,
  desk_suspended,
  desk_informal,
  desk_adjourned,
  keys_place,
  keys_marks,
  keys_speakers,
  keys_timer,
  keys_meeting,
  keys_views,
  keys_other,
  keys_undo,
  keys_redo,
  keys_cue_forward,
  keys_cue_back,
  keys_take_cue,
  keys_drop_cue,
  keys_off_text,
  keys_skip,
  keys_delivered,
  keys_amend,
  keys_release,
  keys_call_next,
  keys_finish,
  keys_absent,
  keys_point_of_order,
  keys_floor,
  keys_timer_toggle,
  keys_timer_more,
  keys_timer_less,
  keys_timer_reset,
  keys_timer_hide,
  keys_call_to_order,
  keys_suspend,
  keys_adjourn,
  keys_next_item,
  keys_adopt,
  keys_view_statement,
  keys_view_speaker,
  keys_view_queue,
  keys_view_programme,
  keys_view_decision,
  keys_view_notice,
  keys_view_meeting,
  keys_view_hold,
  keys_stick,
  keys_stick_take,
  keys_stick_refuse,
  queue_title,
  queue_open,
  queue_closed,
  queue_now,          // over the name of the one at the rostrum
  queue_interrupted,  // {speaker}: by a point of order
  queue_nobody,       // waits
  queue_more,         // {count}: who wait on further pages
  queue_replies,      // {count}
  queue_page,         // {current}, {total}
  queue_item,         // {number}: as the agenda has it
  speaker_next,       // over the name of who comes next
  speaker_point_of_order,
  speaker_on_behalf_of,  // {whom}: in the nominative
  speaker_right_of_reply,
  speaker_position_before,
  speaker_position_after,
  speaker_chair,  // who has no name of their own on the list
  speaker_secretariat,
  speaker_unnamed,  // anybody else
  estimate_next,
  estimate_at,  // {time}
  estimate_in,  // {minutes}: five or more
  estimate_next_meeting,
  floor_language,  // {language}: what is spoken in the room
  floor_channel,   // {language}, {number}: of the dial
  floor_itself,    // on a channel of its own
  programme_title,
  programme_done,     // an item
  programme_current,  // an item
  programme_waiting,  // {count}
  meeting_ordinal,    // {number}
  meeting_not_started,
  meeting_begins_at,  // {time}
  meeting_called_to_order,
  meeting_suspended,
  meeting_resumes_at,  // {time}
  meeting_informal,
  meeting_formal_suspended,  // in informal mode
  meeting_adjourned,
  meeting_next,
  meeting_next_at,           // {time}
  meeting_next_numbered,     // {number}
  meeting_next_numbered_at,  // {number}, {time}
  decision_by_consensus,
  decision_without_a_vote,
  decision_so_decided,
  decision_by_vote,
  decision_rejected,
  decision_vote,             // {in_favour}, {against}, {abstaining}
  decision_dissociated,      // {who}
  statement_off_text,        // quiet, while the speaker departs from the text
  statement_off_text_short,  // the same with less room
  statement_earlier_text,    // of a translation whose original is newer
  stick_sticks,
  stick_looking,
  stick_reading,  // {done}, {total}
  stick_checking,
  stick_ready,
  stick_loaded,
  stick_taking,
  stick_taken,
  stick_refused,
  stick_set_aside,
  stick_failed,
  stick_pulled,
  stick_safe_to_unplug,
  stick_newer_version,
  stick_another_session,
  stick_same_session,
  stick_untitled,
  stick_statements,  // {count}; so are those that follow
  stick_speakers,
  stick_no_speakers,  // what a list of speakers is for
  stick_errors,
  stick_warnings,
  stick_notes,
  stick_changes,          // {statement}, {reworded}, {added}, {gone}
  stick_changes_beside,   // {statement}: no sentence of the original
  stick_new_statements,   // {names}
  stick_statements_gone,  // {names}
  stick_more,             // {count}
  room_rehearsal,
  count
};

// A value for a named place in an entry, in ICU MessageFormat's sense. Texts stand as they are given: what is of
// another direction is isolated by whoever gives it.
struct WordValue {
  WordValue(std::string_view place, double number) : name(place), value(number) {}
  WordValue(std::string_view place, std::string text) : name(place), value(std::move(text)) {}
  std::string_view name;
  std::variant<double, std::string> value;
};

class Words {
 public:
  // The table of this language, or English where there is none. Lives as long as the program.
  static const Words& of(const Language& language);

  // Languages that have a table of their own.
  static std::vector<Language> languages();

  [[nodiscard]] const std::string& get(Word word) const { return entries_[static_cast<std::size_t>(word)]; }
  [[nodiscard]] std::string format(Word word, std::span<const WordValue> values) const;
  [[nodiscard]] const Language& language() const { return language_; }

  // Names of entries that the table lacks (English stands in) and of those that no screen uses.
  [[nodiscard]] const std::vector<std::string>& untranslated() const { return untranslated_; }
  [[nodiscard]] const std::vector<std::string>& unused() const { return unused_; }

 private:
  Words(Language language, std::string_view table, const Words* fallback);

  Language language_;
  std::vector<std::string> entries_;
  std::vector<std::string> untranslated_, unused_;
};

}  // namespace rostrum
