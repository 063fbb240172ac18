#include "content/session/session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "content/alignment/compare_versions.hpp"
#include "content/formats/file_format.hpp"
#include "content/formats/read_document.hpp"
#include "content/session/file_names.hpp"
#include "content/session/original_version.hpp"
#include "content/session/programme_files.hpp"
#include "content/session/relate_versions.hpp"
#include "content/session/same_words.hpp"
#include "content/session/statement_claims.hpp"
#include "content/statement/detect_language.hpp"
#include "content/statement/read_statement.hpp"
#include "content/text/in_parallel.hpp"
#include "content/wire/imported_document.hpp"

namespace rostrum {
namespace {

Finding finding(Severity severity, std::string code, const std::string& file, std::string message, std::string advice) {
  return {severity, std::move(code), file, 0, std::move(message), std::move(advice)};
}

bool is_among(const std::vector<Language>& lost, const Language& language) {
  return std::any_of(lost.begin(), lost.end(), [&language](const Language& each) {
    return !each.known() || each.primary() == language.primary();
  });
}

// A file as it reads by itself.
struct ReadFile {
  std::optional<Language> given;  // its language, as the session's file says
  Result<Document> document = tl::unexpected(Error());
  Statement statement;  // of the document, if there is one
  ContentHash hash;
};

// A statement while its versions are gathered.
struct Draft {
  SessionStatement statement;           // id: by its files' names, not yet unique
  const SpeakerEntry* entry = nullptr;  // that names it
};

class Loader {
 public:
  Loader(std::vector<NamedBytes> files, const std::string& where) : files_(std::move(files)), where_(where) {
    std::sort(files_.begin(), files_.end(),
              [](const NamedBytes& left, const NamedBytes& right) { return comes_before(left.name, right.name); });
  }

  Result<Session> load() {
    const bool alone = files_.size() == 1 && !is_session_file(files_.front().name) &&
                       kind_of_file(files_.front().name) != FileKind::table;
    if (!alone) programme_ = read_programme(files_);
    aside_ = files_set_aside(files_);
    half_read_ = is_half_read(programme_.session);
    session_.findings = std::move(programme_.session.findings);
    used_.resize(files_.size());
    claimed_ = claim_statements(programme_.session, files_, session_.findings);
    read_files(alone);
    weigh_aside();
    take_claimed();
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (used_[i]) continue;
      const FileKind kind = kind_of(i, alone);
      if (kind == FileKind::statement)
        take_bare(i);
      else if (aside_[i])
        tell_aside(i, *aside_[i]);
      else
        pass_over(i, kind);
    }
    if (drafts_.empty() && !programme_.lists_speakers) return failure();
    finish_statements();
    finish_programme();
    return std::move(session_);
  }

 private:
  // A file that was named by hand is meant, whatever it is called.
  [[nodiscard]] FileKind kind_of(std::size_t file, bool alone) const {
    if (alone) return FileKind::statement;
    return aside_[file] ? FileKind::other : kind_of_file(files_[file].name);
  }

  // Each by itself, which is most of the work; what they are to each other comes after.
  void read_files(bool alone) {
    std::vector<std::size_t> due;
    read_.resize(files_.size());
    for (const ClaimedStatement& statement : claimed_.statements) {
      for (const ClaimedFile& each : statement.files) {
        read_[each.file].given = each.language;
        due.push_back(each.file);
      }
    }
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (alone || kind_of_file(files_[i].name) == FileKind::statement) due.push_back(i);
    }
    std::sort(due.begin(), due.end());
    due.erase(std::unique(due.begin(), due.end()), due.end());
    in_parallel(due.size(), [&](std::size_t i) {
      NamedBytes& file = files_[due[i]];
      ReadFile& read = read_[due[i]];
      if (auto imported = imported_document(file.bytes)) {
        read.document = std::move(imported->document);
        read.hash = imported->hash;
      } else {
        read.document = read_document(file.bytes, file.name);
        read.hash = hash_content(file.bytes);
      }
      if (!read.document) return;
      std::string().swap(file.bytes);
      read.statement =
          read_statement(*read.document, read.given ? read.given : read_statement_name(file.name).language);
    });
  }

  // Before what was read becomes versions. A file that cannot be read is in nobody's way.
  void weigh_aside() {
    says_the_same_.resize(files_.size());
    for (std::size_t i = 0; i < files_.size(); ++i) {
      std::optional<std::size_t>& better = aside_[i];
      if (better && !read_[*better].document) better.reset();
      if (better && read_[i].document) says_the_same_[i] = say_the_same(read_[i].statement, read_[*better].statement);
    }
  }

