#include "render/views/lay_out.hpp"

#include <algorithm>
#include <optional>
#include <type_traits>
#include <utility>

#include "render/views/booth_view.hpp"
#include "render/views/chair_view.hpp"
#include "render/views/composer.hpp"
#include "render/views/decision_view.hpp"
#include "render/views/desk_view.hpp"
#include "render/views/help_view.hpp"
#include "render/views/hold_view.hpp"
#include "render/views/key_card_view.hpp"
#include "render/views/meeting_view.hpp"
#include "render/views/near_page.hpp"
#include "render/views/notice_band.hpp"
#include "render/views/notice_view.hpp"
#include "render/views/programme_view.hpp"
#include "render/views/queue_view.hpp"
#include "render/views/rehearsal_mark.hpp"
#include "render/views/room_words.hpp"
#include "render/views/speaker_view.hpp"
#include "render/views/statement_view.hpp"
#include "render/views/test_card_view.hpp"
#include "render/views/title_view.hpp"

namespace rostrum {

namespace {

Color background_of(const Screen& screen, const Palette& colors) {
  if (std::holds_alternative<BlankScreen>(screen.content)) return colors.blank;
  if (std::holds_alternative<KeyCardScreen>(screen.content)) return key_card_paper;
  return colors.field;
}

// Height of what is left free above and below. Screens that one person reads from nearby have less of it.
int margin_of(const Screen& screen, const DisplayProfile& profile) {
  const bool near = std::holds_alternative<BoothScreen>(screen.content) ||
                    std::holds_alternative<ChairScreen>(screen.content) ||
                    std::holds_alternative<DeskScreen>(screen.content);
  return near ? near_sizes(profile).margin * 2 / 3 : profile.height / 20;
}

// A screen that is dark on purpose, or shows nothing but the notice, has none.
std::optional<NoticeBand> notice_band(const Screen& screen, const DisplayProfile& profile, TextEngine& engine) {
  const bool none = screen.notice.empty() || std::holds_alternative<BlankScreen>(screen.content) ||
                    std::holds_alternative<NoticeScreen>(screen.content);
  if (none) return std::nullopt;
  const auto rehearsal = screen.rehearsal ? NoticeBand::Rehearsal::yes : NoticeBand::Rehearsal::no;
  return NoticeBand(screen.notice, profile, rehearsal, engine);
}

}  // namespace

LaidOut lay_out_still(const Screen& screen, const DisplayProfile& display, TextEngine& engine) {
  const Palette& colors = palette(display.theme);
  if (!screen.help.empty()) {  // in place of the content, and in the operator's direction rather than the content's
    Composer help(display.width, display.height, colors.field, words_of(display).language().direction());
    draw_help(help, screen.help, display, engine);
    return {help.take(), {}, 1};
  }
  // What has a language of its own turns the screen to it.
  Composer composer(display.width, display.height, background_of(screen, colors),
                    words_of(display).language().direction());
  // A blank screen stays dark: there is nothing on it to be taken for the real thing.
  const std::optional<NoticeBand> band = notice_band(screen, display, engine);
  DisplayProfile profile = display;
  if (band) profile.raised = band->raised();
  if (screen.rehearsal && !std::holds_alternative<BlankScreen>(screen.content))
    draw_rehearsal_mark(composer, profile, margin_of(screen, profile) - profile.raised, engine);
  std::size_t pages = 1;
  std::visit(
      [&](const auto& content) {
        using Content = std::decay_t<decltype(content)>;
        if constexpr (std::is_same_v<Content, TitleScreen>) {
          draw_title(composer, content, profile, engine);
        } else if constexpr (std::is_same_v<Content, StatementScreen>) {
          draw_statement(composer, content, profile, engine);
        } else if constexpr (std::is_same_v<Content, HoldScreen>) {
          draw_hold(composer, content, profile, engine);
        } else if constexpr (std::is_same_v<Content, TestCardScreen>) {
          draw_test_card(composer, content, profile, engine);
        } else if constexpr (std::is_same_v<Content, QueueScreen>) {
          pages = draw_queue(composer, content, screen.page, profile, engine);
        } else if constexpr (std::is_same_v<Content, SpeakerScreen>) {
          pages = draw_speaker(composer, content, screen.page, profile, engine);
        } else if constexpr (std::is_same_v<Content, ProgrammeScreen>) {
          pages = draw_programme(composer, content, screen.page, profile, engine);
        } else if constexpr (std::is_same_v<Content, DecisionScreen>) {
          pages = draw_decision(composer, content, screen.page, profile, engine);
        } else if constexpr (std::is_same_v<Content, NoticeScreen>) {
          pages = draw_notice(composer, content, screen.page, profile, engine);
        } else if constexpr (std::is_same_v<Content, MeetingScreen>) {
          pages = draw_meeting(composer, content, screen.page, profile, engine);
        } else if constexpr (std::is_same_v<Content, BoothScreen>) {
          draw_booth(composer, content, profile, engine);
        } else if constexpr (std::is_same_v<Content, ChairScreen>) {
          draw_chair(composer, content, profile, engine);
        } else if constexpr (std::is_same_v<Content, DeskScreen>) {
          draw_desk(composer, content, profile, engine);
        } else if constexpr (std::is_same_v<Content, KeyCardScreen>) {
          draw_key_card(composer, content, profile, engine);
        }
      },
      screen.content);
  if (band) {
    band->draw(composer, screen.page);
    pages = std::max(pages, band->pages());
  }
  std::vector<MovingText> moving = composer.take_moving();
  return {composer.take(), std::move(moving), pages};
}

DisplayList lay_out(const Screen& screen, const DisplayProfile& profile, TextEngine& engine, const Readings& readings) {
  LaidOut laid_out = lay_out_still(screen, profile, engine);
  for (DisplayItem& item : set_moving(laid_out.moving, readings, profile, engine)) {
    laid_out.still.items.push_back(std::move(item));
  }
  return std::move(laid_out.still);
}

}  // namespace rostrum
