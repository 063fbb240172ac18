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
