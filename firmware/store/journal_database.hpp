#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "content/room/room.hpp"
#include "content/text/error.hpp"
#include "firmware/store/content_files.hpp"

namespace rostrum {

// The journal's file: the events of the room, a snapshot of the state every so often, and the names of the stored
// session's files. Every function that writes returns after the disk has it, all of it or nothing. Not for two threads
// at once. The state folder's lock keeps other processes out.
class JournalDatabase {
 public:
  // Opens or creates it. Fails where it is damaged, from a newer version, or cannot be written.
  static Result<JournalDatabase> open(const std::filesystem::path& file);

  ~JournalDatabase();
  JournalDatabase(JournalDatabase&&) noexcept;
  JournalDatabase& operator=(JournalDatabase&&) noexcept;

  // What the events on the disk lead to.
  [[nodiscard]] const RoomState& state() const { return state_; }

  [[nodiscard]] Result<void> append(const std::vector<Event>& events);

  [[nodiscard]] Result<std::vector<StoredFile>> session() const;
  [[nodiscard]] Result<void> replace_session(const std::vector<StoredFile>& files);

 private:
  struct Connection;
  explicit JournalDatabase(std::unique_ptr<Connection> connection);

  Result<void> replay();

  std::unique_ptr<Connection> connection_;
  RoomState state_;
  std::size_t since_snapshot_ = 0;
};

}  // namespace rostrum
