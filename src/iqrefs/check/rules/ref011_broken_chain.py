"""A short reference that depends on another one which leads nowhere.

Ibid. repeats the work of the citation right before. Where that one is itself a short reference whose
work cannot be told, this one cannot be told either; it is mended by mending the first.

Why:
    The reader follows the chain to its first link and finds it loose.

Source:
    The Chicago Manual of Style (18th ed., 13.37): ibid. refers to a single work cited in the note immediately
    preceding.

Bad:
    (1) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.
    (4) المصدر نفسه، ص 25.
    (5) المصدر نفسه، ص 31.

Good:
    (1) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.
    (2) المصدر نفسه، ص 25.
    (3) المصدر نفسه، ص 31.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.chains.pointers import find_pointer_words
from iqrefs.check.chains.walk import list_before, quote
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every pointer that another one leaves without a work, or a citation that was not read."""
    before = list_before(subject)
    previous: Mentioned | None = None
    for mention in subject.in_notes:
        found = mention.antecedent
        unread = previous
        if mention.citation.kind != "none" or mention.citation.locator:
            previous = mention
        if found is None or found.reason not in ("chain-broken", "key-not-described"):
            continue
        if unread and unread.citation.kind == "none":
            spans = tuple(words.span for words in find_pointer_words(mention))
            yield Hit(
                mention.key, spans, {"note": unread.label, "printed": quote(unread.text)}, "message-unread"
            )
            continue
        last = before.get(mention.key, ())
        yield Hit(
            mention.key,
            tuple(words.span for words in find_pointer_words(mention)),
            {"note": last[-1].label if last else ""},
            related=tuple(one.key for one in last),
        )


RULE = Rule("REF011", "broken-chain", "info", __doc__, check)
