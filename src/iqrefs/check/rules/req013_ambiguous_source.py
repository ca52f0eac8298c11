"""Two bodies with a slash between them where the source of a text is named.

It is told where both are known papers, agencies or bodies. A body and its city (الشرق الأوسط/ لندن), a site
and its section, or one name in two languages are no fault.

Why:
    An agency's report in a newspaper is cited as the newspaper's; the slash does not say which of the two was
    read, so the reader may look in the wrong place.

Source:
    The Chicago Manual of Style (18th ed.), on publications available in more than one medium: the version
    that was consulted is cited.
    The MLA Handbook (9th ed.), the core element "Title of Container".

Bad:
    (1) ارتفاع مناسيب دجلة، رويترز/ العربي الجديد، 19 أيلول 2023، على الرابط: https://www.example.org/news/7

Good:
    (1) ارتفاع مناسيب دجلة، رويترز، 19 أيلول 2023، على الرابط: https://www.example.org/news/7

Good:
    (1) ارتفاع مناسيب دجلة، الشرق الأوسط/ لندن، 19 أيلول 2023، على الرابط: https://www.example.org/news/7
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.needs.needs import is_described
from iqrefs.check.needs.sources import part_bodies
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject

_NAMED = ("container-title", "publisher")


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every source that is two bodies with a slash between them."""
    for mention in subject.mentions:
        if not is_described(mention):
            continue
        for variable in _NAMED:
            bodies = part_bodies(str(mention.citation.item.get(variable, "")))
            if bodies:
                first, second = bodies
                values = {"first": first, "second": second}
                yield Hit(mention.key, mention.spans_of(variable), values)


RULE = Rule("REQ013", "ambiguous-source", "warning", __doc__, check)
