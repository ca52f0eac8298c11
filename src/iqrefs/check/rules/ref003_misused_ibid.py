"""An ibid. that names its author or title, though it stands for the work cited right before.

Ibid. and المصدر نفسه mean the work of the citation right before. Beside the author or title of another work
they say two things at once: op. cit. or المصدر السابق was due. Beside those of the very work before, the
Latin word stands in their place; nothing is said of that in a paper whose habit is ibid. beside every name.

Why:
    A reader who trusts the word takes the passage for one of another work; one who trusts the name must
    search the notes before.

Source:
    The Chicago Manual of Style (18th ed., 13.37): ibid. takes the place of the author and the title of the
    work cited immediately before it.

Bad:
    (1) Nora Whitfield, Canals of the Lower Tigris (London: Harrow Press, 1988), 40.
    (2) Omar Haddad, Rivers and Rulers (Beirut: Cedar House, 1992), 7.
    (3) Whitfield, Canals of the Lower Tigris, Ibid., 52.

Good:
    (1) Nora Whitfield, Canals of the Lower Tigris (London: Harrow Press, 1988), 40.
    (2) Omar Haddad, Rivers and Rulers (Beirut: Cedar House, 1992), 7.
    (3) Whitfield, op. cit., 52.
    (4) Ibid., 60.

Bad:
    (1) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.
    (2) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (3) سعاد الناصري، المصدر نفسه، ص 25.

Good:
    (1) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.
    (2) الناصري، المصدر نفسه، ص 22.
    (3) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.
    (4) سعاد الناصري، المصدر السابق، ص 25.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.chains.pointers import PointerWords, find_later_word, find_pointer_words, stands_alone
from iqrefs.check.chains.walk import list_before, quote
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.model import Edit, Fix

_HABIT = 3
"""So many ibids of another work, and the names beside the others are needed to tell them apart."""


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every ibid. that stands beside what a work is known by."""
    hits = list(_list_hits(subject))
    is_habit = sum(hit.fix is not None for hit in hits) >= _HABIT
    return (hit for hit in hits if hit.fix or not is_habit)


def _list_hits(subject: Subject) -> Iterator[Hit]:
    before = list_before(subject)
    for mention in subject.in_notes:
        found = mention.antecedent
        if found is None or mention.work is None or (found.kind, found.status) != ("op-cit", "resolved"):
            continue
        last = before.get(mention.key, ())
        works = [one.work.id for one in last if one.work]
        if not last or len(works) < len(last):
            continue
        for words in find_pointer_words(mention):
            later = find_later_word(words, opens=words.span[0] == 0)
            if later is None:
                continue
            if mention.work.id not in works:
                yield _tell_other(mention, words, later, last[-1])
            elif set(works) == {mention.work.id} and stands_alone(words):
                yield Hit(
                    mention.key,
                    (words.span,),
                    {"words": quote(words.printed)},
                    "message-beside",
                    severity="info",
                )


def _tell_other(mention: Mentioned, words: PointerWords, later: str, last: Mentioned) -> Hit:
    found = mention.antecedent
    note = found.refers_to or "" if found else ""
    related = tuple(key for key in (found.mention if found else None, last.key) if key)
    return Hit(
        mention.key,
        (words.span,),
        {"words": quote(words.printed), "note": note, "between": last.label, "better": later},
        related=related,
        fix=Fix((Edit(mention.key, words.span, later),)),
    )


RULE = Rule("REF003", "misused-ibid", "warning", __doc__, check)
