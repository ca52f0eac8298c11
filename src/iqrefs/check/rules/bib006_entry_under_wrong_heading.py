"""An entry under a heading that does not fit it.

An Arabic entry under «المصادر الأجنبية», an English one under «المراجع العربية»; under «الكتب» a page of
the web, an article or a thesis; under «الرسائل العلمية» an article. It is told only of headings that name one
language, or books or theses alone, and of entries that are surely something else.

Why:
    The reader looks for a source under the heading of its kind, and does not find it there.

Source:
    Usual rules of Iraqi academic journals: Arabic and foreign sources are listed apart, and in a classified
    list books, theses, articles and web pages each under their own heading.
    The Chicago Manual of Style (18th ed., chapter 13), on bibliographies divided into sections.

Bad (text):
    قائمة المصادر

    أولاً: المصادر العربية
    1. أحمد فؤاد، تاريخ البصرة، بغداد، دار الحكمة، 1999.
    2. سلمى ناجي، الماء والمدينة، بيروت، دار النهار، 2011.

    ثانياً: المصادر الأجنبية
    1. Nora Whitfield, Dams of the Upper Tigris, London, Garnet Press, 2012.
    2. كريم جاسم العبودي، جفاف الأهوار، بغداد، دار الرافدين، 2018.

Good (text):
    قائمة المصادر

    أولاً: المصادر العربية
    1. أحمد فؤاد، تاريخ البصرة، بغداد، دار الحكمة، 1999.
    2. سلمى ناجي، الماء والمدينة، بيروت، دار النهار، 2011.
    3. كريم جاسم العبودي، جفاف الأهوار، بغداد، دار الرافدين، 2018.

    ثانياً: المصادر الأجنبية
    1. Nora Whitfield, Dams of the Upper Tigris, London, Garnet Press, 2012.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.lists.doubles import list_printed
from iqrefs.check.lists.headed import find_misfiled
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every entry that is not what its heading names."""
    for one in find_misfiled(list_printed(subject)):
        heading = (one.entry.entry.section if one.entry.entry else None) or ""
        values = {"heading": quote_print(heading)}
        yield Hit(one.entry.key, values=values, variant=_VARIANTS[one.fault])


_VARIANTS = {
    "arabic": "message",
    "latin": "message-latin",
    "web": "message-web",
    "article": "message-article",
    "thesis": "message-thesis",
}

RULE = Rule("BIB006", "entry-under-wrong-heading", "warning", __doc__, check)
