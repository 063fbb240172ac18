# cmake -DOUTPUT=demo_session.cpp -DFILES=a.md;b.md -P embed.cmake
# Writes the files into a C++ source, byte by byte, so that nothing has to be quoted.

cmake_policy(VERSION 3.20)

set(arrays "")
set(entries "")
set(index 0)
foreach(file IN LISTS FILES)
  get_filename_component(name "${file}" NAME)
  file(READ "${file}" hex HEX)
  string(LENGTH "${hex}" digits)
  math(EXPR size "${digits} / 2")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(REGEX REPLACE "((0x[0-9a-f][0-9a-f],)(0x[0-9a-f][0-9a-f],)?(0x[0-9a-f][0-9a-f],)?(0x[0-9a-f][0-9a-f],)?(0x[0-9a-f][0-9a-f],)?(0x[0-9a-f][0-9a-f],)?(0x[0-9a-f][0-9a-f],)?(0x[0-9a-f][0-9a-f],)?)" "    \\1\n" bytes "${bytes}")
  string(APPEND arrays "constexpr std::array<unsigned char, ${size}> file_${index}{\n${bytes}};\n\n")
  string(APPEND entries "  files.push_back({\"${name}\", std::string(file_${index}.begin(), file_${index}.end())});\n")
  math(EXPR index "${index} + 1")
endforeach()

file(WRITE "${OUTPUT}" "#include \"content/session/demo_session.hpp\"

#include <array>
#include <string>

namespace rostrum {
namespace {

${arrays}}  // namespace

std::vector<NamedBytes> demo_session_files() {
  std::vector<NamedBytes> files;
${entries}  return files;
}

}  // namespace rostrum
")
