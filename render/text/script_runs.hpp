#pragma once

#include <hb.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace rostrum {

// Units up to `end` are of `script`.
struct ScriptRun {
  std::uint32_t end = 0;
  hb_script_t script = HB_SCRIPT_COMMON;
};

// Script runs by UAX #24, word by word, so that a word is shaped alike wherever it stands: Inherited and Common
// characters join the run before them, at the word's start the run after; a closing bracket or quote joins the script
// of its opening one. A word of Common characters alone is of script `otherwise`. Spaces join what stands before them.
void resolve_scripts(std::u16string_view text, hb_script_t otherwise, std::vector<ScriptRun>& runs);

}  // namespace rostrum
