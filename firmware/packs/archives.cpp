#include "firmware/packs/archives.hpp"

#include <dlfcn.h>

#include <filesystem>
#include <system_error>

namespace rostrum {

Result<ArchiveFunctions> load_archives() {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  const auto path = program.parent_path().parent_path() / "lib" / "rostrum" / "archive.so";
  void* module = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  void* symbol = module != nullptr ? ::dlsym(module, archive_module_symbol) : nullptr;
  if (symbol == nullptr) {
    return tl::unexpected(Error{Blame::device, "The module that reads archives cannot be loaded", path.string(),
                                "Install Rostrum as a whole, and libarchive with it."});
  }
  return reinterpret_cast<ArchiveModule>(symbol)();
}

}  // namespace rostrum
