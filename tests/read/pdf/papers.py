"""The paper that the tests print: invented prose with the notes of `refs/khamees-2025/notes.txt`."""

from __future__ import annotations

import functools
from pathlib import Path

from iqrefs.model import Source
from iqrefs.read import read_source
from tests.read.pdf.fodt import Paper

_NOTES = Path(__file__).parents[3] / "refs" / "khamees-2025" / "notes.txt"
_SENTENCE = "شهدت العلاقات بين البلدين خلال العقدين الماضيين تحولات عميقة في بنيتها وأهدافها"
_PROSE = f"{_SENTENCE}، وقد رأى باحثون كثيرون أن الاتفاقات الموقعة لم تكن كافية لتنظيمها"
_LONG = 700


@functools.cache
def _read_notes() -> Source:
    return read_source(_NOTES)


def write_text() -> str:
    """The notes, numbered through, and the bibliography as plain text."""
    source = _read_notes()
    lines: list[str] = []
    for number, text in enumerate(list_notes(), 1):
        lines += [f"({number}) {text}", ""]
    return "\n".join([*lines, *(line.text for line in source.bibliography)])


def list_notes() -> list[str]:
    """The texts of the notes."""
    return [note.text.replace("\n", " ") for note in _read_notes().notes if note.label.isdigit()]


def list_paragraphs() -> tuple[str, ...]:
    """The paper's paragraphs, as `tests.read.pdf.fodt` takes them."""
    paragraphs: list[str] = []
    current = _PROSE
    for text in list_notes():
        current += f" {_SENTENCE}[[{text}]]."
        if len(current) > _LONG:
            paragraphs.append(current)
            current = _PROSE
    bibliography = (line.text for line in _read_notes().bibliography if line.text)
    return (*paragraphs, current, *bibliography)


def make_papers() -> dict[str, Paper]:
    """The paper in the layouts that are told apart."""
    paragraphs = list_paragraphs()
    head = "مجلة العلوم السياسية، العدد 62"
    return {
        "plain": Paper(paragraphs, head=head),
        "ligatures": Paper(paragraphs, font="DejaVu Sans", size=12, note_size=9),
        "indic": Paper(paragraphs, font="Noto Naskh Arabic", latin="DejaVu Serif", digits="١, ٢, ٣, ..."),
        "columns": Paper(paragraphs, head=head, columns=2, size=11, note_size=8),
        "restart": Paper(paragraphs, head=head, restart="page"),
        "turned": Paper(
            paragraphs, head=head, font="Noto Naskh Arabic", latin="DejaVu Serif", is_all_rtl=True
        ),
        "flush": Paper(paragraphs, font="DejaVu Sans", is_all_rtl=True, justified=False, align="left"),
        "endnotes": Paper(paragraphs, head=head, endnotes=True),
    }
