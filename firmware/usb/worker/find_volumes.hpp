#pragma once

#include <tl/expected.hpp>
#include <vector>

#include "content/wire/worker_message.hpp"
#include "firmware/usb/worker/tsk_image.hpp"

namespace rostrum {

// The file systems of a medium that can be read, in their order; never none.
[[nodiscard]] tl::expected<std::vector<TskPointer<TSK_FS_INFO>>, StickRefusal> find_volumes(TskImage& image);

}  // namespace rostrum
