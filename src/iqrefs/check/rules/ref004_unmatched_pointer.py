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
from iqrefs.lexicon import scan_text
from iqrefs.text.fold import fold_string

_TELLING = 3
_EMPTY = frozenset({"signals", "function_words", "honorifics"})


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every pointer beside whose words no work stands; what only a list describes is a warning, and
    what an earlier note prints without being read so a remark.
    """
    for one in list_unmatched(subject):
        if one.later and not one.is_printed:
            continue
        values = {"named": _name(one.mention)}
        spans = one.mention.spans_of("author", "title", "container-title")
        if one.is_printed:
            yield Hit(one.mention.key, spans, values, "message-unread", severity="info")
        elif one.listed:
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
    """What is printed beside the pointer word; the whole citation where that says nothing («في»)."""
    printed = [mention.printed(variable) for variable in ("author", "title", "container-title")]
    return quote(next(filter(_is_telling, printed), mention.text))


def _is_telling(printed: str | None) -> bool:
    """Whether there is a word that is no signal, no preposition and no initial."""
    scan = scan_text(fold_string(printed or ""))
    return any(
        len(word) >= _TELLING and kinds.isdisjoint(_EMPTY)
        for word, kinds in zip(scan.words, scan.kinds, strict=True)
    )


RULE = Rule("REF004", "unmatched-pointer", "error", __doc__, check)
