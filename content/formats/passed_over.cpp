#include "content/formats/passed_over.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "content/text/ascii_letters.hpp"

namespace rostrum {

namespace {

using Kind = PassedOver::Kind;

struct Extensions {
  Kind kind;
  std::string_view extensions;  // parted by spaces, and between two of them
};

constexpr Extensions known[] = {
    {Kind::archive, " zip 7z rar tar gz tgz bz2 xz "},
    {Kind::presentation, " ppt pptx pptm pps ppsx odp key "},
    {Kind::spreadsheet, " xls xlsx xlsm ods numbers "},
    {Kind::recording, " mp4 m4v mov avi mkv webm wmv mpg mpeg mp3 m4a wav wma ogg flac aac "},
};

// What one is, what several are, and what to do.
struct Sentence {
  std::string_view one, several, advice;
};

Sentence sentence_of(Kind kind) {
  switch (kind) {
    case Kind::archive:
      return {"is an archive, which is not opened", "are archives, which are not opened",
              "Unpack it, and put the statements themselves there."};
    case Kind::presentation:
      return {"is a presentation, which is not shown", "are presentations, which are not shown",
              "If it holds what will be said, save the text as .docx."};
    case Kind::spreadsheet:
      return {"is a spreadsheet, which is not read", "are spreadsheets, which are not read",
              "If it is the list of speakers, save it as speakers.csv."};
    case Kind::recording:
      return {"is a recording, which is not played", "are recordings, which are not played",
              "It can stay; play it from another device."};
    case Kind::folder:
      return {"is a folder below those that are looked into", "are folders below those that are looked into",
              "If statements are in it, put them at most three folders deep."};
    case Kind::device:
      return {"is a pipe, a socket or a device, which is not opened",
              "are pipes, sockets or devices, which are not opened", "Put a file with the text itself in its place."};
    case Kind::link:
      break;
  }
  return {"is a link that is not followed", "are links that are not followed", "Put the file itself in its place."};
}

}  // namespace

std::optional<Kind> passed_over_kind(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot + 1 == name.size()) return std::nullopt;
  std::string extension = " ";
  for (const char unit : name.substr(dot + 1)) extension += lower_ascii(unit);
  extension += ' ';
  for (const Extensions& each : known) {
    if (each.extensions.find(extension) != std::string_view::npos) return each.kind;
  }
  return std::nullopt;
}

void pass_over(std::vector<PassedOver>& all, Kind kind, std::string_view name) {
  auto of_kind = std::find_if(all.begin(), all.end(), [kind](const PassedOver& each) { return each.kind == kind; });
  if (of_kind == all.end()) of_kind = all.insert(all.end(), {kind, std::string(name), 0});
  ++of_kind->count;
  if (name < of_kind->first) of_kind->first = name;
}

Finding finding_of(const PassedOver& passed) {
  const Sentence sentence = sentence_of(passed.kind);
  const bool may_hold_text = passed.kind != Kind::presentation && passed.kind != Kind::recording;
  Finding finding;
  finding.severity = may_hold_text ? Severity::warning : Severity::note;
  finding.code = "passed-over";
  finding.file = passed.first;
  finding.message = passed.count == 1 ? fmt::format("This {}", sentence.one)
                                      : fmt::format("This and {} more {}", passed.count - 1, sentence.several);
  finding.advice = sentence.advice;
  return finding;
}

}  // namespace rostrum
