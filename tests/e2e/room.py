"""A real room and a real screen for the tests from end to end. Standard library alone."""

import json
import os
import pathlib
import re
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
import zlib

PATIENCE = 20.0  # seconds; no claim depends on it

WORDS = ("Chair, my delegation thanks the secretariat for its work on sentence number {n}. "
         "We read it with care, and we shall come back to it when the item is taken up again. ")


def write_session(folder):
    """Two statements of our own, long enough for a dozen segments each."""
    folder = pathlib.Path(folder)
    folder.mkdir()
    for name, country in (("01-avalon.en.md", "AVALON"), ("02-lyonesse.en.md", "LYONESSE")):
        paragraphs = ["".join(WORDS.format(n=4 * p + s) for s in range(4)) for p in range(6)]
        text = f"**STATEMENT**\n\nby the delegation of {country}\n\nCheck against delivery\n\nMr. Chair,\n\n"
        (folder / name).write_text(text + "\n\n".join(paragraphs) + "\n", encoding="utf-8")
    return folder


class Room:
    """One `rostrum run`; also what a later start on the same state folder needs."""

    def __init__(self, program, state, session=None, arguments=(), environment=None):
        self.program = str(program)
        self.state = str(state)
        self.session = [] if session is None else [str(session)]
        self.arguments = [str(a) for a in arguments]
        self.environment = environment
        self.process = None

    def start(self, *more, wait=True):
        command = [self.program, "run", *self.session, "--state", self.state, *self.arguments, *map(str, more)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                        env=self.environment)
        if wait:
            line = self.process.stdout.readline()
            assert line.startswith("Showing "), f"no room came up: {line!r} {self.process.stderr.read()}"
        return self

    def run_to_end(self, *more):
        """For starts that must fail: (exit code, stderr)."""
        self.start(*more, wait=False)
        _, errors = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, errors

    def ctl(self, *action):
        return subprocess.run([self.program, "ctl", "--state", self.state, *map(str, action)], capture_output=True,
                              text=True, timeout=PATIENCE, check=False)

    def act(self, *action):
        """Where the room stands after an act; None where it was not acknowledged."""
        done = self.ctl(*action, "--json")
        return json.loads(done.stdout) if done.returncode == 0 else None

    def status(self):
        status = self.act("status")
        assert status is not None, "the room does not answer"
        return status

    def wait_for(self, **wanted):
        """Polls the status until it is as wanted; the last one."""
        end = time.monotonic() + PATIENCE
        while True:
            status = self.status()
            if all(status[key] == value for key, value in wanted.items()):
                return status
            assert time.monotonic() < end, f"waited for {wanted}, have {status}"
            time.sleep(0.02)

    def kill(self):
        self.process.kill()
        self.process.communicate()

    def stop(self, how=signal.SIGTERM):
        if self.process.poll() is None:
            self.process.send_signal(how)
        return self.wait()

    def wait(self):
        _, self.errors = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode


def place(status):
    return {key: status[key] for key in ("view", "blank", "statement", "segment", "position")}


CLOSE_WINDOW = """
import ctypes, sys
x = ctypes.CDLL("libX11.so.6")
x.XOpenDisplay.restype = ctypes.c_void_p
x.XInternAtom.restype = ctypes.c_ulong
display = ctypes.c_void_p(x.XOpenDisplay(None))
class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("padding", ctypes.c_long * 24)]
event = ClientMessage(type=33, window=int(sys.argv[1]), format=32)
event.message_type = x.XInternAtom(display, b"WM_PROTOCOLS", 0)
event.data[0] = x.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
x.XSendEvent(display, ctypes.c_ulong(event.window), 0, ctypes.c_long(0), ctypes.byref(event))
x.XSync(display, 0)
"""


