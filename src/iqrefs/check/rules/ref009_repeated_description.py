"""A work that the notes describe in full more than once.

After the first full citation a short form is due: ibid., op. cit., author and short title, المصدر السابق.
What is described again in another way (once by its publisher, once by its number) is taken for two works.
Laws and holy books, and the sources of tables, may be given in full every time.

Why:
    The reader takes the second description for another source, and the list of sources gets two entries for
    one work.

Source:
    The Chicago Manual of Style (18th ed., chapter 13), on shortened citations: citations of a work already
    given in full are shortened.

Bad:
    (1) Ministry of Irrigation, Survey of the Marshes, Baghdad, Government Press, 1986, p. 15.
    (2) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (3) Ministry of Irrigation, Survey of the Marshes, Report No. 86-17, March 1986, p. 11.

Bad:
    (1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (2) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.
    (3) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 80.

Good:
    (1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (2) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.
    (3) حازم العبدلي، المصدر السابق، ص 80.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.chains.walk import describes_in_full, name_work, quote, read_label
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.match.titles import same_title, title_key

_IMPRINT = ("publisher", "number", "container-title", "publisher-place", "issue", "edition", "genre")
_DETAILS = frozenset({*_IMPRINT, "issued", "URL", "DOI", "ISBN", "volume", "page"})
_LEAST_DETAILS = 2
_CITED_IN_FULL = frozenset({"legislation", "legal_case", "bill", "treaty", "classic", "entry-encyclopedia"})


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every full citation of a work that the same series of notes describes before."""
    first: dict[tuple[str, int], Mentioned] = {}
    for mention in subject.in_notes:
        number = read_label(mention.label)
        if number is None or mention.work is None or not _is_whole(mention):
            continue
        earlier = first.setdefault((mention.work.id, number[0]), mention)
        if earlier.label != mention.label and _is_again(earlier, mention):
            yield from _tell(earlier, mention)


def _is_whole(mention: Mentioned) -> bool:
    """Whether a citation describes its work with an imprint, and is of a kind that is shortened later."""
    item = mention.citation.item
    return (
        describes_in_full(mention)
        and "title" in item
        and item.get("type") not in _CITED_IN_FULL
        and len(_DETAILS & item.keys()) >= _LEAST_DETAILS
    )


def _is_again(earlier: Mentioned, mention: Mentioned) -> bool:
    """Whether two full citations are certainly of one thing: the same title, and no other volume."""
    here, there = mention.citation.item, earlier.citation.item
    return same_title(title_key(here.get("title", "")), title_key(there.get("title", ""))) and all(
        here.get(key) == there.get(key) for key in ("volume", "volume-title", "section")
    )


def _tell(earlier: Mentioned, mention: Mentioned) -> Iterator[Hit]:
    here, there = _list_own(mention, earlier), _list_own(earlier, mention)
    spans = mention.spans_of("title")
    if not (here and there):
        values = {"work": name_work(mention), "note": earlier.label}
        yield Hit(mention.key, spans, values, related=(earlier.key,))
        return
    for one, other, own, others in ((earlier, mention, there, here), (mention, earlier, here, there)):
        yield Hit(
            one.key,
            one.spans_of(*own),
            {
                "here": quote(one.printed(own[0])),
                "there": quote(other.printed(others[0])),
                "note": other.label,
            },
            "message-differently",
            related=(other.key,),
            severity="warning",
        )


def _list_own(one: Mentioned, other: Mentioned) -> list[str]:
    """What of the imprint one citation has and the other has not."""
    return [key for key in _IMPRINT if one.printed(key) and key not in other.citation.item]


RULE = Rule("REF009", "repeated-description", "info", __doc__, check)
