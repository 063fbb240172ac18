#pragma once

#include "firmware/usb/worker/block_source.hpp"
#include "firmware/usb/worker/tsk_handles.hpp"

namespace rostrum {

// A BlockSource as The Sleuth Kit takes it.
class TskImage {
 public:
  explicit TskImage(BlockSource& source);

  [[nodiscard]] TSK_IMG_INFO* get() const { return &bridge_->info; }

  // Whether a read has failed since this was last asked.
  [[nodiscard]] bool take_read_error();

 private:
  struct Bridge {
    TSK_IMG_INFO info;  // first: the library sees this alone
    BlockSource* source;
    bool failed;
  };
  static ssize_t read(TSK_IMG_INFO* image, TSK_OFF_T offset, char* bytes, size_t size);

  std::unique_ptr<Bridge> bridge_;
};

}  // namespace rostrum
