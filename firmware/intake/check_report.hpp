#pragma once

#include <memory>
#include <string>

#include "content/text/error.hpp"
#include "render/views/shown_stick.hpp"

namespace rostrum {

// What came of looking at a session.
struct CheckReport {
  std::shared_ptr<const StickSummary> summary;
  std::string image;  // of the session (content/session/session_image.hpp)
};

// The way between two processes of one program.
[[nodiscard]] std::string to_bytes(const Result<CheckReport>& report);
[[nodiscard]] Result<CheckReport> report_in(std::string bytes);

}  // namespace rostrum
