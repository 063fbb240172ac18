#include "content/session/session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "content/alignment/align.hpp"
#include "content/formats/read_document.hpp"
#include "content/session/file_names.hpp"
#include "content/statement/read_statement.hpp"

namespace rostrum {
namespace {

Finding finding(Severity severity, std::string code, const std::string& file, std::string message, std::string advice) {
  return {severity, std::move(code), file, 0, std::move(message), std::move(advice)};
}

class Loader {
 public:
  explicit Loader(const std::string& where) : where_(where) {}

  Result<Session> load(std::vector<NamedBytes> files) {
    std::sort(files.begin(), files.end(),
              [](const NamedBytes& left, const NamedBytes& right) { return comes_before(left.name, right.name); });
    const bool alone = files.size() == 1;
    for (NamedBytes& file : files) {
      // A file that was named by hand is meant, whatever it is called.
      const FileKind kind = alone ? FileKind::statement : kind_of_file(file.name);
      if (kind == FileKind::statement) {
        read(file);
      } else {
        pass_over(file.name, kind);
      }
      std::string().swap(file.bytes);
    }
    if (session_.statements.empty()) return failure();
    for (SessionStatement& statement : session_.statements) {
      statement.original = original_of(statement.versions);
      std::vector<const Statement*> versions;
      for (const Version& version : statement.versions) versions.push_back(&version.statement);
      statement.beads = align(versions, statement.original).beads;
    }
    session_.title = common_meeting();
    return std::move(session_);
  }

 private:
  void pass_over(const std::string& name, FileKind kind) {
    if (kind == FileKind::document) {
      session_.findings.push_back(finding(Severity::warning, "unsupported-format", name,
                                          "This format cannot be read, so the file is left out",
                                          "Save it as .md or .txt and load the session again."));
    } else if (kind == FileKind::settings) {
      session_.findings.push_back(finding(Severity::note, "ignored-file", name,
                                          "Settings in a session's folder are not read",
                                          "Names of files give order and language; --room names the room's file."));
    }
  }

  void read(const NamedBytes& file) {
    const Result<Document> document = read_document(file.bytes, file.name);
    if (!document) {
      session_.findings.push_back(
          finding(Severity::error, "unreadable", file.name, document.error().what, document.error().advice));
      if (!first_failure_) first_failure_ = document.error();
      ++unreadable_;
      return;
    }
    const StatementName name = read_statement_name(file.name);
    Version version;
    version.file = file.name;
    version.hash = hash_content(file.bytes);
    version.statement = read_statement(*document, name.language);
    version.language = version.statement.language;
    take_findings(document->findings, file.name);
    take_findings(version.statement.findings, file.name);
    check(version);
    add(std::move(version), name.id);
  }

  void take_findings(std::vector<Finding> findings, const std::string& file) {
    for (Finding& found : findings) {
      found.file = file;
      session_.findings.push_back(std::move(found));
    }
  }

  void check(const Version& version) {
    if (version.statement.paragraphs.empty())
      session_.findings.push_back(finding(Severity::warning, "no-paragraphs", version.file,
                                          "There is a title, but no text to read out",
                                          "Check that the file is complete."));
    if (!version.language.known())
      session_.findings.push_back(finding(Severity::warning, "language-unknown", version.file,
                                          "The language cannot be told from the text",
                                          "Put it into the file's name, as in statement.en.md."));
  }

  void add(Version version, const std::string& id) {
    auto statement = std::find_if(session_.statements.begin(), session_.statements.end(),
                                  [&id](const SessionStatement& s) { return s.id == id; });
    if (statement == session_.statements.end()) {
      SessionStatement fresh;
      fresh.id = id;
      fresh.versions.push_back(std::move(version));
      session_.statements.push_back(std::move(fresh));
      return;
    }
    for (const Version& present : statement->versions)
      if (present.language == version.language) {
        session_.findings.push_back(
            finding(Severity::warning, "duplicate-version", version.file,
                    fmt::format("{} is in {} too, so this file is left out", present.file, present.language.tag()),
                    "Keep one of them, or name their languages, as in 01-name.en.md and 01-name.ru.md."));
        return;
      }
    statement->versions.push_back(std::move(version));
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
    const auto document = std::find_if(session_.findings.begin(), session_.findings.end(),
                                       [](const Finding& f) { return f.code == "unsupported-format"; });
    if (document != session_.findings.end())
      return tl::unexpected(Error{Blame::input,
                                  fmt::format("\"{}\" is in a format that cannot be read", document->file), where_,
                                  "Save it as .md or .txt."});
    return tl::unexpected(Error{Blame::input, "There is no statement here", where_,
                                "Put statements into the folder, as .md or .txt files."});
  }

  // The rule that session.hpp states.
  static std::size_t original_of(const std::vector<Version>& versions) {
    std::vector<std::size_t> candidates;
    for (std::size_t i = 0; i < versions.size(); ++i)
      if (!versions[i].statement.has(Marking::unofficial_translation)) candidates.push_back(i);
    if (candidates.empty())
      for (std::size_t i = 0; i < versions.size(); ++i) candidates.push_back(i);
    const auto only = [&](auto&& holds) -> const std::size_t* {
      const auto first = std::find_if(candidates.begin(), candidates.end(), holds);
      if (first == candidates.end() || std::find_if(first + 1, candidates.end(), holds) != candidates.end())
        return nullptr;
      return &*first;
    };
    if (const auto* checked =
            only([&](std::size_t i) { return versions[i].statement.has(Marking::check_against_delivery); }))
      return *checked;
    if (const auto* own = only([&](std::size_t i) {
          const std::vector<LetterheadColumn>& columns = versions[i].statement.letterhead;
          return !columns.empty() && columns.front().language.known() &&
                 columns.front().language.primary() == versions[i].language.primary();
        }))
      return *own;
    return candidates.front();
  }

  [[nodiscard]] std::string common_meeting() const {
    std::string meeting;
    for (const SessionStatement& statement : session_.statements) {
      const std::string& own = statement.versions[statement.original].statement.meeting;
      if (own.empty() || (!meeting.empty() && own != meeting)) return {};
      meeting = own;
    }
    return meeting;
  }

  const std::string& where_;
  Session session_;
  std::optional<Error> first_failure_;
  std::size_t unreadable_ = 0;
};

}  // namespace

std::size_t SessionStatement::version_for(const std::vector<Language>& languages) const {
  for (const Language& language : languages) {
    const auto find = [this](auto&& matches) { return std::find_if(versions.begin(), versions.end(), matches); };
    auto found = find([&language](const Version& version) { return version.language == language; });
    if (found == versions.end())
      found = find([&language](const Version& version) {
        return version.language.known() && version.language.primary() == language.primary();
      });
    if (found != versions.end()) return static_cast<std::size_t>(found - versions.begin());
  }
  return original;
}

Result<Session> load_session(std::vector<NamedBytes> files, const std::string& where) {
  return Loader(where).load(std::move(files));
}

}  // namespace rostrum
