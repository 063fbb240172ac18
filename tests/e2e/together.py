#!/usr/bin/env python3
"""Sessions in several languages, through the real program: what is paired, what stands side by side, what is said of what
does not fit together. together.py PROGRAM"""

import csv
import json
import pathlib
import shutil
import subprocess
import sys

import room as e2e

PATIENCE = 60.0
SAMPLES = pathlib.Path(__file__).resolve().parents[2].parent / "shared" / "samples"

ENGLISH = """STATEMENT

by the delegation of Avalon

Check against delivery

Mr. Chair,

My delegation thanks the secretariat for document A/C.9/78/L.14. It was late, but it is good.

Three points matter to us. The first is water, of which 40 per cent is lost before it reaches anybody. The second is
light, which costs more in small places than in large ones, and the third is time.

Our engineers built 12 wells last year, and they will build 15 more before the rains come.

Thank you.
"""

RUSSIAN = """ВЫСТУПЛЕНИЕ

делегации Авалона

Неофициальный перевод

Г-н Председатель,

Моя делегация благодарит секретариат за документ A/C.9/78/L.14. Он пришёл поздно, но он хорош.

Для нас важны три вопроса. Первый — вода, 40 процентов которой теряется, прежде чем она до кого-нибудь дойдёт. Второй —
свет, который в малых местах стоит дороже, чем в больших. Третий — время.

Наши инженеры построили в прошлом году 12 колодцев и построят ещё 15 до начала дождей.

Благодарю вас.
"""

OTHER = """ВЫСТУПЛЕНИЕ

Уважаемые коллеги,

Почтовые голуби летают быстрее, чем принято думать. Их разводят на чердаках.

Музыка в вагонах метро раздражает пассажиров по утрам? Мы опросили их в ноябре.

Ни один из ответов нас не удивил.

Спасибо за внимание.
"""

SESSION = """[session]
title = { en = "First session", ru = "Первая сессия" }
languages = ["en", "ru"]
[[meeting]]
starts = 2026-05-03T10:00:00+02:00
[[meeting.item]]
number = "3"
title = { en = "Water", ru = "Вода" }
limits = { national = "3m" }
[[meeting.item.speaker]]
name = { en = "Avalon", ru = "Авалон" }
kind = "national"
statement = { en = "statements/avalon.en.md", ru = "statements/avalon.ru.md" }
original = "en"
[[meeting.item.speaker]]
name = { en = "Lyonesse", ru = "Лионесс" }
"""


def rostrum(program, *arguments):
    return subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, timeout=PATIENCE, check=False)


def write_folder(folder, **texts):
    folder.mkdir(parents=True, exist_ok=True)
    for language, text in texts.items():
        (folder / f"01-avalon.{language}.md").write_text(text, encoding="utf-8")
    return folder


def write_session(folder, session=SESSION):
    statements = folder / "statements"
    statements.mkdir(parents=True)
    (statements / "avalon.en.md").write_text(ENGLISH, encoding="utf-8")
    (statements / "avalon.ru.md").write_text(RUSSIAN, encoding="utf-8")
    (folder / "session.toml").write_text(session, encoding="utf-8")
    return folder


def shown(program, path, *arguments):
    done = rostrum(program, "show", path, "--json", *arguments)
    assert done.returncode in (0, 1), done.stderr
    return json.loads(done.stdout)["statements"]


def findings(program, path, *arguments):
    done = rostrum(program, "check", path, "--json", *arguments)
    assert done.returncode in (0, 1), done.stderr
    return json.loads(done.stdout)["findings"]


def picture(program, folder, path, *arguments):
    file = folder / "picture.png"
    done = rostrum(program, "render", path, "-o", file, *arguments)
    assert done.returncode == 0, done.stderr
    return e2e.read_png(file)


