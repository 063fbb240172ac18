#!/usr/bin/env python3
"""Runs the benchmarks against their peers in one run and prints a table; --record writes tests/bench/RESULTS.md.

Absolute times say little on a shared machine: the peers' figures beside ours, and counts of instructions and of
context switches, are what counts. No test depends on any of this.
"""

import argparse
import datetime
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

SOURCE = pathlib.Path(__file__).resolve().parents[2]
FIXTURE = SOURCE / "content/session/demo"
NO_ERMS = {"GLIBC_TUNABLES": "glibc.cpu.hwcaps=-ERMS"}


class Bench:
    def __init__(self, build):
        self.build = pathlib.Path(build).resolve()
        self.rostrum = self.build / "bin/rostrum"
        self.rows = []
        statements = sorted(FIXTURE.glob("*.md"))
        self.statement = next(s for s in statements if ".en." in s.name)

    def row(self, what, value, goal, peer=""):
        self.rows.append((what, value, goal, peer))
        print(f"{what:58} {value:>28}   {goal:22} {peer}", flush=True)

    # -- start

    def first_frame(self, runs=21):
        ours, peers = [], []
        text = self.statement.read_text(encoding="utf-8")[:2000]
        with tempfile.TemporaryDirectory() as folder:
            plain = pathlib.Path(folder) / "text.txt"
            plain.write_text(text, encoding="utf-8")
            for run in range(runs + 1):
                a = self.one_start(pathlib.Path(folder) / f"state{run}")
                b = self.one_pango_view(plain)
                if run > 0:  # the first warms the page cache
                    ours.append(a)
                    peers.append(b)
        peer = "pango-view not installed" if None in peers else f"pango-view {spread(peers)} ms"
        self.row("exec to first frame, headless", f"{spread(ours)} ms", "median at most 60 ms", peer)

    def one_start(self, state):
        env = dict(os.environ, ROSTRUM_TRACE="1")
        begin = time.clock_gettime(time.CLOCK_MONOTONIC)
        process = subprocess.Popen(
            [self.rostrum, "run", self.statement, "--headless", "--state", state],
            stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, env=env)
        try:
            for line in process.stderr:
                found = re.match(rb"trace: first-frame \S+ (\d+)", line)
                if found:
                    return int(found.group(1)) / 1e3 - begin * 1e3
            raise SystemExit("rostrum ended without a first frame")
        finally:
            process.kill()
            process.communicate()

    @staticmethod
    def one_pango_view(plain):
        if shutil.which("pango-view") is None:
            return None
        begin = time.clock_gettime(time.CLOCK_MONOTONIC)
        subprocess.run(["pango-view", "--no-display", "--font=Noto Sans 64px", "--width=1300", "--pixels",
                        f"--output={plain}.png", plain], stderr=subprocess.DEVNULL, check=False)
        return (time.clock_gettime(time.CLOCK_MONOTONIC) - begin) * 1e3

    # -- a room at rest

    def running_room(self, folder):
        process = subprocess.Popen([self.rostrum, "run", FIXTURE, "--headless", "--state", folder],
                                   stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        for _ in range(200):
            if self.ctl(folder, "status").returncode == 0:
                return process
            time.sleep(0.05)
        process.kill()
        raise SystemExit("rostrum did not come up")

    def ctl(self, folder, *action):
        return subprocess.run([self.rostrum, "ctl", "--state", folder, *action], capture_output=True, check=False)

    def memory_and_wakeups(self, seconds):
        with tempfile.TemporaryDirectory() as folder:
            process = self.running_room(folder)
            try:
                for _ in range(8):
                    self.ctl(folder, "next")
                time.sleep(2)
                rollup = pathlib.Path(f"/proc/{process.pid}/smaps_rollup").read_text()
                pss = int(re.search(r"^Pss:\s+(\d+)", rollup, re.M).group(1)) / 1024
                self.row("memory, headless, 1080p, Latin and Cyrillic", f"{pss:.1f} MiB PSS", "at most 40 MiB")
                before = voluntary_switches(process.pid)
                time.sleep(seconds)
                woken = voluntary_switches(process.pid) - before
                self.row(f"wakeups in {seconds} s, headless", str(woken), "0")
            finally:
                process.kill()
                process.wait()

    # -- instructions

    def instructions(self, function, what, goal):
        if shutil.which("valgrind") is None:
            self.row(what, "valgrind not installed", goal)
            return
        with tempfile.TemporaryDirectory() as folder:
            run = subprocess.run(
                ["valgrind", "--tool=callgrind", f"--toggle-collect={function}",
                 f"--callgrind-out-file={folder}/out", self.build / "bin/segment_cost"],
                capture_output=True, text=True, env=dict(os.environ, **NO_ERMS), check=True)
            count = int(re.search(r"Collected : (\d+)", run.stderr).group(1))
        self.row(what, f"{count / 1e6:.2f} million instructions", goal)

    # -- X11

    def on_x11(self, seconds):
        script = SOURCE / "tests/bench/x11.sh"
        if not script.exists():
            return
        run = subprocess.run(["bash", script, self.build, str(seconds)], capture_output=True, text=True, check=False)
        for line in run.stdout.splitlines():
            parts = line.split("|")
            if len(parts) == 3:
                self.row(*parts)
        if run.returncode != 0:
            print(run.stderr, file=sys.stderr)
            raise SystemExit("the X11 benchmarks failed")


def voluntary_switches(pid):
    total = 0
    for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
        status = (task / "status").read_text()
        total += int(re.search(r"^voluntary_ctxt_switches:\s+(\d+)", status, re.M).group(1))
    return total


def spread(values):
    return f"{statistics.median(values):.1f} ({min(values):.1f}–{max(values):.1f})"


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def record(rows):
    version = subprocess.run(["dpkg-query", "-W", "-f", "${Package} ${Version}, ", "libharfbuzz0b", "libicu72",
                              "libfreetype6", "libpixman-1-0", "libpango-1.0-0"],
                             capture_output=True, text=True, check=False).stdout.rstrip(", ")
    lines = ["# Benchmarks", "", f"Written by `./dev bench --record` on {datetime.date.today()}: {processor()}, "
             f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}; {version}.", "",
             "Times are medians (least–greatest); instructions are counted by callgrind.", "",
             "| what | ours | goal | peer in the same run |", "|---|---|---|---|"]
    lines += [f"| {' | '.join(row)} |" for row in rows]
    (SOURCE / "tests/bench/RESULTS.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build", help="build folder with ROSTRUM_BENCHMARKS=ON")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--seconds", type=int, default=60, help="how long to watch a room at rest")
    options = parser.parse_args()
    bench = Bench(options.build)
    bench.first_frame()
    bench.memory_and_wakeups(options.seconds)
    bench.instructions("measured_lay_out_and_paint", "cold layout and paint of a 1080p segment",
                       "at most 10 million")
    bench.instructions("measured_advance", "advance to a prepared segment, without fade", "at most 2 million")
    bench.on_x11(options.seconds)
    if options.record:
        record(bench.rows)


if __name__ == "__main__":
    main()