  // Which of two files people mean nobody can tell; that there are two they have to hear.
  void tell_aside(std::size_t file, std::size_t better) {
    const std::string& name = files_[file].name;
    const std::string& other = files_[better].name;
    const auto tell = [&](Severity severity, const char* why, std::string advice) {
      session_.findings.push_back(finding(severity, "other-format", name,
                                          fmt::format("{} is taken and {} left out: {}", other, name, why),
                                          std::move(advice)));
    };
    if (kind_of_file(name) == FileKind::document)
      return tell(Severity::note, "it is in a format that cannot be read", "Check that it holds nothing newer.");
    if (!read_[file].document) return tell(Severity::note, "it cannot be read", "Check that it holds nothing newer.");
    if (says_the_same_[file]) return tell(Severity::note, "both say the same", "");
    tell(Severity::warning, "they are one statement in one language, and say different things",
         "Keep the one that is meant, and take the other out of the folder.");
  }

  void pass_over(std::size_t file, FileKind kind) {
    const std::string& name = files_[file].name;
    if (kind == FileKind::document) {
      const StatementName own = read_statement_name(name);
      if (own.language) lost_[own.id].push_back(*own.language);
      if (claimed_.told[file]) return;
      const Error refusal = refusal_of(format_of_name(name), name);
      session_.findings.push_back(finding(Severity::warning, "unsupported-format", name,
                                          refusal.what + ", so the file is left out", refusal.advice));
    } else if (kind == FileKind::settings && !is_session_file(name)) {
      session_.findings.push_back(finding(Severity::note, "ignored-file", name,
                                          "Settings are read from the session.toml at the top of the folder alone",
                                          "--room names the room's file."));
    }
  }

  void take_claimed() {
    auto claim = claimed_.statements.begin();
    for (const MeetingEntry& meeting : programme_.session.meetings)
      for (const ItemEntry& item : meeting.items)
        for (const SpeakerEntry& entry : item.speakers) take_claimed(entry, *claim++);
  }

  void take_claimed(const SpeakerEntry& entry, const ClaimedStatement& claimed) {
    Draft draft;
    draft.entry = &entry;
    draft.statement.name = entry.speaker.name;
    draft.statement.lost = claimed.lost;
    for (const ClaimedFile& each : claimed.files) {
      used_[each.file] = true;
      const StatementName name = read_statement_name(files_[each.file].name);
      if (draft.statement.id.empty() || (entry.original && each.language == entry.original->language))
        draft.statement.id = name.id;
      if (auto version = version_of(each.file, each.contradicts))
        add(draft.statement, std::move(*version), {entry.speaker.file, each.line});
      else
        draft.statement.lost.push_back(each.language ? *each.language : name.language.value_or(Language()));
    }
    if (draft.statement.versions.empty()) return;
    drafts_of_[draft.statement.id].push_back(drafts_.size());
    drafts_.push_back(std::move(draft));
  }

  void take_bare(std::size_t file) {
    const StatementName name = read_statement_name(files_[file].name);
    auto version = version_of(file, false);
    if (!version) {
      if (name.language) lost_[name.id].push_back(*name.language);
      return;
    }
    auto& known = drafts_of_[name.id];
    if (programme_.lists_speakers && !claimed_.told[file] && !half_read_) report_bare(*version, known);
    if (known.empty()) {
      known.push_back(drafts_.size());
      drafts_.emplace_back();
      drafts_.back().statement.id = name.id;
    }
    const std::string own = version->file;
    add(drafts_[known.front()].statement, std::move(*version), {own, 0});
  }

  // Once for each statement that no entry names, and for each file that joins one that is named.
  void report_bare(const Version& version, const std::vector<std::size_t>& known) {
    if (!known.empty()) {
      const Draft& draft = drafts_[known.front()];
      if (draft.entry == nullptr || is_among(draft.statement.lost, version.language)) return;
    }
    session_.findings.push_back(finding(
        Severity::note, "not-in-session", version.file,
        known.empty() ? "No speaker's entry names this statement, so it stands behind those that are named"
                      : "No speaker's entry names this file; its name makes it a version of a statement that is named",
        "Name it in the session's file, or take it out of the folder."));
  }

  std::optional<Version> version_of(std::size_t index, bool contradicts) {
    const NamedBytes& file = files_[index];
    ReadFile& read = read_[index];
    const Result<Document>& document = read.document;
    if (!document) {
      session_.findings.push_back(
          finding(Severity::error, "unreadable", file.name, document.error().what, document.error().advice));
      if (!first_failure_) first_failure_ = document.error();
      ++unreadable_;
      return std::nullopt;
    }
    Version version;
    version.file = file.name;
    version.hash = read.hash;
    version.statement = std::move(read.statement);
    version.language = version.statement.language;
    take_findings(document->findings, version);
    std::vector<Finding> own = version.statement.findings;
    const std::vector<Paragraph>& paragraphs = version.statement.paragraphs;
    for (Finding& found : own)
      if (found.code == "language-differs" && found.line == 0 && !paragraphs.empty())
        found.line = paragraphs.front().line;
    if (contradicts) std::erase_if(own, [](const Finding& f) { return f.code == "language-differs"; });
    take_findings(std::move(own), version);
    check(version);
    return version;
  }

