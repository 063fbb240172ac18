#include "content/session/programme_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>

#include "content/formats/encoding.hpp"
#include "content/formats/read_document.hpp"
#include "content/session/file_index.hpp"
#include "content/session/file_names.hpp"
#include "content/session/list_places.hpp"
#include "content/session/nearest_word.hpp"
#include "content/session/on_behalf_of.hpp"
#include "content/session/one_line.hpp"
#include "content/session/quoted.hpp"
#include "content/session/speakers_list.hpp"

namespace rostrum {
namespace {

// Editors of Windows save in other encodings than TOML asks for.
Result<SessionFile> parse(const NamedBytes& file) {
  if (file.bytes.size() > max_statement_bytes)
    return tl::unexpected(Error{Blame::input, "This is too large for a session's file", file.name, "Shorten it."});
  const Result<DecodedText> text = decode_text(file.bytes, file.name);
  if (!text) return tl::unexpected(text.error());
  Result<SessionFile> session = parse_session_file(text->utf8, file.name);
  if (session && text->replaced > 0)
    session->findings.push_back({Severity::warning, "invalid-utf8", file.name, text->first_replaced_line,
                                 "Bytes of this line are no letters of the file's encoding and show as \uFFFD",
                                 "Correct the line, and save the file as UTF-8."});
  return session;
}

// Of an error in this file, which says "file:line" where it knows one.
int line_in(const std::string& file, const Error& error) {
  int line = 0;
  if (const std::size_t colon = error.where.rfind(':'); colon == file.size())
    std::from_chars(error.where.data() + colon + 1, error.where.data() + error.where.size(), line);
  return line;
}

class ProgrammeReader {
 public:
  explicit ProgrammeReader(const std::vector<NamedBytes>& files) : files_(files), lists_(files.size()) {}

  ProgrammeFiles read() {
    for (const NamedBytes& file : files_)
      if (is_session_file(file.name)) read_session(file);
    read_named_lists();
    const bool lists_speakers = has_speakers();
    for (std::size_t i = 0; i < files_.size(); ++i)
      if (kind_of_file(files_[i].name) == FileKind::table && !lists_[i].named) read_bare_list(i, lists_speakers);
    join_groups(programme_.session);
    programme_.lists_speakers = has_speakers();
    return std::move(programme_);
  }

 private:
  struct List {
    bool named = false;  // by an item
    bool told = false;   // a finding names it already
    std::vector<ListedSpeaker> speakers;
    std::vector<bool> taken;  // by speaker
  };

  void add(Severity severity, std::string code, const std::string& file, int line, std::string message,
           std::string advice) {
    programme_.session.findings.push_back(
        {severity, std::move(code), file, line, std::move(message), std::move(advice)});
  }

  void read_session(const NamedBytes& file) {
    if (session_file_) {
      return add(Severity::warning, "ignored-file", file.name, 0,
                 fmt::format("{} is the session's file, so this one is not read", *session_file_), "Keep one of them.");
    }
    session_file_ = file.name;
    Result<SessionFile> session = parse(file);
    if (session) {
      programme_.session = std::move(*session);
    } else {
      add(Severity::error, "bad-toml", file.name, line_in(file.name, session.error()), session.error().what,
          "Until it is corrected, the names of the files alone give order and language.");
      programme_.failure = session.error();
    }
  }

  [[nodiscard]] bool has_speakers() const {
    for (const MeetingEntry& meeting : programme_.session.meetings)
      for (const ItemEntry& item : meeting.items)
        if (!item.speakers.empty()) return true;
    return false;
  }

  void read_named_lists() {
    const FileIndex index(files_);
    for (MeetingEntry& meeting : programme_.session.meetings)
      for (ItemEntry& item : meeting.items)
        if (item.list) read_named_list(item, index);
    for (std::size_t i = 0; i < files_.size(); ++i) report_not_taken(files_[i].name, lists_[i]);
  }

