#!/usr/bin/env python3
"""Runs clang-tidy over every source that a build compiles, and remembers what passed.

    run_clang_tidy.py --build FOLDER --cache FOLDER [--jobs N]

A file is looked at again where anything that decides has changed: itself, a header of the repository that it
includes, directly or not, its compile command, .clang-tidy or clang-tidy.

Files of one folder are read as one, which takes a tenth of the time: most of it goes into the headers that they share.
Where such a group is not clean, each of its files is read by itself, and what is found there counts.
"""

import argparse
import concurrent.futures
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TOOL = "clang-tidy-14"
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "toolchains"))
import joined_sources  # noqa: E402  (found by the path above)

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


def joined(paths):
    """The text of several sources as one. Each header is included once: twice would be a finding of the joint alone."""
    included = set()
    lines = []
    for path in paths:
        own = []
        for line in (ROOT / path).read_text(encoding="utf-8").splitlines():
            if line.startswith("#include "):
                own.append(line)
                line = "" if line in included else line
            lines.append(line)
        included.update(own)
    return "\n".join(lines) + "\n"


def flags(path, command):
    """What a source is compiled with, apart from its own name and its object's."""
    return " ".join(word for word in command.split() if not word.endswith((f"/{path}", ".cpp.o", ".cpp.o.d")))


def groups_of(paths, sources):
    """Groups of sources that stand in one folder and are compiled alike."""
    alike = {}
    for path in paths:
        alike.setdefault((Path(path).parent, flags(path, sources[path])), []).append(path)
    return [
        [Path(member).relative_to(ROOT).as_posix() for member in group]
        for members in alike.values()
        for group in joined_sources.groups([ROOT / member for member in members])
    ]


def check_group(scratch, build, paths, command):
    """Whether the sources, read as one, are clean. Which of them is not, each by itself must tell."""
    if len(paths) == 1:
        return False
    file = scratch / paths[0].replace("/", "_")
    file.write_text(joined(paths), encoding="utf-8")
    folder = scratch / f"{file.stem}.commands"
    folder.mkdir()
    entry = {"directory": str(build), "file": str(file), "command": command.replace(str(ROOT / paths[0]), str(file))}
    (folder / "compile_commands.json").write_text(json.dumps([entry]), encoding="utf-8")
    return subprocess.run([TOOL, "-p", folder, "--quiet", file], capture_output=True, check=False).returncode == 0


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
    looked_at = 0

    def passed(path):
        (arguments.cache / keys[path]).touch()

    scratch = Path(tempfile.mkdtemp(prefix="joined-", dir=arguments.build))
    build = arguments.build.resolve()
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        running = {
            pool.submit(check_group, scratch.resolve(), build, group, sources[group[0]]): group
            for group in groups_of(due, sources)
        }
        alone = []
        for future in concurrent.futures.as_completed(running):
            group = running[future]
            if future.result():
                looked_at += len(group)
                print(f"[{looked_at}/{len(due)}] {Path(group[0]).parent}: {' '.join(Path(each).stem for each in group)}", flush=True)
                for path in group:
                    passed(path)
            else:
                alone += group
        running = {pool.submit(check, arguments.build, path): path for path in alone}
        for future in concurrent.futures.as_completed(running):
            path = running[future]
            clean, said = future.result()
            looked_at += 1
            print(f"[{looked_at}/{len(due)}] {path}{'' if clean else chr(10) + said}", flush=True)
            if clean:
                passed(path)
            else:
                failed += 1
    shutil.rmtree(scratch)
    print(
        f"{len(sources)} sources, {len(due)} looked at ({len(alone)} of them alone) in"
        f" {time.monotonic() - started:.0f} s, {failed} with findings"
    )
    return 1 if failed or not sources else 0


if __name__ == "__main__":
    sys.exit(main())
