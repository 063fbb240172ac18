#pragma once

namespace rostrum {

// A letter of ASCII as the small one, any other byte as it is: for names of files, tags and keys, never for texts.
[[nodiscard]] constexpr char lower_ascii(char unit) {
  return unit >= 'A' && unit <= 'Z' ? static_cast<char>(unit - 'A' + 'a') : unit;
}

}  // namespace rostrum
