#include "firmware/usb/worker/tsk_image.hpp"

#include <utility>

namespace rostrum {
namespace {

constexpr unsigned usual_sector = 512;

}  // namespace

TskImage::TskImage(BlockSource& source) : bridge_(std::make_unique<Bridge>()) {
  bridge_->source = &source;
  // What the library is to free is the bridge's own.
  const auto close = [](TSK_IMG_INFO* /*image*/) {};
  const auto describe = [](TSK_IMG_INFO* /*image*/, FILE* /*stream*/) {};
  image_.reset(tsk_img_open_external(&bridge_->info, static_cast<TSK_OFF_T>(source.size()), usual_sector, read, close,
                                     describe));
}

ssize_t TskImage::read(TSK_IMG_INFO* image, TSK_OFF_T offset, char* bytes, size_t size) {
  auto* bridge = reinterpret_cast<Bridge*>(image);
  if (offset < 0) return -1;
  const auto count = bridge->source->read(static_cast<std::uint64_t>(offset), {bytes, size});
  if (count) return static_cast<ssize_t>(*count);
  bridge->failed = true;
  tsk_error_reset();
  tsk_error_set_errno(TSK_ERR_IMG_READ);
  return -1;
}

bool TskImage::take_read_error() {
  return std::exchange(bridge_->failed, false);
}

}  // namespace rostrum
