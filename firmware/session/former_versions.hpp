#pragma once

#include <deque>
#include <string>
#include <vector>

#include "content/alignment/version_change.hpp"
#include "content/room/command.hpp"
#include "content/room/scene.hpp"
#include "content/session/session.hpp"

namespace rostrum {

// A statement whose lead version is another text than before.
struct ChangedStatement {
  std::string id;
  VersionChange change;
};

// Texts that others took the place of while the room ran: a place that still counts in one of them, also after an undo,
// is carried over by what it says.
class FormerVersions {
 public:
  // What this session holds is former from now on.
  void keep(const Session& session);

  // What changed on the way from one session to another version of it.
  [[nodiscard]] static std::vector<ChangedStatement> changes(const Session& former, const Session& now);

  // Of each statement that the scene counts in a former lead version of, the act that goes on in the present one.
  [[nodiscard]] std::vector<act::TakeNewVersion> newer_versions(const Scene& scene, const Session& session) const;

 private:
  struct Former {
    std::string id;
    ContentHash lead;
    Statement text;                         // of the lead version
    std::vector<ContentHash> translations;  // that were there with it
  };
  static constexpr std::size_t most = 64;

  [[nodiscard]] const Former* find(const std::string& id, const ContentHash& lead) const;
  [[nodiscard]] std::vector<ContentHash> earlier_texts(const SessionStatement& statement) const;

  std::deque<Former> formers_;  // the oldest first
};

}  // namespace rostrum
