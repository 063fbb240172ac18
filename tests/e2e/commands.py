#!/usr/bin/env python3
"""show, check, render, text and import on good and bad input, through the real program. commands.py PROGRAM"""

import json
import os
import pathlib
import resource
import subprocess
import sys

import room as e2e

PATIENCE = 60.0
MEMORY = 1 << 30  # bytes that any bad input may cost, sanitizers included


def rostrum(program, *arguments, stdin=b""):
    return subprocess.run([program, *map(str, arguments)], input=stdin, capture_output=True, timeout=PATIENCE,
                          check=False)


def expect_refused(done, *texts):
    errors = done.stderr.decode()
    assert done.returncode == 2, (done.args, done.returncode, errors)
    assert errors.count("\n") == 1, errors
    for text in texts:
        assert text in errors, (text, errors)


def shown(program, path, *arguments):
    done = rostrum(program, "show", path, "--json", *arguments)
    assert done.returncode in (0, 1), done.stderr
    answer = json.loads(done.stdout)
    assert next(iter(answer)) == "format" and answer["format"] == 1
    return answer


def write(folder, name, content):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


STATEMENT = """**STATEMENT**

**BY THE DELEGATION OF AVALON**

Avalon, 3 May 2026

Check against delivery

Mr. Chair,

My delegation thanks you. It will be brief, as Mr. Smith was at the U.N. on 2 May.

Thank you.
"""


def claim_show_prints_the_documented_fields(folder, program):
    path = write(folder, "avalon.en.md", STATEMENT)
    statement = shown(program, path)["statements"][0]
    assert statement["id"] == "avalon" and statement["language"] == "en"
    assert statement["markings"] == {"check_against_delivery": True, "read_out_verbatim": False,
                                     "unofficial_translation": False, "embargoed": False}
    assert statement["speaker"] == "THE DELEGATION OF AVALON"
    assert statement["place_date"] == "Avalon, 3 May 2026"
    assert statement["paragraphs"][0] == "Mr. Chair," and len(statement["paragraphs"]) == 3
    assert len(statement["sentences"][1]) == 2
    text = [s["text"]["en"] for s in statement["segments"]]
    assert " ".join(text) == " ".join(statement["paragraphs"])
    assert statement["segments"][1] == {"paragraph": 2, "sentences": [1, 1], "part": [1, 1], "bead": 2,
                                        "text": {"en": "My delegation thanks you."}}


def claim_show_proves_that_setting_changes_spaces_alone(folder, program):
    path = write(folder, "avalon.fr.md", "Monsieur le Président,\n\nEst-ce vrai ? Oui: «la paix» !\n")
    statement = shown(program, path)["statements"][0]
    assert statement["spaces"]["letters_kept"] is True and statement["spaces"]["changed"] > 0, statement["spaces"]
    changed = [s for s in statement["segments"] if "set" in s]
    assert changed and any("vrai\u202f?" in s["set"]["fr"] for s in changed), statement["segments"]
    for segment in changed:
        assert "".join(segment["set"]["fr"].split()) == "".join(segment["text"]["fr"].split())
    room = write(folder, "room.toml", '[style]\nfrench_spaces = "written"\n')
    assert shown(program, path, "--room", room)["statements"][0]["spaces"]["changed"] == 0
    assert b"every letter as read" in rostrum(program, "show", path).stdout


def claim_versions_of_one_statement_are_told_apart_by_their_names(folder, program):
    write(folder, "avalon.en.md", STATEMENT)
    write(folder, "avalon.ru.md", "Г-н Председатель,\n\nНаша делегация благодарит Вас.\n")
    statements = shown(program, folder)["statements"]
    assert len(statements) == 1
    assert {statements[0]["language"], *statements[0]["translations"]} == {"en", "ru"}


def claim_show_and_check_say_a_finding_in_the_same_sentences(folder, program):
    path = write(folder, "empty.en.md", "# Statement by the Delegation of Avalon\n")
    show, check = rostrum(program, "show", path), rostrum(program, "check", path)
    said = show.stderr.decode().strip().removeprefix("rostrum: ")
    assert ". Check that" in said and said in check.stdout.decode(), (said, check.stdout)


def claim_a_deeper_room_gets_more_segments_and_the_same_words(folder, program):
    long = "My delegation would like to recall, as it has done on earlier occasions, that " * 8 + "it was so."
    path = write(folder, "avalon.en.md", long)
    near = shown(program, path, "--depth", 4)["statements"][0]["segments"]
    far = shown(program, path, "--depth", 14, "--height", 0.93)["statements"][0]["segments"]
    assert len(far) > len(near) >= 1
    words = [" ".join(s["text"]["en"] for s in segments) for segments in (near, far)]
    assert words[0] == words[1]


