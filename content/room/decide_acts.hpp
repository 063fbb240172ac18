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

// decide_speakers.cpp: the list. None of these touches the clock of the one at the rostrum.
//  - a closed list takes no statements; explanations of position and rights of reply it takes;
//  - two replies for each delegation, item and meeting; a third is refused;
//  - limits hold for those who wait; an entry's own goes before its kind's.
Decided decide_act(const act::OpenList& act, Deciding& deciding);
Decided decide_act(const act::CloseList& act, Deciding& deciding);
Decided decide_act(const act::Inscribe& act, Deciding& deciding);
Decided decide_act(const act::Strike& act, Deciding& deciding);
Decided decide_act(const act::Swap& act, Deciding& deciding);
Decided decide_act(const act::MoveEntry& act, Deciding& deciding);
Decided decide_act(const act::SetLimit& act, Deciding& deciding);
Decided decide_act(const act::SetEntryLimit& act, Deciding& deciding);

// decide_calls.cpp: who has the floor.
//  - call_next takes the first who waits under the item under consideration, replies after all others; call takes any
//    who waits under any item, and one who was absent when called;
//  - the one before is done; the clock begins anew with the new one's limit, and runs; the statement's title shows, or
//    the speaker where there is no text; a typed line and the operator's word on the floor language go;
//  - absent: to the end of the list, or off it; where it was the one called, the list shows.
Decided decide_act(const act::CallNext& act, Deciding& deciding);
Decided decide_act(const act::Call& act, Deciding& deciding);
Decided decide_act(const act::Finish& act, Deciding& deciding);
Decided decide_act(const act::MarkAbsent& act, Deciding& deciding);

// decide_carry_over.cpp: those left over go to the head of the list of the same item of a later meeting, as new
// entries; the former ones stay for the record. Where the session has no such meeting, they stay where they are.
Decided decide_act(const act::CarryOver& act, Deciding& deciding);
// Of an item that a later meeting goes on with; where the ledger there has no room for them all, they stay.
void carry_over_what_waits(Deciding& deciding, const ItemPlace& item);

// decide_timer.cpp: the speaker's clock, or that of the point of order while one stands.
//  - where a list of speakers is kept, it starts for one who has the floor alone;
//  - limits are from a second to a day; set and extend keep what was used; reset begins anew, running if it ran.
Decided decide_act(const act::StartTimer& act, Deciding& deciding);
Decided decide_act(const act::PauseTimer& act, Deciding& deciding);
Decided decide_act(const act::ToggleTimer& act, Deciding& deciding);
Decided decide_act(const act::ExtendTimer& act, Deciding& deciding);
Decided decide_act(const act::SetTimer& act, Deciding& deciding);
Decided decide_act(const act::ResetTimer& act, Deciding& deciding);
Decided decide_act(const act::HideTimer& act, Deciding& deciding);
Decided decide_act(const act::Tick& act, Deciding& deciding);

// decide_point_of_order.cpp
//  - the speaker's clock stands still, and goes on afterwards as it did; the place and the list cannot be changed
//    meanwhile: check_point_of_order refuses all that would;
//  - suspend and adjourn end it first; a motion may have followed.
Decided decide_act(const act::RaisePointOfOrder& act, Deciding& deciding);
Decided decide_act(const act::EndPointOfOrder& act, Deciding& deciding);
[[nodiscard]] Decided check_point_of_order(const Act& act, const Deciding& deciding);

// decide_meeting.cpp
//  - not started or adjourned -> in session -> suspended or informal -> in session, all of these -> adjourned;
//  - a suspension pauses the speaker's clock, which the operator starts again; in informal mode it goes on;
//  - adjourn leads to the next meeting: to the item that goes on there, with those who wait under it, else to its
//  first;
//  - suspend and adjourn show the meeting; call to order and resume what goes on.
Decided decide_act(const act::CallToOrder& act, Deciding& deciding);
Decided decide_act(const act::Suspend& act, Deciding& deciding);
Decided decide_act(const act::ResumeMeeting& act, Deciding& deciding);
Decided decide_act(const act::Adjourn& act, Deciding& deciding);
Decided decide_act(const act::TakeItem& act, Deciding& deciding);
Decided decide_act(const act::SetFloor& act, Deciding& deciding);

// decide_decisions.cpp: a decision shows at the act, only where the meeting sits and is not suspended.
Decided decide_act(const act::Adopt& act, Deciding& deciding);
Decided decide_act(const act::Dissociate& act, Deciding& deciding);
Decided decide_act(const act::RequestPaper& act, Deciding& deciding);
Decided decide_act(const act::IssueSymbol& act, Deciding& deciding);

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
//  - a notice stands at the foot of every public screen until it is taken away, and lifts no blank; on the full screen
//    it is a view like others, and stands at the foot of displays with a view of their own; one that is taken away
//    leaves its words, to be shown again.
Decided decide_act(const act::ShowNotice& act, Deciding& deciding);
Decided decide_act(const act::TakeNoticeAway& act, Deciding& deciding);
Decided decide_act(const act::SetLine& act, Deciding& deciding);
Decided decide_act(const act::SetDisplay& act, Deciding& deciding);
Decided decide_act(const act::SetRehearsal& act, Deciding& deciding);

// decide_history.cpp
//  - undo brings back all of the scene together, the clock with its start, so that the mistake's duration counts;
//  - resume: another session, and not one that is merely called something else, begins with nothing of the former;
//  lists grow by what their files say anew (seed_queue.hpp);
//    running clocks are written anew, exact where the boot or trusted wall times tell, else as they are;
//  - take_session: lists grow in mid-meeting, the place is kept, and nothing that the room knows goes.
Decided decide_act(const act::Undo& act, Deciding& deciding);
Decided decide_act(const act::Redo& act, Deciding& deciding);
Decided decide_act(const act::Resume& act, Deciding& deciding);
Decided decide_act(const act::TakeSession& act, Deciding& deciding);

}  // namespace rostrum
