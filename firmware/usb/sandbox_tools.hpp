#pragma once

#include <chrono>
#include <filesystem>
#include <optional>

namespace rostrum {

// By the wall's clock; what a worker may take of a processor stands in its profile (worker/sandbox.hpp).
struct WorkerTimes {
  // A sick stick tries a sector for some seconds before it says that it is bad.
  std::chrono::milliseconds stick_silence = std::chrono::seconds(30);
  std::chrono::milliseconds stick = std::chrono::minutes(10);
  std::chrono::milliseconds file = std::chrono::seconds(60);
};

// The programs that an import starts.
struct SandboxTools {
  std::filesystem::path stick_worker;
  std::filesystem::path document_worker;
  std::filesystem::path program_worker;
  std::filesystem::path archive_worker;
  std::filesystem::path nursery;                    // of the others, within bubblewrap
  std::optional<std::filesystem::path> bubblewrap;  // where it is installed; whether it works here shows at the start
  WorkerTimes times;
};

// Those in ../libexec/rostrum beside this program.
[[nodiscard]] SandboxTools installed_tools();

}  // namespace rostrum
