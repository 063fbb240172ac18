#include "firmware/usb/import_now.hpp"

#include <memory>
#include <utility>

#include "firmware/loop/loop.hpp"

namespace rostrum {
namespace {

// Ends the loop with the result.
ImportEvents ending(Loop& loop, Result<ImportedFiles>& result) {
  return {nullptr, [&loop, &result](Result<ImportedFiles> files) {
            result = std::move(files);
            loop.stop();
          }};
}

}  // namespace

Result<ImportedFiles> import_medium_now(const std::string& path, const SandboxTools& tools) {
  const auto loop = make_loop();
  Result<ImportedFiles> result;
  const auto import = import_medium(*loop, path, tools, ending(*loop, result));
  if (!import) return tl::unexpected(import.error());
  loop->run();
  return result;
}

Result<ImportedFiles> import_files_now(std::vector<NamedBytes> files, const SandboxTools& tools) {
  const auto loop = make_loop();
  Result<ImportedFiles> result;
  const auto import = import_files(*loop, std::move(files), tools, ending(*loop, result));
  loop->run();
  return result;
}

}  // namespace rostrum
