"""What a process costs, as the kernel counts it; and screens in memory to run it on."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time


def pss_mib(pids):
    total = 0
    for pid in pids:
        try:
            rollup = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text()
        except OSError:  # it has ended
            continue
        found = re.search(r"^Pss:\s+(\d+)", rollup, re.M)
        total += int(found.group(1)) if found else 0
    return total / 1024


def wakeups(pids, seconds):
    """Voluntary context switches of all threads within some seconds."""
    before = voluntary_switches(pids)
    time.sleep(seconds)
    return voluntary_switches(pids) - before


def voluntary_switches(pids):
    total = 0
    for pid in pids:
        for task in pathlib.Path(f"/proc/{pid}/task").glob("*/status"):
            try:
                status = task.read_text()
            except OSError:
                continue
            found = re.search(r"^voluntary_ctxt_switches:\s+(\d+)", status, re.M)
            total += int(found.group(1)) if found else 0
    return total


class XServer:
    """A screen in memory, with DISPLAY set as long as it lives."""

    def __enter__(self):
        read, write = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as display:
            self.display = ":" + display.readline().strip()
        self.before = os.environ.get("DISPLAY")
        os.environ["DISPLAY"] = self.display
        os.environ.pop("WAYLAND_DISPLAY", None)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        os.environ.pop("DISPLAY")
        if self.before is not None:
            os.environ["DISPLAY"] = self.before


class WaylandServer:
    """A compositor for cog, which speaks no X11: headless like Xvfb, with WAYLAND_DISPLAY set as long as it lives."""

    @staticmethod
    def missing():
        return None if shutil.which("weston") else "weston is not installed: apt install weston"

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="bench-wayland-")
        os.environ["XDG_RUNTIME_DIR"] = self.folder
        self.process = subprocess.Popen(
            ["weston", "--backend=headless-backend.so", "--width=1920", "--height=1080", "--socket=bench", "--idle-time=0",
             "--use-pixman"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(100):
            if pathlib.Path(self.folder, "bench").exists():
                break
            time.sleep(0.05)
        os.environ["WAYLAND_DISPLAY"] = "bench"
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        os.environ.pop("WAYLAND_DISPLAY", None)
        os.environ.pop("XDG_RUNTIME_DIR", None)
        shutil.rmtree(self.folder, ignore_errors=True)
