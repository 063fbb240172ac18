#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "content/room/scene.hpp"
#include "content/room/stamp.hpp"
#include "firmware/session/planned_session.hpp"
#include "firmware/session/room_choice.hpp"
#include "firmware/session/room_clock.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// What screens say of the list of speakers, the item and the channels.

[[nodiscard]] SpeakerLine speaker_line(const QueueEntry& entry);
// At the rostrum; nullopt where nobody is.
[[nodiscard]] std::optional<SpeakerLine> speaker_now(const Scene& scene);
// Those who wait under the item, with the time at which their turn is likely to come.
[[nodiscard]] std::vector<SpeakerLine> speakers_waiting(const Scene& scene, const Stamp& now,
                                                        const PlannedSession& planned, const RoomClock& clock);

// The first of them: nobody reads on. waiting_count() has all.
inline constexpr std::size_t most_on_screens = 200;
[[nodiscard]] std::size_t waiting_count(const Scene& scene);

[[nodiscard]] std::optional<LocalText> point_of_order_by(const Scene& scene);

// Unix time at which a meeting is to begin; nullopt where nobody says.
[[nodiscard]] std::optional<std::int64_t> start_of(const Meeting& meeting, const RoomClock& clock);

// When the meeting has to end at the usual hours; nullopt where nobody says when it began.
[[nodiscard]] std::optional<std::int64_t> end_of_meeting(const Scene& scene, const PlannedSession& planned,
                                                         const RoomClock& clock);

enum class Audience { everybody, those_at_work };
// The timer that counts now: shown once it was started, and to the public unless it is hidden.
[[nodiscard]] ShownTimer shown_timer(const Scene& scene, Audience audience);

[[nodiscard]] const AgendaItem* item_of(const Scene& scene, const PlannedSession& planned);
[[nodiscard]] ShownItem shown_item(const AgendaItem& item);

// What is spoken: what the operator said, else the language of the place in the statement.
[[nodiscard]] std::optional<Language> floor_language(const Scene& scene, const PlannedSession& planned);
[[nodiscard]] FloorChannels floor_channels(const Scene& scene, const PlannedSession& planned, const RoomFile& room);

}  // namespace rostrum
