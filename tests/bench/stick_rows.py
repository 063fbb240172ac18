"""What it costs a room that runs to look at a stick: 40 statements in six languages each, as Word files."""

import os
import pathlib
import re
import statistics
import subprocess
import tempfile
import threading
import time
import zipfile
from xml.sax.saxutils import escape

from day_rows import CORPUS, LANGUAGES, ROOM, STATEMENTS, RunningDay, text_of
from processes import pss_mib, wakeups

MEBIBYTE = 1 << 20
RUNS = 3
TYPES = ('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
         '</Types>')
RELATIONS = ('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
             '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
             'Target="word/document.xml"/></Relationships>')
DOCUMENT = ('<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            "<w:body>{}</w:body></w:document>")


def write_docx(path, text):
    body = "".join(f'<w:p><w:r><w:t xml:space="preserve">{escape(paragraph)}</w:t></w:r></w:p>'
                   for paragraph in text.split("\n\n"))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("word/document.xml", DOCUMENT.format(body))


def make_stick(folder):
    """An image by mkfs.fat and mtools. One file has a password, so that there is something to find."""
    names = sorted({path.name.split(".")[0] for path in CORPUS.glob("*.en.txt")})
    files = folder / "files"
    files.mkdir()
    for number in range(STATEMENTS):
        for language in LANGUAGES:
            text = text_of(names[number % len(names)], language)
            write_docx(files / f"{number + 1:02}-delegation.{language}.docx", f"{text}\n\n{number + 1}.")
    (files / "00-locked.en.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(8192))
    image = folder / "stick.img"
    with image.open("wb") as file:
        file.truncate(64 * MEBIBYTE)
    environment = dict(os.environ, PATH=os.environ["PATH"] + ":/usr/sbin:/sbin", MTOOLS_SKIP_CHECK="1")
    subprocess.run(["mkfs.fat", "-F", "32", "-n", "SESSION", image], check=True, env=environment, stdout=subprocess.DEVNULL)
    subprocess.run(["mcopy", "-i", image, *sorted(files.iterdir()), "::/"], check=True, env=environment)
    return image


class Marks:
    """The moments that the program tells on its stderr, in ms after the insertion."""

    def __init__(self, process):
        self.at = {}
        threading.Thread(target=self.read, args=(process.stderr,), daemon=True).start()

    def read(self, lines):
        for line in lines:
            if mark := re.match(r"trace: (\S+) \d+ (\d+)", line):
                self.at.setdefault(mark[1], int(mark[2]) / 1000)

    def wait(self, name):
        end = time.monotonic() + 120
        while name not in self.at:
            assert time.monotonic() < end, f"never came: {name}"
            time.sleep(0.02)
        return self.at[name] - self.at["stick-inserted"]


class StickBench:
    def __init__(self, build, table):
        self.build, self.table = build, table

    def run(self):
        with tempfile.TemporaryDirectory(prefix="bench-stick-") as folder:
            folder = pathlib.Path(folder)
            (folder / "room.toml").write_text(ROOM, encoding="utf-8")
            image = make_stick(folder)
            runs = [self.once(folder / f"state-{number}", folder / "room.toml", image) for number in range(RUNS)]
        for what, key, unit, most in (("from insertion to the first finding", "finding", "ms", 1000),
                                      ("from insertion to the summary with its certificate", "summary", "ms", 5000),
                                      ("longest wait for an act meanwhile", "key", "ms", None),
                                      ("memory of the room, most while it is read", "peak", "MiB", None),
                                      ("the same once the summary is there, more than before", "growth", "MiB", 10)):
            values = [each[key] for each in runs]
            middle = statistics.median(values)
            self.table.row(f"{STATEMENTS} statements in six languages as .docx: {what}",
                           f"{middle:.1f} ({min(values):.1f}–{max(values):.1f}) {unit}",
                           f"at most {most} {unit}" if most else "", met=middle <= most if most else None)
        self.table.row("wakeups in 20 s while a summary waits for an answer", str(runs[-1]["wakeups"]), "0",
                       met=runs[-1]["wakeups"] == 0)

    def once(self, state, room, image):
        day = RunningDay(self.build, state, ["--room", room])
        marks = Marks(day.process)
        for act in ["next"] * 60 + ["back"] * 60:  # what acts themselves take is no stick's
            day.asks({"action": act})
        time.sleep(1)
        before = pss_mib([day.process.pid])
        day.asks({"action": "stick", "medium": str(image)})
        peak, longest = before, 0.0
        while "stick-summary" not in marks.at:
            peak = max(peak, pss_mib([day.process.pid]))
            longest = max(longest, day.asks({"action": "next"})[1])
            time.sleep(0.1)
        result = {"finding": marks.wait("stick-first-finding"), "summary": marks.wait("stick-summary"), "key": longest}
        time.sleep(1)
        result |= {"peak": peak, "growth": pss_mib([day.process.pid]) - before, "wakeups": wakeups([day.process.pid], 20)}
        day.kill()
        return result