class Screen:
    """An X server in memory, whose pixels can be read from a file."""

    def __init__(self, width=1280, height=800):
        for tool in ("Xvfb", "xdotool", "setxkbmap"):
            assert shutil.which(tool), f"these tests need {tool}"
        self.folder = tempfile.mkdtemp(prefix="rostrum-screen-")
        read_end, write_end = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{width}x{height}x24", "-fbdir", self.folder,
             "-nolisten", "tcp", "-noreset"], pass_fds=[write_end], stderr=subprocess.DEVNULL)
        os.close(write_end)
        with os.fdopen(read_end) as numbers:
            self.display = ":" + numbers.readline().strip()
        assert self.display != ":", "Xvfb did not start"
        self.environment = {key: value for key, value in os.environ.items() if key != "WAYLAND_DISPLAY"}
        self.environment["DISPLAY"] = self.display

    def tool(self, *command):
        return subprocess.run([*map(str, command)], env=self.environment, capture_output=True, text=True,
                              timeout=PATIENCE, check=True).stdout

    def xdotool(self, *words):
        return self.tool("xdotool", *words)

    def key(self, *keys):
        """Each press far enough from the one before it to count."""
        for key in keys:
            self.xdotool("key", key)
            time.sleep(0.3)

    def window(self):
        return self.xdotool("search", "--onlyvisible", "--name", ".").split()[-1]

    def ask_to_close(self, window):
        """What a window manager sends for a click on the window's own button (ICCCM WM_DELETE_WINDOW)."""
        subprocess.run([sys.executable, "-c", CLOSE_WINDOW, str(window)], env=self.environment, check=True,
                       timeout=PATIENCE)

    def picture(self):
        """(width, height, rows): each row its pixels as bytes B G R X."""
        data = (pathlib.Path(self.folder) / "Xvfb_screen0").read_bytes()
        header = struct.unpack(">25I", data[:100])
        size, width, height, line, colors = header[0], header[4], header[5], header[12], header[19]
        start = size + colors * 12
        return width, height, [data[start + y * line:start + y * line + width * 4] for y in range(height)]

    def region(self, x, y, width, height):
        """The R, G and B bytes of a part of the screen."""
        _, _, rows = self.picture()
        out = bytearray()
        for row in rows[y:y + height]:
            part = row[x * 4:(x + width) * 4]
            rgb = bytearray(width * 3)
            rgb[0::3], rgb[1::3], rgb[2::3] = part[2::4], part[1::4], part[0::4]
            out += rgb
        return bytes(out)

    def wait_until(self, claim, what):
        end = time.monotonic() + PATIENCE
        while not claim():
            assert time.monotonic() < end, f"never came: {what}"
            time.sleep(0.05)

    def close(self):
        self.server.terminate()
        self.server.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def read_png(path):
    """(width, height, the R, G and B bytes) of an 8-bit RGB PNG."""
    data = pathlib.Path(path).read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n", "no PNG"
    offset, packed, width, height = 8, b"", 0, 0
    while offset < len(data):
        length, kind = struct.unpack(">I4s", data[offset:offset + 8])
        body = data[offset + 8:offset + 8 + length]
        if kind == b"IHDR":
            width, height, depth, color, _, _, interlace = struct.unpack(">IIBBBBB", body)
            assert (depth, color, interlace) == (8, 2, 0), "not 8-bit RGB"
        elif kind == b"IDAT":
            packed += body
        offset += length + 12
    raw, stride = zlib.decompress(packed), width * 3
    pixels, above = bytearray(), bytearray(stride)
    for y in range(height):
        kind, row = raw[y * (stride + 1)], bytearray(raw[y * (stride + 1) + 1:(y + 1) * (stride + 1)])
        for i in range(stride) if kind else ():
            left = row[i - 3] if i >= 3 else 0
            corner = above[i - 3] if i >= 3 else 0
            if kind == 1:
                guess = left
            elif kind == 2:
                guess = above[i]
            elif kind == 3:
                guess = (left + above[i]) // 2
            else:
                p = left + above[i] - corner
                a, b, c = abs(p - left), abs(p - above[i]), abs(p - corner)
                guess = left if a <= b and a <= c else above[i] if b <= c else corner
            row[i] = (row[i] + guess) & 0xFF
        pixels += row
        above = row
    return width, height, bytes(pixels)


def run_claims(module, *arguments):
    """Runs every function named claim_*; the sentence is its name. Returns an exit code."""
    failed = []
    for name, claim in [(n, f) for n, f in vars(module).items() if re.match("claim_", n)]:
        sentence = name[len("claim_"):].replace("_", " ")
        begin = time.monotonic()
        try:
            with tempfile.TemporaryDirectory(prefix="rostrum-e2e-") as folder:
                claim(pathlib.Path(folder), *arguments)
            print(f"ok      {sentence} ({time.monotonic() - begin:.1f} s)", flush=True)
        except Exception as error:  # pylint: disable=broad-except
            failed.append(sentence)
            print(f"FAILED  {sentence}: {type(error).__name__}: {error}", flush=True)
    return 1 if failed else 0
