#include "firmware/display/headless_presenter.hpp"

namespace rostrum {

void HeadlessPresenter::present(const Frame&, Transition) {
  events_.settled();
}
void HeadlessPresenter::prepare(const std::vector<Frame>&) {}
void HeadlessPresenter::set_window_title(const std::string&) {}

}  // namespace rostrum
