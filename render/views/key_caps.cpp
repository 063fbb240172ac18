#include "render/views/key_caps.hpp"

#include <algorithm>
#include <string_view>

#include "content/text/language.hpp"

namespace rostrum {
namespace {

constexpr std::string_view between = "  ";

std::vector<std::string> parted(const std::string& keys) {
  std::vector<std::string> all;
  for (std::size_t at = 0; at < keys.size();) {
    const std::size_t end = std::min(keys.find(between, at), keys.size());
    if (end > at) all.push_back(keys.substr(at, end - at));
    at = end + between.size();
  }
  return all;
}

}  // namespace

KeyCaps::KeyCaps(const std::string& keys, Fixed size, int width, TextEngine& engine) : size_(size) {
  TextStyle engraved{.language = *Language::parse("en"), .size = size};
  engraved.setting = Setting::as_given;
  cap_height_ = engine.line_height(engraved.language, size).advance.ceil() + (size / 8).ceil();
  const int pad = (size * 2 / 5).ceil();
  const int gap = (size / 3).ceil();
  int x = 0;
  int row = 0;
  for (const std::string& key : parted(keys)) {
    Cap cap;
    cap.label = set_text(engine, key, engraved, std::max(1, width - 2 * pad));
    cap.width = std::max(cap.label.width().ceil() + 2 * pad, cap_height_);
    cap.label.lines.resize(1);
    if (x > 0 && x + cap.width > width) {
      x = 0;
      ++row;
    }
    cap.x = x;
    cap.row = row;
    x += cap.width + gap;
    width_ = std::max(width_, cap.x + cap.width);
    caps_.push_back(std::move(cap));
  }
}

int KeyCaps::row_height() const {
  return cap_height_ + (size_ / 4).ceil();
}

int KeyCaps::height() const {
  return caps_.empty() ? cap_height_ : caps_.back().row * row_height() + cap_height_;
}

int KeyCaps::baseline() const {
  return caps_.empty() ? 0 : (size_ / 16).ceil() + caps_.front().label.first_baseline().round();
}

void KeyCaps::draw(Composer& composer, int x, int top, const Palette& colors, Color inside) const {
  const int thickness = std::max(1, (size_ / 16).round());
  for (const Cap& cap : caps_) {
    const Rect rect{x + cap.x, top + cap.row * row_height(), cap.width, cap_height_};
    composer.frame(rect, thickness, colors.dim, inside, (size_ / 4).ceil());
    composer.text_on_baseline(cap.label, rect, rect.y + baseline(), colors.text, Align::center);
  }
}

}  // namespace rostrum