def claim_a_folder_of_two_languages_is_paired_sentence_by_sentence(folder, program):
    statement, = shown(program, write_folder(folder / "s", en=ENGLISH, ru=RUSSIAN))
    assert statement["language"] == "en" and list(statement["translations"]) == ["ru"], statement["language"]
    beads = [(bead["paragraph"], bead["en"], bead["ru"]) for bead in statement["beads"]]
    assert beads == [(1, [1, 1], [1, 1]), (2, [1, 1], [1, 1]), (2, [2, 2], [2, 2]), (3, [1, 1], [1, 1]),
                     (3, [2, 2], [2, 2]), (3, [3, 3], [3, 4]), (4, [1, 1], [1, 1]), (5, [1, 1], [1, 1])], beads
    assert all(0.5 < bead["confidence"] <= 1 for bead in statement["beads"]), statement["beads"]
    for segment in statement["segments"]:
        assert sorted(segment["text"]) == ["en", "ru"], segment


def claim_a_long_pair_is_cut_into_the_same_parts_in_both_languages(folder, program):
    session = write_folder(folder / "s", en=ENGLISH, ru=RUSSIAN)
    statement, = shown(program, session, "--depth", "11")
    parted = [segment for segment in statement["segments"] if segment["part"][1] > 1]
    assert parted, "this room is deep enough to cut something"
    for segment in parted:
        assert segment["text"]["en"] and segment["text"]["ru"], segment
    for bead in {segment["bead"] for segment in statement["segments"]}:
        parts = [segment["part"] for segment in statement["segments"] if segment["bead"] == bead]
        assert parts == [[k + 1, len(parts)] for k in range(len(parts))], parts
    for language, words in (("en", statement["paragraphs"]), ("ru", statement["translations"]["ru"]["paragraphs"])):
        said = " ".join(segment["text"][language] for segment in statement["segments"])
        assert said.split() == " ".join(words).split(), language


def claim_a_session_file_gives_order_names_and_the_original(folder, program):
    session = write_session(folder / "s")
    statement, = shown(program, session)
    assert statement["name"] == {"en": "Avalon", "ru": "Авалон"} and statement["language"] == "en"
    swapped = write_session(folder / "t", SESSION.replace('original = "en"', 'original = "ru"'))
    statement, = shown(program, swapped / "session.toml")  # the file itself will do
    assert statement["language"] == "ru" and list(statement["translations"]) == ["en"]
    found = findings(program, session)
    assert [each["code"] for each in found] == ["marking-differs"] and found[0]["severity"] == "note", found


def claim_both_languages_stand_side_by_side_or_alone(folder, program):
    session = write_folder(folder / "s", en=ENGLISH, ru=RUSSIAN)
    pictures = [picture(program, folder, session, "--segment", "3", "--langs", languages)
                for languages in ("en", "ru", "en,ru", "ru,en")]
    assert len({each[2] for each in pictures}) == 4, "each choice of languages is another picture"
    both = picture(program, folder, session, "--segment", "3")
    assert both == pictures[2], "without a choice all languages stand, the original first"


def claim_another_statement_is_never_paired_and_what_is_missing_is_named(folder, program):
    other = write_folder(folder / "other", en=ENGLISH, ru=OTHER)
    statements = shown(program, other)
    assert len(statements) == 2, [each["id"] for each in statements]
    assert all(list(segment["text"]) == [each["language"]] for each in statements for segment in each["segments"])
    found = [each for each in findings(program, other) if each["code"] == "not-a-translation"]
    assert len(found) == 1 and found[0]["file"] == "01-avalon.ru.md" and found[0]["advice"], found

    short = RUSSIAN.replace("Наши инженеры построили в прошлом году 12 колодцев и построят ещё 15 до начала дождей.\n\n", "")
    lacking = write_folder(folder / "lacking", en=ENGLISH, ru=short)
    statement, = shown(program, lacking)
    unpaired = [bead for bead in statement["beads"] if bead["ru"] is None]
    assert [bead["paragraph"] for bead in unpaired] == [4], statement["beads"]
    found = [each for each in findings(program, lacking) if each["code"] == "missing-in-translation"]
    assert len(found) == 1 and "01-avalon" in found[0]["file"], findings(program, lacking)

    wrong = write_folder(folder / "wrong", en=ENGLISH, ru=RUSSIAN.replace("12 колодцев", "21 колодец"))
    found = [each for each in findings(program, wrong) if each["code"] == "number-differs"]
    assert len(found) == 1 and "12" in found[0]["message"] and "21" in found[0]["message"], findings(program, wrong)


