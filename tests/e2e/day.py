#!/usr/bin/env python3
"""A day of a meeting through the real program, driven by ctl alone, with the power cut in every part of it: opening,
protocol order, groups, points of order, right of reply, suspension, adoption, adjournment. day.py PROGRAM [PICTURES]

The power is cut between acts, and while one is on its way: sent, and not yet acknowledged. ROSTRUM_TEST_EFFORT is a
share in percent: 2000 cuts each of these acts twenty times as often.

With a folder for PICTURES, what each display shows in every part is kept there, to be looked at."""

import collections
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time

import room as e2e

SESSION = """[session]
title = { en = "Fourth Meeting on Lighthouses", ru = "Четвёртое совещание по маякам" }
languages = ["en", "ru"]
limits = { national = "3m", group = "5m" }
[[group]]
id = "islands"
name = { en = "Group of Islands", ru = "Группа островов" }
members = [{ en = "Avalon", ru = "Авалон" }, { en = "Ys", ru = "Ис" }]
[[meeting]]
number = "7"
starts = 2026-05-12T10:00:00+02:00
[[meeting.item]]
number = "1"
title = { en = "Opening of the meeting", ru = "Открытие заседания" }
[[meeting.item]]
number = "2"
title = { en = "General exchange of views", ru = "Общий обмен мнениями" }
[[meeting.item.speaker]]
name = { en = "Avalon", ru = "Авалон" }
kind = "group"
on_behalf_of = "islands"
statement = { en = "statements/avalon.en.md", ru = "statements/avalon.ru.md" }
original = "en"
[[meeting.item.speaker]]
name = { en = "Lyonesse", ru = "Лионесс" }
[[meeting.item.speaker]]
name = { en = "Thule", ru = "Туле" }
[[meeting.item.speaker]]
name = { en = "Hyperborea", ru = "Гиперборея" }
[[meeting]]
number = "8"
starts = 2026-05-12T15:00:00+02:00
[[meeting.item]]
number = "2"
title = { en = "General exchange of views", ru = "Общий обмен мнениями" }
"""

ENGLISH = """STATEMENT

by the delegation of Avalon

Check against delivery

Madam Chair,

The islands thank you for this meeting. A lamp that nobody tends goes out in one night.

Three of our lights went dark last winter, and two ships did not come home. We ask for a fund of 40 keepers.

We propose a common log of lamps. Every keeper would write in it once a week.

Thank you.
"""

RUSSIAN = """ВЫСТУПЛЕНИЕ

делегации Авалона

Неофициальный перевод

Уважаемая г-жа Председатель,

Острова благодарят вас за это заседание. Лампа, за которой никто не следит, гаснет за одну ночь.

Прошлой зимой три наших маяка погасли, и два корабля не вернулись домой. Мы просим создать фонд для 40 смотрителей.

Мы предлагаем общий журнал ламп. Каждый смотритель писал бы в него раз в неделю.

Благодарю вас.
"""

ROOM = """[room]
name = "Room with a view of the sea"
zone = "Europe/Vienna"
languages = ["en", "ru"]
channels = { 0 = "floor", 1 = "en", 2 = "ru" }
[[display]]
name = "wall"
size = [1280, 720]
[[display]]
name = "list"
size = [1280, 720]
views = ["queue", "programme"]
[[display]]
name = "booth"
size = [1280, 720]
views = ["booth"]
[[display]]
name = "chair"
size = [1280, 720]
views = ["chair"]
[[display]]
name = "desk"
size = [1280, 720]
views = ["operator"]
"""

# What a cut may change: who counts starts, and what tells the time.
PASSING = {"epoch", "revision", "recorded_revision", "timer", "queue", "notice", "displays", "display"}


# After which time on its way an act is cut, in ms: an act takes two or three. In other programs and on other machines it
# takes longer; what is claimed holds for every moment.
MOMENTS = (0, 1, 2.5)


