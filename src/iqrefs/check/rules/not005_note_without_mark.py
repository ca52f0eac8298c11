"""A note that no mark in the text calls.

Only told of where the notes before and behind it are called, in a paper whose notes are nearly all called by
marks of one shape.

Why:
    The reader of the text never comes to the note, and what it is to prove cannot be told.

Source:
    The Chicago Manual of Style (18th ed., chapter 13), on note numbers: every note has its number in the
    text.

Bad (text):
    The canals were dug twice⁽¹⁾, and silted up twice⁽²⁾. The villages moved to the river and came
    back⁽⁴⁾ when the dam was built⁽⁵⁾. Nobody counted the dead⁽⁶⁾. The archive burnt⁽⁷⁾, the maps were
    sold⁽⁸⁾, the survey was lost⁽⁹⁾ and the engineers went home⁽¹⁰⁾.

    (1) Nora Whitfield, Canals of the Lower Tigris (London: Harrow Press, 1988), 40.
    (2) Ibid., 44.
    (3) Omar Haddad, Rivers and Rulers (Beirut: Cedar House, 1992), 7.
    (4) Ibid., 9.
    (5) Ibid., 12.
    (6) Ibid., 13.
    (7) Ibid., 14.
    (8) Ibid., 15.
    (9) Ibid., 16.
    (10) Ibid., 17.

Good (text):
    The canals were dug twice⁽¹⁾, and silted up twice⁽²⁾. The villages moved to the river⁽³⁾ and came
    back⁽⁴⁾ when the dam was built⁽⁵⁾.

    (1) Nora Whitfield, Canals of the Lower Tigris (London: Harrow Press, 1988), 40.
    (2) Ibid., 44.
    (3) Omar Haddad, Rivers and Rulers (Beirut: Cedar House, 1992), 7.
    (4) Ibid., 9.
    (5) Ibid., 12.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.chains.numbering import find_marking
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject
from iqrefs.text.markers import find_marks


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every note that is not called while its neighbours are."""
    marking = find_marking(subject)
    if marking is None:
        return
    styled = {mark.number for mark in marking.marks if mark.style == marking.style}
    called = marking.marked | {mark for _, note in marking.notes for mark in find_marks(note.text)}
    numbers = {number for number, _ in marking.notes}
    for number, note in marking.notes:
        beside = {number - 1, number + 1}
        if number not in called and beside <= styled and beside <= numbers:
            yield Hit(f"{note.label}#0", values={"number": str(number)}, place=note.place)


RULE = Rule("NOT005", "note-without-mark", "warning", __doc__, check)
