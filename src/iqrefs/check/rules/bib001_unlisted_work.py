"""A work that the notes cite and the list of sources leaves out.

It is told once for each work, at its first full citation, and only where the list has most of the works cited
and works of this kind. Court rulings, interviews and works of reference are often left out on purpose, and
told only where the list has several of them; scripture never is.

Why:
    Whoever looks for the source in the list does not find it, and it is missing from the count of sources.

Source:
    Usual rules of Iraqi academic journals: the list of sources has every work that is cited in the notes.
    The Chicago Manual of Style (18th ed., chapter 13): a full bibliography includes all works cited.

Bad (text):
    نص البحث.(1)

    الهوامش
    (1) سلمى ناجي، الماء والمدينة، بيروت، دار النهار، 2011، ص 9.
    (2) Omar Saleh, Rivers without Borders, Oxford, Isis Press, 2003, p. 81.

    قائمة المصادر
    1. سلمى ناجي، الماء والمدينة، بيروت، دار النهار، 2011.

Good (text):
    نص البحث.(1)

    الهوامش
    (1) سلمى ناجي، الماء والمدينة، بيروت، دار النهار، 2011، ص 9.
    (2) Omar Saleh, Rivers without Borders, Oxford, Isis Press, 2003, p. 81.

    قائمة المصادر
    1. سلمى ناجي، الماء والمدينة، بيروت، دار النهار، 2011.
    2. Omar Saleh, Rivers without Borders, Oxford, Isis Press, 2003.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.lists.listing import compare_lists
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every work that is cited and not listed."""
    for note in subject.once(compare_lists).unlisted:
        spans = note.spans_of("title")
        yield Hit(note.key, spans, {"title": quote_print(note.citation.item.get("title", "") or note.text)})


RULE = Rule("BIB001", "unlisted-work", "warning", __doc__, check)
