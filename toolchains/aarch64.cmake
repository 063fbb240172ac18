# Raspberry Pi, 64 bits: Debian's cross compiler and the arm64 packages installed beside the native ones.
set(ROSTRUM_TARGET_TRIPLET aarch64-linux-gnu)
set(ROSTRUM_TARGET_PROCESSOR aarch64)
set(ROSTRUM_TARGET_EMULATOR qemu-aarch64-static)
set(ROSTRUM_TARGET_ARCHITECTURE arm64)
include(${CMAKE_CURRENT_LIST_DIR}/cross.cmake)
