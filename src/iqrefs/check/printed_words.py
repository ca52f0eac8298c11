"""A citation as a row of words and of the marks between them, so that two prints can be laid side by side.

What does not count in a comparison is left out: the cited page, white space, markup, the style of quotation
marks and dashes, vowel signs, case and the script of digits. Hamza and dots of letters count.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from iqrefs.lexicon import load_lexicon
from iqrefs.model import Span
from iqrefs.text.fold import fold_string

_SIGNS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f"
_WORD = re.compile(
    rf"(?<!\w)[^\W\d_](?:\.\s?[^\W\d_](?!\w))+\.?|[^\W_](?:[^\W_]|[{_SIGNS}]|['’ʼ](?=[^\W_]))*"
)
_MARKUP = re.compile(r"[\s*\\<>]+")
_DOUBLED = re.compile(r"([,;:])\1+")
"""A slip that is told for itself (TYP005)."""
_CUES = (
    "conjunctions", "function_words", "roles", "several_authors", "honorifics", "containers", "press_verbs",
    "volumes", "issues", "editions", "numbers", "locators", "page_tails", "genres", "access", "links", "in",
    "no_date", "date_words", "collections", "year_of", "presented",
)  # fmt: skip
_KEPT = 1 << 14


@dataclass(frozen=True, slots=True)
class PrintedWord:
    """A word of a print: as it is compared, where it stands, and the variable whose value it is in."""

    key: str
    start: int
    end: int
    variable: str = ""


@functools.lru_cache(maxsize=_KEPT)
def word_key(word: str) -> str:
    """A word as it is compared: vowel signs, case, full stops of initials and the script of digits are
    nothing, hamza and dots are something.
    """
    composed = unicodedata.normalize("NFKC", word).casefold()
    kept = (char for char in composed if char not in "ـ.'’ʼ" and not char.isspace())
    return "".join(
        str(unicodedata.digit(char)) if char.isdecimal() else char
        for char in kept
        if unicodedata.category(char) not in ("Mn", "Cf")
    )


def read_words(
    text: str, spans: Mapping[str, Sequence[Span]], without: Sequence[Span] = ()
) -> tuple[PrintedWord, ...]:
    """The words of a print, those that begin in the spans of `without` left out."""
    owners = sorted((span, name) for name, found in spans.items() for span in found)
    skipped = sorted(without)
    words = []
    at = skip = 0
    for match in _WORD.finditer(text):
        start = match.start()
        while skip < len(skipped) and skipped[skip][1] <= start:
            skip += 1
        if skip < len(skipped) and skipped[skip][0] <= start:
            continue
        while at < len(owners) and owners[at][0][1] <= start:
            at += 1
        inside = at < len(owners) and owners[at][0][0] <= start
        words.append(PrintedWord(word_key(match[0]), start, match.end(), owners[at][1] if inside else ""))
    return tuple(word for word in words if word.key)


def read_marks(text: str, words: Sequence[PrintedWord], without: Sequence[Span] = ()) -> tuple[str, ...]:
    """The marks before each word, and those behind the last one, as they are compared.

    A comma or colon that leads to what is left out goes with it.
    """
    kept = text
    for start, end in sorted(without, reverse=True):
        head = kept[:start].rstrip().rstrip(",،:؛;")
        kept = head + " " * (end - len(head)) + kept[end:]
    edges = [0, *(edge for word in words for edge in (word.start, word.end)), len(text)]
    gaps = [_fold_marks(kept[start:end]) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    return (*gaps[:-1], gaps[-1].rstrip(".,:;"))


def _fold_marks(gap: str) -> str:
    marks = _DOUBLED.sub(r"\1", _MARKUP.sub("", fold_string(gap)))
    return marks.replace("'", '"').replace("[", "").replace("]", "")


@functools.cache
def cue_words() -> frozenset[str]:
    """The single words, folded, that lead to a value and are none: `vol`, العدد, `edited`."""
    lexicon = load_lexicon()
    return frozenset(
        word for kind in _CUES for form in lexicon.forms(kind) for word in re.findall(r"[^\W\d_]+", form)
    )


def is_cue(key: str) -> bool:
    """Whether a word says what follows and is itself no part of a value."""
    return fold_string(key) in cue_words()
