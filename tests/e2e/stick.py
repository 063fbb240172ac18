#!/usr/bin/env python3
"""Content on a stick, through the real program: insert, look, confirm, unplug. stick.py PROGRAM

Sticks are images that mkfs.fat and mtools make. What stands on the screens is looked at by the pictures' bytes.
"""

import os
import pathlib
import resource
import shutil
import subprocess
import sys
import time
import zipfile

import room as e2e

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOCUMENTS = ROOT / "tests/content/formats/documents"
KIBIBYTE, MEBIBYTE = 1 << 10, 1 << 20
PATIENCE = 60.0

ROOM = """[room]
name = "Sticks"
languages = ["en", "ru"]
[[display]]
name = "wall"
[[display]]
name = "desk"
views = ["operator"]
"""
STATEMENT = "**STATEMENT**\n\nby the delegation of {country}\n\nMr. Chair,\n\n{text}\n"
SENTENCE = "My delegation thanks the secretariat for its work on sentence number {n}, which we read with care. "


def run(*command):
    environment = dict(os.environ, PATH=os.environ["PATH"] + ":/usr/sbin:/sbin", MTOOLS_SKIP_CHECK="1", LC_ALL="C.UTF-8")
    subprocess.run([str(word) for word in command], check=True, env=environment, stdout=subprocess.DEVNULL)


def make_stick(path, files, size=16 * MEBIBYTE):
    """A FAT file system with these files, {name: bytes or a path}, in an image."""
    with open(path, "wb") as image:
        image.truncate(size)
    run("mkfs.fat", "-F", 16, "-n", "STICK", path)
    scratch = path.with_suffix(".files")
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir()
    for name, content in files.items():
        (scratch / name).write_bytes(content if isinstance(content, bytes) else pathlib.Path(content).read_bytes())
        run("mcopy", "-i", path, scratch / name, "::/")
    return path


def make_ext4(path, tree, size):
    run("mke2fs", "-q", "-F", "-t", "ext4", "-d", tree, path, size)
    return path


