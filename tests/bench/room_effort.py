#!/usr/bin/env python3
"""Runs what CI runs of the room's random acts, power cuts and failing disks, at another size, and prints a table;
--record writes it to tests/bench/RESULTS.md.

    room_effort.py BUILD PERCENT [--record]

What fails prints its seed or its call: the same size fails again at the same place.
"""

import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
from results import Table

SOURCE = pathlib.Path(__file__).resolve().parents[2]

GROWS, ALL_THERE_ARE = True, False

# What is told, the program, its tests, and the counts that they record, each with what CI's size has to reach, and
# whether a larger one has to reach more.
TESTS = [
    ("random acts on a room: invariants, undo and redo, replay", "content_room_tests", "RoomProperties.*",
     {"acts": (1_000_000, GROWS)}),
    ("power cuts at any moment", "firmware_store_crash_tests", "PowerCut.at_any_moment*", {"states": (20_000, GROWS)}),
    ("power cuts while a damaged journal gives way, and a plain session is encrypted", "firmware_store_crash_tests",
     "PowerCut.while_*", {"states": (800, ALL_THERE_ARE)}),
    ("one sync taken out: the checks turn red", "firmware_store_crash_tests", "*WithoutASync*", {}),
    ("failing disks, at every call, in seven ways", "firmware_store_tests", "*StoreFaults*:StoreSpace*:StoreUpkeep*",
     {"calls": (1_000, ALL_THERE_ARE)}),
    ("journals with flipped bits, and cut off at any byte", "firmware_store_tests", "DamagedJournal*", {}),
]


def run_test(table, build, effort, what, program, tests, goals):
    """Whether it passed."""
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        begin = time.monotonic()
        done = subprocess.run([build / "bin" / program, f"--gtest_filter={tests}", f"--gtest_output=json:{report.name}"],
                              env={**os.environ, "ROSTRUM_TEST_EFFORT": str(effort)}, stdout=subprocess.PIPE, text=True,
                              check=False)
        seconds = time.monotonic() - begin
        suites = json.load(open(report.name, encoding="utf-8"))["testsuites"] if done.returncode in (0, 1) else []
    cases = [case for suite in suites for case in suite["testsuite"]]
    failures = [case for case in cases if case.get("failures")]
    if failures or done.returncode != 0 or not cases:
        print(done.stdout)
    counts = {key: sum(int(case.get(key, 0)) for case in cases) for key in goals}
    enough = all(counts[key] >= goal * (effort / 100 if grows else 1) for key, (goal, grows) in goals.items())
    told = ", ".join(f"{count:,} {key}" for key, count in counts.items()) or f"{len(cases)} tests"
    passed = done.returncode == 0 and bool(cases) and not failures and enough
    table.row(what, f"{told}, {len(failures)} violations, {seconds:.0f} s", "0 violations", met=passed)
    return passed


def run_day(table, build, effort):
    begin = time.monotonic()
    done = subprocess.run([sys.executable, SOURCE / "tests/e2e/day.py", build / "bin/rostrum"],
                          env={**os.environ, "ROSTRUM_TEST_EFFORT": str(effort)}, stdout=subprocess.PIPE, text=True,
                          check=False)
    found = re.search(r"acts cut on their way: \{(.*)\}", done.stdout)
    if done.returncode != 0 or not found:
        print(done.stdout)
    told = found[1].replace("'", "") if found else "nothing"
    table.row("a meeting's day, killed between acts and while one is on its way", f"{told}, {time.monotonic() - begin:.0f} s",
              "all or nothing, and what was acknowledged", met=done.returncode == 0 and found is not None)
    return done.returncode == 0


def main():
    parser = argparse.ArgumentParser(prog="./dev room", description=__doc__)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("percent", type=int)
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    build = options.build.resolve()
    table = Table("Room, at length", f"./dev room {options.percent} --record")
    passed = [run_test(table, build, options.percent, *test) for test in TESTS]
    passed.append(run_day(table, build, options.percent))
    table.note(f"{options.percent} % of what CI runs; failing disks are tried at every call, whatever the size.")
    if options.record:
        table.record()
    raise SystemExit(0 if all(passed) else 1)


if __name__ == "__main__":
    main()
