#!/usr/bin/env python3
"""Fails where a program that has to do without SDL needs it.

    sdl_linkage.py READELF PROGRAM...

The loader's own list is read (DT_NEEDED), so this works for any architecture. A shared library out of the build
folder is followed; Debian's are not: none that we use brings SDL.
"""

import re
import subprocess
import sys
from pathlib import Path

NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")
SEARCHED = re.compile(r"\((?:RUNPATH|RPATH)\).*\[(.+)\]")


def needs(readelf, file):
    """The libraries that a program or library names, and those of its own build that they lead to."""
    listing = subprocess.run([readelf, "--dynamic", "--wide", file], check=True, capture_output=True, text=True).stdout
    folders = [Path(folder) for match in SEARCHED.findall(listing) for folder in match.split(":")]
    for name in NEEDED.findall(listing):
        yield name
        for folder in folders:
            if (folder / name).exists():
                yield from needs(readelf, folder / name)


def main(readelf, *programs):
    guilty = 0
    for program in programs:
        if sdl := [name for name in needs(readelf, program) if "SDL" in name]:
            print(f"{program} links {', '.join(sdl)}", file=sys.stderr)
            guilty += 1
    print(f"{len(programs)} programs, {guilty} with SDL")
    return 1 if guilty or not programs else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
