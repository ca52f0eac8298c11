"""How much a text looks like a citation: URLs, pages, pointer words, years, roles, imprint.

The words come from the lexicon; here stands only what each class of them is worth.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from iqrefs.lexicon import load_lexicon, split_words
from iqrefs.text.fold import fold_string

LOOKED_AT = 500
"""How many characters are looked at: a citation shows itself early."""

MOST = 4.0
"""No text counts more than this, however much it shows."""

_WORTH: dict[tuple[str, str], float] = {
    ("pointers", "ibid"): 2.0,
    ("pointers", "previous"): 2.0,
    ("pointers", "op-cit"): 2.0,
    ("pointers", "place"): 1.0,
    ("signals", "quoted"): 0.5,
    ("access", "accessed"): 1.0,
    ("containers", "article-journal"): 0.5,
    ("containers", "article-newspaper"): 0.5,
    ("containers", "gazette"): 1.0,
    ("roles", "editor"): 0.5,
    ("roles", "translator"): 0.5,
    ("genres", "thesis"): 1.0,
    ("genres", "interview"): 0.5,
    ("press", "publisher"): 0.5,
    ("press", "institute"): 0.3,
    ("press", "university"): 0.3,
    ("no_date", "no_date"): 1.0,
    ("no_date", "no_publisher"): 1.0,
    ("no_date", "no_place"): 1.0,
    ("scripture", "book"): 1.0,
    ("link_texts", "lost"): 0.3,
}
_WORTH_BEFORE_NUMBER: dict[tuple[str, str], float] = {
    ("locators", "page"): 2.0,
    ("locators", "pages"): 2.0,
    ("locators", "article"): 1.0,
    ("locators", "verse"): 1.5,
    ("locators", "folio"): 1.0,
    ("volumes", "volume"): 1.0,
    ("issues", "issue"): 1.0,
    ("editions", "edition"): 1.0,
    ("numbers", "number"): 0.5,
}
_WORTH_FIRST: dict[tuple[str, str], float] = {
    ("signals", "see"): 1.5,
    ("signals", "quoted"): 1.0,
    ("pointers", "previous"): 2.0,
    ("pointers", "idem"): 1.5,
}
_URL = re.compile(r"https?:?/|www\.|doi\.org|\b10\.\d{4,9}/", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:1[3-9]\d\d|20\d\d)(?!\d)")
_IMPRINT = re.compile(r"\([^()\n]{1,80}[:,،][^()\n]{1,80}\d{4}")
_QUOTES = re.compile(r"[«»“”\"]|\*[^*\n]{3,80}\*")
_COMMAS = re.compile(r"[,،]")

Phrase = tuple[tuple[str, ...], str, float, float, float]


@functools.cache
def _phrases() -> Mapping[str, tuple[Phrase, ...]]:
    """First word → (words, class, worth anywhere, worth before a number, worth at the beginning)."""
    table: dict[str, list[Phrase]] = {}
    for first, rows in load_lexicon().phrases.items():
        for words, cues in rows:
            for cue in cues:
                key = (cue.kind, cue.value)
                anywhere = _WORTH.get(key, 0.0) if len("".join(words)) > 1 else 0.0
                if len(words) == 1 and key == ("pointers", "previous"):
                    anywhere = 0.0
                before, at_first = _WORTH_BEFORE_NUMBER.get(key, 0.0), _WORTH_FIRST.get(key, 0.0)
                if anywhere or before or at_first:
                    table.setdefault(first, []).append((words, cue.kind, anywhere, before, at_first))
    return {first: tuple(phrases) for first, phrases in table.items()}


def weigh_evidence(text: str) -> float:
    """What `text` shows of a citation, from 0 to `MOST`."""
    text = text[:LOOKED_AT]
    total = 2.0 if _URL.search(text) else 0.0
    total += 0.5 if _YEAR.search(fold_string(text)) else 0.0
    total += 1.0 if _IMPRINT.search(text) else 0.0
    total += 0.5 if _QUOTES.search(text) else 0.0
    total += 0.5 if len(_COMMAS.findall(text[:150])) >= 3 else 0.0
    return min(MOST, total + _weigh_words(split_words(fold_string(text))))


def _weigh_words(words: tuple[str, ...]) -> float:
    table = _phrases()
    found: dict[str, float] = {}
    for index, word in enumerate(words):
        for form, kind, anywhere, before, at_first in table.get(word, ()):
            end = index + len(form)
            if words[index:end] != form:
                continue
            worth = max(anywhere, at_first if index == 0 else 0.0)
            if before and any(after.isdigit() for after in words[end : end + 2]):
                worth = max(worth, before)
            found[kind] = max(found.get(kind, 0.0), worth)
    return sum(found.values())


def has_pointer(text: str) -> bool:
    """Whether a pointer word (Ibid., المصدر السابق) stands in `text`."""
    table = _phrases()
    words = split_words(fold_string(text[:LOOKED_AT]))
    return any(
        kind == "pointers" and anywhere and words[index : index + len(form)] == form
        for index, word in enumerate(words)
        for form, kind, anywhere, _, _ in table.get(word, ())
    )


_LAST_WORDS = 3


@functools.cache
def _link_words() -> frozenset[str]:
    return frozenset(" ".join(split_words(form)) for form in load_lexicon().forms("links"))


@functools.cache
def _number_words() -> frozenset[str]:
    """Words that a number follows: `p.`, `ص`, `vol.`."""
    lexicon = load_lexicon()
    forms = {*lexicon.forms("locators", "page"), *lexicon.forms("locators", "pages")}
    forms.update(lexicon.forms("volumes"), lexicon.forms("issues"), lexicon.forms("numbers"))
    return frozenset(form.rstrip(".") for form in forms)


def awaits_number(text: str) -> bool:
    """Whether a text ends with a word that a number must follow (`p.`, `ص`, `vol.`)."""
    words = fold_string(text[-20:]).split()
    return bool(words) and words[-1].strip("(,.").strip() in _number_words()


def awaits_link(text: str) -> bool:
    """Whether a text ends with words that an address must follow (`at:`, `على الرابط`)."""
    words = split_words(fold_string(text[-80:]).rstrip(" :.<("))
    return any(" ".join(words[-count:]) in _link_words() for count in range(1, _LAST_WORDS + 1))
