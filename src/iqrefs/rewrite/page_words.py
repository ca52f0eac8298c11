"""The word for a page before a number that a colon told to be one: `المصدر نفسه: 58`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from iqrefs.rewrite.descriptions import Described
from iqrefs.rewrite.passages import Passage
from iqrefs.rewrite.printing import is_bare, on_one_line, split_number
from iqrefs.rewrite.walk import Cited
from iqrefs.rewrite.words import fit_page_word, locator_word
from iqrefs.text.script import is_arabic


def name_pages(cited: Sequence[Cited]) -> list[Cited]:
    """The citations with the word for a page where a comma will stand for a colon before a bare number,
    unless the document's own pointers have bare numbers behind commas.
    """
    habits = _count_habits(cited)
    named = []
    for one in cited:
        full = one.full
        if full is not None and _is_told_by_colon(one.whole):
            arabic = is_arabic(full.text)
            bare, worded = habits[arabic, True], habits[arabic, False]
            word = _find_word(full, arabic=arabic) if (worded >= bare if arabic else worded > bare) else ""
            one = replace(one, place=_put(one.place, word), whole=_put(one.whole, word))  # noqa: PLW2901
        named.append(one)
    return named


def _count_habits(cited: Sequence[Cited]) -> Counter[tuple[bool, bool]]:
    """How often pages stand bare and with a word, behind anything but a colon, by the script of the work."""
    habits: Counter[tuple[bool, bool]] = Counter()
    for one in cited:
        passage = one.passage
        if one.full is not None and one.is_pointer and passage.label == "page" and passage.locator:
            is_plain = not passage.pair and not passage.volume and not passage.is_behind_colon
            if is_plain or not is_bare(passage.locator):
                habits[is_arabic(one.full.text), is_bare(passage.locator)] += 1
    return habits


def _is_told_by_colon(passage: Passage) -> bool:
    is_lone = not passage.pair and not passage.lead
    return is_lone and passage.is_behind_colon and passage.label == "page" and is_bare(passage.locator)


def _find_word(full: Described, *, arabic: bool) -> str:
    """The word as the description has it, else as it is usual."""
    described = full.citation.locator
    if full.locator and described is not None and described["label"] == "page":
        word = split_number(on_one_line(full.text[slice(*full.locator)]))[0]
        if word.strip():
            return word
    return f"{locator_word('ar' if arabic else 'en', 'page')} "


def _put(passage: Passage, word: str) -> Passage:
    if not _is_told_by_colon(passage) or not word:
        return passage
    return replace(passage, locator=fit_page_word(word, passage.locator) + passage.locator)
