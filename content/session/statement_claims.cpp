#include "content/session/statement_claims.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "content/formats/read_document.hpp"
#include "content/session/file_index.hpp"
#include "content/session/file_names.hpp"
#include "content/session/nearest_word.hpp"
#include "content/session/quoted.hpp"

namespace rostrum {
namespace {

constexpr int most_suggestions = 20;  // each compares with every file

bool agree(const std::optional<Language>& left, const std::optional<Language>& right) {
  return !left || !right || left->primary() == right->primary();
}

class Claimant {
 public:
  Claimant(const std::vector<NamedBytes>& files, std::vector<Finding>& findings)
      : files_(files), findings_(findings), index_(files), owners_(files.size()) {
    claims_.told.resize(files.size());
    for (const NamedBytes& file : files) names_.push_back(read_statement_name(file.name));
    const auto aside = files_set_aside(files);
    for (std::size_t i = 0; i < files.size(); ++i)
      if (kind_of_file(files[i].name) == FileKind::statement && !aside[i]) versions_[names_[i].id].push_back(i);
  }

  void look_up(const SpeakerEntry& entry) {
    Wishes wishes{&entry, {}, {}};
    for (const FileReference& reference : entry.statement) {
      wishes.matches.push_back(find(reference));
      const FileIndex::Match& match = wishes.matches.back();
      if (match.files.size() > 1 && !match.by_id) continue;
      for (const std::size_t file : match.files)
        if (is_statement_name(files_[file].name)) wishes.named[names_[file].id].insert(file);
    }
    wishes_.push_back(std::move(wishes));
  }

  ClaimedStatements claim() {
    claims_.statements.resize(wishes_.size());
    for (std::size_t own = 0; own < wishes_.size(); ++own) bid(own);
    for (std::size_t own = 0; own < wishes_.size(); ++own) {
      const SpeakerEntry& entry = *wishes_[own].entry;
      claims_.statements[own].lost = entry.lost;
      for (std::size_t i = 0; i < entry.statement.size(); ++i) claim(own, entry.statement[i], wishes_[own].matches[i]);
    }
    for (std::size_t own = 0; own < wishes_.size(); ++own) claim_siblings(own);
    return std::move(claims_);
  }

 private:
  struct Wishes {
    const SpeakerEntry* entry;
    std::vector<FileIndex::Match> matches;               // by reference
    std::map<std::string, std::set<std::size_t>> named;  // files, by the statement that their names are of
  };

  struct Owner {
    std::size_t entry;
    const FileReference* reference;
    int fit;
  };

  // Of the last finding that was made of it: all files of one line are one mistake.
  struct Taken {
    std::size_t own;
    std::size_t by;
    int line;
    std::size_t finding;
    bool operator==(const Taken&) const = default;
  };

  // One that names a statement and a language means the version in it.
  [[nodiscard]] FileIndex::Match find(const FileReference& reference) const {
    FileIndex::Match match = index_.find(reference.file);
    if (!match.by_id || !reference.language) return match;
    std::vector<std::size_t> own;
    for (const std::size_t file : match.files)
      if (names_[file].language && agree(names_[file].language, reference.language)) own.push_back(file);
    if (!own.empty()) match.files = std::move(own);
    return match;
  }

  void add(Severity severity, std::string code, std::size_t own, const FileReference& reference, std::string message,
           std::string advice) {
    findings_.push_back({severity, std::move(code), wishes_[own].entry->speaker.file, reference.line,
                         std::move(message), std::move(advice)});
  }

  // Every file goes to whom it suits best.
  void bid(std::size_t own) {
    const Wishes& wishes = wishes_[own];
    for (std::size_t i = 0; i < wishes.matches.size(); ++i) {
      const FileIndex::Match& match = wishes.matches[i];
      if (match.files.size() > 1 && !match.by_id) continue;
      const FileReference& reference = wishes.entry->statement[i];
      for (const std::size_t file : match.files) {
        const auto siblings = wishes.named.find(names_[file].id);
        const bool among_its_own = siblings != wishes.named.end() && siblings->second.size() > 1;
        const int fit = (agree(reference.language, names_[file].language) ? 1 : 0) + (among_its_own ? 1 : 0);
        if (!owners_[file] || fit > owners_[file]->fit) owners_[file] = Owner{own, &reference, fit};
      }
    }
  }

