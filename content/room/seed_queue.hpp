#pragma once

#include "content/room/deciding.hpp"

namespace rostrum {

// Brings the lists in line with the session's programme, which may be another version of the one they were made from:
//  - a speaker whom no entry stands for is entered behind the one before it in the file;
//  - an entry that somebody inscribed by hand and the file lists now is that speaker's, and not another;
//  - of entries that wait, names, kind, statement and those spoken for follow the file; place, limit and turn stay as
//  the
//    operator left them; nobody is struck because a file lacks him;
//  - limits of an item that has none yet are the file's;
//  - where the file puts items at other places, their lists, limits and the item under consideration go with them.
// Included by sources of this folder only.
void seed_queue(Deciding& deciding);

}  // namespace rostrum
