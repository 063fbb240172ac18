#!/usr/bin/env python3
"""Fails where two files define a type of one name: what the linker keeps of them may fit neither.

    one_definition.py ROOT

A compiler sees one file at a time, so nobody else tells. Types in unnamed namespaces are each file's own; the file that
is compiled as a program by itself (tests/fuzz) is no exception. A definition begins its line, as our format has it.
"""

import re
import sys
from pathlib import Path

NAMESPACE = re.compile(r"namespace (\w[\w:]*) \{")
TYPE = re.compile(r"(?:struct|class|union|enum class|enum) (\w+)(?: final)?(?: :.*)? \{")


def definitions(text):
    """(qualified name, line) of each type that others may name."""
    named, hidden = "", False
    for number, line in enumerate(text.splitlines(), 1):
        if line == "namespace {":
            hidden = True
        elif line == "}  // namespace":
            hidden = False
        elif namespace := NAMESPACE.match(line):
            named = namespace[1]
        elif not hidden and (found := TYPE.match(line)):
            yield f"{named}::{found[1]}", number


def findings(root):
    first = {}
    for top in ("content", "render", "firmware", "tests"):
        for path in sorted(Path(root, top).rglob("*.[ch]pp")):
            for name, line in definitions(path.read_text(encoding="utf-8")):
                place = f"{path.relative_to(root)}:{line}"
                if first.setdefault(name, place) != place:
                    yield f"{place}: {name} is defined in {first[name]} too; give one of them another name"


if __name__ == "__main__":
    found = list(findings(sys.argv[1]))
    print("\n".join(found) or "Every type is defined once")
    sys.exit(1 if found else 0)