  void claim(std::size_t own, const FileReference& reference, const FileIndex::Match& match) {
    if (match.files.empty()) return report_missing(own, reference, match.outside);
    const std::string written = quoted(reference.file);
    if (match.files.size() > 1 && !match.by_id) {
      for (const std::size_t file : match.files) claims_.told[file] = true;
      return lose(
          own, reference, "statement-ambiguous",
          fmt::format("{} may mean {} or {}", written, files_[match.files[0]].name, files_[match.files[1]].name),
          "Write the whole name, in the case that it has.");
    }
    if (match.outside) {
      add(Severity::note, "outside-folder", own, reference,
          fmt::format("{} lies outside the session's folder; {} is taken for it", written,
                      files_[match.files.front()].name),
          "Write the name as seen from the session's folder.");
    }
    for (const std::size_t file : match.files) claim(own, reference, file);
  }

  void claim(std::size_t own, const FileReference& reference, std::size_t file) {
    const std::string& name = files_[file].name;
    if (is_session_file(name) || kind_of_file(name) == FileKind::table) {
      lose(own, reference, "cycle",
           fmt::format("\"{}\" lists the speakers, so it cannot be a statement of one of them", name),
           "Name the file with the statement's text.");
    } else if (!is_statement_name(name)) {  // a read-me that was named by hand is meant
      claims_.told[file] = true;
      lose(own, reference, "unsupported-format", fmt::format("\"{}\" is in a format that cannot be read", name),
           "Save it as .docx or .md, and name that here.");
    } else if (owners_[file]->reference != &reference) {
      report_taken(own, reference, file);
    } else {
      const bool contradicts = !agree(reference.language, names_[file].language);
      if (contradicts)
        add(Severity::warning, "language-differs", own, reference,
            fmt::format("\"{}\" is given as \"{}\", but its name says \"{}\"", name, reference.language->tag(),
                        names_[file].language->tag()),
            "Check that it is the right file, and its name.");
      claims_.statements[own].files.push_back({file, reference.language, contradicts, reference.line});
    }
  }

  void report_taken(std::size_t own, const FileReference& reference, std::size_t file) {
    const Owner& owner = *owners_[file];
    const std::string& name = files_[file].name;
    if (owner.entry == own)
      return lose(own, reference, "statement-taken", fmt::format("\"{}\" is named twice for one statement", name),
                  "Give each language a file of its own.");
    const std::string place = fmt::format("{}:{}", wishes_[owner.entry].entry->speaker.file, owner.reference->line);
    const std::size_t before = findings_.size();
    if (last_taken_ && before > 0 && *last_taken_ == Taken{own, owner.entry, reference.line, before - 1} &&
        !sibling_for(own, reference)) {
      findings_.back().message =
          fmt::format("Files of this line are named as the statement of another speaker, too, in {}", place);
      findings_.back().advice = "Give each speaker its own files; until then that other one keeps them.";
      claims_.statements[own].lost.push_back(language_of(reference).value_or(Language()));
      return;
    }
    lose(own, reference, "statement-taken",
         fmt::format("\"{}\" is named as the statement of another speaker, too, in {}", name, place),
         "Give each its own file; until then that other one keeps it.");
    last_taken_ = Taken{own, owner.entry, reference.line, before};
  }

  void report_missing(std::size_t own, const FileReference& reference, bool outside) {
    const std::string written = quoted(reference.file);
    if (outside)
      return lose(own, reference, "outside-folder", fmt::format("{} lies outside the session's folder", written),
                  "Put the file into the folder, and write its name as seen from there.");
    const std::string what = fmt::format("There is no file {}", written);
    if (adopt(own, reference, "statement-missing", what)) return;
    const auto meant = suggestions_++ < most_suggestions ? nearest_word(reference.file, free_names()) : std::nullopt;
    if (meant) tell_all_versions(*meant);
    lose(
        own, reference, "statement-missing", what,
        meant ? fmt::format("Did you mean \"{}\"?", *meant) : "Put it into the session's folder, or correct the name.");
  }

