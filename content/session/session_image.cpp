#include "content/session/session_image.hpp"

#include <algorithm>
#include <bit>
#include <boost/pfr/core.hpp>
#include <chrono>
#include <concepts>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace rostrum {
namespace {

template <typename T>
concept Number = std::integral<T> || std::is_enum_v<T>;

// Seven bits a byte, the lowest first; signs fold in at the lowest bit.
class ImageWriter {
 public:
  std::string take() { return std::move(bytes_); }

  template <Number T>
  void put(T value) {
    const auto wide = static_cast<std::int64_t>(value);
    auto rest = static_cast<std::uint64_t>(wide) << 1 ^ static_cast<std::uint64_t>(wide >> 63);
    for (; rest >= 0x80; rest >>= 7) bytes_ += static_cast<char>(rest | 0x80);
    bytes_ += static_cast<char>(rest);
  }
  void put(double value) { put(std::bit_cast<std::int64_t>(value)); }
  void put(std::string_view text) {
    put(text.size());
    bytes_ += text;
  }
  void put(const std::string& text) { put(std::string_view(text)); }
  void put(const Language& language) { put(language.tag()); }
  void put(const ContentHash& hash) {
    for (const std::uint8_t byte : hash.bytes) bytes_ += static_cast<char>(byte);
  }
  void put(const std::chrono::seconds& time) { put(time.count()); }
  template <typename T>
  void put(const std::vector<T>& values) {
    put(values.size());
    for (const T& value : values) put(value);
  }
  template <typename Key, typename T>
  void put(const std::map<Key, T>& values) {
    put(values.size());
    for (const auto& value : values) put(value);
  }
  template <typename T>
  void put(const std::optional<T>& value) {
    put(value.has_value());
    if (value) put(*value);
  }
  template <typename One, typename Other>
  void put(const std::pair<One, Other>& pair) {
    put(pair.first);
    put(pair.second);
  }
  // Member by member, so that none can be forgotten.
  template <typename T>
  requires std::is_aggregate_v<T>
  void put(const T& value) {
    boost::pfr::for_each_field(value, [this](const auto& member) { this->put(member); });
  }

 private:
  std::string bytes_;
};

// Reads what ImageWriter wrote. Other bytes cost no more memory than a small multiple of their own.
class ImageReader {
 public:
  explicit ImageReader(std::string_view bytes) : rest_(bytes) {}

  [[nodiscard]] bool is_sound() const { return sound_; }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }

  template <Number T>
  void get(T& value) {
    std::uint64_t folded = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      const auto byte = static_cast<std::uint8_t>(next());
      folded |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) break;
    }
    value = static_cast<T>(static_cast<std::int64_t>(folded >> 1 ^ (~(folded & 1) + 1)));
  }
  void get(double& value) {
    std::int64_t bits = 0;
    get(bits);
    value = std::bit_cast<double>(bits);
  }
  void get(std::string& text) { text = take(size()); }
  // The tags of a session are few, and to parse one takes long.
  void get(Language& language) {
    std::string tag;
    get(tag);
    auto known = languages_.find(tag);
    if (known == languages_.end()) known = languages_.emplace(tag, Language::parse(tag)).first;
    sound_ = sound_ && (known->second || tag == Language().tag());
    language = known->second.value_or(Language());
  }
  void get(ContentHash& hash) {
    for (std::uint8_t& byte : hash.bytes) byte = static_cast<std::uint8_t>(next());
  }
  void get(std::chrono::seconds& time) {
    std::chrono::seconds::rep count = 0;
    get(count);
    time = std::chrono::seconds(count);
  }
  template <typename T>
  void get(std::vector<T>& values) {
    values.resize(size());
    for (T& value : values) {
      if (!sound_) return;
      get(value);
    }
  }
  template <typename Key, typename T>
  void get(std::map<Key, T>& values) {
    for (std::size_t left = size(); left > 0 && sound_; --left) {
      std::pair<Key, T> value;
      get(value);
      values.insert(std::move(value));
    }
  }
  template <typename T>
  void get(std::optional<T>& value) {
    bool has = false;
    get(has);
    if (has) get(value.emplace());
  }
  template <typename One, typename Other>
  void get(std::pair<One, Other>& pair) {
    get(pair.first);
    get(pair.second);
  }
  template <typename T>
  requires std::is_aggregate_v<T>
  void get(T& value) {
    boost::pfr::for_each_field(value, [this](auto& member) { this->get(member); });
  }

 private:
  char next() {
    if (rest_.empty()) {
      sound_ = false;
      return 0;
    }
    const char byte = rest_.front();
    rest_.remove_prefix(1);
    return byte;
  }
  // Of something whose every part takes a byte at least.
  std::size_t size() {
    std::size_t size = 0;
    get(size);
    if (size <= rest_.size()) return size;
    sound_ = false;
    rest_ = {};
    return 0;
  }
  std::string_view take(std::size_t size) {
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::string_view rest_;
  bool sound_ = true;
  std::map<std::string, std::optional<Language>> languages_;
};

}  // namespace

std::string to_image(const Session& session, std::string_view key) {
  ImageWriter writer;
  writer.put(key);
  writer.put(session);
  return writer.take();
}

std::optional<Session> from_image(std::string_view image, std::string_view key) {
  ImageReader reader(image);
  std::string own;
  reader.get(own);
  if (!reader.is_sound() || own != key) return std::nullopt;
  Session session;
  reader.get(session);
  if (!reader.is_sound() || !reader.at_end()) return std::nullopt;
  return session;
}

std::string image_key(const std::vector<NamedBytes>& files, std::string_view program) {
  std::vector<std::pair<std::string, ContentHash>> hashes;
  for (const NamedBytes& file : files) hashes.emplace_back(file.name, hash_content(file.bytes));
  std::sort(hashes.begin(), hashes.end());
  ImageWriter writer;
  writer.put(program);
  writer.put(hashes);
  return hash_content(writer.take()).hex();
}

}  // namespace rostrum
