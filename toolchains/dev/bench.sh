# Benchmarks and fuzzing. Sourced by ./dev.

dev_bench() {
  need build run bench
  make_preset bench
  python3 tests/bench/run.py --build "$root/build/bench" "$@"
}

# A day at the wall in a few minutes.
dev_soak() {
  dev_bench soak "$@"
}

dev_fuzz() {
  local arguments=() argument
  for argument; do
    case $argument in
      --record) arguments+=(--record) ;;
      *[!0-9]* | '') arguments+=("$argument") ;;
      *) arguments+=(--seconds "$argument") ;;
    esac
  done
  need build run fuzz
  make_preset fuzz fuzzers
  python3 tests/fuzz/run.py "$root/build/fuzz" "${arguments[@]}"
}

# Random acts, power cuts and failing disks, beside CI: the same tests at twenty times the size.
dev_room() {
  local percent=2000 record=() argument
  for argument; do
    case $argument in
      --record) record=(--record) ;;
      *[!0-9]* | '' | 0) usage "'$argument' is no share in percent of what CI runs" ;;
      *) percent=$argument ;;
    esac
  done
  need build run test
  make_preset dev content_room_tests firmware_store_tests firmware_store_crash_tests rostrum
  python3 tests/bench/room_effort.py "$root/build/dev" "$percent" "${record[@]}"
}

# Spoilt file systems, beside CI: what the tests do with fifty of each kind.
dev_sticks() {
  local count=2000 record=no argument
  for argument; do
    case $argument in
      --record) record=yes ;;
      *[!0-9]* | '') usage "'$argument' is no number of images" ;;
      *) count=$argument ;;
    esac
  done
  need build run test
  make_preset dev mutated_sticks
  local log=build/spoilt-sticks.md
  build/dev/bin/mutated_sticks build/dev/sticks "$count" | tee "$log"
  [ "$record" = no ] || record_sticks "$log"
}

# Sticks pulled at every read, power cut at every write: what the tests do at some of them.
dev_cuts() {
  local record=no
  case ${1:-} in
    --record) record=yes ;;
    '') ;;
    *) usage "'$1' is no option of cuts" ;;
  esac
  need build run test
  make_preset dev cut_imports
  local log=build/cut-imports.md
  build/dev/bin/cut_imports all | tee "$log"
  [ "$record" = no ] || record_cuts "$log"
}

record_cuts() {
  keep_report "$1" tests/firmware/intake/CUT-IMPORTS.md <<'TEXT'
# Imports that were cut

Written by `./dev cuts --record`: sticks pulled out at every read of an import, by the real workers and the
room's intake; and power cut at every write of what they bring to the store, with five kinds of loss each. The room
had what it had, or the whole of what the stick holds.
TEXT
}

record_sticks() {
  keep_report "$1" tests/firmware/usb/SPOILT-STICKS.md <<'TEXT'
# Spoilt sticks

Written by `./dev sticks --record`: images of sticks with one to six places changed, each imported by the
workers without bubblewrap. The main process lived through all, and every worker ended within its limits.
TEXT
}

# keep_report LOG FILE: what it is, from standard input, the day and the version, then the log.
keep_report() {
  {
    cat
    printf '\n%s, %s\n\n' "$(date +%F)" "$(git describe --always --dirty=+ --exclude '*')"
    cat "$1"
  } >"$2"
}
