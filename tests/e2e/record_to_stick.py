#!/usr/bin/env python3
"""The delivery record on a stick, through the real program, read by the tools that stick was made with.

    record_to_stick.py PROGRAM
"""

import pathlib
import subprocess
import sys
import tempfile

import room as e2e

PATIENCE = 60.0
SIZE = 8 << 20
STATEMENT = "**STATEMENT**\n\nby the delegation of AVALON\n\nMr. Chair,\n\nWe thank you.\n"


def run(*command, stdin=b""):
    return subprocess.run([*map(str, command)], input=stdin, capture_output=True, timeout=PATIENCE, check=False)


def done(*command, stdin=b""):
    ended = run(*command, stdin=stdin)
    assert ended.returncode == 0, (ended.args, ended.stderr)
    return ended.stdout


def made(folder, *maker):
    stick = folder / "stick.img"
    with stick.open("wb") as image:
        image.truncate(SIZE)
    done(*maker, stick)
    return stick


def names_on(stick):
    return sorted(done("mdir", "-b", "-i", stick, "::").decode().split())


def room_that_was(folder, program):
    session = folder / "01-avalon.en.md"
    session.write_text(STATEMENT)
    room = e2e.Room(program, folder / "state", session, ["--headless"]).start()
    assert room.act("next")
    return room


def claim_the_record_of_a_running_room_comes_to_a_stick_and_is_no_statement_of_it(folder, program):
    room = room_that_was(folder, program)
    stick = made(folder, "mkfs.fat")
    done("mcopy", "-i", stick, folder / "01-avalon.en.md", "::")
    command = (program, "record", "--state", room.state, "--format")
    names = []
    for kind in ("md", "md", "json"):
        said = done(*command, kind, "--stick", stick).decode()
        assert "can be pulled out" in said, said
        name = said.split(" as ")[1].split(";")[0]
        names.append(name)
        assert done("mtype", "-i", stick, f"::{name}") == done(*command, kind), name
    assert names[1] == names[0].replace(".md", "-2.md") and names[2] == names[0].replace(".md", ".json"), names
    assert names_on(stick) == sorted(["::/01-avalon.en.md", *(f"::/{name}" for name in names)])
    shown = done(program, "show", stick).decode()
    assert "01-avalon" in shown and "rostrum-record" not in shown, shown
    assert done("fsck.fat", "-n", stick)
    room.act("quit")
    room.wait()


def claim_a_running_room_writes_it_when_it_is_asked(folder, program):
    room = room_that_was(folder, program)
    stick = made(folder, "mkfs.fat")
    done("mcopy", "-i", stick, folder / "01-avalon.en.md", "::")
    assert room.act("stick", stick)["sticks"][0]["number"] == 1
    by_number = room.act("record", "--stick", 1)["record"]["file"]
    by_path = room.ctl("record", "--stick", stick, "--format", "csv")
    assert by_path.returncode == 0 and f"as {by_number.replace('.md', '.csv')}; it can be pulled out" in by_path.stdout, by_path
    for name in (by_number, by_number.replace(".md", ".csv")):
        kind = name.rsplit(".")[-1]
        wanted = done(program, "record", "--state", room.state, "--format", kind)
        assert done("mtype", "-i", stick, f"::{name}") == wanted, name
    assert by_number in room.status()["notice"] or by_number.replace(".md", ".csv") in room.status()["notice"]
    assert room.act("next") is not None
    before = stick.read_bytes()
    for words, sentence in ((("--stick", 7), "no stick 7"), (("--stick", folder / "none.img"), "neither a disk nor an image"),
                            (("--stick", stick, "--format", "doc"), "no format"), ((), "--stick is missing")):
        refused = room.ctl("record", *words)
        assert refused.returncode == 2 and refused.stderr.count("\n") == 1 and sentence in refused.stderr, (words, refused)
    assert stick.read_bytes() == before
    stick.chmod(0o444)
    refused = room.ctl("record", "--stick", stick)
    assert refused.returncode == 2 and "write-protected" in refused.stderr, refused
    stick.chmod(0o644)
    other = made(folder, "mkfs.exfat")
    refused = room.ctl("record", "--stick", other)
    assert refused.returncode == 2 and "formatted as FAT32" in refused.stderr, refused
    room.act("quit")
    room.wait()


def claim_what_is_no_fat_stick_gets_one_sentence_and_not_a_byte(folder, program):
    room = room_that_was(folder, program)
    room.act("quit")
    room.wait()
    for maker, text in ((("mkfs.exfat",), "formatted as FAT32"), (("mke2fs", "-q", "-F", "-t", "ext4"), "formatted as FAT32"),
                        (("true",), "no file system that can be read")):
        stick = made(folder, *maker)
        before = stick.read_bytes()
        refused = run(program, "record", "--state", room.state, "--stick", stick)
        errors = refused.stderr.decode()
        assert refused.returncode == 2 and errors.count("\n") == 1 and text in errors, (maker, errors)
        assert stick.read_bytes() == before, maker
    for path, text in ((folder / "none.img", "neither a disk nor an image"), (folder, "neither a disk nor an image")):
        refused = run(program, "record", "--state", room.state, "--stick", path)
        assert refused.returncode == 2 and text in refused.stderr.decode(), refused.stderr


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    for name, claim in list(globals().items()):
        if not name.startswith("claim_"):
            continue
        with tempfile.TemporaryDirectory() as folder:
            claim(pathlib.Path(folder), program)
        print(name.removeprefix("claim_").replace("_", " "), flush=True)


if __name__ == "__main__":
    main()
