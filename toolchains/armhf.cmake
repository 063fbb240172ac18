# Raspberry Pi, 32 bits: Debian's cross compiler and the armhf packages installed beside the native ones.
set(ROSTRUM_TARGET_TRIPLET arm-linux-gnueabihf)
set(ROSTRUM_TARGET_PROCESSOR armv7l)
set(ROSTRUM_TARGET_EMULATOR qemu-arm-static)
set(ROSTRUM_TARGET_ARCHITECTURE armhf)
include(${CMAKE_CURRENT_LIST_DIR}/cross.cmake)
