"""A pattern becomes pieces: stretches of text, each with its label."""

import re
from random import Random

from iqrefs.learn.generate.casing import recase
from iqrefs.learn.generate.persons import Piece, is_person, people
from iqrefs.learn.generate.template import Choice, Number, Slot, Span, Template
from iqrefs.learn.generate.words import Words, chosen, figure

NO_VALUE = "∅"  # the words that follow say that there is no value: n.d.
TURN = re.compile(r"¬(?:([a-z-]+):)?")  # the value ends, and another begins where a label follows
PROPER = frozenset({"publisher", "container-title", "collection-title", "event-title"})  # names of their own
CASED = PROPER | {"title", "volume-title"}


def render(template: Template, lang: str, words: Words, rng: Random) -> list[Piece]:
    """The pieces of one citation, not yet tidied."""
    out: list[Piece] = []
    _render(template, lang, words, rng, out)
    return out


def _render(template: Template, lang: str, words: Words, rng: Random, out: list[Piece]) -> None:
    for node in template:
        match node:
            case str():
                out.append(("", node))
            case Choice():
                _render(chosen(node, rng), lang, words, rng, out)
            case Slot():
                out.extend(_fill(node, node.lang or lang, words, rng))
            case Number() | Span():
                out.append(("", figure(node, rng)))


def _fill(slot: Slot, lang: str, words: Words, rng: Random) -> list[Piece]:
    """What a slot is filled with."""
    if slot.inner is not None:
        return turned(slot.label, words.expand(rng, lang, slot.inner))
    if is_person(slot):
        return people(slot, lang, words, rng)
    text = words.draw(rng, lang, slot.section)
    if text.startswith(NO_VALUE):
        return [("", text.removeprefix(NO_VALUE))]
    if slot.label not in CASED:
        return turned(slot.label, text)
    case = slot.option("case", "head" if slot.label in PROPER and lang == "en" else "")
    pieces = turned(slot.label, text)
    return [(pieces[0][0], recase(pieces[0][1], case, lang)), *pieces[1:]]


def turned(label: str, text: str) -> list[Piece]:
    """The pieces of a filling: `33¬ ff.` is a page and words without a label."""
    first, *rest = TURN.split(text)
    labels, parts = rest[::2], rest[1::2]
    return [
        (label, first),
        *((turn if label and turn else "", part) for turn, part in zip(labels, parts, strict=True)),
    ]
