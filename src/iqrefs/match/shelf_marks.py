"""The places of documents in archives: whether two are one file, however they are printed."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from iqrefs.text.fold import fold_key, fold_string

_CODE = re.compile(r"(?<![^\W\d_])((?:[A-Z][./&\s]{0,3}){1,8})(?=\d)")
_NUMBER = re.compile(r"\d+")
_SUBJECT = re.compile(r"\d\s+([^\W\d_]+)")
_LONGEST = 400
"""So many characters of a shelf mark tell it; a longer one is none."""


@dataclass(frozen=True, slots=True)
class ShelfMark:
    """What a shelf mark is told by: the letters before its first number (`FO`), its numbers, and the word
    behind the last one, by which libraries file manuscripts (`231 أدب`).
    """

    code: str
    numbers: tuple[str, ...]
    subject: str


@functools.lru_cache(maxsize=1 << 12)
def read_shelf_mark(printed: str) -> ShelfMark:
    """A printed shelf mark as it is compared: `F.O. 371/20013` and `FO 371/20013` are one."""
    text = printed[:_LONGEST]
    code = _CODE.search(text)
    folded = fold_string(text)
    subjects = _SUBJECT.findall(folded)
    return ShelfMark(
        "".join(filter(str.isalpha, code[1])) if code else "",
        tuple(number.lstrip("0") for number in _NUMBER.findall(folded)),
        fold_key(subjects[-1]) if subjects else "",
    )


def marks_differ(left: str, right: str) -> bool:
    """Whether two shelf marks are of two files. One that says less (the class alone) is no other file."""
    first, second = read_shelf_mark(left), read_shelf_mark(right)
    if first.code and second.code and not _ends_alike(first.code, second.code):
        return True
    if first.numbers == second.numbers:
        return bool(first.subject and second.subject and first.subject != second.subject)
    short, full = sorted((first.numbers, second.numbers), key=len)
    return not _stands_in(short, full)


def same_mark(left: str, right: str) -> bool:
    """Whether two shelf marks are of one file: they have numbers, and the same ones."""
    numbers = read_shelf_mark(left).numbers
    return bool(numbers) and numbers == read_shelf_mark(right).numbers and not marks_differ(left, right)


def _ends_alike(left: str, right: str) -> bool:
    """The archive may stand before the class: `TNA FO 371`, `FO 371`."""
    return left.endswith(right) or right.endswith(left)


def _stands_in(short: Sequence[str], full: Sequence[str]) -> bool:
    size = len(short)
    return any(full[start : start + size] == short for start in range(len(full) - size + 1))