def text(country, sentences=24, changed=None):
    lines = ["".join(SENTENCE.format(n=4 * p + s) for s in range(4)) for p in range(sentences // 4)]
    body = "\n\n".join(lines)
    if changed:
        body = body.replace(*changed)
    return STATEMENT.format(country=country, text=body).encode()


def session(title, *countries, **changes):
    files = {f"{n + 1:02}-{country.lower()}.en.md": text(country, changed=changes.get(country.lower()))
             for n, country in enumerate(countries)}
    names = "\n".join(f'[[meeting.item.speaker]]\nname = {{ en = "{c}" }}\nstatement = {{ en = "{n + 1:02}-{c.lower()}.en.md" }}'
                      for n, c in enumerate(countries))
    toml = f'[session]\ntitle = {{ en = "{title}" }}\nlanguages = ["en"]\n[[meeting]]\n[[meeting.item]]\nnumber = "1"\n{names}\n'
    return {**files, "session.toml": toml.encode()}


def write_folder(folder, files):
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder


class StickRoom(e2e.Room):
    """A room that shows a session from a folder, and whose operator has a display."""

    def __init__(self, program, folder, files, room=ROOM, *more):
        (folder / "room.toml").write_text(room, encoding="utf-8")
        shown = write_folder(folder / "shown", files) if files else None
        super().__init__(program, folder / "state", shown, ["--headless", "--room", folder / "room.toml", *more])

    def stick(self, number=None):
        sticks = self.status()["sticks"]
        return next(each for each in sticks if number in (None, each["number"]))

    def wait_for_stick(self, *states, number=None):
        end = time.monotonic() + PATIENCE
        while True:
            stick = self.stick(number)
            if stick["state"] in states:
                return stick
            assert time.monotonic() < end, f"waited for {states}, have {stick}"
            time.sleep(0.02)

    def picture(self, display):
        path = pathlib.Path(self.state).parent / f"{display}.png"
        done = self.ctl("screenshot", "--display", display, "-o", path)
        assert done.returncode == 0, done.stderr
        return path.read_bytes()

    def refused(self, *action):
        done = self.ctl(*action)
        assert done.returncode == 2 and done.stderr.count("\n") == 1, (action, done.returncode, done.stderr, done.stdout)
        return done.stderr


def claim_a_stick_is_looked_at_taken_and_shown(folder, program):
    room = StickRoom(program, folder, session("First", "Avalon", "Brook")).start()
    image = make_stick(folder / "SECOND.img", session("Second", "Corran", "Dun", "Esk"))
    wall, desk = room.picture("wall"), room.picture("desk")
    inserted = room.act("stick", image)
    assert inserted["sticks"][0]["name"] == "SECOND.img" and not inserted["sticks"][0]["may_unplug"], inserted["sticks"]
    ready = room.wait_for_stick("ready")
    assert ready["may_unplug"] and ready["in"], ready
    summary = ready["summary"]
    assert (summary["title"], summary["statements"], summary["languages"], summary["kind"], summary["errors"]) == \
        ("Second", 3, ["en"], "another_session", 0), summary
    assert room.picture("wall") == wall, "a stick shows nothing on the wall"
    assert room.picture("desk") != desk, "the operator sees it"
    assert room.status()["session"] == "First"
    done = room.ctl("stick", "confirm")
    assert done.returncode == 0, done.stderr
    after = room.status()
    assert after["session"] == "Second" and after["statement"] == "01-corran" and after["view"] == "title", after
    assert after["sticks"][0]["state"] == "taken" and after["sticks"][0]["may_unplug"]
    assert room.picture("wall") != wall
    assert room.act("stick", "--pull")["sticks"] == []
    room.kill()
    again = e2e.Room(program, room.state, None, room.arguments).start()
    assert again.status()["session"] == "Second", "what was taken is on the disk"
    again.stop()


def claim_a_refused_stick_changes_nothing(folder, program):
    room = StickRoom(program, folder, session("First", "Avalon")).start()
    before = e2e.place(room.status())
    room.act("stick", make_stick(folder / "s.img", session("Second", "Corran")))
    room.wait_for_stick("ready")
    assert room.act("stick", "refuse")["sticks"][0]["state"] == "refused"
    assert room.status()["session"] == "First" and e2e.place(room.status()) == before
    assert "refused" in room.refused("stick", "confirm")
    room.stop()


def claim_a_text_that_is_replaced_in_mid_reading_keeps_its_place(folder, program):
    room = StickRoom(program, folder, session("Day", "Avalon", "Brook")).start()
    room.act("view", "statement")
    for _ in range(6):
        room.act("next")
    before = room.status()
    new = session("Day", "Avalon", "Brook", avalon=("sentence number 2, which we read", "paragraph number 2, as we read"))
    room.act("stick", make_stick(folder / "new.img", new))
    summary = room.wait_for_stick("ready")["summary"]
    assert summary["kind"] == "newer_version", summary
    assert [each["statement"] for each in summary["changes"]] == ["01-avalon"] and summary["changes"][0]["reworded"] == 1
    assert "{+paragraph" in summary["changes"][0]["example"], summary["changes"]
    taken = room.act("stick", "confirm")
    assert taken is not None and taken["changes"][0]["statement"] == "01-avalon", taken
    after = room.status()
    assert e2e.place(after) == e2e.place(before), (before, after)
    room.act("stick", "--pull")
    room.act("stick", folder / "new.img")
    again = room.wait_for_stick("loaded", "ready")
    assert again["state"] == "loaded" and again["summary"]["kind"] == "loaded_already", again
    assert "shows already" in room.refused("stick", "confirm")
    room.stop()


def claim_another_session_waits_for_the_speaker(folder, program):
    room = StickRoom(program, folder, session("First", "Avalon")).start()
    room.act("view", "statement")
    room.act("stick", make_stick(folder / "s.img", session("Second", "Corran")))
    room.wait_for_stick("ready")
    assert "show the title card" in room.refused("stick", "confirm")
    room.act("call")
    assert "has the floor" in room.refused("stick", "confirm")
    room.act("finish")
    room.act("title")
    assert room.act("stick", "confirm") is not None
    assert room.status()["session"] == "Second"
    room.stop()


def claim_another_session_without_a_programme_inherits_nothing(folder, program):
    room = StickRoom(program, folder, session("First", "Avalon", "Brook")).start()
    room.act("meeting", "open")
    room.act("inscribe", "Calder")
    room.act("call")
    room.act("finish")
    room.act("view", "hold")
    files = {"01-dun.en.md": text("Dun"), "speakers.csv": b"Delegation,Statement\nDun,01-dun.en.md\nEsk,\n"}
    room.act("stick", make_stick(folder / "bare.img", files))
    room.wait_for_stick("ready")
    assert room.act("stick", "confirm") is not None
    status = room.status()
    assert "Dun" in str(status["queue"][0]) and status["queue_count"] == 2 and status["meeting"]["phase"] == "not_started", status
    assert room.act("meeting", "open") is not None and room.act("call") is not None
    assert room.status()["statement"] == "01-dun"
    room.stop()


def claim_a_stick_that_is_pulled_out_at_any_byte_leaves_the_room_as_it_was(folder, program):
    room = StickRoom(program, folder, session("First", "Avalon")).start()
    files = {**session("Second", "Corran", "Dun"), "03-esk.ru.docx": DOCUMENTS / "harbour.ru.docx"}
    image = make_stick(folder / "s.img", files)
    wall, states = room.picture("wall"), set()
    step = 30_000 * 100 // int(os.environ.get("ROSTRUM_TEST_EFFORT", "100"))
    for after in [0, 1, 511, 512, 4096, 65536, *range(70_000, 1_500_000, step), 1 << 30]:
        assert room.ctl("stick", image, "--pull-after", after).returncode == 0
        stick = room.wait_for_stick("pulled", "ready")
        states.add(stick["state"])
        if stick["state"] == "pulled":
            assert stick["summary"] is None and "Insert it again" in stick["sentence"], stick
            assert "pulled out" in room.refused("stick", "confirm")
        else:
            assert stick["summary"]["statements"] == 3 and not stick["in"], (after, stick)
        assert stick["number"] == 1, "one that comes back has its number"
        status = room.status()
        assert status["session"] == "First" and status["statement"] == "01-avalon"
    assert states == {"pulled", "ready"}, states
    assert room.picture("wall") == wall
    assert room.act("stick", "confirm") is not None, "what was read whole can be taken when the stick is out"
    assert room.status()["session"] == "Second"
    room.stop()


def claim_a_stick_can_be_pulled_by_hand(folder, program):
    room = StickRoom(program, folder, session("First", "Avalon")).start()
    image = make_stick(folder / "s.img", {f"{n:02}-x.en.docx": DOCUMENTS / "harbour.en.docx" for n in range(40)})
    room.act("stick", image)
    pulled = room.act("stick", "--pull")["sticks"]
    # Where all was read before, what was read goes on.
    assert pulled[0]["state"] == "pulled" or (pulled[0]["may_unplug"] and not pulled[0]["in"]), pulled
    assert room.act("next") is not None and room.status()["session"] == "First"
    assert "out already" in room.refused("stick", "--pull", pulled[0]["number"])
    room.stop()


def claim_several_sticks_are_told_apart(folder, program):
    room = StickRoom(program, folder, session("First", "Avalon")).start()
    for n, title in enumerate(("Second", "Third")):
        room.act("stick", make_stick(folder / f"{title}.img", session(title, "Corran")))
        room.wait_for_stick("ready", number=n + 1)
    room.act("stick", make_stick(folder / "none.img", {"photo.jpg": b"\xff\xd8"}))
    empty = room.wait_for_stick("failed", number=3)
    assert empty["sentence"] == "The stick holds no statement. Put the statements onto it, such as 01-delegation.en.docx.", empty
    assert "1 (Second.img), 2 (Third.img)" in room.refused("stick", "confirm")
    assert room.act("stick", "confirm", 2) is not None
    assert room.status()["session"] == "Third"
    first = room.wait_for_stick("ready", number=1)
    assert first["summary"]["title"] == "Second"
    assert "no stick 9" in room.refused("stick", "confirm", 9)
    room.stop()


def claim_bad_files_are_one_sentence_each_and_the_rest_goes_on(folder, program):
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(8192)
    scan = (b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
            b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
    files = {"01-good.en.md": text("Good"), "02-locked.en.docx": ole + "EncryptedPackage".encode("utf-16-le"), "03-old.en.doc": ole, "04-mac.en.pages": b"PK\3\4",
             "05-scan.en.pdf": scan, "06-huge.en.docx": bytes(40 * MEBIBYTE), "08-pair.fr.md": text("Pair"),
             "08-pair.fr.txt": text("Other")}
    room = StickRoom(program, folder, session("First", "Avalon")).start()
    room.act("stick", make_stick(folder / "s.img", files, 64 * MEBIBYTE))
    ready = room.wait_for_stick("ready")
    told = {each["file"]: each for each in ready["summary"]["findings"] if each["severity"] != "note"}
    for name in ("02-locked.en.docx", "03-old.en.doc", "04-mac.en.pages", "05-scan.en.pdf", "06-huge.en.docx"):
        assert name in told and told[name]["advice"], (name, sorted(told))
    assert "password" in told["02-locked.en.docx"]["message"], told["02-locked.en.docx"]
    assert "larger than 32 MiB" in told["06-huge.en.docx"]["message"], told["06-huge.en.docx"]
    assert ready["summary"]["statements"] >= 2
    room.stop()


def claim_the_status_tells_of_a_stick_in_whole_sentences(folder, program):
    room = StickRoom(program, folder, session("First", "Avalon")).start()
    files = {"01-odd.en.md": b"# Statement by the delegation of Odd\n\n[Not for the press]\n\nMr. Chair,\n\nWe thank you for it.\n",
             "papers.zip": b"PK", "film1.mp4": b"", "film2.mp4": b"", ".DS_Store": b"", "._film1.mp4": b""}
    room.act("stick", make_stick(folder / "s.img", files))
    room.wait_for_stick("ready")
    lines = [line.strip() for line in room.ctl("status").stdout.splitlines()]
    told = [line for line in lines if line.startswith(("warning:", "note:", "error:"))]
    assert "another session, 1 statement, en; 0 errors, 2 warnings, 2 notes" in "\n".join(lines), lines
    assert any(line.startswith("no list of speakers: a speakers.csv gives") for line in lines), lines
    assert any(line.startswith("warning: 01-odd.en.md:3: “[Not for the press]”") for line in told), told
    assert "warning: papers.zip: This is an archive, which is not opened. Unpack it, and put the statements themselves there." in told, told
    assert any(line.startswith("note: film1.mp4: This and 1 more are recordings") for line in told), told
    assert any("which this room shows. Ask" in line for line in told) and not any(".." in line for line in told), told
    room.act("stick", "confirm")
    assert "what is shown now, 1 statement" in room.ctl("status").stdout
    room.stop()


def claim_undo_says_that_it_takes_back_no_stick_and_the_former_one_is_taken_by_number(folder, program):
    day = session("Day", "Avalon", "Brook")
    room = StickRoom(program, folder, day).start()
    room.act("view", "statement")
    for _ in range(6):
        room.act("next")
    room.act("stick", make_stick(folder / "former.img", day))
    room.wait_for_stick("loaded", number=1)
    newer = session("Day", "Avalon", "Brook", avalon=("sentence number 2, which we read", "paragraph number 2, as we read"))
    room.act("stick", make_stick(folder / "newer.img", newer))
    assert room.wait_for_stick("ready", number=2)["summary"]["changes"][0]["example"].count("with care. My") >= 0
    room.act("stick", "confirm", 2)
    before = e2e.place(room.status())
    assert "stick confirm" in room.refused("undo") and e2e.place(room.status()) == before
    aside = room.wait_for_stick("set_aside", number=1)
    assert "rostrum ctl stick confirm 1" in aside["sentence"], aside
    assert "No stick waits" in room.refused("stick", "confirm")
    assert room.act("undo") is not None, "pressed again it means what was done before"
    record = subprocess.run([program, "record", "--state", room.state], check=True, capture_output=True, text=True).stdout
    assert record.count("new version of the text arrived") == 1, record
    assert room.act("stick", "confirm", 1) is not None, "so one goes back"
    assert room.wait_for_stick("set_aside", "loaded", "taken", number=2)["state"] == "set_aside"
    room.stop()


def claim_a_notice_of_a_pulled_stick_goes_when_it_is_back(folder, program):
    room = StickRoom(program, folder, session("First", "Avalon")).start()
    image = make_stick(folder / "s.img", session("Second", "Corran"))
    room.act("stick", image, "--pull-after", 512)
    room.wait_for_stick("pulled")
    assert "pulled out" in room.status()["notice"]
    room.act("stick", image)
    room.wait_for_stick("ready")
    assert room.status()["notice"] == ""
    room.stop()


def told_of(room, name):
    """The one finding about a file, in the summary and in one line of `ctl status`."""
    findings = room.stick()["summary"]["findings"]
    about = [each for each in findings if each["file"] == name]
    assert len(about) == 1, (name, findings)
    lines = room.ctl("status").stdout.splitlines()
    assert sum(about[0]["message"] in line for line in lines) == 1, (name, lines)
    return about[0]


def claim_of_two_files_of_one_statement_it_is_told_which_was_taken(folder, program):
    room = StickRoom(program, folder, session("First", "Avalon")).start()
    files = {"01-two.en.md": text("Two"), "01-two.en.docx": DOCUMENTS / "harbour.en.docx", "02-same.en.md": DOCUMENTS / "harbour.en.md",
             "02-same.en.docx": DOCUMENTS / "harbour.en.docx", "03-pair.en.md": text("Pair"), "03-pair.en.txt": text("Other")}
    room.act("stick", make_stick(folder / "s.img", files))
    room.wait_for_stick("ready")
    two, same, pair = (told_of(room, name) for name in ("01-two.en.docx", "02-same.en.docx", "03-pair.en.txt"))
    assert two["severity"] == "warning" and "01-two.en.md is taken and 01-two.en.docx left out" in two["message"], two
    assert "Keep the one that is meant" in two["advice"], two
    assert same["severity"] == "note" and "both say the same" in same["message"], same
    assert pair["severity"] == "warning" and "03-pair.en.txt is in en, as 03-pair.en.md is" in pair["message"], pair
    room.stop()


def claim_names_that_no_terminal_can_show_are_shown_and_large_files_left(folder, program):
    tree = folder / "tree"
    tree.mkdir()
    for name in (b"01-two\nlines.en.md", b"02-escape\x1b[2J.en.md", "03-заявление.ru.md".encode("cp1251")):
        pathlib.Path(os.fsdecode(os.fsencode(tree) + b"/" + name)).write_bytes(text("Odd"))
    with (tree / "04-huge.en.docx").open("wb") as huge:
        huge.truncate(2 << 30)
    room = StickRoom(program, folder, session("First", "Avalon")).start()
    room.act("stick", make_ext4(folder / "s.img", tree, "64M"))
    ready = room.wait_for_stick("ready")
    assert ready["summary"]["statements"] == 3 and ready["may_unplug"], ready
    told = told_of(room, "04-huge.en.docx")
    assert told["severity"] == "error" and "larger than 32 MiB" in told["message"] and told["advice"], told
    assert room.act("stick", "confirm") is not None
    for statement in ("01-two\\nlines", "02-escape\\x1B[2J", "03-заявление"):
        assert room.act("statement", statement)["statement"] == statement
    assert "\x1b" not in room.ctl("status").stdout
    room.stop()


def claim_what_is_not_on_a_stick_any_more_is_told_and_the_rest_goes_on(folder, program):
    image = make_stick(folder / "s.img", {"01-good.en.md": text("Good"), "02-far.en.docx": bytes(4 * MEBIBYTE)})
    with image.open("r+b") as cut:  # as where the medium ends before its file system does
        cut.truncate(2 * MEBIBYTE)
    room = StickRoom(program, folder, session("First", "Avalon")).start()
    room.act("stick", image)
    assert room.wait_for_stick("ready")["summary"]["statements"] == 1
    told = told_of(room, "02-far.en.docx")
    assert told["severity"] == "error" and "Copy the file to the stick again" in told["advice"], told
    room.stop()


def with_bad_sectors(folder, program):
    """The program as it is installed, but that its sticks have bad sectors: those that an image's last sector names."""
    installed = folder / "installed"
    shutil.copytree(program.parent.parent / "libexec", installed / "libexec")
    shutil.copytree(program.parent.parent / "lib", installed / "lib", symlinks=True)
    workers = installed / "libexec/rostrum"
    shutil.move(workers / "bad-sectors-worker", workers / "stick-worker")
    (installed / "bin").mkdir()
    return pathlib.Path(shutil.copy2(program, installed / "bin/rostrum"))


def spoil(image, first, last):
    with image.open("r+b") as sectors:
        sectors.seek(-512, os.SEEK_END)
        sectors.write(f"bad {first} {last}\n".encode().ljust(512, b"\0"))
    return image


def claim_bad_sectors_cost_the_file_on_them_and_are_told(folder, program):
    program = with_bad_sectors(folder, program)
    large = folder / "02-large.en.docx"
    shutil.copy(DOCUMENTS / "harbour.en.docx", large)
    picture = bytes(range(256)) * 4 * KIBIBYTE
    with zipfile.ZipFile(large, "a") as archive:  # stored as it is, so that it can be found
        archive.writestr("word/media/picture.png", picture)
    files = {"01-good.en.md": text("Good"), "02-large.en.docx": large, "03-fine.en.md": text("Fine")}
    image = make_stick(folder / "s.img", files)
    within = (image.read_bytes().index(picture) + len(picture) // 2) // 512
    room = StickRoom(program, folder, session("First", "Avalon")).start()
    wall = room.picture("wall")
    room.act("stick", spoil(image, within, within))
    ready = room.wait_for_stick("ready")
    assert ready["summary"]["statements"] == 2 and ready["summary"]["errors"] == 1, ready
    told = told_of(room, "02-large.en.docx")
    assert told["severity"] == "error" and "bad place" in told["message"] and "another stick" in told["advice"], told
    # What all is found by; then the tables behind it, with the folder.
    for first, last, sentence in ((0, 0, "The stick cannot be read. "), (1, 600, "not everything on the stick can be read. ")):
        room.act("stick", spoil(image, first, last))
        failed = room.wait_for_stick("failed")
        assert sentence in failed["sentence"] and "copy the files to another" in failed["sentence"], failed
    alone = make_stick(folder / "alone.img", {"02-large.en.docx": large})
    within_alone = (alone.read_bytes().index(picture) + len(picture) // 2) // 512
    room.act("stick", spoil(alone, within_alone, within_alone))
    failed = room.wait_for_stick("failed", number=2)
    assert "bad place" in failed["sentence"], failed
    assert room.picture("wall") == wall and room.status()["session"] == "First"
    room.act("stick", spoil(image, within, within))
    room.wait_for_stick("ready", number=1)
    assert room.act("stick", "confirm") is not None, "what is left can be taken"
    room.stop()


def claim_where_it_cannot_be_stored_the_former_session_stays_and_the_stick_waits(folder, program):
    room = StickRoom(program, folder, session("First", "Avalon")).start()
    room.act("stick", make_stick(folder / "s.img", session("Second", *(f"C{n}" for n in range(40)))))
    room.wait_for_stick("ready")
    before = room.status()
    # The disk takes no file as large as the session is as a whole.
    limits = resource.prlimit(room.process.pid, resource.RLIMIT_FSIZE, (96 << 10, resource.RLIM_INFINITY))
    sentence = room.ctl("stick", "confirm")
    assert sentence.returncode == 3 and sentence.stderr.count("\n") == 1, sentence
    assert "The session cannot be stored" in sentence.stderr and "disk" in sentence.stderr, sentence
    after = room.status()
    assert after["session"] == "First" and e2e.place(after) == e2e.place(before), after
    assert after["sticks"][0]["state"] == "ready" and "cannot be stored" in after["sticks"][0]["sentence"], after["sticks"]
    assert room.act("next") is not None, "the journal has its space"
    resource.prlimit(room.process.pid, resource.RLIMIT_FSIZE, limits)
    room.act("title")
    assert room.act("stick", "confirm") is not None and room.status()["session"] == "Second"
    room.stop()


def claim_who_answers_for_unsigned_content_is_asked(folder, program):
    keys = subprocess.run([program, "keygen", "-p", folder / "k.pub", "-s", folder / "k.key", "-W"], capture_output=True,
                          text=True, check=True)
    assert keys.returncode == 0
    key = (folder / "k.pub").read_text(encoding="utf-8").splitlines()[-1]
    trust = f'{ROOM}[trust]\nunsigned = "ask"\nkeys = {{ office = "{key}" }}\n'
    room = StickRoom(program, folder, session("First", "Avalon"), trust, "--confirmed-by", "Ada", "--reason", "test").start()
    room.act("stick", make_stick(folder / "s.img", session("Second", "Corran")))
    assert room.wait_for_stick("ready")["summary"]["asks"]
    assert "somebody has to answer for it" in room.refused("stick", "confirm")
    assert room.act("stick", "confirm", "--confirmed-by", "Ada", "--reason", "the printer is down") is not None
    assert "the printer is down" in (pathlib.Path(room.state) / "admissions.log").read_text(encoding="utf-8")
    source = write_folder(folder / "signed", session("Third", "Dun"))
    subprocess.run([program, "sign", source, "-s", folder / "k.key", "-o", folder / "third.pack.zip"], check=True,
                   capture_output=True)
    room.act("stick", make_stick(folder / "signed.img", {"third.pack.zip": folder / "third.pack.zip"}))
    signed = room.wait_for_stick("ready", number=2)["summary"]
    assert not signed["asks"] and "office" in signed["vouched"] and signed["title"] == "Third", signed
    assert room.act("stick", "confirm") is not None
    room.stop()


def claim_power_that_is_cut_while_a_stick_is_taken_leaves_the_one_or_the_other(folder, program):
    image = make_stick(folder / "s.img", session("Second", "Corran", "Dun"))
    shown, outcomes = session("First", "Avalon"), set()
    for attempt in range(24):
        at = folder / f"attempt-{attempt}"
        at.mkdir()
        room = StickRoom(program, at, shown).start()
        room.act("stick", image)
        room.wait_for_stick("ready")
        confirm = subprocess.Popen([str(program), "ctl", "--state", room.state, "stick", "confirm"],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(attempt * 0.008)
        room.kill()
        said_done = confirm.wait(timeout=PATIENCE) == 0
        again = e2e.Room(program, room.state, None, room.arguments).start()
        status = again.status()
        outcomes.add(status["session"])
        assert status["session"] in ("First", "Second"), status
        assert not said_done or status["session"] == "Second", "what a person was told is taken, is taken"
        assert status["statement"] == ("01-avalon" if status["session"] == "First" else "01-corran"), status
        assert again.act("title") is not None
        again.stop()
    assert "Second" in outcomes, outcomes


def claim_a_folder_is_read_as_a_stick_is(folder, program):
    room = StickRoom(program, folder, session("First", "Avalon")).start()
    room.act("stick", write_folder(folder / "second", session("Second", "Corran")))
    assert room.wait_for_stick("ready")["summary"]["title"] == "Second"
    assert "Only a stick" in room.refused("stick", folder / "second", "--pull-after", 10)
    assert "no such image" in room.refused("stick", folder / "none.img")
    room.stop()


def claim_the_rooms_own_folder_is_taken_anew_in_the_same_way(folder, program):
    room = StickRoom(program, folder, session("First", "Avalon", "Brook")).start()
    assert "Nothing is new" in room.ctl("reload").stdout
    (folder / "shown/01-avalon.en.md").write_bytes(text("Avalon", changed=("number 2, which", "number 2, that")))
    assert "changed texts: 01-avalon" in room.ctl("reload").stdout
    (folder / "shown/02-brook.en.md").unlink()
    assert "Nothing was taken anew" in room.refused("reload")
    assert room.status()["sticks"] == [], "no stick came"
    room.stop()


def main():
    return e2e.run_claims(sys.modules[__name__], pathlib.Path(sys.argv[1]).resolve())


if __name__ == "__main__":
    raise SystemExit(main())
