"""What the archives answered, so that they are not asked again for the same."""

from __future__ import annotations

from datetime import datetime

from iqrefs.links.history.columns import read_copy, write_copy
from iqrefs.links.history.file import HistoryFile
from iqrefs.model import ArchivedCopy
from iqrefs.text.moments import read_moment, write_moment


def get_archive(file: HistoryFile, key: str, wanted: str) -> tuple[ArchivedCopy, datetime] | None:
    """What was answered for an address and a wanted date, and when; None where it was never asked."""
    row = file.row(
        "SELECT archives.* FROM archives JOIN links ON links.id = archives.link_id"
        " WHERE links.key = ? AND archives.wanted = ?",
        (key, wanted),
    )
    if row is None:
        return None
    return file.decode(read_copy, row), file.decode(lambda row: read_moment(row["asked_at"]), row)


def put_archive(file: HistoryFile, key: str, wanted: str, copy: ArchivedCopy, asked_at: datetime) -> None:
    """Keep an answer, in place of an earlier one for the same address and date."""
    with file.writing():
        file.run(
            "INSERT OR REPLACE INTO archives"
            " (link_id, wanted, asked_at, state, url, datetime, days, archive, detail)"
            " SELECT id, ?, ?, ?, ?, ?, ?, ?, ? FROM links WHERE key = ?",
            (wanted, write_moment(asked_at), *write_copy(copy), key),
        )


def last_archive(file: HistoryFile, link_id: int) -> ArchivedCopy | None:
    """The newest answer for a link, whatever date was wanted."""
    row = file.row(
        "SELECT * FROM archives WHERE link_id = ? ORDER BY asked_at DESC, wanted DESC LIMIT 1", (link_id,)
    )
    return None if row is None else file.decode(read_copy, row)
