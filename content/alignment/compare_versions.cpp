#include "content/alignment/compare_versions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "content/alignment/difference.hpp"
#include "content/alignment/differing_figures.hpp"
#include "content/alignment/differing_names.hpp"
#include "content/alignment/version_places.hpp"

namespace rostrum {
namespace {

class VersionComparison {
 public:
  VersionComparison(std::span<const ComparedVersion> versions, const Alignment& alignment, std::size_t original)
      : versions_(versions), alignment_(alignment), original_(original) {}

  std::vector<Finding> run() {
    for (std::size_t version = 0; version < versions_.size(); ++version) find_contradiction(version);
    for_each_translation([this](std::size_t version) { compare_markings(version); });
    for_each_related([this](std::size_t version) { compare_title_blocks(version); });
    findings_.resize(alignment_.beads.size());
    for (std::size_t bead = 0; bead < alignment_.beads.size(); ++bead) find_doubt(bead);
    find_what_the_original_lacks();
    const std::vector<BeadText> original_texts = texts(original_);
    original_figures_ = index_figures(original_texts);
    original_words_ = read_latin_words(original_texts);
    for_each_related([this](std::size_t version) {
      find_what_it_lacks(version);
      compare_texts(version);
    });
    for (std::vector<Finding>& of_bead : findings_)
      std::move(of_bead.begin(), of_bead.end(), std::back_inserter(head_findings_));
    return std::move(head_findings_);
  }

 private:
  template <typename Act>
  void for_each_translation(Act act) {
    for (std::size_t version = 0; version < versions_.size(); ++version)
      if (version != original_) act(version);
  }
  template <typename Act>
  void for_each_related(Act act) {
    for_each_translation([&](std::size_t version) {
      if (alignment_.kinship[version] != Alignment::Kinship::unrelated) act(version);
    });
  }

  [[nodiscard]] const Statement& statement(std::size_t version) const { return *versions_[version].statement; }
  [[nodiscard]] const std::string& file(std::size_t version) const { return versions_[version].file; }
  [[nodiscard]] const Passage& passage(std::size_t bead, std::size_t version) const {
    return alignment_.beads[bead].versions[version];
  }
  [[nodiscard]] bool has(std::size_t bead, std::size_t version) const { return !passage(bead, version).empty(); }
  [[nodiscard]] int line(std::size_t bead, std::size_t version) const {
    return line_of(statement(version), passage(bead, version));
  }
  [[nodiscard]] std::string place(std::size_t bead, std::size_t version) const {
    return fmt::format("{}, line {}", file(version), line(bead, version));
  }
  [[nodiscard]] std::string beginning(std::size_t bead, std::size_t version) const {
    return quoted_beginning(bead_text(statement(version), passage(bead, version)).text);
  }

  // Where a version goes on before its first bead; what it lacks is told of the paragraph before.
  [[nodiscard]] int first_line(std::size_t version) const {
    const std::vector<Paragraph>& paragraphs = statement(version).paragraphs;
    return paragraphs.empty() ? 0 : paragraphs.front().line;
  }

  [[nodiscard]] std::string marking_text(std::size_t version, Marking marking) const {
    for (const FoundMarking& found : statement(version).markings)
      if (found.marking == marking) return quoted_beginning(found.text);
    return {};
  }

  void find_contradiction(std::size_t version) {
    const std::string check = marking_text(version, Marking::check_against_delivery);
    const std::string verbatim = marking_text(version, Marking::read_out_verbatim);
    if (check.empty() || verbatim.empty()) return;
    head_findings_.push_back({Severity::warning, "marking-contradiction", file(version), 0,
                              fmt::format("This version is marked both {} and {}", check, verbatim),
                              "Ask the delegation which of the two holds, and strike the other."});
  }

