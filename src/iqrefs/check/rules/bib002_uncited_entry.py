"""An entry of the list of sources that no note cites.

It is told only where most entries are cited in the notes: a paper that cites in its text, or lists what was
read besides, is left alone. Where note numbers are skipped, the note that cites it may be among the lost
ones.

Why:
    The reader cannot see what the source was used for; often a note is lost, or the work belongs to another
    version of the paper.

Source:
    Usual rules of Iraqi academic journals: the list has the works that are cited, and no others.
    The Publication Manual of the APA (7th ed., chapter 8): every entry of the reference list is cited in the
    text.

Bad (text):
    نص البحث.(1)

    الهوامش
    (1) سلمى ناجي، الماء والمدينة، بيروت، دار النهار، 2011، ص 9.

    قائمة المصادر
    1. سلمى ناجي، الماء والمدينة، بيروت، دار النهار، 2011.
    2. كريم جاسم العبودي، جفاف الأهوار، بغداد، دار الرافدين، 2018.

Good (text):
    نص البحث.(1)

    الهوامش
    (1) سلمى ناجي، الماء والمدينة، بيروت، دار النهار، 2011، ص 9.
    (2) كريم جاسم العبودي، جفاف الأهوار، بغداد، دار الرافدين، 2018، ص 44.

    قائمة المصادر
    1. سلمى ناجي، الماء والمدينة، بيروت، دار النهار، 2011.
    2. كريم جاسم العبودي، جفاف الأهوار، بغداد، دار الرافدين، 2018.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from iqrefs.check.lists.listing import compare_lists
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every entry that no note cites."""
    uncited = subject.once(compare_lists).uncited
    gap = _find_gap(subject) if uncited else None
    for entry in uncited:
        values = {"title": quote_print(entry.citation.item.get("title", "") or entry.text)}
        if gap:
            values |= {"first": str(gap[0]), "last": str(gap[1])}
        variant = "message" if not gap else "message-gap" if gap[0] < gap[1] else "message-gap-one"
        yield Hit(entry.key, entry.spans_of("title"), values, variant)


def _find_gap(subject: Subject) -> tuple[int, int] | None:
    """The first numbers that are skipped in the notes."""
    labels = [note.label for note in subject.reading.document.notes]
    numbers = [int(label) for label in labels if label.isdecimal()]
    return next(((one + 1, two - 1) for one, two in pairwise(numbers) if two - one > 1), None)


RULE = Rule("BIB002", "uncited-entry", "warning", __doc__, check)
