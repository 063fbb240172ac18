"""What a day of a meeting costs: 200 speakers, 40 statements in six languages each; and a list of 10,000 speakers."""

import json
import os
import pathlib
import re
import socket
import statistics
import subprocess
import tempfile
import time

from processes import pss_mib, wakeups

CORPUS = pathlib.Path(__file__).resolve().parents[1] / "content/alignment/corpus"
LANGUAGES = ("en", "ru", "fr", "es", "ar", "zh-Hans")
SPEAKERS, STATEMENTS, MANY = 200, 40, 10_000
COMMANDS = 1000
CALLS = STATEMENTS - 1

ROOM = """[room]
name = "Day"
languages = ["en", "ru"]
[[display]]
name = "wall"
[[display]]
name = "desk"
views = ["operator"]
"""


def text_of(name, language):
    """A statement of the corpus as a delegation would hand it in: without the numbers of what it says."""
    paragraphs, lines = [], []
    for line in (CORPUS / f"{name}.{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith(("#", "@")):
            continue
        if not line.strip():
            if lines:
                paragraphs.append(" ".join(lines))
            lines = []
        else:
            lines.append(re.sub(r"^[-0-9,+ ]+", "", line))
    return "\n\n".join(paragraphs + ([" ".join(lines)] if lines else []))


def write_day(folder, speakers=SPEAKERS):
    """The session's folder; names are made up."""
    names = sorted({path.name.split(".")[0] for path in CORPUS.glob("*.en.txt")})
    session = ['[session]', 'title = { en = "A long day" }', 'languages = ["en", "ru"]', '[[meeting]]',
               'starts = 2026-05-12T10:00:00+02:00', '[[meeting.item]]', 'number = "1"', 'title = { en = "Exchange of views" }',
               'limits = { all = "3m" }']
    (folder / "statements").mkdir(parents=True)
    for number in range(speakers):
        session += ["[[meeting.item.speaker]]", f'name = {{ en = "Delegation {number + 1}", ru = "Делегация {number + 1}" }}']
        if number >= STATEMENTS:
            continue
        files = []
        for language in LANGUAGES:
            file = f"statements/{number + 1:02}-delegation.{language}.md"
            text = text_of(names[number % len(names)], language)
            (folder / file).write_text(f"{text}\n\n{number + 1}.\n", encoding="utf-8")
            files.append(f'"{language}" = "{file}"')
        session += [f"statement = {{ {', '.join(files)} }}", 'original = "en"']
    (folder / "session.toml").write_text("\n".join(session) + "\n", encoding="utf-8")
    return folder


def sync_of(file, number):
    """ms that the disk takes for what an act's commit asks of it. The file keeps its size but for the first time."""
    handle = os.open(file, os.O_RDWR | os.O_CREAT)
    try:
        begin = time.perf_counter_ns()
        os.pwrite(handle, os.urandom(8192), number % 64 * 8192)
        os.fdatasync(handle)
        return (time.perf_counter_ns() - begin) / 1e6
    finally:
        os.close(handle)


class RunningDay:
    """One start of the program; `first_frame` in ms from before exec."""

    def __init__(self, build, state, arguments):
        begin = time.monotonic_ns()
        self.process = subprocess.Popen([build / "bin/rostrum", "run", "--headless", "--state", state, *arguments],
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                        env={"ROSTRUM_TRACE": "1", "HOME": str(state), "PATH": "/usr/bin:/bin"})
        self.first_frame = None
        for line in self.process.stderr:
            mark = re.match(r"trace: first-frame \d+ (\d+)", line)
            if mark:
                self.first_frame = (int(mark[1]) * 1000 - begin) / 1e6
                break
        self.process.stdout.readline()
        self.state = pathlib.Path(state)

    def asks(self, request):
        """(answer, ms)"""
        with socket.socket(socket.AF_UNIX) as connection:
            connection.connect(str(self.state / "control.sock"))
            begin = time.perf_counter_ns()
            connection.sendall((json.dumps(request) + "\n").encode())
            answer = b""
            while not answer.endswith(b"\n"):
                answer += connection.recv(1 << 20)
            took = (time.perf_counter_ns() - begin) / 1e6
            return json.loads(answer), took

    def memory(self):
        time.sleep(1)  # until all is painted
        return f"{pss_mib([self.process.pid]):.1f} MiB PSS"

    def kill(self):
        self.process.kill()
        self.process.communicate()


class DayBench:
    def __init__(self, build, table):
        self.build, self.table = build, table

    def run(self):
        with tempfile.TemporaryDirectory(prefix="bench-day-") as folder:
            folder = pathlib.Path(folder)
            session = write_day(folder / "session")
            (folder / "room.toml").write_text(ROOM, encoding="utf-8")
            room = ["--room", folder / "room.toml"]
            loads, resumes = [], []
            for start in range(7):
                day = RunningDay(self.build, folder / f"state-{start}", [session, *room])
                loads.append(day.first_frame)
                if start == 0:
                    self.answers(day)
                else:
                    day.asks({"action": "call"})
                    day.asks({"action": "next"})
                    day.kill()
                    again = RunningDay(self.build, folder / f"state-{start}", room)
                    resumes.append(again.first_frame)
                    again.kill()
            self.row("200 speakers, 40 statements in six languages: exec to first frame", loads, 500)
            self.row("the same, resumed after kill -9 in the middle of a statement", resumes, 150)
            many = RunningDay(self.build, folder / "state-many", [write_day(folder / "many", MANY), *room])
            self.row(f"{MANY} speakers, 40 statements in six languages: exec to first frame", [many.first_frame])
            self.answers(many, f", {MANY} speakers")

    def row(self, what, times, most=None):
        self.table.row(what, f"{statistics.median(times):.0f} ({min(times):.0f}–{max(times):.0f}) ms",
                       f"at most {most} ms" if most else "", met=statistics.median(times) <= most if most else None)

    def answers(self, day, of=""):
        day.asks({"action": "call"})
        before = day.memory()
        status = [day.asks({"action": "status"})[1] for _ in range(COMMANDS)]
        acts, syncs = [], []
        for number in range(COMMANDS):
            acts.append(day.asks({"action": ("next", "back", "undo")[number % 3]})[1])
            time.sleep(0.025)
            syncs.append(sync_of(day.state / "bare-sync", number))
            time.sleep(0.025)  # as no operator can; pictures may still be painted ahead when the next one comes
        after = day.memory()
        calls = []
        for _ in range(CALLS):  # each of another statement, which nobody cut into segments before
            calls.append(day.asks({"action": "call"})[1])
            time.sleep(0.05)
        day.asks({"action": "timer pause"})
        time.sleep(1)
        woken = wakeups([day.process.pid], 20)
        day.kill()
        for what, times in (("status", status), ("acts, each on the disk before it is answered", acts)):
            p99 = statistics.quantiles(times, n=100)[98]
            self.table.row(f"ctl over its socket, {what}: 99th percentile of {COMMANDS}{of}",
                           f"{p99:.1f} (median {statistics.median(times):.1f}) ms", "at most 5 ms", met=p99 <= 5)
        self.table.row(f"the disk by itself between these acts, a sync of 8 KiB: 99th percentile{of}",
                       f"{statistics.quantiles(syncs, n=100)[98]:.1f} (median {statistics.median(syncs):.1f}) ms")
        self.table.row(f"ctl over its socket, the next speaker is called: longest of {CALLS}{of}",
                       f"{max(calls):.1f} (median {statistics.median(calls):.1f}) ms")
        self.table.row(f"memory, headless, a wall and the operator's display{of}", before)
        self.table.row(f"the same after {COMMANDS} acts{of}", after)
        self.table.row(f"wakeups in 20 s, clock paused{of}", str(woken), "0", met=woken == 0)
