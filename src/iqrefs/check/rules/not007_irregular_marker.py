"""A note or entry whose number is printed unlike the others.

A raised number without brackets among numbers in brackets, `- 12.)` between `11.` and `13.`. Nothing is said
where no form is the rule, and nothing of blanks or of raised numbers that are bracketed as the others.

Why:
    It looks as if the note or entry were of another kind, and programs that renumber notes pass it over.

Source:
    The Chicago Manual of Style (18th ed., chapter 13), on note numbers: the numbers of a work's notes are all
    set in one way.

Bad:
    (1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (2) المصدر نفسه، ص 80.
    ³ سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.
    (4) المصدر نفسه، ص 31.

Bad (text):
    References

    1. Haddad, Omar. Rivers and Rulers. Beirut: Cedar House, 1992.
    2. Irving, Ruth. Reeds and Rice. Oxford: Lamp Press, 2004.
    - 3.) Naylor, Peter. The Marsh Survey. London: Harrow Press, 1979.
    4. Whitfield, Nora. Canals of the Lower Tigris. London: Harrow Press, 1988.

Good:
    (1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (2) المصدر نفسه، ص 80.
    ⁽³⁾ سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.
    (4) المصدر نفسه، ص 31.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from iqrefs.check.chains.markers import find_odd_markers
from iqrefs.check.chains.numbering import list_series
from iqrefs.check.chains.walk import quote
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject
from iqrefs.model import Entry, Place


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every odd marker, by series of notes and by section of a list."""
    for notes in list_series(subject):
        markers = [note.marker for _, note in notes]
        for index, usual in find_odd_markers(markers):
            note = notes[index][1]
            yield _tell(f"{note.label}#0", note.marker, usual, note.place)
    sections: defaultdict[str | None, list[Entry]] = defaultdict(list)
    for entry in subject.reading.document.bibliography:
        sections[entry.section].append(entry)
    for entries in sections.values():
        for index, usual in find_odd_markers([entry.marker for entry in entries]):
            entry = entries[index]
            yield _tell(f"bibliography:{entry.label}", entry.marker, usual, entry.place)


def _tell(key: str, marker: str, usual: str, place: Place) -> Hit:
    return Hit(key, values={"marker": quote(marker), "usual": quote(usual)}, place=place)


RULE = Rule("NOT007", "irregular-marker", "info", __doc__, check)
