"""Chromium and WPE (cog) as walls: a page with the text that ours shows, in the same font and size, which tells when it
was first painted and turns to the next segment on a key."""

import http.server
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time

DEMO = pathlib.Path(__file__).resolve().parents[2] / "content/session/demo/demo.en.md"

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>A wall</title>
<style>
  html { background: #101820; color: #fff; cursor: none; overflow: hidden; }
  p { font: 64px/80px "Noto Sans"; margin: 200px 80px; width: 1760px; }
</style>
<p id="text"></p>
<script>
  const segments = SEGMENTS;
  let at = 0;
  const show = () => { document.getElementById('text').textContent = segments[at]; };
  addEventListener('keydown', event => {
    if (event.key === 'ArrowRight') at = Math.min(at + 1, segments.length - 1);
    if (event.key === 'ArrowLeft') at = Math.max(at - 1, 0);
    show();
  });
  show();
  const tell = entry => fetch('/painted?' + (performance.timeOrigin + entry.startTime), {method: 'POST'});
  new PerformanceObserver(list => list.getEntries().filter(entry => entry.name === 'first-contentful-paint')
    .forEach(tell)).observe({type: 'paint', buffered: true});
</script>
"""


def segments():
    paragraphs = DEMO.read_text(encoding="utf-8").split("\n\n")
    long = [" ".join(paragraph.split()) for paragraph in paragraphs if len(paragraph) > 200]
    return [sentence for paragraph in long for sentence in re.split(r"(?<=[.!?]) (?=[A-Z])", paragraph)]


class Page:
    """Serves the page, and hears when it was first painted: in ms of the wall's clock, as the browser itself counts."""

    def __init__(self):
        page = self
        body = PAGE.replace("SEGMENTS", json.dumps(segments())).encode()

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(200 if self.path == "/" else 404)
                self.send_header("Content-Type", "text/html")
                self.end_headers()
                if self.path == "/":
                    self.wfile.write(body)

            def do_POST(self):
                page.painted_at = float(self.path.split("?")[1])
                page.painted.set()
                self.send_response(204)
                self.end_headers()

            def log_message(self, *arguments):
                pass

        self.painted, self.painted_at = threading.Event(), 0.0
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}/"


class Browser:
    """One way to run one browser. `where` is headless or window; a window needs DISPLAY, cog's needs WAYLAND_DISPLAY."""

    def __init__(self, name, where, page):
        self.name, self.where, self.page = name, where, page
        self.home = tempfile.mkdtemp(prefix="bench-browser-")
        self.process = None

    def missing(self):
        if shutil.which(self.name) is None:
            return f"{self.name} is not installed: apt install {self.name}"
        return None

    def command(self):
        if self.name == "cog":
            return ["cog", "-P", "headless" if self.where == "headless" else "wl"]
        command = ["chromium", f"--user-data-dir={self.home}/profile", "--no-first-run", "--window-size=1920,1080",
                   "--window-position=0,0", "--force-device-scale-factor=1", "--disable-gpu"]
        if os.getuid() == 0:
            command.append("--no-sandbox")
        if self.where == "headless":
            return command + ["--headless", "--remote-debugging-port=0"]
        return command + ["--ozone-platform=x11", "--kiosk"]

    def start(self, kept=True):
        """ms from exec to the first painted frame; None where it does not come within 20 s. `kept`: with the profile and
        caches of earlier starts."""
        if not kept:
            shutil.rmtree(self.home, ignore_errors=True)
            os.mkdir(self.home)
        self.page.painted.clear()
        env = dict(os.environ, XDG_RUNTIME_DIR=os.environ.get("XDG_RUNTIME_DIR", self.home),
                   XDG_CACHE_HOME=f"{self.home}/cache", XDG_DATA_HOME=f"{self.home}/data")
        begin = time.time()
        self.process = subprocess.Popen(self.command() + [self.page.url],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
                                        env=env)
        if not self.page.painted.wait(20):
            return None
        return self.page.painted_at - begin * 1e3

    def processes(self):
        return family(self.process.pid)

    def stop(self):
        mine = self.processes()
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            pass
        for pid in mine:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.process.wait()
        # The page's last words must not be taken for the next start's.
        time.sleep(0.2)

    def forget(self):
        shutil.rmtree(self.home, ignore_errors=True)


def family(pid):
    """A process and all that it started, however deep."""
    children = {}
    for path in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            words = path.read_text().rsplit(")", 1)
        except OSError:
            continue
        children.setdefault(int(words[1].split()[1]), []).append(int(path.parent.name))
    found, open_ones = [], [pid]
    while open_ones:
        now = open_ones.pop()
        found.append(now)
        open_ones += children.get(now, [])
    return found
