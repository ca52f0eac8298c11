"""A short reference that fits several works described before.

An author of whom two works are cited needs a title beside op. cit. or المصدر السابق, since the name alone
fits both. So it is where a note's number (supra note 5) leads to another work than the name beside it.

Why:
    The reader has to guess which of the author's works is meant.

Source:
    The Chicago Manual of Style (18th ed., chapter 13), on shortened citations: a short form gives enough to
    lead the reader to the one work that is meant.

Bad:
    (1) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.
    (2) سعاد الناصري، حرف الموصل وصناعاتها، بغداد، دار النهر، 2003، ص 9.
    (3) خالد يونس، رحلات الفرات، عمّان، دار الضفاف، 2010، ص 14.
    (4) سعاد الناصري، المصدر السابق، ص 25.

Good:
    (1) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.
    (2) سعاد الناصري، حرف الموصل وصناعاتها، بغداد، دار النهر، 2003، ص 9.
    (3) خالد يونس، رحلات الفرات، عمّان، دار الضفاف، 2010، ص 14.
    (4) سعاد الناصري، أسواق الموصل القديمة، المصدر السابق، ص 25.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iqrefs.check.chains.pointers import find_pointer_words
from iqrefs.check.chains.walk import list_full, list_labels, name_work, quote
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.match.titles import title_key

_MOST_NAMED = 8


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every pointer with several candidates, each of them named."""
    for mention in subject.in_notes:
        found = mention.antecedent
        if found is not None and found.reason == "other-work-in-note":
            yield _tell_contradiction(subject, mention)
        if found is None or found.reason != "several-matches":
            continue
        labels = found.candidates[:_MOST_NAMED]
        works = [one for label in reversed(labels) for one in list_full(_list_cited(subject, label))]
        if len({one.work.id for one in works if one.work}) == 1 and len(labels) > 1:
            continue
        if _names_one(mention, works):
            continue
        printed = quote(mention.printed("author") or mention.printed("title") or mention.text)
        more = " / …" if len(found.candidates) > len(labels) else ""
        values = {"named": printed, "notes": list_labels(labels) + more}
        variant = "message"
        if len(works) == 2:
            first, second = works
            variant = "message-two"
            values |= {
                "first": name_work(first),
                "first_note": first.label,
                "second": name_work(second),
                "second_note": second.label,
            }
        spans = mention.spans_of("author", "title") or tuple(one.span for one in find_pointer_words(mention))
        yield Hit(mention.key, spans, values, variant, related=tuple(one.key for one in works))


def _tell_contradiction(subject: Subject, mention: Mentioned) -> Hit:
    """`Zubaida, supra note 2` where note 2 cites another author's work."""
    found, pointer = mention.antecedent, mention.citation.pointer
    labels = found.candidates if found else ()
    named = pointer.to_note if pointer and pointer.to_note else ""
    works = [one for label in labels for one in list_full(_list_cited(subject, label))]
    values = {
        "named": quote(mention.printed("author") or mention.printed("title") or mention.text),
        "note": named,
        "notes": list_labels([label for label in labels if label != named][:_MOST_NAMED]),
    }
    spans = mention.spans_of("author", "title") or tuple(one.span for one in find_pointer_words(mention))
    return Hit(mention.key, spans, values, "message-other", related=tuple(one.key for one in works))


def _names_one(mention: Mentioned, works: Sequence[Mentioned]) -> bool:
    """Whether the title printed beside a pointer is, word for word, that of one work alone."""
    title = title_key(mention.citation.item.get("title", ""))
    titled = [one for one in works if title_key(one.citation.item.get("title", "")) == title]
    return bool(title) and len({one.work.id for one in titled if one.work}) == 1


def _list_cited(subject: Subject, label: str) -> Iterator[Mentioned]:
    """The citations of a note."""
    index = 0
    while mention := subject.by_key.get(f"{label}#{index}"):
        yield mention
        index += 1


RULE = Rule("REF005", "ambiguous-pointer", "warning", __doc__, check)
