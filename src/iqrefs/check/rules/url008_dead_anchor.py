"""A link that leads nowhere: its target is `#`.

Such links come along when a page is copied: on the page they opened a menu or a window.

Why:
    It looks like a link, and the reader who follows it stays where he is.

Source:
    RFC 3986, 4.4: a reference that consists of a fragment alone means the document in which it stands.

Bad:
    (1) [Jane Roe](#), Water Politics, The Daily Courier, 30 May 2024, accessed on 17 July 2025,
    <https://courier.example/w>.

Good:
    (1) Jane Roe, Water Politics, The Daily Courier, 30 May 2024, accessed on 17 July 2025,
    <https://courier.example/w>.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.addresses.printed_addresses import TextLink, find_text_links
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject
from iqrefs.model import Edit, Fix


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each citation with such links; the fix leaves their texts."""
    for mention in subject.mentions:
        links = [link for link in find_text_links(mention) if _leads_nowhere(link)]
        if links:
            edits = tuple(Edit(mention.key, link.span, link.text) for link in links)
            values = {"text": quote_print(", ".join(link.text for link in links))}
            yield Hit(mention.key, tuple(link.span for link in links), values, fix=Fix(edits, is_safe=True))


def _leads_nowhere(link: TextLink) -> bool:
    return link.target == "#" or link.target.lower().startswith("javascript:")


RULE = Rule("URL008", "dead-anchor", "warning", __doc__, check)
