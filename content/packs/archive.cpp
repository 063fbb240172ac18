#include "content/packs/archive.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <clocale>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "content/text/printable.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

constexpr std::size_t longest_name = 1'024;  // bytes

struct EndReading {
  void operator()(archive* reader) const { archive_read_free(reader); }
};
struct EndWriting {
  void operator()(archive* writer) const { archive_write_free(writer); }
};
struct EndEntry {
  void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

// libarchive turns names into the locale's encoding, and a program that never chose one has ASCII.
class Utf8Names {
 public:
  Utf8Names() : locale_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
    if (locale_ != nullptr) former_ = ::uselocale(locale_);
  }
  ~Utf8Names() {
    if (locale_ == nullptr) return;
    ::uselocale(former_);
    ::freelocale(locale_);
  }
  Utf8Names(const Utf8Names&) = delete;
  Utf8Names& operator=(const Utf8Names&) = delete;

 private:
  locale_t locale_ = nullptr;
  locale_t former_ = nullptr;
};

Error refusal(std::string what, const std::string& where, std::string advice = "Make it anew.") {
  return {Blame::input, std::move(what), where, std::move(advice)};
}

// Empty, or what is wrong with a name.
std::string fault_of_name(std::string_view name) {
  if (name.empty() || name.size() > longest_name) return "a file whose name is empty or too long";
  if (!is_well_formed(name)) return "a file whose name is not in UTF-8";
  const std::string shown = "the file name \"" + printable(name) + "\"";
  if (std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }))
    return shown + ", with control characters";
  if (name.find('\\') != std::string_view::npos) return shown + ", with a backslash";
  while (true) {
    const std::size_t end = std::min(name.find('/'), name.size());
    const std::string_view part = name.substr(0, end);
    if (part.empty() || part == "." || part == "..") return shown + ", which leads out of it";
    if (end == name.size()) return "";
    name.remove_prefix(end + 1);
  }
}

class ArchiveReading {
 public:
  ArchiveReading(std::string_view zip, const ArchiveLimits& limits, const std::string& where)
      : limits_(limits), where_(where), most_bytes_(limits.all_bytes), reader_(archive_read_new()) {
    // No more than that is allocated for the worst of bombs.
    if (zip.size() < limits.all_bytes / limits.expansion) most_bytes_ = zip.size() * limits.expansion;
    const bool opened =
        archive_read_support_format_zip_seekable(reader_.get()) == ARCHIVE_OK &&
        archive_read_open_memory(reader_.get(), const_cast<char*>(zip.data()), zip.size()) == ARCHIVE_OK;
    if (!opened) fail("The file is no zip archive");
  }

  Result<std::vector<NamedBytes>> read() {
    archive_entry* entry = nullptr;
    while (!error_) {
      const int code = archive_read_next_header(reader_.get(), &entry);
      if (code == ARCHIVE_EOF) break;
      if (code != ARCHIVE_OK) {
        fail("The archive is damaged");
      } else {
        take(entry);
      }
    }
    if (error_) return tl::unexpected(*error_);
    return std::move(files_);
  }

 private:
  void fail(std::string what, std::string advice = "Make it anew.") {
    if (!error_) error_ = refusal(std::move(what), where_, std::move(advice));
  }

  void take(archive_entry* entry) {
    if (++entries_ > limits_.entries) return fail("The archive holds more files than a session can have");
    const char* stated = archive_entry_pathname(entry);
    std::string name = stated == nullptr ? "" : stated;
    const auto kind = archive_entry_filetype(entry);
    if (kind == AE_IFDIR && name.ends_with('/')) name.pop_back();
    if (const std::string fault = fault_of_name(name); !fault.empty()) return fail("The archive holds " + fault);
    const std::string quoted = "\"" + name + "\" in the archive ";
    if (archive_entry_hardlink(entry) != nullptr || (kind != AE_IFREG && kind != AE_IFDIR))
      return fail(quoted + "is a link or a device");
    if (kind == AE_IFDIR) return;
    if (archive_entry_is_encrypted(entry) != 0)
      return fail(quoted + "is encrypted", "Make it anew without a password.");
    const std::string_view method = archive_format_name(reader_.get());
    if (!method.ends_with("(uncompressed)") && !method.ends_with("(deflation)"))
      return fail(quoted + "is compressed by a method that is not read here", "Make it anew, stored or deflated.");
    if (!names_.insert(name).second) return fail(quoted + "stands there twice");
    std::string bytes = read_bytes(quoted);
    if (!error_) files_.push_back({std::move(name), std::move(bytes)});
  }

