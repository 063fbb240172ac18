#include "firmware/usb/worker/serve_in_sandbox.hpp"

#include <cstdint>
#include <exception>
#include <new>

#include "content/wire/worker_message.hpp"
#include "firmware/usb/worker/worker_channel.hpp"

namespace rostrum {

void serve_in_sandbox(const SandboxProfile& profile, void (*serve)()) {
  const auto walls = enter_sandbox(profile);
  if (!walls) end_worker(exit_no_sandbox);
  try {
    tell(WorkerHello{static_cast<std::uint8_t>(walls->landlock)});
    serve();
  } catch (const std::bad_alloc&) {
    end_worker(exit_no_memory);
  } catch (const std::exception&) {
    end_worker(exit_bad_request);
  }
  end_worker(0);
}

}  // namespace rostrum
