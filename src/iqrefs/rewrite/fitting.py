"""A passage in the print of the work that it is put beside."""

from __future__ import annotations

from iqrefs.model import Span
from iqrefs.rewrite.descriptions import Described
from iqrefs.rewrite.passages import Passage
from iqrefs.rewrite.printing import is_bare, on_one_line, same_script, split_number
from iqrefs.rewrite.words import fit_page_word, locator_word
from iqrefs.text.script import is_arabic


def fit_locator(full: Described, passage: Passage, *, in_place: bool) -> str:
    """The locator of a passage beside a work; `in_place`: where the work's description has one."""
    described = full.citation.locator
    is_same = described is not None and described["label"] == passage.label
    place = full.locator if is_same else None
    return fit_passage(full, place, passage.locator, passage.label, in_place=in_place)


def fit_passage(full: Described, place: Span | None, printed: str, label: str, *, in_place: bool) -> str:
    """A passage as printed, but with a word of the work's script; in the place of another that stands at
    `place` with that one's word where it has none, and with none in a pair (`4/ 216`) or behind a colon.
    """
    word, number = split_number(printed)
    if not number:
        return printed
    there = split_number(on_one_line(full.text[slice(*place)]))[0] if place else ""
    if in_place:
        if place and not there.strip() and (full.is_paired or full.text[: place[0]].rstrip().endswith(":")):
            return number
        if is_bare(printed):
            return fit_page_word(there, number) + number
    if is_bare(printed) or same_script(word, full.text):
        return printed
    there = there or f"{locator_word('ar' if is_arabic(full.text) else 'en', label)} "
    return fit_page_word(there, number) + number if there.strip() else printed
