# Compiler settings shared by every target, and the functions that make targets.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib/rostrum)

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

# The same pixels on every processor: no fused multiply-add where the source does not say so.
add_library(rostrum_settings INTERFACE)
target_compile_options(rostrum_settings INTERFACE -ffp-contract=off)
target_include_directories(rostrum_settings INTERFACE ${CMAKE_SOURCE_DIR})

add_library(rostrum_warnings INTERFACE)
target_compile_options(
  rostrum_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow
                             -Wold-style-cast -Wnon-virtual-dtor)
if(ROSTRUM_JOINED)
  # A source may shadow what another one hides, and what it hides itself is no longer the main file's.
  target_compile_options(rostrum_warnings INTERFACE -Wno-shadow $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endif()

# A program loads what it uses, not all that pkg-config names: loading is a good part of the time to the first frame.
add_link_options(-Wl,--as-needed)

if(ROSTRUM_SANITIZE)
  add_compile_options(-fsanitize=${ROSTRUM_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${ROSTRUM_SANITIZE})
endif()
if(ROSTRUM_FUZZERS)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# Lets every target of ours compile its sources some at a time (option ROSTRUM_JOINED); called when all are known.
function(rostrum_join_sources)
  get_property(targets GLOBAL PROPERTY rostrum_targets)
  set(arguments)
  foreach(target ${targets})
    get_target_property(sources ${target} SOURCES)
    get_target_property(folder ${target} SOURCE_DIR)
    list(FILTER sources EXCLUDE REGEX "^/")  # what the build generates is not there yet
    list(TRANSFORM sources PREPEND ${folder}/)
    list(APPEND arguments @${target} ${sources})
  endforeach()
  find_package(Python3 REQUIRED COMPONENTS Interpreter)
  execute_process(
    COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/toolchains/joined_sources.py ${arguments}
    OUTPUT_FILE ${CMAKE_BINARY_DIR}/joined_sources.cmake COMMAND_ERROR_IS_FATAL ANY)
  include(${CMAKE_BINARY_DIR}/joined_sources.cmake)
endfunction()

# rostrum_library(NAME SOURCES file... [LINK public-target...] [PRIVATE private-target...])
function(rostrum_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK;PRIVATE" ${ARGN})
  add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC rostrum_settings ${arg_LINK}
                                PRIVATE rostrum_warnings ${arg_PRIVATE})
  set_property(GLOBAL APPEND PROPERTY rostrum_targets ${name})
endfunction()

# rostrum_test(NAME SOURCES file... LINK target...): one test program, one CTest entry. Those of firmware work the device
# that they run on; all others are what the target portable_tests builds, and what an emulated processor runs.
function(rostrum_test name)
  if(NOT ROSTRUM_TESTS)
    return()
  endif()
  cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE rostrum_settings rostrum_warnings ${arg_LINK} GTest::gtest_main)
  target_compile_definitions(
    ${name} PRIVATE ROSTRUM_SOURCE_DIR="${CMAKE_SOURCE_DIR}" ROSTRUM_BINARY_DIR="${CMAKE_BINARY_DIR}")
  if(ROSTRUM_SANITIZE)
    target_compile_options(${name} PRIVATE -O0) # of a test's own code: optimised, its checks take twice as long to compile
  endif()
  set_property(GLOBAL APPEND PROPERTY rostrum_targets ${name})
  add_test(NAME ${name} COMMAND ${name} --gtest_brief=1)
  if(NOT name MATCHES "^firmware_")
    set_property(GLOBAL APPEND PROPERTY rostrum_portable_tests ${name})
  endif()
endfunction()
