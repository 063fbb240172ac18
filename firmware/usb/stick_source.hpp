#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "firmware/files/descriptor.hpp"
#include "firmware/loop/loop.hpp"
#include "firmware/usb/import_source.hpp"
#include "firmware/usb/walled_worker.hpp"

namespace rostrum {

// A block device or an image file, whose file system a worker reads. A worker that dies over a file is started anew for
// the others. `where` names the medium in errors. Loop and walling are borrowed. After `pulled_after` bytes its reads
// fail, as those of a stick that was pulled out.
[[nodiscard]] std::unique_ptr<ImportSource> make_stick_source(Loop& loop, Walling& walling, Descriptor medium,
                                                              std::string where,
                                                              std::optional<std::uint64_t> pulled_after = {});

}  // namespace rostrum
