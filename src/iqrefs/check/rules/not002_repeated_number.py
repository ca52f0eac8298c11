"""Two notes bear one number.

Why:
    A mark in the text calls two notes, and a reference to a note by its number means either.

Source:
    The Chicago Manual of Style (18th ed., chapter 13), on note numbers: each note has a number of its own.

Bad:
    (1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (2) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.
    (2) خالد يونس، رحلات الفرات، عمّان، دار الضفاف، 2010، ص 14.
    (3) المصدر نفسه، ص 15.

Good:
    (1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (2) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.
    (3) خالد يونس، رحلات الفرات، عمّان، دار الضفاف، 2010، ص 14.
    (4) المصدر نفسه، ص 15.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from iqrefs.check.chains.numbering import list_series
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every note that bears the number of the one before it."""
    for notes in list_series(subject):
        for (before, _), (number, note) in pairwise(notes):
            if number == before:
                yield Hit(f"{note.label}#0", values={"number": str(number)}, place=note.place)


RULE = Rule("NOT002", "repeated-number", "warning", __doc__, check)
