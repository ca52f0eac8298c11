"""An address that stands only behind the text of a link: `[Water Politics](https://…)`.

Why:
    On paper only the text is left, and the reader has no way to the page.

Source:
    The Chicago Manual of Style (18th ed.), on websites: the URL is given in the citation.
    Usual rules of Iraqi academic journals.

Bad:
    (1) Jane Roe, Water Politics, The Daily Courier, 30 May 2024, accessed on 17 July 2025, [read
    it here](https://courier.example/w).

Good:
    (1) Jane Roe, Water Politics, The Daily Courier, 30 May 2024, accessed on 17 July 2025,
    <https://courier.example/w>.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.addresses.printed_addresses import find_text_links, is_address
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject

_LONGEST = 40_000


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each link whose address is not printed."""
    for mention in subject.mentions:
        for link in find_text_links(mention):
            is_hidden = is_address(link.target) and not is_address(link.text)
            if is_hidden and mention.text[:_LONGEST].count(link.target) == 1:
                values = {"text": quote_print(link.text), "address": quote_print(link.target)}
                yield Hit(mention.key, (link.span,), values)


RULE = Rule("URL007", "hidden-address", "warning", __doc__, check)
