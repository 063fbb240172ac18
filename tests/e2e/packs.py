#!/usr/bin/env python3
"""Signed packs through the real program, and beside the minisign tool. packs.py PROGRAM"""

import io
import json
import pathlib
import shutil
import stat
import subprocess
import sys
import tempfile
import warnings
import zipfile

import room as e2e

PATIENCE = 60.0
MEMORY = 256 << 20  # bytes that any bad pack may cost, sanitizers included
# Runs a command and adds a line to its errors: the most memory it took, in bytes. A process of its own, because a child
# inherits the figure of the one that forked it, and this one holds the bombs.
MEASURED = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:], check=False).returncode
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024, file=sys.stderr)
sys.exit(code if code >= 0 else 128 - code)
"""
NAMES = ["session.zip", "session.zip.minisig"]


def run(*command, stdin=b""):
    return subprocess.run([*map(str, command)], input=stdin, capture_output=True, timeout=PATIENCE, check=False)


def expect_done(done):
    assert done.returncode == 0, (done.args, done.returncode, done.stdout, done.stderr)
    return done.stdout.decode()


def expect_refused(done, *texts, code=2):
    errors = done.stderr.decode() if isinstance(done.stderr, bytes) else done.stderr
    assert done.returncode == code, (done.args, done.returncode, errors)
    assert errors.count("\n") == 1, errors
    for text in texts:
        assert text in errors, (text, errors)


def session_in(folder):
    session = folder / "oewg"
    (session / "statements").mkdir(parents=True)
    (session / "session.toml").write_text('[session]\ntitle = "Seventh session"\n')
    for name, who in (("01-avalon.en.md", "AVALON"), ("statements/Лионес.en.md", "LYONESSE")):
        (session / name).write_text(f"**STATEMENT**\n\nby the delegation of {who}\n\nMr. Chair,\n\nWe thank you.\n")
    return session


def keys_in(folder, program, name="secretariat"):
    """(public key's file, secret key's file, the key)"""
    public, secret = folder / f"{name}.pub", folder / f"{name}.key"
    expect_done(run(program, "keygen", "-W", "-p", public, "-s", secret))
    return public, secret, public.read_text().splitlines()[1]


def minisign_keys_in(folder):
    public, secret = folder / "tool.pub", folder / "tool.key"
    expect_done(run("minisign", "-G", "-W", "-p", public, "-s", secret))
    return public, secret, public.read_text().splitlines()[1]


def sign(program, session, secret, output, *more):
    expect_done(run(program, "sign", session, "-s", secret, "-o", output, *more))
    return output


def signed_by_tool(folder, secret, inner, *more):
    """A pack as somebody makes it with minisign and any zip program."""
    (folder / "session.zip").write_bytes(inner)
    (folder / "session.zip.minisig").unlink(missing_ok=True)
    expect_done(run("minisign", "-S", "-s", secret, "-m", folder / "session.zip", *more))
    pack = folder / "tool.pack.zip"
    with zipfile.ZipFile(pack, "w") as outer:
        for name in NAMES:
            outer.write(folder / name, name)
    return pack


def zipped(entries):
    """entries: (name or ZipInfo, bytes), deflated."""
    bytes_ = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(bytes_, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")  # names that stand there twice
        for name, content in entries:
            archive.writestr(name, content)
    return bytes_.getvalue()


def room_file(folder, unsigned=None, **keys):
    path = folder / "room.toml"
    lines = ["[trust]"] + ([f'unsigned = "{unsigned}"'] if unsigned else []) + ["[trust.keys]"]
    path.write_text("\n".join(lines + [f'{name} = "{key}"' for name, key in keys.items()]) + "\n")
    return path


def shown(program, path):
    done = run(program, "show", path, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)["statements"]


def claim_minisign_verifies_what_we_sign(folder, program):
    session, (public, secret, _) = session_in(folder), keys_in(folder, program)
    pack = sign(program, session, secret, folder / "a.pack.zip", "--version", "7")
    with zipfile.ZipFile(pack) as outer:
        assert outer.namelist() == NAMES and outer.testzip() is None
        outer.extractall(folder / "out")
    said = expect_done(run("minisign", "-V", "-p", public, "-m", folder / "out/session.zip"))
    assert "session:oewg\tversion:7" in said, said
    with zipfile.ZipFile(folder / "out/session.zip") as inner:
        assert inner.testzip() is None and sorted(inner.namelist()) == inner.namelist()
        assert "statements/Лионес.en.md" in inner.namelist(), inner.namelist()
    spoilt = bytearray((folder / "out/session.zip").read_bytes())
    spoilt[100] ^= 1
    (folder / "out/session.zip").write_bytes(spoilt)
    assert run("minisign", "-V", "-p", public, "-m", folder / "out/session.zip").returncode != 0


def claim_we_verify_what_minisign_signs(folder, program):
    session, (public, secret, key) = session_in(folder), minisign_keys_in(folder)
    inner = zipped([(str(each.relative_to(session)), each.read_bytes()) for each in sorted(session.rglob("*.*"))
                    if each.is_file()])
    pack = signed_by_tool(folder, secret, inner)
    said = expect_done(run(program, "verify", pack, "-p", public))
    assert "signed by tool" in said and "3 files" in said, said
    expect_done(run(program, "verify", pack, "-P", key))
    assert shown(program, pack) == shown(program, session)
    pack = signed_by_tool(folder, secret, inner, "-t", "session:oewg\tversion:4")
    assert '"oewg", version 4' in expect_done(run(program, "verify", pack, "-P", key))
    pack = signed_by_tool(folder, secret, inner, "-l")
    expect_refused(run(program, "verify", pack, "-P", key), "old form")


def claim_each_reads_the_keys_of_the_other(folder, program):
    session, (public, secret, _) = session_in(folder), minisign_keys_in(folder)
    pack = sign(program, session, secret, folder / "a.pack.zip")
    expect_done(run(program, "verify", pack, "-p", public))
    ours, our_secret, key = keys_in(folder, program)
    pack = signed_by_tool(folder, our_secret, zipped([("a.md", (session / "01-avalon.en.md").read_bytes())]))
    expect_done(run(program, "verify", pack, "-p", ours))
    expect_done(run(program, "verify", pack, "--room", room_file(folder, secretariat=key)))


def claim_keys_with_a_password_are_read_by_both(folder, program):
    session = session_in(folder)
    public, secret = folder / "p.pub", folder / "p.key"
    expect_done(run(program, "keygen", "-p", public, "-s", secret, stdin=b"correct horse\n"))
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600
    assert b"encrypted" in secret.read_bytes()
    (folder / "m").write_text("words")
    expect_done(run("minisign", "-S", "-s", secret, "-m", folder / "m", stdin=b"correct horse\n"))
    expect_done(run("minisign", "-V", "-p", public, "-m", folder / "m"))
    refused = run(program, "sign", session, "-s", secret, "-o", folder / "a.pack.zip", stdin=b"battery staple\n")
    expect_refused(refused, "The password is not that of the key")
    assert not (folder / "a.pack.zip").exists()
    done = run(program, "sign", session, "-s", secret, "-o", folder / "a.pack.zip", stdin=b"correct horse\n")
    expect_done(done)
    expect_done(run(program, "verify", folder / "a.pack.zip", "-p", public))


def claim_a_pack_shows_what_its_folder_shows(folder, program):
    session, (public, secret, _) = session_in(folder), keys_in(folder, program)
    pack = sign(program, session, secret, folder / "a.pack.zip")
    again = sign(program, session, secret, folder / "b.pack.zip")
    with zipfile.ZipFile(pack) as one, zipfile.ZipFile(again) as other:
        assert one.read(NAMES[0]) == other.read(NAMES[0]), "the same session gives other bytes"
    assert shown(program, pack) == shown(program, session)
    checked = run(program, "check", pack, "--json")
    assert any(each["code"] == "signature" for each in json.loads(checked.stdout)["findings"]), checked.stdout


def claim_nothing_is_overwritten_unasked(folder, program):
    session, (public, secret, _) = session_in(folder), keys_in(folder, program)
    before = secret.read_bytes()
    expect_refused(run(program, "keygen", "-W", "-p", public, "-s", secret), "lost key cannot be made again")
    assert secret.read_bytes() == before
    statement = session / "01-avalon.en.md"
    words = statement.read_bytes()
    expect_refused(run(program, "sign", session, "-s", secret, "-o", statement), "There is another file already")
    assert statement.read_bytes() == words
    stranger = keys_in(folder, program, "stranger")[1]
    with tempfile.TemporaryDirectory() as place:
        def sign_here(key, *more):
            return subprocess.run([*map(str, (program, "sign", session, "-s", key, *more))], cwd=place,
                                  capture_output=True, timeout=PATIENCE, check=False)
        name = pathlib.Path(place) / (session.name + ".pack.zip")
        expect_done(sign_here(secret))
        expect_done(sign_here(secret))
        signed = name.read_bytes()
        expect_refused(sign_here(stranger), "There is a pack already that this key did not sign")
        assert name.read_bytes() == signed
        expect_done(sign_here(stranger, "-o", name))
        assert name.read_bytes() != signed


def claim_a_mistake_in_a_key_is_told(folder, program):
    session = session_in(folder)
    path = room_file(folder, sec="garbage")
    code, errors = e2e.Room(program, folder / "state", session, ["--headless", "--room", path]).run_to_end()
    assert code == 2 and "sec" in errors and "Nobody signed this session" in errors, errors
    path.write_text('[keys]\nF8 = "foo"\nF9 = "bar"\n[[display]]\nname = "a"\n[[display]]\nname = "a"\n')
    code, errors = e2e.Room(program, folder / "state", session, ["--headless", "--room", path]).run_to_end()
    assert code == 2 and all(each in errors for each in ("foo", "bar", 'unlike "a"')), errors


def claim_a_room_takes_only_what_its_keys_signed(folder, program):
    session, (_, secret, key), (_, strange, _) = (session_in(folder), keys_in(folder, program),
                                                 keys_in(folder, program, "stranger"))
    pack = sign(program, session, secret, folder / "a.pack.zip", "--version", "2")
    foreign = sign(program, session, strange, folder / "f.pack.zip")
    headless = ["--headless", "--room", room_file(folder, secretariat=key)]
    for given, reason in ((session, "Nobody signed this session"), (foreign, "by a key that this room does not know")):
        code, errors = e2e.Room(program, folder / "state", given, headless).run_to_end()
        assert code == 2 and reason in errors and errors.count("\n") == 1, errors
        code, errors = e2e.Room(program, folder / "state", given, headless).run_to_end(
            "--confirmed-by", "A. Person", "--reason", "because")
        assert code == 2, "a room that refuses asks nobody"
    trusted = e2e.Room(program, folder / "state", pack, headless).start()
    assert trusted.status()["statement"]
    trusted.act("quit")
    assert trusted.wait() == 0
    # What was taken stays: a start after a power cut asks nobody.
    resumed = e2e.Room(program, folder / "state", None, headless).start()
    assert resumed.status()["session"]
    resumed.stop()


def claim_a_changed_pack_is_refused_everywhere(folder, program):
    session, (public, secret, key) = session_in(folder), keys_in(folder, program)
    pack = sign(program, session, secret, folder / "a.pack.zip")
    with zipfile.ZipFile(pack) as outer:
        inner, signature = (outer.read(name) for name in NAMES)
    with zipfile.ZipFile(io.BytesIO(inner)) as archive:
        entries = [(name, archive.read(name).replace(b"thank", b"curse")) for name in archive.namelist()]
    forged = folder / "forged.pack.zip"
    forged.write_bytes(zipped([(NAMES[0], zipped(entries)), (NAMES[1], signature)]))
    expect_refused(run(program, "verify", forged, "-p", public), "changed or damaged after signing")
    for unsigned in ("refuse", "ask", "accept"):
        room = ["--room", room_file(folder, unsigned, secretariat=key)]
        expect_refused(run(program, "check", forged, *room), "changed or damaged after signing")
        code, errors = e2e.Room(program, folder / "state", forged, ["--headless", *room]).run_to_end(
            "--confirmed-by", "A. Person", "--reason", "because")
        assert code == 2 and "changed or damaged after signing" in errors, errors


def claim_a_room_that_asks_wants_a_name_and_a_reason(folder, program):
    session, (_, _, key) = session_in(folder), keys_in(folder, program)
    state = folder / "state"
    headless = ["--headless", "--room", room_file(folder, "ask", secretariat=key)]
    code, errors = e2e.Room(program, state, session, headless).run_to_end()
    assert code == 2 and "somebody has to answer for it" in errors and "--confirmed-by" in errors, errors
    code, errors = e2e.Room(program, state, session, headless).run_to_end("--confirmed-by", "A. Person")
    assert code == 2 and "Give both" in errors, errors
    room = e2e.Room(program, state, session, headless).start("--confirmed-by", "A. Person", "--reason", "by hand")
    room.act("quit")
    room.wait()
    logged = [json.loads(line) for line in (state / "admissions.log").read_text().splitlines()]
    assert [(each["confirmed_by"], each["reason"]) for each in logged] == [("A. Person", "by hand")], logged


def claim_an_older_version_is_noticed(folder, program):
    session, (_, secret, key) = session_in(folder), keys_in(folder, program)
    state = folder / "state"
    older = sign(program, session, secret, folder / "1.pack.zip", "--version", "1")
    newer = sign(program, session, secret, folder / "2.pack.zip", "--version", "2")
    other = sign(program, session, secret, folder / "o.pack.zip", "--version", "1", "--session", "eighth")
    headless = ["--headless", "--room", room_file(folder, secretariat=key)]
    for pack in (older, newer, newer, other):
        room = e2e.Room(program, state, pack, headless).start()
        room.act("quit")
        assert room.wait() == 0
    code, errors = e2e.Room(program, state, older, headless).run_to_end()
    assert code == 2 and "older version of \"oewg\" (1) than this room has taken (2)" in errors, errors
    with (state / "admissions.log").open("a") as log:
        log.write('{"torn')  # by a power cut
    headless[2] = room_file(folder, "ask", secretariat=key)
    room = e2e.Room(program, state, older, headless).start("--confirmed-by", "B", "--reason", "the last one was wrong")
    room.act("quit")
    room.wait()
    last = json.loads((state / "admissions.log").read_text().splitlines()[-1])
    assert last["version"] == 1 and "older version" in last["doubt"], last


def info(name, mode=0o100644):
    entry = zipfile.ZipInfo(name)
    entry.create_system, entry.external_attr = 3, mode << 16
    return entry


def hostile_sessions():
    """What a signer may have been made to sign: (what it is, session.zip)."""
    good = ("a.md", "Mr. Chair,\n\nThank you.\n")
    for name in ("../a.md", "x/../../a.md", "/tmp/a.md", "a//b.md", "x\\..\\..\\b.md", "n\nl.md", ".."):
        yield "name " + repr(name), zipped([good, (name, "x")])
    for mode in (0o120777, 0o020644, 0o060644, 0o140644):
        yield f"mode {mode:o}", zipped([good, (info("b.md", mode), "/etc/passwd")])
    yield "twice", zipped([good, good])
    yield "a bomb", zipped([good, ("b.md", b"\0" * (3 << 20)), ("c.md", b"\0" * (3 << 20))])
    yield "a large file", zipped([good, ("b.md", b"x" * (5 << 20))])
    yield "a large bomb", zipped([(f"{i}.md", b"\0" * (4 << 20)) for i in range(80)])
    yield "many files", zipped([(f"{i}.md", b"") for i in range(5_000)])
    yield "no zip", b"words"
    yield "nothing", b""
    whole = zipped([good])
    yield "cut", whole[:-10]
    yield "a wrong checksum", whole.replace(whole[14:18], b"\1\2\3\4")
    yield "encrypted", b"".join((whole[:6], b"\1", whole[7:whole.rindex(b"PK\1\2") + 8], b"\1",
                                 whole[whole.rindex(b"PK\1\2") + 9:]))
    yield "a size that lies", whole.replace(whole[18:26], b"\xff\xff\xff\x7f" * 2)
    yield "no statement", zipped([("picture.png", b"x")])


def claim_hostile_sessions_are_refused_in_one_sentence(folder, program):
    public, secret, _ = minisign_keys_in(folder)
    count = 0
    for what, inner in hostile_sessions():
        pack = signed_by_tool(folder, secret, inner)
        for command in (("verify", pack, "-p", public), ("show", pack)):
            done = run(sys.executable, "-S", "-c", MEASURED, program, *command)
            *errors, peak = done.stderr.decode().splitlines()
            assert done.returncode == 2 and len(errors) == 1, (what, done.returncode, errors)
            assert int(peak) < MEMORY, f"{what} took {int(peak) >> 20} MiB"
        count += 1
    assert count > 20, count
    assert not (folder.parent / "a.md").exists() and not pathlib.Path("/tmp/a.md").exists()


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    assert shutil.which("minisign"), "the minisign tool is missing"
    claims = [claim for name, claim in globals().items() if name.startswith("claim_")]
    for claim in claims:
        with tempfile.TemporaryDirectory() as folder:
            claim(pathlib.Path(folder), program)
        print(claim.__name__.removeprefix("claim_").replace("_", " "), flush=True)


if __name__ == "__main__":
    main()
