#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <deque>
#include <nlohmann/json.hpp>
#include <thread>

#include "firmware/control/control_client.hpp"
#include "firmware/control/control_server.hpp"
#include "firmware/control/control_socket.hpp"
#include "firmware/control/room_control.hpp"
#include "firmware/display/headless_presenter.hpp"
#include "render/paint/png.hpp"
#include "tests/firmware/run/numbered_frames.hpp"
#include "tests/firmware/run/numbered_lookup.hpp"
#include "tests/firmware/temporary_folder.hpp"

namespace rostrum {
namespace {

using nlohmann::json;

class InstantJournal : public Journal {
 public:
  void append(std::vector<Event>, Done done) override { done({}); }
};

// A room on a thread of its own; the test is its client.
class Control : public testing::Test {
 protected:
  void SetUp() override {
    auto opened =
        ControlServer::open(folder(), *loop_, [this](const std::string& request, ControlServer::Answer answer) {
          control_->handle(request, std::move(answer));
        });
    ASSERT_TRUE(opened) << opened.error().sentence();
    server_ = std::move(*opened);
    controller_ = std::make_unique<Controller>(
        Controller::World{*loop_, frames_, journal_, [] { return Stamp{}; }, [](const std::string&) {}},
        ControllerSettings{});
    presenter_ = std::make_unique<HeadlessPresenter>(PresenterEvents{{}, [this] { controller_->settled(0); }, {}, {}});
    control_ = std::make_unique<RoomControl>(*controller_, lookup_, *loop_,
                                             RoomControl::Acts{[this] { loop_->post([this] { loop_->stop(); }); }});
    room_ = std::thread([this] {
      controller_->start({}, {presenter_.get()});
      loop_->run();
      server_.reset();
      control_.reset();
      controller_.reset();
    });
  }

  void TearDown() override {
    if (!room_.joinable()) return;
    loop_->post([this] { loop_->stop(); });
    room_.join();
  }

  [[nodiscard]] std::filesystem::path folder() const { return folder_.path(); }

  json ask(const json& request) {
    const auto reply = ask_room(folder(), request.dump());
    if (!reply) {
      ADD_FAILURE() << reply.error().sentence();
      return {};
    }
    return json::parse(reply->json);
  }

  // A client that speaks for itself.
  SocketDescriptor connect() {
    SocketDescriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    EXPECT_EQ(attach_to_control_socket(socket, folder(), Attach::connect), 0);
    return socket;
  }

  static void send(const SocketDescriptor& socket, const std::string& text) {
    EXPECT_EQ(::send(socket.get(), text.data(), text.size(), MSG_NOSIGNAL), static_cast<ssize_t>(text.size()));
  }

  // Up to the end of the line, or of the stream.
  static std::string line(const SocketDescriptor& socket) {
    std::string text;
    char unit = 0;
    while (::recv(socket.get(), &unit, 1, 0) == 1 && unit != '\n') text.push_back(unit);
    return text;
  }

