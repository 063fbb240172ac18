#!/usr/bin/env python3
"""Runs the benchmarks against their peers in one run and prints their tables; --record writes each part's section of
tests/bench/RESULTS.md.

Absolute times say little on a shared machine: the peers' figures beside ours, and counts of instructions and of
context switches, are what counts. No test depends on any of this.
"""

import argparse
import pathlib
import sys

sys.dont_write_bytecode = True
from day_rows import DayBench
from journal_rows import JournalBench
from results import Table
from room_rows import RoomBench
from soak import soak
from stick_rows import StickBench
from text_rows import TextBench
from together_rows import TogetherBench
from wall_rows import WallBench


def room(build, options):
    table = Table("Room", "./dev bench room --record")
    RoomBench(build, table, options.seconds).run()
    return table


def text(build, options):
    table = Table("Text", "./dev bench text --record")
    TextBench(build, table, options.passes).run()
    WallBench(build, table, options.seconds, options.starts).run()
    return table


def together(build, _options):
    table = Table("Together", "./dev bench together --record")
    TogetherBench(build, table).run()
    return table


def day(build, _options):
    table = Table("Day", "./dev bench day --record")
    DayBench(build, table).run()
    return table


def journal(build, _options):
    table = Table("Journal", "./dev bench journal --record")
    JournalBench(build, table).run()
    return table


def stick(build, _options):
    table = Table("Stick", "./dev bench stick --record")
    StickBench(build, table).run()
    return table


def main():
    parts = {"room": room, "day": day, "journal": journal, "text": text, "together": together, "stick": stick, "soak": soak}
    parser = argparse.ArgumentParser(prog="./dev bench", description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("part", nargs="?", choices=parts,
                        help="room: the room by itself; text: text, start and memory against the peers; together: "
                        "statements in several languages; day: a day of a meeting; journal: a year of events; stick: content on a stick; soak: a day at the wall; without it all but the soak")
    parser.add_argument("--record", action="store_true", help="write the results to tests/bench/RESULTS.md")
    parser.add_argument("--seconds", type=int, default=60, help="how long to watch a room at rest (60)")
    parser.add_argument("--passes", type=int, default=50, help="over the texts (50)")
    parser.add_argument("--starts", type=int, default=15, help="of each program (15)")
    parser.add_argument("--advances", type=int, default=20000, help="of the soak (20000)")
    options = parser.parse_args()
    failed = False
    for name in [options.part] if options.part else ["room", "text", "together", "day", "journal", "stick"]:
        print(f"\n== {name}")
        table = parts[name](options.build.resolve(), options)
        if options.record:
            table.record()
        failed = failed or (name == "soak" and any(row[-1] == "MISSED" for row in table.rows))
    raise SystemExit(1 if failed else 0)


if __name__ == "__main__":
    main()
