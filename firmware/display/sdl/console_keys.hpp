#pragma once

#include <functional>
#include <memory>
#include <string>

#include "firmware/input/key.hpp"
#include "firmware/input/key_interpreter.hpp"
#include "firmware/loop/loop.hpp"

namespace rostrum {

// The keys of every keyboard and clicker of a console, plugged in now or later, by libinput. They are grabbed, so that
// nothing typed reaches the text console beneath the picture.
class ConsoleKeys {
 public:
  using OnKey = std::function<void(Key, KeyStroke, KeyTime)>;

  ConsoleKeys(Loop& loop, OnKey on_key);
  ~ConsoleKeys();

  // One sentence where no key can come: no permission, or nothing plugged in. Empty otherwise.
  [[nodiscard]] std::string trouble() const;

 private:
  class Reader;
  std::unique_ptr<Reader> reader_;
};

}  // namespace rostrum