def claim_render_writes_the_picture_of_the_asked_size_and_twice_the_same(folder, program):
    pictures = []
    for name in ("a.png", "b.png"):
        done = rostrum(program, "render", "--view", "statement", "--segment", 3, "--size", "640x360", "-o", folder / name)
        assert done.returncode == 0, done.stderr
        pictures.append((folder / name).read_bytes())
    assert pictures[0] == pictures[1]
    assert e2e.read_png(folder / "a.png")[:2] == (640, 360)
    for view in ("title", "hold", "test-card", "speaker", "queue", "programme", "decision", "notice", "meeting", "booth",
                 "chair", "operator", "keys", "blank"):
        assert rostrum(program, "render", "--view", view, "-o", folder / "v.png").returncode == 0, view
    expect_refused(rostrum(program, "render", "--view", "moon", "-o", folder / "x.png"), "no view", "title")
    expect_refused(rostrum(program, "render", "--segment", 999, "-o", folder / "x.png"), "no segment 999", "1 to")
    expect_refused(rostrum(program, "render", "--size", "9x9", "-o", folder / "x.png"), "no size")
    assert not (folder / "x.png").exists()


def claim_check_names_what_will_not_show_and_says_so_in_its_exit_code(folder, program):
    good = write(folder, "good.en.md", STATEMENT)
    assert rostrum(program, "check", good).returncode == 0
    bad = write(folder, "bad.en.md", STATEMENT.replace("thanks you", "thanks \U00012000 " + "w" * 300))
    done = rostrum(program, "check", bad, "--json")
    assert done.returncode == 1, done
    findings = {f["code"]: f for f in json.loads(done.stdout)["findings"]}
    assert findings["missing-glyph"]["line"] == 11 and "U+12000" in findings["missing-glyph"]["message"]
    assert findings["word-too-wide"]["file"] == "bad.en.md"
    for finding in findings.values():
        assert list(finding) == ["severity", "code", "file", "line", "message", "advice"]


def claim_text_prints_runs_glyphs_and_lines_in_bytes_of_the_input(folder, program):
    text = "Мир — peace 平和".encode()
    runs = json.loads(rostrum(program, "text", "--lang", "ru", "--dump", "runs", stdin=text).stdout)["runs"]
    assert runs[0]["start"] == 0 and runs[-1]["end"] == len(text)
    assert [r["script"] for r in runs][0] == "Cyrl" and {r["direction"] for r in runs} == {"ltr"}
    glyphs = json.loads(rostrum(program, "text", "--lang", "ru", "--dump", "glyphs", stdin=text).stdout)["glyphs"]
    assert glyphs[0]["cluster"] == 0 and all(g["x_advance"] > 0 for g in glyphs)
    lines = json.loads(rostrum(program, "text", "--lang", "ru", "--width", 300, stdin=text).stdout)["lines"]
    assert len(lines) > 1 and all(line["width"] <= 300 for line in lines)
    assert "".join(line["text"] for line in lines).replace(" ", "") == text.decode().replace(" ", "")
    expect_refused(rostrum(program, "text", "--lang", "123", stdin=text), "no language tag")


def claim_import_makes_a_session_folder_that_reads_the_same(folder, program):
    source = write(folder, "avalon.txt", STATEMENT.replace("*", "").encode("utf-16"))
    before = shown(program, source)["statements"][0]
    done = rostrum(program, "import", source, "-o", folder / "session")
    assert done.returncode == 0, done.stderr
    assert (folder / "session/avalon.en.md").exists()
    after = shown(program, folder / "session")["statements"][0]
    for field in ("paragraphs", "markings", "speaker", "place_date"):
        assert after[field] == before[field], field
    expect_refused(rostrum(program, "import", source, "-o", folder / "session"), "already")


def claim_what_is_not_there_or_is_no_statement_is_refused_in_a_sentence(folder, program):
    (folder / "empty").mkdir()
    for command in ("show", "check"):
        expect_refused(rostrum(program, command, folder / "nothing.md"), "no such file", "nothing.md")
        expect_refused(rostrum(program, command, folder / "empty"), "holds no statement")
    expect_refused(rostrum(program, "show", write(folder, "zero.md", b"")), "zero.md")
    expect_refused(rostrum(program, "show", write(folder, "binary.md", bytes(range(256)) * 40)), "binary.md")
    os.mkfifo(folder / "pipe.md")
    expect_refused(rostrum(program, "show", folder / "pipe.md"), "no regular file")
    expect_refused(rostrum(program, "dance"), "--help")
    expect_refused(rostrum(program, "run", folder / "nothing.md", "--headless", "--state", folder / "s"), "no such file")


