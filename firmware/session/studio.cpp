#include "firmware/session/studio.hpp"

#include "render/views/lay_out.hpp"

namespace rostrum {

Result<std::unique_ptr<Studio>> Studio::create(const HouseStyle& style,
                                               std::optional<std::filesystem::path> only_font) {
  auto fonts = FontSet::load(std::move(only_font));
  if (!fonts) return tl::unexpected(fonts.error());
  return std::unique_ptr<Studio>(new Studio(std::shared_ptr<FontSet>(std::move(*fonts)), style));
}

Pixmap Studio::picture(const Screen& screen, const DisplayProfile& profile) {
  const DisplayList list = lay_out(screen, profile, engine_);
  Pixmap picture(profile.width, profile.height);
  painter_.paint(list, picture);
  return picture;
}

}  // namespace rostrum
