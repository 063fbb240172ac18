"""What a room costs by itself: instructions of its work, and its window on an X server in memory."""

import os
import re
import shutil
import statistics
import subprocess
import tempfile
import time

from processes import XServer, pss_mib, wakeups
from results import spread
from room import Room, key_latency

# Counts would otherwise hang on how the processor copies memory.
NO_ERMS = {"GLIBC_TUNABLES": "glibc.cpu.hwcaps=-ERMS"}


class RoomBench:
    def __init__(self, build, table, seconds):
        self.build, self.table, self.seconds = build, table, seconds

    def run(self):
        self.instructions("measured_lay_out_and_paint", "cold layout and paint of a 1080p segment", 10)
        self.instructions("measured_advance", "advance to a prepared segment, without fade", 2)
        if shutil.which("Xvfb") is None:
            return self.table.cannot("a room in a window", "Xvfb is not installed: apt install xvfb")
        with XServer():
            self.without_fade()
            self.with_fade()

    def instructions(self, function, what, most):
        if shutil.which("valgrind") is None:
            return self.table.cannot(what, "valgrind is not installed: apt install valgrind")
        with tempfile.TemporaryDirectory() as folder:
            run = subprocess.run(
                ["valgrind", "--tool=callgrind", f"--toggle-collect={function}", f"--callgrind-out-file={folder}/out",
                 self.build / "bin/segment_cost"],
                capture_output=True, text=True, env=dict(os.environ, **NO_ERMS), check=True)
        count = int(re.search(r"Collected : (\d+)", run.stderr).group(1)) / 1e6
        self.table.row(what, f"{count:.2f} million instructions", f"at most {most} million", met=0 < count <= most)

    def without_fade(self):
        with Room(self.build, ["--window", "1920x1080", "--no-fade"]) as room:
            room.ctl("goto", "2")
            time.sleep(2)
            times = key_latency(self.build, 30)["last"]
            self.table.row("key to last damage, X11, 1080p, without fade", f"{spread(times)} ms", "median at most 4 ms",
                           met=statistics.median(times) <= 4)
            time.sleep(1)
            woken = wakeups([room.process.pid], self.seconds)
            self.table.row(f"wakeups in {self.seconds} s, X11", str(woken), "0", met=woken == 0)
            self.table.row("memory, X11, 1080p, without fade", f"{pss_mib([room.process.pid]):.1f} MiB PSS")

    def with_fade(self):
        with Room(self.build, ["--window", "1920x1080"]) as room:
            room.ctl("goto", "2")
            time.sleep(2)
            times = key_latency(self.build, 30)["first"]
            self.table.row("key to first damage, X11, 1080p, with fade", f"{spread(times)} ms")
