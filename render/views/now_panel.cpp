#include "render/views/now_panel.hpp"

#include <algorithm>
#include <array>

#include "render/views/local_names.hpp"
#include "render/views/room_words.hpp"
#include "render/views/speaker_words.hpp"

namespace rostrum {
namespace {

constexpr int bars_per_width = 160;
constexpr int least_name_ems = 7;

}  // namespace

std::optional<SpokenOf> speaker_now(const std::optional<SpeakerLine>& now,
                                    const std::optional<LocalText>& point_of_order, const DisplayProfile& profile) {
  const Words& words = words_of(profile);
  SpokenOf said;
  said.language = words.language();
  if (point_of_order) {
    said.caption = words.get(Word::speaker_point_of_order);
    said.names = names_in(*point_of_order, profile);
    said.urgency = SpokenOf::Urgency::interrupts;
    if (said.names.empty()) said.names.push_back({words.get(Word::speaker_unnamed), words.language()});
    if (!now) return said;
    const std::string speaker = isolated(speaker_names(*now, profile).front().text);
    said.details = words.format(Word::queue_interrupted, std::array{WordValue{"speaker", speaker}});
    return said;
  }
  if (!now) return std::nullopt;
  said.caption = words.get(Word::queue_now);
  said.names = speaker_names(*now, profile);
  said.details = speech_details(*now, words);
  return said;
}

NowPanel::NowPanel(const SpokenOf& speaker, const ShownTimer& timer, const RoomSizes& sizes,
                   const DisplayProfile& profile, TextEngine& engine)
    : colors_(palette(profile.theme)),
      inset_(inset(sizes)),
      pad_(sizes.label.ceil() / 2),
      bar_width_(std::max(4, sizes.safe.width / bars_per_width)),
      bar_(speaker.urgency == SpokenOf::Urgency::usual ? colors_.accent : colors_.marking) {
  const int inner = sizes.safe.width - 2 * inset_;
  const Fixed figures = std::max(sizes.text_floor, sizes.text * 3 / 2);
  int name_width = inner;
  if (timer.shown) {
    timer_ = set_timer(timer, figures, sizes.label, speaker.language, engine);
    name_width = inner - timer_->width - sizes.label.ceil();
    if (name_width < (sizes.text_floor * least_name_ems).ceil()) {
      timer_place_ = TimerPlace::beneath;
      name_width = inner;
    }
  }
  const int share = sizes.safe.height * 34 / 100;
  const int beneath = timer_ && timer_place_ == TimerPlace::beneath ? timer_->height() + pad_ / 2 : 0;
  const SpeakerSizes type{std::max(sizes.text_floor, sizes.text * 3 / 2), sizes.text_floor, sizes.label};
  block_ = set_speaker(speaker, type, name_width, share - 2 * pad_ - beneath, colors_, engine);
  if (timer_ && block_.name_size < figures) {  // nothing is larger than who speaks
    timer_ = set_timer(timer, std::max(sizes.text_floor, block_.name_size), sizes.label, speaker.language, engine);
  }
  const int beside = timer_ && beneath == 0 ? timer_->height() : 0;
  const int least = sizes.safe.height / 4;
  height_ = std::max(std::max(block_.height() + beneath, beside) + 2 * pad_, beneath == 0 ? least : 0);
}

void NowPanel::draw(Composer& composer, Rect box) const {
  composer.fill(box, colors_.panel);
  composer.fill({box.x, box.y, bar_width_, box.height}, bar_);
  const Rect inner{box.x + inset_, box.y, box.width - 2 * inset_, box.height};
  const MovingColors moving{colors_.text, colors_.quiet, colors_.panel};
  if (timer_ && timer_place_ == TimerPlace::beneath) {
    const int bottom = block_.draw(composer, inner, box.y + pad_);
    place_timer(composer, *timer_, inner.x, bottom + pad_ / 2, Align::start, moving);
    return;
  }
  block_.draw(composer, inner, box.y + (box.height - block_.height()) / 2);
  if (!timer_) return;
  const int top = box.y + (box.height - timer_->height()) / 2;
  place_timer(composer, *timer_, inner.x + inner.width - timer_->width, top, Align::end, moving);
}

}  // namespace rostrum
