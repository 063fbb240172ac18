# Building and running. Sourced by ./dev.

# make_preset NAME [TARGET...]: configure and build a preset.
make_preset() {
  local preset=$1
  shift
  say "Building $preset"
  mkdir -p build
  configure_preset "$preset"
  cmake --build "build/$preset" --parallel "$jobs" ${1:+--target "$@"}
}

configure_preset() {
  case $1 in
    rpi-*) unpack_lone_libraries "${1#rpi-}" ;;
  esac
  # CMake speaks only where something is wrong: where it fails, or warns.
  if ! cmake --preset "$1" >"build/$1.configure.log" 2>&1; then
    cat "build/$1.configure.log" >&2
    fail "configuring the preset $1 failed"
  fi
  ! grep -A8 'CMake.* Warning' "build/$1.configure.log" >&2 || true
}

dev_build() {
  need build run
  make_preset release
  # The program looks for its modules and workers beside itself, in ../lib and ../libexec: all lead into the release build.
  local folder
  for folder in bin lib libexec; do
    [ -L "build/$folder" ] || rm -rf "build/$folder"
    ln -sfn "release/$folder" "build/$folder"
  done
}

dev_run() {
  dev_build
  local program=$root/build/bin/rostrum
  cd "$invoked_from"
  exec "$program" run "$@"
}
