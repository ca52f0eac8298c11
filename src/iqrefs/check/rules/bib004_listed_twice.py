"""A work that stands twice in the list of sources.

Both entries are told. Editions, volumes, issues and translations are works of their own, and no fault.

Why:
    The list seems longer than it is, and where the entries differ the reader takes them for two works.

Source:
    Usual rules of Iraqi academic journals: each source is listed once.

Bad (text):
    قائمة المصادر
    1. سلمى ناجي، الماء والمدينة في العصر العثماني، بيروت، دار النهار، 2011.
    2. كريم جاسم العبودي، جفاف الأهوار، بغداد، دار الرافدين، 2018.
    3. ناجي، سلمى، الماء والمدينة في العصر العثماني، دار النهار، 2011.

Good (text):
    قائمة المصادر
    1. سلمى ناجي، الماء والمدينة في العصر العثماني، بيروت، دار النهار، 2011.
    2. كريم جاسم العبودي، جفاف الأهوار، ج1، بغداد، دار الرافدين، 2018.
    3. كريم جاسم العبودي، جفاف الأهوار، ج2، بغداد، دار الرافدين، 2019.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.lists.doubles import find_doubles, first_same, list_printed
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each entry of a work that has another one."""
    again: dict[str, Mentioned] = {}
    before = first_same(list(find_doubles(list_printed(subject))))
    for key, first in before.items():
        again.setdefault(first.key, subject.by_key[key])
        yield Hit(key, values={"label": first.label}, related=(first.key,))
    for key, second in again.items():
        if key not in before:
            yield Hit(key, values={"label": second.label}, variant="message-again", related=(second.key,))


RULE = Rule("BIB004", "listed-twice", "warning", __doc__, check)
