#!/bin/bash
# How often a process woke up: voluntary context switches of all its threads within some seconds.
#   wakeups.sh PID SECONDS
set -euo pipefail

switches() { cat /proc/"$1"/task/*/status | awk '/^voluntary_ctxt_switches:/ { sum += $2 } END { print sum }'; }

before=$(switches "$1")
sleep "$2"
echo $(($(switches "$1") - before))
