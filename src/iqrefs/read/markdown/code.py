"""Code in Markdown's text: what stands between two runs of as many ticks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from iqrefs.read.markdown.nodes import Node

TICKS = re.compile(r"`+")


class Ticks:
    """The runs of ticks of a text, looked for once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places: dict[int, list[int]] | None = None

    def find(self, size: int, start: int) -> int:
        """The next run of so many ticks, or -1; places are asked for in their order."""
        if self._places is None:
            self._places = defaultdict(list)
            for found in reversed(list(TICKS.finditer(self._text))):
                self._places[found.end() - found.start()].append(found.start())
        places = self._places.get(size, [])
        while places and places[-1] < start:
            places.pop()
        return places[-1] if places else -1


def list_code_lines(text: str, low: int, high: int) -> Iterator[Node]:
    """The lines of the code between two places. One blank at either end only keeps it from the ticks."""
    inner = text[low:high]
    if inner[:1] in " \n" and inner[-1:] in " \n" and inner.strip():
        low, high = low + 1, high - 1
    for number, line in enumerate(text[low:high].split("\n")):
        if number:
            yield Node("blank", low - 1, low)
        if line:
            yield Node("text", low, low + len(line))
        low += len(line) + 1
