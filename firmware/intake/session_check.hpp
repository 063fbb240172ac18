#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "content/session/session.hpp"
#include "content/text/error.hpp"
#include "content/text/house_style.hpp"
#include "firmware/intake/check_report.hpp"
#include "firmware/session/take_session.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/shown_stick.hpp"

namespace rostrum {

// A session on its way into a room. All of it are values: it may be looked at in another process.
struct SessionToCheck {
  TakenSession taken;                    // its files are all that is looked at
  std::string where;                     // names the medium or folder in errors
  std::shared_ptr<const Session> shown;  // by the room, at this moment
  std::vector<DisplayProfile> displays;  // that it is to be read on
  HouseStyle style;
  enum class Fit { check, leave_out } fit = Fit::check;
};

// How many findings a summary holds, the errors first; its counts are of all.
inline constexpr std::size_t most_summed_up = 200;

// Loads, compares and, where it is asked for, cuts the session and sees what will not show well. Fails where there is
// no session in the files.
[[nodiscard]] Result<CheckReport> check_session(const SessionToCheck& order);

// Whether `session` is a version of the one that is shown: of the same title, and with every statement of it.
[[nodiscard]] StickSummary::Kind kind_of(const Session& session, const Session& shown);

}  // namespace rostrum
