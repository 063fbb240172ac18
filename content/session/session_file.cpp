#include "content/session/session_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>

#include "content/session/group_cycles.hpp"
#include "content/session/group_names.hpp"
#include "content/session/one_line.hpp"
#include "content/session/quoted.hpp"
#include "content/session/table_reader.hpp"
#include "content/session/time_limit.hpp"
#include "content/session/toml_document.hpp"

namespace rostrum {
namespace {

constexpr std::string_view a_limit =
    "a time such as \"3m\", \"90s\" or \"3 minutes\", in one of the six languages and at most a day";
constexpr std::string_view a_start = "a date and time such as 2024-03-08T10:00:00-05:00, without quotes";
constexpr std::string_view a_statement =
    "a file's name, a list of them, or a table such as { ru = \"russia.ru.md\", en = \"russia.en.md\" },";

class SessionReader {
 public:
  explicit SessionReader(const std::string& file) : file_(file) {}

  SessionFile read(const toml::table& root, std::vector<Finding> findings) {
    session_.findings = std::move(findings);
    TableReader top = reader(root, "");
    if (const toml::table* table = top.read_table("session")) read_session(*table);
    read_groups(top.read_tables("group"));
    for (const toml::table* table : top.read_tables("meeting")) read_meeting(*table);
    top.report_unknown();
    std::stable_sort(session_.findings.begin(), session_.findings.end(),
                     [](const Finding& left, const Finding& right) { return left.line < right.line; });
    return std::move(session_);
  }

 private:
  TableReader reader(const toml::table& table, std::string path) {
    return {table, std::move(path), file_, session_.findings};
  }

  // Of names and titles that do not say theirs.
  [[nodiscard]] Language plain() const { return session_.languages.empty() ? Language() : session_.languages.front(); }

  void read_session(const toml::table& table) {
    TableReader session = reader(table, "session");
    session.read_languages("languages", session_.languages);
    session.read_local_text("title", session_.title, plain());
    read_limits(session, "session", session_.limits);
    session.report_unknown();
  }

  void read_groups(const std::vector<const toml::table*>& tables) {
    std::vector<const toml::table*> kept;
    for (const toml::table* table : tables) {
      TableReader entry = reader(*table, "group");
      SpeakersGroup group;
      entry.read("id", group.id);
      const toml::node* id = table->get("id");
      if (id != nullptr && !id->is_string()) continue;
      if (group.id.empty()) {
        entry.bad_value("id", *table, "what speakers and other groups name the group by");
      } else if (!group_ids_.try_emplace(group.id, session_.groups.size()).second) {
        entry.add(Severity::error, "bad-value", *id,
                  fmt::format("A group before this one has the id {}", quoted(group.id)),
                  "Give each an id of its own; until then this one is left out.");
      } else {
        session_.groups.push_back(std::move(group));
        kept.push_back(table);
      }
    }
    for (std::size_t i = 0; i < kept.size(); ++i) read_group_name(*kept[i], session_.groups[i]);
    group_names_ = GroupNames(session_.groups);
    for (std::size_t i = 0; i < kept.size(); ++i) read_members(*kept[i], session_.groups[i]);
    remove_cycles(kept);
  }

  void read_group_name(const toml::table& table, SpeakersGroup& group) {
    reader(table, "group").read_local_text("name", group.name, plain());
    if (group.name.empty()) group.name.entries.emplace_back(plain(), one_line(group.id));
  }

  void read_members(const toml::table& table, SpeakersGroup& group) {
    TableReader entry = reader(table, "group");
    entry.find("id");
    entry.find("name");
    if (const toml::node* members = entry.find("members")) {
      if (const toml::array* list = members->as_array())
        for (const toml::node& node : *list) read_member(entry, node, group);
      else
        entry.wrong_type("members", *members, "a list of names");
    }
    entry.report_unknown();
  }

  void read_member(TableReader& entry, const toml::node& node, SpeakersGroup& group) {
    GroupMember member;
    if (const auto name = node.value_exact<std::string>()) {
      if (std::string text = one_line(*name); !text.empty()) member.name.entries.emplace_back(plain(), std::move(text));
    } else if (const toml::table* names = node.as_table()) {
      entry.take_languages("members", *names, member.name);
    } else {
      entry.wrong_type("members", node, "a list of names");
    }
    if (member.name.empty()) return;
    member.group = group_names_.find(member.name);
    group.members.push_back(std::move(member));
  }

