"""A full citation taken apart: the work's description, and the passage that was cited there."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from iqrefs.lexicon import scan_text
from iqrefs.model import Citation, Span
from iqrefs.rewrite.passages import HOLE, Passage, find_pair, find_remainder, find_spans, is_behind_colon
from iqrefs.rewrite.printing import EDGE, comma_for, cut_final, has_words, join_pieces, on_one_line
from iqrefs.rewrite.words import find_joint
from iqrefs.text.fold import fold_string, fold_text

_PERIODICALS = frozenset({"article-journal", "article-magazine", "article-newspaper", "paper-conference"})
_PARTS = re.compile(r"\w{1,12}(?:[ .]{1,2}\w{1,6})?")
"""A part of a work beside the page: ق2, و 44."""
_MARKS = EDGE + "/-–—"


@dataclass(frozen=True, slots=True)
class Described:
    """A full citation: its text without the marks at its end, and in it the volume, the locator, the parts
    of the passage before the locator (`ق2`) and what stands behind it to the end; `head` is where the
    locator stands before the work (`المادة 24 من`), with the words that join it, `opening` what the author
    says to lead to it. `shares_file` says that another work is known by the same shelf mark.
    """

    citation: Citation
    text: str
    volume: Span | None = None
    locator: Span | None = None
    parts: Span | None = None
    tail: Span | None = None
    opening: Span | None = None
    head: Span | None = None
    italics: tuple[Span, ...] = ()
    shares_file: bool = False

    @property
    def is_paired(self) -> bool:
        """Whether volume and page are one print: `4/ 216`."""
        return bool(find_pair(self.text, self.volume, self.locator))


def describe(citation: Citation, italics: tuple[Span, ...] = ()) -> Described:
    """Take a full citation apart; `italics` are spans of its text."""
    text, _ = cut_final(citation.text)
    volume = next(iter(find_spans(citation, "volume")), None)
    if citation.item.get("type") in _PERIODICALS:
        volume = None
    locator = next(iter(find_spans(citation, "locator")), None)
    described = Described(citation, text, volume, opening=_find_opening(citation, text), italics=italics)
    if locator is None or locator[1] > len(text):
        return replace(described, tail=_find_prose(citation, text))
    names = [name for name in citation.spans or {} if name not in ("locator", "volume")]
    first = min((start for start, _ in find_spans(citation, *names)), default=0)
    if locator[0] < first:
        return replace(described, locator=locator, head=(0, _skip_joint(text, locator[1])))
    remainder = list(find_remainder(citation))
    return replace(
        described,
        locator=locator,
        parts=next((span for span in remainder if _is_part(text, span, locator)), None),
        tail=_find_tail(text, remainder, locator),
    )


def _is_part(text: str, span: Span, locator: Span) -> bool:
    between = text[span[1] : locator[0]]
    if span[1] > locator[0] or between.strip(_MARKS) or not re.search(r"\d", text[slice(*span)]):
        return False
    return _PARTS.fullmatch(on_one_line(text[slice(*span)])) is not None


def _find_tail(text: str, remainder: list[Span], locator: Span) -> Span | None:
    """What is said behind the locator to the end, where no field took it; brackets that close there stay."""
    start = locator[1]
    while start < len(text) and text[start] in " \n)]":
        start += 1
    if not text[locator[1] : start].strip():
        start = locator[1]
    behind = "".join(text[begin:end] for begin, end in remainder if begin >= start)
    untaken = sum(map(str.isalnum, behind))
    return (start, len(text)) if untaken and untaken == sum(map(str.isalnum, text[start:])) else None


def _find_prose(citation: Citation, text: str) -> Span | None:
    """A sentence of the author's behind the citation."""
    for start, end in find_remainder(citation):
        before = text[:start].rstrip()
        if not has_words(text[end:]) and before.endswith(".") and len(text[start:end].split()) > 3:
            return len(before) - 1, len(text)
    return None


def _find_opening(citation: Citation, text: str) -> Span | None:
    """Words of the author's that lead to the work: `نقلنا هذا الرأي عن`, `and`."""
    if joint := find_joint(text):
        return 0, len(joint)
    first = next(find_remainder(citation), None)
    if first is None or has_words(text[: first[0]]):
        return None
    scan = scan_text(fold_string(text[slice(*first)]))
    size = len(scan.words)
    leads = any(
        cue.kind == "signals" and index + length == size
        for index, found in enumerate(scan.cues)
        for length, cue in found
    )
    end = first[1]
    while leads and end < len(text) and text[end] in EDGE:
        end += 1
    return (0, end) if leads else None


def _skip_joint(text: str, at: int) -> int:
    """Past what joins the passage to the work behind it: marks, من, of."""
    fold = fold_text(text[at:])
    scan = scan_text(fold.folded)
    index = 0
    while index < len(scan.words) and not has_words(scan.words[index]):
        index += 1
    if index < len(scan.words) and (cue := scan.cue_at(index, "function_words")):
        index += cue[0]
    if index >= len(scan.words):
        return at
    return at + fold.locate(scan.starts[index], scan.starts[index])[0]


def passage_of(described: Described) -> Passage:
    """The passage that a full citation names."""
    text, locator = described.text, described.locator
    volume = on_one_line(text[slice(*described.volume)]) if described.volume else ""
    base = Passage(volume, described.citation.item.get("volume", "") if volume else "")
    if locator is None or described.citation.locator is None:
        return base
    base = replace(
        base,
        locator=on_one_line(text[slice(*locator)]),
        label=described.citation.locator["label"],
        pair=find_pair(text, described.volume, locator),
        is_behind_colon=is_behind_colon(text, locator),
    )
    if described.head:
        return replace(base, lead=on_one_line(text[slice(*described.head)]))
    parts = on_one_line(text[slice(*described.parts)]) if described.parts else ""
    tail = on_one_line(text[slice(*described.tail)]).strip(EDGE) if described.tail else ""
    if len(tail.split()) > 4:
        tail = ""
    return replace(base, rest=join_pieces([parts, HOLE, tail], comma_for(text)))
