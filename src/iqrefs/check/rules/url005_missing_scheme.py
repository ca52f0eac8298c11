"""An address without its `http://` or `https://`.

Some styles leave it out: where most addresses of a document lack it, and where only a site is named
(www.example.org), nothing is told.

Why:
    A browser guesses the rest, but a program does not take it for an address: in the file of the paper it is
    no link, and checks of links pass it over.

Source:
    RFC 3986, 3.1: every address begins with its scheme.
    The Publication Manual of the APA (7th ed., chapter 9), on the format of URLs.

Bad:
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 14 تموز 2024، www.zaman.example/w/15.
    (2) حيدر كاظم، السدود، صحيفة الزمان، 15 تموز 2024، https://www.zaman.example/w/16.

Good:
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 14 تموز 2024، https://www.zaman.example/w/15.
    (2) Jane Roe, Rivers, the Ministry of Water, www.water.example.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iqrefs.check.addresses.advised import find_advised
from iqrefs.check.addresses.printed_addresses import find_once
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.model import Advice, Edit, Fix

_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_SITE_ALONE = re.compile(r"[^/?#]+/?")


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each such address; the fix is a guess, for the site may want https."""
    advised = list(find_advised(subject, "URL005"))
    whole = sum(
        _SCHEME.match(mention.citation.item.get("URL", "")) is not None for mention in subject.mentions
    )
    if len(advised) > whole:
        return
    for mention, advice in advised:
        if not _SITE_ALONE.fullmatch(advice.values["text"]):
            yield from _tell(mention, advice)


def _tell(mention: Mentioned, advice: Advice) -> Iterator[Hit]:
    printed, clean = advice.values["text"], advice.values["clean"]
    span, values = find_once(mention.text, printed), {"address": quote_print(printed)}
    if not span:
        yield Hit(mention.key, mention.spans_of("URL"), values)
    elif not mention.text[: span[0]].endswith(("/", ":", ";")):
        yield Hit(mention.key, (span,), values, fix=Fix((Edit(mention.key, span, clean),)))


RULE = Rule("URL005", "missing-scheme", "info", __doc__, check)
