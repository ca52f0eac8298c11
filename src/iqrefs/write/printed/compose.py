"""One work set by the pieces of its type."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from iqrefs.model import ReferenceRun
from iqrefs.write.printed.templates import Blank, Patterns, Piece
from iqrefs.write.printed.values import Runs, Setting, names_itself, set_value

_CLOSING = "”’»›\"')]"
_STOPS = ".!?؟…"
_COMMA = re.compile("[,،]")
_HEADS = frozenset({"author", "editor"})
_LAST_WORD = re.compile(r"[^\W\d_]+\.?\s*$")
_MARKS = ",،;؛:"


@dataclass(frozen=True, slots=True)
class _Set:
    """A piece that was set: its runs, and the variables that are printed with it."""

    runs: Runs
    used: frozenset[str]


def compose_reference(item: Mapping[str, Any], setting: Setting) -> Runs:
    """The runs of one reference, with its end mark; none for an item that says nothing."""
    patterns = setting.patterns
    runs: Runs = ()
    used: frozenset[str] = frozenset()
    for piece in patterns.pieces_for(str(item.get("type", ""))):
        part = _set_piece(piece, item, setting, used, is_first=not runs)
        if part:
            lead = piece.lead
            if used and used <= _HEADS and (turned := patterns.names.get("after_turned")):
                lead = turned if _COMMA.search(runs[0].text) else lead
            runs = _join(runs, lead, part.runs, patterns)
            used |= part.used
    return _merge(_join(runs, patterns.end, (), patterns)) if runs else ()


def _set_piece(
    piece: Piece, item: Mapping[str, Any], setting: Setting, used: frozenset[str], *, is_first: bool
) -> _Set | None:
    """A piece with all its blanks filled, or None where one is missing. Patterns nest a few pieces deep."""
    runs: Runs = ()
    known = used
    has_value = False
    for part in piece.parts:
        if isinstance(part, str):
            runs += (ReferenceRun(part),)
        elif isinstance(part, Blank):
            value = () if part.variable in known else set_value(item, part, setting, is_first=is_first)
            if not value:
                return None
            runs = (*_drop_label(runs, part.variable, value), *value)
            known |= {part.variable}
            has_value = True
        elif inner := _set_piece(part, item, setting, known, is_first=is_first and not has_value):
            runs = _join(runs, part.lead if has_value else "", inner.runs, setting.patterns)
            known |= inner.used
            has_value = True
    return _Set(runs, known - used) if has_value else None


def _drop_label(runs: Runs, variable: str, value: Runs) -> Runs:
    """The runs without the word before a number (`Vol.`) where the number brings its own (`vol. 3`)."""
    if not runs or not names_itself(variable, value[0].text):
        return runs
    kept = _LAST_WORD.sub("", runs[-1].text)
    return (*runs[:-1], *_gap(kept))


def _join(before: Runs, lead: str, behind: Runs, patterns: Patterns) -> Runs:
    """Two parts with the marks between them: none is printed twice, nor one behind a stronger."""
    if not before:
        return behind
    mark, space = lead.strip(), lead[len(lead.rstrip()) :]
    text = "".join(run.text for run in before[-3:])
    last = text.rstrip(_CLOSING)[-1:]
    if (mark == "." and last in _STOPS) or (mark and last in _MARKS):
        mark = ""
    if mark and patterns.holds_marks and mark in ".," and _is_quoted(before, patterns):
        before = (*before[:-1], ReferenceRun(mark + before[-1].text))
        mark = ""
    return (*before, *_gap(mark + space), *behind)


def _is_quoted(runs: Runs, patterns: Patterns) -> bool:
    """Whether the last run is the mark that closes a title."""
    return any(runs[-1].text == pair[1] for pair in patterns.pairs)


def _gap(text: str) -> Runs:
    return (ReferenceRun(text),) if text else ()


def _merge(runs: Sequence[ReferenceRun]) -> Runs:
    """Runs of one look put together."""
    out: list[ReferenceRun] = []
    for run in runs:
        if out and (out[-1].is_italic, out[-1].target) == (run.is_italic, run.target):
            out[-1] = ReferenceRun(out[-1].text + run.text, run.is_italic, run.target)
        else:
            out.append(run)
    return tuple(out)
