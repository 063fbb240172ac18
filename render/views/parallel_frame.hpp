#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "render/text/text_engine.hpp"
#include "render/views/arrangement.hpp"
#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/room_sizes.hpp"
#include "render/views/screen.hpp"
#include "render/views/statement_notes.hpp"

namespace rostrum {

// One language's place on a screen of several, as on a left-to-right screen.
struct ParallelCell {
  // Lines that stand side by side share their first baseline, whatever their scripts.
  struct Row {
    Fixed baseline;  // of the first line, beneath the row's top
    int line = 0;    // the greatest distance of baselines of any language here
    int height = 0;  // of a row of one line
    // How far beneath the row's top this block begins.
    [[nodiscard]] int lowered(const TextBlock& block) const;
  };
  enum class MarkingsPlace { beneath_text, beside_label };

  std::size_t version = 0;  // of the plan
  const Statement* statement = nullptr;
  ShownVersion::Role role = ShownVersion::Role::original;
  std::vector<Language> languages;  // of the statement and of its paragraphs
  Row said, before, label;          // what is being said, the line of what was said just before, the language's name
  int label_top = 0;
  Rect text;               // where what is said may stand
  int context_height = 0;  // of the line of what was said before, with the gap beneath it; 0 where there is no room
  std::vector<TextBlock> markings;
  int markings_top = 0;
  MarkingsPlace markings_place = MarkingsPlace::beneath_text;
};

// What a meeting adds to a screen of several versions.
struct ParallelNotes {
  StatementNotes all;
  std::vector<std::size_t> earlier_texts;  // versions whose original is newer
};

// What stands around the texts of several versions, and the geometry of those texts. It depends on the statement and
// the display, not on the segment, so nothing around the texts moves while they are read.
class ParallelFrame {
 public:
  // `arrangement` names at least two of `versions`, which outlive the frame.
  ParallelFrame(const Arrangement& arrangement, std::span<const ShownVersion> versions, const DisplayProfile& profile,
                TextEngine& engine);

  [[nodiscard]] Arrangement arrangement() const;
  [[nodiscard]] Arrangement::Kind kind() const { return kind_; }
  [[nodiscard]] const std::vector<ParallelCell>& cells() const { return cells_; }
  [[nodiscard]] const RoomSizes& sizes() const { return sizes_; }
  [[nodiscard]] Direction direction() const { return direction_; }
  [[nodiscard]] Fixed context_size() const { return context_size_; }
  [[nodiscard]] int gap() const { return gap_; }  // between sentences

  // Whether every language has the characters and the lines that its reader needs.
  [[nodiscard]] bool legible(TextEngine& engine) const;

  // How many lines of what is being said a version holds beneath the context.
  [[nodiscard]] std::size_t lines_for_segment(const ParallelCell& cell, const Language& language,
                                              TextEngine& engine) const;

  // `current` counts from 0 of `total` segments; `languages` are those of what stands in the cells.
  // The notes take what the words around the texts leave free, or their place; the texts stay as they are.
  void draw(Composer& composer, std::size_t current, std::size_t total, std::span<const Language> languages,
            const ParallelNotes& notes, TextEngine& engine) const;

 private:
  enum class Header { shown, left_out };
  enum class CountPlace { header, label, left_out };

  void set_sizes();
  void add_cell(std::size_t version, const ShownVersion& shown);
  void set_all_markings(const DisplayProfile& profile, TextEngine& engine);
  void set_rows(TextEngine& engine);
  void place_all(TextEngine& engine);
  void place(Header header);
  void place_columns(int top);
  void place_stack(int top);
  void place_count(TextEngine& engine);
  void set_context(TextEngine& engine);
  void lower_texts(TextEngine& engine);
  [[nodiscard]] int column_width() const;
  [[nodiscard]] int beneath_text(const ParallelCell& cell) const;
  [[nodiscard]] std::size_t least_lines(int taken, TextEngine& engine) const;
  [[nodiscard]] std::size_t lines_in(const ParallelCell& cell, int height, const Language& language,
                                     TextEngine& engine) const;
  [[nodiscard]] int label_width(const ParallelCell& cell, TextEngine& engine) const;
  [[nodiscard]] TextBlock set_label(const ParallelCell& cell, const Language& language, TextEngine& engine) const;
  [[nodiscard]] Align own_end(const ParallelCell& cell) const;
  [[nodiscard]] int header_baseline() const;
  void draw_header(Composer& composer, const ParallelNotes& notes, TextEngine& engine) const;
  void draw_dividers(Composer& composer) const;
  void draw_cell(Composer& composer, const ParallelCell& cell, const Language& language, const ParallelNotes& notes,
                 TextEngine& engine) const;
  void draw_label(Composer& composer, const ParallelCell& cell, const Language& language, const ParallelNotes& notes,
                  TextEngine& engine) const;
  void draw_count(Composer& composer, std::size_t current, std::size_t total, TextEngine& engine) const;

  Arrangement::Kind kind_;
  RoomSizes sizes_;
  const Palette* palette_;
  Direction direction_;
  Language words_wanted_;  // of the count
  std::vector<ParallelCell> cells_;
  std::size_t count_ = 0;  // of cells
  Fixed context_size_;
  int gap_ = 0;
  int gutter_ = 0;  // between columns
  Header header_ = Header::shown;
  std::vector<TextBlock> names_;
  std::vector<const ShownVersion*> shown_;
  int body_top_ = 0;
  CountPlace count_place_ = CountPlace::header;
};

// The frame of what arrange() answers; nullopt where the display shows one version alone.
[[nodiscard]] std::optional<ParallelFrame> arrange_several(std::span<const ShownVersion> versions,
                                                           const DisplayProfile& profile, TextEngine& engine);

}  // namespace rostrum