  [[nodiscard]] std::vector<std::string_view> free_names() const {
    std::vector<std::string_view> names;
    for (const auto& [id, versions] : versions_)
      for (const std::size_t file : versions)
        if (!owners_[file]) names.push_back(files_[file].name);
    return names;
  }

  void tell_all_versions(std::string_view name) {
    for (const std::size_t file : versions_[read_statement_name(name).id]) claims_.told[file] = true;
  }

  // One finding for the reference, and no others for what follows from it.
  void lose(std::size_t own, const FileReference& reference, const char* code, std::string what, std::string advice) {
    if (adopt(own, reference, code, what)) return;
    const auto language = language_of(reference);
    claims_.statements[own].lost.push_back(language.value_or(Language()));
    add(Severity::error, code, own, reference, std::move(what), std::move(advice));
  }

  [[nodiscard]] static std::optional<Language> language_of(const FileReference& reference) {
    return reference.language ? reference.language : read_statement_name(reference.file).language;
  }

  // A file in the language of the reference, beside those that the entry names rightly.
  [[nodiscard]] std::optional<std::size_t> sibling_for(std::size_t own, const FileReference& reference) const {
    const auto language = language_of(reference);
    if (!language) return std::nullopt;
    for (const auto& [id, named] : wishes_[own].named) {
      const auto versions = versions_.find(id);
      const auto is_own = [&](std::size_t file) { return owners_[file] && owners_[file]->entry == own; };
      if (versions == versions_.end() || std::none_of(named.begin(), named.end(), is_own)) continue;
      for (const std::size_t file : versions->second)
        if (!owners_[file] && names_[file].language && agree(names_[file].language, language)) return file;
    }
    return std::nullopt;
  }

  bool adopt(std::size_t own, const FileReference& reference, const char* code, const std::string& what) {
    const auto sibling = sibling_for(own, reference);
    if (!sibling) return false;
    owners_[*sibling] = Owner{own, &reference, 0};
    claims_.statements[own].files.push_back({*sibling, language_of(reference), false, reference.line});
    add(Severity::error, code, own, reference, what,
        fmt::format("Correct it; until then \"{}\" is taken, as its name says that it belongs here.",
                    files_[*sibling].name));
    return true;
  }

  // After every file that is named is claimed.
  void claim_siblings(std::size_t own) {
    const std::vector<FileReference>& references = wishes_[own].entry->statement;
    std::vector<ClaimedFile>& claimed = claims_.statements[own].files;
    const bool by_name = std::any_of(references.begin(), references.end(),
                                     [](const FileReference& reference) { return !reference.language; });
    if (!by_name || claimed.empty()) return;
    for (const std::size_t sibling : versions_[names_[claimed.front().file].id]) {
      if (owners_[sibling]) continue;
      owners_[sibling] = Owner{own, nullptr, 0};
      claimed.push_back({sibling, std::nullopt, false, 0});
    }
  }

  const std::vector<NamedBytes>& files_;
  std::vector<Finding>& findings_;
  FileIndex index_;
  std::vector<StatementName> names_;                          // by file
  std::vector<std::optional<Owner>> owners_;                  // by file
  std::map<std::string, std::vector<std::size_t>> versions_;  // statements, by what their names are of
  std::vector<Wishes> wishes_;
  ClaimedStatements claims_;
  std::optional<Taken> last_taken_;
  int suggestions_ = 0;
};

}  // namespace

ClaimedStatements claim_statements(const SessionFile& session, const std::vector<NamedBytes>& files,
                                   std::vector<Finding>& findings) {
  Claimant claimant(files, findings);
  for (const MeetingEntry& meeting : session.meetings)
    for (const ItemEntry& item : meeting.items)
      for (const SpeakerEntry& entry : item.speakers) claimant.look_up(entry);
  return claimant.claim();
}

}  // namespace rostrum
