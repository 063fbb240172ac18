#pragma once

#include <optional>
#include <span>
#include <vector>

#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/parallel_frame.hpp"
#include "render/views/screen.hpp"
#include "render/views/title_card.hpp"

namespace rostrum {

// The title card in the languages of a display that shows several, arranged as it arranges their texts: every reader
// finds who speaks in a language of theirs, each version with its own markings, what says the same at one height.
class ParallelTitle {
 public:
  void draw(Composer& composer) const;
  // Each version's in its language, where all cards leave room for them.
  void add_channels(const FloorChannels& channels, const DisplayProfile& profile, TextEngine& engine);
  [[nodiscard]] const TitleVariant& chosen() const { return chosen_; }
  [[nodiscard]] const std::vector<const ShownVersion*>& shown() const { return shown_; }

 private:
  friend std::optional<ParallelTitle> parallel_title(std::span<const ShownVersion> versions,
                                                     const DisplayProfile& profile, TextEngine& engine);
  ParallelTitle(ParallelFrame frame, std::span<const ShownVersion> versions, const DisplayProfile& profile);

  // One version's card, and where it stands.
  struct Place {
    Rect box;
    std::vector<TitleCard::Row> rows;
    std::vector<TextBlock> markings;
    int markings_height = 0;
  };

  // The first of these variants in which all cards fit; false where none does.
  bool choose(const RoomSizes& sizes, std::span<const TitleVariant> variants, const DisplayProfile& profile,
              TextEngine& engine);
  // Whether all of them fit in this variant.
  bool set(const TitleVariant& variant, std::vector<TitleCard>& cards);
  bool fits_columns(int slack) const;
  bool fits_stack(int slack) const;
  void draw_columns(Composer& composer) const;
  void draw_stack(Composer& composer) const;
  // Of what stands in one row of all columns.
  [[nodiscard]] ParallelCell::Row row_of(TitleCard::Part part) const;
  [[nodiscard]] int rows_height(const Place& place) const;
  [[nodiscard]] int separation() const { return sizes_.label.ceil(); }

  ParallelFrame frame_;
  RoomSizes sizes_;
  const Palette* colors_;
  std::vector<const ShownVersion*> shown_;
  TitleVariant chosen_;
  std::vector<Place> places_;
};

// Nullopt where the display shows one version alone, or has no room to say in every language who speaks.
[[nodiscard]] std::optional<ParallelTitle> parallel_title(std::span<const ShownVersion> versions,
                                                          const DisplayProfile& profile, TextEngine& engine);

}  // namespace rostrum
