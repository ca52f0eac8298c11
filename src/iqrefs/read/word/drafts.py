"""Paragraphs while they are read: the marks of notes in them get their numbers when all have been met."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from iqrefs.read.flow import Paragraph, Stretch
from iqrefs.read.word.note_rules import Mark


@dataclass(frozen=True, slots=True)
class OwnMark:
    """Where a note repeats its own number."""


@dataclass(slots=True, eq=False)
class Draft:
    """A paragraph that is being read; its parts are as in `Paragraph`."""

    number: int = 0
    level: int = 0
    marker: str = ""
    row: int = 0
    content: list[Stretch | Mark | OwnMark] = field(default_factory=list)

    def unplace(self) -> None:
        """Forget where its parts stand in the file."""
        self.content = [_unplace(one) for one in self.content]


def _unplace(one: Stretch | Mark | OwnMark) -> Stretch | Mark | OwnMark:
    if isinstance(one, Stretch):
        return Stretch(one.text, one.is_italic, one.is_raised, one.target, one.note, one.field)
    if isinstance(one, Mark):
        one.node = -1
    return one


def finish_text(drafts: Sequence[Draft], part: str) -> tuple[Paragraph, ...]:
    """The paragraphs of the text, their marks counted."""
    return tuple(_finish(draft, draft.content, part, draft.number) for draft in drafts)


def finish_note(drafts: Sequence[Draft], part: str, mark: Mark) -> tuple[Paragraph, ...]:
    """The paragraphs of a note, without its own number and the blank behind it."""
    paragraphs = []
    for position, draft in enumerate(drafts):
        content = draft.content
        if position == 0:
            content = _drop_typed_mark(content, mark) if mark.is_custom else content
        paragraphs.append(_finish(draft, list(_drop_own_mark(content)), part, 0))
    return tuple(paragraphs)


def _finish(draft: Draft, content: Iterable[Stretch | Mark | OwnMark], part: str, number: int) -> Paragraph:
    stretches = tuple(
        _write_mark(one, part) if isinstance(one, Mark) else one
        for one in content
        if not isinstance(one, OwnMark)
    )
    return Paragraph(stretches, number, draft.level, draft.marker, draft.row)


def _write_mark(mark: Mark, part: str) -> Stretch:
    return Stretch(
        mark.print,
        is_raised=mark.is_raised,
        note=mark.key,
        part=part if mark.node >= 0 else "",
        node=mark.node,
        offset=mark.offset,
    )


def _drop_own_mark(content: Iterable[Stretch | Mark | OwnMark]) -> Iterator[Stretch | Mark]:
    is_behind = False
    for one in content:
        if isinstance(one, OwnMark):
            is_behind = True
            continue
        if is_behind and isinstance(one, Stretch):
            text = one.text.lstrip()
            if not text:
                continue
            one = _cut(one, len(one.text) - len(text))  # noqa: PLW2901
        is_behind = False
        yield one


def _drop_typed_mark(content: list[Stretch | Mark | OwnMark], mark: Mark) -> list[Stretch | Mark | OwnMark]:
    """A sign that was typed as the mark of a note is typed again before its text."""
    rest = mark.print.strip()
    for position, one in enumerate(content):
        if not rest or not isinstance(one, Stretch):
            break
        text = one.text.strip()
        if text.startswith(rest):
            begin = one.text.index(rest) + len(rest)
            return [OwnMark(), _cut(one, begin), *content[position + 1 :]]
        if text and not rest.startswith(text):
            break
        rest = rest[len(text) :]
    return content


def _cut(stretch: Stretch, start: int) -> Stretch:
    return replace(stretch, text=stretch.text[start:], offset=stretch.offset + start) if start else stretch
