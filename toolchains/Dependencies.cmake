# Every third-party library is a Debian 12 package, found here and nowhere else.

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(Boost 1.81 REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(tl-expected REQUIRED)
find_package(tomlplusplus REQUIRED)

pkg_check_modules(icu REQUIRED IMPORTED_TARGET icu-uc icu-i18n)
pkg_check_modules(harfbuzz REQUIRED IMPORTED_TARGET harfbuzz)
pkg_check_modules(freetype REQUIRED IMPORTED_TARGET freetype2)
pkg_check_modules(pixman REQUIRED IMPORTED_TARGET pixman-1)
pkg_check_modules(libarchive REQUIRED IMPORTED_TARGET libarchive)
pkg_check_modules(pugixml REQUIRED IMPORTED_TARGET pugixml)
pkg_check_modules(cmark REQUIRED IMPORTED_TARGET libcmark)
pkg_check_modules(png REQUIRED IMPORTED_TARGET libpng)
pkg_check_modules(sqlite REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(sdl2 REQUIRED IMPORTED_TARGET sdl2)
pkg_check_modules(seccomp REQUIRED IMPORTED_TARGET libseccomp)
pkg_check_modules(udev REQUIRED IMPORTED_TARGET libudev)
pkg_check_modules(libinput REQUIRED IMPORTED_TARGET libinput libudev)

# Static, so that only the readers of file systems are taken of it, and not those of packed disk images, which load
# forty libraries more at every start of a worker. Its reader of HFS+, unused, wants zlib.
find_library(TSK_LIBRARY libtsk.a REQUIRED)
mark_as_advanced(TSK_LIBRARY)
find_package(ZLIB REQUIRED)
add_library(tsk::tsk STATIC IMPORTED)
set_target_properties(tsk::tsk PROPERTIES IMPORTED_LOCATION ${TSK_LIBRARY})
target_link_libraries(tsk::tsk INTERFACE ZLIB::ZLIB Threads::Threads)

# Debian's package has no .pc file; its header lies in /usr/include, where every compiler looks.
find_library(HYPHEN_LIBRARY hyphen REQUIRED)
mark_as_advanced(HYPHEN_LIBRARY)
add_library(hyphen::hyphen UNKNOWN IMPORTED)
set_target_properties(hyphen::hyphen PROPERTIES IMPORTED_LOCATION ${HYPHEN_LIBRARY})

if(ROSTRUM_TESTS)
  find_package(BZip2 REQUIRED)  # unpacks a conformance suite
  find_package(GTest REQUIRED)
endif()
