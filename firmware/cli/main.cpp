#include <CLI/CLI.hpp>

#include <exception>
#include <filesystem>
#include <string>
#include <vector>

#include "content/room/view_name.hpp"
#include "firmware/cli/check_command.hpp"
#include "firmware/cli/ctl_command.hpp"
#include "firmware/cli/forget_command.hpp"
#include "firmware/cli/import_command.hpp"
#include "firmware/cli/pack_commands.hpp"
#include "firmware/cli/record_command.hpp"
#include "firmware/cli/render_command.hpp"
#include "firmware/cli/report.hpp"
#include "firmware/cli/run_command.hpp"
#include "firmware/cli/show_command.hpp"
#include "firmware/cli/text_command.hpp"
#include "firmware/session/version.hpp"

namespace rostrum {
namespace {

constexpr const char* session_help =
    "A folder of statements, a signed pack, a single statement file (.docx, .odt, .pdf, .md, .txt), a stick (/dev/sdX) "
    "or "
    "an image of one (.img)";

void add_room_options(CLI::App& command, RoomChoice& room) {
  command.add_option("--room", room.file, "room.toml: the room's displays, depth and languages")->group("Room");
  command.add_option("--size", room.size, "Picture size of the display, e.g. 1920x1080")->group("Room");
  command
      .add_option("--depth", room.depth, "Metres from the screen to the last row (picture heights without --height)")
      ->group("Room");
  command.add_option("--height", room.height, "Metres of picture height")->group("Room");
  command.add_option("--langs", room.languages, "Languages to show side by side, the first first: ru,en")
      ->group("Room");
  command.add_option("--theme", room.theme, "dark or light")->group("Room");
}

class Program {
 public:
  Program() {
    app_.require_subcommand(1);
    app_.set_version_flag("--version", std::string("rostrum ") + program_version);
    app_.footer(
        "Start with `rostrum run`, which shows a demo; then `rostrum run FOLDER` with statements of your own.\n"
        "Exit codes: 0 done, 1 done with findings, 2 wrong input or usage, 3 device or store failed.\n"
        "More: man rostrum");
    add_run();
    add_check();
    add_render();
    add_import();
    add_show();
    add_text();
    add_ctl();
    add_record();
    add_forget();
    add_keygen();
    add_sign();
    add_verify();
  }

  int run(int argc, char** argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::Success& success) {  // --help, --version
      return app_.exit(success);
    } catch (const CLI::ParseError& error) {
      return report({Blame::input, error.what(), "", "`rostrum --help` shows how it is used."});
    }
    return result_;
  }

 private:
  void add_run() {
    CLI::App* command = app_.add_subcommand("run", "Show a session on the wall and wait for keys");
    command->add_option("SESSION", run_.session, std::string(session_help) + "; without it the last one, or a demo");
    command->add_flag("--fresh", run_.fresh, "Forget the stored session and position");
    command->add_option("--state", run_.state, "Folder of the room's state (default ~/.local/state/rostrum)");
    command->add_option("--window", run_.window, "Show in a window of this size, e.g. 1280x720");
    command->add_flag("--fullscreen", run_.fullscreen, "Show on the whole screen");
    command->add_flag("--headless", run_.headless, "Without a display; drive it with `rostrum ctl`");
    command->add_option("--view", run_.view, "First view: " + view_names());
    command->add_flag("--rehearsal", run_.rehearsal,
                      "Begin in rehearsal: a watermark, and all of it is undone with it");
    command->add_option("--confirmed-by", run_.confirmation.by,
                        "Who answers for a session that nobody signed whom the room trusts");
    command->add_option("--reason", run_.confirmation.reason, "Why it is shown all the same; written down");
    command->add_flag("--no-fade", run_.no_fade, "Change segments without the short cross-fade");
    add_room_options(*command, run_.room);
    command->footer(
        "Keys: Right, Down, Page Down, Space or Enter next; Left, Up, Page Up or Backspace back;\n"
        "B or full stop blank; Home title; digits and Enter go to a segment; N next speaker; T timer;\n"
        "P point of order; Z undo; F1 shows all of them.");
    command->callback([this] { result_ = run_command(run_); });
  }

