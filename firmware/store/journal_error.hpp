#pragma once

#include <tl/expected.hpp>

#include "content/text/error.hpp"

namespace rostrum {

// What stands between the store and its journal, by what helps: another file, another program, or another disk.
enum class JournalTrouble { damaged, newer, disk };

struct JournalError {
  JournalTrouble trouble = JournalTrouble::disk;
  Error error;
};

template <typename Value>
using JournalResult = tl::expected<Value, JournalError>;

}  // namespace rostrum
