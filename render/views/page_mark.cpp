#include "render/views/page_mark.hpp"

namespace rostrum {

std::string page_figures(std::size_t page, std::size_t pages) {
  return "\u2066" + std::to_string(page + 1) + " / " + std::to_string(pages) + "\u2069";
}

TextStyle page_mark_style(const Language& language, Fixed size) {
  return {.language = language, .size = size, .figures = Figures::tabular};
}

int draw_page_mark(Composer& composer, Rect box, std::size_t page, std::size_t pages, const TextStyle& style,
                   Color color, TextEngine& engine) {
  const TextBlock mark = set_text(engine, page_figures(page, pages), style, box.width);
  composer.text(mark, box, box.y + box.height - mark.height(), color, Align::end);
  return mark.height();
}

}  // namespace rostrum
