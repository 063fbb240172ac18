// How much of hand-made alignments align() finds again: one line for each pair of languages, "pair beads exact
// percent".
//
//   alignment_score CORPUS [SAMPLES] [--errors]

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/alignment_corpus.hpp"
#include "tests/support/alignment_samples.hpp"

namespace rostrum {
namespace {

double percent(const AlignmentScore& score) {
  return 100.0 * static_cast<double>(score.exact) / static_cast<double>(std::max<std::size_t>(score.beads, 1));
}

std::string sentences_of(const Statement& statement, const std::vector<std::size_t>& places) {
  std::string text;
  std::size_t at = 0;
  for (const Paragraph& paragraph : statement.paragraphs) {
    for (const ByteRange& range : paragraph.sentences) {
      for (const std::size_t place : places) {
        if (place == at) text += fmt::format("[{}] {} ", at, paragraph.text.text.substr(range.begin, range.size()));
      }
      ++at;
    }
  }
  return text;
}

void print_errors(const std::string& name, const AlignedVersion& lead, const AlignedVersion& other,
                  const Alignment& alignment) {
  const auto gold = gold_beads(lead.units, other.units);
  const auto found = beads_between(alignment, lead.statement, 0, other.statement, 1);
  for (const GoldBead& bead : gold) {
    if (score_of({bead}, found).exact == 1) continue;
    fmt::print("  {}\n    gold: {}\n          {}\n", name, sentences_of(lead.statement, bead.first),
               sentences_of(other.statement, bead.second));
  }
  for (std::size_t at = 0; at < found.size(); ++at) {
    if (score_of({found[at]}, gold).exact == 1) continue;
    fmt::print("    found: {}-{} confidence {}: {} | {}\n", found[at].first.size(), found[at].second.size(),
               alignment.beads[at].confidence, fmt::join(found[at].first, ","), fmt::join(found[at].second, ","));
  }
}

void print_corpus(const std::string& folder, bool errors) {
  std::map<std::string, AlignmentScore> scores;
  for (const auto& [name, versions] : read_alignment_corpus(folder)) {
    for (const auto& [lead_tag, lead] : versions) {
      for (const auto& [other_tag, other] : versions) {
        if (lead_tag >= other_tag) continue;
        const std::vector<const Statement*> pair = {&lead.statement, &other.statement};
        const Alignment alignment = align(pair, 0);
        const AlignmentScore score = score_of(gold_beads(lead.units, other.units),
                                              beads_between(alignment, lead.statement, 0, other.statement, 1));
        AlignmentScore& sum = scores[lead_tag + "-" + other_tag];
        sum.beads += score.beads;
        sum.exact += score.exact;
        if (errors) print_errors(name + " " + lead_tag + "-" + other_tag, lead, other, alignment);
      }
    }
  }
  AlignmentScore all;
  for (const auto& [pair, score] : scores) {
    all.beads += score.beads;
    all.exact += score.exact;
    fmt::print("{} {} {} {:.1f}\n", pair, score.beads, score.exact, percent(score));
  }
  fmt::print("all {} {} {:.1f}\n", all.beads, all.exact, percent(all));
}

void print_sample(const std::filesystem::path& samples, bool errors) {
  const AlignedVersion english = read_sample_of_2024(samples, "en");
  const AlignedVersion russian = read_sample_of_2024(samples, "ru");
  const std::vector<const Statement*> pair = {&english.statement, &russian.statement};
  const Alignment alignment = align(pair, 0);
  const AlignmentScore score = score_of(gold_beads(english.units, russian.units),
                                        beads_between(alignment, english.statement, 0, russian.statement, 1));
  fmt::print("oewg-2024 {} {} {:.1f}\n", score.beads, score.exact, percent(score));
  if (errors) print_errors("oewg-2024", english, russian, alignment);
}

// All pairs of languages; a paragraph counts as a bead.
void print_declaration(const std::filesystem::path& samples, bool errors) {
  AlignmentScore all;
  std::size_t pairs = 0;
  std::size_t right = 0;
  std::map<std::string, Statement> versions;
  for (const std::string& language : declaration_languages()) {
    versions[language] = read_sample(samples / "udhr" / (language + ".md"));
  }
  for (const auto& [lead_tag, lead] : versions) {
    for (const auto& [other_tag, other] : versions) {
      if (lead_tag >= other_tag) continue;
      const std::vector<const Statement*> pair = {&lead, &other};
      const Alignment alignment = align(pair, 0);
      const auto gold = gold_beads(declaration_units(lead_tag), declaration_units(other_tag));
      const auto found = paragraphs_between(alignment, lead, 0, other, 1);
      const AlignmentScore score = score_of(gold, found);
      ++pairs;
      right += score.beads == score.exact ? 1 : 0;
      all.beads += score.beads;
      all.exact += score.exact;
      if (!errors || score.beads == score.exact) continue;
      fmt::print("  udhr {}-{}: {} of {}\n", lead_tag, other_tag, score.exact, score.beads);
      for (const GoldBead& bead : found) {
        if (score_of({bead}, gold).exact == 0) {
          fmt::print("    found {} | {}\n", fmt::join(bead.first, ","), fmt::join(bead.second, ","));
        }
      }
    }
  }
  fmt::print("udhr {} {} {:.1f} ({} of {} pairs without error)\n", all.beads, all.exact, percent(all), right, pairs);
}

}  // namespace
}  // namespace rostrum

int main(int count, char** arguments) {
  if (count < 2) {
    std::fputs("usage: alignment_score CORPUS [SAMPLES] [--errors]\n", stderr);
    return 2;
  }
  try {
    const bool errors = std::string_view(arguments[count - 1]) == "--errors";
    rostrum::print_corpus(arguments[1], errors);
    if (count > (errors ? 3 : 2)) {
      rostrum::print_sample(arguments[2], errors);
      rostrum::print_declaration(arguments[2], errors);
    }
  } catch (const std::exception& error) {
    std::fputs(error.what(), stderr);
    return 1;
  }
  return 0;
}