  void take_findings(std::vector<Finding> findings, const Version& version) {
    for (Finding& found : findings) {
      found.file = version.file;
      session_.findings.push_back(std::move(found));
    }
  }

  void check(const Version& version) {
    const std::vector<Paragraph>& paragraphs = version.statement.paragraphs;
    if (paragraphs.empty())
      session_.findings.push_back(finding(Severity::warning, "no-paragraphs", version.file,
                                          "There is a title, but no text to read out",
                                          "Check that the file is complete."));
    if (!version.language.known()) report_unknown_language(version);
  }

  // Who has put something into the name already is not told to do so.
  void report_unknown_language(const Version& version) {
    const std::vector<Paragraph>& paragraphs = version.statement.paragraphs;
    const std::string_view code = no_language_of_file_name(version.file);
    Finding found =
        finding(Severity::warning, "language-unknown", version.file, "The language cannot be told from the text",
                "Put it into the file's name, as in statement.en.md.");
    if (!code.empty()) {
      found.message += fmt::format(", and \"{}\" in the file's name is no language known here", code);
      found.advice = "Put a code of two letters in its place, as in statement.en.md.";
    }
    found.line = paragraphs.empty() ? 0 : paragraphs.front().line;
    session_.findings.push_back(std::move(found));
  }

  // Where a file is named.
  struct Place {
    const std::string& file;
    int line = 0;
  };

  void add(SessionStatement& statement, Version version, const Place& named) {
    for (const Version& present : statement.versions)
      if (present.language == version.language) {
        session_.findings.push_back(
            {Severity::warning, "duplicate-version", named.line > 0 ? named.file : version.file, named.line,
             fmt::format("{} is in {}, as {} is, so it is left out", version.file, present.language.tag(),
                         present.file),
             "Keep one of them, or name their languages, as in 01-name.en.md and 01-name.ru.md."});
        return;
      }
    statement.versions.push_back(std::move(version));
  }

  [[nodiscard]] tl::unexpected<Error> failure() const {
    if (unreadable_ == 1) {
      Error error = *first_failure_;
      if (error.where.empty()) error.where = where_;
      return tl::unexpected(std::move(error));
    }
    if (unreadable_ > 1)
      return tl::unexpected(Error{Blame::input, fmt::format("None of the {} statement files can be read", unreadable_),
                                  where_, fmt::format("The first of them: {}", first_failure_->sentence())});
    if (programme_.failure) return tl::unexpected(*programme_.failure);
    const auto document = std::find_if(session_.findings.begin(), session_.findings.end(),
                                       [](const Finding& f) { return f.code == "unsupported-format"; });
    if (document != session_.findings.end())
      return tl::unexpected(Error{Blame::input,
                                  fmt::format("\"{}\" is in a format that cannot be read", document->file), where_,
                                  refusal_of(format_of_name(document->file), document->file).advice});
    return tl::unexpected(Error{Blame::input, "There is no statement here", where_,
                                "Put statements into the folder, as .docx, .odt, .pdf, .md or .txt files."});
  }

  void finish_statements() {
    for (Draft& draft : drafts_) {
      SessionStatement& statement = draft.statement;
      statement.original = original_version(statement.versions);
      if (draft.entry != nullptr) {
        if (const auto original = version_in("original", draft.entry->original, draft)) statement.original = *original;
        statement.official = version_in("official", draft.entry->official, draft);
      }
    }
    std::vector<Paired> paired(drafts_.size());
    in_parallel(drafts_.size(), [&](std::size_t i) { paired[i] = pair(drafts_[i].statement); });
    for (std::size_t i = 0; i < drafts_.size(); ++i) add(drafts_[i], std::move(paired[i]));
  }

  // What the versions of a statement are to each other.
  struct Paired {
    std::vector<SessionStatement> others;  // those of something else become statements of their own
    std::vector<Finding> findings;
  };

  static Paired pair(SessionStatement& statement) {
    Paired paired;
    std::vector<const Statement*> versions;
    for (const Version& version : statement.versions) versions.push_back(&version.statement);
    paired.others = relate_versions(statement, align(versions, statement.original), paired.findings);
    compare(statement, paired.findings);
    return paired;
  }