  void add_check() {
    CLI::App* command = app_.add_subcommand("check", "Say what will not show well in this room, and why");
    command->add_option("SESSION", check_.session, session_help)->required();
    command->add_flag_callback(
        "--json", [this] { check_.format = CheckOptions::Format::json; }, "One JSON object");
    add_room_options(*command, check_.room);
    command->callback([this] { result_ = check_command(check_); });
  }

  void add_render() {
    CLI::App* command = app_.add_subcommand("render", "Write the picture that a display would show, as PNG");
    command->add_option("SESSION", render_.session, std::string(session_help) + "; without it the demo");
    command->add_option("--view", render_.view, "One of: " + render_views())->capture_default_str();
    command->add_option("--statement", render_.statement, "Id of the statement (`rostrum show` lists them)");
    command->add_option("--display", render_.display, "Name of one of the room's displays; without it the first");
    command->add_option("--segment", render_.segment, "Segment, from 1")->capture_default_str();
    command->add_option("-o,--output", render_.output, "The PNG file")->required();
    add_room_options(*command, render_.room);
    command->callback([this] { result_ = render_command(render_); });
  }

  void add_import() {
    CLI::App* command = app_.add_subcommand("import", "Turn statement files into a session folder of Markdown");
    command->add_option("FILE", import_.files, "Statement files (.md, .txt)")->required();
    command->add_option("-o,--output", import_.output, "The session folder")->required();
    command->callback([this] { result_ = import_command(import_); });
  }

  void add_show() {
    CLI::App* command = app_.add_subcommand("show", "Print what was understood: title, markings, segments");
    command->add_option("SESSION", show_.session, session_help)->required();
    command->add_option("--statement", show_.statement, "Only this statement");
    command->add_flag_callback(
        "--json", [this] { show_.format = ShowOptions::Format::json; }, "One JSON object");
    add_room_options(*command, show_.room);
    command->callback([this] { result_ = show_command(show_); });
  }

  void add_text() {
    CLI::App* command = app_.add_subcommand("text", "UTF-8 on stdin -> JSON: runs, glyphs or lines of the text engine");
    command->add_option("--font", text_.font, "Use this font file alone");
    command->add_option("--size", text_.size, "Em size in pixels")->capture_default_str();
    command->add_option("--width", text_.width, "Line width in pixels")->capture_default_str();
    command->add_option("--lang", text_.language, "Language tag")->capture_default_str();
    const std::map<std::string, TextOptions::Dump> dumps = {
        {"runs", TextOptions::Dump::runs}, {"glyphs", TextOptions::Dump::glyphs}, {"lines", TextOptions::Dump::lines}};
    command->add_option("--dump", text_.dump, "runs, glyphs or lines")
        ->transform(CLI::CheckedTransformer(dumps, CLI::ignore_case).description(""));
    command->add_flag_callback(
        "--greedy", [this] { text_.lines = TextOptions::Lines::greedy; }, "First fit, without the typographer's pass");
    command->callback([this] { result_ = text_command(text_); });
  }

  // The words of an action have options of their own, so they are taken as they come.
  void add_ctl() {
    CLI::App* command = app_.add_subcommand("ctl", "Drive a running room");
    command->prefix_command();
    command->add_option("--state", ctl_.state, "Folder of the room's state (default ~/.local/state/rostrum)");
    command->add_flag_callback(
        "--json", [this] { ctl_words_.emplace_back("--json"); }, "Print the answer as JSON");
    command->add_option_function<std::string>(
        "--seen",
        [this](const std::string& revision) {
          ctl_words_.emplace_back("--seen");
          ctl_words_.push_back(revision);
        },
        "Refuse the act where the room has moved on from this revision");
    command->add_option_function<std::string>(
        "-o,--output",
        [this](const std::string& file) {
          ctl_words_.emplace_back("-o");
          ctl_words_.push_back(file);
        },
        "Where `screenshot` writes its PNG");
    command->footer("Behind these options comes the action and its words.\n" + ctl_actions());
    command->callback([this, command] {
      ctl_.words = ctl_words_;
      const auto words = command->remaining();
      ctl_.words.insert(ctl_.words.end(), words.begin(), words.end());
      result_ = ctl_command(ctl_);
    });
  }

