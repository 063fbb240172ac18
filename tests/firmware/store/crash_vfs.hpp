#pragma once

#include <sqlite3.h>

#include <string>

namespace rostrum::test {

class CrashDisk;

// SQLite's calls on a CrashDisk, in the manner of its VFS for Unix: a folder is synced with the first sync of a log
// that was created in it. Registered for as long as it lives, under a name of its own. Locks nothing.
class CrashVfs {
 public:
  explicit CrashVfs(CrashDisk& disk);
  ~CrashVfs();
  CrashVfs(const CrashVfs&) = delete;
  CrashVfs& operator=(const CrashVfs&) = delete;

  [[nodiscard]] const char* name() const { return name_.c_str(); }

 private:
  std::string name_;
  sqlite3_vfs vfs_{};
};

}  // namespace rostrum::test
