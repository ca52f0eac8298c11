"""What the notes of a document carry beside their text, given to their mentions: italics, and the works that
a reference manager says they cite.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from iqrefs.model import Embedded, EmbeddedItem, Mention, Note, SourceNote, Span
from iqrefs.split.keyed import split_keyed
from iqrefs.text.fold import fold_key

_EDGE = " \n\t,;،؛-–—:"
_LEAST_SHARE = 0.5
_KEYED = frozenset({"bibtex", "pandoc"})
"""Programs that cite by keys: what is printed there is the key of one work, and no citation's words."""


def give_carried(notes: Sequence[Note], sources: Sequence[SourceNote]) -> tuple[Note, ...]:
    """The notes, each mention with its place in the note and what stands there; `sources` are the same notes
    as they were read.
    """
    return tuple(_give(note, source) for note, source in zip(notes, sources, strict=True))


def _give(note: Note, source: SourceNote) -> Note:
    keyed = [one for one in source.embedded if one.by in _KEYED]
    mentions = list(split_keyed(note.text, keyed, source.italics)) if keyed else _place(note)
    for one in source.embedded:
        if one.by not in _KEYED:
            mentions = _embed(note.text, mentions, one)
    if source.italics:
        mentions = [replace(one, italics=cut_spans(source.italics, one.start, one.text)) for one in mentions]
    return replace(note, mentions=tuple(mentions))


def _place(note: Note) -> list[Mention]:
    """The mentions with their places, which follow one another."""
    placed = []
    at = 0
    for mention in note.mentions:
        start = note.text.find(mention.text, at)
        start = start if start >= 0 else max(note.text.find(mention.text), 0)
        placed.append(mention if start == mention.start else replace(mention, start=start))
        at = start + len(mention.text)
    return placed


def cut_spans(spans: Sequence[Span], start: int, text: str) -> tuple[Span, ...]:
    """The spans inside `text`, which begins at `start`, counted from there."""
    end = start + len(text)
    return tuple(
        (max(low, start) - start, min(high, end) - start) for low, high in spans if low < end and high > start
    )


def _embed(text: str, mentions: list[Mention], embedded: Embedded) -> list[Mention]:
    """The mentions, those in the print of a manager's citation with the works that it cites."""
    first, last = _find_covered(mentions, embedded.span)
    covered = mentions[first:last]
    items = embedded.items
    if len(items) == 1 and len(covered) != 1:
        covered = [_make_one(text, covered, embedded.span)]
    if len(items) == len(covered):
        given = [
            replace(one, embedded=item, is_remark=False) for one, item in zip(covered, items, strict=True)
        ]
    else:
        given = [_match(one, items) for one in covered]
    return [*mentions[:first], *given, *mentions[last:]]


def _find_covered(mentions: Sequence[Mention], span: Span) -> tuple[int, int]:
    """From and to (exclusive): the mentions that stand in the span for the most part, or all of it."""
    inside = []
    for index, one in enumerate(mentions):
        shared = min(one.start + len(one.text), span[1]) - max(one.start, span[0])
        if shared > 0 and shared >= _LEAST_SHARE * min(len(one.text), span[1] - span[0]):
            inside.append(index)
    if inside:
        return inside[0], inside[-1] + 1
    before = sum(one.start < span[0] for one in mentions)
    return before, before


def _make_one(text: str, covered: Sequence[Mention], span: Span) -> Mention:
    """One mention of what was cut into several, or taken for no citation at all."""
    if covered:
        start, end = covered[0].start, covered[-1].start + len(covered[-1].text)
        return replace(covered[0], text=text[start:end])
    printed = text[span[0] : span[1]]
    start = span[0] + len(printed) - len(printed.lstrip(_EDGE))
    return Mention(printed.strip(_EDGE), start=start)


def _match(mention: Mention, items: Sequence[EmbeddedItem]) -> Mention:
    """A mention with the one item whose title it prints."""
    printed = fold_key(mention.text)
    fitting = [
        item
        for item in items
        if any(
            title in printed
            for name in ("title", "title-short")
            if (title := fold_key(str(item.item.get(name, ""))))
        )
    ]
    return replace(mention, embedded=fitting[0], is_remark=False) if len(fitting) == 1 else mention
