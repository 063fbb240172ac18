#include "render/views/speaker_words.hpp"

#include <array>

#include "render/views/moving_text.hpp"
#include "render/views/room_words.hpp"
#include "render/views/whole_number.hpp"

namespace rostrum {
namespace {

Word office_of(SpeakerKind kind) {
  if (kind == SpeakerKind::chair) return Word::speaker_chair;
  return kind == SpeakerKind::secretariat ? Word::speaker_secretariat : Word::speaker_unnamed;
}

std::string purpose_words(Purpose purpose, const Words& words) {
  switch (purpose) {
    case Purpose::statement:
      return "";
    case Purpose::position_before:
      return words.get(Word::speaker_position_before);
    case Purpose::position_after:
      return words.get(Word::speaker_position_after);
    case Purpose::right_of_reply:
      return words.get(Word::speaker_right_of_reply);
  }
  return "";
}

}  // namespace

std::vector<NamedIn> speaker_names(const SpeakerLine& line, const DisplayProfile& profile) {
  std::vector<NamedIn> names = names_in(line.name, profile);
  if (!names.empty()) return names;
  constexpr std::size_t most = 2;
  for (const Words* words : all_words_of(profile, most)) {
    names.push_back({words->get(office_of(line.kind)), words->language()});
  }
  return names;
}

std::string estimate_words(const SpeakerLine::Estimate& estimate, const Words& words) {
  using Kind = SpeakerLine::Estimate::Kind;
  switch (estimate.kind) {
    case Kind::unknown:
      return "";
    case Kind::next:
      return words.get(Word::estimate_next);
    case Kind::at:
      return words.format(Word::estimate_at, std::array{WordValue{"time", figures_of(estimate.time)}});
    case Kind::in_minutes:
      return words.format(Word::estimate_in, std::array{WordValue{"minutes", static_cast<double>(estimate.minutes)}});
    case Kind::next_meeting:
      return words.get(Word::estimate_next_meeting);
  }
  return "";
}

std::string speech_details(const SpeakerLine& line, const Words& words) {
  std::string details = purpose_words(line.purpose, words);
  if (line.on_behalf_of.empty()) return details;
  const std::string whom =
      words.format(Word::speaker_on_behalf_of, std::array{WordValue{"whom", name_within(line.on_behalf_of, words)}});
  return details.empty() ? whom : details + " · " + whom;
}

std::string item_words(const ShownItem& item, const Words& words) {
  if (item.number.empty()) return "";
  return words.format(Word::queue_item, std::array{WordValue{"number", isolated(item.number)}});
}

std::string meeting_words(const std::string& number, const Words& words) {
  const auto whole = whole_number(number);
  if (!whole) return number;
  return words.format(Word::meeting_ordinal, std::array{WordValue{"number", static_cast<double>(*whole)}});
}

}  // namespace rostrum
