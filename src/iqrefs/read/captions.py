"""The source line under a table or a figure: a note labelled `table.1` or `figure.1`."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from iqrefs.lexicon import load_lexicon, split_words
from iqrefs.read.layout import Layout
from iqrefs.text.fold import fold_string, fold_text

_LOOKED_AT = 160
_LEAD_IN = 90
_BELOW_CAPTION = 60
_ABOVE_CAPTION = 4
_FEW = 1000
_EDGES = ' \t*_#([{|«"-–—\u200e\u200f'
_NUMBER = re.compile(r"[\s(\[:.#-]{0,4}(\d{1,3}(?:\s?[-./]\s?\d{1,3})?)(?!\d)[\s)\]]{0,3}")


@dataclass(frozen=True, slots=True)
class Caption:
    """A line that names a table or a figure: `kind` is `table` or `figure`, `number` as printed."""

    index: int
    kind: str
    number: str


@dataclass(frozen=True, slots=True)
class SourceLineMark:
    """A line that begins the source of a table or figure; its text begins at `start`."""

    index: int
    start: int
    label: str


def find_source_lines(layout: Layout, taken: Sequence[bool]) -> tuple[SourceLineMark, ...]:
    """The source lines of the tables and figures, labelled, in order.

    A source line belongs to the last caption above it, else to the first right below it; each caption
    has one source line at most.
    """
    found: list[SourceLineMark] = []
    used: set[str] = set()
    above: Caption | None = None
    waiting: SourceLineMark | None = None
    for index, line in enumerate(layout.lines):
        if taken[index] or line.is_blank or line.is_furniture:
            continue
        folded = fold_string(line.text[:_LOOKED_AT])
        caption = _read_folded_caption(folded, index)
        if caption is not None and waiting is not None and index - waiting.index <= _ABOVE_CAPTION:
            found.append(SourceLineMark(waiting.index, waiting.start, _make_label(caption, used)))
            caption = waiting = None
        above = caption or above
        start = find_source_word(line.text) if _names_source(folded) else None
        if start is None:
            continue
        waiting = SourceLineMark(index, start, "")
        if above is not None and index - above.index <= _BELOW_CAPTION:
            found.append(SourceLineMark(index, start, _make_label(above, used)))
            above = waiting = None
    return tuple(found)


def _make_label(caption: Caption, used: set[str]) -> str:
    """The label by the caption's number, else by counting; never one that is used."""
    label = f"{caption.kind}.{caption.number}"
    count = len(used)
    if not caption.number or label in used:
        count = 1 if count < _FEW else count
        while (label := f"{caption.kind}.{count}") in used:
            count += 1
    used.add(label)
    return label


@functools.cache
def _forms(value: str) -> tuple[tuple[str, ...], ...]:
    forms = {split_words(form) for form in load_lexicon().forms("source_lines", value)}
    return tuple(sorted(forms, key=len, reverse=True))


@functools.cache
def _number_words() -> re.Pattern[str]:
    forms = sorted(load_lexicon().forms("numbers"), key=len, reverse=True)
    return re.compile(r"\s{0,3}\(?\s?(?:" + "|".join(re.escape(form) for form in forms) + r")(?!\w)")


def read_caption(text: str, index: int = 0) -> Caption | None:
    """The caption that a line is, or None: the word and a number, or the word and a colon."""
    return _read_folded_caption(fold_string(text[:_LOOKED_AT]), index)


def _read_folded_caption(folded: str, index: int) -> Caption | None:
    folded = folded.lstrip(_EDGES)
    words = split_words(folded[:40])
    for kind in ("table", "figure"):
        for form in _forms(kind):
            if words[: len(form)] != form:
                continue
            rest = folded[len(form[0]) :] if len(form) == 1 else folded[len(" ".join(form)) :]
            named = _number_words().match(rest)
            rest = rest[named.end() :] if named else rest
            number = _NUMBER.match(rest)
            if number:
                return Caption(index, kind, "".join(number.group(1).split()).replace("/", "-"))
            if named or rest.lstrip()[:1] in (":", "("):
                return Caption(index, kind, "")
    return None


def _names_source(folded: str) -> bool:
    """Whether a folded text can hold the word at all: to fold with places costs more."""
    return any(" ".join(form) in folded for form in _forms("source"))


def find_source_word(text: str) -> int | None:
    """Where the source begins in a line such as `Source: …` or `الجدول من إعداد الباحثة. المصدر: …`."""
    folded = fold_text(text[:_LOOKED_AT])
    for form in _forms("source"):
        words = " ".join(form)
        place = folded.folded.find(words)
        if place < 0 or place > _LEAD_IN:
            continue
        after = folded.folded[place + len(words) :].lstrip(" *_")
        if not after.startswith((":", "/", "-")) or not _is_lead_in(folded.folded[:place]):
            continue
        colon = folded.folded.index(after[0], place + len(words))
        start = folded.locate(colon, colon + 1)[1]
        return start + _blanks(text[start:])
    return None


def _blanks(text: str) -> int:
    return len(text) - len(text.lstrip(" \t*_"))


def _is_lead_in(before: str) -> bool:
    """Whether what stands before the word is nothing, or a sentence about the table."""
    before = before.strip(_EDGES)
    if not before:
        return True
    words = split_words(before)
    return before.endswith((".", ":", ",", ";")) and any(
        words[: len(form)] == form for kind in ("table", "figure") for form in _forms(kind)
    )
