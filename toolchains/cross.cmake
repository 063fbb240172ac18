# What the cross toolchains share. There is no sysroot: Debian's multiarch puts the target's libraries and
# pkg-config files into /usr/lib/<triplet>, which nothing native looks into, and every -dev package we use installs
# for both architectures at once (the same version of both: apt upgrades the native one if it lags behind).

set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR ${ROSTRUM_TARGET_PROCESSOR})
set(CMAKE_CXX_COMPILER ${ROSTRUM_TARGET_TRIPLET}-g++)
set(CMAKE_CROSSCOMPILING_EMULATOR ${ROSTRUM_TARGET_EMULATOR})

set(ENV{PKG_CONFIG_LIBDIR} /usr/lib/${ROSTRUM_TARGET_TRIPLET}/pkgconfig:/usr/share/pkgconfig)
set(ENV{PKG_CONFIG_PATH} "")

# What cannot be installed for two architectures at once was unpacked here (toolchains/dev/setup.sh).
list(PREPEND CMAKE_LIBRARY_PATH
     ${CMAKE_CURRENT_LIST_DIR}/../build/foreign/${ROSTRUM_TARGET_ARCHITECTURE}/usr/lib/${ROSTRUM_TARGET_TRIPLET})

# Boost is headers only here, and those serve every architecture; its CMake package, though, lies in the native
# library folder and checks the size of a pointer. Without it FindBoost takes the headers.
set(Boost_NO_BOOST_CMAKE ON)
