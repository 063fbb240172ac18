#pragma once

#include <cstddef>
#include <vector>

#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/local_names.hpp"
#include "render/views/paged_rows.hpp"
#include "render/views/room_sizes.hpp"

namespace rostrum {

// One thing to say, by its weight on the card.
struct CardRow {
  enum class Role {
    headline,  // the largest thing
    body,      // what it is about
    quiet      // what else there is to know
  };
  enum class Stands {
    always,
    once,     // in the first of the languages that stand together: a symbol is the same in all
    if_room,  // left out before languages take turns
  };
  Role role = Role::headline;
  NamedIn text;
  Color color;
  Stands stands = Stands::always;
};

// All that is said in one language.
using CardSection = std::vector<CardRow>;

// Few words for the whole room: what was decided, that a meeting is suspended, a notice. The languages stand one above
// the other, parted by a rule, as large as all of it fits. Where it does not fit at the sizes of the room's depth, they
// take turns, page by page, and what is too long for a page goes on on the next: nothing is left out, and nothing is
// smaller than can be read.
class StackedCard {
 public:
  StackedCard(std::vector<CardSection> sections, const DisplayProfile& profile, TextEngine& engine);

  [[nodiscard]] std::size_t pages() const { return pages_.size(); }  // at least one
  // `page` counts on for ever.
  void draw(Composer& composer, std::size_t page) const;

 private:
  using Sections = std::vector<std::vector<SetRow>>;  // by language

  const Palette* palette_;
  Rect box_;
  int separation_ = 0;  // between languages
  TextStyle mark_;      // of the number of the page
  TextEngine* engine_;
  std::vector<Sections> pages_;
};

}  // namespace rostrum
