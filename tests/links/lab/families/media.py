"""Cited works that are no web pages: PDFs, pictures, plain text, data."""

from __future__ import annotations

from tests.links.lab.acts import head_then
from tests.links.lab.pages import article, page
from tests.links.lab.scene import Reply, Scene
from tests.links.lab.works import ENGLISH, REPORT, UNTITLED, work

_PDF = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n" + b"0" * 40_000 + b"\n%%EOF\n"
_PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + b"\x00" * 2000

SCENES = (
    Scene(
        name="pdf",
        path="/m/report.pdf",
        cited=REPORT,
        does=Reply(_PDF, type="application/pdf"),
        expected="ok",
    ),
    Scene(
        name="pdf-of-40-mb",
        path="/m/big.pdf",
        cited=REPORT,
        expected="ok",
        does=head_then(
            (("Content-Type", "application/pdf"), ("Content-Length", str(40 << 20))),
            _PDF,
            *[b"0" * (1 << 20)] * 39,
        ),
    ),
    Scene(
        name="pdf-called-octet-stream",
        path="/m/download?id=7",
        cited=REPORT,
        expected="ok",
        does=Reply(
            _PDF,
            headers=(("Content-Disposition", "attachment; filename=report.pdf"),),
            type="application/octet-stream",
        ),
    ),
    Scene(name="pdf-called-html", path="/m/called-html.pdf", cited=REPORT, does=Reply(_PDF), expected="ok"),
    Scene(name="pdf-viewer", path="/m/viewer.pdf", cited=REPORT, does=Reply(article(REPORT)), expected="ok"),
    Scene(
        name="pdf-of-no-bytes",
        path="/m/empty.pdf",
        cited=REPORT,
        does=Reply(b"", type="application/pdf"),
        expected="dead",
        also=("soft-dead",),
        why="an empty file",
    ),
    Scene(
        name="pdf-that-says-not-found",
        path="/m/lost.pdf",
        cited=REPORT,
        expected="soft-dead",
        does=Reply(page("File not found", h1="The file you requested was not found")),
    ),
    Scene(
        name="pdf-not-found-called-pdf",
        path="/m/lost-called.pdf",
        cited=REPORT,
        expected="soft-dead",
        also=("ok",),
        does=Reply(
            page("404 - File not found", h1="File not found", furniture=False), type="application/pdf"
        ),
        why="only who opens it sees that it is no PDF",
    ),
    Scene(
        name="word-file",
        path="/m/thesis.docx",
        cited=work(title="A thesis", type="thesis"),
        expected="ok",
        does=Reply(
            b"PK\x03\x04" + b"\x00" * 3000,
            type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
    ),
    Scene(
        name="image",
        path="/m/map.png",
        cited=work(title="Map of the marshes, 1917", type="map"),
        expected="ok",
        does=Reply(_PNG, type="image/png"),
    ),
    Scene(
        name="image-of-one-byte",
        path="/m/pixel.gif",
        cited=UNTITLED,
        does=Reply(b"G", type="image/gif"),
        expected="ok",
        also=("unstable",),
        why="something came, and nobody can see it",
    ),
    Scene(
        name="plain-text",
        path="/m/rfc.txt",
        cited=work(title="Hypertext Transfer Protocol", type="standard"),
        does=Reply(
            "Network Working Group\n\n   Hypertext Transfer Protocol\n\nAbstract\n" * 9, type="text/plain"
        ),
        expected="ok",
    ),
    Scene(
        name="plain-text-other-words",
        path="/m/notes.txt",
        cited=ENGLISH,
        expected="ok",
        also=("drifted",),
        does=Reply("Measurements of the gauge at Hit, 1931.\n" * 30, type="text/plain; charset=utf-8"),
        why="plain text has no title to compare",
    ),
    Scene(
        name="feed",
        path="/m/feed.xml",
        cited=UNTITLED,
        expected="ok",
        does=Reply(
            '<?xml version="1.0"?><rss><channel><title>News</title></channel></rss>',
            type="application/rss+xml",
        ),
    ),
    Scene(
        name="xhtml",
        path="/m/page.xhtml",
        cited=ENGLISH,
        expected="ok",
        does=Reply(
            '<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>'
            f"{ENGLISH['title']}</title></head><body><p>x</p></body></html>",
            type="application/xhtml+xml",
        ),
    ),
    Scene(
        name="xml-with-entities",
        path="/m/laughs.xhtml",
        cited=ENGLISH,
        expected="ok",
        also=("unstable", "drifted"),
        does=Reply(
            '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">'
            + "".join(
                f'<!ENTITY {new} "{f"&{old};" * 10}">'
                for old, new in zip("abcdefghi", "bcdefghij", strict=True)
            )
            + f"]><html><head><title>{ENGLISH['title']}</title></head><body>&j;</body></html>",
            type="application/xhtml+xml",
        ),
        why="whoever does not expand it sees the title",
    ),
    Scene(
        name="json",
        path="/m/record.json",
        cited=UNTITLED,
        expected="ok",
        does=Reply('{"title": "a record"}', type="application/json"),
    ),
    Scene(
        name="type-of-nonsense",
        path="/m/nonsense",
        cited=ENGLISH,
        expected="ok",
        does=Reply(article(ENGLISH), type='text/html; charset="; ; =,\x01'),
    ),
)
