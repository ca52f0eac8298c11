"""A bare ibid. after a note that cites several works.

Ibid. or المصدر نفسه repeats the one work of the note before. Where that note cites several, it fits each of
them.

Why:
    The reader cannot tell which of the works is meant, and will look the passage up in the wrong one.

Source:
    The Chicago Manual of Style (18th ed., 13.37): ibid. refers to a single work, and so never follows a note
    that cites more than one.

Bad:
    (1) سعاد الناصري، أسواق الموصل، بغداد، دار النهر، 1994، ص 20؛
    حازم العبدلي، القوافل، بيروت، دار الأفق، 2001، ص 77.
    (2) المصدر نفسه، ص 81.

Good:
    (1) سعاد الناصري، أسواق الموصل، بغداد، دار النهر، 1994، ص 20؛
    حازم العبدلي، القوافل، بيروت، دار الأفق، 2001، ص 77.
    (2) حازم العبدلي، المصدر السابق، ص 81.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.chains.pointers import find_pointer_words
from iqrefs.check.chains.walk import list_before, list_full, name_work, quote
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every bare pointer that several works precede."""
    before = list_before(subject)
    for mention in subject.in_notes:
        found = mention.antecedent
        if found is None or found.reason not in ("several-works-before", "several-works-in-note"):
            continue
        words = find_pointer_words(mention)
        named = mention.citation.pointer.to_note if mention.citation.pointer else None
        works = before.get(mention.key, ()) if found.reason == "several-works-before" else ()
        described = list(list_full(works))
        values = {"words": quote(words[0].printed if words else mention.text)}
        variant = "message"
        if found.reason == "several-works-in-note":
            variant = "message-named"
            values |= {"note": named or ""}
        if len(works) == len(described) == 2:
            variant = "message-two"
            values |= {"first": name_work(described[0]), "second": name_work(described[1])}
        yield Hit(
            mention.key,
            tuple(one.span for one in words),
            values,
            variant,
            related=tuple(one.key for one in works),
        )


RULE = Rule("REF002", "ambiguous-ibid", "warning", __doc__, check)