  void remove_cycles(const std::vector<const toml::table*>& tables) {
    for (const GroupCycle& cycle : cut_cycles(session_.groups)) {
      const std::string holder = quoted(session_.groups[cycle.group].id);
      const std::string member = quoted(session_.groups[cycle.member].id);
      TableReader entry = reader(*tables[cycle.group], "group");
      entry.add(Severity::error, "cycle", *tables[cycle.group],
                fmt::format("The group {} is a member of itself{}", member,
                            cycle.group == cycle.member ? "" : ", by way of " + holder),
                fmt::format("Take one out of the members of the other; until then {} is none of {}.", member, holder));
    }
    // Only now do the names stand that members of other groups have.
    for (SpeakersGroup& group : session_.groups)
      for (GroupMember& member : group.members)
        if (member.group) member.name = session_.groups[*member.group].name;
  }

  void read_meeting(const toml::table& table) {
    TableReader meeting = reader(table, "meeting");
    MeetingEntry entry;
    read_number(meeting, entry.meeting.number);
    meeting.read_local_text("title", entry.meeting.title, plain());
    read_start(meeting, entry.meeting);
    entry.limits = session_.limits;
    read_limits(meeting, "meeting", entry.limits);
    for (const toml::table* item : meeting.read_tables("item")) entry.items.push_back(read_item(*item, entry.limits));
    meeting.report_unknown();
    session_.meetings.push_back(std::move(entry));
  }

  // A number may be "5 (a)", and some write 5 without quotes.
  static void read_number(TableReader& entry, std::string& number) {
    const toml::node* node = entry.find("number");
    if (node == nullptr) return;
    if (const auto whole = node->value_exact<std::int64_t>())
      number = std::to_string(*whole);
    else if (const auto string = node->value_exact<std::string>())
      number = one_line(*string);
    else
      entry.wrong_type("number", *node, "a whole number or a string");
  }

  static void read_start(TableReader& entry, Meeting& meeting) {
    const toml::node* node = entry.find("starts");
    if (node == nullptr) return;
    const auto written = node->value_exact<toml::date_time>();
    if (!written) {
      entry.wrong_type("starts", *node, a_start);
      return;
    }
    using namespace std::chrono;
    const sys_days day = year(written->date.year) / month(written->date.month) / written->date.day;
    const auto clock = hours(written->time.hour) + minutes(written->time.minute) + seconds(written->time.second) +
                       duration_cast<milliseconds>(nanoseconds(written->time.nanosecond));
    MeetingStart start;
    if (written->offset) {
      start.utc_offset_minutes = written->offset->minutes;
    } else {
      entry.add(Severity::warning, "no-zone", *node,
                "\"meeting.starts\" names no time zone, so the room's own time is assumed",
                "Write the offset, as in 2024-03-08T10:00:00-05:00.");
    }
    start.unix_ms = duration_cast<milliseconds>(day.time_since_epoch() + clock).count() -
                    std::int64_t{start.utc_offset_minutes.value_or(0)} * 60'000;
    meeting.starts = start;
  }

  void read_limits(TableReader& owner, const std::string& path, TimeLimits& limits) {
    const toml::table* table = owner.read_table("limits");
    if (table == nullptr) return;
    TableReader entry = reader(*table, path + ".limits");
    if (const auto limit = read_limit(entry, "all"))
      for (const auto& [name, kind] : speaker_kinds) limits[kind] = *limit;
    for (const auto& [name, kind] : speaker_kinds)
      if (const auto limit = read_limit(entry, name)) limits[kind] = *limit;
    entry.report_unknown();
  }

  static std::optional<std::chrono::seconds> read_limit(TableReader& entry, std::string_view key) {
    const toml::node* node = entry.find(key);
    if (node == nullptr) return std::nullopt;
    if (const auto string = node->value_exact<std::string>()) {
      const auto limit = parse_time_limit(*string, BareNumber::seconds);
      if (!limit) entry.bad_value(key, *node, a_limit);
      return limit;
    }
    const auto number = node->value_exact<std::int64_t>();
    if (!number) {
      entry.wrong_type(key, *node, a_limit);
      return std::nullopt;
    }
    constexpr std::int64_t fewest = 20;
    if (*number <= 0 || *number > longest_time_limit.count()) {
      entry.bad_value(key, *node, a_limit);
      return std::nullopt;
    }
    if (*number < fewest) {
      entry.add(Severity::warning, "odd-limit", *node,
                fmt::format("\"{}\" is {} seconds, as a number without a unit counts them", key, *number),
                fmt::format("If minutes are meant, write \"{}m\".", *number));
    }
    return std::chrono::seconds(*number);
  }

  ItemEntry read_item(const toml::table& table, const TimeLimits& inherited) {
    TableReader item = reader(table, "meeting.item");
    ItemEntry entry;
    read_number(item, entry.item.number);
    item.read_local_text("title", entry.item.title, plain());
    item.read_local_text("subgroup", entry.item.subgroup, plain());
    entry.item.limits = inherited;
    read_limits(item, "meeting.item", entry.item.limits);
    std::string list;
    item.read("speakers", list);
    if (!list.empty()) entry.list = FileReference{std::nullopt, list, line_of(*table.get("speakers"))};
    for (const toml::table* speaker : item.read_tables("speaker")) read_speaker(*speaker, entry.speakers);
    item.report_unknown();
    return entry;
  }

