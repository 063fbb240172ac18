#!/usr/bin/env python3
"""Word, OpenDocument and PDF files through the real program.

    documents.py PROGRAM                      the fixtures of tests/content/formats/documents
    documents.py PROGRAM --convert FILE...    Markdown files, which LibreOffice makes into all three first

Each has to give the paragraphs, the title and the markings of the Markdown that it was made from, word for word.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "tests/content/formats/documents"
PATIENCE = 60.0


def run(program, *arguments):
    return subprocess.run([program, *map(str, arguments)], capture_output=True, timeout=PATIENCE, check=False)


def shown(program, path):
    done = run(program, "show", path, "--json")
    assert done.returncode in (0, 1), (path, done.stderr)
    return json.loads(done.stdout)["statements"]


def as_one(lines):
    """A title's lines: a compound or a span of numbers may be broken behind its hyphen."""
    return re.sub(r"(?<=\w)- (?=\w)", "-", " ".join(lines))


def compare(program, markdown, document):
    """A line that says what differs, or None."""
    (expected,), (actual,) = shown(program, markdown), shown(program, document)
    for key in ("paragraphs", "title", "place_date", "language"):
        if expected[key] == actual[key]:
            continue
        if key == "title" and as_one(expected[key]) == as_one(actual[key]):
            continue  # a narrow page breaks its lines elsewhere
        pairs = [pair for pair in zip(expected[key], actual[key]) if pair[0] != pair[1]] if isinstance(expected[key], list) else []
        return f"{document.name}: {key}: {pairs[:1] or (expected[key], actual[key])}"
    lost = [name for name, set_here in expected["markings"].items() if set_here and not actual["markings"][name]]
    return f"{document.name}: lost {lost}" if lost else None


def compare_all(program, pairs):
    found = [difference for markdown, document in pairs if (difference := compare(program, markdown, document))]
    for difference in found:
        print(difference)
    print(f"{len(pairs)} documents, {len(found)} of them differ from their Markdown")
    return not found


def converted(program, files):
    sys.path.insert(0, str(ROOT / "tests/support"))
    import make_documents
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        sources = []
        for file in files:  # statement.en.md of several folders
            sources.append(folder / f"{file.parent.name}.{file.name}")
            shutil.copy(file, sources[-1])
        make_documents.main(folder / "out", *sources)
        pairs = [(source, folder / "out" / f"{source.stem}.{kind}") for source in sources for kind in ("docx", "odt", "pdf")]
        return compare_all(program, pairs)


def refuses(program, folder, name, content, *texts):
    path = folder / name
    path.write_bytes(content)
    done = run(program, "show", path)
    errors = done.stderr.decode()
    assert done.returncode == 2 and errors.count("\n") == 1, (name, done.returncode, errors)
    for text in texts:
        assert text in errors, (name, text, errors)


def check_refusals(program, folder):
    pdf = (FIXTURES / "harbour.en.pdf").read_bytes()
    refuses(program, folder, "cut.pdf", pdf[:2000], "PDF")
    refuses(program, folder, "no.pdf", b"text", "no PDF")
    refuses(program, folder, "empty.pdf", b"", "empty")
    picture = (b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
               b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
    refuses(program, folder, "scan.pdf", picture, "no text", ".docx")
    refuses(program, folder, "old.doc", b"\xd0\xcf\x11\xe0", ".doc", ".docx")
    refuses(program, folder, "rich.rtf", b"{\\rtf1}", ".rtf", ".docx")
    refuses(program, folder, "mac.pages", b"PK", "Pages", ".docx")
    refuses(program, folder, "text.docx", b"text", "no document", ".docx")
    large = folder / "large.docx"
    with large.open("wb") as file:
        file.truncate(2 << 30)
    done = run(program, "show", large)
    assert done.returncode == 2 and b"larger than 32 MiB" in done.stderr, done.stderr


def check_folder(program, folder):
    """Versions of one statement in different formats are one; import makes Markdown of them that reads the same."""
    for name, source in (("01-calder.ru.docx", "harbour.ru.docx"), ("01-calder.en.odt", "harbour.en.odt"), ("01-calder.fr.pdf", "harbour.fr.pdf"),
                         ("01-calder.ru.pdf", "harbour.en.pdf")):  # stands aside for the .docx
        shutil.copy(FIXTURES / source, folder / name)
    statements = shown(program, folder)
    assert len(statements) == 1, [each["id"] for each in statements]
    assert statements[0]["id"] == "01-calder"
    assert {statements[0]["language"], *statements[0]["translations"]} == {"en", "fr", "ru"}
    assert run(program, "check", folder).returncode in (0, 1)
    picture = folder / "a.png"
    assert run(program, "render", folder, "--view", "statement", "-o", picture).returncode in (0, 1)
    assert picture.read_bytes().startswith(b"\x89PNG")
    imported = folder / "imported"
    done = run(program, "import", *sorted(folder.glob("01-*.docx")), *sorted(folder.glob("01-*.odt")), folder / "01-calder.fr.pdf", "-o", imported)
    assert done.returncode == 0, done.stderr
    for language in ("en", "ru", "fr"):
        difference = compare(program, FIXTURES / f"harbour.{language}.md", imported / f"01-calder.{language}.md")
        assert difference is None, difference


def main(program, *arguments):
    if arguments and arguments[0] == "--convert":
        return 0 if converted(program, [pathlib.Path(each).resolve() for each in arguments[1:]]) else 1
    with tempfile.TemporaryDirectory() as scratch:
        check_refusals(program, pathlib.Path(scratch))
    with tempfile.TemporaryDirectory() as scratch:
        check_folder(program, pathlib.Path(scratch))
    # The letters of an Arabic PDF are told with doubts, and LibreOffice parts a Latin letter before a Han bracket.
    pairs = [(markdown, markdown.with_suffix(f".{kind}")) for markdown in sorted(FIXTURES.glob("*.md")) for kind in ("docx", "odt", "pdf")
             if not (kind == "pdf" and markdown.stem.endswith((".ar", ".zh")))]
    return 0 if compare_all(program, pairs) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
