#include "content/alignment/word_table.hpp"

namespace rostrum {

std::string_view word_table_of_topics() {
  return R"(
)";
}

}  // namespace rostrum
