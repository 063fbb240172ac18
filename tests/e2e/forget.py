#!/usr/bin/env python3
"""What a room keeps of its session: encrypted, and gone once it is forgotten. forget.py PROGRAM"""

import pathlib
import subprocess
import sys
import tempfile

import room as e2e

WORDS = ["the secretariat for its work", "AVALON", "01-avalon"]


def run(*command):
    return subprocess.run([*map(str, command)], capture_output=True, text=True, timeout=e2e.PATIENCE, check=False)


def files_with(state, words):
    """Of the state folder, those that hold the words."""
    return [path.name for path in state.rglob("*") if path.is_file() and words.encode() in path.read_bytes()]


def stored(folder, program, *arguments):
    """A room that stored a session and moved in it, stopped."""
    session, state = e2e.write_session(folder / "session"), folder / "state"
    room = e2e.Room(program, state, session, ["--headless", *arguments]).start()
    for action in (("view", "statement"), ("next",), ("next",)):
        assert room.act(*action), action
    return room, state


def claim_a_stopped_room_leaves_no_text_behind_that_can_be_read(folder, program):
    room, state = stored(folder, program)
    room.act("quit")
    assert room.wait() == 0
    assert not files_with(state, WORDS[0]) and not files_with(state, WORDS[1])
    again = e2e.Room(program, state, None, ["--headless"]).start()
    assert again.status()["statement"] == "01-avalon.en" or again.status()["statement"].startswith("01-avalon")
    again.stop()


def claim_a_running_room_forgets(folder, program):
    room, state = stored(folder, program)
    keys = [path.read_bytes() for path in (state / "keys").iterdir()]
    assert len(keys) == 1 and len(keys[0]) == 32, keys
    assert room.act("forget"), "not acknowledged"
    assert not list((state / "keys").iterdir()) and not list((state / "content").iterdir())
    for path in state.rglob("*"):
        assert not path.is_file() or keys[0] not in path.read_bytes(), path
    assert room.act("next"), "the room shows on what it holds"
    room.act("quit")
    assert room.wait() == 0
    again = e2e.Room(program, state, None, ["--headless"]).start()
    assert not again.status()["statement"].startswith("01-avalon"), "forgotten, and here again"
    again.stop()


def claim_a_room_that_does_not_run_is_made_to_forget(folder, program):
    room, state = stored(folder, program)
    refused = run(program, "forget", "--state", state)
    assert refused.returncode == 3 and "Another Rostrum runs" in refused.stderr, refused.stderr
    room.kill()
    done = run(program, "forget", "--state", state)
    assert done.returncode == 0 and "flash" in done.stdout, (done.stdout, done.stderr)
    assert not list((state / "keys").iterdir()) and not list((state / "content").iterdir())
    assert run(program, "record", "--state", state).returncode == 0, "the record stays"
    nothing = run(program, "forget", "--state", folder / "none")
    assert nothing.returncode == 2 and nothing.stderr.count("\n") == 1, nothing.stderr


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    for name, claim in [each for each in globals().items() if each[0].startswith("claim_")]:
        with tempfile.TemporaryDirectory() as folder:
            claim(pathlib.Path(folder), program)
        print(name.removeprefix("claim_").replace("_", " "), flush=True)


if __name__ == "__main__":
    main()
