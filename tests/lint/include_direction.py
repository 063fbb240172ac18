#!/usr/bin/env python3
"""Fails where an #include runs against the arrows between the folders, or a library's types leak out of a folder.

    include_direction.py ROOT

Two rules, for every source of ROOT:
  - `#include "..."` is written from the repository's root, and goes only where ARROWS allows.
  - What another folder includes, directly or through other headers, neither includes nor names a type of the
    libraries in LIBRARY_HEADER and LIBRARY_NAME: they could be exchanged without anybody else noticing.
"""

import re
import sys
from pathlib import Path

CONTENT = ["content/text", "content/formats", "content/wire", "content/statement", "content/alignment", "content/segments",
           "content/signatures", "content/session", "content/packs", "content/room"]
RENDER = ["render/text", "render/words", "render/paint", "render/views"]
FIRMWARE = ["firmware"]

# What each folder may include beside itself. A new folder needs a line.
ARROWS = {
    **{folder: CONTENT[:place] for place, folder in enumerate(CONTENT)},
    "render/text": CONTENT,
    "render/words": ["content/text"],
    "render/paint": CONTENT + ["render/text"],
    "render/views": CONTENT + ["render/text", "render/words", "render/paint"],
    "firmware": CONTENT + RENDER,
    "tests/content": CONTENT + ["tests/support"],
    "tests/render": CONTENT + RENDER + ["tests/support"],
    "tests/support": CONTENT + RENDER,
    "tests": CONTENT + RENDER + FIRMWARE + ["tests/support"],
}

LIBRARY_HEADER = re.compile(r"(ft2build\.h|freetype/|hb[.-]|unicode/|SDL|sqlite3|boost/|tsk/|seccomp|libudev|archive|sodium|pugi)")
LIBRARY_NAME = re.compile(r"\b(FT_\w+|hb_\w+_t|icu(_\d+)?::\w+|SDL_\w+|sqlite3(_\w+)?|boost::\w+|TSK_\w+|scmp_\w+|pugi::\w+)")

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)
COMMENT_OR_STRING = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"', re.DOTALL)


def owner(path):
    """The longest folder of ARROWS that holds the path, or None."""
    holders = [folder for folder in ARROWS if path.startswith(folder + "/")]
    return max(holders, key=len, default=None)


def home(path):
    """The folder that a library's types may not leave; tests belong to the folder they mirror."""
    mirrored = path.removeprefix("tests/")
    if mirrored != path and owner(mirrored) in CONTENT + RENDER:
        return owner(mirrored)  # also from a folder of its own, such as tests/render/text/conformance
    return str(Path(mirrored if owner(mirrored) else path).parent)


class Tree:
    def __init__(self, root):
        self.text = {}
        for top in ("content", "render", "firmware", "tests"):
            for pattern in ("*.[ch]pp", "*.hpp.in"):  # CMake fills in the latter, and it is included without .in
                for path in sorted((root / top).rglob(pattern)):
                    name = path.relative_to(root).as_posix().removesuffix(".in")
                    self.text[name] = path.read_text(encoding="utf-8")
        self.included = {path: self._includes(text, 1) for path, text in self.text.items()}

    @staticmethod
    def _includes(text, group):
        return [(match[group], text.count("\n", 0, match.start()) + 1) for match in INCLUDE.finditer(text) if match[group]]

    def library_use(self, header):
        """The first library header or type that a header shows, or None."""
        text = self.text[header]
        for name, line in self._includes(text, 2):
            if LIBRARY_HEADER.match(name):
                return f"{header}:{line} includes <{name}>"
        code = COMMENT_OR_STRING.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
        if match := LIBRARY_NAME.search(code):
            return f"{header}:{code.count(chr(10), 0, match.start()) + 1} names {match[0]}"
        return None

    def library_leak(self, header, seen):
        """library_use of a header or of any that it includes."""
        if header in seen or header not in self.text:
            return None
        seen.add(header)
        if use := self.library_use(header):
            return use
        return next((leak for inner, _ in self.included[header] if (leak := self.library_leak(inner, seen))), None)


def findings(tree):
    for path in tree.text:
        folder = owner(path)
        if folder is None:
            yield f"{path}: its folder has no line in ARROWS of tests/lint/include_direction.py"
            continue
        for target, line in tree.included[path]:
            here = f'{path}:{line}: #include "{target}"'
            if target not in tree.text:
                yield f"{here}: no such file; write it from the repository's root"
            elif owner(target) not in [folder, *ARROWS[folder]]:
                yield f"{here}: {folder} may not include {owner(target)}"
            elif home(target) != home(path) and (leak := tree.library_leak(target, set())):
                yield f"{here}: leaves its folder with a library's types: {leak}"


def main(root):
    tree = Tree(Path(root))
    if not tree.text:
        print(f"{root}: no sources: this cannot be the repository", file=sys.stderr)
        return 2
    found = list(findings(tree))
    for finding in found:
        print(finding, file=sys.stderr)
    print(f"{len(tree.text)} sources, {sum(map(len, tree.included.values()))} includes, {len(found)} against the arrows")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
