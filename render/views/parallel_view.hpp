#pragma once

#include "render/text/text_engine.hpp"

#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/parallel_frame.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// A statement in several languages: what says the same begins at one height in every column, and what was said before
// stands above it. A version that lacks what is being said keeps the last that it had, dimmed.
void draw_parallel_statement(Composer& composer, const StatementScreen& screen, const ParallelFrame& frame,
                             const DisplayProfile& profile, TextEngine& engine);

}  // namespace rostrum
