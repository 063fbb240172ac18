#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "content/wire/imported_document.hpp"
#include "content/wire/presentable_name.hpp"
#include "content/wire/wire_bytes.hpp"
#include "content/wire/worker_message.hpp"
#include "tests/content/wire/made_documents.hpp"

namespace rostrum {
namespace {

ImportedDocument one_block(std::string text, std::vector<StyleRun> runs = {}) {
  ImportedDocument made;
  Document document;
  document.blocks.push_back({Block::Kind::paragraph, 0, {std::move(text), std::move(runs)}, 1});
  made.document = document;
  return made;
}

TEST(ImportedDocument, comes_back_as_it_was) {
  MadeDocuments made(1);
  for (int i = 0; i < 2'000; ++i) {
    const ImportedDocument document = made.next();
    const auto back = imported_document(to_wire(document));
    ASSERT_TRUE(back) << i;
    EXPECT_TRUE(is_same(*back, document)) << i;
  }
}

TEST(ImportedDocument, cut_short_anywhere_it_is_none) {
  MadeDocuments made(2);
  for (int i = 0; i < 30; ++i) {
    const std::string whole = to_wire(made.next());
    for (std::size_t size = 0; size < whole.size(); ++size)
      ASSERT_FALSE(imported_document(std::string_view(whole).substr(0, size))) << i << " at " << size;
    EXPECT_FALSE(imported_document(whole + "x"));
  }
}

TEST(ImportedDocument, what_is_changed_anywhere_is_refused_or_a_document_as_sound) {
  MadeDocuments made(3);
  std::size_t refused = 0;
  std::size_t taken = 0;
  for (int i = 0; i < 300; ++i) {
    std::string bytes = to_wire(made.next());
    for (std::size_t change = 1 + made.below(3); change > 0; --change)
      bytes[made.below(bytes.size())] = static_cast<char>(made.below(256));
    const auto read = imported_document(bytes);
    read ? ++taken : ++refused;
    if (!read) continue;
    const auto again = imported_document(to_wire(*read));
    ASSERT_TRUE(again);
    EXPECT_TRUE(is_same(*read, *again));
  }
  EXPECT_GT(refused, 20U);
  EXPECT_GT(taken, 20U);
}

TEST(ImportedDocument, a_count_of_what_is_not_there_is_no_reason_to_make_room_for_it) {
  std::string bytes = to_wire(one_block("word"));
  const std::size_t count_at = bytes.find("UTF-8") + 5;
  for (std::size_t i = 0; i < 8; ++i) bytes[count_at + i] = '\xFF';
  EXPECT_FALSE(imported_document(bytes));
  bytes = to_wire(one_block("word"));
  bytes[count_at + 1] = 1;  // 257 blocks in the bytes of one
  EXPECT_FALSE(imported_document(bytes));
}

TEST(ImportedDocument, only_text_that_a_reader_can_have_read_is_taken) {
  EXPECT_TRUE(imported_document(to_wire(one_block("Mr. Chair,\n\ttabs"))));
  EXPECT_FALSE(imported_document(to_wire(one_block("bell\x07"))));
  EXPECT_FALSE(imported_document(to_wire(one_block("escape\x1B[2J"))));
  EXPECT_FALSE(imported_document(to_wire(one_block("e\xCC\x81"))));  // not NFC
  EXPECT_FALSE(imported_document(to_wire(one_block("\xFF"))));
  EXPECT_FALSE(imported_document(to_wire(one_block(std::string("\0", 1)))));
}

TEST(ImportedDocument, only_styles_in_their_order_are_taken) {
  const Style bold{true, false};
  EXPECT_TRUE(imported_document(to_wire(one_block("слово", {{{0, 2}, bold}, {{2, 10}, bold}}))));
  EXPECT_FALSE(imported_document(to_wire(one_block("слово", {{{0, 1}, bold}}))));                  // within a letter
  EXPECT_FALSE(imported_document(to_wire(one_block("слово", {{{0, 12}, bold}}))));                 // behind the end
  EXPECT_FALSE(imported_document(to_wire(one_block("слово", {{{4, 4}, bold}}))));                  // empty
  EXPECT_FALSE(imported_document(to_wire(one_block("слово", {{{0, 4}, bold}, {{2, 6}, bold}}))));  // overlapping
  EXPECT_FALSE(imported_document(to_wire(one_block("слово", {{{0, 4}, {}}}))));                    // plain
}

TEST(ImportedDocument, more_text_than_any_statement_has_is_refused) {
  EXPECT_TRUE(imported_document(to_wire(one_block(std::string(most_document_text, 'x')))));
  EXPECT_FALSE(imported_document(to_wire(one_block(std::string(most_document_text + 1, 'x')))));
}

std::vector<WorkerMessage> one_of_each() {
  StickListing listing;
  listing.files = {{"a/b.md", 5, 0}, {"слово.txt", std::numeric_limits<std::uint64_t>::max(), 7}};
  listing.unreadable = {"a/c"};
  listing.passed_over = {{PassedOver::Kind::link, "a/d.md", 3}, {PassedOver::Kind::device, "a/e.md", 1}};
  listing.volumes = {{0, 5, true}, {std::numeric_limits<std::uint64_t>::max(), 0, false}};
  return {WorkerHello{7},
          listing,
          StickRefusal{StickRefusal::Reason::too_many},
          FileChunk{std::string("\0\xFF", 2)},
          FileEnd{FileEnd::Outcome::damaged},
          one_block("text"),
          ReadOnce{}};
}

TEST(WorkerMessage, all_kinds_come_back_however_the_bytes_are_parted) {
  const std::vector<WorkerMessage> sent = one_of_each();
  std::string bytes;
  for (const WorkerMessage& message : sent) bytes += to_wire(message);
  for (std::size_t step = 1; step < 40; ++step) {
    MessageReader reader;
    std::vector<WorkerMessage> received;
    for (std::size_t at = 0; at < bytes.size(); at += step) {
      reader.feed(std::string_view(bytes).substr(at, step));
      while (auto message = reader.next()) received.push_back(std::move(*message));
    }
    ASSERT_EQ(received.size(), sent.size());
    EXPECT_FALSE(reader.is_broken());
    EXPECT_FALSE(reader.is_within());
    for (std::size_t i = 0; i < sent.size(); ++i) EXPECT_EQ(to_wire(received[i]), to_wire(sent[i]));
  }
}

TEST(WorkerMessage, after_a_lie_nothing_more_is_believed) {
  for (const std::size_t at : {std::size_t{7}, std::size_t{8}}) {  // the length, the kind
    std::string bytes = to_wire(WorkerHello{1});
    bytes[at] = '\x7F';
    MessageReader reader;
    reader.feed(bytes);
    EXPECT_FALSE(reader.next());
    EXPECT_TRUE(reader.is_broken());
    reader.feed(to_wire(WorkerHello{1}));
    EXPECT_FALSE(reader.next());
  }
}

TEST(WorkerMessage, a_name_that_leads_elsewhere_or_moves_a_terminal_is_refused) {
  for (const char* name : {"", "/etc/passwd", "../a.md", "a/../b.md", "a//b.md", "a/", "./a.md", "a\nb.md",
                           "a\x1B[2J.md", "a\xFF.md", "a\u202Edm.md"}) {
    MessageReader reader;
    StickListing listing;
    listing.files.push_back({name, 1, 0});
    reader.feed(to_wire(listing));
    EXPECT_FALSE(reader.next()) << name;
    EXPECT_TRUE(reader.is_broken()) << name;
  }
}

TEST(WorkerMessage, what_was_passed_over_is_believed_no_more_than_files) {
  for (const PassedOver& lie : {PassedOver{PassedOver::Kind::link, "../a.md", 1},
                                PassedOver{static_cast<PassedOver::Kind>(passed_over_kinds), "a.md", 1}}) {
    MessageReader reader;
    StickListing listing;
    listing.passed_over.push_back(lie);
    reader.feed(to_wire(listing));
    EXPECT_FALSE(reader.next());
    EXPECT_TRUE(reader.is_broken());
  }
}

TEST(WorkerMessage, a_listing_of_more_than_a_session_can_have_is_refused) {
  StickListing listing;
  listing.files.assign(most_stick_files, {"a.md", 1, 0});
  MessageReader reader;
  reader.feed(to_wire(listing));
  EXPECT_TRUE(reader.next());
  listing.files.push_back({"a.md", 1, 0});
  reader.feed(to_wire(listing));
  EXPECT_FALSE(reader.next());
  EXPECT_TRUE(reader.is_broken());
}

TEST(PresentableName, is_what_it_was_where_it_can_be_shown) {
  for (const char* name : {"01-russia.ru.md", "Россия.docx", "中国.txt", "بيان.md", "a b (1).md", "C:\\x.md"})
    EXPECT_EQ(presentable_name(name), name);
  EXPECT_EQ(presentable_name("e\xCC\x81.md"), "é.md");
}

TEST(PresentableName, line_ends_controls_and_turned_text_are_written_out) {
  EXPECT_EQ(presentable_name("a\nb.md"), "a\\nb.md");
  EXPECT_EQ(presentable_name("a\x1B[2J.md"), "a\\x1B[2J.md");
  EXPECT_EQ(presentable_name("a\xE2\x80\xAE"
                             "dm.exe"),
            "a\\u{202E}dm.exe");
}

TEST(PresentableName, a_name_in_a_code_page_is_read_where_it_can_be_told) {
  EXPECT_EQ(presentable_name("\xD0\xEE\xF1\xF1\xE8\xFF \xE7\xE0\xFF\xE2\xEB\xE5\xED\xE8\xE5.txt"),
            "Россия заявление.txt");
  EXPECT_TRUE(is_presentable(presentable_name("\xFF\xFE\x80.md")));
}

TEST(PresentableName, leads_nowhere_and_always_passes_its_own_check) {
  for (const std::string& name : {std::string("."), std::string(".."), std::string(""), std::string("a/b"),
                                  std::string("/"), std::string("\0", 1), std::string("a\0b", 3)})
    EXPECT_TRUE(is_presentable(presentable_name(name))) << presentable_name(name);
  MadeDocuments made(4);
  for (int i = 0; i < 20'000; ++i) {
    std::string name;
    for (std::size_t size = made.below(12); size > 0; --size) name += static_cast<char>(made.below(256));
    ASSERT_TRUE(is_presentable(presentable_name(name))) << testing::PrintToString(name);
  }
}

}  // namespace
}  // namespace rostrum
