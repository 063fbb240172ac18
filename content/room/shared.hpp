#pragma once

#include <memory>
#include <utility>

namespace rostrum {

// A part of the room's state that many states share: copied as a pointer, never changed in place, compared by value.
// Never empty.
template <typename Value>
class Shared {
 public:
  Shared() : value_(none()) {}
  Shared(Value value) : value_(std::make_shared<const Value>(std::move(value))) {}

  const Value& operator*() const { return *value_; }
  const Value* operator->() const { return value_.get(); }

  // The address tells two parts apart that are not the same object; equal values may have different ones.
  [[nodiscard]] const Value* address() const { return value_.get(); }

  bool operator==(const Shared& other) const { return value_ == other.value_ || *value_ == *other.value_; }

 private:
  static const std::shared_ptr<const Value>& none() {
    static const auto value = std::make_shared<const Value>();
    return value;
  }
  std::shared_ptr<const Value> value_;
};

}  // namespace rostrum