  TemporaryFolder folder_;
  std::unique_ptr<Loop> loop_ = make_loop();
  NumberedFrames frames_;
  NumberedLookup lookup_;
  InstantJournal journal_;
  std::unique_ptr<Controller> controller_;
  std::unique_ptr<HeadlessPresenter> presenter_;
  std::unique_ptr<RoomControl> control_;
  std::unique_ptr<ControlServer> server_;
  std::thread room_;
};

TEST_F(Control, drives_the_room_and_tells_where_it_stands) {
  EXPECT_EQ(ask({{"action", "status"}})["view"], "title");
  EXPECT_EQ(ask({{"action", "next"}})["view"], "statement");
  EXPECT_EQ(ask({{"action", "next"}})["segment"], 2);
  EXPECT_EQ(ask({{"action", "back"}})["segment"], 1);
  EXPECT_EQ(ask({{"action", "goto"}, {"segment", 7}})["segment"], 7);
  EXPECT_EQ(ask({{"action", "blank"}})["blank"], true);
  EXPECT_EQ(ask({{"action", "title"}})["view"], "title");
  EXPECT_EQ(ask({{"action", "view"}, {"view", "test-card"}})["view"], "test-card");
  EXPECT_EQ(ask({{"action", "statement"}, {"statement", "next"}})["statement"], "02-second");
  EXPECT_EQ(ask({{"action", "statement"}, {"statement", "previous"}})["statement"], "01-first");
  EXPECT_EQ(ask({{"action", "statement"}, {"statement", "02-second"}})["statement"], "02-second");
}

TEST_F(Control, is_never_held_back_as_a_second_press) {
  for (int segment = 1; segment <= 5; ++segment) EXPECT_EQ(ask({{"action", "next"}})["segment"], segment);
}

TEST_F(Control, answers_nonsense_with_a_sentence) {
  for (const char* request :
       {"", "next", "[]", "{}", R"({"action": 7})", R"({"action": "dance"})", R"({"action": "goto"})",
        R"({"action": "goto", "segment": -1})", R"({"action": "goto", "segment": 99})", R"({"action": "view"})",
        R"({"action": "view", "view": "moon"})", R"({"action": "statement", "statement": "nobody"})",
        R"({"action": "statement", "statement": "previous"})", R"({"action": "next", "seen_revision": 12345})",
        "\xff\xfe"}) {
    const auto reply = ask_room(folder(), request);
    ASSERT_TRUE(reply) << request;
    const json answer = json::parse(reply->json);
    ASSERT_TRUE(answer.contains("error")) << request << reply->json;
    EXPECT_FALSE(answer["error"]["what"].get<std::string>().empty());
    EXPECT_EQ(answer["error"]["blame"], "input");
  }
  EXPECT_EQ(ask({{"action", "status"}})["view"], "title");
}

TEST_F(Control, a_screenshot_is_the_picture_on_the_wall) {
  const json status = ask({{"action", "goto"}, {"segment", 5}});
  const auto reply = ask_room(folder(), R"({"action": "screenshot"})");
  ASSERT_TRUE(reply);
  const auto picture = decode_png(reply->payload, "screenshot");
  ASSERT_TRUE(picture);
  RoomState state;
  state.view = View::statement;
  state.statement = "01-first";
  state.position = frames_.outline(0).segments[4];
  NumberedFrames fresh;
  Pixmap expected(picture->width(), picture->height());
  fresh.frame(0, state, Help::hidden, {})
      .frame->copy_to(expected.data(), static_cast<std::size_t>(expected.width()) * 4);
  EXPECT_TRUE(picture->same_picture(expected));
}

TEST_F(Control, answers_requests_of_one_client_in_their_order) {
  const auto client = connect();
  std::string all;
  for (int i = 0; i < 8; ++i) all += "{\"action\": \"next\"}\n";
  send(client, all);
  for (int segment = 1; segment <= 8; ++segment) EXPECT_EQ(json::parse(line(client))["segment"], segment);
}

TEST_F(Control, a_request_may_arrive_in_pieces) {
  const auto client = connect();
  send(client, "{\"action\":");
  EXPECT_EQ(ask({{"action", "status"}})["view"], "title") << "others are served meanwhile";
  send(client, " \"next\"}\n");
  EXPECT_EQ(json::parse(line(client))["segment"], 1);
}

TEST_F(Control, an_endless_request_is_refused_and_its_client_let_go) {
  const auto client = connect();
  const std::string chunk(4096, 'x');
  for (int i = 0; i < 17; ++i) {
    if (::send(client.get(), chunk.data(), chunk.size(), MSG_NOSIGNAL) < 0) break;
  }
  EXPECT_NE(line(client).find("longer than 64 KiB"), std::string::npos);
  EXPECT_EQ(line(client), "");
  EXPECT_EQ(ask({{"action", "status"}})["view"], "title");
}

TEST_F(Control, clients_that_hang_do_not_keep_others_out) {
  std::vector<SocketDescriptor> hanging;
  for (int i = 0; i < 100; ++i) {
    hanging.push_back(connect());
    send(hanging.back(), "{\"action\"");
  }
  EXPECT_EQ(ask({{"action", "next"}})["segment"], 1);
}

TEST_F(Control, a_client_that_never_reads_waits_alone) {
  const auto deaf = connect();
  std::string all;
  for (int i = 0; i < 400; ++i) all += "{\"action\": \"screenshot\"}\n";
  send(deaf, all);
  EXPECT_EQ(ask({{"action", "next"}})["segment"], 1);
  EXPECT_EQ(ask({{"action", "next"}})["segment"], 2);
}

TEST_F(Control, a_client_that_leaves_before_its_answer_does_no_harm) {
  for (int i = 0; i < 20; ++i) {
    const auto client = connect();
    send(client, "{\"action\": \"screenshot\"}\n");
  }
  EXPECT_EQ(ask({{"action", "next"}})["segment"], 1);
}

TEST_F(Control, its_socket_is_the_owners_alone) {
  struct stat status {};
  ASSERT_EQ(::stat((folder() / control_socket_name).c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600U);
}

TEST_F(Control, quit_answers_and_then_ends_the_room_and_its_socket) {
  EXPECT_EQ(ask({{"action", "quit"}})["format"], 1);
  room_.join();
  EXPECT_FALSE(std::filesystem::exists(folder() / control_socket_name));
  const auto nobody = ask_room(folder(), R"({"action": "status"})");
  ASSERT_FALSE(nobody);
  EXPECT_EQ(nobody.error().blame, Blame::input);
  EXPECT_NE(nobody.error().sentence().find("No room runs"), std::string::npos);
}

TEST(ControlServer, takes_over_the_socket_of_a_killed_room_and_a_path_of_any_length) {
  const TemporaryFolder temporary;
  const auto deep = temporary.path() / std::string(120, 'd') / "e";
  std::filesystem::create_directories(deep);
  const auto loop = make_loop();
  for (int start = 0; start < 2; ++start) {
    auto opened = ControlServer::open(deep, *loop, [&](const std::string&, const ControlServer::Answer& answer) {
      answer({"{\"format\":1}", ""});
      loop->post([&] { loop->stop(); });
    });
    ASSERT_TRUE(opened) << opened.error().sentence();
    std::thread room([&] { loop->run(); });
    EXPECT_TRUE(ask_room(deep, "{}"));
    room.join();
    if (start == 0) {
      // As after kill -9: the file stays, nobody listens.
      std::filesystem::rename(deep / control_socket_name, deep / "kept");
      opened->reset();
      std::filesystem::rename(deep / "kept", deep / control_socket_name);
    }
  }
}

}  // namespace
}  // namespace rostrum
