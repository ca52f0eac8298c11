"""The history of links: what the rest of the program asks and tells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from iqrefs.links.history import archives, citings, rounds, rows, turns, visits
from iqrefs.links.history.citings import Cited
from iqrefs.links.history.due import DueRule
from iqrefs.links.history.file import HistoryFile, open_existing_file, open_file
from iqrefs.links.history.rows import Order
from iqrefs.links.history.states import APART, STRIKES_NEEDED
from iqrefs.links.history.visits import Change, Look
from iqrefs.model import ArchivedCopy, Citing, LinkRow, LinkStatus, Verdict


class History:
    """One history, open. Context manager; for one thread; times are aware.

    Every method raises InputError or OutputError, one sentence, where the file cannot be used.
    """

    def __init__(self, file: HistoryFile) -> None:
        turns.define_due(file)
        self._file = file
        self._rounds: set[int] = set()

    @classmethod
    def open(cls, path: Path | None) -> Self:
        """The history in `path`, made where there is none; None: a temporary one, gone after `close`."""
        return cls(open_file(path))

    @classmethod
    def open_existing(cls, path: Path) -> Self:
        """The history in `path`; raises InputError where there is none."""
        return cls(open_existing_file(path))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file, and leave the rounds begun here that are not finished to be continued."""
        if not self._file.is_open:
            return
        try:
            if self._rounds:
                rounds.release_rounds(self._file, frozenset(self._rounds))
        finally:
            self._file.close()

    def begin_round(self, digest: str, now: datetime) -> int:
        """The number of the round for the inputs of this digest.

        A round left unfinished in the last three days by a process that is gone is continued; one that a
        living process works on is left alone, and a new one begins.
        """
        round_id = rounds.begin_round(self._file, digest, now)
        self._rounds.add(round_id)
        return round_id

    def finish_round(self, round_id: int, now: datetime) -> None:
        """Say that the round is done."""
        rounds.finish_round(self._file, round_id, now)
        self._rounds.discard(round_id)

    def add_citings(self, round_id: int, cited: Iterable[Cited]) -> None:
        """Take down (key, host, url, citing) of the round's documents, streamed. The links get their
        position in the round by first mention. What earlier rounds said of these documents is replaced.
        """
        citings.add_citings(self._file, round_id, cited)

    def citings_of(self, key: str) -> tuple[Citing, ...]:
        """The citations of an address in all documents of the history, 200 at most."""
        return citings.citings_of(self._file, key)

    def due(
        self,
        round_id: int,
        rule: DueRule,
        now: datetime,
        exclude_done: bool = True,  # noqa: FBT001, FBT002 - named by every caller
    ) -> Iterator[tuple[str, str]]:
        """Key and host of what is to be asked in the round, hosts in turn, the longest queue first; `record`
        may be called while it is gone through.
        """
        return turns.list_due(self._file, round_id, rule, now, exclude_done=exclude_done)

    def record(
        self,
        round_id: int,
        visited: Sequence[tuple[str, Verdict]],
        strikes_needed: int = STRIKES_NEEDED,
        apart: timedelta = APART,
    ) -> None:
        """Take down verdicts by key in one transaction: on return they are on disk. A second verdict on a
        link in one round is ignored. Raises LookupError for a key that no round has cited.
        """
        visits.record_visits(self._file, round_id, visited, strikes_needed, apart)

    def last_look(self, key: str) -> Look | None:
        """Title and final address as the last good visits saw them, against which drift is told."""
        return visits.last_look(self._file, key)

    def rows(self, round_id: int, order: Order = "input") -> Iterable[LinkRow]:
        """A row for each link of the round: its verdict of this round, else its last one (not `fresh`), the
        last archived copy, and where the round's documents cite it. Can be gone through several times.
        """
        return rows.Rows(self._file, round_id, order)

    def count(self, round_id: int) -> Mapping[LinkStatus | None, int]:
        """How many of the round's links there are of each status, the worst first; None: never asked."""
        return rows.count_rows(self._file, round_id)

    def visits(self, key: str) -> Iterator[Verdict]:
        """All visits to an address, the oldest first."""
        return visits.list_visits(self._file, key)

    def changes(self, since: datetime) -> Iterator[Change]:
        """Each visit since then whose status or state is not that of the visit before, in time's order; a
        first visit has None `before`.
        """
        return visits.list_changes(self._file, since)

    def find(self, url: str) -> tuple[str, ...]:
        """The keys under which an address is known, by itself or as documents print it."""
        return visits.find_keys(self._file, url)

    def get_archive(self, key: str, wanted: str) -> tuple[ArchivedCopy, datetime] | None:
        """What the archives answered for an address and the date wanted, and when they were asked."""
        return archives.get_archive(self._file, key, wanted)

    def put_archive(self, key: str, wanted: str, copy: ArchivedCopy, asked_at: datetime) -> None:
        """Keep what the archives answered."""
        archives.put_archive(self._file, key, wanted, copy, asked_at)
