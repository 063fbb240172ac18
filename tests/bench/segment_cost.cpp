// What one segment costs, for callgrind to count: run by tests/bench/run.py under
// valgrind --tool=callgrind --toggle-collect=<function>. Prints nothing of its own but the work it did.

#include <fmt/core.h>

#include <array>
#include <cstring>
#include <string>

#include "content/session/demo_session.hpp"
#include "content/session/session.hpp"
#include "render/paint/painter.hpp"
#include "render/paint/sparse_frame.hpp"
#include "render/text/text_engine.hpp"
#include "render/views/lay_out.hpp"
#include "render/views/statement_view.hpp"
#include "render/views/theme.hpp"
#include "tests/support/shown_version.hpp"
#include "tests/support/version_in.hpp"

using namespace rostrum;

// Cold: no word, glyph or measure of this engine and painter was seen before.
extern "C" [[gnu::noinline]] void measured_lay_out_and_paint(const Screen& screen, TextEngine& engine, Painter& painter,
                                                             Pixmap& into) {
  painter.paint(lay_out(screen, {}, engine), into);
}

extern "C" [[gnu::noinline]] std::size_t measured_advance(const SparseFrame& next, const SparseFrame& current,
                                                          Pixmap& screen) {
  const auto stride = static_cast<std::size_t>(screen.width()) * sizeof(std::uint32_t);
  return next.update(current, screen.data(), stride).size();
}

int main() {
  const std::shared_ptr<FontSet> fonts = FontSet::load().value();
  const Session session = load_session(demo_session_files(), "demo").value();
  const Statement& statement = version_in(session.statements.front(), "ru");

  TextEngine planner(fonts);
  Painter warm(fonts);
  const std::array<const Statement*, 1> versions = {&statement};
  const std::array<DisplayProfile, 1> displays = {};
  const BreakPlan plan =
      plan_breaks(versions, one_bead_per_sentence(statement), fits_on(displays, test::alone(statement), planner));
  Pixmap picture(1920, 1080);
  const auto frame = [&](std::size_t segment) {
    warm.paint(lay_out({StatementScreen{test::alone(statement), &plan, segment}, {}}, {}, planner), picture);
    return SparseFrame(picture, palette(Theme::dark).field);
  };
  const std::size_t middle = plan.segments.size() / 2;
  const SparseFrame before = frame(middle);
  const SparseFrame after = frame(middle + 1);

  Pixmap screen(1920, 1080);
  before.copy_to(screen.data(), 1920 * sizeof(std::uint32_t));
  const std::size_t rects = measured_advance(after, before, screen);

  TextEngine engine(fonts);
  Painter painter(fonts);
  measured_lay_out_and_paint({StatementScreen{test::alone(statement), &plan, middle}, {}}, engine, painter, picture);
  fmt::print("{} segments, {} changed places, frames of {} and {} bytes\n", plan.segments.size(), rects, before.bytes(),
             after.bytes());
  return 0;
}
