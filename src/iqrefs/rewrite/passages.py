"""What a citation says of the passage, apart from the words that say of which work."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from iqrefs.lexicon import scan_text
from iqrefs.model import Citation, Item, Span
from iqrefs.rewrite.printing import (
    EDGE,
    comma_for,
    cut_final,
    has_words,
    is_bare,
    join_pieces,
    on_one_line,
    replace_spans,
    split_number,
)
from iqrefs.text.fold import fold_string

HOLE = "\x00"
"""Stands in `Passage.rest` for the locator."""

_OF_EITHER = ("number", "issue", "edition", "section")
"""What says which work is meant where the work has it, else which part of it."""
_QUOTES = "”\"»’'*_)]"
_PAIR = re.compile(r"\s*[/:]\s*")
_LONE_BRACKETS = re.compile(rf"[(\[][\s/]*({HOLE})\s*[)\]]")


@dataclass(frozen=True, slots=True)
class Passage:
    """The passage that a citation names, as printed.

    `rest` is all that it says of the passage but the volume, `HOLE` standing for the locator; `lead` is what
    it says before it names the work (`المادة 24 من`). `pair` is the mark between volume and page where they
    are one print (`4/ 216`). `is_behind_colon` says how the locator is joined on (`المصدر نفسه: 58`), and
    `is_any_volume` that it can be of several volumes.
    """

    volume: str = ""
    volume_value: str = ""
    locator: str = ""
    label: str = ""
    rest: str = ""
    lead: str = ""
    pair: str = ""
    is_behind_colon: bool = False
    is_any_volume: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said of the passage."""
        return not (self.volume or self.rest or self.lead)

    def print_all(self, comma: str) -> str:
        """The passage as it is printed behind the work."""
        rest = self.rest.replace(HOLE, self.locator)
        if self.pair and self.volume and self.rest.startswith(HOLE):
            return f"{self.volume}{self.pair}{rest}"
        return join_pieces([self.volume, rest], comma)


NOWHERE = Passage()
"""No passage: the whole work."""


def go_on_in_volume(passage: Passage, before: Passage, word: str) -> Passage:
    """A passage that names no volume in the volume of one before it; `word` is for a bare number."""
    if passage.volume or not before.volume or passage.lead:
        return passage
    _, number = split_number(passage.locator)
    volume, value = before.volume, before.volume_value
    if before.pair and number and passage.rest.startswith(HOLE):
        return replace(passage, volume=volume, volume_value=value, locator=number, pair=before.pair)
    printed = f"{word}{volume}" if is_bare(volume) else volume
    return replace(passage, volume=printed, volume_value=value)


def read_passage(citation: Citation, work: Item) -> Passage:
    """What a pointer says of the passage; `work` is the description of what it points to."""
    text, _ = cut_final(citation.text)
    named = sorted(_find_names(citation, work))
    own = sorted(_find_own(citation, work))
    first = named[0][0] if named else 0
    is_led = bool(own) and own[0][0] < first
    parts = [span for span in own if span[0] >= first and any(map(str.isdigit, text[slice(*span)]))]
    pieces = _find_pieces(text, named, parts, first)
    lead = on_one_line(text[:first].lstrip(EDGE)) if is_led else ""
    return _make_passage(citation, list(pieces), lead)


def find_spans(citation: Citation, *variables: str) -> list[Span]:
    """Where the values of the variables stand, in order."""
    return sorted(span for name in variables for span in (citation.spans or {}).get(name, ()))


def find_pointer_words(citation: Citation) -> Span | None:
    """Where the pointer words of a citation stand; None where another mention of the note has them."""
    if citation.pointer is None:
        return None
    if citation.pointer.to_note:
        return _find_note_words(citation)
    pattern = r"\W+".join(map(re.escape, citation.pointer.words.split()))
    found = re.search(pattern, citation.text) if pattern else None
    return found.span() if found else None


