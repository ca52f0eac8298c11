"""How a work's title is printed in a short form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from iqrefs.model import Citation, Span
from iqrefs.rewrite.descriptions import Described
from iqrefs.rewrite.passages import find_spans
from iqrefs.rewrite.printing import EDGE, comma_for, covers, join_pieces, on_one_line
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
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
_OPENING = re.compile(r"[\s،,]*[(\[“«\"]")
_CLOSING = frozenset(')]”»"')
_LONGEST_TITLE = 1_000
_LONGEST_REST = 200
"""So many characters behind a title may hold what closes its brackets."""
_EMPHASIS = ("*", "_")
_NUMBERED = frozenset({"legislation", "treaty", "bill", "regulation"})


def list_titles(full: Described) -> Iterator[str]:
    """The title in the marks that it has in the description: without a subtitle where it is long; without
    the years at its end, which could be taken for its own; in quotation marks, which set it apart; whole.
    """
    number = _find_number(full)
    if number:
        yield number
    span = _find_whole(full)
    filed = find_file(full)
    if filed and not full.shares_file:
        yield filed
    if span is None:
        return
    whole = _strip_stop(on_one_line(full.text[slice(*span)]).strip(EDGE))
    short = full.citation.item.get("title-short") or _shorten(whole)
    bare = _YEARS.sub("", short)
    before = full.text[: span[0]].rstrip()[-1:]
    for title in dict.fromkeys((short, bare if bare and is_balanced(bare) else short, whole)):
        marked = _mark(full, title, before, span[1])
        yield join_pieces([filed, marked], comma_for(full.text))
    if before not in _QUOTES and not covers(full.italics, (span[1] - 1, span[1])):
        left, right = ("«", "»") if is_arabic(whole) else ("“", "”")
        for title in dict.fromkeys((short, whole)):
            if left not in title:
                yield join_pieces([filed, f"{left}{title}{right}"], comma_for(full.text))


def find_title(citation: Citation, italics: Sequence[Span]) -> str:
    """The title that a pointer has beside its words, in its quotation marks or italics; empty where it has
    none.
    """
    spans = find_spans(citation, "title")
    if not spans:
        return ""
    start, end = spans[0][0], spans[-1][1]
    title = print_title(citation)
    before, behind = citation.text[:start].rstrip()[-1:], citation.text[end:].lstrip()[:1]
    if before and before in _QUOTES and behind == _QUOTES[before]:
        return f"{before}{title}{behind}"
    return f"{ITALIC}{title}{ITALIC}" if covers(italics, (start, end)) else title


def print_title(citation: Citation) -> str:
    """The title of a citation without marks around it."""
    spans = find_spans(citation, "title")
    text = citation.text[spans[0][0] : spans[-1][1]] if spans else ""
    return _strip_stop(on_one_line(text).strip(EDGE))


def mark_title(full: Described, title: str) -> str:
    """A short title in the marks of the title described; empty where the work is known by a number."""
    span = _find_whole(full)
    if not title or span is None or find_file(full) or _find_number(full):
        return ""
    return _mark(full, title, full.text[: span[0]].rstrip()[-1:], span[1])


def _find_whole(full: Described) -> Span | None:
    """Where the title stands: with what closes its brackets and quotation marks, if no field begins before;
    else up to where the first of them opens.
    """
    spans = find_spans(full.citation, "title")
    if not spans:
        return None
    start, end = spans[0][0], spans[-1][1]
    text = full.text
    if end - start > _LONGEST_TITLE or is_balanced(text[start:end]):
        return start, end
    others = (
        place for name, places in (full.citation.spans or {}).items() if name != "title" for place in places
    )
    stop = min((first for first, _ in others if first >= end), default=len(text))
    for at in range(end + 1, min(stop, end + _LONGEST_REST) + 1):
        if text[at - 1] in _CLOSING and is_balanced(text[start:at]):
            return start, at
    first = next((found for found in _OPENING.finditer(text, start, end) if found.start() > start), None)
    return (start, first.start()) if first and is_balanced(text[start : first.start()]) else (start, end)


def is_balanced(title: str) -> bool:
    """Whether every bracket and quotation mark of a title has its other half."""
    pairs = all(title.count(left) == title.count(right) for left, right in _PAIRS)
    return pairs and title.count('"') % 2 == 0


def find_file(full: Described) -> str:
    """A document of an archive is known by the archive and its number there: `FO 371/20013`; a manuscript
    that is kept there, by its author and title.
    """
    item = full.citation.item
    if item.get("type") != "manuscript" or "author" in item or "genre" in item:
        return ""
    if not find_spans(full.citation, "archive_location"):
        return ""
    pieces: list[str] = []
    last = -1
    for start, end in find_spans(full.citation, "archive", "archive_location"):
        between = full.text[last:start] if last >= 0 else None
        printed = on_one_line(full.text[start:end]).strip(EDGE)
        if between is not None and not between.strip(EDGE):
            pieces[-1] = on_one_line(f"{pieces[-1]}{between}{printed}")
        else:
            pieces.append(printed)
        last = end
    return join_pieces(pieces, comma_for(full.text))


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
    shorter = (title[:cut] for cut in sorted(cuts))
    return next(
        (short for short in shorter if len(short.split()) >= _LEAST_OF_SHORT and is_balanced(short)), title
    )
