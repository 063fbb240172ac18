"""The versions of a statement together: how well they are paired, what pairing and cutting them costs, and whether
what comes out can stand on screens."""

import os
import pathlib
import subprocess

SOURCE = pathlib.Path(__file__).resolve().parents[2]
CORPUS = SOURCE / "tests/content/alignment/corpus"
SAMPLES = SOURCE.parent / "shared/samples"
MOST_MILLISECONDS = 50
LEAST_EXACT = 98.0
LEAST_PAIRS = 8
LEAST_BEADS = 200
# Twice the text may cost this much more, as measured times go.
MOST_GROWTH = 2.4


def lines_of(command):
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    return [line.split() for line in run.stdout.splitlines()]


def fields(words):
    """{"segments": "283", ...} of "segments 283 ..."."""
    return dict(zip(words[::2], words[1::2]))


class TogetherBench:
    def __init__(self, build, table):
        self.build, self.table = build, table

    def run(self):
        self.pairs()
        self.times()
        self.screens()

    def pairs(self):
        rows = lines_of([self.build / "bin/alignment_score", CORPUS])
        enough = good = 0
        for pair, beads, exact, _ in (row for row in rows if len(row) == 4):
            percent = 100 * int(exact) / int(beads)
            if pair == "all":
                self.table.row("beads found exactly, all pairs", f"{exact} of {beads}, {percent:.2f} %",
                               f"at least {LEAST_EXACT:.0f} %", met=percent >= LEAST_EXACT)
                continue
            if int(beads) >= LEAST_BEADS:
                enough += 1
                good += percent >= LEAST_EXACT
            self.table.row(f"beads found exactly, {pair}", f"{exact} of {beads}, {percent:.2f} %")
        self.table.row(f"pairs of languages with {LEAST_BEADS} beads or more", str(enough), f"at least {LEAST_PAIRS}",
                       met=enough >= LEAST_PAIRS)
        self.table.row(f"pairs of these with {LEAST_EXACT:.0f} % found exactly", str(good), f"at least {LEAST_PAIRS}",
                       met=good >= LEAST_PAIRS)

    def times(self):
        rows = [fields(row) for row in lines_of([self.build / "bin/together", "time", CORPUS])]
        costs = [float(row["wait"]) for row in rows]
        first = rows[0]
        self.table.row(f"aligning and planning {first['words']} English words, {first['sentences']} sentences, in six "
                       "languages", f"{costs[0]:.1f} ms", f"at most {MOST_MILLISECONDS} ms",
                       met=costs[0] <= MOST_MILLISECONDS)
        self.table.row("of the processors, aligning", f"{first['align']} ms")
        self.table.row("of the processors, planning, with words never seen before", f"{first['plan']} ms")
        self.table.row("stretches laid out", f"{first['questions']} for {first['segments']} segments")
        self.table.row("twice as long", f"{costs[1]:.1f} ms", "linear", ratio=costs[1] / costs[0],
                       met=costs[1] <= MOST_GROWTH * costs[0])
        self.table.note(f"Aligning takes as many threads as there are processors, four at most, planning two; here are "
                        f"{os.cpu_count()}. A ratio is that of twice the text to once.")

    def screens(self):
        if not SAMPLES.is_dir():
            return self.table.cannot("the samples on screens", "the samples are not there", "none")
        for row in lines_of([self.build / "bin/together", "sweep", SAMPLES]):
            found = fields(row)
            where = f"{found['sweep']}, pairs of languages: {found['pairs']}, 4 to 9 heights deep"
            self.table.row(f"segments of {where}", found["segments"])
            for fault, what in (("overflow", "that overflow"), ("floor", "under the floor"),
                                ("beads", "whose versions hold different beads"),
                                ("stubs", "with a part under 3 words whose sentence is longer")):
                self.table.row(f"of these {what}", found[fault], "0", met=found[fault] == "0")
