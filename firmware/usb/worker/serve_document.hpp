#pragma once

namespace rostrum {

// Reads one file of a session (descriptor 3: its name behind a length, then its bytes), and tells the document that it
// is. What the main program parses itself, it only reads: if there is anything in it that a reader falls to, it is the
// worker that falls. For serve_in_sandbox.
void serve_document();

}  // namespace rostrum
