#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "content/text/error.hpp"
#include "content/wire/worker_message.hpp"

namespace rostrum {

// Where the files of an import come from. Calls back from the loop, never within the call; and not any more when it is
// destroyed. One question at a time.
class ImportSource {
 public:
  virtual ~ImportSource() = default;

  // The files that may belong to a session.
  virtual void list(std::function<void(Result<StickListing>)> done) = 0;

  // The bytes of one of them, or one sentence on why they cannot be had. The source may be destroyed within the call.
  virtual void read(std::size_t file, std::uint64_t most, std::function<void(Result<std::string>)> done) = 0;

  // Whether it could not read its medium to the end: that has bad places, or was pulled out.
  [[nodiscard]] virtual bool gave_out() const = 0;
};

}  // namespace rostrum
