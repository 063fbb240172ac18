#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "render/views/display_profile.hpp"
#include "render/views/screen.hpp"

namespace rostrum::test {

// A meeting of invented delegations, as its screens show it.
[[nodiscard]] LocalText local(std::initializer_list<std::pair<const char*, const char*>> entries);

// A delegation by its place in our list of them, in six languages; the second has a long name, as some have.
[[nodiscard]] LocalText delegation(std::size_t i);

[[nodiscard]] QueueScreen queue_screen(std::size_t waiting = 19);
[[nodiscard]] SpeakerScreen speaker_screen();
[[nodiscard]] ProgrammeScreen programme_screen();
[[nodiscard]] DecisionScreen decision_screen(Decision::Form form = Decision::Form::by_consensus);
[[nodiscard]] NoticeScreen notice_screen();
[[nodiscard]] MeetingScreen meeting_screen(MeetingState::Phase phase);
[[nodiscard]] FloorChannels floor_channels();

// 1:47 left of three minutes at 10:39.
[[nodiscard]] Readings readings_of(std::int64_t used_ms = 73'000);

}  // namespace rostrum::test