def moments():
    rounds = max(1, int(os.environ.get("ROSTRUM_TEST_EFFORT", "100")) // 100)
    return [moment * (1 + 0.13 * each) for each in range(rounds) for moment in MOMENTS]


def request_of(program, words):
    """What ctl sends for these words: a line."""
    with tempfile.TemporaryDirectory(prefix="rostrum-request-") as folder, socket.socket(socket.AF_UNIX) as listening:
        listening.bind(f"{folder}/control.sock")
        listening.listen()
        asking = subprocess.Popen([program, "ctl", "--state", folder, *words], stdout=subprocess.DEVNULL,
                                  stderr=subprocess.DEVNULL)
        listening.settimeout(e2e.PATIENCE)
        connection, _ = listening.accept()
        with connection:
            line = b""
            while not line.endswith(b"\n"):
                line += connection.recv(1 << 16)
        asking.wait(timeout=e2e.PATIENCE)
        return line


def difference(before, after, besides=frozenset()):
    """What a cut must not change and did; empty where the room is as it was."""
    changed = [key for key in before.keys() - PASSING - besides if before[key] != after[key]]
    if [each["name"] for each in before["queue"]] != [each["name"] for each in after["queue"]]:
        changed.append("queue")
    timers = [each["timer"] and (each["timer"]["limit_seconds"], each["timer"]["state"]) for each in (before, after)]
    if timers[0] != timers[1]:  # in one boot a clock goes on
        changed.append("timer")
    return ", ".join(f"{key}: {before[key]} -> {after[key]}" for key in changed)


class Day:
    """A room that is run through a day, and killed in the middle of each part."""

    def __init__(self, folder, program, pictures):
        session = folder / "session"
        (session / "statements").mkdir(parents=True)
        (session / "session.toml").write_text(SESSION, encoding="utf-8")
        (session / "statements" / "avalon.en.md").write_text(ENGLISH, encoding="utf-8")
        (session / "statements" / "avalon.ru.md").write_text(RUSSIAN, encoding="utf-8")
        (folder / "room.toml").write_text(ROOM, encoding="utf-8")
        self.program, self.pictures, self.number, self.session = program, pictures, 0, session
        self.room = e2e.Room(program, folder / "state", session, ["--headless", "--room", folder / "room.toml"]).start()
        self.fresh = True
        self.ends = collections.Counter()  # of acts that were cut on their way

    def act(self, *words):
        done = self.room.ctl(*words, "--json")
        assert done.returncode == 0, f"{words}: {done.stderr}"
        if self.fresh:  # what was acknowledged stands on a session that is stored
            self.room.session, self.fresh = [], False
        return json.loads(done.stdout)

    def refused(self, *words):
        done = self.room.ctl(*words)
        assert done.returncode == 2 and done.stderr.count("\n") == 1, f"{words}: {done.returncode} {done.stderr}"
        return done.stderr

    def recorded(self):
        """Where the room stands, when all of that is on the disk: what a start says is not at once."""
        deadline = time.monotonic() + e2e.PATIENCE
        while (status := self.room.status())["recorded_revision"] != status["revision"]:
            assert time.monotonic() < deadline, f"never recorded: {status}"
            time.sleep(0.005)
        return status

    def cut(self):
        before = self.recorded()
        self.room.kill()
        self.room.start()
        after = self.room.status()
        assert not difference(before, after), f"the cut changed {difference(before, after)}"
        assert after["epoch"] == before["epoch"] + 1 and after["revision"] >= before["recorded_revision"]
        return after

    def cut_on_its_way(self, *words):
        """Cuts the power while this act is on its way, at several moments; the room is then as it was before. It has all
        of the act or nothing of it, and all of it where it was acknowledged."""
        request = request_of(self.program, words)
        for moment in moments():
            before = self.recorded()
            acknowledged = self.send_and_kill(request, moment)
            self.room.start()
            after = self.room.status()
            assert after["epoch"] == before["epoch"] + 1 and after["revision"] >= before["recorded_revision"]
            done = difference(before, after) != ""
            assert done or not acknowledged, f"{words} was acknowledged, and the cut lost it"
            self.ends["acknowledged" if acknowledged else "done" if done else "not done"] += 1
            if done:
                self.is_whole(before, after, words)

    def is_whole(self, before, after, words):
        """Of an act that undo takes back: what is there is what the act leads to without a cut."""
        def then(*act):
            self.act(*act)
            return self.room.status()

        assert not (halves := difference(before, then("undo"), {"redo"})), f"{words} was cut into halves: {halves}"
        assert not (parts := difference(then(*words), after)), f"{words}: only a part of it: {parts}"
        assert not difference(before, then("undo"), {"redo"})

    def send_and_kill(self, request, moment):
        """Whether an answer came in spite of that."""
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(e2e.PATIENCE)
            connection.connect(f"{self.room.state}/control.sock")
            connection.sendall(request)
            time.sleep(moment / 1000)
            self.room.kill()
            answer = b""
            try:
                while more := connection.recv(1 << 16):
                    answer += more
            except ConnectionResetError:
                pass
            return b"\n" in answer

    def look(self, part):
        if self.pictures is None:
            return
        self.number += 1
        for display in ("wall", "list", "booth", "chair", "desk"):
            file = self.pictures / f"{self.number:02}-{part}-{display}.png"
            assert self.room.ctl("screenshot", "--display", display, "-o", file).returncode == 0

    def record(self, *more):
        printed = subprocess.run([self.program, "record", "--state", self.room.state, *more], capture_output=True,
                                 text=True, timeout=e2e.PATIENCE, check=True)
        return printed.stdout


def name_of(entry):
    return entry["name"]["en"]


def open_the_meeting(day):
    assert day.room.status()["meeting"]["phase"] == "not_started"
    day.look("before")
    assert day.refused("adopt", "consensus", "Nothing yet")
    day.cut_on_its_way("meeting", "open")
    day.act("meeting", "open")
    day.cut()
    day.look("opened")
    status = day.act("item", "2")
    assert status["meeting"]["item"] == "2"
    assert [name_of(each) for each in status["queue"]] == ["Avalon", "Lyonesse", "Thule", "Hyperborea"]


def protocol_order(day):
    day.cut_on_its_way("move", "4", "before", "2")
    status = day.act("move", "4", "before", "2")
    assert [name_of(each) for each in status["queue"]] == ["Avalon", "Hyperborea", "Lyonesse", "Thule"]
    day.cut()
    assert [name_of(each) for each in day.act("undo")["queue"]] == ["Avalon", "Lyonesse", "Thule", "Hyperborea"]
    assert [name_of(each) for each in day.act("redo")["queue"]] == ["Avalon", "Hyperborea", "Lyonesse", "Thule"]
    day.act("view", "queue")
    day.look("list")


def a_group_speaks(day):
    day.cut_on_its_way("call", "next")
    status = day.act("call", "next")
    assert name_of(status["speaking"]) == "Avalon" and status["timer"]["limit_seconds"] == 300
    assert status["timer"]["state"] == "running" and status["view"] == "title"
    day.act("next")
    day.cut_on_its_way("next")
    day.act("next")
    day.cut()
    day.look("speaking")
    status = day.act("off-text")
    assert status["off_text"]
    day.look("off-text")
    day.act("off-text")
    day.act("mark", "amended", "a fund of 50 keepers")
    day.act("cue", "words", "common log")
    before = day.room.status()
    assert before["segment"] < before["cue"]["segment"], "the wall holds while the operator looks ahead"
    status = day.act("cue", "take")
    assert status["segment"] == before["cue"]["segment"]


def a_point_of_order(day):
    day.cut_on_its_way("point-of-order", "lyonesse", "--limit", "1m")
    before = day.room.status()
    status = day.act("point-of-order", "lyonesse", "--limit", "1m")
    assert status["point_of_order"]["by"] == {"en": "Lyonesse", "ru": "Лионесс"}, "whom the session knows has all its names"
    day.cut()
    day.look("point-of-order")
    for frozen in (["next"], ["back"], ["call", "next"], ["goto", "1"], ["point-of-order", "Thule"]):
        assert "point of order" in day.refused(*frozen).lower(), frozen
    day.cut_on_its_way("point-of-order", "end")
    status = day.act("point-of-order", "end")
    for key in ("segment", "statement", "view", "speaking"):
        assert status[key] == before[key], key
    assert status["timer"]["state"] == "running"
    day.act("finish")


def speakers_without_text(day):
    status = day.act("call", "next")
    assert name_of(status["speaking"]) == "Hyperborea" and status["view"] == "speaker"
    day.act("line", "en=We shall keep our lamp.", "ru=Мы сохраним нашу лампу.")
    day.look("without-text")
    day.act("limit", "2m")
    assert day.room.status()["timer"]["limit_seconds"] == 180, "those who speak keep their time"
    day.cut()
    day.cut_on_its_way("absent", "1")
    status = day.act("absent", "1")
    assert [name_of(each) for each in status["queue"]] == ["Thule", "Lyonesse"]
    status = day.act("call", "next")
    assert name_of(status["speaking"]) == "Thule" and status["timer"]["limit_seconds"] == 120


def rights_of_reply(day):
    day.act("list", "close")
    assert "closed" in day.refused("inscribe", "Ys")
    day.act("inscribe", "Ys", "--reply")
    day.cut_on_its_way("inscribe", "Ys", "--reply")
    day.act("inscribe", "Ys", "--reply")
    assert day.refused("inscribe", "Ys", "--reply")
    day.cut()
    status = day.act("call", "next")
    assert name_of(status["speaking"]) == "Lyonesse", "replies come after statements"
    status = day.act("call", "next")
    assert name_of(status["speaking"]) == "Ys" and status["timer"]["limit_seconds"] == 600
    status = day.act("call", "next")
    assert status["timer"]["limit_seconds"] == 300
    day.act("finish")


def a_latecomer(day):
    """A delegation joins the session's file in mid-meeting."""
    file = day.session / "session.toml"
    before = day.room.status()
    late = '[[meeting.item.speaker]]\nname = { en = "Atlantis", ru = "Атлантида" }\n[[meeting]]\nnumber = "8"'
    file.write_text(SESSION.replace('[[meeting]]\nnumber = "8"', late), encoding="utf-8")
    refused = day.room.ctl("reload")
    assert refused.returncode == 2 and "rostrum run FOLDER" in refused.stderr, "a stored session has no folder"
    day.room.session = [str(day.session)]
    file.write_text(SESSION, encoding="utf-8")
    day.cut()
    file.write_text(SESSION.replace('[[meeting]]\nnumber = "8"', late), encoding="utf-8")
    status = day.act("reload")
    assert status["new_speakers"] == [{"en": "Atlantis", "ru": "Атлантида"}], status["new_speakers"]
    day.cut()
    status = day.room.status()
    assert [name_of(each) for each in status["queue"]] == ["Atlantis"] + [name_of(each) for each in before["queue"]]
    assert status["meeting"] == before["meeting"] and status["statement"] == before["statement"]
    assert "Nothing is new" in day.room.ctl("reload").stdout
    day.room.session = []
    day.act("strike", "1")


def a_notice(day):
    view = day.room.status()["view"]
    day.cut_on_its_way("notice", "en=Lunch", "ru=Перерыв")
    status = day.act("notice", "en=Lunch until 15:00", "ru=Перерыв до 15:00")
    assert status["notice_form"] == "band" and status["view"] == view
    day.cut()
    day.look("notice")
    status = day.act("notice", "--full")
    assert status["notice_form"] == "full_screen" and status["view"] == "notice"
    day.look("notice-full")
    status = day.act("notice")
    assert status["notice_form"] is None and status["view"] != "notice"
    day.refused("notice")


def a_rehearsal_in_between(day):
    before = day.room.status()
    day.act("rehearsal", "on")
    assert "rehearsal" in day.refused("undo")
    day.cut_on_its_way("inscribe", "Mu", "--after-position")
    day.act("inscribe", "Mu", "--after-position")
    day.cut()
    status = day.act("rehearsal", "off")
    assert status["undo"] == before["undo"] and status["queue"] == before["queue"], "undo goes on where it stood before"


def what_would_be_done_in_silence_is_refused(day):
    assert "language tag" in day.refused("inscribe", "xx=A")
    assert "Nothing here is in" in day.refused("display", "list", "langs", "de")
    assert "floor" in day.refused("timer", "start")
    assert "is no revision" in day.refused("next", "--seen", "soon")
    assert "no revision 999999 yet" in day.refused("next", "--seen", "999999")
    assert "1m more" in day.refused("timer", "extend")


def a_suspension(day):
    day.cut_on_its_way("meeting", "suspend", "--until", "15:00")
    status = day.act("meeting", "suspend", "--until", "15:00", "--reason", "en=Consultations", "ru=Консультации")
    assert status["meeting"]["phase"] == "suspended" and status["view"] == "meeting"
    day.cut()
    day.look("suspended")
    assert day.refused("adopt", "consensus", "Too early")
    day.act("meeting", "resume")


def an_adoption(day):
    day.cut_on_its_way("adopt", "consensus", "en=Draft report on lamps", "ru=Проект доклада о лампах")
    status = day.act("adopt", "consensus", "en=Draft report on lamps", "ru=Проект доклада о лампах", "--symbol",
                     "L/2026/CRP.1")
    assert status["view"] == "decision"
    day.cut()
    day.look("decision")
    day.cut_on_its_way("dissociate", "Thule", "12 (b)")
    day.act("dissociate", "Thule", "12 (b)")
    day.act("paper", "request", "Log of lamps", "--by", "Avalon")
    day.act("paper", "symbol", "1", "L/2026/CRP.2")


def the_adjournment(day):
    day.cut_on_its_way("meeting", "adjourn")
    status = day.act("meeting", "adjourn")
    assert status["meeting"]["phase"] == "adjourned" and status["view"] == "meeting"
    day.cut()
    day.look("adjourned")


def check_the_record(day):
    record = json.loads(day.record("--format", "json"))
    assert record["format"] == 1
    lines = [line for each in record["days"] for line in each["events"]]
    lines = [line for line in lines if not line.get("taken_back")]
    kinds = [line["event"] for line in lines]
    for kind in ("called_to_order", "called", "finished", "delivered", "skipped", "amended", "point_of_order", "absent",
                 "suspended", "resumed", "decided", "dissociated", "paper_requested", "symbol_issued", "adjourned"):
        assert kind in kinds, f"the record lacks {kind}: {sorted(set(kinds))}"
    for kind in ("line", "notice", "notice_away"):
        assert kind in kinds, f"what was typed for everybody is not in the record: {kind}"
    assert {(line.get("meeting_number"), line.get("item_number")) for line in lines if line["event"] == "called"} \
        == {("7", "2")}
    adjourned = [line for line in lines if line["event"] == "adjourned"]
    assert [line["meeting_number"] for line in adjourned] == ["7"]
    called = [line["name"] for line in lines if line["event"] == "called"]
    assert called == ["Avalon", "Hyperborea", "Thule", "Lyonesse", "Ys", "Ys"], called
    table = day.record("--format", "csv")
    document = day.record("--format", "md")
    assert "Operator's log, not an official record" in document
    for name in ("call_next", "take_item", "point_of_order", "to_booths", "off_text_begins"):
        assert name not in document, f"nobody calls it {name}"
    assert "Meeting 7, item 2 taken up" in document
    for words in ("Avalon", "a fund of 50 keepers", "L/2026/CRP.1", "Thule", "Lunch until 15:00", "We shall keep our lamp."):
        assert words in document and words in table, words
    assert "nobody tends goes out" not in document + table, "a record holds no text of a statement"


def claim_a_day_with_the_power_cut_in_every_part_ends_with_the_right_record(folder, program, pictures):
    day = Day(folder, program, pictures)
    for part in (open_the_meeting, protocol_order, a_group_speaks, a_point_of_order, speakers_without_text,
                 rights_of_reply, a_latecomer, a_notice, a_rehearsal_in_between,
                 what_would_be_done_in_silence_is_refused, a_suspension, an_adoption, the_adjournment):
        part(day)
    check_the_record(day)
    print(f"acts cut on their way: {dict(day.ends)}")
    assert day.room.stop() == 0


def claim_a_rehearsal_in_mid_speech_calls_nobody_twice(folder, program, pictures):
    day = Day(folder, program, pictures)
    for words in (("meeting", "open"), ("item", "2"), ("call", "next"), ("next",), ("rehearsal", "on"), ("finish",),
                  ("call", "next")):
        day.act(*words)
    day.cut()
    day.act("rehearsal", "off")
    day.cut()
    day.act("finish")
    lines = [line for each in json.loads(day.record("--format", "json"))["days"] for line in each["events"]]
    assert [line["name"] for line in lines if line["event"] in ("called", "finished")] == ["Avalon", "Avalon"]
    day.room.stop()


def claim_a_rehearsal_leaves_no_trace_but_its_own(folder, program, pictures):
    day = Day(folder, program, pictures)
    before = day.room.status()
    day.act("rehearsal", "on")
    day.act("meeting", "open")
    day.act("item", "2")
    day.act("call", "next")
    day.cut()
    day.look("rehearsal")
    status = day.act("rehearsal", "off")
    for key in before.keys() - PASSING:
        assert status[key] == before[key], key
    assert "Avalon" not in day.record("--format", "csv")
    assert "Avalon" in day.record("--format", "csv", "--rehearsal")
    day.room.stop()


if __name__ == "__main__":
    where = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
    if where:
        where.mkdir(parents=True, exist_ok=True)
    sys.exit(e2e.run_claims(sys.modules[__name__], sys.argv[1], where))
