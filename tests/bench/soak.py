"""A day at the wall: thousands of advances over all samples; memory has to stay flat once all was shown."""

import pathlib
import re
import subprocess
import tempfile

from results import Table

SOURCE = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = SOURCE.parent / "shared/samples"


def texts():
    """(where from, ["ru=FILE", ...]), as many languages as there are."""
    found = sorted(SAMPLES.glob("*/*.md"))
    found = [path for path in found if path.name != "README.md"]
    where = "all samples"
    if not found:
        found = sorted(SOURCE.glob("content/session/demo/*.md")) + sorted(SOURCE.glob("tests/bench/text/hard.*.md"))
        where = "the demo's statement and the texts of hard line ends; the samples are not there"
    return where, [f"{path.stem.split('.')[-1]}={path}" for path in found]


def soak(build, options):
    table = Table("Soak", "./dev soak --record")
    where, sources = texts()
    table.note(f"{options.advances} advances over {where} ({len(sources)} statements), headless at 1080p, neighbours "
               "painted, every act on the disk; warm: between the 2,500th and the 7,500th.")
    values, samples = {}, []
    with tempfile.TemporaryDirectory() as state:
        process = subprocess.Popen([build / "bin/soak", str(options.advances), f"{state}/room", *sources],
                                   stdout=subprocess.PIPE, text=True)
        for line in process.stdout:
            words = line.split()
            if words[0] == "advances":
                samples.append(tuple(map(int, words[1::2])))
                print(f"  {line.strip()}", flush=True)
            else:
                values[words[0]] = int(words[1])
        size = sum(path.stat().st_size for path in pathlib.Path(state).rglob("*") if path.is_file())
    if process.wait() not in (0, 1) or "peak" not in values:
        raise SystemExit("the soak did not end as it should")
    mib = {name: value / 1024 for name, value in values.items()}
    table.row("statements shown to their end", str(values["statements"]))
    table.row("memory on the first screen", f"{mib['first']:.1f} MiB RSS")
    table.row("memory at the end", f"{mib['last']:.1f} MiB RSS")
    table.row("greatest memory while warm", f"{mib['warm']:.1f} MiB RSS")
    table.row("greatest memory after that", f"{mib['peak']:.1f} MiB RSS", f"at most {mib['bound']:.1f} MiB",
              met=values["peak"] <= values["bound"])
    table.row("state folder", f"{size / 1024:.0f} KiB")
    table.note("RSS in MiB at each thousandth advance: " + ", ".join(f"{rss / 1024:.1f}" for _, _, rss, _ in samples))
    table.note("PSS in MiB: " + ", ".join(f"{pss / 1024:.1f}" for _, pss, _, _ in samples))
    table.note(bounds())
    return table


def bounds():
    """As the sources state them: no figure of its own that could grow old."""
    stated = []
    for name, file, pattern in BOUNDS:
        path = SOURCE / file
        found = re.search(pattern, path.read_text(encoding="utf-8")) if path.exists() else None
        stated.append(f"{name} {found.group(1)} ({file})" if found else f"{name} NOT FOUND in {file}")
    return "Caches' bounds: " + "; ".join(stated)


# (what, where it is stated, how)
BOUNDS = [
    ("glyph masks", "render/paint/painter.hpp", r"glyph_cache_bytes = (.*?)\)"),
    ("words", "render/text/text_engine.hpp", r"most_cached_bytes = (.*?);"),
    ("sizes open of one font", "render/text/font_face.hpp", r"max_sizes = (\d+)"),
]