  void add_record() {
    CLI::App* command = app_.add_subcommand("record", "Print the delivery record: the operator's log of what happened");
    command->add_option("--state", record_.state, "Folder of the room's state (default ~/.local/state/rostrum)");
    command->add_option("--format", record_.format, "csv, json or md")->capture_default_str();
    command->add_option("-o,--output", record_.output, "Write to this file");
    command->add_option("--stick", record_.stick, "Write to a new file on this stick or image (FAT)")->excludes("-o");
    command->add_option("--room", record_.room, "The room's file, for its zone and languages");
    command->add_flag("--rehearsal", record_.rehearsal, "With what was rehearsed");
    command->callback([this] { result_ = record_command(record_); });
  }

  void add_forget() {
    CLI::App* command = app_.add_subcommand("forget", "Drop the stored session of a room that does not run");
    command->add_option("--state", forget_, "Folder of the room's state (default ~/.local/state/rostrum)");
    command->callback([this] { result_ = forget_command(forget_); });
  }

  void add_keygen() {
    CLI::App* command = app_.add_subcommand("keygen", "Make a pair of keys for signing packs, in minisign's format");
    command->add_option("-p,--public", keygen_.public_file, "File of the public key")->capture_default_str();
    command->add_option("-s,--secret", keygen_.secret_file, "File of the secret key")->capture_default_str();
    command->add_flag("-W,--without-password", keygen_.without_password, "The secret key's file is all it takes");
    command->add_flag("--force", keygen_.replace, "Replace files that stand there");
    command->callback([this] { result_ = keygen_command(keygen_); });
  }

  void add_sign() {
    CLI::App* command = app_.add_subcommand("sign", "Make one signed file, a pack, of a session");
    command->add_option("SESSION", sign_.session, "A folder of statements or a single statement file")->required();
    command->add_option("-s,--secret", sign_.secret_file, "File of the secret key")->capture_default_str();
    command->add_option("-o,--output", sign_.output, "The pack (default: the session's name and .pack.zip)");
    command->add_option("--session", sign_.name, "Name of the session (default: that of its folder)");
    command->add_option("--version", sign_.version, "Rooms notice an older one than they took (default: the time)");
    command->callback([this] { result_ = sign_command(sign_); });
  }

  void add_verify() {
    CLI::App* command = app_.add_subcommand("verify", "Say who signed a pack, and whether it is as it was signed");
    command->add_option("PACK", verify_.pack, "The pack")->required();
    command->add_option("-P,--key", verify_.key, "The public key, the line that begins with RW");
    command->add_option("-p,--public", verify_.public_file, "File of the public key");
    command->add_option("--room", verify_.room, "room.toml: any of its keys");
    command->callback([this] { result_ = verify_command(verify_); });
  }

  CLI::App app_{"Rostrum shows statements on the displays of a conference room, segment by segment.", "rostrum"};
  RunOptions run_;
  CheckOptions check_;
  RenderOptions render_;
  ImportOptions import_;
  ShowOptions show_;
  TextOptions text_;
  CtlOptions ctl_;
  RecordCommandOptions record_;
  std::filesystem::path forget_;
  KeygenOptions keygen_;
  SignOptions sign_;
  VerifyOptions verify_;
  std::vector<std::string> ctl_words_;  // of ctl itself, before the action
  int result_ = exit_done;
};

}  // namespace
}  // namespace rostrum

int main(int argc, char** argv) {
  try {
    return rostrum::Program().run(argc, argv);
  } catch (const std::exception& error) {  // out of memory, or a defect: never a bare abort before an operator
    return rostrum::report({rostrum::Blame::device, error.what(), "", "Start it again."});
  }
}
