"""Words found in a text again and again, each place of it looked at once."""

from __future__ import annotations


class Finder:
    """Finds fixed words. A search that failed or went far is not made again from every place behind
    it: on a hostile text that would take time with the square of its length.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._last: dict[str, tuple[int, int]] = {}

    def find(self, word: str, start: int) -> int:
        """The first place of `word` from `start` on, or -1."""
        asked, found = self._last.get(word, (-1, -1))
        if not (asked != -1 and asked <= start and (found == -1 or found >= start)):
            asked, found = start, self._text.find(word, start)
            self._last[word] = (start, found)
        return found