  void compare_markings(std::size_t version) {
    const Statement& translation = statement(version);
    const Statement& original = statement(original_);
    const auto check = Marking::check_against_delivery;
    const auto verbatim = Marking::read_out_verbatim;
    if (translation.has(check) != original.has(check)) {
      if (translation.has(verbatim) && original.has(check)) {
        add_marking(version, Severity::note,
                    fmt::format("The original ({}) is marked {}, this version {}", file(original_),
                                marking_text(original_, check), marking_text(version, verbatim)));
      } else {
        report_marking(version, check, Severity::note);
      }
    }
    if (translation.has(Marking::embargoed) != original.has(Marking::embargoed)) {
      report_marking(version, Marking::embargoed, Severity::warning);
    }
  }

  void report_marking(std::size_t version, Marking marking, Severity severity) {
    const bool here = statement(version).has(marking);
    const std::string text = marking_text(here ? version : original_, marking);
    add_marking(version, severity,
                here ? fmt::format("This version is marked {}, the original ({}) is not", text, file(original_))
                     : fmt::format("The original ({}) is marked {}, this version is not", file(original_), text));
  }

  void add_marking(std::size_t version, Severity severity, std::string message) {
    head_findings_.push_back({severity, "marking-differs", file(version), 0, std::move(message),
                              "Compare the first pages; each screen shows the markings of its own version."});
  }

  void compare_title_blocks(std::size_t version) {
    const auto compare = [&](std::string_view name, const std::string& original, const std::string& translation) {
      const std::vector<BeadText> left = {{original, statement(original_).language}};
      const std::vector<BeadText> right = {{translation, statement(version).language}};
      for (const Difference& difference : differing_figures(index_figures(left), index_figures(right))) {
        head_findings_.push_back({Severity::warning, "number-differs", file(version), 0,
                                  fmt::format("The {}: {}", name, told(difference, file(original_))),
                                  "Compare the two title blocks and correct the one that is wrong."});
      }
    };
    compare("speaker's line", statement(original_).speaker, statement(version).speaker);
    compare("meeting's name", statement(original_).meeting, statement(version).meeting);
    compare("place and date", statement(original_).place_date, statement(version).place_date);
  }

  static std::string told(const Difference& difference, const std::string& original_place) {
    if (difference.right.empty()) return fmt::format("{} of {} is not here", difference.left, original_place);
    if (difference.left.empty()) return fmt::format("{} stands here, but not in {}", difference.right, original_place);
    return fmt::format("{} stands here, but {} in {}", difference.right, difference.left, original_place);
  }

  void find_doubt(std::size_t bead) {
    if (alignment_.beads[bead].confidence >= doubtful_confidence) return;
    std::vector<std::size_t> present = versions_of(bead);
    if (present.size() < 2) return;
    if (has(bead, original_))
      std::rotate(present.begin(), std::find(present.begin(), present.end(), original_), present.end());
    std::string others;
    for (std::size_t place_of = 1; place_of < present.size(); ++place_of) {
      others += fmt::format("{}{} ({})", others.empty() ? "" : ", ", beginning(bead, present[place_of]),
                            place(bead, present[place_of]));
    }
    findings_[bead].push_back(
        {Severity::warning, "doubtful-pair", file(present.front()), line(bead, present.front()),
         fmt::format("It is doubtful that {} here says the same as {}", beginning(bead, present.front()), others),
         "Read them; if they differ, part the paragraphs alike in all versions, or add what is missing."});
  }

  // The passages of `version` in the beads from `first` to `last`, where it has them.
  [[nodiscard]] std::vector<Passage> passages(std::size_t first, std::size_t last, std::size_t version) const {
    std::vector<Passage> found;
    for (std::size_t bead = first; bead <= last; ++bead)
      if (has(bead, version)) found.push_back(passage(bead, version));
    return found;
  }

  // a sentence, "Thank you." (02.fr.md, line 12)
  [[nodiscard]] std::string told_run(std::size_t version, std::size_t bead, std::span<const Passage> run,
                                     std::string_view places) const {
    const std::string name = name_of_run(statement(version), run);
    const bool several = !name.starts_with("a ");
    return fmt::format("{}, {}{} ({})", name, several ? "beginning with " : "", beginning(bead, version), places);
  }

