# The Debian 12 packages, by purpose. Sourced by ./dev.

# Libraries that are compiled for the target: a cross build needs them once more, for its architecture.
target_libraries=(
  libarchive-dev      # what a DOCX or ODT is packed in, and signed packs
  libcmark-dev        # Markdown
  libdrm-dev          # asks a connector whether a screen is there
  libfmt-dev
  libfreetype-dev
  libharfbuzz-dev
  libhyphen-dev       # where a word wider than its column may be divided
  libicu-dev
  libinput-dev        # keyboards and clickers on a device
  libpixman-1-dev
  libpng-dev
  libpugixml-dev      # what is packed in them
  libsdl2-dev
  libseccomp-dev      # the sandbox of the workers
  libsodium-dev
  libsqlite3-dev
  libtomlplusplus-dev
  libudev-dev
  libxkbcommon-dev
  zlib1g-dev
)

# Of these only one architecture can be installed at a time: a cross build links what build/foreign holds.
lone_libraries=(
  libtsk-dev          # file systems of sticks, read without a mount; linked statically
)

target_test_libraries=(libbz2-dev libgmock-dev libgtest-dev)

packages_for() {
  case $1 in
    build)
      echo cmake g++ ninja-build pkg-config
      echo "${target_libraries[@]}" "${lone_libraries[@]}"
      echo libboost1.81-dev libcli11-dev libexpected-dev nlohmann-json3-dev # headers for every architecture
      ;;
    run)
      echo fonts-noto-cjk fonts-noto-core
      echo bubblewrap poppler-utils mtools # walls around workers; pdftotext, which reads PDFs; writes to sticks
      echo hyphen-be hyphen-bg hyphen-en-gb hyphen-en-us hyphen-es hyphen-fr hyphen-ru hyphen-sr hyphen-uk
      ;;
    test)
      echo "${target_test_libraries[@]}"
      echo binutils ccache python3
      echo dosfstools e2fsprogs exfatprogs fdisk genisoimage mtools ntfs-3g   # make sticks
      echo libfribidi-dev       # an oracle for bidi
      echo libharfbuzz-bin      # hb-shape, an oracle for shaping
      echo minisign             # signs and verifies packs, beside us
      echo unicode-data         # the conformance suites
      echo x11-xkb-utils xauth xdotool xkb-data xvfb   # a screen and keyboards for the tests from end to end
      ;;
    lint) echo clang-14 clang-format-14 clang-tidy-14 python3 ;;
    clang) echo clang-14 libclang-rt-14-dev llvm-14 ;; # llvm: names in the sanitizers' stack traces
    fuzz) echo python3 && packages_for clang ;;
    bench)
      echo libass-dev libcairo2-dev libpango1.0-dev # peers, linked in
      echo chromium cog weston                      # peers that are programs, and a compositor for cog
      echo libxdamage-dev libxtst-dev python3 valgrind xauth xvfb
      ;;
    formats) echo libreoffice-writer-nogui python3 ;;
    udev) echo dosfstools mtools python3 udev ;;
    kms) echo busybox-static libgbm1 libgl1-mesa-dri python3 qemu-system-x86 ;;
    coverage) echo gcovr ;;
    cross-arm64) echo g++-aarch64-linux-gnu qemu-user-static && foreign_packages arm64 ;;
    cross-armhf) echo g++-arm-linux-gnueabihf qemu-user-static && foreign_packages armhf ;;
    *) usage "there is no purpose '$1'" ;;
  esac
}

foreign_packages() {
  printf "%s:$1 " "${target_libraries[@]}" "${target_test_libraries[@]}" libfribidi-dev
}
