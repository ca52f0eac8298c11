"""The forms of Latin names over a list or the notes: initials or full, given or family name first."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from iqrefs.check.subject import Mentioned, Subject
from iqrefs.check.wordlists import load_wordlists
from iqrefs.lexicon import load_lexicon
from iqrefs.match.names import name_text
from iqrefs.model import Name
from iqrefs.text.fold import fold_key, fold_string
from iqrefs.text.script import has_arabic

_ROLES = ("author", "editor", "translator")
_MOST_NAMES = 40
_MOST_FORMS = 20
_FEWEST_ALIKE = 4
_MOST_UNLIKE = 0.25
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class FormOfName:
    """A Latin name in a citation, its folded given names as words, and whether they are initials alone."""

    mention: Mentioned
    text: str
    given: tuple[str, ...]
    is_short: bool


def find_initials(subject: Subject) -> Iterator[tuple[FormOfName, FormOfName]]:
    """Each person whose given names are initials here and words there: the first place of each form, in the
    notes and in the list by themselves, for the two may have a style each.
    """
    notes = [mention for mention in subject.in_notes if mention.citation.kind == "full"]
    for side in (notes, list(subject.entries)):
        by_family: defaultdict[str, list[FormOfName]] = defaultdict(list)
        for mention in side:
            for family, form in _list_forms(mention):
                by_family[family].append(form)
        for family, forms in by_family.items():
            yield from _pair_forms(family, forms)


def _list_forms(mention: Mentioned) -> Iterator[tuple[str, FormOfName]]:
    for role in _ROLES:
        names: list[Name] = mention.citation.item.get(role, [])  # type: ignore[assignment]
        for name in names[:_MOST_NAMES]:
            family, given = name.get("family", ""), name.get("given", "")
            words = tuple(_WORD.findall(fold_string(given[:_LONGEST])))
            if family and words and not has_arabic(family):
                form = FormOfName(mention, name_text(name)[:_LONGEST], words, _is_short(given, words))
                yield fold_string(family[:_LONGEST]), form


def _is_short(given: str, words: Sequence[str]) -> bool:
    """Whether given names are initials alone: `J. R.`, `JR`."""
    return all(len(word) == 1 for word in words) or (given.isupper() and len(given) < 4 and given.isalpha())


def _pair_forms(family: str, forms: Sequence[FormOfName]) -> Iterator[tuple[FormOfName, FormOfName]]:
    full: dict[tuple[str, ...], FormOfName] = {}
    short: dict[tuple[str, ...], FormOfName] = {}
    for form in forms:
        (short if form.is_short else full).setdefault(form.given, form)
    for form in list(short.values())[:_MOST_FORMS]:
        fitting = [other for other in list(full.values())[:_MOST_FORMS] if _fits(form.given, other.given)]
        firsts = {other.given[0] for other in fitting}
        if len(firsts) == 1 and _is_one_person(family, form, fitting[0]):
            yield form, fitting[0]


def _fits(initials: Sequence[str], given: Sequence[str]) -> bool:
    letters = list("".join(initials))
    return all(word.startswith(letter) for letter, word in zip(letters, given, strict=False)) and len(
        letters
    ) <= len(given)


def _is_one_person(family: str, short: FormOfName, full: FormOfName) -> bool:
    """Whether two forms are surely one person's: of one work, or of a family name that few bear."""
    works = short.mention.work, full.mention.work
    if works[0] and works[1] and works[0].id == works[1].id:
        return True
    return family not in load_wordlists("names")["common"] and len(family) > 3


Order = Literal["given", "family"]
"""What stands first in a name."""

_ORDERS: tuple[Order, ...] = ("family", "given")


def find_other_order(
    mentions: Sequence[Mentioned], bodies: Container[str]
) -> list[tuple[Mentioned, Mentioned, Order]]:
    """The few citations whose first author's name is in the other order than those of nearly all others, each
    with one of the others. `bodies` are folded names that are no persons'.
    """
    ordered = [(mention, order) for mention in mentions if (order := _order_of(mention, bodies))]
    for order in _ORDERS:
        unlike = [mention for mention, found in ordered if found == order]
        alike = [mention for mention, found in ordered if found != order]
        if unlike and len(alike) >= _FEWEST_ALIKE and len(unlike) <= _MOST_UNLIKE * len(ordered):
            return [(mention, alike[0], order) for mention in unlike]
    return []


@functools.cache
def _words_of_bodies() -> frozenset[str]:
    """Folded words that newspapers and bodies are named by."""
    lexicon = load_lexicon()
    forms = (*lexicon.forms("containers", "article-newspaper"), *lexicon.forms("bodies"))
    return frozenset(fold_string(form) for form in forms)


def list_bodies(subject: Subject) -> frozenset[str]:
    """The papers, journals and publishers that the document names, folded."""
    items = [mention.citation.item for mention in subject.mentions]
    names = {name for item in items for name in (item.get("container-title", ""), item.get("publisher", ""))}
    return frozenset(fold_key(name[:_LONGEST]) for name in names if name)


def _order_of(mention: Mentioned, bodies: Container[str]) -> Order | None:
    """What stands first in the first author's name as printed; None where it is not a plain Latin name."""
    names, spans = mention.citation.item.get("author", []), mention.spans_of("author")
    if not names or not spans or mention.citation.confidence.get("author", 1.0) < 0.8:
        return None
    name = names[0]
    family, given = fold_string(name.get("family", "")), fold_string(name.get("given", ""))
    printed = fold_string(mention.text[spans[0][0] : spans[0][1]][:_LONGEST]).lstrip("\"'([*")
    if not family or not given or " " in family or has_arabic(family):
        return None
    if fold_key(name_text(name)[:_LONGEST]) in bodies or family in _words_of_bodies():
        return None
    if printed.startswith(family) and printed[len(family) :].lstrip().startswith(","):
        return "family"
    if printed.startswith(given) and printed[len(given) :].lstrip().startswith(family):
        return "given"
    return None
