"""The emulated machine: QEMU's control socket, the plug of its display, and a shell in the guest."""

import json
import os
import socket
import struct
import subprocess
import time

READY = "kms-bed: start"
ANSWERED = "kms-bed: answered"


def _connect(path):
    for _ in range(100):
        try:
            link = socket.socket(socket.AF_UNIX)
            link.connect(path)
            return link
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"{path} does not answer")


class Guest:
    def __init__(self, bed, kernel):
        self.bed = bed
        self.log = os.path.join(bed, "serial.log")
        for stale in ("qmp.sock", "vnc.sock", "shell.sock", "serial.log"):
            if os.path.exists(os.path.join(bed, stale)):
                os.remove(os.path.join(bed, stale))
        share = "local,security_model=none,readonly=on,multidevs=remap"
        command = [
            "qemu-system-x86_64", "-machine", "q35", "-accel", "tcg,thread=multi", "-cpu", "Nehalem", "-smp", "2", "-m", "1024",
            "-nodefaults", "-no-reboot", "-vga", "none", "-display", f"vnc=unix:{bed}/vnc.sock",
            "-kernel", kernel, "-initrd", f"{bed}/initrd.gz", "-append", "console=ttyS0 quiet panic=-1",
            "-serial", f"file:{self.log}", "-serial", f"unix:{bed}/shell.sock,server=on,wait=off",
            "-device", "virtio-gpu-pci,xres=1920,yres=1080", "-device", "qemu-xhci", "-device", "usb-kbd,id=keyboard",
            "-virtfs", f"{share},path=/,mount_tag=host", "-virtfs", f"{share},path={bed},mount_tag=bed",
            "-qmp", f"unix:{bed}/qmp.sock,server=on,wait=off",
        ]
        with open(os.path.join(bed, "qemu.log"), "w", encoding="utf-8") as errors:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=errors, stderr=errors)
        self._qmp = _connect(f"{bed}/qmp.sock").makefile("rw")
        self._qmp.readline()
        self.qmp("qmp_capabilities")
        self._shell = _connect(f"{bed}/shell.sock")

    def stop(self):
        self.process.kill()
        self.process.wait()

    def qmp(self, command, **arguments):
        self._qmp.write(json.dumps({"execute": command, "arguments": arguments}) + "\n")
        self._qmp.flush()
        while True:
            reply = json.loads(self._qmp.readline())
            if "error" in reply:
                raise RuntimeError(f"{command}: {reply['error']['desc']}")
            if "return" in reply:
                return reply["return"]

    def serial(self):
        try:
            with open(self.log, encoding="utf-8", errors="replace") as log:
                return log.read()
        except OSError:
            return ""

    def starts(self):
        return self.serial().count(READY)

    def press(self, *keys, hold_ms=80):
        self.qmp("send-key", keys=[{"type": "qcode", "data": key} for key in keys], **{"hold-time": hold_ms})
        time.sleep(hold_ms / 1000)

    def picture(self):
        path = os.path.join(self.bed, "screen.ppm")
        self.qmp("screendump", filename=path)
        with open(path, "rb") as file:
            return file.read()

    def settled(self, limit=90):
        """The picture once the program has used no processor time for a while: emulated, a fade takes seconds."""
        ticks = "awk '{ print $1, $14 + $15 }' /proc/$(pidof rostrum)/stat"
        end = time.monotonic() + limit
        time.sleep(0.7)
        last = None
        while time.monotonic() < end:
            now = self.ask(ticks)
            if now == last:
                return self.picture()
            last = now
            time.sleep(1.5)
        raise RuntimeError(f"the program does not come to rest within {limit} s")

    def keep(self, name):
        os.makedirs(os.path.join(self.bed, "pictures"), exist_ok=True)
        self.qmp("screendump", filename=os.path.join(self.bed, "pictures", name + ".png"), format="png")

    def ask(self, question, limit=60):
        """Runs one line of shell in the guest; its output."""
        self._shell.settimeout(limit)
        self._shell.sendall(question.encode() + b"\n")
        answer = b""
        while ANSWERED.encode() not in answer:
            answer += self._shell.recv(65536)
        return answer.decode(errors="replace").split(ANSWERED)[0].replace("\r", "").strip()

    def plug(self, width, height):
        """What the display's plug does: a viewer that asks for a size connects the head, for none disconnects it."""
        link = _connect(f"{self.bed}/vnc.sock").makefile("rwb", buffering=0)

        def read(count):
            data = b""
            while len(data) < count:
                data += link.read(count - len(data))
            return data

        read(12)
        link.write(b"RFB 003.008\n")
        read(read(1)[0])
        link.write(b"\x01")
        read(4)
        link.write(b"\x01")
        read(20)
        read(struct.unpack(">I", read(4))[0])
        link.write(struct.pack(">BxHHBxIHHHHI", 251, width, height, 1, 0, 0, 0, width, height, 0))
        time.sleep(1)
        link.close()
