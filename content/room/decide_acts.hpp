#pragma once

#include "content/room/deciding.hpp"

namespace rostrum {

// What each act leads to. Included by sources of this folder only.

// decide_place.cpp
//  - next from the title shows the segment that the title was called from, the first one of a new statement; back from
//    the first segment shows the title;
//  - next, back and go_to while blank show the same segment again and do not move; so do next and back where another
//    view stands than title and statement; go_to leaves those for the segment it names;
//  - blank toggles; title, show_view and select_statement lift it, once the wall shows the new thing;
//  - title keeps the place: show_view statement returns to it;
//  - select_statement shows the title of another statement and begins at its first segment; naming the one that is
//    selected already keeps the place;
//  - set_depth changes the size of text, from which a new plan follows; the place is kept;
//  - resume begins an epoch and keeps the place: by paragraph, sentence and offset where the statement's bytes
//    changed, by its bytes where it was renamed. Where it is gone, the title of the first statement shows.
Decided decide_act(const act::Next& act, Deciding& deciding);
Decided decide_act(const act::Back& act, Deciding& deciding);
Decided decide_act(const act::GoTo& act, Deciding& deciding);
Decided decide_act(const act::ToggleBlank& act, Deciding& deciding);
Decided decide_act(const act::ShowTitle& act, Deciding& deciding);
Decided decide_act(const act::ShowView& act, Deciding& deciding);
Decided decide_act(const act::SelectStatement& act, Deciding& deciding);
Decided decide_act(const act::SetDepth& act, Deciding& deciding);

// decide_delivery.cpp
//  - release goes from held over booths to live and back; what is on the walls while it is taken back gives way to its
//    title. The first showing of a text releases it live, unless it is under embargo: then only `release live` does, or
//    a trusted clock that has come to the time which came with it;
//  - what the reader leaves by `next` is delivered, by `goto` too, and what lies between and has no mark is skipped;
//  - mark never moves the place; off_text marks the current segment when it is switched on, and all that are left
//    until it is switched off;
//  - the cue moves nothing that others see; take_cue goes there with one act, to another statement too;
//  - new_version keeps the place, what was marked and the release.
Decided decide_act(const act::SetRelease& act, Deciding& deciding);
Decided decide_act(const act::MarkSegment& act, Deciding& deciding);
Decided decide_act(const act::ToggleOffText& act, Deciding& deciding);
Decided decide_act(const act::TakeNewVersion& act, Deciding& deciding);

// decide_cue.cpp
Decided decide_act(const act::CueTo& act, Deciding& deciding);
Decided decide_act(const act::CueStep& act, Deciding& deciding);
Decided decide_act(const act::TakeCue& act, Deciding& deciding);
Decided decide_act(const act::DropCue& act, Deciding& deciding);

// decide_shown.cpp
Decided decide_act(const act::ShowNotice& act, Deciding& deciding);
Decided decide_act(const act::SetLine& act, Deciding& deciding);
Decided decide_act(const act::SetDisplay& act, Deciding& deciding);
Decided decide_act(const act::SetRehearsal& act, Deciding& deciding);

// decide_history.cpp
Decided decide_act(const act::Undo& act, Deciding& deciding);
Decided decide_act(const act::Redo& act, Deciding& deciding);
Decided decide_act(const act::Resume& act, Deciding& deciding);

}  // namespace rostrum
