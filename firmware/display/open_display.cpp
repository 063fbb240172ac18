#include "firmware/display/open_display.hpp"

#include <dlfcn.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>

#include "firmware/display/display_module.hpp"
#include "firmware/display/headless_presenter.hpp"

namespace rostrum {
namespace {

namespace fs = std::filesystem;

bool set_in_environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && value[0] != '\0';
}

bool has_display_device() {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator("/dev/dri", error)) {
    if (entry.path().filename().string().starts_with("card")) return true;
  }
  return false;
}

fs::path module_path() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  return program.parent_path().parent_path() / "lib" / "rostrum" / "display-sdl.so";
}

}  // namespace

Result<DisplayKind> find_display(DisplayPlace place) {
  if (place == DisplayPlace::headless) return DisplayKind::headless;
  if (set_in_environment("WAYLAND_DISPLAY") || set_in_environment("DISPLAY")) return DisplayKind::desktop;
  if (has_display_device()) return DisplayKind::console;
  if (place == DisplayPlace::automatic) return DisplayKind::headless;
  return tl::unexpected(Error{Blame::device, "There is neither a desktop nor a console with a screen", "",
                              "Set DISPLAY or WAYLAND_DISPLAY, or run with --headless."});
}

Result<std::unique_ptr<Presenter>> open_display(const DisplayRequest& request, Loop& loop, PresenterEvents events) {
  if (request.kind == DisplayKind::headless) return std::make_unique<HeadlessPresenter>(std::move(events));
  const fs::path path = module_path();
  // Never closed: the presenter's code stays until the process ends.
  void* module = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  void* symbol = module != nullptr ? ::dlsym(module, open_display_symbol) : nullptr;
  if (symbol == nullptr) {
    return tl::unexpected(Error{Blame::device, "The display module cannot be loaded", path.string(),
                                "Install Rostrum as a whole, or run with --headless."});
  }
  return reinterpret_cast<OpenDisplayModule>(symbol)(request, loop, std::move(events));
}

}  // namespace rostrum
