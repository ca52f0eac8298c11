"""A note with a number and nothing else.

Why:
    The text calls a source, and the reader finds an empty line.

Source:
    The Chicago Manual of Style (18th ed., chapter 13): a note gives the source, or a comment, that its number
    promises.

Bad:
    (1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (2)
    (3) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.

Bad:
    (1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (2) .
    (3) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.

Good:
    (1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (2) المصدر نفسه.
    (3) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.chains.numbering import list_series
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every number with no text, and for every note without a letter or digit."""
    for mark in subject.reading.document.source.blank_notes:
        yield Hit(values={"number": str(mark.number)}, place=mark.place, label=str(mark.number))
    for notes in list_series(subject):
        for number, note in notes:
            if not any(map(str.isalnum, note.text)):
                yield Hit(f"{note.label}#0", values={"number": str(number)}, place=note.place)


RULE = Rule("NOT006", "empty-note", "error", __doc__, check)
