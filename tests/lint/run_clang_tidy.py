#!/usr/bin/env python3
"""Runs clang-tidy over every source that a build compiles, and remembers what passed.

    run_clang_tidy.py --build FOLDER --cache FOLDER [--jobs N]

A file is looked at again where anything that decides has changed: itself, a header of the repository that it
includes, directly or not, its compile command, .clang-tidy or clang-tidy.
"""

import argparse
import concurrent.futures
import hashlib
import json
import re
import subprocess
import sys
import time
from pathlib import Path

TOOL = "clang-tidy-14"
ROOT = Path(__file__).resolve().parents[2]
INCLUDE = re.compile(rb'^[ \t]*#[ \t]*include[ \t]*"([^"]+)"', re.MULTILINE)

read = {}


def contents(path):
    if path not in read:
        candidates = [ROOT / path, ROOT / f"{path}.in"]  # CMake fills in the latter
        read[path] = next((file.read_bytes() for file in candidates if file.is_file()), None)
    return read[path]


def with_headers(path, seen):
    """The file and all headers of the repository that it leads to."""
    if path not in seen and contents(path) is not None:
        seen.add(path)
        for target in INCLUDE.findall(contents(path)):
            with_headers(target.decode(), seen)
    return seen


def key(path, command, tool_version):
    digest = hashlib.sha256(contents(".clang-tidy") + tool_version + command.encode())
    for part in sorted(with_headers(path, set())):
        digest.update(part.encode() + b"\0" + contents(part))
    return digest.hexdigest()


def compiled_sources(build):
    """(path from the root, command) of our own sources; what the build generates is left alone."""
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        file = Path(entry["directory"], entry["file"]).resolve()
        if file.is_relative_to(ROOT) and not file.is_relative_to(ROOT / "build"):
            yield file.relative_to(ROOT).as_posix(), entry["command"]


def check(build, path):
    done = subprocess.run(
        [TOOL, "-p", build, "--quiet", ROOT / path], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    # clang counts the warnings of other people's headers, which it does not show.
    said = [line for line in done.stdout.splitlines() if not re.match(r"\d+ warnings?( and \d+ errors?)? generated", line)]
    return done.returncode == 0, "\n".join(said)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--build", type=Path, required=True)
    arguments.add_argument("--cache", type=Path, required=True)
    arguments.add_argument("--jobs", type=int, default=2)
    arguments = arguments.parse_args()

    version = subprocess.run([TOOL, "--version"], check=True, capture_output=True).stdout
    arguments.cache.mkdir(parents=True, exist_ok=True)
    sources = dict(compiled_sources(arguments.build))
    passed_before = {entry.name for entry in arguments.cache.iterdir()}
    keys = {path: key(path, command, version) for path, command in sources.items()}
    due = [path for path in sources if keys[path] not in passed_before]
    for stale in passed_before - set(keys.values()):
        (arguments.cache / stale).unlink()

    started = time.monotonic()
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        running = {pool.submit(check, arguments.build, path): path for path in due}
        for count, future in enumerate(concurrent.futures.as_completed(running), 1):
            path = running[future]
            clean, said = future.result()
            print(f"[{count}/{len(due)}] {path}{'' if clean else chr(10) + said}", flush=True)
            if clean:
                (arguments.cache / keys[path]).touch()
            else:
                failed += 1
    print(f"{len(sources)} sources, {len(due)} looked at in {time.monotonic() - started:.0f} s, {failed} with findings")
    return 1 if failed or not sources else 0


if __name__ == "__main__":
    sys.exit(main())
