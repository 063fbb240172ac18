#pragma once

#include <tsk/libtsk.h>

#include <memory>

namespace rostrum {

struct CloseTsk {
  void operator()(TSK_VS_INFO* volumes) const { tsk_vs_close(volumes); }
  void operator()(TSK_FS_INFO* file_system) const { tsk_fs_close(file_system); }
  void operator()(TSK_FS_DIR* folder) const { tsk_fs_dir_close(folder); }
  void operator()(TSK_FS_FILE* file) const { tsk_fs_file_close(file); }
};

template <typename Handle>
using TskPointer = std::unique_ptr<Handle, CloseTsk>;

}  // namespace rostrum
