"""One round over the addresses of a history: probe, judge, record. A verdict is on disk before it is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from fnmatch import translate
from itertools import chain, islice
from urllib.parse import unquote

from iqrefs.links.addresses import Address, BadAddress, read_address
from iqrefs.links.client import WebClient
from iqrefs.links.gate import Gate
from iqrefs.links.history import History
from iqrefs.links.judge import Evidence
from iqrefs.links.manners import RoundOptions
from iqrefs.links.probe import Prober, judge_address
from iqrefs.links.schedule import Scheduler, Task
from iqrefs.model import Citing, Verdict

Clock = Callable[[], datetime]
Batch = Sequence[tuple[str, Verdict]]
_BATCH = 500
_PARTS = frozenset({"chapter", "entry", "entry-encyclopedia", "entry-dictionary", "paper-conference"})
"""CSL types of works whose page may bear the title of the whole."""


def probe_round(history: History, round_id: int, options: RoundOptions, clock: Clock) -> Iterator[Batch]:
    """Probe what is due in a round of `history`; yields what was recorded, batch by batch.

    Stopping early loses nothing: a later call goes on with what has no verdict in this round.
    """
    client = WebClient(options.manners)
    gate = Gate(options.manners.per_host, options.interval)
    prober = Prober(client, gate, clock, options.manners.seconds)
    scheduler = Scheduler(prober.probe, gate, options.jobs)
    try:
        unaskable = _judge_unaskable(history, round_id, options, clock)
        asked = scheduler.run(_list_tasks(history, round_id, options, clock))
        for batch in chain(unaskable, asked):
            history.record(round_id, batch, options.strikes, options.apart)
            yield batch
    finally:
        client.close()


def count_due(history: History, round_id: int, options: RoundOptions, now: datetime) -> int:
    """How many addresses a round would ask."""
    return sum(1 for _ in _list_due(history, round_id, options, now))


def _list_due(
    history: History, round_id: int, options: RoundOptions, now: datetime
) -> Iterator[tuple[str, str]]:
    wanted = _make_filter(options)
    return (pair for pair in history.due(round_id, options.rule, now) if wanted(pair[0]))


def _make_filter(options: RoundOptions) -> Callable[[str], bool]:
    """Whether an address is meant by the patterns, which fit it with and without scheme, encoded or not."""
    include, exclude = (_compile(patterns) for patterns in (options.include, options.exclude))

    def is_wanted(url: str) -> bool:
        readable = unquote(url)
        forms = (url, readable, url.partition("://")[2], readable.partition("://")[2])
        if exclude and any(exclude.match(form) for form in forms):
            return False
        return include is None or any(include.match(form) for form in forms)

    return is_wanted


def _compile(patterns: Sequence[str]) -> re.Pattern[str] | None:
    """Shell patterns as one; one without a star is meant anywhere in an address, where a `?` is common."""
    parts = [translate(text if "*" in text else f"*{text}*") for text in patterns]
    return re.compile("|".join(parts), re.IGNORECASE) if parts else None


def _list_tasks(history: History, round_id: int, options: RoundOptions, clock: Clock) -> Iterator[Task]:
    for key, host in _list_due(history, round_id, options, clock()):
        yield Task(key, host, gather_evidence(history.citings_of(key), _last_title(history, key)))


def _last_title(history: History, key: str) -> str | None:
    look = history.last_look(key)
    return look.title if look else None


def gather_evidence(citings: Sequence[Citing], seen_before: str | None = None) -> Evidence:
    """What all citations of an address say of its page. The title of a list of addresses is a remark."""
    fragments = (read_address(citing.url) for citing in citings)
    return Evidence(
        titles=_each(title for citing in citings if citing.type for title in citing.titles),
        names=_each(name for citing in citings for name in citing.names),
        sites=_each(site for citing in citings for site in citing.sites),
        wholes=_each(site for citing in citings if citing.type in _PARTS for site in citing.sites[:1]),
        fragments=_each(address.fragment for address in fragments if isinstance(address, Address)),
        seen_before=seen_before,
    )


def _each(texts: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))


def _judge_unaskable(history: History, round_id: int, options: RoundOptions, clock: Clock) -> Iterator[Batch]:
    """The verdicts on what is no address: no thread and no turn at a host is needed for them."""
    due = _list_due(history, round_id, options, clock())
    bad = ((key, address) for key, _ in due if isinstance(address := read_address(key), BadAddress))
    while batch := [(key, judge_address(address, clock())) for key, address in islice(bad, _BATCH)]:
        yield batch
