"""The numbers of the notes begin again, once.

Two chapters in one file are numbered so, and it is well; in one article it is a slip. Numbers that begin
again on every page are a habit, and nothing is said of them.

Why:
    A mark and a note can no longer be found by the number alone.

Source:
    The Chicago Manual of Style (18th ed., chapter 13), on note numbers: notes are numbered consecutively from
    1 throughout an article or chapter.

Bad:
    (1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (2) المصدر نفسه، ص 80.
    (3) المصدر نفسه، ص 82.
    (1) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.
    (2) المصدر نفسه، ص 31.

Good:
    (1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (2) المصدر نفسه، ص 80.
    (3) المصدر نفسه، ص 82.
    (4) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.
    (5) المصدر نفسه، ص 31.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.chains.numbering import list_series
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit, where the numbers begin again."""
    series = list_series(subject)
    if len(series) == 2:
        last, (_, note) = series[0][-1][0], series[1][0]
        yield Hit(f"{note.label}#0", values={"last": str(last)}, place=note.place)


RULE = Rule("NOT003", "restarted-numbers", "info", __doc__, check)