def claim_what_is_wrong_in_a_session_file_costs_only_itself(folder, program):
    for name, line, broken, code in (
            ("type", 'number = "3"', "number = 3.5", "wrong-type"),
            ("language", 'languages = ["en", "ru"]', 'languages = ["en", "xx-klingon"]', "bad-value"),
            ("missing", "statements/avalon.ru.md", "statements/avalon.fr.md", "statement-missing")):
        session = write_session(folder / name, SESSION.replace(line, broken))
        found = [each for each in findings(program, session) if each["code"] == code]
        assert len(found) == 1, (name, findings(program, session))
        assert found[0]["file"].endswith("session.toml") and found[0]["line"] > 0, found
        assert shown(program, session)[0]["language"] == "en", name


BAD = {
    # name: (what stands in session.toml, what stands there instead, findings as "code line")
    "type": ('number = "3"', "number = 3.5", ["wrong-type 7"]),
    "language": ('languages = ["en", "ru"]', 'languages = ["en",\n"klingon", "ru"]', ["bad-value 4"]),
    "tag": ("en = \"Avalon\"", "english = \"Avalon\"", ["bad-value 11"]),
    "missing": ("statements/avalon.ru.md", "statements/nowhere/ru.txt", ["statement-missing 13"]),
    "twice": ('name = { en = "Lyonesse", ru = "Лионесс" }', 'name = "Lyonesse"\nstatement = "avalon.en.md"',
              ["statement-taken 17"]),
    "itself": ('kind = "national"', 'on_behalf_of = "AVALON"', ["cycle 12"]),
    "circle": ("[[meeting]]\n", '[[group]]\nid = "a"\nname = "North"\nmembers = ["South"]\n[[group]]\nid = "b"\n'
               'name = "South"\nmembers = ["north"]\n[[meeting]]\n', ["cycle 8"]),
    "list": ('number = "3"', 'number = "3"\nspeakers = "session.toml"', ["cycle 8"]),
    "zone": ("+02:00", "", ["no-zone 5"]),
    "day": ("2026-05-03T10:00:00+02:00", "2026-05-03", ["wrong-type 5"]),
}


def claim_every_mistake_is_one_sentence_with_file_and_line_and_the_rest_works(folder, program):
    sound = findings(program, write_session(folder / "sound"))
    for name, (line, broken, expected) in BAD.items():
        session = write_session(folder / name, SESSION.replace(line, broken))
        found = [each for each in findings(program, session) if each not in sound]
        assert [f"{each['code']} {each['line']}" for each in found] == expected, (name, found)
        assert {each["file"] for each in found} == {"session.toml"} and all(each["advice"] for each in found), found
        statement, = shown(program, session)
        assert statement["language"] == "en" and statement["translations"].keys() == {"ru"} or name == "missing", name
        printed = rostrum(program, "check", session).stdout
        assert sum("session.toml:" in each for each in printed.splitlines()) == len(expected), printed


LISTS = {
    "broken row": ("Delegation,Kind,Statement\nAvalon,national,avalon\n\"Lyo\"nesse,group,\nYs,group,,x\n"
                   "Numenor,boat,\n", ["broken-row 3", "broken-row 4", "bad-value 5"]),
    "no headings": ("Avalon,national,avalon\nLyonesse,group,\n", ["no-list 1"]),
    "zero bytes": ("Delegation,Kind,Statement\nAvalon\0\0,national,avalon\nYs,group\0,\n", ["broken-row 2"]),
    "megabytes": ("Delegation,Kind,Statement\n" + "A" * 3_000_000 + ",group,\nAvalon,national,avalon\n",
                  ["broken-row 2"]),
    "itself": ("Delegation,On behalf of\nAvalon,Avalon\n", ["cycle 2"]),
}


def claim_a_bad_list_of_speakers_costs_its_row_and_is_named_in_a_sentence(folder, program):
    for name, (table, expected) in LISTS.items():
        session = folder / name
        session.mkdir()
        (session / "avalon.en.md").write_text(ENGLISH, encoding="utf-8")
        (session / "speakers.csv").write_text(table, encoding="utf-8")
        found = [each for each in findings(program, session) if each["code"] != "not-in-session"]
        assert [f"{each['code']} {each['line']}" for each in found] == expected, (name, found)
        assert all(each["file"] == "speakers.csv" and len(each["message"]) < 300 for each in found), found
        assert shown(program, session)[0]["language"] == "en", name


