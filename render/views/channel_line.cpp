#include "render/views/channel_line.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "render/views/language_label.hpp"
#include "render/views/room_words.hpp"

namespace rostrum {
namespace {

std::string channel_words(const FloorChannels::Channel& channel, const Words& words) {
  const std::string name =
      channel.language ? language_name(*channel.language, words.language()) : words.get(Word::floor_itself);
  return words.format(Word::floor_channel, std::array{WordValue{"language", isolated(name)},
                                                      WordValue{"number", static_cast<double>(channel.number)}});
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : " · ") + part;
  return text;
}

// What could be said, the longest first.
std::vector<std::string> variants_of(const FloorChannels& channels, const DisplayProfile& profile, const Words& words) {
  std::vector<std::string> floor;
  if (channels.floor) {
    const std::string name = language_name(*channels.floor, words.language());
    floor.push_back(words.format(Word::floor_language, std::array{WordValue{"language", isolated(name)}}));
  }
  std::vector<std::string> all = floor;
  std::vector<std::string> own = floor;
  for (const FloorChannels::Channel& channel : channels.channels) {
    // Whoever listens to the floor's own language needs no interpreter.
    const bool the_floor = !channel.language || channel.language == channels.floor;
    if (channels.floor && the_floor) continue;
    all.push_back(channel_words(channel, words));
    const bool asked_for =
        channel.language && !profile.languages.empty() && readers_of(*channel.language, profile) == Readers::at_home;
    if (asked_for) own.push_back(all.back());
  }
  return {joined(all), joined(own), joined(floor)};
}

}  // namespace

std::optional<TextBlock> set_channels(const FloorChannels& channels, const DisplayProfile& profile, const Words& words,
                                      Fixed size, int width, TextEngine& engine) {
  const TextStyle style{.language = words.language(), .size = size};
  for (const std::string& text : variants_of(channels, profile, words)) {
    if (text.empty()) continue;
    TextBlock line = set_text(engine, text, style, width);
    if (line.lines.size() == 1) return line;
  }
  return std::nullopt;
}

}  // namespace rostrum
