"""Rooms that run: `rostrum run`, timed and watched."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

SOURCE = pathlib.Path(__file__).resolve().parents[2]
FIXTURE = SOURCE / "content/session/demo"


class Room:
    """One run of the program in a state folder of its own. `options`: --headless, or --window 1920x1080."""

    def __init__(self, build, options, session=FIXTURE):
        self.program, self.options, self.session = build / "bin/rostrum", options, session
        self.folder = tempfile.mkdtemp(prefix="bench-room-")
        self.process = None

    def first_frame(self, kept=False):
        """ms from exec to when the first frame was handed to the display; the room is ended. `kept`: in the state folder
        of the last such start, else in a new one."""
        state = f"{self.folder}/kept" if kept else tempfile.mkdtemp(dir=self.folder)
        begin = time.clock_gettime(time.CLOCK_MONOTONIC)
        process = subprocess.Popen([self.program, "run", self.session, *self.options, "--state", state],
                                   stderr=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                   env=dict(os.environ, ROSTRUM_TRACE="1"))
        try:
            for line in process.stderr:
                found = re.match(rb"trace: first-frame \S+ (\d+)", line)
                if found:
                    return int(found.group(1)) / 1e3 - begin * 1e3
            raise SystemExit("rostrum ended without a first frame")
        finally:
            process.kill()
            process.communicate()

    def __enter__(self):
        state = tempfile.mkdtemp(dir=self.folder)
        self.state = state
        self.process = subprocess.Popen([self.program, "run", self.session, *self.options, "--state", state],
                                        stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        for _ in range(200):
            if self.ctl("status").returncode == 0:
                return self
            time.sleep(0.05)
        raise SystemExit("rostrum did not come up")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.forget()

    def forget(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def ctl(self, *action):
        return subprocess.run([self.program, "ctl", "--state", self.state, *action], capture_output=True, check=False)

    def settle(self):
        """On a segment in the middle, with the neighbours painted."""
        for _ in range(8):
            self.ctl("next")
        time.sleep(2)


def key_latency(build, presses, display=None):
    """{"first": [ms of each press], "last": the same}, from whatever window the display has."""
    env = dict(os.environ, DISPLAY=display) if display else os.environ
    done = subprocess.run([build / "bin/key_to_damage", str(presses)], capture_output=True, text=True, env=env, check=False)
    if done.returncode != 0:
        raise SystemExit(f"key_to_damage failed: {done.stderr}")
    lines = [line.split() for line in done.stdout.splitlines()]
    return {words[0]: [float(word) for word in words[1:]] for words in lines}
