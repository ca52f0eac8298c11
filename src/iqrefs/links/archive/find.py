"""The archived copy of an address nearest to the day it was cited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from iqrefs.links.addresses import BadAddress, read_address
from iqrefs.links.answer import Answer, Client
from iqrefs.links.archive.asking import Asker, NoAnswerError
from iqrefs.links.archive.captures import (
    Capture,
    aim_of,
    dated_address,
    describe_capture,
    host_of,
    nearness_to,
    plain_detail,
)
from iqrefs.links.archive.endpoints import Endpoints
from iqrefs.links.archive.memento import Gate, Memento, ask_timegate, ask_timemap, open_memento
from iqrefs.links.archive.wayback import ask_availability, ask_cdx
from iqrefs.model import ArchivedCopy

Judge = Callable[[Answer], bool]
"""Whether a page of the past shows the work that is cited."""

_MAX_JUDGED = 3
_MAX_OPENED = 6
_GOOD = 200
_Said = TypeVar("_Said")


def find_copy(
    client: Client, url: str, wanted: datetime | None, endpoints: Endpoints, judge: Judge | None = None
) -> ArchivedCopy:
    """The good capture of `url` (it answered 200, and `judge` takes it) nearest to `wanted`; the newest where
    that is None. A time without a zone is UTC.

    `none` only where the archives said that there is nothing and none of them failed; otherwise `unavailable`
    with the reason. Never raises for what an archive answers.
    """
    address = read_address(url)
    if isinstance(address, BadAddress):
        return ArchivedCopy("unavailable", detail=f"not an address: {address.reason}")
    aim = None if wanted is None else aim_of(wanted)
    return _Search(Asker(client), address.url, aim, endpoints, judge).run()


@dataclass(slots=True)
class _Search:
    """One search: what failed, what leaves doubts, and what was opened and passed over so far."""

    asker: Asker
    url: str
    aim: datetime | None
    endpoints: Endpoints
    judge: Judge | None
    failures: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    opened: dict[str, Memento] = field(default_factory=dict)
    judged: int = 0

    def run(self) -> ArchivedCopy:
        """The TimeGate's pick where it is good, else the nearest good capture that is listed."""
        gate = self._try(self._ask_gate)
        if gate is not None and gate.pick is not None and self._accepts(gate.pick.capture, gate.pick):
            return self._found(gate.pick.capture)
        copy = self._choose(self._list_captures(gate))
        if copy is None and self.failures:
            quick = self._try(lambda: ask_availability(self.asker, self.endpoints, self.url, self.aim))
            copy = self._choose([quick] if quick else [])
        return copy or self._found_unseen() or self._not_found()

    def _try(self, ask: Callable[[], _Said | None]) -> _Said | None:
        """What an archive said; None where it failed, which is noted."""
        try:
            return ask()
        except NoAnswerError as error:
            self.failures.append(str(error))
            return None

    def _ask_gate(self) -> Gate | None:
        address = self.endpoints.gate_for(self.url)
        return None if address is None else ask_timegate(self.asker, address, self.aim)

    def _list_captures(self, gate: Gate | None) -> list[Capture]:
        """The captures in the index, and those of the TimeGate's archive where that is another one."""
        captures: list[Capture] = []
        indexed = ""
        if self.endpoints.wayback is not None:
            listing = self._try(lambda: ask_cdx(self.asker, self.endpoints, self.url, self.aim))
            if listing is not None:
                indexed = host_of(self.endpoints.wayback)
                captures += listing.captures
                self._doubt_unless(complete=listing.complete)
        if gate is not None and gate.pick is not None and host_of(gate.pick.capture.url) != indexed:
            captures += self._list_beside(gate)
        return captures

    def _list_beside(self, gate: Gate) -> tuple[Capture, ...]:
        """The captures in the TimeMap; those in the TimeGate's answer where there is no TimeMap."""
        address = gate.timemap
        if address is not None:
            listing = self._try(lambda: ask_timemap(self.asker, address, self.aim))
            if listing is not None:
                self._doubt_unless(complete=listing.complete)
                return listing.captures
        self._doubt_unless(complete=False)
        return gate.beside

    def _doubt_unless(self, *, complete: bool) -> None:
        if not complete:
            self.doubts.append("there may be captures that were not listed")

    def _choose(self, captures: list[Capture]) -> ArchivedCopy | None:
        """The nearest capture that is good."""
        for capture in sorted(captures, key=nearness_to(self.aim)):
            memento = self.opened.get(_key(capture))
            if memento is None:
                if capture.code == _GOOD and self.judge is None:
                    return self._found(capture)
                if self.judged >= _MAX_JUDGED or len(self.opened) >= _MAX_OPENED:
                    self.doubts.append("farther captures were not opened")
                    return None
                memento = open_memento(self.asker, capture)
                if self._accepts(capture, memento):
                    return self._found(memento.capture)
            if memento.answer is None and capture.code == _GOOD:
                return self._found(capture, memento.failure)
        return None

    def _accepts(self, capture: Capture, memento: Memento) -> bool:
        """Whether a capture that was opened shows the page that is cited."""
        self.opened[_key(capture)] = memento
        if memento.answer is None or memento.capture.code != _GOOD:
            return False
        if self.judge is None:
            return True
        self.judged += 1
        return self.judge(memento.answer)

    def _found(self, capture: Capture, failure: str = "") -> ArchivedCopy:
        passed = sum(m.answer is not None and m.capture != capture for m in self.opened.values())
        notes = [f"passed over: {passed}"] if passed else []
        notes += [f"not opened: {failure}"] if failure else []
        return describe_capture(capture, self.aim, "; ".join([*notes, *self.failures]))

    def _found_unseen(self) -> ArchivedCopy | None:
        """A capture that is there but could not be opened, where nothing better is known."""
        unseen = [m for m in self.opened.values() if m.answer is None]
        nearness = nearness_to(self.aim)
        nearest = min(unseen, key=lambda memento: nearness(memento.capture), default=None)
        return None if nearest is None else self._found(nearest.capture, nearest.failure)

    def _not_found(self) -> ArchivedCopy:
        passed = f"{len(self.opened)} captured, none good" if self.opened else ""
        if self.endpoints == Endpoints():
            self.doubts.append("no archive is asked")
        reasons = list(dict.fromkeys([*self.failures, *self.doubts]))
        detail = plain_detail("; ".join(part for part in [passed, *reasons] if part))
        return ArchivedCopy("unavailable" if reasons else "none", detail=detail)


def _key(capture: Capture) -> str:
    """One key for the forms of a capture's address."""
    dated = dated_address(capture.url)
    return (dated[0] if dated else capture.url).partition("://")[2]
