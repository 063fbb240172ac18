#!/bin/bash
# Rostrum on a bare Linux console: KMS, libinput, a display that is unplugged, in an emulated machine.
#
#   tests/e2e/kms.sh [PROGRAM]      PROGRAM: build/bin/rostrum unless told otherwise
#
# The guest is Debian's kernel with this machine's own root file system, read-only; its initrd, udev and the kernel come
# from Debian's packages, unpacked into build/kms and never installed. Pictures and logs stay in build/kms; the
# claims and how they fared are written to tests/e2e/KMS-RESULTS.md. Emulation is slow, so this is no part of CI.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
source_dir=$root/tests/e2e/kms
bed=$root/build/kms
program=$(realpath -m "${1:-$root/build/bin/rostrum}")

stop() { echo "kms: $1" >&2; exit 2; }
[ "$(dpkg --print-architecture)" = amd64 ] || stop "The test bed shares this machine's root with an amd64 guest: run it on amd64."
command -v qemu-system-x86_64 > /dev/null || stop "qemu-system-x86_64 is missing: apt install qemu-system-x86"
command -v python3 > /dev/null || stop "python3 is missing: apt install python3"
if [ ! -x /bin/busybox ] || ldd /bin/busybox > /dev/null 2>&1; then stop "A static busybox is missing: apt install busybox-static"; fi
ls /usr/lib/x86_64-linux-gnu/dri/swrast_dri.so > /dev/null 2>&1 || stop "Mesa's drivers are missing: apt install libgl1-mesa-dri"
ls /usr/lib/x86_64-linux-gnu/libgbm.so.1 > /dev/null 2>&1 || stop "libgbm is missing: apt install libgbm1"
[ -x "$program" ] || stop "$program is not built: run ./dev build, or name another program."

mkdir -p "$root/build"
exec 9> "$bed.lock"
flock -n 9 || stop "Another run uses the test bed: wait for it."

kernel_package=$(apt-cache depends linux-image-amd64 2> /dev/null | awk '/Depends: linux-image-/ { print $2; exit }')
[ -n "$kernel_package" ] || stop "apt does not know linux-image-amd64: run apt-get update."
version=${kernel_package#linux-image-}

# Unpacks what the guest needs beyond this machine's own root. Into merged /usr, or /lib would hide the host's.
fetch() {
  rm -rf "$bed"
  mkdir -p "$bed/packages" "$bed/files/usr"
  (cd "$bed/packages" && apt-get -q download "$kernel_package" udev libkmod2) > "$bed/fetch.log" 2>&1 ||
    stop "Debian's packages cannot be downloaded (see $bed/fetch.log): run apt-get update, or look at the network."
  dpkg-deb -x "$bed/packages/$kernel_package"_*.deb "$bed/kernel"
  busybox depmod -b "$bed/kernel" "$version"
  for package in udev libkmod2; do dpkg-deb -x "$bed/packages/$package"_*.deb "$bed/unpacked"; done
  for tree in bin lib; do
    mkdir -p "$bed/files/usr/$tree"
    cp -a "$bed/unpacked/$tree/." "$bed/files/usr/$tree/"
  done
  cp -a "$bed/unpacked/usr/." "$bed/files/usr/"
  cp -a "$bed/unpacked/etc" "$bed/files/"
  rm -rf "$bed/packages" "$bed/unpacked"
  echo "$version" > "$bed/version"
}

make_initrd() {
  local modules=lib/modules/$version initrd=$bed/initrd
  rm -rf "$initrd"
  mkdir -p "$initrd/bin" "$initrd/$modules"
  cp /bin/busybox "$initrd/bin/"
  install -m 755 "$source_dir/init" "$initrd/init"
  cp "$source_dir/modules" "$initrd/"
  (cd "$bed/kernel/$modules" &&
    awk -f "$source_dir/module_closure.awk" "$source_dir/modules" modules.dep |
      tar cf - -T - modules.dep modules.alias modules.symbols modules.builtin) | tar xf - -C "$initrd/$modules"
  (cd "$initrd" && find . | busybox cpio -o -H newc -R 0:0 2> /dev/null | gzip -1) > "$bed/initrd.gz"
}

[ "$(cat "$bed/version" 2> /dev/null)" = "$version" ] || fetch
make_initrd
install -m 755 "$source_dir/session" "$bed/files/kms-session"
exec python3 -B "$source_dir/drive.py" --bed "$bed" --kernel "$bed/kernel/boot/vmlinuz-$version" --program "$program" \
  --statement "$source_dir/statement.en.md" --results "$root/tests/e2e/KMS-RESULTS.md"
