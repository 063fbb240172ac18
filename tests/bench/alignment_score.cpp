// How much of hand-made alignments align() finds again: one line for each pair of languages, "pair beads exact
// percent".
//
//   alignment_score CORPUS [SAMPLES] [--errors]

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/alignment_corpus.hpp"

namespace rostrum {
namespace {

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
    fmt::print("{} {} {} {:.1f}\n", pair, score.beads, score.exact,
               100.0 * static_cast<double>(score.exact) / static_cast<double>(score.beads));
  }
  if (all.beads > 0) {
    fmt::print("all {} {} {:.1f}\n", all.beads, all.exact,
               100.0 * static_cast<double>(all.exact) / static_cast<double>(all.beads));
  }
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
  } catch (const std::exception& error) {
    std::fputs(error.what(), stderr);
    return 1;
  }
  return 0;
}
