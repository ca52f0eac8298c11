"""A word of a title, a place or a press with a slip in its letters.

Two letters of a frequent word of titles are turned round (تدايعات for تداعيات), or one is lost (`goverment`).
Of other words only where another description of the same work spells it otherwise, by one slip, and that
spelling is a frequent word or stands in the document far more often. Of names only the place and the press:
in Latin letters, where the name is nowhere known and one slip away from a single one that is (Camridge).
Names of persons, and words that differ in their ending alone, are no fault here.

Why:
    The title is not found in a catalogue, and the list and the note seem to cite two works.

Source:
    The Chicago Manual of Style (18th ed., chapter 13): titles are given as they stand on the title page.

Bad:
    (1) سعاد الربيعي، التحولات الاتقصادية في البصرة، بغداد، دار الرافد، 2015، ص 44.
    (2) Omar Reid, The Goverment of the Marshes, London, Harrow Press, 2001, p. 6.

Bad:
    (1) Nadia Qasim, The Wells of Zubayr (Edinbrugh: Harrow Press, 2009), 12.

Good:
    (1) سعاد الربيعي، التحولات الاقتصادية في البصرة، بغداد، دار الرافد، 2015، ص 44.
    (2) Omar Reid, The Government of the Marshes, London, Harrow Press, 2001, p. 6.
    (3) Inès Valcourt, Le gouvernement des marais, Paris, Éditions du Lac, 2003, p. 9.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from iqrefs.check.print.capitals import Value, list_values
from iqrefs.check.print.imprints import find_misspelled_names
from iqrefs.check.print.siblings import Title, list_titles, pair_titles, read_title
from iqrefs.check.print.slips import find_meant, is_known, is_slip_of
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject
from iqrefs.lexicon.print import print_words
from iqrefs.model import Edit, Fix
from iqrefs.text.script import has_arabic

_VARIABLES = ("title", "container-title", "publisher")
_ENOUGH = 3
_UNLIKE_MOST = 2
_MANY = 5
_OF_ENGLISH = re.compile(r"[a-z]+")


def check(subject: Subject) -> Iterator[Hit]:
    """A hit at each misspelled word, with what was meant as its fix."""
    seen: set[tuple[str, int]] = set()
    for hit in (*_tell_known(subject), *_tell_other(subject), *_tell_imprints(subject)):
        place = (hit.mention or "", hit.spans[0][0] if hit.spans else -1)
        if place not in seen:
            seen.add(place)
            yield hit


def _tell_known(subject: Subject) -> Iterator[Hit]:
    """Slips of frequent words."""
    for mention in subject.mentions:
        if mention.citation.kind == "none":
            continue
        for value in list_values(mention, _VARIABLES):
            title = read_title(value)
            for index, word in enumerate(title.words):
                meant = find_meant(word)
                if meant and (has_arabic(word) or _is_english(value)):
                    yield _tell(title, index, meant)


def _tell_other(subject: Subject) -> Iterator[Hit]:
    """Slips that another description of the work shows."""
    titles = list_titles(subject)
    counts = Counter(word for title in titles for word in title.words)
    for title, other in pair_titles(titles):
        if len(title.words) != len(other.words):
            continue
        unlike = [at for at, word in enumerate(title.words) if word != other.words[at]]
        if len(unlike) > _UNLIKE_MOST:
            continue
        for index in unlike:
            word, meant = title.words[index], other.words[index]
            if is_slip_of(word, meant) and _is_likelier(meant, word, counts):
                start, end = other.spans[index]
                yield _tell(title, index, other.value.text[start:end])


def _tell_imprints(subject: Subject) -> Iterator[Hit]:
    """Slips in the names of places and presses."""
    for found in find_misspelled_names(subject):
        key, value = found.value.mention.key, found.value
        values = {"word": value.text[slice(*found.span)], "meant": found.meant}
        if value.span is None:
            yield Hit(key, values=values)
            continue
        span = value.span[0] + found.span[0], value.span[0] + found.span[1]
        yield Hit(key, (span,), values, fix=Fix((Edit(key, span, found.meant),)))


def _is_likelier(meant: str, word: str, counts: Mapping[str, int]) -> bool:
    if is_known(word):
        return False
    return is_known(meant) or (counts[meant] >= _ENOUGH and counts[meant] >= _MANY * counts[word])


def _is_english(value: Value) -> bool:
    words = set(_OF_ENGLISH.findall(value.mention.text.lower()))
    return len(words & _ENGLISH) > 1


_ENGLISH = print_words("function", "en") & {"the", "of", "and", "in", "for", "with", "from", "to", "on", "by"}


def _tell(title: Title, index: int, meant: str) -> Hit:
    start, end = title.spans[index]
    word = title.value.text[start:end]
    if word[0].isupper():
        meant = meant.upper() if word.isupper() else meant[0].upper() + meant[1:]
    spans = title.place(index)
    fix = Fix((Edit(title.value.mention.key, spans[0], meant),)) if spans else None
    return Hit(title.value.mention.key, spans, {"word": word, "meant": meant}, fix=fix)


RULE = Rule("TYP011", "misspelled-word", "warning", __doc__, check)
