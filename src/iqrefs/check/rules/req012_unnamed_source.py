"""A web source that does not name its site, newspaper or publisher.

The address alone does not count: it may lead to an archive or to nowhere. An author that is a body answers
for its own site, and so does a site whose name stands anywhere in the description.

Why:
    The reader weighs a newspaper otherwise than a shop's page, and when the address is dead the name of the
    source is all that is left to search by.

Source:
    The Publication Manual of the APA (7th ed., chapter 9), on websites.
    The MLA Handbook (9th ed.), the core element "Title of Container".
    The Chicago Manual of Style (18th ed.), on websites: the title or owner of the site is named.

Bad:
    (1) Omar Zaki, The last boats of the Shatt, April 14, 2016, https://archive.example.org/168/37081.html

Bad:
    (1) عمر زكي، آخر زوارق الشط، 14 نيسان 2016، تاريخ الزيارة 2 أيار 2020، على الرابط: https://www.example.org/168/37081

Good:
    (1) Omar Zaki, The last boats of the Shatt, Basra News, April 14, 2016, https://www.example.org/37081

Good:
    (1) عمر زكي، آخر زوارق الشط، موقع أخبار الجنوب، 14 نيسان 2016، على الرابط: https://www.example.org/168/37081
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.needs.needs import find_lacks
from iqrefs.check.needs.sources import host_of, is_named, is_page
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every description of a web source, with its address, that does not name it."""
    for lack in find_lacks(subject, "REQ012"):
        url = lack.mention.citation.item.get("URL", "")
        host = host_of(url)
        if host and is_page(url) and not is_named(host, lack.mention):
            yield Hit(lack.mention.key, lack.mention.spans_of("URL"), {"host": host})


RULE = Rule("REQ012", "unnamed-source", "warning", __doc__, check)