def claim_floods_are_refused_quickly_and_in_little_memory(folder, program):
    huge = folder / "huge.md"
    with huge.open("wb") as file:
        file.truncate(0)
        for _ in range(200):
            file.write(b"All work and no play makes a dull statement. " * 23302)
    expect_refused(rostrum(program, "show", huge), "huge.md", "MiB")
    huge.unlink()
    many = write(folder, "many.md", b"a\n\n" * 1_000_000)
    expect_refused(rostrum(program, "show", many), "many.md")
    line = write(folder, "line.md", b"word " * 2_000_000)
    expect_refused(rostrum(program, "show", line), "line.md")
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    assert most < MEMORY, f"one of them took {most >> 20} MiB"


def claim_bad_utf8_in_the_middle_costs_a_letter_and_is_named(folder, program):
    path = write(folder, "avalon.en.md", STATEMENT.encode().replace(b"thanks you", b"thanks \xff\xfe you"))
    answer = shown(program, path)
    assert "\ufffd" in answer["statements"][0]["paragraphs"][1]
    assert [f["code"] for f in answer["findings"]] == ["invalid-utf8"]
    assert answer["findings"][0]["line"] == 11


def claim_a_right_to_left_override_in_a_title_turns_nothing(folder, program):
    path = write(folder, "avalon.en.md", STATEMENT.replace("BY THE", "BY \u202eTHE"))
    statement = shown(program, path)["statements"][0]
    assert "\u202e" not in json.dumps(statement["title"], ensure_ascii=False) + statement["speaker"]


def claim_names_of_files_are_printed_in_one_line_that_no_terminal_obeys(folder, program):
    session = folder / "s"
    session.mkdir()
    name = "a\nb\x1b[31m\u202ec\x9b"
    write(session, name + ".en.md", "# Statement by the Delegation of Avalon\n")
    write(session, name + ".ru.md", "%PDF-1.7")
    shown_name = r"a\nb\x1B[31m\u{202E}c\u{9B}"
    for command in ("show", "check"):
        done = rostrum(program, command, session)
        for output in (done.stdout.decode(), done.stderr.decode()):
            assert not [c for c in output if c in "\x1b\u202e\x9b"], (command, output)
        said = done.stdout.decode() + done.stderr.decode()
        assert shown_name + ".en.md" in said and shown_name + ".ru.md" in said, said
        exact = json.loads(rostrum(program, command, session, "--json").stdout)
        assert {f["file"] for f in exact["findings"]} == {name + ".en.md", name + ".ru.md"}, exact["findings"]
    refused = rostrum(program, "show", session / "no\x1b[31m\n.md")
    expect_refused(refused, r"no\x1B[31m\n.md")
    assert b"\x1b" not in refused.stderr
    done = rostrum(program, "import", write(folder, "x\x1b.txt", STATEMENT), "-o", folder / "imported")
    assert b"\x1b" not in done.stdout and rb"x\x1B" in done.stdout, done


def claim_a_font_that_is_none_is_refused_in_a_sentence(folder, program):
    font = write(folder, "zero.ttf", b"")
    expect_refused(rostrum(program, "text", "--font", font, stdin=b"a"), "zero.ttf")
    expect_refused(rostrum(program, "text", "--font", folder / "none.ttf", stdin=b"a"), "none.ttf")


def claim_a_room_file_that_is_wrong_is_named_with_its_line(folder, program):
    statement = write(folder, "avalon.en.md", STATEMENT)
    broken = write(folder, "broken.toml", "[room]\nname = \n")
    expect_refused(rostrum(program, "show", statement, "--room", broken), "broken.toml:2")
    odd = write(folder, "odd.toml", "[room]\nname = 4\ncolour = \"blue\"\n")
    done = rostrum(program, "check", statement, "--room", odd, "--json")
    found = [(f["line"], f["file"]) for f in json.loads(done.stdout)["findings"]]
    assert done.returncode == 1 and len(found) == 2 and {line for line, _ in found} == {2, 3}, found


if __name__ == "__main__":
    sys.exit(e2e.run_claims(sys.modules[__name__], pathlib.Path(sys.argv[1]).resolve()))
