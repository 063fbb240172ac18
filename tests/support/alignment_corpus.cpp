#include "tests/support/alignment_corpus.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <numeric>
#include <optional>
#include <stdexcept>

namespace rostrum {

namespace {

namespace fs = std::filesystem;

class Reading {
 public:
  explicit Reading(const fs::path& file) : file_(file) {
    const std::string stem = file.stem().string();
    const std::size_t dot = stem.rfind('.');
    const auto language = Language::parse(dot == std::string::npos ? "" : stem.substr(dot + 1));
    if (!language) fail("the name has no language");
    version_.statement.language = *language;
  }

  AlignedVersion read() {
    std::ifstream lines(file_, std::ios::binary);
    if (!lines) fail("cannot be read");
    std::string line;
    while (std::getline(lines, line)) {
      ++line_;
      if (line.empty()) {
        open_ = false;
        role_ = Paragraph::Role::body;
      } else if (line.rfind("@ ", 0) == 0) {
        open_ = false;
        role_ = role_named(line.substr(2));
      } else if (line.front() != '#') {
        add_sentence(line);
      }
    }
    return std::move(version_);
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw std::runtime_error(file_.string() + ":" + std::to_string(line_) + ": " + what);
  }

  [[nodiscard]] Paragraph::Role role_named(const std::string& name) const {
    using Role = Paragraph::Role;
    const std::map<std::string, Role> roles = {{"heading", Role::heading},
                                               {"salutation", Role::salutation},
                                               {"list_item", Role::list_item},
                                               {"closing", Role::closing},
                                               {"body", Role::body}};
    const auto found = roles.find(name);
    if (found == roles.end()) fail("no role: " + name);
    return found->second;
  }

  [[nodiscard]] std::vector<int> units_of(const std::string& text) const {
    std::vector<int> units;
    std::size_t at = 0;
    const auto number = [&] {
      const std::size_t begin = at;
      while (at < text.size() && std::isdigit(static_cast<unsigned char>(text[at])) != 0) ++at;
      if (at == begin) fail("no units: " + text);
      return std::stoi(text.substr(begin, at - begin));
    };
    for (;;) {
      const int first = number();
      int last = first;
      if (at < text.size() && text[at] == '-') {
        ++at;
        last = number();
      }
      if (last < first) fail("units run backwards: " + text);
      for (int unit = first; unit <= last; ++unit) units.push_back(unit);
      if (at == text.size()) return units;
      if (text[at++] != ',') fail("no units: " + text);
    }
  }

  void add_sentence(const std::string& line) {
    const std::size_t space = line.find(' ');
    if (space == std::string::npos || space + 1 == line.size()) fail("no sentence");
    version_.units.push_back(units_of(line.substr(0, space)));
    if (!open_) {
      Paragraph& paragraph = version_.statement.paragraphs.emplace_back();
      paragraph.role = role_;
      paragraph.language = version_.statement.language;
      paragraph.line = line_;
      open_ = true;
    }
    Paragraph& paragraph = version_.statement.paragraphs.back();
    if (!paragraph.text.empty() && paragraph.language.primary() != "zh") paragraph.text.append(" ");
    const std::size_t begin = paragraph.text.text.size();
    paragraph.text.append(line.substr(space + 1));
    paragraph.sentences.push_back({begin, paragraph.text.text.size()});
  }

  fs::path file_;
  int line_ = 0;
  bool open_ = false;  // whether the next sentence goes on with the last paragraph
  Paragraph::Role role_ = Paragraph::Role::body;
  AlignedVersion version_;
};

}  // namespace

AlignedVersion read_aligned_version(const fs::path& file) {
  return Reading(file).read();
}

AlignmentCorpus read_alignment_corpus(const fs::path& folder) {
  AlignmentCorpus corpus;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    const std::string stem = entry.path().stem().string();
    const std::size_t dot = std::min(stem.rfind('.'), stem.size());
    corpus[stem.substr(0, dot)][stem.substr(std::min(dot + 1, stem.size()))] = read_aligned_version(entry.path());
  }
  return corpus;
}

