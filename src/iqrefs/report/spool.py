"""Pieces of a report kept on disk until they are wanted in order, so that memory stays flat."""

from __future__ import annotations

import tempfile
from array import array
from collections.abc import Iterator
from types import TracebackType
from typing import Self

_IN_MEMORY = 1024 * 1024


class Spool:
    """Takes pieces with their place in the report, in any order, and gives them back in the order of
    their places; pieces of one place stay in the order in which they came. Eight bytes of memory a piece.
    """

    def __init__(self) -> None:
        # SIM115: it is closed with the spool.
        self._file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115
        self._offsets: dict[tuple[int, ...], array[int]] = {}
        self._end = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def put(self, place: tuple[int, ...], piece: str) -> None:
        """Keep `piece` for its place."""
        data = piece.encode("utf-8", "replace")
        self._offsets.setdefault(place, array("q")).append(self._end)
        self._file.write(len(data).to_bytes(8, "big"))
        self._file.write(data)
        self._end += 8 + len(data)

    def take(self) -> Iterator[tuple[tuple[int, ...], str]]:
        """All pieces with their places, in order."""
        for place in sorted(self._offsets):
            for offset in self._offsets[place]:
                self._file.seek(offset)
                length = int.from_bytes(self._file.read(8), "big")
                yield place, self._file.read(length).decode("utf-8")
