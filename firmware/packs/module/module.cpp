// What archive.so exports: firmware/packs/archives.cpp loads it.

#include "firmware/packs/archives.hpp"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpragmas"
#pragma GCC diagnostic ignored "-Wreturn-type-c-linkage"  // both sides are C++; the name alone is C's
extern "C" __attribute__((visibility("default"))) rostrum::ArchiveFunctions rostrum_archive_functions() {
  return {&rostrum::read_archive, &rostrum::write_archive};
}
#pragma GCC diagnostic pop
