"""The numbers of notes that pandoc does not hand on, read from the calls: `[28]_`, `[#]_`, `[*]_`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from iqrefs.read.flow import Flow, FlowNote, Paragraph

_CALL = re.compile(r"(?<![\w\]\\])\[(\d{1,6}|\#[\w.:+-]{0,80}|\*)\]_(?![\w])")
_SIGNS = "*†‡§¶#♠♥♦♣"


def name_notes(flow: Flow, text: str) -> Flow | None:
    """The notes of a reStructuredText under their printed numbers, one that is called twice being one. None
    where the calls in the text are not those of the notes, so that they cannot be told apart.
    """
    calls = _CALL.findall(text)
    if len(calls) != len(flow.notes):
        return None
    first: dict[str, str] = {}
    keys: dict[str, str] = {}
    kept: list[FlowNote] = []
    for note, (call, marker) in zip(flow.notes, _number_calls(calls), strict=True):
        is_named = call not in ("#", "*")
        keys[note.key] = first.setdefault(call, note.key) if is_named else note.key
        if keys[note.key] == note.key:
            number = int(marker) if marker.isdecimal() else None
            kept.append(replace(note, marker=marker, number=number))
    markers = {note.key: note.marker for note in kept}
    return replace(
        flow,
        paragraphs=_rename(flow.paragraphs, keys, markers),
        notes=tuple(replace(note, paragraphs=_rename(note.paragraphs, keys, markers)) for note in kept),
    )


def _number_calls(calls: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each call with what is printed for it: numbers that the author did not give are the next free ones."""
    taken = {int(call) for call in calls if call.isdecimal()}
    given: dict[str, str] = {}
    number = signs = 0
    for call in calls:
        if call.isdecimal():
            yield call, call
        elif call == "*":
            yield call, _SIGNS[signs % len(_SIGNS)] * (signs // len(_SIGNS) + 1)
            signs += 1
        elif call in given and call != "#":
            yield call, given[call]
        else:
            number = next(free for free in range(number + 1, number + len(taken) + 2) if free not in taken)
            given[call] = str(number)
            yield call, str(number)


def _rename(
    paragraphs: Sequence[Paragraph], keys: Mapping[str, str], markers: Mapping[str, str]
) -> tuple[Paragraph, ...]:
    """The paragraphs with the marks of the notes that are kept."""
    return tuple(
        replace(
            paragraph,
            stretches=tuple(
                replace(one, note=keys[one.note], text=markers[keys[one.note]]) if one.note else one
                for one in paragraph.stretches
            ),
        )
        for paragraph in paragraphs
    )
