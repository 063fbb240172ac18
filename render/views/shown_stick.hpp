#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "content/text/finding.hpp"

namespace rostrum {

// What a session on a stick holds, and how it will fare in this room: what a person looks at before it is taken.
struct StickSummary {
  enum class Kind {
    loaded_already,   // the room has the very same
    newer_version,    // of the session that the room shows: its place is kept
    another_session,  // begins its day
  };
  Kind kind = Kind::another_session;
  std::string title;  // may be empty
  std::size_t statements = 0;
  std::vector<std::string> languages;  // tags
  std::size_t speakers = 0;            // on its lists
  std::size_t errors = 0, warnings = 0, notes = 0;
  std::vector<Finding> findings;  // errors first; the first of them, the counts are of all

  // A loaded text that the stick has otherwise, be it only its title, its markings or a translation: sentences by what
  // became of them, and one of those that changed, its words with [-gone-] and {+new+}.
  struct Change {
    std::string statement;
    std::size_t reworded = 0, added = 0, gone = 0;
    std::string example;
    bool operator==(const Change&) const = default;
  };
  std::vector<Change> changes;
  std::vector<std::string> new_statements, statements_gone;  // ids

  std::string vouched;   // who signed it, or what the room has to say of that; may be empty
  bool asks = false;     // somebody has to answer for it by name
  bool refused = false;  // this room takes nothing of the kind
  bool operator==(const StickSummary&) const = default;
};

// A stick in the room, as the operator and the status know it.
struct ShownStick {
  enum class State {
    reading,   // files are on their way
    checking,  // all is read: it is seen how it will look here
    ready,     // waits for confirm or refuse
    loaded,    // holds what the room shows already
    taking,    // on its way to the disk
    taken,     // the room's session
    refused,
    set_aside,  // what the room showed before, or a version from before the one that was taken
    failed,     // `sentence` says why
    pulled,     // before all was read
  };
  std::size_t number = 0;  // from 1; a stick that comes back has the one it had
  std::string name;        // of the medium, as people may know it
  State state = State::reading;
  bool is_in = true;
  bool may_unplug = false;                      // nothing more is read from it
  std::size_t done = 0, files = 0;              // files: 0 where they are not known yet
  std::vector<Finding> found;                   // while it is read: the first things that somebody should know
  std::string sentence;                         // what is to be said of the state; may be empty
  std::shared_ptr<const StickSummary> summary;  // from `ready` on; null before
};

// All of them, and the one whose summary is open on the operator's display; 0: none.
struct ShownSticks {
  std::vector<ShownStick> sticks;
  std::size_t open = 0;
};

}  // namespace rostrum
