#!/usr/bin/env python3
"""Writes documents that an attacker could put on a stick, each of another kind, always the same ones.

    make_hostile_documents.py SOURCE OUT

SOURCE is tests/content/formats/documents. What has to end as an error is called refused-*; any-* may be read as far as
it makes sense. The extension says which reader gets it: .docx, .odt (the office reader) or .xhtml (pdftotext's output).
"""

import io
import struct
import sys
import zipfile
import zlib
from pathlib import Path

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
O = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
     'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
     'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"')
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MEBIBYTE = 1 << 20


class Writer:
    def __init__(self, folder):
        self.folder = folder
        self.count = 0

    def put(self, name, data):
        self.count += 1
        (self.folder / name).write_bytes(data)


def zipped(parts, method=zipfile.ZIP_STORED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in parts:
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = method
            archive.writestr(info, data)
    return out.getvalue()


def parts_of(path):
    with zipfile.ZipFile(path) as archive:
        return [(info.filename, archive.read(info)) for info in archive.infolist()]


def replaced(parts, name, data):
    return [(each, data if each == name else old) for each, old in parts]


def word(body, more=()):
    """The smallest DOCX around a body; not packed, as what repeats itself would be refused for its ratio alone."""
    relations = (f'<Relationships><Relationship Id="a" Type="{RELATION}/officeDocument" Target="word/document.xml"/></Relationships>')
    document = body if isinstance(body, bytes) else f"<w:document {W}><w:body>{body}</w:body></w:document>".encode()
    return zipped([("_rels/.rels", relations.encode()), ("word/document.xml", document), *more])


def odt(body, styles=b"<office:document-styles/>"):
    content = body if isinstance(body, bytes) else (
        f"<office:document-content {O}><office:body><office:text>{body}</office:text></office:body></office:document-content>").encode()
    return zipped([("content.xml", content), ("styles.xml", styles)])


def headers_of(data):
    """Offsets of all records of a zip: (kind, offset)."""
    found = []
    for kind, signature in (("local", b"PK\3\4"), ("central", b"PK\1\2"), ("end", b"PK\5\6")):
        at = data.find(signature)
        while at >= 0:
            found.append((kind, at))
            at = data.find(signature, at + 4)
    return found


FIELDS = {
    "local": {"flags": (6, 2), "method": (8, 2), "crc": (14, 4), "packed": (18, 4), "size": (22, 4), "name": (26, 2), "extra": (28, 2)},
    "central": {"flags": (8, 2), "method": (10, 2), "packed": (20, 4), "size": (24, 4), "name": (28, 2), "extra": (30, 2),
                "comment": (32, 2), "disk": (34, 2), "mode": (38, 4), "offset": (42, 4)},
    "end": {"disk": (4, 2), "entries": (10, 2), "directory": (12, 4), "offset": (16, 4), "comment": (20, 2)},
}


def lying_headers(write, name, data):
    extension = name.rsplit(".", 1)[-1]
    for kind, fields in FIELDS.items():
        offsets = [at for each, at in headers_of(data) if each == kind]
        for field, (place, size) in fields.items():
            for value in (0, 1, (1 << (8 * size - 1)) - 1, (1 << (8 * size)) - 1):
                lie = bytearray(data)
                for at in offsets:
                    lie[at + place:at + place + size] = value.to_bytes(size, "little")
                write.put(f"any-header-{kind}-{field}-{value:x}.{extension}", bytes(lie))


def truncated(write, name, data, pieces):
    stem, extension = name.rsplit(".", 1)
    for i in range(1, pieces):
        write.put(f"refused-cut-{stem}-{i:02}.{extension}", data[:len(data) * i // pieces])


def flipped(write, name, data, count):
    stem, extension = name.rsplit(".", 1)
    state = 12345
    for i in range(count):
        spoilt = bytearray(data)
        for _ in range(16):
            state = (state * 1103515245 + 12345) & 0x7FFFFFFF
            spoilt[state % len(spoilt)] ^= 1 << (state >> 16 & 7)
        write.put(f"any-flipped-{stem}-{i:02}.{extension}", bytes(spoilt))


def entities():
    laughs = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
    yield "laughs", f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]>', "&l11;"
    yield "quadratic", f'<!DOCTYPE x [<!ENTITY a "{"a" * 50000}">]>', "&a;" * 5000
    yield "file", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "&a;"
    yield "http", '<!DOCTYPE x [<!ENTITY a SYSTEM "http://127.0.0.1/a">]>', "&a;"
    yield "parameter", '<!DOCTYPE x [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]>', "text"
    yield "dtd", '<!DOCTYPE x SYSTEM "file:///dev/zero">', "text"
    yield "self", '<!DOCTYPE x [<!ENTITY a "&a;">]>', "&a;"
    yield "open", "<!DOCTYPE x [" + "<!ENTITY" * 1000, "text"
    yield "conditional", "<!DOCTYPE x [<![INCLUDE[" * 2000 + "]>", "text"


def bad_xml():
    yield "empty", b""
    yield "text", b"no markup at all"
    yield "nul", b"\0" * 5000
    yield "open", b"<w:document><w:body><w:p>"
    yield "crossed", b"<a><b></a></b>"
    yield "bytes", bytes(range(256)) * 40
    yield "utf16", "<a>text".encode("utf-16")
    yield "utf32", "<a/>".encode("utf-32")[:7]
    yield "bom", b"\xef\xbb\xbf"
    yield "comment", b"<a><!-- " + b"-" * 100000
    yield "cdata", b"<a><![CDATA[" + b"]" * 100000
    yield "pi", b"<?xml " + b"?" * 100000
    yield "attribute", b"<a b='" + b"x" * 1000000
    yield "name", b"<" + b"n" * 1000000
    yield "reference", b"<a>&#x110000;&#xD800;&#0;&#99999999999999999999;&" + b"a" * 100000


def nested_word(depth):
    p = "<w:p><w:r><w:t>deep</w:t></w:r></w:p>"
    for name, begin, end in (
            ("tables", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"), ("sdt", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
            ("custom", "<w:customXml>", "</w:customXml>"), ("ins", "<w:ins>", "</w:ins>"),
            ("choice", "<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>"), ("unknown", "<x>", "</x>")):
        yield name, begin * depth + p + end * depth
    for name, begin, end in (
            ("smart", "<w:smartTag>", "</w:smartTag>"), ("link", "<w:hyperlink>", "</w:hyperlink>"), ("run-ins", "<w:ins>", "</w:ins>"),
            ("field", '<w:fldSimple w:instr="REF a">', "</w:fldSimple>"), ("math", "<m:oMath>", "</m:oMath>"),
            ("dir", '<w:dir w:val="rtl">', "</w:dir>"), ("ruby", "<w:ruby><w:rubyBase>", "</w:rubyBase></w:ruby>"),
            ("box", "<w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r>", "</w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>"),
            ("drawing", "<w:drawing>", "</w:drawing>")):
        yield name, "<w:p>" + begin * depth + "<w:r><w:t>deep</w:t></w:r>" + end * depth + "</w:p>"


def nested_odt(depth):
    for name, begin, end in (
            ("section", "<text:section>", "</text:section>"), ("list", "<text:list><text:list-item>", "</text:list-item></text:list>"),
            ("table", "<table:table><table:table-row><table:table-cell>", "</table:table-cell></table:table-row></table:table>"),
            ("frame", "<draw:frame><draw:text-box>", "</draw:text-box></draw:frame>"), ("group", "<draw:g>", "</draw:g>")):
        yield name, begin * depth + "<text:p>deep</text:p>" + end * depth
    for name, begin, end in (
            ("span", "<text:span>", "</text:span>"), ("link", "<text:a>", "</text:a>"), ("note", "<text:note><text:note-body><text:p>", "</text:p></text:note-body></text:note>"),
            ("ruby", "<text:ruby><text:ruby-base>", "</text:ruby-base></text:ruby>"), ("field", "<text:x>", "</text:x>")):
        yield name, "<text:p>" + begin * depth + "deep" + end * depth + "</text:p>"


NUMBERS = ("-1", "0", "2147483647", "-2147483648", "4294967296", "99999999999999999999", "1e9", "", "x", "0x10")


def lying_numbers(write):
    p = "<w:p><w:pPr>{}</w:pPr><w:r><w:t>text</w:t></w:r></w:p>"
    for i, value in enumerate(NUMBERS):
        numbering = (f'<w:numbering {W}><w:abstractNum w:abstractNumId="{value}"><w:lvl w:ilvl="{value}"><w:start w:val="{value}"/>'
                     f'<w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1%2%9%0%"/></w:lvl></w:abstractNum>'
                     f'<w:num w:numId="1"><w:abstractNumId w:val="{value}"/><w:lvlOverride w:ilvl="{value}"><w:startOverride w:val="{value}"/>'
                     f'</w:lvlOverride></w:num></w:numbering>')
        relations = f'<Relationships><Relationship Id="n" Type="{RELATION}/numbering" Target="numbering.xml"/></Relationships>'
        more = [("word/_rels/document.xml.rels", relations.encode()), ("word/numbering.xml", numbering.encode())]
        item = p.format(f'<w:numPr><w:ilvl w:val="{value}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="{value}"/>')
        write.put(f"any-number-list-{i}.docx", word(item * 20, more))
        write.put(f"any-number-sym-{i}.docx", word(f'<w:p><w:r><w:t>a</w:t><w:sym w:font="Symbol" w:char="{value}"/></w:r></w:p>'))
        write.put(f"any-number-spaces-{i}.odt", odt(f'<text:p>a<text:s text:c="{value}"/></text:p>' * 500))
        write.put(f"any-number-cells-{i}.odt", odt(
            f'<text:p>a</text:p><table:table><table:table-row table:number-rows-repeated="{value}"><table:table-cell '
            f'table:number-columns-repeated="{value}"><text:p>b</text:p></table:table-cell></table:table-row></table:table>'))
        write.put(f"any-number-level-{i}.odt", odt(
            f'<text:h text:outline-level="{value}">a</text:h><text:list><text:list-item text:start-value="{value}"><text:p>b</text:p></text:list-item></text:list>'))


def lying_relations(write):
    p = "<w:p><w:r><w:t>text</w:t></w:r></w:p>"
    targets = ("word/document.xml", "_rels/.rels", "../../../../etc/passwd", "/etc/passwd", "/", "", "..", "word/", "http://127.0.0.1/", "file:///etc/passwd", "a" * 70000)
    for i, target in enumerate(targets):
        root = f'<Relationships><Relationship Id="a" Type="{RELATION}/officeDocument" Target="{target}"/></Relationships>'
        kind = "any" if target == "word/document.xml" else "refused"
        write.put(f"{kind}-relation-main-{i}.docx", zipped([("_rels/.rels", root.encode()), ("word/document.xml", f"<w:document {W}><w:body>{p}</w:body></w:document>".encode())]))
        relations = "".join(f'<Relationship Id="{kind}" Type="{RELATION}/{kind}" Target="{target}"/>' for kind in ("styles", "numbering", "header", "footer"))
        section = '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/></w:sectPr>'
        write.put(f"any-relation-parts-{i}.docx", word(p + section * 100, [("word/_rels/document.xml.rels", f"<Relationships>{relations}</Relationships>".encode())]))
    chain = "".join(f'<w:style w:type="paragraph" w:styleId="s{i}"><w:basedOn w:val="s{(i + 1) % 5000}"/></w:style>' for i in range(5000))
    loop = '<w:style w:type="paragraph" w:styleId="s0"><w:basedOn w:val="s0"/><w:rPr><w:b/></w:rPr></w:style>'
    for name, styles in (("chain", chain), ("loop", loop)):
        relations = f'<Relationships><Relationship Id="s" Type="{RELATION}/styles" Target="styles.xml"/></Relationships>'
        write.put(f"any-styles-{name}.docx", word('<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>text</w:t></w:r></w:p>' * 2000, [
            ("word/_rels/document.xml.rels", relations.encode()), ("word/styles.xml", f"<w:styles {W}>{styles}</w:styles>".encode())]))
    chain = "".join(f'<style:style style:name="s{i}" style:family="paragraph" style:parent-style-name="s{(i + 1) % 5000}"/>' for i in range(5000))
    write.put("any-styles-chain.odt", odt('<text:p text:style-name="s0">text</text:p>' * 2000, f"<office:document-styles {O}><office:styles>{chain}</office:styles></office:document-styles>".encode()))
    marks = "".join(f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "begin", "begin", "end", "separate") * 20000)
    write.put("any-fields.docx", word(f"<w:p>{marks}<w:r><w:t>text</w:t></w:r></w:p><w:p><w:r><w:t>more</w:t></w:r></w:p>"))
    write.put("any-merged-paragraphs.docx", word("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>" * 20000))


def floods(write):
    def flood(unit, count):
        return unit * count
    for name, unit, count in (("empty", "<w:p/>", 1_600_000), ("paragraphs", "<w:p><w:r><w:t>a</w:t></w:r></w:p>", 40_000),
                              ("attributes", '<w:p a="1" b="2" c="3" d="4" e="5" f="6"/>', 300_000), ("runs", "<w:r><w:t>a</w:t></w:r>", 300_000)):
        body = flood(unit, count)
        kind = "any" if name == "runs" else "refused"
        write.put(f"{kind}-flood-{name}.docx", word(f"<w:p>{body}</w:p>" if name == "runs" else body))
    write.put("refused-flood-text.docx", word("<w:p><w:r><w:t>" + "word " * 1_200_000 + "</w:t></w:r></w:p>"))
    write.put("refused-flood-text.odt", odt("<text:p>" + "word " * 1_200_000 + "</text:p>"))
    write.put("refused-flood-paragraphs.odt", odt("<text:p>a</text:p>" * 40_000))
    write.put("any-flood-spaces.odt", odt('<text:p>a<text:s text:c="200"/></text:p>' * 15_000))
    write.put("any-flood-breaks.docx", word('<w:p><w:r><w:t>a</w:t><w:br w:type="page"/></w:r></w:p>' * 9_000))
    write.put("refused-flood-notes.docx", word("<w:p><w:r><w:footnoteReference/></w:r></w:p>" * 30_000))
    write.put("any-flood-cells.docx", word("<w:p><w:r><w:t>a</w:t></w:r></w:p><w:tbl>" + ("<w:tr>" + "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>" * 60 + "</w:tr>") * 150 + "</w:tbl>"))


def bomb(parts, size):
    """An archive in which each of the parts unpacks to `size` spaces behind a root element."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = b" " * MEBIBYTE
    head = b"<a>"
    crc = zlib.crc32(head)
    packed = [packer.compress(head)]
    for _ in range(size // MEBIBYTE):
        packed.append(packer.compress(block))
        crc = zlib.crc32(block, crc)
    packed.append(packer.flush())
    data = b"".join(packed)
    return raw_archive([(name, 8, crc, len(data), len(head) + size, data) for name in parts])


def raw_archive(entries, overlap=False):
    """(name, method, crc, packed, size, data): headers that say what they are told to."""
    out, directory, first = bytearray(), bytearray(), None
    for name, method, crc, packed, size, data in entries:
        encoded = name if isinstance(name, bytes) else name.encode()
        offset = len(out) if first is None or not overlap else first
        if first is None or not overlap:
            first = len(out)
            out += struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, method, 0, 33, crc, packed & 0xFFFFFFFF, size & 0xFFFFFFFF, len(encoded), 0) + encoded + data
        directory += struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, method, 0, 33, crc, packed & 0xFFFFFFFF, size & 0xFFFFFFFF, len(encoded), 0, 0, 0, 0, 0, offset) + encoded
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, min(len(entries), 0xFFFF), min(len(entries), 0xFFFF), len(directory), len(out), 0)
    return bytes(out + directory + end)


def archives(write, sources):
    relations = f'<Relationships><Relationship Id="a" Type="{RELATION}/officeDocument" Target="word/document.xml"/></Relationships>'.encode()
    document = f"<w:document {W}><w:body><w:p><w:r><w:t>text</w:t></w:r></w:p></w:body></w:document>".encode()
    for size in (30, 100, 400):
        write.put(f"refused-bomb-{size}.docx", bomb(["_rels/.rels", "word/document.xml"], size * MEBIBYTE))
        write.put(f"refused-bomb-{size}.odt", bomb(["content.xml"], size * MEBIBYTE))
    write.put("refused-bomb-many.docx", bomb(["_rels/.rels"] + [f"word/part{i}.xml" for i in range(30)], 4 * MEBIBYTE))
    for count in (5_000, 70_000, 300_000):
        write.put(f"refused-entries-{count}.docx", raw_archive([(f"{i}", 0, 0, 0, 0, b"") for i in range(count)]))
    deflated = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = deflated.compress(document) + deflated.flush()
    overlapping = [(f"word/part{i}.xml", 8, zlib.crc32(document), len(data), len(document), data) for i in range(2_000)]
    write.put("refused-overlap.docx", raw_archive(overlapping, overlap=True))
    for name in ("word/document.xml", "_rels/.rels"):
        twice = [("_rels/.rels", 0, zlib.crc32(relations), len(relations), len(relations), relations),
                 ("word/document.xml", 0, zlib.crc32(document), len(document), len(document), document)]
        twice.append((name, 0, zlib.crc32(document), len(document), len(document), document))
        write.put(f"refused-twice-{name.rsplit('/', 1)[-1].strip('.')}.docx", raw_archive(twice))
    for i, claimed in enumerate((0, 1, 0x7FFFFFFF, 0xFFFFFFFE, 0xFFFFFFFF, 4 << 30)):
        lie = [("_rels/.rels", 0, zlib.crc32(relations), len(relations), claimed, relations),
               ("word/document.xml", 0, zlib.crc32(document), claimed, claimed, document)]
        write.put(f"any-size-lie-{i}.docx", raw_archive(lie))
    names = ["../../../etc/passwd", "/etc/passwd", "..\\..\\a", "C:\\a", "\\\\server\\a", "word/../word/document.xml", "./word/document.xml", "word//document.xml",
             "word/document.xml/", "", "a\0b", "\n\r\t", "a" * 60_000, "\u202e.xml", b"\xff\xfe.xml", "con", "word/document.xml\0.xml", "WORD/DOCUMENT.XML", "-rf", "~/.bashrc"]
    for i, name in enumerate(names):
        kind = "any" if isinstance(name, str) and name.startswith("word/document.xml\0") else "refused"  # a name ends there
        write.put(f"{kind}-name-{i:02}.docx", raw_archive([(name, 0, zlib.crc32(document), len(document), len(document), document)]))
        whole = [("_rels/.rels", 0, zlib.crc32(relations), len(relations), len(relations), relations), ("word/document.xml", 0, zlib.crc32(document), len(document), len(document), document),
                 (name, 0, zlib.crc32(document), len(document), len(document), document)]
        write.put(f"any-name-beside-{i:02}.docx", raw_archive(whole))
    link = zipfile.ZipInfo("word/document.xml", (1980, 1, 1, 0, 0, 0))
    link.external_attr = 0o120777 << 16
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("_rels/.rels", relations)
        archive.writestr(link, "/etc/passwd")
    write.put("refused-symlink.docx", out.getvalue())
    for method in (1, 6, 9, 12, 14, 93, 95, 97, 98, 99, 0xFFFF):
        write.put(f"refused-method-{method}.docx", raw_archive([("_rels/.rels", method, 0, 40, 400, b"\x5d\0\0\x80\0" + b"\xff" * 40), ("word/document.xml", method, 0, 40, 400, b"\x5d\0\0\x80\0" + b"\xff" * 40)]))
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    for i, (offset, entries) in enumerate(((0, 1 << 40), (1 << 62, 1), (64, 0xFFFFFFFFFFFFFFFF), (0xFFFFFFFFFFFFFFFF, 2), (4, 1 << 20))):
        record = struct.pack("<4sQ2H2I4Q", b"PK\6\6", 44, 45, 45, 0, 0, entries, entries, offset, offset)
        locator = struct.pack("<4sIQI", b"PK\6\7", 0, 4, 1)
        write.put(f"refused-zip64-{i}.docx", b"PK\3\4" + record + locator + end)
        write.put(f"refused-zip64-short-{i}.docx", b"PK\3\4" + record[:20 + i * 5] + locator + end)


def containers(write, sources):
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500
    write.put("refused-doc.docx", ole + "WordDocument".encode("utf-16-le") + b"\0" * 500)
    write.put("refused-password.docx", ole + "EncryptedPackage".encode("utf-16-le") + b"\0" * 500)
    write.put("refused-rtf.docx", b"{\\rtf1\\ansi text}")
    write.put("refused-rtf-nested.docx", b"{\\rtf1" + b"{" * 100000)
    write.put("refused-pdf.docx", b"%PDF-1.7\n")
    write.put("refused-html.docx", b"<html><body>text</body></html>")
    write.put("refused-picture.docx", b"\x89PNG\r\n\x1a\n" + b"\0" * 1000)
    write.put("refused-gzip.docx", zlib.compress(b"a" * 1000, 9))
    write.put("refused-7z.docx", b"7z\xbc\xaf\x27\x1c" + b"\0" * 100)
    write.put("refused-tar.docx", b"word/document.xml".ljust(257, b"\0") + b"ustar\0" + b"\0" * 300)
    write.put("refused-empty.docx", b"")
    write.put("refused-empty-zip.docx", zipped([]))
    write.put("refused-space.docx", b" " * 100000)
    write.put("refused-large.docx", b"PK\3\4" + b"\0" * (33 * MEBIBYTE))
    for name, part in (("sheet", "xl/workbook.xml"), ("slides", "ppt/presentation.xml"), ("pages", "Index/Document.iwa"), ("book", "META-INF/container.xml"), ("jar", "META-INF/MANIFEST.MF")):
        write.put(f"refused-{name}.docx", zipped([(part, b"<a/>")]))
    write.put("refused-spreadsheet.odt", zipped([("content.xml", f"<office:document-content {O}><office:body><office:spreadsheet/></office:body></office:document-content>".encode())]))
    manifest = b'<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
    write.put("refused-password.odt", zipped(replaced(sources["odt"], "META-INF/manifest.xml", manifest)))
    write.put("refused-package.odt", zipped([("content.xml", b"<a/>"), ("encrypted-package", b"\0" * 100)]))
    write.put("refused-no-text.docx", word("<w:p/>"))
    write.put("refused-no-text.odt", odt("<text:p/>"))
    write.put("refused-hidden.docx", word("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>text</w:t></w:r></w:p>"))


def page(words, count=1):
    one = f'<page width="600" height="800"><flow><block><line>{words}</line></block></flow></page>'
    return f"<html><body><doc>{one * count}</doc></body></html>".encode()


def at(x, y, text, width=50, height=12):
    return f'<word xMin="{x}" yMin="{y}" xMax="{x + width}" yMax="{y + height}">{text}</word>'


def pdf_texts(write):
    places = ("nan", "inf", "-inf", "1e308", "-1e308", "", "x", "1e-320", "99999999999999999999999", "0x1p3")
    for i, place in enumerate(places):
        for field in ("xMin", "yMin", "xMax", "yMax", "width"):
            values = {"xMin": "10", "yMin": "10", "xMax": "60", "yMax": "22", "width": "600"} | {field: place}
            word_of = '<word xMin="{xMin}" yMin="{yMin}" xMax="{xMax}" yMax="{yMax}">text</word>'.format(**values)
            lines = f"<line>{word_of}</line>" * 3
            write.put(f"any-place-{field}-{i}.xhtml", f'<html><body><doc><page width="{values["width"]}" height="800"><flow><block>{lines}</block></flow></page></doc></body></html>'.encode())
    write.put("refused-words.xhtml", page(at(1, 1, "a") * 300_000))
    write.put("any-long-line.xhtml", page(at(1, 1, "a" * 3_000_000)))
    write.put("refused-lines.xhtml", page(f'{at(1, 1, "a")}</line><line>' * 60_000))
    write.put("refused-pages.xhtml", page(at(1, 300, "a"), 5_000))
    write.put("any-same-place.xhtml", page(f'{at(1, 300, "a")}</line><line>' * 1_900))
    write.put("any-bidi.xhtml", page(at(1, 300, "\u202e\u2067\u05d0a" * 900)))
    write.put("any-markers.xhtml", page(f'{at(1, 300, "•", 5)}</line><line>{at(30, 300, "a")}</line><line>' * 900))
    write.put("any-forms.xhtml", page(at(1, 300, "\ufdfa\ufefb\ufb01" * 300)))
    write.put("any-overlap.xhtml", page("".join(at(x % 7, 300 + x % 3, "\u0627\u064e") for x in range(500))))
    write.put("refused-deep.xhtml", ("<html><body><doc><page>" + "<flow>" * 100_000).encode())
    write.put("refused-nothing.xhtml", page(""))
    write.put("refused-empty.xhtml", b"")
    write.put("refused-cut.xhtml", page(at(1, 1, "a"))[:60])
    for name, doctype, text in entities():
        kind = "refused" if name in ("open",) else "any"
        write.put(f"{kind}-entity-{name}.xhtml", (doctype + page(at(1, 300, text)).decode()).encode())


def main(source, out):
    source, out = Path(source), Path(out)
    out.mkdir(parents=True, exist_ok=True)
    for old in out.iterdir():
        old.unlink()
    write = Writer(out)
    sources = {kind: parts_of(source / f"features.{kind}") for kind in ("docx", "odt")}
    small = {"docx": word("<w:p><w:r><w:t>text</w:t></w:r></w:p>"), "odt": odt("<text:p>text</text:p>")}
    for kind in ("docx", "odt"):
        lying_headers(write, f"a.{kind}", small[kind])
        truncated(write, f"features.{kind}", (source / f"features.{kind}").read_bytes(), 30)
        flipped(write, f"features.{kind}", (source / f"features.{kind}").read_bytes(), 20)
    for name, doctype, text in entities():
        write.put(f"refused-entity-{name}.docx", word(f"{doctype}<w:document {W}><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>".encode()))
        write.put(f"refused-entity-{name}.odt", odt(f"{doctype}<office:document-content {O}><office:body><office:text><text:p>{text}</text:p></office:text></office:body></office:document-content>".encode()))
    for name, data in bad_xml():
        write.put(f"refused-xml-{name}.docx", word(data))
        write.put(f"refused-xml-{name}.odt", odt(data))
        for part in ("word/styles.xml", "word/numbering.xml", "word/header1.xml", "word/_rels/document.xml.rels"):
            write.put(f"any-xml-{name}-{part.rsplit('/', 1)[-1].split('.')[0]}.docx", zipped(replaced(sources["docx"], part, data)))
        write.put(f"any-xml-{name}-styles.odt", zipped(replaced(sources["odt"], "styles.xml", data)))
    for depth in (40, 100_000):
        kind = "any" if depth == 40 else "refused"
        for name, body in nested_word(depth):
            write.put(f"{kind}-nested-{name}-{depth}.docx", word(body))
        for name, body in nested_odt(depth):
            write.put(f"{kind}-nested-{name}-{depth}.odt", odt(body))
    lying_numbers(write)
    lying_relations(write)
    floods(write)
    archives(write, sources)
    containers(write, sources)
    pdf_texts(write)
    print(f"{write.count} hostile documents")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
