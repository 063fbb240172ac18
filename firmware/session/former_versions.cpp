#include "firmware/session/former_versions.hpp"

#include <algorithm>
#include <utility>

#include "content/alignment/version_change.hpp"
#include "content/room/new_version.hpp"

namespace rostrum {

void FormerVersions::keep(const Session& session) {
  for (const SessionStatement& statement : session.statements) {
    const Version& lead = statement.versions[statement.original];
    if (find(statement.id, lead.hash) != nullptr) continue;
    Former former{statement.id, lead.hash, lead.statement, {}};
    for (std::size_t i = 0; i < statement.versions.size(); ++i) {
      if (i != statement.original) former.translations.push_back(statement.versions[i].hash);
    }
    formers_.push_back(std::move(former));
    if (formers_.size() > most) formers_.pop_front();
  }
}

std::vector<ChangedStatement> FormerVersions::changes(const Session& former, const Session& now) {
  std::vector<ChangedStatement> changed;
  for (const SessionStatement& before : former.statements) {
    const auto after = std::find_if(now.statements.begin(), now.statements.end(),
                                    [&before](const SessionStatement& each) { return each.id == before.id; });
    if (after == now.statements.end()) continue;
    const Version& old_lead = before.versions[before.original];
    const Version& new_lead = after->versions[after->original];
    if (old_lead.hash == new_lead.hash || old_lead.language != new_lead.language) continue;
    changed.push_back({before.id, VersionChange(old_lead.statement, new_lead.statement)});
  }
  return changed;
}

const FormerVersions::Former* FormerVersions::find(const std::string& id, const ContentHash& lead) const {
  for (const Former& former : formers_) {
    if (former.id == id && former.lead == lead) return &former;
  }
  return nullptr;
}

// A translation that stood beside a former lead, and does not say anything else now, was made for that.
std::vector<ContentHash> FormerVersions::earlier_texts(const SessionStatement& statement) const {
  const ContentHash& lead = statement.versions[statement.original].hash;
  std::vector<ContentHash> earlier;
  for (std::size_t i = 0; i < statement.versions.size(); ++i) {
    const ContentHash& hash = statement.versions[i].hash;
    const bool was_there = std::any_of(formers_.begin(), formers_.end(), [&](const Former& former) {
      return former.id == statement.id && former.lead != lead &&
             std::find(former.translations.begin(), former.translations.end(), hash) != former.translations.end();
    });
    if (i != statement.original && was_there) earlier.push_back(hash);
  }
  return earlier;
}

std::vector<act::TakeNewVersion> FormerVersions::newer_versions(const Scene& scene, const Session& session) const {
  std::vector<act::TakeNewVersion> acts;
  if (formers_.empty()) return acts;
  for (const SessionStatement& statement : session.statements) {
    const Version& lead = statement.versions[statement.original];
    const bool selected = scene.statement == statement.id;
    const StatementDelivery& delivery = scene.delivery_of(statement.id);
    const bool touched = delivery.statement == statement.id;
    if (!selected && !touched) continue;
    const ContentHash& counted_in = selected ? scene.content : delivery.content;
    if (counted_in == lead.hash) continue;
    const Former* former = find(statement.id, counted_in);
    if (former == nullptr) continue;
    const VersionChange change(former->text, lead.statement);
    acts.push_back(take_new_version(scene, statement.id, change, lead.hash, earlier_texts(statement)));
  }
  return acts;
}

}  // namespace rostrum
