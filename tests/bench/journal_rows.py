"""What the journal costs as it grows to a year of events: a start, and each act."""

import pathlib
import re
import subprocess
import tempfile

EVENTS = 1_000_000


class JournalBench:
    def __init__(self, build, table):
        self.build, self.table = build, table

    def run(self):
        with tempfile.TemporaryDirectory(prefix="bench-journal-") as folder:
            done = subprocess.run([self.build / "bin/journal_cost", pathlib.Path(folder) / "state", str(EVENTS)], check=True,
                                  stdout=subprocess.PIPE, text=True)
        print(done.stdout)
        sizes = {}
        for line in done.stdout.splitlines():
            if row := re.fullmatch(r" *(\d+) +([\d.]+) +(\d+) +(\d+) +([\d.]+) +(\d+)", line):
                sizes[int(row[1])] = {"start": float(row[2]), "replayed": int(row[3]), "rate": int(row[4]), "MB": float(row[5])}
        young, old = sizes[1000], sizes[EVENTS]
        self.table.row(f"a start on a journal of {EVENTS} events", f"{old['start']:.1f} ms", "at most 2000 ms", met=old["start"] <= 2000)
        self.table.row("the same of 1000 events", f"{young['start']:.1f} ms")
        self.table.row("events that such a start replays", str(old["replayed"]))
        ratio = young["rate"] / old["rate"]
        self.table.row("an act on the disk behind 1000 events", f"{1000 / young['rate']:.2f} ms")
        self.table.row(f"the same behind {EVENTS} events, times that", f"{1000 / old['rate']:.2f} ms", "at most 1.5 times",
                       ratio=f"{ratio:.2f}", met=ratio <= 1.5)
        self.table.row(f"the file with {EVENTS} events", f"{old['MB']:.0f} MB")
        replay = re.search(r"(\d+) events from the first: read in (\d+) ms, read and applied in (\d+) ms", done.stdout)
        self.table.row(f"{replay[1]} events read and applied from the first, as a record is made", f"{int(replay[3]) / 1000:.1f} s")
