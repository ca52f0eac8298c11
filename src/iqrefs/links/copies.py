"""Archived copies for the links of a round: looked for politely, kept, and written into entries."""

from __future__ import annotations

import contextlib
import queue
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import islice

from iqrefs.links.addresses import Address, address_key, read_address
from iqrefs.links.advice.access_dates import to_date
from iqrefs.links.answer import Answer, ExchangeError
from iqrefs.links.archive.asking import is_memento
from iqrefs.links.archive.endpoints import Endpoints
from iqrefs.links.archive.find import find_copy
from iqrefs.links.archive.save import save_copy
from iqrefs.links.client import WebClient
from iqrefs.links.fit import DRIFTED, FITS, fit_titles, stands_in
from iqrefs.links.gate import Gate, Turns
from iqrefs.links.history import History
from iqrefs.links.manners import Manners
from iqrefs.links.page import Page
from iqrefs.links.retry import MOST_PAUSE, read_retry_after
from iqrefs.links.run import Clock, gather_evidence
from iqrefs.links.signs import find_words_of_absence
from iqrefs.model import ArchivedCopy, Citing, Date, LinkRow

INTERVAL = 0.5
"""Seconds between two questions to one archive."""
_AT_ONCE = 4
_BATCH = 32
_MOST_FAILURES = 4
"""An archive that has so often in a row given no answer is not asked again in this run."""
_KEPT = {"found": timedelta(days=30), "none": timedelta(days=7)}
"""How long an answer of the archives is good for; what was unavailable is asked for again."""
_SAVES_APART = 15.0
"""Seconds between two captures: without a key the Wayback Machine makes four a minute."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A link whose copy is looked for: the address, the date it was cited at, its citations."""

    url: str
    key: str
    at: datetime | None
    citings: tuple[Citing, ...]


def find_copies(
    history: History,
    rows: Iterable[LinkRow],
    manners: Manners,
    endpoints: Endpoints,
    clock: Clock,
    *,
    interval: float = INTERVAL,
) -> Iterator[tuple[str, ArchivedCopy]]:
    """The archived copies of the links of `rows` that were visited and can be asked for; each is kept in the
    history before it is told, with the key of its address. An archive is asked every `interval` seconds.
    """
    client = PoliteClient(WebClient(manners), Gate(manners.per_host, interval), clock)
    wanted = (want_copy(row) for row in rows if row.verdict and row.verdict.status != "invalid")
    try:
        while batch := list(islice(wanted, _BATCH)):
            known = {one.key: _recall(history, one, clock()) for one in batch}
            new = [one for one in batch if known[one.key] is None]
            for one, copy in _find_each(new, client, endpoints):
                history.put_archive(one.key, _write_wanted(one.at), copy, clock())
                known[one.key] = copy
            for one in batch:
                if kept := known[one.key]:
                    yield one.key, kept
    finally:
        client.close()


def _find_each(
    batch: Sequence[Wanted], client: PoliteClient, endpoints: Endpoints
) -> Iterator[tuple[Wanted, ArchivedCopy]]:
    """The copies of a batch as they are found.

    The threads end with the program: a pool would be waited for when the user stops it, and archives stall.
    """
    waiting: queue.SimpleQueue[Wanted] = queue.SimpleQueue()
    found: queue.SimpleQueue[tuple[Wanted, ArchivedCopy] | Exception] = queue.SimpleQueue()
    for one in batch:
        waiting.put(one)

    def serve() -> None:
        with contextlib.suppress(queue.Empty):
            while True:
                one = waiting.get_nowait()
                try:
                    found.put((one, find_copy(client, one.url, one.at, endpoints, _make_judge(one))))
                except Exception as error:  # noqa: BLE001 - raised again where the run can end
                    found.put(error)

    for _ in batch[:_AT_ONCE]:
        threading.Thread(target=serve, daemon=True, name="iqrefs-archive").start()
    for _ in batch:
        result = found.get()
        if isinstance(result, Exception):
            raise result
        yield result


