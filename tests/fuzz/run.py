#!/usr/bin/env python3
"""Runs fuzz targets one after the other and prints a table; --record writes it to tests/fuzz/RESULTS.md.

    run.py BUILD [--seconds S] [--record] [TARGET...]

What a target finds goes below BUILD/found/TARGET: inputs that reach new code to corpus/, from which the next run goes
on, and those that crash, hang or take too much memory to crashes/. What is worth keeping is copied to
tests/fuzz/corpus/TARGET by hand, and is a test from then on. A crash does not keep the other targets from running.
"""

import argparse
import datetime
import os
import pathlib
import re
import subprocess
import sys

SOURCE = pathlib.Path(__file__).resolve().parents[2]
CORPUS = SOURCE / "tests/fuzz/corpus"
RESULTS = SOURCE / "tests/fuzz/RESULTS.md"

# One input may take this long, and a target this much memory, the sanitizers' own included.
SECONDS_FOR_ONE = 10
MEBIBYTES = 4096

COLUMNS = ["target", "date", "version", "seconds", "runs", "edges", "features", "inputs kept", "crashes"]
HEAD = """# Fuzzing

Written by `./dev fuzz --record`: the last recorded run of each target, with the address and undefined-behaviour
sanitizers. Edges and features are libFuzzer's count of what the inputs kept reach.

"""


class Target:
    def __init__(self, program, found):
        self.program = program
        self.name = program.name.removesuffix("_fuzz")
        self.corpus = found / self.name / "corpus"
        self.crashes = found / self.name / "crashes"

    def run(self, seconds):
        """The row of the table. Passes on what the fuzzer prints."""
        self.corpus.mkdir(parents=True, exist_ok=True)
        self.crashes.mkdir(parents=True, exist_ok=True)
        known = set(self.crashes.iterdir())
        command = [
            self.program, f"-max_total_time={seconds}", f"-timeout={SECONDS_FOR_ONE}", f"-rss_limit_mb={MEBIBYTES}",
            "-print_final_stats=1", f"-artifact_prefix={self.crashes}/", self.corpus, CORPUS / self.name]
        environment = dict(os.environ)
        environment.setdefault("UBSAN_OPTIONS", "print_stacktrace=1")
        process = subprocess.Popen(
            command, env=environment, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, errors="replace")
        lines = []
        for line in process.stderr:
            print(line, end="", flush=True)
            lines.append(line)
        failed = process.wait() != 0
        found = sorted(set(self.crashes.iterdir()) - known)
        for crash in found:
            print(f"{self.name}: {crash}", flush=True)
        edges, features, kept = coverage_of(lines)
        return {
            "target": self.name, "date": datetime.date.today().isoformat(), "version": version(),
            "seconds": str(seconds), "runs": stat("number_of_executed_units", lines), "edges": edges,
            "features": features, "inputs kept": kept, "crashes": str(max(len(found), int(failed)))}


def coverage_of(lines):
    """Edges, features and inputs of the last line that tells them: "#123 DONE cov: 7 ft: 9 corp: 3/40b"."""
    for line in reversed(lines):
        if match := re.search(r"cov: (\d+) ft: (\d+) corp: (\d+)", line):
            return match.groups()
    return "?", "?", "?"


def stat(name, lines):
    for line in reversed(lines):
        if match := re.match(rf"stat::{name}:\s*(\d+)", line):
            return match[1]
    return "?"


def version():
    """The commit, with a + where the sources have changed since."""
    described = subprocess.run(
        ["git", "-C", SOURCE, "describe", "--always", "--dirty=+", "--exclude", "*"], capture_output=True, text=True)
    return described.stdout.strip() or "unknown"


def table(rows):
    cells = [COLUMNS, ["---"] * len(COLUMNS)] + [[row[column] for column in COLUMNS] for row in rows]
    return "".join("| " + " | ".join(line) + " |\n" for line in cells)


def recorded():
    """The rows of RESULTS.md by target."""
    rows = {}
    if RESULTS.exists():
        for line in RESULTS.read_text(encoding="utf-8").splitlines():
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if line.startswith("| ") and len(cells) == len(COLUMNS) and cells[0] not in ("target", "---"):
                rows[cells[0]] = dict(zip(COLUMNS, cells))
    return rows


def record(rows):
    kept = recorded() | {row["target"]: row for row in rows}
    RESULTS.write_text(HEAD + table([kept[name] for name in sorted(kept)]), encoding="utf-8")
    print(f"written to {RESULTS.relative_to(SOURCE)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("targets", nargs="*")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--record", action="store_true")
    arguments = parser.parse_intermixed_args()

    build = arguments.build.resolve()
    targets = [Target(program, build / "found") for program in sorted((build / "bin").glob("*_fuzz"))]
    names = [target.name for target in targets]
    if unknown := [name for name in arguments.targets if name not in names]:
        parser.error(f"there is no fuzz target {', '.join(unknown)}; there are {', '.join(names) or 'none'}")
    rows = []
    for target in targets:
        if not arguments.targets or target.name in arguments.targets:
            print(f"\n== Fuzzing {target.name} for {arguments.seconds} s", flush=True)
            rows.append(target.run(arguments.seconds))
    print("\n" + table(rows), end="")
    if arguments.record:
        record(rows)
    return 1 if any(row["crashes"] != "0" for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
