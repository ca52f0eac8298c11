"""Two words without the blank between them.

A ة inside a word (it ends one), `of` or `and` at the head of a capitalised word, or an Arabic word that
another title of the document prints as two. Names such as عبدالله, which are written either way, are no
fault.

Why:
    Neither of the two words is found by a search, and the reader has to guess where one ends.

Source:
    Arabic orthography: ة stands at the end of a word only.
    The Chicago Manual of Style (18th ed., chapter 13): titles are given as they stand on the title page.

Bad:
    (1) هدى الراوي، صناعةالنسيج في الموصل، بغداد، دار الرافد، 2015، ص 44.
    (2) Omar Reid, Tides and Ports, Journal ofHarbour Studies, vol. 5, 2019, p. 8.

Good:
    (1) هدى الراوي، صناعة النسيج في الموصل، بغداد، دار الرافد، 2015، ص 44.
    (2) عبدالله الدوري، أرصفة الميناء، البصرة، دار الشط، 2009، ص 3.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from iqrefs.check.print.siblings import Title, list_titles
from iqrefs.check.print.slips import is_known
from iqrefs.check.printed import list_pieces, quote_around
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject
from iqrefs.model import Edit, Fix
from iqrefs.text.script import has_arabic

_INNER = re.compile(r"(?<=[\u0621-\u064a]ة)(?=[\u0621-\u064a]{3})")
_JOINED = re.compile(r"(?<!\w)(?:of|and)(?=[A-Z][a-z]{3})")
_SHORTEST = 4


def check(subject: Subject) -> Iterator[Hit]:
    """A hit at each word that is two, with the blank as its fix."""
    for piece in list_pieces(subject):
        for pattern in (_INNER, _JOINED):
            for match in pattern.finditer(piece.text):
                at = match.end()
                values = {"text": quote_around(piece.text, at, at, 12)}
                hit = piece.mark([(at - 1, at + 1)], values)
                yield hit if piece.start is None else _add_blank(hit, at + piece.start)
    yield from _tell_joined(subject)


def _add_blank(hit: Hit, at: int) -> Hit:
    fix = Fix((Edit(hit.mention or "", (at, at), " "),))
    return Hit(hit.mention, hit.spans, hit.values, fix=fix)


def _tell_joined(subject: Subject) -> Iterator[Hit]:
    """Arabic words that another title prints as two: Latin compounds are written either way."""
    titles = list_titles(subject)
    counts = Counter(word for title in titles for word in title.words)
    apart = {word: printed for title in titles for word, printed in _join_pairs(title)}
    for title in titles:
        for index, word in enumerate(title.words):
            if word in apart and counts[word] == 1 and has_arabic(word) and not is_known(word):
                yield _tell(title, index, apart[word])


def _join_pairs(title: Title) -> Iterator[tuple[str, str]]:
    """Neighbouring words of a title put together, and how they are printed."""
    for at in range(len(title.words) - 1):
        first, second = title.words[at], title.words[at + 1]
        if min(len(first), len(second)) >= _SHORTEST and not title.gap(at).strip():
            yield first + second, title.value.text[title.spans[at][0] : title.spans[at + 1][1]]


def _tell(title: Title, index: int, meant: str) -> Hit:
    key = title.value.mention.key
    start, end = title.spans[index]
    spans = title.place(index)
    fix = Fix((Edit(key, spans[0], meant),)) if spans else None
    return Hit(key, spans, {"text": title.value.text[start:end]}, fix=fix)


RULE = Rule("TYP016", "run-together-word", "warning", __doc__, check)
