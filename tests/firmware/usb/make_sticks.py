#!/usr/bin/env python3
"""Makes sticks as image files, by the tools that people make them with; nothing is mounted.

    make_sticks.py SESSION OUTPUT

SESSION is a folder of statements. OUTPUT/<kind>.img then holds its files, and what else is found on sticks: a hidden
file, a deleted one, a link where the file system knows links, and names in other scripts. Nothing in Debian 12 writes
to exFAT without a mount, so its files are put in here, and fsck.exfat has to find the image sound.
"""

import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile

MEBIBYTE = 1024 * 1024
SECTOR = 512
DOCUMENTS = pathlib.Path(__file__).resolve().parents[2] / "content/formats/documents"
PARTITION = 2048  # sectors before the first partition


def run(*command, **options):
    environment = dict(os.environ, PATH=os.environ["PATH"] + ":/usr/sbin:/sbin", MTOOLS_SKIP_CHECK="1", LC_ALL="C.UTF-8")
    subprocess.run([str(word) for word in command], check=True, env=environment, stdout=subprocess.DEVNULL,
                   stderr=subprocess.PIPE, **options)


def blank(path, size):
    with open(path, "wb") as file:
        file.truncate(size)


def fat(path, tree, bits, size, *options):
    blank(path, size)
    run("mkfs.fat", "-F", bits, "-n", "STICK", *options, path)
    fill_fat(path, tree)


def fill_fat(path, tree):
    for entry in sorted(tree.iterdir()):
        run("mcopy", "-s", "-i", path, entry, "::/")
    gone = tree.parent / "deleted.en.md"
    gone.write_text("This was deleted.\n")
    run("mcopy", "-i", path, gone, "::/")
    run("mdel", "-i", path, "::/deleted.en.md")


def ntfs(path, tree):
    blank(path, 8 * MEBIBYTE)
    run("mkntfs", "-F", "-Q", "-q", "-L", "STICK", path)
    # ntfscp makes no folders, so the files at the top are all there is.
    for entry in sorted(tree.iterdir()):
        if entry.is_file():
            run("ntfscp", "-f", "-q", path, entry, entry.name)


def ext4(path, tree):
    run("mke2fs", "-q", "-t", "ext4", "-d", tree, path, "8M")


def iso(path, tree, *options):
    run("genisoimage", "-quiet", *options, "-input-charset", "utf-8", "-o", path, tree)


