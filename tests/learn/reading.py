"""Citations with tags as short as in a corpus file, and units as they are labelled."""

from __future__ import annotations

from iqrefs.learn.corpus import Tagged, read_corpus
from iqrefs.learn.examples import label_units
from iqrefs.parse import open_for_labelling
from iqrefs.parse.tagger.units import cut_units

JOURNAL = """\
@ baghdad | commas, the press before the place
= علي الوردي، طبيعة المجتمع العراقي، مطبعة العاني، بغداد، 1965، ص 22.
type: book
author: علي الوردي
title: طبيعة المجتمع العراقي
publisher: مطبعة العاني
publisher-place: بغداد
issued: 1965
locator: 22

= عبد الرزاق الحسني، تاريخ الوزارات العراقية، دار الشؤون الثقافية، بغداد، 1988، ص 112.
type: book
author: عبد الرزاق الحسني
title: تاريخ الوزارات العراقية
publisher: دار الشؤون الثقافية
publisher-place: بغداد
issued: 1988
locator: 112

@ beirut | colons, the place first
= حنا بطاطو: العراق، بيروت: مؤسسة الأبحاث العربية، 1990، ص 74.
type: book
author: حنا بطاطو
title: العراق
publisher-place: بيروت
publisher: مؤسسة الأبحاث العربية
issued: 1990
locator: 74

= سليم نصر: لبنان بين مؤتمرين، بيروت: دار النهار، 1987، ص 7.
type: book
author: سليم نصر
title: لبنان بين مؤتمرين
publisher-place: بيروت
publisher: دار النهار
issued: 1987
locator: 7

@ oxford | imprint in brackets
= Albert Hourani, Arabic Thought (London: Oxford University Press, 1962), p. 103.
type: book
author: Albert Hourani
title: Arabic Thought
publisher-place: London
publisher: Oxford University Press
issued: 1962
locator: 103

= Charles Tripp, A History of Iraq (Cambridge: Cambridge University Press, 2000), p. 12.
type: book
author: Charles Tripp
title: A History of Iraq
publisher-place: Cambridge
publisher: Cambridge University Press
issued: 2000
locator: 12
"""
"""Six citations of three habits."""


def read(text: str) -> list[Tagged]:
    """The citations of a corpus named journal.txt."""
    return list(read_corpus(text, "journal.txt"))


def list_values(tagged: Tagged) -> list[tuple[str, str]]:
    """The tags as they stand in a corpus file: label and value, in order."""
    return [(label, tagged.text[start:end]) for label, start, end in tagged.tags]


def tell_labels(corpus: str) -> list[str]:
    """Each unit of the one citation of a corpus with its label, as `علي/author`."""
    (tagged,) = read(corpus)
    draft = open_for_labelling(tagged.text)
    assert draft is not None
    units = cut_units(draft)
    labels = label_units(tagged, draft, units)
    return [
        f"{draft.printed(unit.start, unit.end)}/{label}" for unit, label in zip(units, labels, strict=True)
    ]
