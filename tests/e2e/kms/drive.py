"""Boots the guest, drives Rostrum by keys, plugs and signals, and compares what its screen shows."""

import argparse
import datetime
import os
import subprocess
import sys
import time

from guest import Guest

BOOT_LIMIT = 180
REST_SECONDS = 10
REST_WAKEUPS = 20


class Claims:
    def __init__(self):
        self.rows = []

    def check(self, claim, holds, seen=""):
        self.rows.append((claim, bool(holds), seen))
        print(("ok      " if holds else "FAILED  ") + claim + (f" ({seen})" if seen else ""), flush=True)

    def failed(self):
        return sum(1 for _, holds, _ in self.rows if not holds)


def inked(picture):
    """How many different pixels a picture has: a blank screen or a text console has few."""
    pixels = picture[picture.index(b"255\n") + 4:]
    return len({pixels[at:at + 3] for at in range(0, len(pixels), 3 * 7)})


def wait_for_picture(guest):
    end = time.monotonic() + BOOT_LIMIT
    while time.monotonic() < end:
        if guest.process.poll() is not None:
            raise RuntimeError("the guest went away")
        if guest.starts() > 3:
            raise RuntimeError("the program ends as soon as it starts")
        if guest.starts() and inked(guest.picture()) > 20:
            return guest.settled()
        time.sleep(1)
    raise RuntimeError(f"no picture within {BOOT_LIMIT} s")


def wakeups(guest):
    count = "cat /proc/$(pidof rostrum)/task/*/status | awk '/^voluntary_ctxt/ { n += $2 } END { print n }'"
    before = int(guest.ask(count))
    time.sleep(REST_SECONDS)
    return int(guest.ask(count)) - before


def keys(guest, claims, first):
    guest.press("right")
    second = guest.settled()
    guest.keep("2-after-right")
    claims.check("Right shows another picture", second != first)
    guest.press("left")
    claims.check("Left brings the first picture back, bit for bit", guest.settled() == first)
    guest.press("pgdn")
    claims.check("A clicker's Page Down shows what Right shows", guest.settled() == second)
    guest.press("pgup")
    claims.check("A clicker's Page Up goes back", guest.settled() == first)
    guest.press("right", hold_ms=2500)
    claims.check("A key held down advances once", guest.settled() == second)
    guest.press("left")
    guest.settled()

    for key in ("f5", "esc"):
        guest.press(key)
        claims.check(f"{key.capitalize()} never touches the wall", guest.settled() == first)
    guest.press("ctrl", "alt", "f2")
    claims.check("Ctrl-Alt-F2 does not switch consoles", guest.settled() == first)
    guest.press("ctrl", "c")
    claims.check("Ctrl-C does not reach the program", guest.settled() == first and guest.starts() == 1)

    guest.press("b")
    blank = guest.settled()
    guest.keep("3-blank")
    claims.check("b blanks", blank != first)
    guest.press("right")
    claims.check("Next while blank shows the same segment again", guest.settled() == first)
    return second


def keyboard_plug(guest, claims, first, second):
    guest.qmp("device_del", id="keyboard")
    time.sleep(3)
    claims.check("The picture stays when the keyboard is unplugged", guest.settled() == first)
    guest.qmp("device_add", driver="usb-kbd", id="keyboard2")
    time.sleep(5)
    guest.press("right")
    claims.check("A keyboard plugged in later advances", guest.settled() == second)
    guest.press("left")
    guest.settled()


def display_plug(guest, claims, first, second):
    guest.plug(1920, 1080)  # as it is: an emulated head takes only changes
    guest.plug(0, 0)
    time.sleep(5)
    claims.check("It notices that the display is unplugged, and runs on",
                 "unplugged" in guest.serial() and guest.starts() == 1)
    guest.press("right")
    time.sleep(2)
    guest.plug(1920, 1080)
    time.sleep(5)
    after = guest.settled()
    guest.keep("4-after-replug")
    claims.check("The display plugged in again shows what the key chose meanwhile", after == second)
    guest.press("left")
    claims.check("Keys work after the display came back", guest.settled() == first and guest.starts() == 1)


def kill(guest, claims, second):
    guest.press("right")
    guest.settled()
    guest.ask("kill -9 $(pidof rostrum)")
    end = time.monotonic() + 60
    while guest.starts() < 2 and time.monotonic() < end:
        time.sleep(0.5)
    time.sleep(8)
    claims.check("After kill -9 it comes back with the same picture", guest.settled() == second)


def drive(guest, claims):
    began = time.monotonic()
    first = wait_for_picture(guest)
    guest.keep("1-first")
    claims.check("A picture stands on the console", True, f"{time.monotonic() - began:.0f} s after power-on")
    second = keys(guest, claims, first)
    woken = wakeups(guest)
    claims.check(f"At rest it wakes at most {REST_WAKEUPS} times in {REST_SECONDS} s", woken <= REST_WAKEUPS, str(woken))
    keyboard_plug(guest, claims, first, second)
    display_plug(guest, claims, first, second)
    kill(guest, claims, second)


def package(name):
    query = ["dpkg-query", "-W", "-f", "${Version}", name + ":amd64"]
    shown = subprocess.run(query, capture_output=True, text=True, check=False)
    return shown.stdout or "?"


def write_results(path, claims, program, kernel):
    version = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout.strip()
    lines = [
        "# Rostrum on a bare console: the last run of `./dev test kms`", "",
        f"{datetime.date.today().isoformat()}: {len(claims.rows) - claims.failed()} of {len(claims.rows)} claims hold. "
        f"{version or 'rostrum'}, kernel {os.path.basename(kernel).removeprefix('vmlinuz-')}, "
        f"SDL {package('libsdl2-2.0-0')}, Mesa {package('libgl1-mesa-dri')}, libinput {package('libinput10')}, "
        f"QEMU {package('qemu-system-x86')} emulating an amd64 machine with virtio-gpu at 1920 x 1080 and a USB keyboard.",
        "", "| claim | holds | seen |", "|---|---|---|",
    ]
    lines += [f"| {claim} | {'yes' if holds else '**no**'} | {seen} |" for claim, holds, seen in claims.rows]
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def main():
    parser = argparse.ArgumentParser()
    for option in ("bed", "kernel", "program", "statement", "results"):
        parser.add_argument("--" + option, required=True)
    wanted = parser.parse_args()
    with open(os.path.join(wanted.bed, "files", "kms-command"), "w", encoding="utf-8") as command:
        command.write(f"exec '{wanted.program}' run '{wanted.statement}' --fullscreen --state /run/state\n")

    claims = Claims()
    guest = Guest(wanted.bed, wanted.kernel)
    try:
        drive(guest, claims)
    except (RuntimeError, OSError, ValueError) as trouble:
        claims.check("The run comes to its end", False, str(trouble))
        print(guest.serial()[-2000:], file=sys.stderr)
    finally:
        guest.stop()
    write_results(wanted.results, claims, wanted.program, wanted.kernel)
    return 1 if claims.failed() else 0


if __name__ == "__main__":
    sys.exit(main())
