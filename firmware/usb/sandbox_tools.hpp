#pragma once

#include <filesystem>
#include <optional>

namespace rostrum {

// The programs that an import starts.
struct SandboxTools {
  std::filesystem::path stick_worker;
  std::filesystem::path document_worker;
  std::filesystem::path program_worker;
  std::optional<std::filesystem::path> bubblewrap;  // where it is installed; whether it works here shows at the start
};

// Those in ../libexec/rostrum beside this program.
[[nodiscard]] SandboxTools installed_tools();

}  // namespace rostrum
