#pragma once

#include <string>
#include <vector>

#include "render/views/display_profile.hpp"
#include "render/views/local_names.hpp"
#include "render/views/screen.hpp"
#include "render/words/words.hpp"

namespace rostrum {

// What a speaker is called on a display, as names_in(); a chair or a secretariat without a name by its office.
[[nodiscard]] std::vector<NamedIn> speaker_names(const SpeakerLine& line, const DisplayProfile& profile);

// "next", "about 10:45"; empty where nobody knows.
[[nodiscard]] std::string estimate_words(const SpeakerLine::Estimate& estimate, const Words& words);

// What there is to say of a speech beside who gives it: what it is for, where that is no statement, and on whose
// behalf. Empty where neither.
[[nodiscard]] std::string speech_details(const SpeakerLine& line, const Words& words);

// "Item 5 (a)"; empty where it has no number.
[[nodiscard]] std::string item_words(const ShownItem& item, const Words& words);

// "5th meeting"; "Meeting" numbers that are no whole numbers stand as they are.
[[nodiscard]] std::string meeting_words(const std::string& number, const Words& words);

}  // namespace rostrum