namespace {

// Which of the sentences of both versions (those of the other behind those of the lead) are one bead.
class Groups {
 public:
  explicit Groups(std::size_t size) : of_(size) { std::iota(of_.begin(), of_.end(), std::size_t{0}); }

  std::size_t find(std::size_t sentence) {
    while (of_[sentence] != sentence) sentence = of_[sentence] = of_[of_[sentence]];
    return sentence;
  }
  void join(std::size_t a, std::size_t b) { of_[std::max(find(a), find(b))] = std::min(find(a), find(b)); }

 private:
  std::vector<std::size_t> of_;
};

}  // namespace

std::vector<GoldBead> gold_beads(const std::vector<std::vector<int>>& lead,
                                 const std::vector<std::vector<int>>& other) {
  Groups groups(lead.size() + other.size());
  std::map<int, std::size_t> by_unit;
  for (std::size_t at = 0; at < lead.size() + other.size(); ++at) {
    for (const int unit : at < lead.size() ? lead[at] : other[at - lead.size()]) {
      groups.join(by_unit.try_emplace(unit, at).first->second, at);
    }
  }
  const auto collect = [&] {
    std::map<std::size_t, GoldBead> beads;
    for (std::size_t at = 0; at < lead.size() + other.size(); ++at) {
      GoldBead& bead = beads[groups.find(at)];
      if (at < lead.size()) {
        bead.first.push_back(at);
      } else {
        bead.second.push_back(at - lead.size());
      }
    }
    std::vector<GoldBead> list;
    for (auto& [group, bead] : beads) list.push_back(std::move(bead));
    return list;
  };
  // Joins what crosses, and what holds a sentence between two of another bead, until nothing does.
  const auto join_one = [&](const std::vector<GoldBead>& beads) {
    for (const GoldBead& a : beads) {
      for (const GoldBead& b : beads) {
        if (&a == &b) continue;
        const auto within = [](const auto& x, const auto& y) {
          return !x.empty() && !y.empty() && x.front() < y.front() && y.front() < x.back();
        };
        const bool both = !a.first.empty() && !a.second.empty() && !b.first.empty() && !b.second.empty();
        const bool crossing = both && a.first.front() < b.first.front() && b.second.front() < a.second.front();
        if (!crossing && !within(a.first, b.first) && !within(a.second, b.second)) continue;
        const auto sentence = [&](const GoldBead& bead) {
          return bead.first.empty() ? lead.size() + bead.second.front() : bead.first.front();
        };
        groups.join(sentence(a), sentence(b));
        return true;
      }
    }
    return false;
  };
  std::vector<GoldBead> beads = collect();
  while (join_one(beads)) beads = collect();
  return beads;
}

std::vector<GoldBead> beads_between(const Alignment& alignment, const Statement& lead, std::size_t lead_version,
                                    const Statement& other, std::size_t other_version) {
  const auto sentences = [](const Passage& passage, const Statement& statement) {
    std::vector<std::size_t> list;
    for (const SentenceSpan& span : passage) {
      std::size_t before = 0;
      for (std::size_t p = 0; p < span.paragraph; ++p) before += statement.paragraphs[p].sentences.size();
      for (std::size_t s = span.first; s <= span.last; ++s) list.push_back(before + s);
    }
    return list;
  };
  std::vector<GoldBead> beads;
  for (const Bead& bead : alignment.beads) {
    GoldBead found{sentences(bead.versions[lead_version], lead), sentences(bead.versions[other_version], other)};
    if (!found.first.empty() || !found.second.empty()) beads.push_back(std::move(found));
  }
  return beads;
}

AlignmentScore score_of(const std::vector<GoldBead>& gold, const std::vector<GoldBead>& found) {
  AlignmentScore score;
  for (const GoldBead& bead : gold) {
    ++score.beads;
    if (std::find(found.begin(), found.end(), bead) != found.end()) ++score.exact;
  }
  return score;
}

}  // namespace rostrum
