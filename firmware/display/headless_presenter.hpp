#pragma once

#include "firmware/link/presenter.hpp"

namespace rostrum {

// A wall that nobody sees: for rooms driven from elsewhere and looked at with `ctl screenshot`. The room keeps the
// frame.
class HeadlessPresenter : public Presenter {
 public:
  explicit HeadlessPresenter(PresenterEvents events) : events_(std::move(events)) {}

  void present(const Frame& frame, Transition transition) override;
  void prepare(const std::vector<Frame>& frames) override;
  void set_window_title(const std::string& title) override;
  [[nodiscard]] std::string description() const override { return "headless"; }

 private:
  PresenterEvents events_;
};

}  // namespace rostrum
