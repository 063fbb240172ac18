# Testing. Sourced by ./dev.

ci_stages=(lint gcc asan rpi-arm64)

dev_test() {
  local stages=("${@:-${ci_stages[@]}}")
  local stage times=() closing_log="" started
  for stage in "${stages[@]}"; do
    purposes_of_stage "$stage" >/dev/null || usage "there is no preset '$stage' to test"
  done

  SECONDS=0
  # One visit to apt for all stages.
  # shellcheck disable=SC2046
  need $(for stage in "${stages[@]}"; do purposes_of_stage "$stage"; done)
  times+=("packages $SECONDS -")

  for stage in "${stages[@]}"; do
    started=$SECONDS
    local outcome=passed
    run_stage "$stage" || outcome=FAILED
    times+=("$stage $((SECONDS - started)) $outcome")
    [ "$stage" = lint ] || closing_log=build/$stage.ctest.log
    [ "$outcome" = passed ] || break
  done

  say "Time by stage"
  printf '%s\n' "${times[@]}" | awk '{ printf "%-12s %5d s  %s\n", $1, $2, $3; sum += $2 } END { printf "%-12s %5d s\n", "all", sum }'
  if [ -n "$closing_log" ] && [ -f "$closing_log" ]; then
    say "${closing_log#build/}"
    sed -n '/tests passed/,$p' "$closing_log"
  fi
  [ "$outcome" = passed ]
}

purposes_of_stage() {
  case $1 in
    lint) echo build test lint ;;
    dev | gcc) echo build run test ;;
    clang | asan | tsan) echo build run test clang ;;
    coverage) echo build run test coverage ;;
    rpi-arm64) echo build run test cross-arm64 ;;
    rpi-armhf) echo build run test cross-armhf ;;
    kms) echo build run kms ;;
    udev) echo build run udev ;;
    formats) echo build run formats ;;
    *) return 1 ;;
  esac
}

# Runs in a subshell of its own, so that the first failing command ends the stage and not the summary.
run_stage() {
  if [ "$1" = lint ]; then
    bash "$root/dev" lint
    return
  fi
  if [ "$1" = udev ]; then # as root, with devices of its own: beside CI
    dev_build
    PYTHONDONTWRITEBYTECODE=1 python3 "$root/tests/e2e/udev.py" "$root/build/bin/rostrum"
    return
  fi
  if [ "$1" = kms ]; then # a whole machine under emulation: beside CI
    dev_build
    bash "$root/tests/e2e/kms.sh" "$root/build/bin/rostrum"
    return
  fi
  if [ "$1" = formats ]; then # LibreOffice writes what is read: beside CI, as it is a large package
    dev_build
    test_formats
    return
  fi
  rm -f "build/$1.ctest.log"
  local targets=()
  [[ "$1" != rpi-* ]] || targets=(rostrum portable_tests)
  (make_preset "$1" "${targets[@]}") || return
  say "Testing $1"
  ctest --preset "$1" --parallel "$jobs" 2>&1 | tee "build/$1.ctest.log" || return
  [ "$1" != coverage ] || report_coverage
}

# The sample statements where they lie beside the repository, and our own texts.
test_formats() {
  local sources=("$root"/tests/content/formats/documents/harbour.{en,es,fr,ru}.md) sample
  for sample in "$root"/../shared/samples/oewg-*/statement.*.md; do
    [ ! -e "$sample" ] || sources+=("$sample")
  done
  python3 "$root/tests/e2e/documents.py" "$root/build/bin/rostrum" --convert "${sources[@]}"
}

report_coverage() {
  say "Coverage, with build/coverage/report.html"
  gcovr --root "$root" --object-directory build/coverage --filter 'content/' --filter 'render/' --filter 'firmware/' \
    --html-details build/coverage/report.html --print-summary
}

dev_accept() {
  [ -z "${CI:-}" ] || fail "expectations are accepted by a person who looked at them, never in CI"
  need build run test
  make_preset dev
  say "Accepting what the golden tests draw"
  ROSTRUM_ACCEPT_GOLDENS=1 ctest --preset dev --parallel "$jobs" --tests-regex "golden|render_paint"
  git status --short -- tests
}
