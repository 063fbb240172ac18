#include "firmware/usb/import.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "content/session/session.hpp"
#include "content/wire/imported_document.hpp"
#include "firmware/session/session_source.hpp"
#include "firmware/usb/file_task.hpp"
#include "firmware/usb/import_now.hpp"
#include "tests/firmware/temporary_folder.hpp"
#include "tests/firmware/usb/stick_files.hpp"

namespace rostrum {
namespace {

ImportedFiles imported(const std::string& stick) {
  auto files = import_medium_now(stick_path(stick));
  EXPECT_TRUE(files) << files.error().sentence();
  return files ? *files : ImportedFiles();
}

Session session_of(ImportedFiles files) {
  auto session = load_session(std::move(files.files), "stick");
  EXPECT_TRUE(session) << session.error().sentence();
  return session ? *session : Session();
}

// A link is followed where it stays in the folder; a stick's never is.
ImportedFiles folder_files() {
  auto files = read_session_source(stick_folder()).value();
  std::erase_if(files.files, [](const NamedBytes& file) { return file.name == "link.en.md"; });
  return files;
}

class ImportedStick : public testing::TestWithParam<std::string> {};

TEST_P(ImportedStick, is_the_session_that_the_folder_is) {
  const Session from_stick = session_of(imported(GetParam()));
  const Session from_folder = session_of(folder_files());
  ASSERT_FALSE(from_folder.statements.empty());
  EXPECT_EQ(from_stick, from_folder);
}

INSTANTIATE_TEST_SUITE_P(Kinds, ImportedStick,
                         testing::Values("fat12", "fat32", "exfat", "ext4", "joliet", "mbr-fat16", "gpt-exfat"),
                         [](const auto& each) {
                           std::string name = each.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST(Import, what_is_kept_of_a_statement_is_what_the_worker_read_and_never_its_bytes) {
  for (const NamedBytes& file : imported("fat12").files)
    EXPECT_EQ(is_imported_document(file.bytes), file.name != "session.toml" && file.name != "working-group.csv")
        << file.name;
}

TEST(Import, a_file_that_is_too_large_is_one_finding_and_the_rest_goes_on) {
  const Session session = session_of(imported("large"));
  ASSERT_EQ(session.statements.size(), 1U);
  EXPECT_EQ(session.statements[0].id, "small");
  ASSERT_EQ(session.findings.size(), 1U);
  EXPECT_THAT(session.findings[0].sentence(), testing::HasSubstr("large.en.md: This is larger than 4 MiB"));
}

TEST(Import, what_is_no_stick_of_statements_is_told_in_one_sentence) {
  const auto sentence = [](const std::string& stick) {
    return import_medium_now(stick_path(stick)).error().sentence();
  };
  EXPECT_THAT(sentence("empty"), testing::HasSubstr("nothing on this medium"));
  EXPECT_THAT(sentence("zeros"), testing::HasSubstr("no file system that can be read"));
  EXPECT_THAT(sentence("bitlocker"), testing::HasSubstr("encrypted"));
  EXPECT_THAT(sentence("apfs"), testing::HasSubstr("format that only some computers read"));
  EXPECT_THAT(sentence("crowd"), testing::HasSubstr("too many files"));
  EXPECT_THAT(sentence("nothing"), testing::HasSubstr("holds no statement"));
  EXPECT_THAT(sentence("not-there"), testing::HasSubstr("cannot be opened"));
  EXPECT_THAT(import_medium_now("/dev/null").error().sentence(), testing::HasSubstr("neither a disk nor an image"));
}

TEST(Import, an_image_that_is_cut_short_gives_what_is_still_there_or_a_sentence) {
  const TemporaryFolder folder;
  const std::string path = (folder.path() / "short.img").string();
  const std::string whole = bytes_of(stick_path("ext4"));
  for (std::size_t part = 1; part < 8; ++part) {
    std::ofstream(path, std::ios::binary) << whole.substr(0, whole.size() * part / 8);
    const auto files = import_medium_now(path);
    if (!files) {
      EXPECT_FALSE(files.error().what.empty());
    }
  }
}

// Without bubblewrap, a worker that is no honest one in the place of document-worker.
SandboxTools with_falling_worker() {
  SandboxTools tools = installed_tools();
  tools.bubblewrap.reset();
  tools.document_worker = ROSTRUM_BINARY_DIR "/bin/falling_worker";
  return tools;
}

std::string outcome_of(const std::string& name, const SandboxTools& tools) {
  const auto loop = make_loop();
  Walling walling(tools);
  std::string sentence;
  const auto task = FileTask::start(*loop, walling, {name, "bytes"}, [&](const NamedBytes& read) {
    const auto document = imported_document(read.bytes);
    if (!document) {
      sentence = "taken as bytes";
    } else {
      sentence = document->document ? "read" : document->document.error().sentence();
    }
    loop->stop();
  });
  loop->run();
  return sentence;
}

TEST(Import, a_worker_that_falls_is_one_sentence_about_its_file) {
  const SandboxTools tools = with_falling_worker();
  EXPECT_EQ(outcome_of("good.en.md", tools), "read");
  for (const char* name : {"dies.en.md", "exits.en.md", "lies.en.md", "unasked.en.md", "twice.en.md", "mute.en.md",
                           "dies/session.toml", "lies.csv"})
    EXPECT_THAT(outcome_of(name, tools), testing::HasSubstr(std::string(name) + ": This file is damaged: its reader"));
  EXPECT_THAT(outcome_of("floods.en.md", tools), testing::HasSubstr("more in this file than in any statement"));
  EXPECT_THAT(outcome_of("memory.en.md", tools), testing::HasSubstr("more in this file than in any statement"));
}

TEST(Import, a_worker_that_hangs_is_ended) {
  SandboxTools tools = with_falling_worker();
  tools.times.file = std::chrono::milliseconds(300);
  EXPECT_THAT(outcome_of("hangs.en.md", tools), testing::HasSubstr("takes longer than any statement needs"));
}

TEST(Import, all_the_others_are_read_where_one_worker_falls) {
  SandboxTools tools = with_falling_worker();
  tools.times.file = std::chrono::seconds(2);
  std::vector<NamedBytes> files;
  for (const char* name : {"1.en.md", "2-dies.en.md", "3.en.md", "4-hangs.en.md", "5-lies.en.md", "6.en.md"})
    files.push_back({name, "bytes"});
  const auto loop = make_loop();
  Walling walling(tools);
  std::vector<std::unique_ptr<FileTask>> tasks;
  std::map<std::string, bool> read;
  for (const NamedBytes& file : files) {
    tasks.push_back(FileTask::start(*loop, walling, file, [&](const NamedBytes& done) {
      read[done.name] = imported_document(done.bytes)->document.has_value();
      if (read.size() == files.size()) loop->stop();
    }));
  }
  loop->run();
  EXPECT_EQ(read, (std::map<std::string, bool>{{"1.en.md", true},
                                               {"2-dies.en.md", false},
                                               {"3.en.md", true},
                                               {"4-hangs.en.md", false},
                                               {"5-lies.en.md", false},
                                               {"6.en.md", true}}));
}

TEST(Import, the_other_files_are_had_where_the_reader_of_the_stick_falls_over_one) {
  SandboxTools tools = with_falling_worker();
  tools.stick_worker = ROSTRUM_BINARY_DIR "/bin/falling_stick";
  tools.times.stick_silence = std::chrono::seconds(3);
  const auto files = import_medium_now(stick_path("fat12"), tools);
  ASSERT_TRUE(files) << files.error().sentence();
  std::map<std::string, std::string> outcomes;
  for (const NamedBytes& file : files->files) {
    const auto document = imported_document(file.bytes);
    ASSERT_TRUE(document) << file.name;
    outcomes[file.name] = document->document ? "read" : document->document.error().what;
  }
  const std::string damaged = "The file system is damaged where this file is";
  const std::string bad = "The stick does not give this file: it has a bad place, or was pulled out";
  EXPECT_EQ(outcomes, (std::map<std::string, std::string>{{"1.en.md", "read"},
                                                          {"2-dies.en.md", damaged},
                                                          {"3.en.md", "read"},
                                                          {"4-lies.en.md", damaged},
                                                          {"5-unasked.en.md", damaged},
                                                          {"6-hangs.en.md", bad},
                                                          {"7-bad.en.md", bad},
                                                          {"8.en.md", "read"}}));
}

bool says_without(const ImportedFiles& files, const char* what) {
  return std::any_of(files.findings.begin(), files.findings.end(), [what](const Finding& finding) {
    return finding.severity == Severity::note && finding.message.find(what) != std::string::npos;
  });
}

TEST(Import, goes_on_without_bubblewrap_and_says_so) {
  SandboxTools tools = installed_tools();
  tools.bubblewrap.reset();
  const auto without = import_medium_now(stick_path("fat12"), tools);
  ASSERT_TRUE(without);
  EXPECT_TRUE(says_without(*without, "bubblewrap, which is not installed"));
  tools.bubblewrap = "/bin/false";  // as where no namespaces can be made
  const auto broken = import_medium_now(stick_path("fat12"), tools);
  ASSERT_TRUE(broken) << broken.error().sentence();
  EXPECT_TRUE(says_without(*broken, "bubblewrap, which this system does not let"));
  EXPECT_EQ(session_of(*broken), session_of(folder_files()));
}

TEST(Import, without_its_programs_says_what_to_do) {
  SandboxTools tools = installed_tools();
  tools.bubblewrap.reset();
  tools.stick_worker = "/nowhere/stick-worker";
  EXPECT_THAT(import_medium_now(stick_path("fat12"), tools).error().sentence(),
              testing::HasSubstr("Install Rostrum as a whole"));
}

// No process that this one has started is left, however slow the machine is at ending them.
bool nobody_is_left() {
  for (int i = 0; i < 3'000; ++i) {
    if (::waitpid(-1, nullptr, WNOHANG) < 0) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
}

TEST(Import, can_be_pulled_at_any_step) {
  int pulled = 0;
  for (int steps = 0; steps < 60; ++steps) {
    const auto loop = make_loop();
    bool done = false;
    std::unique_ptr<Import> import;
    auto started = import_medium(*loop, stick_path(steps % 2 == 0 ? "ext4" : "fat12"), installed_tools(),
                                 {nullptr, [&](const Result<ImportedFiles>&) {
                                    done = true;
                                    loop->stop();
                                  }});
    ASSERT_TRUE(started);
    import = std::move(*started);
    const auto pull = loop->after(std::chrono::milliseconds(4 * steps), [&] {
      import.reset();
      if (!done) ++pulled;
      loop->stop();
    });
    loop->run();
    const bool was_done = done;
    import.reset();
    loop->post([&] { loop->stop(); });
    loop->run();
    EXPECT_EQ(done, was_done) << "called after it was pulled";
  }
  EXPECT_GT(pulled, 10);
  EXPECT_TRUE(nobody_is_left());
}

TEST(Import, can_be_pulled_within_its_own_calls) {
  for (std::size_t at = 1; at < 10; ++at) {
    const auto loop = make_loop();
    std::unique_ptr<Import> import;
    std::size_t steps = 0;
    std::unique_ptr<Subscription> pull;
    auto started = import_medium(*loop, stick_path("fat12"), installed_tools(),
                                 {[&](const ImportProgress& progress) {
                                    steps = progress.done;
                                    EXPECT_EQ(progress.files, 10U);
                                    if (steps == at)
                                      pull = loop->after(std::chrono::milliseconds(0), [&] {
                                        import.reset();
                                        loop->stop();
                                      });
                                  },
                                  [&](const Result<ImportedFiles>&) { loop->stop(); }});
    ASSERT_TRUE(started);
    import = std::move(*started);
    loop->run();
    EXPECT_GE(steps, at);
  }
  EXPECT_TRUE(nobody_is_left());
}

// As small as a PDF can be: one page, one line.
std::string small_pdf(const std::string& words) {
  const std::string stream = "BT /F1 12 Tf 72 720 Td (" + words + ") Tj ET";
  return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
         "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
         "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
         "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
         "4 0 obj<</Length " +
         std::to_string(stream.size()) + ">>stream\n" + stream + "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
}

Result<std::string> run_program(const ProgramOrder& order, const std::string& input,
                                SandboxTools tools = installed_tools()) {
  const auto loop = make_loop();
  Walling walling(std::move(tools));
  Result<std::string> result;
  const auto run = ProgramRun::start(*loop, walling, order, input, [&](Result<std::string> output) {
    result = std::move(output);
    loop->stop();
  });
  if (!run) return tl::unexpected(run.error());
  loop->run();
  return result;
}

constexpr std::uint64_t mebibyte = 1 << 20;

TEST(ProgramRun, gives_what_pdftotext_reads_with_and_without_bubblewrap) {
  const ProgramOrder order{{"/usr/bin/pdftotext", "-q", "-enc", "UTF-8", "-", "-"}, mebibyte};
  SandboxTools bare = installed_tools();
  bare.bubblewrap.reset();
  for (const SandboxTools& tools : {installed_tools(), bare}) {
    const auto text = run_program(order, small_pdf("Mr. Chair, words."), tools);
    ASSERT_TRUE(text) << text.error().sentence();
    EXPECT_THAT(*text, testing::StartsWith("Mr. Chair, words."));
  }
}

TEST(ProgramRun, of_one_that_fails_floods_or_hangs_is_an_error) {
  EXPECT_FALSE(run_program({{"/usr/bin/pdftotext", "-q", "-", "-"}, mebibyte}, "no PDF at all"));
  EXPECT_FALSE(run_program({{"/nowhere/pdftotext"}, mebibyte}, ""));
  const auto flood = run_program({{"/usr/bin/yes"}, mebibyte}, "");
  ASSERT_FALSE(flood);
  EXPECT_THAT(flood.error().what, testing::HasSubstr("more in this file"));
  SandboxTools quick = installed_tools();
  quick.times.file = std::chrono::seconds(2);
  const auto hang = run_program({{"/usr/bin/sleep", "1000"}, mebibyte}, "", quick);
  ASSERT_FALSE(hang);
}

}  // namespace
}  // namespace rostrum
