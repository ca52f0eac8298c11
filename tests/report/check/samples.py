"""A small paper in Arabic and English, and findings made by hand, some of them hostile."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from iqrefs.model import Edit, Finding, Fix, MentionKey, Place, Reading, Severity, Span
from iqrefs.pipeline import read_document
from iqrefs.report.check.options import Checked, ReportOptions, RuleInfo
from iqrefs.sentences.reading import make_finding

NOTES = """\
(1) سعاد الربيعي، تاريخ الأسواق في الموصل، (بغداد: دار الرافدين، 2011، ص 14.
(2) Anna Keller, Markets of the North (London: Hart Press, 2009), 33.
(3) سعاد الربيعي، مصدر سابق، ص 20.
(4) Ibid., 40.
(6) حيدر الموسوي، مصدر سابق، ص 3.
(7) وزارة الثقافة، دليل المتاحف، https://example.org/museums/guide
"""

ENGLISH = ReportOptions(
    now=datetime(2026, 1, 15, 9, 30, tzinfo=UTC),
    version="0.1.0",
    sources=("ورقة.txt",),
    rules={
        "REF001": RuleInfo(
            "REF001",
            "dangling-pointer",
            "error",
            "A pointer leads nowhere.",
            "Nobody finds it.",
            "A manual, 14.34.",
        )
    },
)
ARABIC = replace(ENGLISH, lang="ar")


def read_notes(text: str = NOTES) -> Reading:
    """The notes read by the rules alone."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper.txt"
        path.write_text(text, encoding="utf-8")
        return read_document(path, "notes", "none")


READING = read_notes()


def find(
    code: str,
    severity: Severity,
    mention: MentionKey,
    meant: str = "",
    message: str = "Something is wrong here.",
    *,
    new: str | None = None,
    related: tuple[MentionKey, ...] = (),
    safe: bool = True,
) -> Finding:
    """A finding about the first `meant` in a mention (all of it if empty), which a fix replaces by `new`."""
    text = READING.citations[mention].text
    start = text.index(meant)
    spans: tuple[Span, ...] = ((start, start + len(meant)),) if meant else ()
    fix = None if new is None else Fix((Edit(mention, spans[0], new),), is_safe=safe)
    label = mention.partition("#")[0]
    line = next(note.place.line for note in READING.document.notes if note.label == label)
    return Finding(
        code, severity, message, Place(line), "", mention, label, text, spans, related=related, fix=fix
    )


FINDINGS = (
    make_finding("note-gap", "warning", Place(5), count="1", first="5", last="5"),
    find("TYP901", "warning", "1#0", "(", "The bracket is never closed."),
    find("TYP902", "info", "1#0", "،", "Another comma.", new=",", related=("3#0", "99#0")),
    find("NAM901", "info", "2#0", "Anna", "Given name first.", new="A.", safe=False),
    find("REF001", "error", "6#0"),
    find("URL901", "warning", "7#0", "https://example.org/museums/guide", "No day of access."),
)
CHECKED = Checked("ورقة.txt", FINDINGS, READING, text=NOTES)
CLEAN = Checked("clean.txt", (), READING, text=NOTES)
FAILED = Checked("مجلد/lost: 1,2%.txt", error="no such file")

HARM = "<script>alert(1)</script>\x1b[31m\u202e]]>&\"'{{ 7 * 7 }}::error::\x00\ud800"
_HOSTILE_TEXT = f"{HARM} عنوان، https://example.org/{HARM}"
HOSTILE = Checked(
    f"{HARM}.txt",
    (
        Finding(
            HARM, "error", HARM, Place(3), HARM, "1#0", HARM, _HOSTILE_TEXT, ((0, 25), (-4, 9_999), (7, 3)),
        ),
        Finding(
            "REF001", "warning", HARM, None, "", "no/such#9", HARM, HARM, ((2, 2),), (HARM,),
            values={HARM: HARM, "words": HARM},
        ),
        Finding(
            "TYP901", "info", HARM, Place(10**9), "", "2#0", "2", _HOSTILE_TEXT, ((4, 5),),
            fix=Fix((Edit("2#0", (4, 5), HARM), Edit("none#0", (0, 1), HARM))),
        ),
    ),
    read_notes(f"(1) {HARM.replace(chr(0xD800), '')}، كتاب، ص 3.\n(2) Ibid., {HARM[:20]}\n"),
    text="no line of it",
)  # fmt: skip
