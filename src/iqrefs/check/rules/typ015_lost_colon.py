"""A title and its subtitle run together.

Another description of the same work has the same words with a colon among them, and here it is missing.

Why:
    Without the colon the title reads as one broken sentence, and the short title that a later note needs
    cannot be told.

Source:
    The Chicago Manual of Style (18th ed., chapter 13): a colon stands between the main title and the
    subtitle.

Bad:
    (1) Omar Reid, Tides of the Shatt A History of Two Ports, London, Harrow Press, 2001, p. 6.
    (2) Omar Reid, Tides of the Shatt: A History of Two Ports, London, Harrow Press, 2001, p. 9.

Good:
    (1) Omar Reid, Tides of the Shatt: A History of Two Ports, London, Harrow Press, 2001, p. 6.
    (2) Omar Reid, Tides of the Shatt: A History of Two Ports, London, Harrow Press, 2001, p. 9.

Good:
    (1) هدى الراوي، معامل النسيج في الموصل: دراسة تاريخية، بغداد، دار الرافد، 2015، ص 44.
    (2) هدى الراوي، معامل النسيج في الموصل، المصدر السابق، ص 50.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.print.siblings import Title, list_titles, pair_titles
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject
from iqrefs.model import Edit, Fix


def check(subject: Subject) -> Iterator[Hit]:
    """A hit at each place where another description has a colon and this one a blank."""
    seen: set[str] = set()
    for title, other in pair_titles(list_titles(subject)):
        key = title.value.mention.key
        index = _find_lost(title, other)
        if index is not None and key not in seen:
            seen.add(key)
            yield _tell(title, other, index)


def _find_lost(title: Title, other: Title) -> int | None:
    """The word after which the colon is lost."""
    if title.words != other.words:
        return None
    lost = (
        at for at in range(len(title.words) - 1) if not title.gap(at).strip() and other.gap(at).strip() == ":"
    )
    return next(lost, None)


def _tell(title: Title, other: Title, index: int) -> Hit:
    key = title.value.mention.key
    spans = title.place(index, index + 1)
    fix = None
    if spans:
        gap = (spans[0][0] + title.spans[index][1] - title.spans[index][0], spans[0][1])
        last = title.spans[index + 1]
        fix = Fix((Edit(key, (gap[0], gap[1] - (last[1] - last[0])), ": "),))
    values = {"text": quote_print(title.value.text), "meant": quote_print(other.value.text)}
    return Hit(key, spans, values, related=(other.value.mention.key,), fix=fix)


RULE = Rule("TYP015", "lost-colon", "warning", __doc__, check)
