"""A pointer spelled out: the work as it is printed where it is described, with the pointer's own passage."""

from __future__ import annotations

from dataclasses import replace

from iqrefs.model import Span
from iqrefs.rewrite.descriptions import Described
from iqrefs.rewrite.fitting import fit_locator, fit_passage
from iqrefs.rewrite.passages import HOLE, Passage, find_pointer_words, find_spans
from iqrefs.rewrite.printing import (
    EDGE,
    comma_for,
    is_bare,
    join_pieces,
    on_one_line,
    replace_spans,
)
from iqrefs.text.fold import ITALIC

_LEFT = EDGE + "/-–—"


def spell_out(full: Described, passage: Passage, same_author: str = "") -> list[str]:
    """The description of a work with another passage; where the passage leads (`المادة 24 من …`), also with
    the passage behind. `same_author` is the author whom the description only calls the same (idem).
    """
    spelled = [_spell(full, passage, same_author)]
    is_passage = bool(passage.locator) and passage.locator in passage.lead
    if is_passage and passage.rest in ("", HOLE):
        spelled.append(_spell(full, replace(passage, lead="", rest=HOLE), same_author))
    return spelled


def _spell(full: Described, passage: Passage, same_author: str) -> str:
    text = full.text
    replacements: list[tuple[Span, str]] = _name_author(full, same_author)
    if full.opening:
        replacements.append((full.opening, ""))
    rest = passage
    if passage.is_any_volume and full.volume and not full.is_paired:
        replacements += _drop_volume(full, full.volume)
    elif passage.volume and full.volume:
        replacements += _change_volume(full, passage)
        rest = replace(passage, volume="")
    comma = comma_for(text)
    printed = join_pieces(
        [rest.volume, rest.rest.replace(HOLE, fit_locator(full, passage, in_place=True))], comma
    )
    place = _find_place(full, has_passage=bool(printed))
    replacements += place
    at_end = not any(words for _, words in place)
    replacements = [(span, printed if words == HOLE else words) for span, words in replacements]
    gone = [span for span, _ in replacements]
    replacements += [
        ((place, place), ITALIC)
        for start, end in full.italics
        if start < end <= len(text) and not any(low < end and start < high for low, high in gone)
        for place in (start, end)
    ]
    told = on_one_line(replace_spans(text, replacements)).rstrip(EDGE)
    if printed and at_end:
        told = join_pieces([told, printed], comma)
    return f"{passage.lead} {told}" if passage.lead else told


def _name_author(full: Described, same_author: str) -> list[tuple[Span, str]]:
    words = find_pointer_words(full.citation) if same_author else None
    return [(words, same_author)] if words else []


def _change_volume(full: Described, passage: Passage) -> list[tuple[Span, str]]:
    """Another volume in place of the one described; the name of that one goes with it."""
    if full.volume is None or passage.volume_value == full.citation.item.get("volume"):
        return []
    printed = fit_passage(full, full.volume, passage.volume, "volume", in_place=True)
    names = [(_with_marks(full.text, span), "") for span in find_spans(full.citation, "volume-title")]
    return [(full.volume, printed), *names]


def _drop_volume(full: Described, volume: Span) -> list[tuple[Span, str]]:
    """No volume, and no name of one, where it can be another."""
    spans = [volume, *find_spans(full.citation, "volume-title")]
    return [(_with_marks(full.text, span), "") for span in spans]


def _find_place(full: Described, *, has_passage: bool) -> list[tuple[Span, str]]:
    """Where the passage of the description stands: `HOLE` there if another comes in its place, else nothing
    and its marks go too.
    """
    if full.tail and full.locator is None:
        return [(full.tail, "")]
    if full.locator is None:
        return []
    if full.head:
        return [(full.head, "")]
    start = full.parts[0] if full.parts else full.locator[0]
    gone = [(full.tail, "")] if full.tail else []
    if has_passage:
        return [((start, full.locator[1]), HOLE), *gone]
    if full.is_paired and full.volume and is_bare(full.text[slice(*full.volume)]):
        start = full.volume[0]
    return [(_with_marks(full.text, (start, full.locator[1])), ""), *gone]


def _with_marks(text: str, span: Span) -> Span:
    """The span with the marks before it, and with brackets that hold nothing else."""
    start, end = span
    while True:
        while start and text[start - 1] in _LEFT:
            start -= 1
        if not start or text[start - 1 : start] + text[end : end + 1] not in ("()", "[]"):
            return start, end
        start, end = start - 1, end + 1
