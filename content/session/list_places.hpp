#pragma once

#include <vector>

#include "content/session/session_file.hpp"
#include "content/session/speakers_list.hpp"

namespace rostrum {

// Puts the speakers of one list behind those of an item, by their numbers where the list has them.
void append_speakers(ItemEntry& item, const std::vector<ListedSpeaker>& speakers);

// Puts each speaker of a list into the meeting and item that its row names, by number or title; those that are not
// there are added. A row that names none goes where the row before it went, the first of all to the first item.
void place_speakers(SessionFile& session, const std::vector<ListedSpeaker>& speakers);

}  // namespace rostrum
