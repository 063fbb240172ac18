"""What text costs and how good its lines are: ours, Pango+Cairo, libass and bare HarfBuzz+ICU in one program."""

import collections
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

import line_quality
import made_text
from results import ratio_of

SOURCE = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = SOURCE.parent / "shared/samples"
FONT = pathlib.Path("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf")
# Counts would otherwise hang on how the processor copies memory.
NO_ERMS = {"GLIBC_TUNABLES": "glibc.cpu.hwcaps=-ERMS"}
LEAST_PARITY = 0.98
ROUNDING = 0.02  # px: what the advances of a line may add up to
STEP = 80  # of the widths at which lines are judged


def texts():
    """(where from, ["ru=FILE", ...]), statements in Russian and English: what is timed."""
    found = sorted(SAMPLES.glob("*/statement.*.md"))
    where = "the samples' statements"
    if not found:
        found = sorted((SOURCE / "content/session/demo").glob("*.md"))
        where = "the demo's statement; the samples are not there"
    sources = [f"{path.name.split('.')[-2]}={path}" for path in found]
    return where, [source for source in sources if source.startswith(("ru=", "en="))]


def kind_of(difference):
    """Why two engines part."""
    if 0 <= difference["width"] - difference["peer_line_width"] < ROUNDING:
        return f"its line fits by less than {ROUNDING} px, as it rounds advances to 1/1024 px and we to 1/64"
    if re.search(r"[/.-]$", difference["ours"] + "\n" + difference["peer"], re.M):
        return "within a document's symbol or a compound: it has its own rules for breaks there, we have ICU's"
    return "for another reason"


