# Benchmarks and fuzzing. Sourced by ./dev.

dev_bench() {
  need build run bench
  make_preset bench
  python3 tests/bench/run.py "$root/build/bench" "$@"
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
