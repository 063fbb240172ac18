// Reads one file of a session (serve_document.hpp) in the sandbox.

#include "firmware/usb/worker/sandbox.hpp"
#include "firmware/usb/worker/serve_document.hpp"
#include "firmware/usb/worker/serve_in_sandbox.hpp"

int main() {
  rostrum::serve_in_sandbox(rostrum::document_profile(), rostrum::serve_document);
}
