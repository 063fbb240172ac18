#include "render/views/notice_view.hpp"

#include <utility>

#include "render/views/hold_view.hpp"
#include "render/views/local_names.hpp"
#include "render/views/stacked_card.hpp"
#include "render/views/theme.hpp"

namespace rostrum {

std::size_t draw_notice(Composer& composer, const NoticeScreen& screen, std::size_t page, const DisplayProfile& profile,
                        TextEngine& engine) {
  if (screen.text.empty()) {
    draw_hold(composer, {}, profile, engine);
    return 1;
  }
  constexpr std::size_t most_languages = 3;
  std::vector<CardSection> sections;
  for (NamedIn& text : names_in(screen.text, profile, most_languages)) {
    sections.push_back({{CardRow::Role::headline, std::move(text), palette(profile.theme).text}});
  }
  const StackedCard card(std::move(sections), profile, engine);
  card.draw(composer, page);
  return card.pages();
}

}  // namespace rostrum
