"""One round of visits to the addresses that the inputs cite, and its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from iqrefs.cli.link_options import read_now
from iqrefs.cli.progress import show_progress
from iqrefs.cli.screen import tell

if TYPE_CHECKING:
    from iqrefs.cli.link_inputs import LinkInputs
    from iqrefs.links.history import History
    from iqrefs.links.manners import RoundOptions
    from iqrefs.model import LinkRow


@dataclass(frozen=True, slots=True)
class LinkRun:
    """One run over the addresses: what it works on, and with what."""

    history: History
    round_id: int
    inputs: LinkInputs
    options: RoundOptions
    clock: Callable[[], datetime]
    quiet: bool

    def rows(self) -> LinkRows:
        """The rows of the round."""
        return LinkRows(self)


@dataclass(frozen=True, slots=True)
class LinkRows:
    """The rows of the report, with the advice on each; can be gone through several times."""

    run: LinkRun

    def __iter__(self) -> Iterator[LinkRow]:
        advice = self.run.inputs.advice
        for row in self.run.history.rows(self.run.round_id):
            told = [
                one for citing in row.cited_in for one in advice.get((citing.document, citing.mention), ())
            ]
            yield replace(row, advice=tuple(told)) if told else row
        yield from self.run.inputs.loose


def make_clock(now: str | None) -> Callable[[], datetime]:
    """The clock of a run: it stands still where --now sets it."""
    if now is None:
        return lambda: read_now(None)
    moment = read_now(now)
    return lambda: moment


def probe_links(run: LinkRun) -> None:
    """Ask for every address that is due; each verdict is in the history before the next is told."""
    from iqrefs.links.run import count_due, probe_round  # noqa: PLC0415 - requests, which --help need not load

    total = count_due(run.history, run.round_id, run.options, run.clock())
    offline = answered = 0
    with show_progress(total, quiet=run.quiet, doing="asked") as begin:
        for batch in probe_round(run.history, run.round_id, run.options, run.clock):
            for key, verdict in batch:
                begin(key)
                offline += verdict.reason == "offline"
                answered += bool(verdict.http)
    if offline and not answered:
        tell(
            "iqrefs: no server could be found: is this machine online? Nothing was counted against the links."
        )
