#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/text/error.hpp"
#include "firmware/input/action.hpp"
#include "firmware/input/key.hpp"

namespace rostrum {

// Which key does what: the built-in map, and the changes that room.toml's [keys] makes to it.
class KeyMap {
 public:
  KeyMap();

  // "PageDown" = "next", "B" = "none". `where` names the file in errors. F5 and Escape, which clickers send at the
  // start and the end of other programs' shows, never touch the wall: they refuse every action but "none". The other
  // keys that clickers send take what is_for_clickers alone.
  static Result<KeyMap> with_changes(const std::vector<std::pair<std::string, std::string>>& changes,
                                     const std::string& where);

  [[nodiscard]] Action action(Key key) const;

  // All keys of an action, those of the arrow block first; for the help.
  [[nodiscard]] std::vector<Key> keys(Action action) const;

 private:
  std::map<Key, Action> actions_;
};

}  // namespace rostrum
