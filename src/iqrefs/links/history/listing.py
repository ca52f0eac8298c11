"""Links in an order that is settled once, then read page by page while others write."""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.links.history.file import HistoryFile, Value


def list_pages(
    file: HistoryFile, insert: str, parameters: tuple[Value, ...], size: int
) -> Iterator[tuple[int, int]]:
    """First and last number in `temp.listing` of each page of at most `size` links.

    `insert` puts the links there in order (`INSERT INTO temp.listing (link_id) SELECT …`); they are taken
    out when the last page is done. So no statement stays open between pages, which would hold back the
    write-ahead log, and memory stays flat: SQLite keeps temporary tables on disk.
    """
    before = _last(file)
    file.run(insert, parameters)
    last = _last(file)
    try:
        for first in range(before + 1, last + 1, size):
            yield first, min(first + size - 1, last)
    finally:
        if file.is_open:
            file.run("DELETE FROM temp.listing WHERE n BETWEEN ? AND ?", (before + 1, last))


def _last(file: HistoryFile) -> int:
    row = file.row("SELECT coalesce(max(n), 0) AS n FROM temp.listing")
    return 0 if row is None else int(row["n"])
