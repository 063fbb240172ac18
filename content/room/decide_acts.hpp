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

// decide_history.cpp
Decided decide_act(const act::Undo& act, Deciding& deciding);
Decided decide_act(const act::Redo& act, Deciding& deciding);
Decided decide_act(const act::Resume& act, Deciding& deciding);

}  // namespace rostrum
