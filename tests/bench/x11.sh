#!/bin/bash
# The benchmarks that need a screen, on an X server in memory; a line "what|value|goal" for each.
#   x11.sh BUILD-FOLDER SECONDS-AT-REST
set -euo pipefail

build=$1
seconds=$2
here=$(dirname "$(realpath "$0")")
root=$(realpath "$here/../..")
scratch=$(mktemp -d)
room=
server=

finish() {
  [ -z "$room" ] || kill "$room" 2> /dev/null || true
  [ -z "$server" ] || kill "$server" 2> /dev/null || true
  wait
  rm -rf "$scratch"
}
trap finish EXIT

unset WAYLAND_DISPLAY
Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp -noreset 3> "$scratch/display" 2> /dev/null &
server=$!
for _ in $(seq 100); do [ -s "$scratch/display" ] && break; sleep 0.1; done
DISPLAY=:$(cat "$scratch/display")
export DISPLAY

start_room() {
  "$build/bin/rostrum" run "$root/content/session/demo" --state "$scratch/state$1" --window 1920x1080 $2 > "$scratch/out" &
  room=$!
  for _ in $(seq 100); do grep -q Showing "$scratch/out" && break; sleep 0.1; done
  sleep 1
  "$build/bin/rostrum" ctl --state "$scratch/state$1" goto 2 > "$scratch/ctl"
  sleep 1
}

stop_room() {
  kill "$room"
  wait "$room" || true
  room=
}

start_room 1 --no-fade
read -r _ _ _ _ _ median least greatest < <("$build/bin/key_to_damage" 30)
echo "key to last damage, X11, 1080p, without fade|$median ms ($least–$greatest)|median at most 4 ms"
sleep 1
echo "wakeups in $seconds s, X11|$("$here/wakeups.sh" "$room" "$seconds")|0"
pss=$(awk '/^Pss:/ { printf "%.1f", $2 / 1024 }' "/proc/$room/smaps_rollup")
echo "memory, X11, 1080p, without fade|$pss MiB PSS|"
stop_room

start_room 2 ""
read -r _ median least greatest _ < <("$build/bin/key_to_damage" 30)
echo "key to first damage, X11, 1080p, with fade|$median ms ($least–$greatest)|"
stop_room
