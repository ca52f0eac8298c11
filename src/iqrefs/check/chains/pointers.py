"""The pointer words of a citation: where they stand in the print, and what they should be."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from iqrefs.check.subject import Mentioned
from iqrefs.check.wordlists import read_data
from iqrefs.lexicon import scan_text, split_words
from iqrefs.lexicon.scan import is_near
from iqrefs.model import Span
from iqrefs.text.fold import fold_string, fold_text

Meaning = Literal["ibid", "previous", "op-cit", "place", "same", "idem", "supra"]
"""What a pointer word says, as the lexicon sorts them."""

_MEANINGS: tuple[Meaning, ...] = ("ibid", "previous", "op-cit", "place", "idem", "supra", "same")
_LONGEST = 8000
_WAW = "و"
_LEFT_OUT = re.compile(r"[\u0640\u064b-\u0652\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


@dataclass(frozen=True, slots=True)
class PointerWords:
    """One pointer word or phrase: its span, the print, what it says and in which language."""

    span: Span
    printed: str
    meaning: Meaning
    language: str

    @property
    def is_arabic(self) -> bool:
        """Whether it is a word of Arabic; all others are at home in Latin script."""
        return self.language == "ar"


@dataclass(frozen=True, slots=True)
class Table:
    """The words of `pointers.toml`."""

    slips: Mapping[str, str]
    right: tuple[tuple[str, str], ...]
    kept: frozenset[str]
    later: Mapping[str, str]
    alone: frozenset[str]
    arabic: Mapping[str, str]
    latin: Mapping[str, str]
    old_names: frozenset[str]


@functools.cache
def load_table() -> Table:
    """The table, with its keys as they are compared."""
    data = read_data("chains/pointers.toml")
    return Table(
        {form.casefold(): right for form, right in data["slips"].items()},
        tuple((form.split()[0], form.split()[1]) for form in data["right"]["ar"]),
        frozenset(map(fold_string, (*data["right"]["ar"], *data["kept"]["ar"]))),
        {word_key(form): later for form, later in data["later"].items()},
        frozenset(map(word_key, data["alone"]["words"])),
        data["arabic"],
        data["latin"],
        frozenset(map(fold_string, data["classics"]["openings"])),
    )


def word_key(printed: str) -> str:
    """Pointer words as they are compared: folded, without marks."""
    return " ".join(word for word in split_words(fold_string(printed)) if word.isalnum())


def find_pointer_words(mention: Mentioned) -> Sequence[PointerWords]:
    """The pointer words that the reading took for such, in order; none where they govern from elsewhere."""
    pointer = mention.citation.pointer
    if pointer is None or len(mention.text) > _LONGEST:
        return ()
    return _find_words(mention.text, pointer.words)


@functools.lru_cache(maxsize=4096)
def _find_words(text: str, taken: str) -> tuple[PointerWords, ...]:
    return tuple(_scan_words(text, " ".join(taken.split())))


def _scan_words(text: str, taken: str) -> Iterator[PointerWords]:
    fold = fold_text(text)
    scan = scan_text(fold.folded)
    index = 0
    while index < len(scan.words):
        match = scan.cue_at(index, "pointers")
        meaning = next((one for one in _MEANINGS if match and match[1].value == one), None)
        if match is None or meaning is None:
            index += 1
            continue
        start, end = fold.locate(scan.starts[index], scan.ends[index + match[0] - 1])
        printed = text[start:end]
        if " ".join(printed.split()) in taken:
            yield PointerWords((start, end), printed, meaning, match[1].language)
        index += match[0]


def find_slip(text: str, words: PointerWords) -> tuple[Span, str] | None:
    """What of the print is misspelled, and what was meant; None where nothing is."""
    start, end = words.span
    printed = words.printed
    stem = printed.rstrip(".")
    stop = start + len(stem)
    if stem != printed and text[stop : stop + 2] == ".." and text[stop + 2 : stop + 3] != ".":
        return (start, stop + 2), correct_words(f"{stem}.") or f"{stem}."
    right = correct_words(printed)
    return ((start, end), right) if right else None


def correct_words(printed: str) -> str | None:
    """What was meant by a misspelled pointer word; None where it is spelled right, or nobody can tell."""
    plain = " ".join(_LEFT_OUT.sub("", printed).split())
    right = load_table().slips.get(plain.casefold())
    if right:
        return _match_case(right, plain)
    folded = fold_string(plain)
    if folded.removeprefix(_WAW) in load_table().kept or folded.count(" ") != 1:
        return None
    first, second = folded.split()
    near = [
        " ".join(pair)
        for pair in load_table().right
        if is_near(first, fold_string(pair[0])) and is_near(second, fold_string(pair[1]))
    ]
    return near[0] if len(near) == 1 and not first.startswith(_WAW) else None


def _match_case(right: str, printed: str) -> str:
    """A word in the case of the print, where both begin with one letter."""
    if right[:1].casefold() != printed[:1].casefold():
        return right
    return printed[:1] + right[1:]


def find_later_word(words: PointerWords, *, opens: bool) -> str | None:
    """The word for a work cited earlier, in place of one for the work cited right before."""
    later = load_table().later.get(word_key(words.printed))
    return later and (later[:1].upper() + later[1:] if opens else later)


def stands_alone(words: PointerWords) -> bool:
    """Whether a word stands in place of the author and the title."""
    return word_key(words.printed) in load_table().alone
