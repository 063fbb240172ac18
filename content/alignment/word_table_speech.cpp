#include "content/alignment/word_table.hpp"

namespace rostrum {

std::string_view word_table_of_speech() {
  return R"(
)";
}

}  // namespace rostrum