  void read_named_list(ItemEntry& item, const FileIndex& index) {
    const FileReference& reference = *item.list;
    const FileIndex::Match match = index.find(reference.file);
    const std::string written = quoted(reference.file);
    if (match.files.empty()) {
      const auto meant = list_like(reference.file);
      return add(Severity::error, "list-missing", *session_file_, reference.line,
                 fmt::format("There is no file {}", written),
                 meant ? fmt::format("Did you mean \"{}\"?", *meant)
                       : "Put the list into the session's folder, or correct the name.");
    }
    const NamedBytes& file = files_[match.files.front()];
    if (is_session_file(file.name)) {
      return add(Severity::error, "cycle", *session_file_, reference.line,
                 fmt::format("\"{}\" would list its own speakers", file.name), "Name a table, such as speakers.csv.");
    }
    if (match.files.size() > 1 || kind_of_file(file.name) != FileKind::table) {
      return add(Severity::error, "list-missing", *session_file_, reference.line,
                 fmt::format("{} is not the name of one table", written), "Name a table, such as speakers.csv.");
    }
    List& list = lists_[match.files.front()];
    if (!std::exchange(list.named, true)) parse_list(file, list, Severity::error);
    take(list, item);
  }

  std::optional<std::string_view> list_like(const std::string& written) {
    std::vector<std::string_view> names;
    for (const NamedBytes& file : files_)
      if (kind_of_file(file.name) == FileKind::table) names.push_back(file.name);
    const auto meant = nearest_word(written, names);
    for (std::size_t i = 0; meant && i < files_.size(); ++i)
      lists_[i].told = lists_[i].told || files_[i].name == *meant;
    return meant;
  }

  // Rows that name another item are left to that one, which may name the same list.
  static void take(List& list, ItemEntry& item) {
    std::vector<ListedSpeaker> own;
    for (std::size_t i = 0; i < list.speakers.size(); ++i) {
      const std::string& named = list.speakers[i].item;
      const bool here = named.empty() || item.item.number.empty() || fold_case(named) == fold_case(item.item.number);
      if (list.taken[i] || !here) continue;
      list.taken[i] = true;
      own.push_back(list.speakers[i]);
    }
    append_speakers(item, own);
  }

  void report_not_taken(const std::string& file, const List& list) {
    const auto left = static_cast<std::size_t>(std::count(list.taken.begin(), list.taken.end(), false));
    if (left == 0) return;
    const auto first =
        static_cast<std::size_t>(std::find(list.taken.begin(), list.taken.end(), false) - list.taken.begin());
    const std::string item = quoted(list.speakers[first].item);
    add(Severity::error, "row-not-placed", file, list.speakers[first].entry.speaker.line,
        left == 1 ? fmt::format("Item {} is none of those that read this list; the row is left out", item)
                  : fmt::format("Item {} is none of those that read this list; {} rows are left out", item, left),
        "Correct the number of the item here or in the session's file.");
  }

  void read_bare_list(std::size_t index, bool others_are_listed) {
    const NamedBytes& file = files_[index];
    if (others_are_listed) {
      if (lists_[index].told || is_half_read(programme_.session)) return;
      return add(Severity::note, "not-in-session", file.name, 0, "No item names this list, so it is not read",
                 "Write speakers = \"…\" in the item that it belongs to, or take it out of the folder.");
    }
    List list;
    parse_list(file, list, Severity::warning);
    place_speakers(programme_.session, list.speakers);
  }

  void parse_list(const NamedBytes& file, List& list, Severity severity) {
    const std::vector<Language>& languages = programme_.session.languages;
    auto parsed = parse_speakers_list(file.bytes, file.name, languages.empty() ? Language() : languages.front());
    if (!parsed) {
      if (!programme_.failure) programme_.failure = parsed.error();
      return add(severity, "no-list", file.name, line_in(file.name, parsed.error()), parsed.error().what,
                 parsed.error().advice);
    }
    for (Finding& finding : parsed->findings) programme_.session.findings.push_back(std::move(finding));
    list.taken.assign(parsed->speakers.size(), false);
    list.speakers = std::move(parsed->speakers);
  }

  const std::vector<NamedBytes>& files_;
  std::vector<List> lists_;  // by file
  std::optional<std::string> session_file_;
  ProgrammeFiles programme_;
};

}  // namespace

bool is_half_read(const SessionFile& session) {
  return std::any_of(session.findings.begin(), session.findings.end(),
                     [](const Finding& finding) { return finding.code == "bad-toml"; });
}

ProgrammeFiles read_programme(const std::vector<NamedBytes>& files) {
  return ProgrammeReader(files).read();
}

}  // namespace rostrum
