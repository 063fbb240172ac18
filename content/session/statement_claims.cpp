#include "content/session/statement_claims.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "content/formats/read_document.hpp"
#include "content/session/file_index.hpp"
#include "content/session/file_names.hpp"
#include "content/session/nearest_word.hpp"
#include "content/session/one_line.hpp"

namespace rostrum {
namespace {

constexpr int most_suggestions = 20;  // each compares with every file

class Claimant {
 public:
  Claimant(const std::vector<NamedBytes>& files, std::vector<Finding>& findings)
      : files_(files), findings_(findings), index_(files), owners_(files.size()) {
    for (std::size_t i = 0; i < files.size(); ++i) {
      if (kind_of_file(files[i].name) != FileKind::statement) continue;
      names_.push_back(files[i].name);
      versions_[read_statement_name(files[i].name).id].push_back(i);
    }
  }

  void claim(const SpeakerEntry& entry) {
    const std::size_t own = claims_.size();
    claims_.emplace_back();
    for (const FileReference& reference : entry.statement) claim(reference, entry, own);
  }

  // After every file that is named is claimed.
  void claim_siblings(const SpeakerEntry& entry, std::size_t own) {
    const bool by_name = std::any_of(entry.statement.begin(), entry.statement.end(),
                                     [](const FileReference& reference) { return !reference.language; });
    if (!by_name || claims_[own].empty()) return;
    const std::string id = read_statement_name(files_[claims_[own].front().file].name).id;
    for (const std::size_t sibling : versions_[id]) {
      if (owners_[sibling]) continue;
      owners_[sibling] = own;
      claims_[own].push_back({sibling, std::nullopt, false});
    }
  }

  [[nodiscard]] std::vector<std::vector<ClaimedFile>> claims() { return std::move(claims_); }

 private:
  void add(Severity severity, std::string code, const SpeakerEntry& entry, const FileReference& reference,
           std::string message, std::string advice) {
    findings_.push_back(
        {severity, std::move(code), entry.speaker.file, reference.line, std::move(message), std::move(advice)});
  }

  void claim(const FileReference& reference, const SpeakerEntry& entry, std::size_t own) {
    const FileIndex::Match match = index_.find(reference.file);
    const std::string written = one_line(reference.file);
    if (match.files.empty()) return report_missing(reference, entry, written, match.outside);
    if (match.files.size() > 1 && !match.by_id) {
      add(Severity::error, "statement-ambiguous", entry, reference,
          fmt::format("\"{}\" may mean {} or {}", written, files_[match.files[0]].name, files_[match.files[1]].name),
          "Write the whole name, in the case that it has.");
      return;
    }
    if (match.outside) {
      add(Severity::note, "outside-folder", entry, reference,
          fmt::format("\"{}\" lies outside the session's folder; {} is taken for it", written,
                      files_[match.files.front()].name),
          "Write the name as seen from the session's folder.");
    }
    for (const std::size_t file : match.files) claim(file, reference, entry, own);
  }

  void claim(std::size_t file, const FileReference& reference, const SpeakerEntry& entry, std::size_t own) {
    const std::string& name = files_[file].name;
    if (is_session_file(name) || kind_of_file(name) == FileKind::table) {
      add(Severity::error, "cycle", entry, reference,
          fmt::format("\"{}\" lists the speakers, so it cannot be a statement of one of them", name),
          "Name the file with the statement's text.");
    } else if (kind_of_file(name) == FileKind::document) {
      return;                               // which is a finding of its own, whoever names it
    } else if (!is_statement_name(name)) {  // a read-me that was named by hand is meant
      add(Severity::error, "unsupported-format", entry, reference,
          fmt::format("\"{}\" is in a format that cannot be read", name), "Save it as .md or .txt.");
    } else if (owners_[file]) {
      add(Severity::error, "statement-taken", entry, reference,
          *owners_[file] == own ? fmt::format("\"{}\" is named twice for one statement", name)
                                : fmt::format("\"{}\" is the statement of another speaker already", name),
          "Give each its own file; until then the first keeps it.");
    } else {
      owners_[file] = own;
      claims_[own].push_back({file, reference.language, contradicts(name, reference, entry)});
    }
  }

  bool contradicts(const std::string& name, const FileReference& reference, const SpeakerEntry& entry) {
    const auto language = read_statement_name(name).language;
    if (!reference.language || !language || language->primary() == reference.language->primary()) return false;
    add(Severity::warning, "language-differs", entry, reference,
        fmt::format("\"{}\" is given as \"{}\", but its name says \"{}\"", name, reference.language->tag(),
                    language->tag()),
        "Check that it is the right file, and its name.");
    return true;
  }

  void report_missing(const FileReference& reference, const SpeakerEntry& entry, const std::string& written,
                      bool outside) {
    if (outside) {
      add(Severity::error, "outside-folder", entry, reference,
          fmt::format("\"{}\" lies outside the session's folder", written),
          "Put the file into the folder, and write its name as seen from there.");
      return;
    }
    const auto meant = suggestions_++ < most_suggestions ? nearest_word(written, names_) : std::nullopt;
    add(Severity::error, "statement-missing", entry, reference, fmt::format("There is no file \"{}\"", written),
        meant ? fmt::format("Did you mean \"{}\"?", *meant) : "Put it into the session's folder, or correct the name.");
  }

  const std::vector<NamedBytes>& files_;
  std::vector<Finding>& findings_;
  FileIndex index_;
  std::vector<std::optional<std::size_t>> owners_;  // by file
  std::vector<std::string_view> names_;             // of the statements
  std::map<std::string, std::vector<std::size_t>> versions_;
  std::vector<std::vector<ClaimedFile>> claims_;
  int suggestions_ = 0;
};

template <typename Visit>
void for_each_speaker(const SessionFile& session, Visit visit) {
  for (const MeetingEntry& meeting : session.meetings)
    for (const ItemEntry& item : meeting.items)
      for (const SpeakerEntry& entry : item.speakers) visit(entry);
}

}  // namespace

std::vector<std::vector<ClaimedFile>> claim_statements(const SessionFile& session, const std::vector<NamedBytes>& files,
                                                       std::vector<Finding>& findings) {
  Claimant claimant(files, findings);
  for_each_speaker(session, [&](const SpeakerEntry& entry) { claimant.claim(entry); });
  std::size_t own = 0;
  for_each_speaker(session, [&](const SpeakerEntry& entry) { claimant.claim_siblings(entry, own++); });
  return claimant.claims();
}

}  // namespace rostrum