  void read_speaker(const toml::table& table, std::vector<SpeakerEntry>& speakers) {
    TableReader reader_of_speaker = reader(table, "meeting.item.speaker");
    SpeakerEntry entry;
    Speaker& speaker = entry.speaker;
    speaker.file = file_;
    speaker.line = line_of(table);
    const std::size_t before_name = session_.findings.size();
    reader_of_speaker.read_local_text("name", speaker.name, plain());
    const std::size_t after_name = session_.findings.size();
    reader_of_speaker.read_one_of("kind", speaker.kind, speaker_kinds);
    read_on_behalf_of(reader_of_speaker, entry);
    speaker.limit = read_limit(reader_of_speaker, "limit");
    read_statement(reader_of_speaker, entry);
    entry.original = read_version(reader_of_speaker, "original");
    entry.official = read_version(reader_of_speaker, "official");
    reader_of_speaker.report_unknown();
    const bool presides = speaker.kind == SpeakerKind::chair || speaker.kind == SpeakerKind::secretariat;
    if (speaker.name.empty() && !presides) {
      const bool kept = !entry.statement.empty();
      const std::string advice = kept ? "Write name = { en = \"…\" }; the screens show the statement without it."
                                      : "Write name = { en = \"…\" }; the entry is left out.";
      if (after_name == before_name)
        reader_of_speaker.add(Severity::error, "no-name", table, "This speaker has no name", advice);
      else
        session_.findings[before_name].advice = advice;
      if (!kept) return;
    }
    speakers.push_back(std::move(entry));
  }

  void read_on_behalf_of(TableReader& reader_of_speaker, SpeakerEntry& entry) {
    Speaker& speaker = entry.speaker;
    reader_of_speaker.read_local_text("on_behalf_of", speaker.on_behalf_of, plain());
    if (speaker.on_behalf_of.empty()) return;
    entry.on_behalf_of_line = line_of(*reader_of_speaker.find("on_behalf_of"));
    speaker.group = group_names_.find(speaker.on_behalf_of);
    if (speaker.group) speaker.on_behalf_of = session_.groups[*speaker.group].name;
  }

  static std::optional<NamedLanguage> read_version(TableReader& reader_of_speaker, std::string_view key) {
    std::optional<Language> language;
    reader_of_speaker.read_language(key, language);
    if (!language) return std::nullopt;
    return NamedLanguage{*language, line_of(*reader_of_speaker.find(key))};
  }

  static void read_statement(TableReader& reader_of_speaker, SpeakerEntry& entry) {
    const toml::node* node = reader_of_speaker.find("statement");
    if (node == nullptr) return;
    const auto take = [&](const std::string& key, const toml::node& value, const std::optional<Language>& language) {
      const auto file = value.value_exact<std::string>();
      if (file) {
        if (!file->empty()) entry.statement.push_back({language, *file, line_of(value)});
        return;
      }
      reader_of_speaker.wrong_type(key, value, "a file's name");
      entry.lost.push_back(language.value_or(Language()));
    };
    if (const toml::table* table = node->as_table()) {
      for (const auto& [tag, value] : in_written_order(*table)) {
        const std::string key = fmt::format("statement.{}", tag);
        const auto language = Language::parse(tag);
        if (!language)
          reader_of_speaker.add(Severity::error, "bad-value", *value,
                                fmt::format("{} is no language tag such as \"en\"", quoted(tag)),
                                "Correct the tag; until then the file itself tells its language.");
        take(key, *value, language);
      }
    } else if (const toml::array* list = node->as_array()) {
      // One of a wrong type tells of all of them: the list has one key.
      for (const toml::node& value : *list)
        if (value.is_string() || entry.lost.empty()) take("statement", value, std::nullopt);
    } else if (node->is_string()) {
      take("statement", *node, std::nullopt);
    } else {
      reader_of_speaker.wrong_type("statement", *node, a_statement);
      entry.lost.emplace_back();
    }
  }

  const std::string& file_;
  SessionFile session_;
  std::map<std::string, std::size_t, std::less<>> group_ids_;
  GroupNames group_names_{{}};
};

}  // namespace

Result<SessionFile> parse_session_file(std::string_view text, const std::string& name) {
  std::vector<Finding> findings;
  const auto parsed = parse_most_of_toml(text, name, findings);
  if (!parsed) return tl::unexpected(parsed.error());
  return SessionReader(name).read(*parsed, std::move(findings));
}

}  // namespace rostrum
