"""How a work's title is printed in a short form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from iqrefs.model import Citation, Span
from iqrefs.rewrite.descriptions import Described
from iqrefs.rewrite.passages import find_spans
from iqrefs.rewrite.printing import EDGE, covers, on_one_line
from iqrefs.text.fold import ITALIC
from iqrefs.text.script import is_arabic

_LONG_TITLE = 40
_LEAST_WORDS = 4
"""Before a dash: fewer are one phrase with what follows (`الخلاف الأمريكي - الإيراني`)."""
_LEAST_OF_SHORT = 2
_SUBTITLE = re.compile(r"\s*[:؛]\s|\s*[:؛]$")
_DASH = re.compile(r"\s+[-–—]\s+")
_YEARS = re.compile(r"[\s،,(]{0,4}(?<!\d)\d[\d\s–—/-]{0,40}\)?$")
_ABBREVIATED = re.compile(r"\b\w\.(?:\w\.)+$")
_QUOTES = {"“": "”", "«": "»", '"': '"', "‘": "’", "„": "“"}
_EMPHASIS = ("*", "_")
_NUMBERED = frozenset({"legislation", "treaty", "bill", "regulation"})


def list_titles(full: Described) -> Iterator[str]:
    """The title in the marks that it has in the description: without a subtitle where it is long; without
    the years at its end, which could be taken for its own; in quotation marks, which set it apart; whole.
    """
    number = _find_number(full)
    if number:
        yield number
    spans = find_spans(full.citation, "title")
    if not spans:
        return
    whole = _strip_stop(on_one_line(full.text[spans[0][0] : spans[-1][1]]).strip(EDGE))
    short = full.citation.item.get("title-short") or _shorten(whole)
    bare = _YEARS.sub("", short)
    before = full.text[: spans[0][0]].rstrip()[-1:]
    for title in dict.fromkeys((short, bare or short, whole)):
        yield _mark(full, title, before, spans[-1][1])
    if before not in _QUOTES:
        left, right = ("«", "»") if is_arabic(whole) else ("“", "”")
        for title in dict.fromkeys((short, whole)):
            if left not in title:
                yield f"{left}{title}{right}"


def find_title(citation: Citation, italics: Sequence[Span]) -> str:
    """The title that a pointer has beside its words, in its quotation marks or italics; empty where it has
    none.
    """
    spans = find_spans(citation, "title")
    if not spans:
        return ""
    start, end = spans[0][0], spans[-1][1]
    before, behind = citation.text[:start].rstrip()[-1:], citation.text[end:].lstrip()[:1]
    if before and before in _QUOTES and behind == _QUOTES[before]:
        return f"{before}{on_one_line(citation.text[start:end])}{behind}"
    title = _strip_stop(on_one_line(citation.text[start:end]).strip(EDGE))
    return f"{ITALIC}{title}{ITALIC}" if covers(italics, (start, end)) else title


def _strip_stop(title: str) -> str:
    """The title without the full stop of its sentence; that of an abbreviation stays."""
    return title if _ABBREVIATED.search(title) else title.rstrip(".")


def _find_number(full: Described) -> str:
    """A law is known by its number: `القانون رقم 90-29`."""
    numbers = find_spans(full.citation, "number")
    if full.citation.item.get("type") not in _NUMBERED or not numbers:
        return ""
    start = full.head[1] if full.head else 0
    return on_one_line(full.text[start : numbers[0][1]]).strip(EDGE)


def _mark(full: Described, title: str, before: str, end: int) -> str:
    """The title in the quotation marks or the emphasis that it stands in, with the comma that these hold."""
    if covers(full.italics, (end - 1, end)):
        return f"{ITALIC}{title}{ITALIC}"
    if before in _EMPHASIS and before:
        return f"{before}{title}{before}"
    if before not in _QUOTES or not before:
        return title
    close = _QUOTES[before]
    held = full.text[:end].rstrip()[-1:]
    if held not in (",", "،"):
        held = full.text[end : end + 1] if full.text[end : end + 2] in (f",{close}", f"،{close}") else ""
    return f"{before}{title}{held}{close}"


def _shorten(title: str) -> str:
    """The title up to its subtitle, where it is long."""
    if len(title) <= _LONG_TITLE:
        return title
    cuts = [cut.start() for cut in _SUBTITLE.finditer(title)]
    cuts += [
        cut.start() for cut in _DASH.finditer(title) if len(title[: cut.start()].split()) >= _LEAST_WORDS
    ]
    short = title[: min(cuts)] if cuts else ""
    if len(short.split()) < _LEAST_OF_SHORT:
        return title
    unbalanced = any(short.count(left) != short.count(right) for left, right in ("()", "“”", "«»"))
    return title if unbalanced else short
