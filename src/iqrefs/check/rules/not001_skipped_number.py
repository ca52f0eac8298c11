"""The numbers of the notes skip.

A note, or a whole page of them, was lost, or the numbers were typed by hand. Notes that begin far above 1 are
taken for an excerpt.

Why:
    The marks in the text call notes that are not there, and every ibid. after the gap has lost its work.

Source:
    The Chicago Manual of Style (18th ed., chapter 13), on note numbers: notes are numbered consecutively from
    1 throughout an article or chapter.

Bad:
    (1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (2) المصدر نفسه، ص 80.
    (5) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.

Good:
    (1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (2) المصدر نفسه، ص 80.
    (3) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.chains.numbering import find_gaps
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every gap, at the first note after it."""
    for gap in find_gaps(subject):
        values = {"first": str(gap.first), "last": str(gap.last), "after": gap.note.label}
        variant = "message-one" if gap.first == gap.last else "message"
        yield Hit(values=values, variant=variant, place=gap.note.place, label=gap.label)


RULE = Rule("NOT001", "skipped-number", "warning", __doc__, check)
