#include "firmware/session/program_build.hpp"

#include <elf.h>
#include <link.h>

#include <cstddef>
#include <cstring>
#include <string_view>
#include <utility>

namespace rostrum {
namespace {

constexpr std::size_t aligned(std::size_t size) {
  return (size + 3) / 4 * 4;
}

std::string build_id_in(std::string_view notes) {
  ElfW(Nhdr) head{};
  while (notes.size() >= sizeof head) {
    std::memcpy(&head, notes.data(), sizeof head);
    notes.remove_prefix(sizeof head);
    const std::size_t name = aligned(head.n_namesz);
    if (name > notes.size() || head.n_descsz > notes.size() - name) break;
    if (head.n_type == NT_GNU_BUILD_ID && notes.substr(0, head.n_namesz) == std::string_view("GNU\0", 4))
      return std::string(notes.substr(name, head.n_descsz));
    const std::size_t size = name + aligned(head.n_descsz);
    if (size > notes.size()) break;
    notes.remove_prefix(size);
  }
  return {};
}

// Of the first object, which is the program itself.
int take_build_id(dl_phdr_info* object, std::size_t /*size*/, void* result) {
  for (int i = 0; i < object->dlpi_phnum; ++i) {
    const ElfW(Phdr)& part = object->dlpi_phdr[i];
    if (part.p_type != PT_NOTE) continue;
    const auto* notes = reinterpret_cast<const char*>(object->dlpi_addr + part.p_vaddr);
    std::string id = build_id_in({notes, part.p_memsz});
    if (!id.empty()) *static_cast<std::string*>(result) = std::move(id);
  }
  return 1;
}

}  // namespace

std::string program_build() {
  std::string id;
  dl_iterate_phdr(take_build_id, &id);
  return id;
}

}  // namespace rostrum
