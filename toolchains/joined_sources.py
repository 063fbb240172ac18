#!/usr/bin/env python3
"""Which sources may be read as one: they share their headers, and to parse those is most of the work.

    joined_sources.py [@TARGET SOURCE...]...

Prints CMake commands that let each target compile its sources in groups. A name that a source hides in an unnamed
namespace must not be a word of another source in its group, nor of a header that this one includes. Such names are found
by the shape of our format (a hidden declaration begins its line), so a clash may be missed; it then fails to compile,
and is mended by renaming.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MOST = 12
INCLUDE = re.compile(r'^#include "([^"]+)"', re.MULTILINE)
WORD = re.compile(r"[A-Za-z_]\w*")
NOT_CODE = re.compile(r'//.*|"(?:[^"\\\n]|\\.)*"')
TYPE = re.compile(r"(?:(?:struct|class|enum class|enum|union)\s+(\w+)\s*(?:final )?[{;:]|using\s+(\w+)\s*=)")
VALUE = re.compile(r"(?!using |namespace |return |struct |class |enum )[A-Za-z_][\w:<>,*&\[\] ]*?[\s*&](\w+)\s*(?:[({=;\[]|$)")
TEST = re.compile(r"(TEST|TEST_F|TEST_P)\((\w+), (\w+)\)")
TEMPLATE = re.compile(r"template\s*<.*")


def hidden_names(text):
    """What the unnamed namespaces of a source declare, and its tests."""
    names = set()
    inside = False
    for line in text.splitlines():
        if line == "namespace {":
            inside = True
        elif line == "}  // namespace":
            inside = False
        elif test := TEST.match(line):
            names.add(f"{test[2]}.{test[3]}")
        elif inside and not TEMPLATE.match(line) and (found := TYPE.match(line) or VALUE.match(line)):
            names.update(filter(None, found.groups()))
    return names


def words(text):
    """The names that a source uses, and those of the headers of the repository that it includes itself."""
    texts = [text]
    for header in INCLUDE.findall(text):
        if (ROOT / header).is_file():
            texts.append((ROOT / header).read_text(encoding="utf-8"))
    return set(WORD.findall("\n".join(NOT_CODE.sub(" ", each) for each in texts)))


def groups(paths, most=MOST):
    """Puts each path, in order, into the first group that has room and whose names do not clash with its."""
    made = []  # [paths, hidden names, words]
    for path in paths:
        text = Path(path).read_text(encoding="utf-8")
        hidden, used = hidden_names(text), words(text)
        for group in made:
            if len(group[0]) < most and not group[1] & used and not group[2] & hidden:
                group[0].append(path)
                group[1] |= hidden
                group[2] |= used
                break
        else:
            made.append([[path], hidden, used])
    return [group for group, _, _ in made]


def main(arguments):
    targets = {}
    for argument in arguments:
        if argument.startswith("@"):
            target = targets.setdefault(argument[1:], [])
        else:
            target.append(argument)
    for name, sources in targets.items():
        print(f"set_target_properties({name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)")
        for group in groups(sources):
            paths = " ".join(f'"{path}"' for path in group)
            print(
                f"set_source_files_properties({paths} TARGET_DIRECTORY {name}"
                f" PROPERTIES UNITY_GROUP {Path(group[0]).stem})"
            )


if __name__ == "__main__":
    main(sys.argv[1:])
