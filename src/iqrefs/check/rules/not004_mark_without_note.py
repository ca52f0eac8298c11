"""A mark in the text that calls a note which is not there.

Only marks that go on counting behind the last note are told of, and only in a paper whose notes are nearly
all called by marks of the same shape: numbers in brackets may be much else. A number that is skipped among
the notes is told of as that.

Why:
    The reader is promised a source, and there is none.

Source:
    The Chicago Manual of Style (18th ed., chapter 13), on note numbers: every note number in the text has its
    note.

Bad (text):
    The canals were dug twice⁽¹⁾, and silted up twice⁽²⁾. The villages moved to the river⁽³⁾ and came
    back⁽⁴⁾ when the dam was built⁽⁵⁾. Nobody counted the dead⁽⁶⁾.

    (1) Nora Whitfield, Canals of the Lower Tigris (London: Harrow Press, 1988), 40.
    (2) Ibid., 44.
    (3) Omar Haddad, Rivers and Rulers (Beirut: Cedar House, 1992), 7.
    (4) Ibid., 9.
    (5) Ibid., 12.

Good (text):
    The canals were dug twice⁽¹⁾, and silted up twice⁽²⁾. The villages moved to the river⁽³⁾ and came
    back⁽⁴⁾ when the dam was built⁽⁵⁾. Nobody counted the dead.

    (1) Nora Whitfield, Canals of the Lower Tigris (London: Harrow Press, 1988), 40.
    (2) Ibid., 44.
    (3) Omar Haddad, Rivers and Rulers (Beirut: Cedar House, 1992), 7.
    (4) Ibid., 9.
    (5) Ibid., 12.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.chains.numbering import Marking, find_marking
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject

_UNMISTAKABLE = "superscript"


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every mark that goes on behind the last note."""
    marking = find_marking(subject)
    if marking is None or not _means_notes(marking):
        return
    expected = max(number for number, _ in marking.notes) + 1
    is_behind = False
    for mark in marking.marks:
        if mark.style != marking.style:
            continue
        if is_behind and mark.number == expected:
            yield Hit(values={"number": str(mark.number)}, place=mark.place, label=str(mark.number))
            expected += 1
        is_behind = is_behind or mark.number == expected - 1


def _means_notes(marking: Marking) -> bool:
    """Whether the style of the marks stands for nothing but notes: it bears no year, no other number."""
    last = max(number for number, _ in marking.notes)
    numbers = {mark.number for mark in marking.marks if mark.style == marking.style}
    strays = [number for number in numbers if number > last and number - 1 not in numbers]
    return marking.style == _UNMISTAKABLE or not strays


RULE = Rule("NOT004", "mark-without-note", "error", __doc__, check)