  // Of versions that belong together: strangers are gone by now.
  static void compare(const SessionStatement& statement, std::vector<Finding>& findings) {
    if (statement.versions.size() < 2) return;
    std::vector<ComparedVersion> versions;
    for (const Version& version : statement.versions) versions.push_back({&version.statement, version.file});
    for (Finding& found : compare_versions(versions, {statement.beads, statement.kinship}, statement.original)) {
      findings.push_back(std::move(found));
    }
  }

  void add(Draft& draft, Paired paired) {
    SessionStatement& statement = draft.statement;
    if (draft.entry != nullptr) places_[draft.entry] = session_.statements.size();
    for (const SessionStatement& other : paired.others) statement.lost.push_back(other.versions.front().language);
    const std::vector<Language>& lost = lost_[statement.id];
    statement.lost.insert(statement.lost.end(), lost.begin(), lost.end());
    statement.id = unique(statement.id);
    const std::string id = statement.id;
    session_.statements.push_back(std::move(statement));
    for (SessionStatement& other : paired.others) {
      other.id = unique(fmt::format("{}.{}", id, other.versions.front().language.tag()));
      session_.statements.push_back(std::move(other));
    }
    std::move(paired.findings.begin(), paired.findings.end(), std::back_inserter(session_.findings));
  }

  std::optional<std::size_t> version_in(std::string_view key, const std::optional<NamedLanguage>& named,
                                        const Draft& draft) {
    if (!named) return std::nullopt;
    const Language* const language = &named->language;
    const std::vector<Version>& versions = draft.statement.versions;
    const auto find = [&versions](auto&& matches) { return std::find_if(versions.begin(), versions.end(), matches); };
    auto found = find([&](const Version& version) { return version.language == *language; });
    if (found == versions.end())
      found = find([&](const Version& version) { return version.language.primary() == language->primary(); });
    if (found != versions.end()) return static_cast<std::size_t>(found - versions.begin());
    if (is_among(draft.statement.lost, *language)) return std::nullopt;
    session_.findings.push_back({Severity::error, "no-such-version", draft.entry->speaker.file, named->line,
                                 fmt::format("\"{}\" is \"{}\", in which there is no text", key, language->tag()),
                                 "Name a language of the statement's files."});
    return std::nullopt;
  }

  std::string unique(const std::string& id) {
    std::string name = id;
    for (int number = 2; !ids_.insert(name).second; ++number) name = fmt::format("{}-{}", id, number);
    return name;
  }

  void finish_programme() {
    session_.languages = std::move(programme_.session.languages);
    session_.groups = std::move(programme_.session.groups);
    session_.title = std::move(programme_.session.title);
    if (session_.title.empty()) session_.title = common_meeting();
    for (MeetingEntry& entry : programme_.session.meetings) {
      Meeting meeting = std::move(entry.meeting);
      for (ItemEntry& item : entry.items) {
        meeting.items.push_back(std::move(item.item));
        for (SpeakerEntry& speaker : item.speakers) {
          if (const auto place = places_.find(&speaker); place != places_.end())
            speaker.speaker.statement = place->second;
          meeting.items.back().speakers.push_back(std::move(speaker.speaker));
        }
      }
      session_.meetings.push_back(std::move(meeting));
    }
  }

  [[nodiscard]] LocalText common_meeting() const {
    LocalText meeting;
    for (const SessionStatement& statement : session_.statements) {
      const Version& version = statement.versions[statement.original];
      const std::string& own = version.statement.meeting;
      if (own.empty() || (!meeting.empty() && own != meeting.entries.front().second)) return {};
      if (meeting.empty()) meeting.entries.emplace_back(version.language, own);
    }
    return meeting;
  }

  std::vector<NamedBytes> files_;
  const std::string& where_;
  ProgrammeFiles programme_;
  bool half_read_ = false;  // the session's file
  ClaimedStatements claimed_;
  std::vector<bool> used_;                             // by file
  std::vector<std::optional<std::size_t>> aside_;      // by file: the one that is there in a better format
  std::vector<bool> says_the_same_;                    // by file: as the one in whose favour it stands aside
  std::vector<ReadFile> read_;                         // by file; of those that are statements
  std::map<std::string, std::vector<Language>> lost_;  // by id, of files that no entry names
  std::vector<Draft> drafts_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> drafts_of_;  // by id
  std::map<const SpeakerEntry*, std::size_t> places_;                       // of session_.statements
  std::set<std::string> ids_;
  Session session_;
  std::optional<Error> first_failure_;
  std::size_t unreadable_ = 0;
};

}  // namespace

Result<Session> load_session(std::vector<NamedBytes> files, const std::string& where) {
  return Loader(std::move(files), where).load();
}

}  // namespace rostrum