  void find_what_it_lacks(std::size_t version) {
    const std::size_t beads = alignment_.beads.size();
    // Who read it has said so; and of a partial translation who relates versions says how much is missing.
    if (statement(version).paragraphs.empty() || alignment_.kinship[version] == Alignment::Kinship::partial) return;
    int before = first_line(version);
    for (std::size_t bead = 0; bead < beads; ++bead) {
      if (has(bead, version)) before = line(bead, version);
      if (has(bead, version) || !has(bead, original_)) continue;
      std::size_t last = bead;
      for (std::size_t next = bead + 1; next < beads && !has(next, version); ++next)
        if (has(next, original_)) last = next;
      const std::vector<Passage> run = passages(bead, last, original_);
      findings_[bead].push_back(
          {is_headings_alone(statement(original_), run) ? Severity::note : Severity::warning, "missing-in-translation",
           file(version), before,
           fmt::format("This version lacks {}", told_run(original_, bead, run, place(bead, original_))),
           "Add what is missing, or accept that the screens show nothing in this language there."});
      bead = last;
    }
  }

  [[nodiscard]] std::vector<std::size_t> versions_of(std::size_t bead) const {
    std::vector<std::size_t> present;
    for (std::size_t version = 0; version < versions_.size(); ++version)
      if (has(bead, version)) present.push_back(version);
    return present;
  }

  void find_what_the_original_lacks() {
    int before = first_line(original_);
    for (std::size_t bead = 0; bead < alignment_.beads.size(); ++bead) {
      if (has(bead, original_)) before = line(bead, original_);
      const std::vector<std::size_t> present = versions_of(bead);
      if (has(bead, original_) || present.empty()) continue;
      std::size_t last = bead;
      while (last + 1 < alignment_.beads.size() && versions_of(last + 1) == present) ++last;
      const std::vector<Passage> run = passages(bead, last, present.front());
      std::string places = place(bead, present.front());
      for (auto version = present.begin() + 1; version != present.end(); ++version)
        places += " and " + place(bead, *version);
      findings_[bead].push_back(
          {is_headings_alone(statement(present.front()), run) ? Severity::note : Severity::warning,
           "missing-in-original", file(original_), before,
           fmt::format("The original lacks {}", told_run(present.front(), bead, run, places)),
           "Make sure that the original is whole; the screens show nothing in its language there."});
      bead = last;
    }
  }

  [[nodiscard]] std::vector<BeadText> texts(std::size_t version) const {
    std::vector<BeadText> found;
    found.reserve(alignment_.beads.size());
    for (const Bead& bead : alignment_.beads) found.push_back(bead_text(statement(version), bead.versions[version]));
    return found;
  }

  void compare_texts(std::size_t version) {
    const std::vector<BeadText> right = texts(version);
    for (const Difference& difference : differing_figures(original_figures_, index_figures(right)))
      report(version, difference);
    for (const Difference& difference : differing_names(original_words_, read_latin_words(right)))
      report(version, difference);
  }

  void report(std::size_t version, const Difference& difference) {
    // Where the pairing itself is in doubt, that is what somebody should look at.
    if (alignment_.beads[difference.bead].confidence < doubtful_confidence) return;
    using Kind = Difference::Kind;
    const char* const code = difference.kind == Kind::symbol   ? "symbol-differs"
                             : difference.kind == Kind::number ? "number-differs"
                                                               : "name-differs";
    findings_[difference.bead].push_back({Severity::warning, code, file(version), line(difference.bead, version),
                                          fmt::format("{}: {}", told(difference, place(difference.bead, original_)),
                                                      beginning(difference.bead, version)),
                                          "Compare the two sentences and correct the one that is wrong."});
  }

  std::span<const ComparedVersion> versions_;
  const Alignment& alignment_;
  std::size_t original_;
  std::vector<IndexedFigures> original_figures_;
  std::vector<LatinWords> original_words_;
  std::vector<Finding> head_findings_;
  std::vector<std::vector<Finding>> findings_;  // by bead
};

}  // namespace

std::vector<Finding> compare_versions(std::span<const ComparedVersion> versions, const Alignment& alignment,
                                      std::size_t original) {
  return VersionComparison(versions, alignment, original).run();
}

}  // namespace rostrum
