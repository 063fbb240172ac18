#pragma once

#include <string>

#include "content/text/error.hpp"
#include "firmware/usb/worker_process.hpp"

namespace rostrum {

// Why a worker gave nothing for this file, and what to do about it.
[[nodiscard]] Error worker_failure(ProcessEnd how, const std::string& file);

}  // namespace rostrum
