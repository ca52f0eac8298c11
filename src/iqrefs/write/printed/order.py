"""How the references of a list are ordered: by the letters of the first author, or of the title."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from iqrefs.text.fold import fold_string
from iqrefs.write.printed.names import print_names
from iqrefs.write.printed.templates import Patterns

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_OPENERS = ("author", "editor", "director")

SortKey = tuple[str, str, tuple[int, ...], str]


def make_sort_key(item: Mapping[str, Any], patterns: Patterns, printed: str, name: str) -> SortKey:
    """Who stands at the head of the reference as it is `printed`, or the title, or its first words; then the
    title, the date, and the work's key, so that no two are alike.
    """
    turned = bool(patterns.names["turned"])
    roles = (print_names(item.get(role) or (), patterns, turned=turned) for role in _OPENERS)
    title = _fold(str(item.get("title") or item.get("container-title") or ""), patterns)
    opener = next((names for names in roles if names and printed.startswith(names)), "")
    head = _fold(opener, patterns) or title or _fold(printed, patterns)
    return head, title, _read_year(item), name


def _fold(text: str, patterns: Patterns) -> str:
    """Folded words without articles, as the list counts them."""
    words = _WORD.findall(fold_string(text))
    return " ".join(_strip_start(word, patterns) for word in words[_count_left_out(words, patterns) :])


def _count_left_out(words: Sequence[str], patterns: Patterns) -> int:
    count = 0
    while count < len(words) - 1 and words[count] in patterns.order["left_out"]:
        count += 1
    return count


def _strip_start(word: str, patterns: Patterns) -> str:
    for start in patterns.order["word_starts"]:
        if word.startswith(start) and len(word) >= len(start) + 2:
            return word[len(start) :]
    return word


def _read_year(item: Mapping[str, Any]) -> tuple[int, ...]:
    ends = (item.get("issued") or {}).get("date-parts") or [[]]
    return tuple(part for part in ends[0] if isinstance(part, int))
