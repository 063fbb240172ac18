# Benchmarks and fuzzing. Sourced by ./dev.

dev_bench() {
  need build run bench
  make_preset bench
  python3 tests/bench/run.py "$root/build/bench" "$@"
}

dev_fuzz() {
  local only=${1:-} seconds=${2:-60} program target found=no
  need build run fuzz
  make_preset fuzz
  for program in build/fuzz/bin/*_fuzz; do
    target=$(basename "$program" _fuzz)
    [ -x "$program" ] || continue
    [ -z "$only" ] || [ "$only" = "$target" ] || continue
    found=yes
    say "Fuzzing $target for $seconds s"
    # What is found goes below build; what is worth keeping is copied to the corpus by hand, and is then a test.
    mkdir -p "build/fuzz/found/$target"
    "$program" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=4096 -print_final_stats=1 \
      -artifact_prefix="build/fuzz/found/$target/" "build/fuzz/found/$target" \
      "tests/fuzz/corpus/$target"
  done
  [ $found = yes ] || usage "there is no fuzz target ${only:-at all}"
}