class TextBench:
    def __init__(self, build, table, passes=50):
        self.program = build / "bin/text_bench"
        self.rostrum = build / "bin/rostrum"
        self.table, self.passes = table, passes
        self.where, self.sources = texts()

    def run(self):
        self.times()
        self.instructions()
        self.lines()
        self.growth()
        self.long_statement()

    def ask(self, *words):
        done = subprocess.run([self.program, *map(str, words)], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise SystemExit(f"text_bench {words[0]} failed: {done.stderr}")
        return json.loads(done.stdout)

    # -- times

    def times(self):
        report = self.ask("times", FONT, self.passes, *self.sources)
        segments = sum(text["segments"] for text in report["texts"])
        characters = sum(text["characters"] for text in report["texts"])
        self.table.note(f"Texts: {self.where}: {segments} segments of {characters / segments:.0f} characters; Noto Sans "
                        f"64 px, 1760 px wide, lines 80 px apart, greyscale, unhinted, ragged; {report['passes']} passes "
                        "of each engine in turn, each after one thrown away; times per segment: the mean of their medians (of their "
                        "95th percentiles).")
        self.parity(report["parity"])
        self.medians = {(t["engine"], t["operation"], t["language"]): (t["median"], t["p95"]) for t in report["times"]}
        for language in ("ru", "en"):
            self.time_rows(language)

    def parity(self, parity):
        for found in parity:
            total = found.get("lines", found.get("segments"))
            what = "lines" if "lines" in found else "segments in their number of lines"
            share = found["equal"] / total
            enough = share >= LEAST_PARITY or found["peer"] == "libass"
            self.table.row(f"the same breaks, first fit: {found['peer']}", f"{found['equal']} of {total} {what}",
                           "" if found["peer"] == "libass" else f"{LEAST_PARITY:.1%}",
                           met=None if found["peer"] == "libass" else enough)
            self.explain(found)
            if not enough:
                raise SystemExit("The engines do not break the same lines: their times would not compare.")

    def explain(self, found):
        differences = found.get("differences", [])
        if not differences:
            return
        kinds = collections.Counter()
        for difference in differences:
            kinds[kind_of(difference)] += 1
            self.table.say(f"{found['peer']} at {difference['width']} px sets “{difference['peer']}” in "
                           f"{difference['peer_line_width']:.3f} px, we “{difference['ours']}”.")
        self.table.note(f"{found['peer']}: where texts part from ours first: " +
                        "; ".join(f"{count} times {kind}" for kind, count in kinds.most_common()) +
                        ". The lines that follow differ as a consequence.")

    def time_rows(self, language):
        cases = [
            ("layout of unseen text, Pango", "Pango+Cairo", "layout", "ours, unseen", "layout", 3),
            ("layout, words cached, Pango", "Pango+Cairo", "layout", "ours, words cached", "layout", 12),
            ("wrapping again at another width, Pango", "Pango+Cairo", "count lines again", "ours, words cached",
             "count lines again", 50),
            ("the same with every glyph placed, Pango", "Pango+Cairo", "wrap again", "ours, words cached", "wrap again",
             None),
            ("text to pixels without the clear, unseen, Pango+Cairo", "Pango+Cairo", "pixels", "ours, unseen", "pixels",
             1.5),
            ("text to pixels without the clear, words cached, Pango+Cairo", "Pango+Cairo", "pixels",
             "ours, words cached", "pixels", 1.5),
            ("render_frame and blending, unseen, libass", "libass", "pixels", "ours, unseen", "pixels", 1.5),
            ("render_frame and blending, all cached, libass", "libass, lines cached", "pixels", "ours, words cached",
             "pixels", 1.5),
        ]
        for what, peer, operation, ours, our_operation, least in cases:
            theirs, mine = self.medians[peer, operation, language], self.medians[ours, our_operation, language]
            ratio = ratio_of(theirs[0], mine[0])
            self.table.row(f"{what} ({language})", micro(mine), f"at least {least}" if least else "", micro(theirs), ratio,
                           ratio >= least if least else None)
        ours = self.medians["ours, unseen", "layout", language]
        bare = self.medians["bare HarfBuzz+ICU", "layout", language]
        share = ours[0] / bare[0]
        self.table.row(f"our cold layout ÷ bare hb_shape + ICU breaks ({language})", micro(ours), "at most 1.3", micro(bare),
                       f"{share:.2f}", share <= 1.3)

    # -- instructions

    def count(self, work, *sources):
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run(
                ["valgrind", "--tool=callgrind", "--toggle-collect=counted_work", f"--callgrind-out-file={folder}/out",
                 self.program, "work", work, *sources],
                capture_output=True, text=True, env=dict(os.environ, **NO_ERMS), check=False)
        found = re.search(r"Collected : (\d+)", done.stderr)
        if done.returncode != 0 or not found:
            raise SystemExit(f"callgrind could not count {work}: {done.stderr[-2000:]}")
        return int(found.group(1))

    def instructions(self):
        if shutil.which("valgrind") is None:
            return self.table.cannot("instructions", "valgrind is not installed: apt install valgrind")
        for language in ("ru", "en"):
            sources = [source for source in self.sources if source.startswith(language)]
            counts = {work: self.count(work, *sources) for work in ("ours", "ours-cached", "bare", "pango")}
            share = counts["ours"] / counts["bare"]
            self.table.row(f"the same in instructions ({language})", millions(counts["ours"]), "at most 1.3",
                           millions(counts["bare"]), f"{share:.2f}", share <= 1.3)
            for work, least in (("ours", 3), ("ours-cached", 12)):
                ratio = counts["pango"] / counts[work]
                self.table.row(f"layout {'of unseen text' if work == 'ours' else 'with words cached'}, in instructions "
                               f"({language})", millions(counts[work]), f"at least {least}", millions(counts["pango"]),
                               ratio, ratio >= least)

    # -- lines

    def lines(self):
        self.hard_line_ends()
        more = [f"{language}={SAMPLES}/udhr/{language}.md" for language in ("ru", "en")]
        more = [source for source in more if pathlib.Path(source.split("=")[1]).exists()]
        entries = self.ask("lines", FONT, STEP, *self.sources, *more)
        tallies = line_quality.judge(entries)
        self.table.note("Raggedness: “least” is what any engine could reach in the fewest lines without forbidden ends, each "
                        "figure by itself.")
        for language in ("ru", "en"):
            ours, pango = tallies["ours", language], tallies["pango", language]
            count = f"({language}, {ours.lines} lines, widths 800 to 1760)"
            wrong, theirs = sum(ours.forbidden.values()), sum(pango.forbidden.values())
            kinds = ", ".join(f"{number} {kind}" for kind, number in pango.forbidden.most_common())
            self.table.row(f"forbidden line ends {count}", str(wrong), "0", f"Pango {theirs}: {kinds}", met=wrong == 0)
            short = ours.per_hundred(ours.short)
            self.table.row(f"short words at line ends, per 100 lines ({language})", f"{short:.2f}", "at most 1",
                           f"Pango {pango.per_hundred(pango.short):.1f}", met=short <= 1)
            self.table.row(f"the same with names like UN and particles like бы ({language})",
                           f"{ours.per_hundred(ours.two_letters):.2f}", "",
                           f"Pango {pango.per_hundred(pango.two_letters):.1f}")
            self.table.row(f"last lines under 20 %, where avoidable ({language})",
                           f"{ours.avoidable_last} of {ours.paragraphs}, {ours.stub_last} in all", "0 where avoidable",
                           f"Pango {pango.avoidable_last}: {pango.avoidable_last / pango.paragraphs:.1%}",
                           met=ours.avoidable_last == 0)
            names = ("all lines but last ones", "all lines", "spread of widths within a paragraph")
            least = line_quality.least_raggedness(entries, language)
            for name, mine, other, possible in zip(names, ours.raggedness(), pango.raggedness(), least):
                within = possible <= 0.75 * other
                self.table.row(f"raggedness, RMS in % of the width, {name} ({language})", f"{mine:.1f}",
                               "25 % less" if within else f"nobody can: {possible / other - 1:+.0%}",
                               f"Pango {other:.1f}, least {possible:.1f}", f"{mine / other - 1:+.0%}",
                               mine <= 0.75 * other if within else None)
            for example in (ours.examples + ours.stub_examples)[:12]:
                self.table.say(f"ours at {example}")

    def hard_line_ends(self):
        """Of texts that consist of little else than what must not be parted: statements have few of each kind."""
        sources = [f"{language}={SOURCE}/tests/bench/text/hard.{language}.md" for language in ("ru", "en")]
        tallies = line_quality.judge(self.ask("lines", FONT, 16, *sources))
        for language in ("ru", "en"):
            ours, pango = tallies["ours", language], tallies["pango", language]
            wrong = sum(ours.forbidden.values())
            kinds = ", ".join(f"{number} {kind}" for kind, number in pango.forbidden.most_common())
            self.table.row(f"forbidden line ends (hard.{language}.md, {ours.lines} lines)", str(wrong), "0",
                           f"Pango {sum(pango.forbidden.values())}: {kinds}", met=wrong == 0)
            for example in {text.split(": ", 1)[1]: text for text in ours.examples}.values():
                self.table.say(f"ours at {example}")

    # -- growth

    def growth(self):
        if shutil.which("valgrind") is None:
            return self.table.cannot("ten times as much text", "valgrind is not installed: apt install valgrind")
        cases = [("a statement of ten times as many paragraphs", "paragraphs", (6, 600), (60, 600)),
                 ("a paragraph ten times as long", "paragraphs", (1, 2000), (1, 20000)),
                 ("cutting such a statement into segments", "plan", (6, 600), (60, 600))]
        with tempfile.TemporaryDirectory() as folder:
            for what, work, short, long in cases:
                costs, sizes = [], []
                for paragraphs, characters in (short, long):
                    path = pathlib.Path(folder) / "made.ru.md"
                    path.write_text(made_text.statement(paragraphs, characters), encoding="utf-8")
                    sizes.append(len(path.read_text(encoding="utf-8")))
                    costs.append(self.count(work, f"ru={path}"))
                # Sentences are not of one length: what is measured is the cost of a character.
                times = costs[1] / costs[0] * 10 / (sizes[1] / sizes[0])
                self.table.row(f"{what}: times the cost", f"{times:.2f}", "at most 10.5",
                               f"{millions(costs[0])} for {sizes[0]} characters", met=times <= 10.5)

    def long_statement(self, pages=100, per_page=2500):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "long.ru.md"
            path.write_text(made_text.statement(pages * 5, per_page // 5), encoding="utf-8")
            begin = time.monotonic()
            subprocess.run([self.rostrum, "check", path], capture_output=True, check=False)
            checked = time.monotonic() - begin
            begin = time.monotonic()
            process = subprocess.Popen(
                [self.rostrum, "run", path, "--headless", "--state", f"{folder}/state"], stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL)
            process.stdout.readline()
            opened = time.monotonic() - begin
            process.kill()
            process.communicate()
        self.table.row(f"a statement of {pages} pages on the wall", f"{opened:.2f} s", "at most 1 s", met=opened <= 1)
        self.table.row("rostrum check of it", f"{checked:.2f} s")


def micro(times):
    return f"{times[0]:.2f} ({times[1]:.2f}) µs" if times[0] < 10 else f"{times[0]:.0f} ({times[1]:.0f}) µs"


def millions(count):
    return f"{count / 1e6:.2f} million"
