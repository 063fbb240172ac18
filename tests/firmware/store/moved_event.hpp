#pragma once

#include <cstddef>

#include "content/room/room.hpp"
#include "content/text/content_hash.hpp"

namespace rostrum::test {

// That the operator went to a paragraph of some statement.
inline Event moved_to(std::size_t paragraph) {
  Event event;
  event.kind = Event::Kind::moved;
  event.content = hash_content("statement");
  event.position = {paragraph, 2, 3};
  return event;
}

}  // namespace rostrum::test
