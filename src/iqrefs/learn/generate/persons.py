"""Persons, and the forms in which their names are printed.

A section of persons writes a name as ``given|family``; one without ``|`` is a body, or a name that
is never turned.
"""

import re
from collections.abc import Callable
from random import Random

from iqrefs.learn.generate.template import Slot
from iqrefs.learn.generate.words import Words

Piece = tuple[str, str]  # a label ("" for none), and its text
INITIAL = re.compile(r"[^\W\d_]")
USUAL_SECTION = {"author", "editor", "translator", "contributor", "director", "recipient", "interviewer"}
COMMAS = {"ar": "، "}


def initials(given: str, stop: str, between: str) -> str:
    """The first letters of the given names: `J.-P.`, `G. K.`."""
    words = [part for part in given.split() if not part.islower()]
    out = []
    for word in words:
        letters = [found.group() for half in word.split("-") if (found := INITIAL.search(half))]
        out.append("-".join(letter + stop for letter in letters))
    return between.join(out)


def _caps(name: str) -> str:
    return name.upper()


FORMS: dict[str, Callable[[str, str, str], str]] = {
    "": lambda given, family, _: f"{given} {family}",
    "inv": lambda given, family, comma: f"{family}{comma}{given}",
    "ini": lambda given, family, _: f"{initials(given, '.', ' ')} {family}",
    "ini-tight": lambda given, family, _: f"{initials(given, '.', '')} {family}",
    "ini-bare": lambda given, family, _: f"{initials(given, '', '')} {family}",
    "inv-ini": lambda given, family, comma: f"{family}{comma}{initials(given, '.', ' ')}",
    "inv-ini-tight": lambda given, family, comma: f"{family}{comma}{initials(given, '.', '')}",
    "inv-ini-nocomma": lambda given, family, _: f"{family} {initials(given, '.', '')}",
    "vanc": lambda given, family, _: f"{family} {initials(given, '', '')}",
    "vanc-comma": lambda given, family, comma: f"{family}{comma}{initials(given, '', '')}",
    "caps": lambda given, family, _: f"{given} {_caps(family)}",
    "caps-inv": lambda given, family, comma: f"{_caps(family)}{comma}{given}",
    "caps-inv-bare": lambda given, family, _: f"{_caps(family)} {given}",
    "caps-ini": lambda given, family, _: f"{_caps(family)} {initials(given, '.', ' ')}",
    "caps-ini-comma": lambda given, family, comma: f"{_caps(family)}{comma}{initials(given, '.', ' ')}",
    "paren": lambda given, family, _: f"{family} ({given})",
    "caps-paren": lambda given, family, _: f"{_caps(family)} ({given})",
    "caps-ini-paren": lambda given, family, _: f"{_caps(family)} ({initials(given, '.', ' ')})",
    "caps-all": lambda given, family, _: f"{_caps(given)} {_caps(family)}",
    "caps-all-inv": lambda given, family, comma: f"{_caps(family)}{comma}{_caps(given)}",
    "last": lambda _given, family, _comma: family,
    "li": lambda given, family, _: f"{given} {family}",
    "spaced-inv": lambda given, family, comma: f"{family} {comma.strip()} {given}",
}
ASIS_AFTER = {"inv1": "inv", "inv-ini1": "inv-ini"}  # only the first of several names is turned
STRAIGHT_AFTER = {"inv1": "", "inv-ini1": "ini"}


def is_person(slot: Slot) -> bool:
    """Whether a slot is to be filled with names."""
    return slot.label in USUAL_SECTION and slot.inner is None


def people(slot: Slot, lang: str, words: Words, rng: Random) -> list[Piece]:
    """The names of a slot with what joins them."""
    section = "person" if slot.section == slot.label else slot.section
    form = slot.option("form")
    count, most = 1, int(slot.option("n", "1"))
    while count < most and rng.random() < 0.45:
        count += 1
    joins = joiners(words, lang, slot.option("join", "usual"), rng)
    out: list[Piece] = []
    honoured = rng.random() * 100 < int(slot.option("hon", "0"))
    for index in range(count):
        if index:
            last = index == count - 1
            out.append(("", (joins[1] if count == 2 else joins[2]) if last else joins[0]))
        if honoured:
            out.append(("", words.draw(rng, lang, "honorific") + " "))
        name = one_name(words.draw(rng, lang, section), form, index, lang)
        out.extend(_with_lam(slot.label, name) if form == "li" else [(slot.label, name)])
    if most > 1 and rng.random() < (0.3 if count == most else 0.04):
        out.append(("", words.draw(rng, lang, "et_al")))
    return out


def _with_lam(label: str, name: str) -> list[Piece]:
    """The name after the preposition ل, which melts into the article."""
    if name.startswith("ال"):
        return [(label, "لل" + name.removeprefix("ال"))]
    return [("", "ل"), (label, name)]


def one_name(name: str, form: str, index: int, lang: str) -> str:
    """A name in the form that is its turn's."""
    given, bar, family = name.partition("|")
    if not bar:
        return name
    shape = form if form not in ASIS_AFTER else (STRAIGHT_AFTER if index else ASIS_AFTER)[form]
    return FORMS[shape](given.strip(), family.strip(), COMMAS.get(lang, ", "))


def joiners(words: Words, lang: str, name: str, rng: Random) -> list[str]:
    """What stands between names, between two, and before the last of many."""
    parts = words.draw(rng, lang, f"join_{name}").split("/")
    return (parts * 3)[:3] if len(parts) < 3 else parts
