"""A short reference to a work that no note describes.

Op. cit. and المصدر السابق say that the work was described before. Here nothing in the notes, before or
after, fits the author or title beside them.

Why:
    The reader searches all notes for a description that was never given: it was cut out while editing, or the
    name is spelled in another way.

Source:
    The Chicago Manual of Style (18th ed., chapter 13), on shortened citations: a short form follows a full
    citation of the work.

Bad:
    (1) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.
    (2) حازم العبدلي، المصدر السابق، ص 81.

Good:
    (1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (2) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.
    (3) حازم العبدلي، المصدر السابق، ص 81.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.chains.unmatched import list_unmatched
from iqrefs.check.chains.walk import quote
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every pointer beside whose words no work stands; what only a list describes is a warning."""
    for one in list_unmatched(subject):
        if one.later:
            continue
        values = {"named": _name(one.mention)}
        spans = one.mention.spans_of("author", "title", "container-title")
        if one.listed:
            entry = one.listed[0]
            yield Hit(
                one.mention.key,
                spans,
                values | {"entry": entry.label},
                "message-listed",
                related=(entry.key,),
                severity="warning",
            )
        else:
            yield Hit(one.mention.key, spans, values)


def _name(mention: Mentioned) -> str:
    """What is printed beside the pointer word."""
    printed = [mention.printed(variable) for variable in ("author", "title", "container-title")]
    return quote(next(filter(None, printed), mention.text))


RULE = Rule("REF004", "unmatched-pointer", "error", __doc__, check)
