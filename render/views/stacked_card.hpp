#pragma once

#include <vector>

#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/local_names.hpp"
#include "render/views/room_sizes.hpp"

namespace rostrum {

// One thing to say, by its weight on the card.
struct CardRow {
  enum class Role {
    headline,  // the largest thing; never left out
    body,      // what it is about
    quiet      // what else there is to know
  };
  Role role = Role::headline;
  NamedIn text;
  Color color;
};

// All that is said in one language; languages stand one above the other, parted by a rule.
using CardSection = std::vector<CardRow>;

// Few words for the whole room: what was decided, that a meeting is suspended, a notice. As large as all of it fits;
// where it does not fit at the sizes of the room's depth, later languages give way first, quiet rows before their
// headlines.
void draw_card(Composer& composer, std::vector<CardSection> sections, const DisplayProfile& profile,
               TextEngine& engine);

}  // namespace rostrum
