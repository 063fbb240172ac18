# Reading the sources without running them. Sourced by ./dev.

dev_lint() {
  need build test lint
  mkdir -p build
  local clean=yes

  say "Format"
  our_sources | xargs -0 -r clang-format-14 --dry-run -Werror || {
    echo "./dev format puts that right"
    clean=no
  }

  say "Include directions"
  python3 tests/lint/include_direction.py "$root" || clean=no

  say "One definition of each type"
  python3 tests/lint/one_definition.py "$root" || clean=no

  say "clang-tidy"
  configure_preset dev
  python3 tests/lint/run_clang_tidy.py --build build/dev --cache build/tidy --jobs "$jobs" || clean=no

  [ $clean = yes ]
}

dev_format() {
  need lint
  our_sources | xargs -0 -r clang-format-14 -i
}

our_sources() {
  find content render firmware tests \( -name '*.cpp' -o -name '*.hpp' \) -print0
}
