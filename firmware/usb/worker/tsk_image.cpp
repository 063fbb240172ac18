#include "firmware/usb/worker/tsk_image.hpp"

#include <utility>

namespace rostrum {
namespace {

constexpr unsigned usual_sector = 512;

}  // namespace

// By hand what tsk_img_open_external does: that stands beside the library's readers of packed images, and would bring
// those and the forty libraries that they need into the worker.
TskImage::TskImage(BlockSource& source) : bridge_(std::make_unique<Bridge>()) {
  bridge_->source = &source;
  TSK_IMG_INFO& info = bridge_->info;
  info.tag = TSK_IMG_INFO_TAG;
  info.itype = TSK_IMG_TYPE_EXTERNAL;
  info.size = static_cast<TSK_OFF_T>(source.size());
  info.sector_size = usual_sector;
  info.read = read;
  info.close = [](TSK_IMG_INFO* /*image*/) {};  // what the library is to free is the bridge's own
  info.imgstat = [](TSK_IMG_INFO* /*image*/, FILE* /*stream*/) {};
  pthread_mutex_init(&info.cache_lock.mutex, nullptr);
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
