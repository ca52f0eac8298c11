"""What the labeller labels: the words of a mention one by one, and each shaped passage as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from iqrefs.parse.draft import DELIMITERS, EXTRA, Draft
from iqrefs.parse.persons import opens_life
from iqrefs.parse.tagger.labels import UNSET

_LONGEST_NAME = 6
WORDED = frozenset(
    {
        "author", "editor", "translator", "contributor", "director", "title", "container-title",
        "collection-title", "publisher", "publisher-place", "event-title", "genre", "section",
        "volume-title", "archive", EXTRA,
    }
)  # fmt: skip
"""What the rules read as words; all else that they took (dates, numbers, addresses) is one unit a passage."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Tokens `start` to `end` of a draft, what the rules read them as, and the marks before them."""

    start: int
    end: int
    ruled: str
    """The variable that the rules found; empty where none."""
    before: str
    """The delimiters between this unit and the one before, joined."""
    certain: bool = False
    """Whether the rules found it by a word or a shape of its own (ص 15, a whole date): it stays as it is."""


def cut_units(draft: Draft) -> list[Unit]:
    """The units of a mention from left to right. Every token that is no delimiter is in one."""
    found: list[tuple[int, int, str, str]] = []
    marks: list[str] = []
    labels = draft.labels
    for index, word in enumerate(draft.words):
        if word in DELIMITERS:
            marks.append(word)
            continue
        ruled = labels[index] or ""
        joins = found and ruled and ruled == found[-1][2] and ruled not in WORDED
        if joins and (not marks or labels[index - 1] == ruled):
            start, _end, _ruled, before = found[-1]
            found[-1] = (start, index + 1, ruled, before)
        else:
            found.append((index, index + 1, ruled, "".join(marks)))
        marks.clear()
    pair = "pair" in draft.evidence
    return [Unit(*parts, _is_certain(draft, *parts[:3], pair=pair)) for parts in found]


def _is_certain(draft: Draft, start: int, end: int, ruled: str, *, pair: bool) -> bool:
    """A number with its word, a whole date, a volume and page in one; words of access, known containers, a
    known container's name that is a place here, an author's own book (البخاري في صحيحه), a name in letters
    (ت. س. إليوت), one that opens the title of a life (علي الوردي: شخصيته ومنهجه), the number of a second law
    (1.11.03).
    """
    if ruled == "cue":
        return "access" in draft.kinds[start]
    if ruled == "container-title":
        return "known" in draft.kinds[start]
    if ruled == "publisher-place":
        return "known" in draft.kinds[start]
    if ruled == EXTRA and end - start == 1:
        return _is_in_dotted_number(draft, start)
    if ruled in ("editor", "translator"):
        return "role-phrase" in draft.evidence
    if ruled == "author":
        return "initials" in draft.evidence
    if ruled == "title" and _names_a_life(draft, start):
        return True
    if ruled == "title" and start > 0 and draft.labels[start - 1] == "cue":
        return "his_books" in draft.kinds[start]
    if ruled in WORDED or ruled in UNSET:
        return False
    return end - start > 1 or (pair and ruled != "issued")


def _names_a_life(draft: Draft, start: int) -> bool:
    """Whether a token is of the name that opens the title of a life."""
    colon = start
    while colon < draft.size and colon - start <= _LONGEST_NAME and draft.words[colon][:1].isalpha():
        colon += 1
    return opens_life(draft, colon)


def _is_in_dotted_number(draft: Draft, index: int) -> bool:
    """Whether digits are of a number with stops inside: the `11` of `1.11.03` is no page."""
    if not draft.words[index].isdigit():
        return False
    behind = draft.touches(index) and draft.words[index - 1] == "."
    before = draft.touches(index + 1) and draft.words[index + 1] == "."
    return behind or (before and draft.touches(index + 2) and draft.words[index + 2].isdigit())
