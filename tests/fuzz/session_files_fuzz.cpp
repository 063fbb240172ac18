#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
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

void check(const SessionStatement& statement) {
  require(is_well_formed(statement.id));
  require(statement.original < statement.versions.size());
  require(!statement.official || *statement.official < statement.versions.size());
  std::set<Language> languages;
  for (const Version& version : statement.versions) require(languages.insert(version.language).second);
  require(statement.kinship.size() == statement.versions.size());
  for (const Alignment::Kinship kinship : statement.kinship) require(kinship != Alignment::Kinship::unrelated);
  for (const Bead& bead : statement.beads) require(bead.versions.size() == statement.versions.size());
}

// Every sentence of every version stands in exactly one bead.
void check_beads(const SessionStatement& statement) {
  for (std::size_t i = 0; i < statement.versions.size(); ++i) {
    std::size_t sentences = 0;
    for (const Paragraph& paragraph : statement.versions[i].statement.paragraphs)
      sentences += paragraph.sentences.size();
    std::set<std::pair<std::size_t, std::size_t>> seen;
    for (const Bead& bead : statement.beads)
      for (const SentenceSpan& span : bead.versions[i])
        for (std::size_t sentence = span.first; sentence <= span.last; ++sentence)
          require(seen.insert({span.paragraph, sentence}).second);
    require(seen.size() == sentences);
  }
}

void check(const Session& session) {
  std::set<std::string> ids;
  for (const SessionStatement& statement : session.statements) {
    require(ids.insert(statement.id).second);
    check(statement);
    check_beads(statement);
  }
  std::size_t speakers = 0;
  std::set<std::size_t> taken;
  for (const Meeting& meeting : session.meetings)
    for (const AgendaItem& item : meeting.items)
      for (const Speaker& speaker : item.speakers) {
        ++speakers;
        require(!speaker.statement || *speaker.statement < session.statements.size());
        require(!speaker.statement || taken.insert(*speaker.statement).second);
      }
  require(speakers > 0 || !session.statements.empty());
  for (const Finding& finding : session.findings) require(!finding.message.empty() && !finding.file.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::vector<NamedBytes> files = files_in({reinterpret_cast<const char*>(data), size});
  check_order(files);
  for (const NamedBytes& file : files) (void)kind_of_file(file.name);
  if (const auto session = load_session(files, "fuzz")) check(*session);
  return 0;
}