  std::string read_bytes(const std::string& quoted) {
    std::string bytes;
    std::array<char, 65'536> piece{};
    while (true) {
      const la_ssize_t got = archive_read_data(reader_.get(), piece.data(), piece.size());
      if (got == 0) return bytes;
      if (got < 0) {
        fail(quoted + "is damaged");
        return {};
      }
      const auto size = static_cast<std::size_t>(got);
      total_ += size;
      if (bytes.size() + size > limits_.file_bytes || total_ > most_bytes_) {
        fail(quoted + "unpacks to more than a session can hold");
        return {};
      }
      bytes.append(piece.data(), size);
    }
  }

  const ArchiveLimits& limits_;
  const std::string& where_;
  std::size_t most_bytes_;
  std::unique_ptr<archive, EndReading> reader_;
  std::optional<Error> error_;
  std::size_t entries_ = 0, total_ = 0;
  std::set<std::string> names_;
  std::vector<NamedBytes> files_;
};

la_ssize_t append_to_string(archive* /*writer*/, void* text, const void* bytes, std::size_t size) {
  static_cast<std::string*>(text)->append(static_cast<const char*>(bytes), size);
  return static_cast<la_ssize_t>(size);
}

// An entry without a time stands as of 1980, which depends on no zone.
bool write_entry(archive* writer, const NamedBytes& file) {
  const std::unique_ptr<archive_entry, EndEntry> entry(archive_entry_new());
  archive_entry_set_pathname(entry.get(), file.name.c_str());
  archive_entry_set_filetype(entry.get(), AE_IFREG);
  archive_entry_set_perm(entry.get(), 0644);
  archive_entry_set_size(entry.get(), static_cast<la_int64_t>(file.bytes.size()));
  return archive_write_header(writer, entry.get()) == ARCHIVE_OK &&
         archive_write_data(writer, file.bytes.data(), file.bytes.size()) ==
             static_cast<la_ssize_t>(file.bytes.size()) &&
         archive_write_finish_entry(writer) == ARCHIVE_OK;
}

}  // namespace

Result<std::vector<NamedBytes>> read_archive(std::string_view zip, const ArchiveLimits& limits,
                                             const std::string& where) {
  const Utf8Names names;
  return ArchiveReading(zip, limits, where).read();
}

Result<std::string> write_archive(const std::vector<NamedBytes>& files, const std::string& where) {
  const Utf8Names names;
  std::vector<const NamedBytes*> sorted;
  for (const NamedBytes& file : files) {
    if (const std::string fault = fault_of_name(file.name); !fault.empty())
      return tl::unexpected(refusal("No archive can hold " + fault, where, "Rename the file."));
    sorted.push_back(&file);
  }
  std::sort(sorted.begin(), sorted.end(),
            [](const NamedBytes* left, const NamedBytes* right) { return left->name < right->name; });
  std::string zip;
  const std::unique_ptr<archive, EndWriting> writer(archive_write_new());
  bool written = archive_write_set_format_zip(writer.get()) == ARCHIVE_OK &&
                 archive_write_zip_set_compression_store(writer.get()) == ARCHIVE_OK &&
                 archive_write_set_bytes_per_block(writer.get(), 0) == ARCHIVE_OK &&
                 archive_write_open(writer.get(), &zip, nullptr, append_to_string, nullptr) == ARCHIVE_OK;
  for (const NamedBytes* file : sorted) written = written && write_entry(writer.get(), *file);
  written = written && archive_write_close(writer.get()) == ARCHIVE_OK;
  if (!written) {
    const char* why = archive_error_string(writer.get());
    return tl::unexpected(Error{Blame::device, std::string("The archive cannot be made: ") + (why ? why : "unknown"),
                                where, "Try again."});
  }
  return zip;
}

}  // namespace rostrum
