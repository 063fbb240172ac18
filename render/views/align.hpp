#pragma once

namespace rostrum {

// `start` and `end` are the screen's. `own_start` is where each line's own paragraph begins to be read: an English
// paragraph of an Arabic statement stands at the left.
enum class Align { start, center, end, own_start };

}  // namespace rostrum
