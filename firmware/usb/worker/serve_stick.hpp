#pragma once

#include "firmware/usb/worker/block_source.hpp"

namespace rostrum {

// Tells what files the file system of a stick holds, then the bytes of those that are asked for, until no more are. A
// request is two numbers: a place in the listing, and the most bytes that are wanted. For serve_in_sandbox.
void serve_stick(BlockSource& stick);

}  // namespace rostrum
