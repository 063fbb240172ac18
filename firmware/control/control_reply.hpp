#pragma once

#include <string>

namespace rostrum {

// An answer on the control socket: one JSON object on one line, and after it `payload`, whose length the object tells
// as "payload_bytes" where it is not empty.
struct ControlReply {
  std::string json;
  std::string payload;
};

}  // namespace rostrum
