"""Rounds: one run over a set of inputs each, continued after an interruption."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta

from iqrefs.links.history.file import HistoryFile
from iqrefs.links.history.processes import Process, may_be_alive, this_process
from iqrefs.text.moments import read_moment, write_moment

_FORGOTTEN = timedelta(days=3)
"""An unfinished round that nobody touched for so long is not continued: what it saw is due again."""

_UNFINISHED = """
SELECT id, computer, process, process_began,
  coalesce((SELECT max(at) FROM visits WHERE round_id = rounds.id), begun_at) AS touched_at
FROM rounds WHERE digest = ? AND finished_at IS NULL ORDER BY id DESC
"""


def begin_round(file: HistoryFile, digest: str, now: datetime) -> int:
    """The round to work on for the inputs of this digest: the unfinished one that an interrupted run left,
    or a new one. A round that a living process works on is left to it.
    """
    me = this_process()
    with file.writing():
        for row in file.rows(_UNFINISHED, (digest,)):
            if file.decode(lambda row: _is_left(row, now), row):
                return _take_over(file, int(row["id"]), me)
        return _insert(file, digest, now, me)


def finish_round(file: HistoryFile, round_id: int, now: datetime) -> None:
    """Say that nothing is left to ask in the round. A second time changes nothing."""
    with file.writing():
        file.run(
            "UPDATE rounds SET finished_at = ?, process = NULL WHERE id = ? AND finished_at IS NULL",
            (write_moment(now), round_id),
        )


def release_rounds(file: HistoryFile, round_ids: frozenset[int]) -> None:
    """Leave the rounds that are not finished to whoever continues them."""
    with file.writing():
        for round_id in sorted(round_ids):
            file.run("UPDATE rounds SET process = NULL WHERE id = ?", (round_id,))


def _is_left(row: sqlite3.Row, now: datetime) -> bool:
    if now - read_moment(row["touched_at"]) > _FORGOTTEN:
        return False
    return row["process"] is None or not may_be_alive(
        Process(row["computer"], row["process"], row["process_began"])
    )


def _take_over(file: HistoryFile, round_id: int, me: Process) -> int:
    file.run(
        "UPDATE rounds SET run = (SELECT max(run) + 1 FROM rounds),"
        " computer = ?, process = ?, process_began = ? WHERE id = ?",
        (me.computer, me.number, me.began, round_id),
    )
    return round_id


def _insert(file: HistoryFile, digest: str, now: datetime, me: Process) -> int:
    done = file.run(
        "INSERT INTO rounds (digest, begun_at, run, computer, process, process_began)"
        " VALUES (?, ?, (SELECT coalesce(max(run), 0) + 1 FROM rounds), ?, ?, ?)",
        (digest, write_moment(now), me.computer, me.number, me.began),
    )
    return int(done.lastrowid or 0)
