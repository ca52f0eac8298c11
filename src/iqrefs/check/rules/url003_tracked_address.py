"""An address that says where the reader came from (`?utm_source=…`, `fbclid`).

Why:
    The addition is no part of the page's address: it makes the address long, and tells the site's owner
    from which message or post it was copied. The page is found without it.

Source:
    The Chicago Manual of Style (18th ed.), on short forms for URLs: what is not needed to reach the page is
    left out.

Bad:
    (1) Jane Roe, "Water Politics", The Daily Courier, 30 May 2024, accessed on 17 July 2025,
    https://courier.example/water?utm_source=mail.

Good:
    (1) Jane Roe, "Water Politics", The Daily Courier, 30 May 2024, accessed on 17 July 2025,
    https://courier.example/water?id=15.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iqrefs.check.addresses.advised import find_advised
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.model import Edit, Fix, Span
from iqrefs.text.addresses import trim_address

_REST = r"\?[^\s<>\"«»“”،؛\[\]{}|^`]{1,2000}"


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each such address, with the clean one as its fix."""
    for mention, advice in find_advised(subject, "URL003"):
        clean = advice.values["clean"]
        span = _find_tracked(mention, clean)
        values = {"address": quote_print(clean)}
        if span:
            yield Hit(mention.key, (span,), values, fix=Fix((Edit(mention.key, span, clean),), is_safe=True))
        else:
            yield Hit(mention.key, mention.spans_of("URL"), values)


def _find_tracked(mention: Mentioned, clean: str) -> Span | None:
    """Where the address stands with its parameters, if it does in one place alone."""
    base = clean.partition("#")[0].partition("?")[0]
    found = list(re.finditer(re.escape(base) + _REST, mention.text))
    if len(found) != 1:
        return None
    start = found[0].start()
    return start, start + len(trim_address(found[0][0]))


RULE = Rule("URL003", "tracked-address", "info", __doc__, check)