def save_copies(
    history: History, rows: Iterable[LinkRow], manners: Manners, endpoints: Endpoints, clock: Clock
) -> Iterator[tuple[str, ArchivedCopy]]:
    """New captures of the links that are alive and that no archive has, four a minute."""
    client = PoliteClient(WebClient(manners), Gate(1, INTERVAL), clock)
    pause = 0.0
    for row in rows:
        if not _is_worth_saving(row):
            continue
        time.sleep(pause)
        one = want_copy(row)
        copy = save_copy(client, one.url, endpoints, time.sleep, since=clock())
        if copy.state == "found":
            history.put_archive(one.key, _write_wanted(one.at), copy, clock())
        yield one.key, copy
        pause = _SAVES_APART
    client.close()


def _is_worth_saving(row: LinkRow) -> bool:
    alive = row.verdict is not None and row.verdict.status in ("ok", "moved")
    return alive and row.archive is not None and row.archive.state == "none"


def want_copy(row: LinkRow) -> Wanted:
    """Which copy of a link is wanted: one of the first day it was consulted, else of its publication."""
    days = sorted(filter(None, (read_day(citing.accessed) for citing in row.cited_in)))
    days = days or sorted(filter(None, (read_day(citing.issued) for citing in row.cited_in)))
    at = datetime(days[0].year, days[0].month, days[0].day, tzinfo=UTC) if days else None
    return Wanted(row.url, address_key(row.url)[0], at, row.cited_in)


def read_day(value: Date | None) -> date | None:
    """The day of a CSL date, the first of what it leaves open; None where it has no year."""
    parts = ((value or {}).get("date-parts") or [[]])[0]
    return to_date((*parts, 1, 1)[:3]) if parts else None


def _write_wanted(at: datetime | None) -> str:
    return at.date().isoformat() if at else ""


def _recall(history: History, one: Wanted, now: datetime) -> ArchivedCopy | None:
    known = history.get_archive(one.key, _write_wanted(one.at))
    if known is None:
        return None
    copy, asked_at = known
    patience = _KEPT.get(copy.state)
    return copy if patience and now - asked_at < patience else None


def _make_judge(one: Wanted) -> Callable[[Answer], bool]:
    """Whether a capture shows the cited work: it bears its title, or nothing speaks against it."""
    titles = gather_evidence(one.citings).titles

    def is_good(answer: Answer) -> bool:
        page = Page(answer)
        if page.is_empty or not page.is_html:
            return not page.is_empty
        fit = fit_titles(titles, page.titles)
        if fit.score is not None and fit.score >= FITS:
            return True
        if find_words_of_absence(page):
            return False
        return fit.score is None or fit.score >= DRIFTED or stands_in(titles, page.folded)

    return is_good


class PoliteClient:
    """A client that waits for its turn at each host, and leaves alone those that ask for it (Retry-After) or
    give no answer: an archive that is slow or full costs a note, not the run.
    """

    def __init__(self, client: WebClient, gate: Gate, clock: Clock) -> None:
        self._client = client
        self._gate = gate
        self._clock = clock
        self._failures: Counter[str] = Counter()

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        """The answer to GET. Raises ExchangeError."""
        return self._ask(_host_of(url), lambda: self._client.get(url, headers))

    def post(self, url: str, form: Mapping[str, str], headers: Mapping[str, str] | None = None) -> Answer:
        """The answer to POST of a form. Raises ExchangeError."""
        return self._ask(_host_of(url), lambda: self._client.post(url, form, headers))

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def _ask(self, host: str, exchange: Callable[[], Answer]) -> Answer:
        with Turns(self._gate)(host):
            if self._failures[host] >= _MOST_FAILURES or self._gate.seconds_put_off(host):
                raise ExchangeError("put-off", "not asked again in this run")
            try:
                answer = exchange()
            except ExchangeError:
                self._failures[host] += 1
                raise
        if answer.code in (429, 503) and not is_memento(answer):
            self._heed(host, answer)
        else:
            self._failures[host] = 0
        return answer

    def _heed(self, host: str, answer: Answer) -> None:
        """Leave a host in peace as long as it asks: a pause, or to the end of the run where that is long."""
        pause = read_retry_after(answer.headers, self._clock())
        if pause is None:
            self._failures[host] += 1
        elif pause.seconds > MOST_PAUSE:
            self._gate.put_off(host, pause.seconds)
        else:
            self._gate.pause(host, pause.seconds)


def _host_of(url: str) -> str:
    address = read_address(url)
    return address.host if isinstance(address, Address) else ""
