// Every document of make_hostile_documents.py, through its reader: refused-* must end as an error of one sentence with
// what to do, any-* as that or as a document within the bounds; and the whole of them in bounded memory.
//
//     hostile_documents FOLDER

#include <sys/resource.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "content/formats/office/pdf_text.hpp"
#include "content/formats/office/read_office_document.hpp"
#include "content/formats/read_document.hpp"
#include "content/statement/read_statement.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t fewest_kinds = 500;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr long most_kibibytes = 0;  // sanitizers take their own
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr long most_kibibytes = 0;
#else
constexpr long most_kibibytes = 512L * 1024;
#endif
#else
constexpr long most_kibibytes = 512L * 1024;
#endif

std::string whole_file_of(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

bool is_one_sentence(const Error& error) {
  const std::string sentence = error.sentence();
  return !error.what.empty() && !error.advice.empty() && sentence.size() < 1000 &&
         sentence.find('\n') == std::string::npos && is_well_formed(sentence);
}

bool is_within_bounds(const Document& document) {
  std::size_t bytes = 0;
  for (const Block& block : document.blocks) {
    bytes += block.text.text.size();
    if (!is_well_formed(block.text.text)) return false;
  }
  return document.blocks.size() <= max_statement_blocks && bytes <= max_statement_bytes;
}

// Empty where all is well.
std::string complaint_about(const fs::path& path) {
  const std::string name = path.filename().string();
  const std::string bytes = whole_file_of(path);
  const auto document = path.extension() == ".xhtml" ? read_pdf_text(bytes, name) : read_office_document(bytes, name);
  if (!document) return is_one_sentence(document.error()) ? "" : "no clear sentence: " + document.error().sentence();
  if (name.starts_with("refused-")) return "was read";
  if (!is_within_bounds(*document)) return "is out of bounds";
  (void)read_statement(*document);
  return {};
}

int replay(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::size_t bad = 0;
  for (const fs::path& file : files) {
    const std::string complaint = complaint_about(file);
    if (complaint.empty()) continue;
    ++bad;
    std::printf("%s: %s\n", file.filename().c_str(), complaint.c_str());
  }
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  std::printf("%zu hostile documents, %zu of them not as they should be; %ld MiB at most\n", files.size(), bad,
              used.ru_maxrss / 1024);
  const bool too_much = most_kibibytes > 0 && used.ru_maxrss > most_kibibytes;
  if (too_much) std::printf("that is more memory than %ld MiB\n", most_kibibytes / 1024);
  return bad == 0 && !too_much && files.size() >= fewest_kinds ? 0 : 1;
}

}  // namespace
}  // namespace rostrum

int main(int count, char** arguments) {
  return count == 2 ? rostrum::replay(arguments[1]) : 2;
}
