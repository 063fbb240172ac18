#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "tests/bench/text/segments.hpp"

namespace rostrum::bench {

// One piece of work, by name, within the function counted_work alone:
//   ours, ours-plain, bare, pango   lay out every segment, each as unseen text
//   ours-cached                     the same once more, by an engine that has seen them
//   paragraphs                      lay out every paragraph with one engine
//   plan                            cut the statement into segments for a display
[[nodiscard]] nlohmann::json do_counted_work(const std::string& name, const std::vector<Source>& sources);

}  // namespace rostrum::bench
