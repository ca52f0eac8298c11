"""The numbers and bullets that a list prints before its items."""

from __future__ import annotations

import re

from iqrefs.read.web.tree import Node
from iqrefs.text.numerals import ABJAD, EASTERN_DIGITS, write_roman

_STYLE = re.compile(r"list-style(?:-type)?\s{0,3}:\s{0,3}([a-z -]{2,40})")
_LARGEST_ROMAN = 399


class Ordinals:
    """The items of lists and their numbers, each list counted once."""

    def __init__(self) -> None:
        self._lists: dict[int, dict[int, int]] = {}

    def read(self, item: Node) -> int | None:
        """The number of an item of a numbered list; None for another element."""
        parent = item.parent
        if item.tag != "li" or parent is None or parent.tag != "ol":
            return None
        if parent.index not in self._lists:
            self._lists[parent.index] = _count_items(parent)
        return self._lists[parent.index].get(item.index)

    def print(self, item: Node) -> str:
        """What is printed before an item; nothing where its style says so."""
        style = _read_style(item)
        number = self.read(item)
        if style == "none":
            return ""
        if number is None:
            return "•"
        return f"{_write(number, style or (item.parent.get('type') if item.parent else ''))}."


def _count_items(parent: Node) -> dict[int, int]:
    items = [child for child in parent.children if isinstance(child, Node) and child.tag == "li"]
    step = -1 if "reversed" in parent.attributes else 1
    number = _read_integer(parent.get("start"))
    if number is None:
        number = len(items) if step < 0 else 1
    numbers: dict[int, int] = {}
    for item in items:
        value = _read_integer(item.get("value"))
        number = number if value is None else value
        numbers[item.index] = number
        number += step
    return numbers


def _read_integer(text: str) -> int | None:
    text = text.strip()
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) < 7):
        return None
    return int(text)


def _read_style(item: Node) -> str:
    for node in (item, item.parent):
        if node is not None and "style" in node.attributes:
            match = _STYLE.search(node.get("style").lower())
            if match:
                return match.group(1).strip()
    return ""


def _write(number: int, style: str) -> str:
    if style in ("arabic-indic", "arabic", "hindi"):
        return str(number).translate(EASTERN_DIGITS)
    if style in ("a", "lower-alpha", "lower-latin", "A", "upper-alpha", "upper-latin") and 0 < number < 703:
        return _write_letters(number, "A" if style[0] in "Au" else "a")
    if style in ("i", "lower-roman", "I", "upper-roman") and 0 < number <= _LARGEST_ROMAN:
        roman = write_roman(number)
        return roman.upper() if style[0] in "Iu" else roman
    if style == "arabic-abjad" and 0 < number <= len(ABJAD):
        return ABJAD[number - 1]
    return str(number)


def _write_letters(number: int, first: str) -> str:
    written = ""
    while number:
        number, rest = divmod(number - 1, 26)
        written = chr(ord(first) + rest) + written
    return written
