"""Our program as a wall against browsers as walls: start, memory, rest, and from the key to the light."""

import shutil
import statistics
import time

from browsers import Browser, Page
from processes import WaylandServer, XServer, pss_mib, wakeups
from results import percentile, ratio_of, spread
from room import Room, key_latency

QUIET = 0.7  # s before each start: the kernel still clears up after the processes that ended before


class WallBench:
    def __init__(self, build, table, seconds, starts=15, presses=40):
        self.build, self.table, self.seconds, self.starts, self.presses = build, table, seconds, starts, presses
        self.page = Page()

    def run(self):
        self.starts_against({"chromium": 25, "cog": 15}, "headless", ["--headless"], 20)
        self.memory_and_rest()
        if shutil.which("Xvfb") is None:
            return self.table.cannot("walls in a window", "Xvfb is not installed: apt install xvfb")
        with XServer():
            self.starts_against({"chromium": 7}, "window", ["--window", "1920x1080"], 80)
            self.keys()
            if WaylandServer.missing():
                return self.table.cannot("cog in a window", WaylandServer.missing())
            self.cog_in_a_window()

    # -- start

    def starts_against(self, goals, where, options, most):
        """Both ways: everything new, and with the state folder and the profile of the start before."""
        place = "headless" if where == "headless" else "window on Xvfb"
        for kept in (False, True):
            manner = "state and profile kept" if kept else "state and profile new"
            browsers = {name: Browser(name, where, self.page) for name in goals}
            times = self.times_in_turn(Room(self.build, options), browsers, kept)
            ours = statistics.median(times["rostrum"])
            self.table.row(f"exec to first frame, {place}, {manner}", f"{spread(times['rostrum'])} ms",
                           f"at most {most} ms", met=ours <= most)
            for name, least in goals.items():
                self.start_row(f"exec to first frame, {place}, {manner}, {name}", browsers[name], ours, times[name], least)

    def times_in_turn(self, room, browsers, kept):
        times = {"rostrum": [], **{name: [] for name in browsers}}
        for turn in range(self.starts + 1):
            time.sleep(QUIET)
            now = {"rostrum": room.first_frame(kept)}
            for name, browser in browsers.items():
                if not browser.missing():
                    time.sleep(QUIET)
                    now[name] = browser.start(kept)
                    browser.stop()
            if turn > 0:  # the first one warms the page cache
                for name, time_taken in now.items():
                    times[name] += [time_taken] if time_taken is not None else []
        room.forget()
        for browser in browsers.values():
            browser.forget()
        return times

    def start_row(self, what, browser, ours, times, least):
        goal = f"at least {least}"
        if browser.missing():
            return self.table.cannot(what, browser.missing(), goal)
        if not times:
            return self.table.cannot(what, f"{browser.name} painted nothing here", goal)
        ratio = ratio_of(statistics.median(times), ours)
        self.table.row(what, f"{ours:.1f} ms", goal, f"{spread(times)} ms", ratio, ratio >= least)

    def cog_in_a_window(self):
        """cog speaks no X11: its window is that of a Wayland compositor without a screen, ours stays on Xvfb."""
        browser = Browser("cog", "window", self.page)
        ours, theirs = [], []
        room = Room(self.build, ["--window", "1920x1080"])
        for turn in range(self.starts + 1):
            time.sleep(QUIET)
            mine, other = room.first_frame(kept=True), None
            if not browser.missing():
                with WaylandServer():
                    other = browser.start()
                    browser.stop()
            if turn > 0:
                ours.append(mine)
                theirs += [other] if other is not None else []
        room.forget()
        self.start_row("exec to first frame, window on Xvfb, state and profile kept, cog (in Wayland)", browser, statistics.median(ours), theirs, 4)
        browser.forget()

    # -- memory, and a wall at rest

    def memory_and_rest(self):
        with Room(self.build, ["--headless"]) as room:
            room.settle()
            ours = pss_mib([room.process.pid])
            self.table.row("memory, headless, 1080p, neighbours prepared", f"{ours:.1f} MiB PSS", "at most 32 MiB",
                           met=ours <= 32)
            woken = wakeups([room.process.pid], self.seconds)
            self.table.row(f"wakeups in {self.seconds} s, headless", str(woken), "0", met=woken == 0)
        for name, least in (("chromium", 11), ("cog", 4)):
            browser = Browser(name, "headless", self.page)
            what = f"memory, headless, 1080p, {name}"
            if browser.missing():
                self.table.cannot(what, browser.missing(), f"at least {least}")
                continue
            if browser.start() is None:
                self.table.cannot(what, f"{name} painted nothing here", f"at least {least}")
            else:
                time.sleep(5)
                theirs = pss_mib(browser.processes())
                ratio = ratio_of(theirs, ours)
                self.table.row(what, f"{ours:.1f} MiB PSS", f"at least {least}", f"{theirs:.0f} MiB PSS", ratio,
                               ratio >= least)
                woken = wakeups(browser.processes(), self.seconds)
                self.table.row(f"wakeups in {self.seconds} s, headless, {name}", "", "", str(woken))
            browser.stop()
            browser.forget()

    # -- from the key to the light

    def keys(self):
        """In turn, each on a screen of its own."""
        browser = Browser("chromium", "window", self.page)
        if browser.missing():
            return self.table.cannot("key to last damage, Chromium", browser.missing(), "at least 4")
        ours, theirs = [], []
        with XServer() as first, Room(self.build, ["--window", "1920x1080", "--no-fade"]) as room, XServer() as second:
            room.ctl("goto", "2")
            browser.start()
            time.sleep(3)
            try:
                for _ in range(self.presses // 10):
                    ours += key_latency(self.build, 10, first.display)["last"]
                    theirs += key_latency(self.build, 10, second.display)["last"]
            finally:
                browser.stop()
                browser.forget()
        for what, of in (("median", statistics.median), ("95th percentile", lambda times: percentile(times, 0.95))):
            ratio = ratio_of(of(theirs), of(ours))
            self.table.row(f"key to last damage, Xvfb, Chromium, {what}", f"{of(ours):.2f} ms", "at least 4",
                           f"{of(theirs):.2f} ms", ratio, ratio >= 4)
