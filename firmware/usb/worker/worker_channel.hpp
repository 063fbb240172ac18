#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/wire/worker_message.hpp"
#include "firmware/usb/worker_ends.hpp"

namespace rostrum {

// The descriptors that every worker is given.
inline constexpr int worker_requests = 0;
inline constexpr int worker_answers = 1;
inline constexpr int worker_source = 3;  // what it reads

// Ends the process where nobody listens any more.
void tell(const WorkerMessage& message);
void write_all(std::string_view bytes);

// The next number that the parent asks for; nullopt when it asks for no more.
[[nodiscard]] std::optional<std::uint64_t> next_request();

// At once: what stands at the end of main would ask for calls that the sandbox has not.
[[noreturn]] void end_worker(int code);

}  // namespace rostrum
