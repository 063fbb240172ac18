#include "tests/support/alignment_samples.hpp"

#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <stdexcept>

#include "content/formats/read_document.hpp"
#include "content/statement/read_statement.hpp"

namespace rostrum {

namespace fs = std::filesystem;

namespace {

std::string bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw std::runtime_error(file.string() + " cannot be read");
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

Statement read_sample(const fs::path& file) {
  const auto document = read_document(bytes_of(file), file.string());
  if (!document) throw std::runtime_error(document.error().sentence());
  return read_statement(*document);
}

AlignedVersion read_sample_of_2024(const fs::path& samples, const std::string& language) {
  AlignedVersion version;
  version.statement = read_sample(samples / "oewg-2024" / ("statement." + language + ".md"));
  std::istringstream rows(bytes_of(samples / "oewg-2024" / "alignment.tsv"));
  std::string row;
  std::getline(rows, row);
  for (int unit = 1; std::getline(rows, row); ++unit) {
    std::istringstream cells(row);
    std::string paragraph;
    std::string english;
    std::string russian;
    if (!(cells >> paragraph >> english >> russian)) continue;
    const std::string& range = language == "en" ? english : russian;
    const std::size_t dash = range.find('-');
    const int first = std::stoi(range);
    const int last = dash == std::string::npos ? first : std::stoi(range.substr(dash + 1));
    for (int sentence = first; sentence <= last; ++sentence) version.units.push_back({unit});
  }
  return version;
}

const std::vector<std::string>& declaration_languages() {
  static const std::vector<std::string> languages = {"ar", "bg", "en", "es", "fr", "mk", "ru", "sr", "uk", "zh-Hans"};
  return languages;
}

std::vector<std::vector<int>> declaration_units(const std::string& language) {
  constexpr int paragraphs_behind_preamble = 80;
  std::vector<std::vector<int>> units = {{0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}};
  const auto add = [&](const std::vector<std::vector<int>>& more) {
    units.insert(units.end(), more.begin(), more.end());
  };
  if (language == "ar") {
    units.erase(units.begin() + 4);
    add({{8, 9}, {10}, {11}});
  } else if (language == "zh-Hans") {
    add({{8, 9, 10, 11}});
  } else if (language == "en" || language == "es" || language == "mk") {
    add({{8}, {9}, {10, 11}});
  } else {
    add({{9}, {10, 11}});
  }
  for (int unit = 0; unit < paragraphs_behind_preamble; ++unit) units.push_back({100 + unit});
  return units;
}

std::vector<GoldBead> paragraphs_between(const Alignment& alignment, const Statement& lead, std::size_t lead_version,
                                         const Statement& other, std::size_t other_version) {
  // Paragraphs that stand in one bead share a unit that is made for it.
  std::vector<std::vector<int>> lead_units(lead.paragraphs.size());
  std::vector<std::vector<int>> other_units(other.paragraphs.size());
  int unit = 0;
  for (const Bead& bead : alignment.beads) {
    for (const SentenceSpan& span : bead.versions[lead_version]) lead_units[span.paragraph].push_back(unit);
    for (const SentenceSpan& span : bead.versions[other_version]) other_units[span.paragraph].push_back(unit);
    ++unit;
  }
  return gold_beads(lead_units, other_units);
}

}  // namespace rostrum
