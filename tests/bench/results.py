"""Rows of figures with their goals, printed as they come and written to RESULTS.md: a section for each part, so that
recording one leaves the others as they were."""

import datetime
import os
import pathlib
import platform
import re
import statistics
import subprocess

RESULTS = pathlib.Path(__file__).resolve().parent / "RESULTS.md"
HEAD = """# Benchmarks

Each section is written by the command that it names. Times are medians with what stands in brackets; instructions are
counted by callgrind. Absolute times say little on a shared machine: what counts are ratios within one run and counts.
"""
COLUMNS = ["what", "ours", "peer", "ratio", "goal", ""]
LIBRARIES = ["chromium", "cog", "libass9", "libcairo2", "libfreetype6", "libharfbuzz0b", "libicu72", "libpango-1.0-0",
             "libpixman-1-0", "libsdl2-2.0-0", "libwpewebkit-1.1-0"]


def ratio_of(peer, ours):
    return peer / ours if ours else float("inf")


class Table:
    def __init__(self, title, command):
        self.title, self.command = title, command
        self.rows, self.notes = [], []

    def row(self, what, ours, goal="", peer="", ratio="", met=None):
        """`met` is None where there is no goal, or nothing to compare with."""
        verdict = "" if met is None else "met" if met else "MISSED"
        ratio = f"{ratio:.1f}" if isinstance(ratio, float) else ratio
        self.rows.append([what, ours, peer, ratio, goal, verdict])
        print(f"{what:66} {ours:26} {peer:34} {ratio:12} {goal:22} {verdict}", flush=True)

    @staticmethod
    def say(text):
        """Printed, not recorded: it quotes texts that are not ours to copy."""
        print(f"  {text}", flush=True)

    def note(self, text):
        self.notes.append(text)
        print(f"  {text}", flush=True)

    def cannot(self, what, why, goal=""):
        self.row(what, "not measured", goal, why)

    def section(self):
        lines = [f"## {self.title}", "",
                 f"`{self.command}` on {datetime.date.today()}: {processor()}, {os.cpu_count()} cores, "
                 f"{platform.system()} {platform.machine()}; {versions()}.", "",
                 "| " + " | ".join(COLUMNS) + " |", "|" + "---|" * len(COLUMNS)]
        lines += ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in self.rows]
        if self.notes:
            lines += [""] + [f"- {note}" for note in self.notes]
        return "\n".join(lines) + "\n"

    def record(self):
        old = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else ""
        sections = {}
        for part in re.split(r"^(?=## )", old, flags=re.M):
            if part.startswith("## "):
                sections[part.split("\n", 1)[0]] = part.rstrip("\n") + "\n"
        sections[f"## {self.title}"] = self.section()
        RESULTS.write_text("\n".join([HEAD, *sections.values()]), encoding="utf-8")


def spread(values):
    """Median (5th to 95th percentile)."""
    ordered = sorted(values)
    return f"{statistics.median(ordered):.1f} ({percentile(ordered, 0.05):.1f}–{percentile(ordered, 0.95):.1f})"


def percentile(values, share):
    ordered = sorted(values)
    return ordered[round(share * (len(ordered) - 1))]


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def versions():
    found = subprocess.run(["dpkg-query", "-W", "-f", "${db:Status-Status} ${Package} ${Version}\n", *LIBRARIES],
                           capture_output=True, text=True, check=False).stdout
    native = {line.split(" ", 1)[1] for line in found.splitlines() if line.startswith("installed ")}
    return ", ".join(sorted(native))
