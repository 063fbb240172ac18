#include "render/views/lay_out.hpp"

#include <type_traits>

#include "render/views/arrangement.hpp"
#include "render/views/composer.hpp"
#include "render/views/help_view.hpp"
#include "render/views/hold_view.hpp"
#include "render/views/room_words.hpp"
#include "render/views/statement_view.hpp"
#include "render/views/test_card_view.hpp"
#include "render/views/title_view.hpp"

namespace rostrum {
namespace {

// A screen reads as its content does; without content, as the display's first language.
Direction direction_of(const Screen& screen, const DisplayProfile& profile) {
  const auto direction = [&](const std::vector<ShownVersion>& versions) {
    if (versions.empty()) return words_of(profile).language().direction();
    return versions[version_alone(versions, profile)].statement->language.direction();
  };
  if (const auto* title = std::get_if<TitleScreen>(&screen.content)) return direction(title->versions);
  if (const auto* statement = std::get_if<StatementScreen>(&screen.content)) return direction(statement->versions);
  return words_of(profile).language().direction();
}

}  // namespace

DisplayList lay_out(const Screen& screen, const DisplayProfile& profile, TextEngine& engine) {
  const Palette& colors = palette(profile.theme);
  if (!screen.help.empty()) {  // in place of the content, and in the operator's direction rather than the content's
    Composer help(profile.width, profile.height, colors.field, words_of(profile).language().direction());
    draw_help(help, screen.help, profile, engine);
    return help.take();
  }
  const bool blank = std::holds_alternative<BlankScreen>(screen.content);
  Composer composer(profile.width, profile.height, blank ? colors.blank : colors.field, direction_of(screen, profile));
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
        }
      },
      screen.content);
  return composer.take();
}

}  // namespace rostrum
