#!/usr/bin/env python3
"""Sticks that come and go by themselves: real block devices, the kernel's events and a real udev. udev.py PROGRAM

Beside CI: it takes root, and a machine on which no udev runs yet. Loop devices stand in for sticks; one rule of udev calls
them USB, and all else is as on a device.
"""

import contextlib
import os
import pathlib
import subprocess
import sys
import time

import room as e2e
import stick

UDEV = pathlib.Path("/lib/systemd/systemd-udevd")
RUN = pathlib.Path("/run/udev")
RULE = 'SUBSYSTEM=="block", KERNEL=="loop*", ENV{ID_BUS}="usb", ENV{ID_SERIAL}="rostrum-%k", ENV{ID_MODEL}="Loop_stick"\n'
NOTICED = 1.0  # seconds, at most


@contextlib.contextmanager
def running_udev():
    assert os.geteuid() == 0, "loop devices and udev take root"
    assert not (RUN / "control").exists(), "a udev runs here already: it has rules of its own"
    rule = RUN / "rules.d/01-rostrum-test.rules"
    rule.parent.mkdir(parents=True, exist_ok=True)
    rule.write_text(RULE, encoding="utf-8")
    with subprocess.Popen([UDEV], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as daemon:
        try:
            end = time.monotonic() + stick.PATIENCE
            while not (RUN / "control").exists():
                assert time.monotonic() < end and daemon.poll() is None, "udev does not start"
                time.sleep(0.02)
            yield
        finally:
            daemon.terminate()
            daemon.wait()
            rule.unlink()
            (RUN / "control").unlink(missing_ok=True)


class Device:
    """A block device with the bytes of an image, for as long as it is in."""

    def __init__(self, image, *options):
        self.path = subprocess.run(["losetup", "--find", "--show", *options, image], check=True, capture_output=True,
                                   text=True).stdout.strip()

    def pull(self):
        if self.path:
            subprocess.run(["losetup", "--detach", self.path], check=True)
        self.path = None


def seconds_until(claim, what):
    begin = time.monotonic()
    while not claim():
        assert time.monotonic() - begin < stick.PATIENCE, f"never came: {what}"
        time.sleep(0.01)
    took = time.monotonic() - begin
    print(f"        {what}: {took * 1000:.0f} ms")
    return took


def claim_a_stick_is_noticed_looked_at_pulled_and_known_again(folder, program):
    with running_udev():
        image = stick.make_stick(folder / "s.img", stick.session("Second", "Corran", "Dun"))
        room = stick.StickRoom(program, folder, stick.session("First", "Avalon")).start()
        assert room.status()["stick_watch"] == "ok" and room.status()["sticks"] == []
        device = Device(image)
        try:
            assert seconds_until(lambda: room.status()["sticks"], "noticed") <= NOTICED
            assert room.stick()["name"] == "STICK", "its label"
            assert room.wait_for_stick("ready")["summary"]["title"] == "Second"
            device.pull()
            assert seconds_until(lambda: not room.stick()["in"], "its going noticed") <= NOTICED
            device = Device(image)
            seconds_until(lambda: room.stick()["in"], "noticed again")
            again = room.wait_for_stick("ready")
            assert again["number"] == 1 and len(room.status()["sticks"]) == 1, "one that comes back has its number"
            assert room.act("stick", "confirm") is not None and room.status()["session"] == "Second"
        finally:
            device.pull()
        room.stop()


def claim_a_stick_that_was_in_before_the_room_is_read_and_the_record_written_to_it(folder, program):
    with running_udev():
        image = stick.make_stick(folder / "s.img", stick.session("Second", "Corran"))
        device = Device(image)
        try:
            time.sleep(0.5)  # until udev knows it
            room = stick.StickRoom(program, folder, stick.session("First", "Avalon")).start()
            assert room.wait_for_stick("ready", number=None)["in"]
            file = room.act("record", "--stick", 1)["record"]["file"]
            wanted = subprocess.run([program, "record", "--state", room.state], check=True, capture_output=True).stdout
            assert subprocess.run(["mtype", "-i", device.path, f"::{file}"], check=True, capture_output=True).stdout == wanted
            device.pull()
            seconds_until(lambda: not room.stick()["in"], "its going noticed")
            device = Device(image, "--read-only")
            seconds_until(lambda: room.stick()["in"], "noticed with its switch on lock")
            refused = room.ctl("record", "--stick", 1)
            assert refused.returncode == 2 and refused.stderr.count("\n") == 1, refused
            assert "write-protected" in refused.stderr and "Move its switch" in refused.stderr, refused
            assert room.wait_for_stick("ready")["summary"]["statements"] == 1, "it is read all the same"
        finally:
            device.pull()
        room.stop()


def main():
    return e2e.run_claims(sys.modules[__name__], pathlib.Path(sys.argv[1]).resolve())


if __name__ == "__main__":
    raise SystemExit(main())