def claim_a_room_runs_with_a_bad_session_and_says_what_is_wrong(folder, program):
    session = write_session(folder / "s", SESSION.replace("statements/avalon.ru.md", "none.ru\\u001B.md")
                            .replace("+02:00", ""))
    room = e2e.Room(program, folder / "state", session, ["--headless"])
    room.start()
    room.act("next")
    assert room.stop() == 0, room.errors
    said = [each for each in room.errors.splitlines() if "session.toml:" in each]
    assert len(said) == 2 and "session.toml:5" in said[0] and "session.toml:13" in said[1], room.errors
    assert "\x1b" not in room.errors, room.errors


def claim_a_session_is_resumed_with_all_its_files(folder, program):
    room = e2e.Room(program, folder / "state", write_session(folder / "s"), ["--headless"])
    room.start()
    for _ in range(3):
        room.act("next")
    before = room.status()
    assert room.ctl("screenshot", "-o", folder / "before.png").returncode == 0
    room.kill()
    shutil.rmtree(folder / "s")
    again = e2e.Room(program, folder / "state", None, ["--headless"])
    again.start()
    now = again.status()
    assert (now["session"], now["statement"], now["segment"], now["floor"]) == \
        (before["session"], before["statement"], before["segment"], "en"), now
    assert again.ctl("screenshot", "-o", folder / "after.png").returncode == 0
    again.stop()
    assert (folder / "before.png").read_bytes() == (folder / "after.png").read_bytes()


def claim_a_session_without_a_single_text_runs(folder, program):
    (folder / "s").mkdir()
    session = SESSION.replace('statement = { en = "statements/avalon.en.md", ru = "statements/avalon.ru.md" }\n', "")
    (folder / "s" / "session.toml").write_text(session.replace('original = "en"\n', ""), encoding="utf-8")
    room = e2e.Room(program, folder / "state", folder / "s", ["--headless"])
    room.start()
    assert room.status()["session"] == "First session"
    for view, code in (("title", 2), ("statement", 2), ("hold", 0), ("test-card", 0)):
        done = rostrum(program, "render", folder / "s", "--view", view, "-o", folder / f"{view}.png")
        assert done.returncode == code and done.stderr.count("\n") == (1 if code else 0), done
    for act in (("next",), ("goto", "1")):
        done = room.ctl(*act)
        assert done.returncode == 2 and done.stderr.count("\n") == 1, done
    assert room.stop() == 0, room.errors


def claim_the_samples_pair_as_they_were_paired_by_hand(folder, program):
    if not SAMPLES.is_dir():
        print("NOT TESTED: there are no samples beside the repository", flush=True)
        return
    session = folder / "s"
    (session / "statements").mkdir(parents=True)
    for language in ("en", "ru"):
        shutil.copy(SAMPLES / "oewg-2024" / f"statement.{language}.md", session / "statements" / f"a.{language}.md")
    (session / "session.toml").write_text(
        '[session]\nlanguages = ["en", "ru"]\n[[meeting]]\n[[meeting.item]]\n[[meeting.item.speaker]]\n'
        'name = { en = "Russian Federation", ru = "Российская Федерация" }\noriginal = "ru"\n'
        'statement = { en = "statements/a.en.md", ru = "statements/a.ru.md" }\n', encoding="utf-8")
    with open(SAMPLES / "oewg-2024" / "alignment.tsv", encoding="utf-8") as file:
        wanted = [(row["en"], row["ru"]) for row in csv.DictReader(file, delimiter="\t")]

    def span(sentences):
        first, last = sentences
        return str(first) if first == last else f"{first}-{last}"

    for source in (session, SAMPLES / "oewg-2024"):
        statement, = shown(program, source)
        beads = [(span(bead["en"]), span(bead["ru"])) for bead in statement["beads"]]
        assert beads == wanted, (source, beads)
        assert not any(statement["markings"].values()), "the 2024 sample carries no marking"
    statement, = shown(program, SAMPLES / "oewg-2021")
    assert all(bead["en"] and bead["ru"] for bead in statement["beads"]), statement["beads"]


if __name__ == "__main__":
    sys.exit(e2e.run_claims(sys.modules[__name__], pathlib.Path(sys.argv[1]).resolve()))