class ExFat:
    """Puts files into an empty exFAT by Microsoft's specification (2019)."""

    def __init__(self, path):
        self.file = open(path, "r+b")
        boot = self.read(0, SECTOR)
        self.sector = 1 << boot[108]
        self.cluster = self.sector << boot[109]
        self.fat_at = struct.unpack_from("<I", boot, 80)[0] * self.sector
        self.heap_at = struct.unpack_from("<I", boot, 88)[0] * self.sector
        self.root = struct.unpack_from("<I", boot, 96)[0]
        bitmap = next(entry for entry in self.entries(self.root) if entry[0] == 0x81)
        self.bitmap_at = self.place(struct.unpack_from("<I", bitmap, 20)[0])
        upcase = next(entry for entry in self.entries(self.root) if entry[0] == 0x82)
        first, size = struct.unpack_from("<IQ", upcase, 20)
        self.upcase = self.table(self.read(self.place(first), size))

    def read(self, at, size):
        self.file.seek(at)
        return self.file.read(size)

    def write(self, at, data):
        self.file.seek(at)
        self.file.write(data)

    def place(self, cluster):
        return self.heap_at + (cluster - 2) * self.cluster

    def entries(self, cluster):
        data = self.read(self.place(cluster), self.cluster)
        return [data[i:i + 32] for i in range(0, len(data), 32)]

    @staticmethod
    def table(data):
        """The up-case table, whose runs of letters that stay as they are stand as 0xFFFF and their number."""
        letters, units = {}, struct.unpack(f"<{len(data) // 2}H", data)
        i = at = 0
        while i < len(units):
            if units[i] == 0xFFFF and i + 1 < len(units):
                at += units[i + 1]
                i += 2
            else:
                letters[at] = units[i]
                at += 1
                i += 1
        return letters

    def take_clusters(self, count):
        """The first free ones that follow each other."""
        cluster = 2
        while any(self.read(self.bitmap_at + (c - 2) // 8, 1)[0] >> (c - 2) % 8 & 1 for c in range(cluster, cluster + count)):
            cluster += 1
        for c in range(cluster, cluster + count):
            at = self.bitmap_at + (c - 2) // 8
            self.write(at, bytes([self.read(at, 1)[0] | 1 << (c - 2) % 8]))
        return cluster

    def add(self, folder, name, data, is_folder=False):
        count = max(1, -(-len(data) // self.cluster))
        size = count * self.cluster if is_folder else len(data)
        first = self.take_clusters(count) if size else 0
        if first:
            self.write(self.place(first), data.ljust(count * self.cluster, b"\0"))
        units = struct.unpack(f"<{len(name.encode('utf-16-le')) // 2}H", name.encode("utf-16-le"))
        digest = 0
        for byte in b"".join(struct.pack("<H", self.upcase.get(unit, unit)) for unit in units):
            digest = (((digest & 1) << 15) | (digest >> 1)) + byte & 0xFFFF
        names = [units[i:i + 15] for i in range(0, len(units), 15)]
        stamp = 0x58680000
        entry = bytearray(struct.pack("<BBHHHIIIBBBBB7x", 0x85, 1 + len(names), 0, 0x10 if is_folder else 0x20, 0, stamp,
                                      stamp, stamp, 0, 0, 0x80, 0x80, 0x80))
        stream = struct.pack("<BBBBHHQIIQ", 0xC0, 3 if first else 1, 0, len(units), digest, 0, size, 0, first, size)
        whole = entry + stream + b"".join(
            struct.pack("<BB15H", 0xC1, 0, *(list(part) + [0] * (15 - len(part)))) for part in names)
        checksum = 0
        for i, byte in enumerate(whole):
            if i not in (2, 3):
                checksum = (((checksum & 1) << 15) | (checksum >> 1)) + byte & 0xFFFF
        struct.pack_into("<H", whole, 2, checksum)
        used = next(i for i, each in enumerate(self.entries(folder)) if each[0] == 0)
        self.write(self.place(folder) + used * 32, whole)
        return first

    def add_tree(self, folder, tree):
        for entry in sorted(tree.iterdir()):
            if entry.is_symlink():
                continue
            if entry.is_dir():
                self.add_tree(self.add(folder, entry.name, b"", is_folder=True), entry)
            else:
                self.add(folder, entry.name, entry.read_bytes())


def exfat(path, tree, cluster="4K", size=8 * MEBIBYTE):
    blank(path, size)
    run("mkfs.exfat", "-c", cluster, "-L", "STICK", path)
    made = ExFat(path)
    made.add_tree(made.root, tree)
    made.file.close()
    run("fsck.exfat", "-n", path)


def partitioned(path, label, types, volumes):
    """Volumes one behind the other in a partition table."""
    starts, at = [], PARTITION
    for volume in volumes:
        starts.append(at)
        at += -(-volume.stat().st_size // SECTOR // PARTITION) * PARTITION
    blank(path, (at + PARTITION) * SECTOR)
    lines = [f"label: {label}"] + [
        f"start={start}, size={volume.stat().st_size // SECTOR}, type={kind}"
        for start, kind, volume in zip(starts, types, volumes)]
    run("sfdisk", "-q", path, input="\n".join(lines).encode())
    with open(path, "r+b") as file:
        for start, volume in zip(starts, volumes):
            file.seek(start * SECTOR)
            file.write(volume.read_bytes())


def plant(session, tree):
    """What is on sticks besides."""
    shutil.copytree(session, tree)
    (tree / "01-Россия.ru.txt").write_text("Уважаемый г-н Председатель!\n\nМы поддерживаем это предложение.\n")
    (tree / "02-中国.zh.txt").write_text("主席先生：\n\n我们支持这项提案。\n")
    (tree / ".hidden.en.md").write_text("Nobody reads this.\n")
    (tree / "System Volume Information").mkdir()
    (tree / "System Volume Information/left.en.md").write_text("Nor this.\n")
    deep = tree / "a/b/c"
    deep.mkdir(parents=True)
    (deep / "deep.en.md").write_text("Mr. Chair,\n\nThis is three folders deep.\n")
    (deep / "d").mkdir()
    (deep / "d/too-deep.en.md").write_text("This is four folders deep.\n")
    (tree / "picture.png").write_bytes(b"\x89PNG\r\n")
    (tree / "papers.zip").write_bytes(b"PK")
    (tree / "._talk.pptx").write_bytes(b"\0")


def main(session, output):
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        tree = scratch / "tree"
        plant(session, tree)
        linked = scratch / "linked"
        shutil.copytree(tree, linked)
        (linked / "link.en.md").symlink_to("01-Россия.ru.txt")
        (linked / "away.en.md").symlink_to("/etc/passwd")
        (linked / "round").symlink_to(".")

        shutil.rmtree(output / "folder", ignore_errors=True)
        shutil.copytree(linked, output / "folder", symlinks=True)
        fat(output / "fat12.img", tree, 12, 1440 * 1024)
        fat(output / "fat16.img", tree, 16, 8 * MEBIBYTE, "-s", "1")
        fat(output / "fat32.img", tree, 32, 34 * MEBIBYTE, "-s", "1")
        exfat(output / "exfat.img", tree)
        ntfs(output / "ntfs.img", tree)
        ext4(output / "ext4.img", linked)
        iso(output / "joliet.img", tree, "-J", "-joliet-long")
        iso(output / "joliet-rockridge.img", tree, "-J", "-joliet-long", "-R")
        partitioned(output / "mbr-fat16.img", "dos", ["6"], [output / "fat16.img"])
        partitioned(output / "mbr-ntfs.img", "dos", ["7"], [output / "ntfs.img"])
        esp = scratch / "esp.img"
        blank(esp, MEBIBYTE)
        run("mkfs.fat", "-F", 12, "-n", "EFI", esp)
        partitioned(output / "gpt-exfat.img", "gpt", ["U", "EBD0A0A2-B9E5-4433-87C0-68B6B72699C7"],
                    [esp, output / "exfat.img"])
        # As many small files as a hostile stick may have, for whoever counts.
        crowd = scratch / "crowd"
        crowd.mkdir()
        for number in range(2001):
            (crowd / f"{number}.en.md").write_text("x")
        run("mke2fs", "-q", "-t", "ext4", "-N", "4096", "-d", crowd, output / "crowd.img", "32M")
        large = scratch / "large"
        large.mkdir()
        (large / "large.en.md").write_bytes(b"word " * MEBIBYTE)
        (large / "small.en.md").write_text("Mr. Chair,\n\nThis is small.\n")
        fat(output / "large.img", large, 16, 16 * MEBIBYTE)
        documents = scratch / "documents"
        documents.mkdir()
        for number, (ending, languages) in enumerate({"docx": ("en", "ru"), "odt": ("en", "ar"), "pdf": ("en", "zh")}.items()):
            for language in languages:
                shutil.copy(DOCUMENTS / f"harbour.{language}.{ending}", documents / f"{number + 1:02}-harbour.{language}.{ending}")
        fat(output / "documents.img", documents, 16, 8 * MEBIBYTE, "-s", "1")
        # Each file in a place of its own, as far from the next as is read at once.
        wide = scratch / "wide"
        wide.mkdir()
        for number in range(100):
            (wide / f"{number:02}-delegation.en.md").write_text(f"Mr. Chair,\n\nThis is statement number {number}.\n")
        exfat(output / "wide.img", wide, "64K", 16 * MEBIBYTE)
        odd = scratch / "odd"
        odd.mkdir()
        for name in (b"two\nlines.en.md", b"escape\x1b[2J.en.md", "заявление.ru.md".encode("cp1251")):
            (pathlib.Path(os.fsdecode(os.fsencode(odd) + b"/" + name))).write_text("Mr. Chair,\n\nWords.\n")
        ext4(output / "odd-names.img", odd)
        pipe = scratch / "pipe"
        pipe.mkdir()
        (pipe / "01-delegation.en.md").write_text("Mr. Chair,\n\nWords.\n")
        os.mkfifo(pipe / "08-fifo.en.md")
        ext4(output / "pipe.img", pipe)
        nothing = scratch / "nothing"
        nothing.mkdir()
        (nothing / "picture.png").write_bytes(b"PNG")
        fat(output / "nothing.img", nothing, 12, 1440 * 1024)
        for name, at, mark in (("bitlocker", 3, b"-FVE-FS-"), ("luks", 0, b"LUKS\xba\xbe"), ("apfs", 32, b"NXSB")):
            blank(output / f"{name}.img", MEBIBYTE)
            with open(output / f"{name}.img", "r+b") as file:
                file.seek(at)
                file.write(mark)
        blank(output / "zeros.img", MEBIBYTE)
        blank(output / "empty.img", 0)


if __name__ == "__main__":
    try:
        main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve())
    except subprocess.CalledProcessError as error:
        sys.exit(f"{error.cmd}: {error.stderr.decode(errors='replace')}")
