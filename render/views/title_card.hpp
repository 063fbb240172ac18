#pragma once

#include <optional>
#include <string>
#include <vector>

#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/markings.hpp"
#include "render/views/room_sizes.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// How much of a title card stands, and how large.
struct TitleVariant {
  enum class Name { large, text, parted, small, person, none };
  enum class Meeting { large, small, none };
  enum class Letterhead { shown, none };
  enum class Details { all, no_place, name_only };
  Name name = Name::large;
  Meeting meeting = Meeting::large;
  Letterhead letterhead = Letterhead::shown;
  Details details = Details::all;
  int slack = 0;  // half lines of a label that stay free: a full card is hard to read
};

// To be tried in order until one fits; the last of the first can always be set.
[[nodiscard]] std::vector<TitleVariant> title_variants();
[[nodiscard]] std::vector<TitleVariant> parallel_title_variants();  // who speaks is said in every language, or none is

// Printed lines as one; Chinese and Japanese have no space where a line ends.
[[nodiscard]] std::string joined_lines(const std::vector<std::string>& lines, const Language& language);

// Who speaks, where and when, of one version, set in lines of one width.
class TitleCard {
 public:
  enum class Part { letterhead, heading, name, office, meeting, place_date, channels };
  struct Row {
    Part part = Part::heading;
    TextBlock block;
    Color color;
    int gap_before = 0;
  };
  struct Limits {
    int width = 0;
    std::size_t name_lines = 2;          // more lines of a name are no name any more
    std::size_t large_name_lines = 2;    // of one larger than the text
    std::optional<Capitals> capitals{};  // of the markings; as suits this card where not given
  };

  TitleCard(const ShownVersion& version, const RoomSizes& sizes, const Limits& limits, const DisplayProfile& profile,
            TextEngine& engine);

  // False where some part cannot be set in this variant, however high the screen.
  bool set(const TitleVariant& variant);

  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
  [[nodiscard]] const std::vector<TextBlock>& markings() const { return markings_; }
  [[nodiscard]] const Statement& statement() const { return *version_.statement; }
  // Whether the card says who speaks in the paper's own words.
  [[nodiscard]] bool named_by_paper() const { return !name_.empty() && name_ != version_.name; }
  [[nodiscard]] int rows_height() const;
  [[nodiscard]] int markings_height() const;
  [[nodiscard]] int half_line() const;  // of a label
  // The sender's name in the version's own language, where the paper or the session has it.
  [[nodiscard]] std::optional<Row> own_letterhead() const;
  // Where interpretation is heard, to stand last where there is room.
  [[nodiscard]] std::optional<Row> channel_row(const FloorChannels& channels, const DisplayProfile& profile) const;

 private:
  TextBlock block(const std::string& text, Fixed size, Weight weight = Weight::regular, Fixed spacing = {});
  void add_row(Part part, TextBlock block, Fixed size, Color color, Fixed gap);
  bool set_name(TitleVariant::Name how);
  bool set_whole_name(Fixed size, std::size_t most_lines);
  bool set_parted_name();

  const ShownVersion& version_;
  const RoomSizes& sizes_;
  Limits limits_;
  TextEngine& engine_;
  const Palette& colors_;
  Language language_;
  std::string name_, heading_;
  std::vector<TextBlock> markings_;
  std::vector<Row> rows_;
};

}  // namespace rostrum