def _find_note_words(citation: Citation) -> Span:
    """`supra note 5`, الهامش 17 أعلاه: from the last name to what is said of the passage."""
    names = [name for name in citation.spans or {} if name not in ("locator", "volume")]
    start = max((end for _, end in find_spans(citation, *names)), default=0)
    behind = [span[0] for span in find_spans(citation, "locator", "volume") if span[0] > start]
    return start, min(behind, default=len(citation.text))


def find_remainder(citation: Citation) -> Iterator[Span]:
    """Where the pieces stand that no field took."""
    at = 0
    for piece in citation.remainder:
        start = citation.text.find(piece, at)
        if start >= 0:
            yield start, start + len(piece)
            at = start + len(piece)


def _find_names(citation: Citation, work: Item) -> Iterator[Span]:
    """Where a citation says which work it means."""
    for variable, spans in (citation.spans or {}).items():
        if variable not in ("locator", "volume") and (variable not in _OF_EITHER or variable in work):
            yield from spans
    words = find_pointer_words(citation)
    if words:
        yield words


def _find_own(citation: Citation, work: Item) -> Iterator[Span]:
    """Where it says what of the work it means."""
    yield from find_spans(citation, "locator", "volume", *(name for name in _OF_EITHER if name not in work))
    yield from find_remainder(citation)


def _find_pieces(text: str, named: Sequence[Span], own: Sequence[Span], first: int) -> Iterator[Span]:
    """What is said of the passage between the names, and all that is said behind the last one."""
    last = max((end for _, end in named), default=0)
    at = first
    for start, end in [*named, (len(text), len(text))]:
        inside = [span for span in own if at <= span[0] < start]
        if at >= last:
            yield at, len(text)
            return
        if inside:
            yield inside[0][0], max(span[1] for span in inside)
        at = max(at, end)


def _make_passage(citation: Citation, pieces: Sequence[Span], lead: str) -> Passage:
    locator = next(iter(find_spans(citation, "locator")), None)
    volume = next(iter(find_spans(citation, "volume")), None)
    told = [_print_piece(citation.text, piece, volume, locator) for piece in pieces]
    return Passage(
        volume=on_one_line(citation.text[slice(*volume)]) if volume else "",
        volume_value=citation.item.get("volume", ""),
        locator=on_one_line(citation.text[slice(*locator)]) if locator else "",
        label=citation.locator["label"] if citation.locator else "",
        rest=join_pieces(told, comma_for(citation.text)),
        lead=lead,
        pair=find_pair(citation.text, volume, locator),
        is_behind_colon=is_behind_colon(citation.text, locator),
    )


def is_behind_colon(text: str, locator: Span | None) -> bool:
    """Whether a locator is joined on with a colon."""
    return locator is not None and text[: locator[0]].rstrip().endswith(":")


def find_pair(text: str, volume: Span | None, locator: Span | None) -> str:
    """The mark between a volume and a page that are one print; empty where they are none."""
    if volume is None or locator is None or not is_bare(text[slice(*volume)]):
        return ""
    between = text[volume[1] : locator[0]]
    return between.replace("\n", " ") if _PAIR.fullmatch(between) else ""


def _print_piece(text: str, piece: Span, volume: Span | None, locator: Span | None) -> str:
    """A stretch without the volume, a hole for the locator, and without the marks around it."""
    start, end = piece
    holes = [
        ((span[0] - start, span[1] - start), fill)
        for span, fill in ((volume, ""), (locator, HOLE))
        if span and start <= span[0] and span[1] <= end
    ]
    printed = on_one_line(cut_final(replace_spans(text[start:end], holes))[0])
    printed = _LONE_BRACKETS.sub(r"\1", printed).lstrip(EDGE + "/-–—." + _QUOTES).rstrip(EDGE + "/")
    return printed if has_words(printed) or HOLE in printed else ""


def read_place_words(citation: Citation) -> bool:
    """Whether the pointer words say that the passage is the same too: loc. cit., والصفحة نفسها."""
    if citation.pointer is None:
        return False
    scan = scan_text(fold_string(citation.pointer.words))
    cues = (cue for found in scan.cues for _length, cue in found)
    return any(cue.kind == "pointers" and cue.value == "place" for cue in cues)
