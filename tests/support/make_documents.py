#!/usr/bin/env python3
"""Writes statements as delegations hand them in: Markdown or FODT in, DOCX, ODT and PDF out, by LibreOffice.

    make_documents.py OUT FILE...      each FILE as OUT/<name>.docx, .odt and .pdf, and what pdftotext makes of the latter

The fixtures of the tests are made so from the .md and .fodt beside them:

    make_documents.py tests/content/formats/documents tests/content/formats/documents/*.md …/*.fodt

A .fodt goes to LibreOffice as it is. Of Markdown a script of a few lines makes FODT: paragraphs and their line ends,
headings, bold, italics, lists, page breaks; a header with the marking and a footer with the number of the page, as
most papers have them. It shares no code with the program, whose readers are tested against what comes out.
"""

import html
import re
import subprocess
import sys
import tempfile
from pathlib import Path

FONTS = {"ar": "Noto Sans Arabic", "zh": "Noto Sans CJK SC"}
MARKINGS = {
    "ar": "يراجع النص عند الإلقاء", "en": "Check against delivery", "es": "Cotejar con la intervención",
    "fr": "Seul le prononcé fait foi", "ru": "Сверить с произнесённым текстом", "zh": "以实际发言为准"}

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'{font}'" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"/></office:font-face-decls>
<office:styles>
<style:style style:name="Standard" style:family="paragraph" style:class="text">
 <style:paragraph-properties fo:margin-bottom="0.25cm" style:writing-mode="{mode}" fo:text-align="{align}"/>
 <style:text-properties style:font-name="F" style:font-name-asian="F" style:font-name-complex="F" fo:font-size="12pt"
  style:font-size-asian="12pt" style:font-size-complex="12pt" fo:language="{lang}"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1">
 <style:text-properties fo:font-weight="bold" style:font-weight-complex="bold" style:font-weight-asian="bold" fo:font-size="16pt"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="2">
 <style:text-properties fo:font-weight="bold" style:font-weight-complex="bold" style:font-weight-asian="bold" fo:font-size="14pt"/></style:style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="P"><style:page-layout-properties fo:page-width="{width}cm" fo:page-height="{height}cm" fo:margin="2cm"/>
 <style:header-style><style:header-footer-properties fo:min-height="1cm" fo:margin-bottom="0.5cm"/></style:header-style>
 <style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout>
<style:style style:name="Centred" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="Turn" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"/></style:style>
<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic" style:font-style-asian="italic" style:font-style-complex="italic"/></style:style>
<style:style style:name="BI" style:family="text"><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold" fo:font-style="italic" style:font-style-asian="italic" style:font-style-complex="italic"/></style:style>
<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:margin-left="1cm" fo:text-indent="-0.6cm" xmlns:x="x"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P">
 <style:header><text:p text:style-name="Standard">{marking}</text:p></style:header>
 <style:footer><text:p text:style-name="Centred"><text:page-number text:select-page="current">1</text:page-number></text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text>
"""
TAIL = "</office:text></office:body></office:document>\n"

EMPHASIS = re.compile(r"(\*\*\*|\*\*|\*)")
SPANS = {"*": "I", "**": "B", "***": "BI"}


def inline(text):
    """Markdown's emphasis as spans, its line ends as line breaks."""
    out, within = [], None
    text = re.sub(r"<!--.*?-->", "", text)
    for piece in re.split(r"(\\.|\*{1,3})", text):
        if piece in SPANS and (within is None or within == piece):
            out.append("</text:span>" if within else f'<text:span text:style-name="{SPANS[piece]}">')
            within = None if within else piece
            continue
        if len(piece) == 2 and piece[0] == "\\":
            piece = piece[1]
        out.append(html.escape(piece, quote=False).replace("\n", "<text:line-break/>"))
    if within:
        out.append("</text:span>")
    return "".join(out)


def blocks_of(markdown):
    for block in re.split(r"\n[ \t]*\n+", markdown.replace("\f", "\n\n<!-- pagebreak -->\n\n").strip("\n")):
        if block.strip():
            yield block.strip()


def fodt_of(markdown, language, page):
    rtl = language == "ar"
    out = [HEAD.format(
        font=FONTS.get(language, "Noto Sans"), lang=language, marking=MARKINGS.get(language, MARKINGS["en"]),
        mode="rl-tb" if rtl else "lr-tb", align="start", width=page[0], height=page[1])]
    turn = False
    for block in blocks_of(markdown):
        if re.fullmatch(r"(<!-- *pagebreak *-->|\\pagebreak)", block):
            turn = True
            continue
        style = ' text:style-name="Turn"' if turn else ' text:style-name="Standard"'
        turn = False
        if match := re.match(r"(#{1,2}) +(.*)", block, re.DOTALL):
            level = len(match[1])
            out.append(f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">{inline(match[2])}</text:h>\n')
        elif re.match(r"[-*] ", block):
            items = re.split(r"\n[-*] ", block[2:])
            out.append('<text:list text:style-name="L">')
            out += [f'<text:list-item><text:p text:style-name="Standard">{inline(item)}</text:p></text:list-item>' for item in items]
            out.append("</text:list>\n")
        else:
            out.append(f"<text:p{style}>{inline(block)}</text:p>\n")
    return "".join(out) + TAIL


def convert(sources, folder):
    with tempfile.TemporaryDirectory() as home:
        for kind in ("docx", "odt", "pdf"):
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{home}/profile", "--headless", "--convert-to", kind, "--outdir",
                 str(folder), *map(str, sources)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=570)


def main(out, *files):
    page = (14.8, 21)  # small, so that short texts have several pages
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        sources = []
        for file in map(Path, files):
            source = Path(scratch) / (file.stem + ".fodt")
            text = file.read_text(encoding="utf-8")
            if file.suffix != ".fodt":
                language = file.stem.rsplit(".", 1)[-1].split("-")[0]
                text = fodt_of(text, language, page)
            source.write_text(text, encoding="utf-8")
            sources.append(source)
        convert(sources, folder)
    for file in map(Path, files):
        pdf = folder / (file.stem + ".pdf")
        subprocess.run(["pdftotext", "-q", "-enc", "UTF-8", "-bbox-layout", pdf, f"{pdf}.xhtml"], check=True)
    return 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
