#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string_view>
#include <vector>

#include "content/session/file_names.hpp"
#include "content/session/session.hpp"
#include "content/text/unicode.hpp"
#include "tests/fuzz/require.hpp"

// A folder of files with any names and bytes, each "name, line end, bytes", parted by the byte 1E: their order is an
// order, and the session made of them is as its type says.

namespace {

using namespace rostrum;

constexpr char separator = 0x1E;
constexpr std::size_t most_files = 12;

std::vector<NamedBytes> files_in(std::string_view input) {
  std::vector<NamedBytes> files;
  while (!input.empty() && files.size() < most_files) {
    const std::string_view file = input.substr(0, input.find(separator));
    const std::size_t line_end = std::min(file.find('\n'), file.size());
    files.push_back(
        {std::string(file.substr(0, line_end)), std::string(file.substr(std::min(line_end + 1, file.size())))});
    input.remove_prefix(std::min(file.size() + 1, input.size()));
  }
  return files;
}

void check_order(const std::vector<NamedBytes>& files) {
  for (const NamedBytes& a : files) {
    require(!comes_before(a.name, a.name));
    for (const NamedBytes& b : files) {
      require(a.name == b.name || comes_before(a.name, b.name) != comes_before(b.name, a.name));
      for (const NamedBytes& c : files) {
        require(!comes_before(a.name, b.name) || !comes_before(b.name, c.name) || comes_before(a.name, c.name));
      }
    }
  }
}

void check(const Session& session) {
  require(!session.statements.empty());
  std::set<std::string> ids;
  for (const SessionStatement& statement : session.statements) {
    require(ids.insert(statement.id).second && is_well_formed(statement.id));
    require(statement.original < statement.versions.size());
    require(statement.version_for({}) == statement.original);
    std::set<Language> languages;
    for (const Version& version : statement.versions) require(languages.insert(version.language).second);
  }
  for (const Finding& finding : session.findings) require(!finding.message.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::vector<NamedBytes> files = files_in({reinterpret_cast<const char*>(data), size});
  check_order(files);
  for (const NamedBytes& file : files) (void)kind_of_file(file.name);
  if (const auto session = load_session(files, "fuzz")) check(*session);
  return 0;
}
