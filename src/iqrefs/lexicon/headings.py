"""Which lines are headings of notes, of a bibliography, of a section of it, or of what follows.

The words are in the language files (`[headings]`); this only takes off what stands around
them: numbers and letters (`أولاً:`, `ب-`, `I.`), brackets, markup, colons.
"""

from __future__ import annotations

import functools
import re
from typing import Literal

from iqrefs.lexicon.around import around_words
from iqrefs.lexicon.load import load_lexicon
from iqrefs.text.fold import fold_key, fold_string

HeadingKind = Literal["notes", "bibliography", "section", "end"]
"""What a heading opens; `end` is what follows a bibliography (an abstract, an appendix)."""

_KINDS: tuple[HeadingKind, ...] = ("notes", "bibliography", "section", "end")
_LONGEST = 120
_LONGEST_EXTENDED = 8
_MOST_WORDS = 14
_COLON_BY = 40
_MOST_PIECES = 4
_ENUMERATOR = re.compile(r"[(\[]?\s?(?:\d{1,3}|[^\W\d_]|[ivx]{1,5})\s?[)\].:/\-]{1,3}\s*(?=[^\W\d_])")
_EDGES = " \t#*_=-:.()[]{}<>\"'~|•"
_PIECES = re.compile(r"[/|()\[\]:\-]+")
_SCRIPTS = re.compile(r"[a-z][a-z &,']*|[\u0600-\u06ff][\u0600-\u06ff ,']*")


@functools.cache
def _headings() -> dict[str, HeadingKind]:
    """Each form as it is compared, and the kind that it opens; the first kind wins."""
    forms: dict[str, HeadingKind] = {}
    for kind in _KINDS:
        for form in load_lexicon().forms("headings", kind):
            forms.setdefault(fold_key(form), kind)
    return forms


@functools.cache
def _lead_words() -> frozenset[str]:
    return frozenset(fold_key(form) for form in load_lexicon().forms("headings", "lead"))


def strip_heading(line: str) -> str:
    """A heading's folded words without the number or letter before them and the marks around."""
    folded = fold_string(line[:_LONGEST]).strip(_EDGES)
    first, colon, rest = folded.partition(" ")
    if colon and rest and fold_key(first) in _lead_words():
        folded = rest.strip(_EDGES)
    match = _ENUMERATOR.match(folded)
    return folded[match.end() :].strip(_EDGES) if match else folded


def has_lead(line: str) -> bool:
    """Whether a line begins with a word that counts headings (`أولاً:`, `first:`)."""
    first = fold_string(line[:_LONGEST]).strip(_EDGES).partition(" ")[0]
    return fold_key(first) in _lead_words()


def is_column_heading(cell: str) -> bool:
    """Whether a cell of a table says what stands below it (`ت`, `المؤلف`, `Year`)."""
    return len(cell) <= _LONGEST and fold_key(cell) in around_words("columns")


@functools.lru_cache(maxsize=262_144)
def classify_heading(line: str) -> HeadingKind | None:
    """What the heading `line` opens, or None where it is none that is known."""
    if not line or line.isspace():
        return None
    if len(line) > _LONGEST or len(line.split()) > _MOST_WORDS:
        return _classify_end(strip_heading(line)) if ":" in line[:_COLON_BY] else None
    folded = strip_heading(line)
    known = _headings()
    kind = known.get(fold_key(folded))
    if kind:
        return kind
    for pieces in (_PIECES.split(folded), _SCRIPTS.findall(folded)):
        full = [piece for piece in pieces if piece.strip()]
        if 1 < len(full) <= _MOST_PIECES and all(fold_key(piece) in known for piece in full):
            return known[fold_key(full[0])]
    return _classify_end(folded)


def _classify_end(folded: str) -> HeadingKind | None:
    """`end` for a numbered one (`ملحق 2`) and for one that its text follows (`Abstract: …`)."""
    opening, colon, _ = folded.partition(":")
    words = fold_key(opening).split()
    if not colon:
        words = words[:-1] if words and (words[-1].isdecimal() or len(words[-1]) == 1) else []
    return "end" if _headings().get(" ".join(words)) == "end" else None


def extends_heading(line: str, kind: HeadingKind) -> bool:
    """Whether a short line begins with a known heading of `kind` and goes on (`قائمة المصادر المعتمدة`).

    Weak evidence: what follows the line must bear it out.
    """
    text = line.strip()
    if len(text) > _LONGEST or not text or text.endswith((".", "،", ",", "؛")):
        return False
    words = fold_key(strip_heading(line)).split()
    if len(words) > _LONGEST_EXTENDED or any(word.isdecimal() for word in words):
        return False
    known = _headings()
    return any(known.get(" ".join(words[:count])) == kind for count in range(len(words), 0, -1))
