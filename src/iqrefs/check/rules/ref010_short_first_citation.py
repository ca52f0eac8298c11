"""A work that the notes cite by author and title alone, and nowhere describe.

In a paper whose sources are described in full, one with no place, publisher, date or address is either a
short form whose full citation is lost, or was never described. Old books (ابن …), which are known by author
and title, and papers with a list of sources are left alone.

Why:
    The reader cannot find the edition that was used, and so not the page.

Source:
    The Chicago Manual of Style (18th ed., chapter 13): without a bibliography the first note on a work gives
    its full details.

Bad:
    (1) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.
    (2) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (3) خالد يونس، رحلات الفرات، عمّان، دار الضفاف، 2010، ص 14.
    (4) ناجي عبد الكريم، موانئ الخليج، ص 44.

Good:
    (1) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.
    (2) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (3) خالد يونس، رحلات الفرات، عمّان، دار الضفاف، 2010، ص 14.
    (4) ناجي عبد الكريم، موانئ الخليج، البصرة، مطبعة الميناء، 1971، ص 44.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.chains.pointers import load_table
from iqrefs.check.chains.walk import Prints, describes_in_full, name_work, read_label
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.match.names import name_text
from iqrefs.text.fold import fold_string

_SHORT = frozenset({"author", "title", "type", "language"})
_LEAST_FULL = 3
_SHARE_FULL = 4
_LEAST_NAME = 2
_SURE = 0.9


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every short first citation, where full ones are the document's habit."""
    if subject.reading.document.bibliography:
        return
    full = [
        mention for mention in subject.in_notes if describes_in_full(mention) and read_label(mention.label)
    ]
    short = [mention for mention in full if mention.citation.item.keys() <= _SHORT]
    others = [mention for mention in full if mention not in short]
    if len(others) < max(_LEAST_FULL, _SHARE_FULL * len(short) - _SHARE_FULL):
        return
    described = Prints(others)
    for mention in short:
        if _is_certain(mention) and not described.hold(mention.citation.item):
            spans = mention.spans_of("author", "title")
            yield Hit(mention.key, spans, {"work": name_work(mention)})


def _is_certain(mention: Mentioned) -> bool:
    """Whether a citation is a short one beyond doubt: all of it was read, its page is cited, and its author
    is no old one.
    """
    citation = mention.citation
    authors = citation.item.get("author", [])
    names = fold_string(name_text(authors[0])).split() if authors else []
    return (
        "title" in citation.item
        and citation.locator is not None
        and not citation.remainder
        and all(sure >= _SURE for sure in citation.confidence.values())
        and len(names) >= _LEAST_NAME
        and names[0] not in load_table().old_names
        and mention.work is not None
        and len([key for key in mention.work.mentions if key == mention.key]) == 1
    )


RULE = Rule("REF010", "short-first-citation", "warning", __doc__, check)
