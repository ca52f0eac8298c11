"""From a task to a verdict: visit, judge, and whether it is worth another try in this run."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from iqrefs.lexicon.pages import load_page_words
from iqrefs.links.addresses import Address, BadAddress, read_address
from iqrefs.links.client import WebClient
from iqrefs.links.gate import Gate, Turns
from iqrefs.links.judge import Evidence, Judgement, judge_visit
from iqrefs.links.retry import MOST_PAUSE, read_retry_after, seconds_to_retry
from iqrefs.links.schedule import Outcome, Task
from iqrefs.links.sibling import Siblings
from iqrefs.links.signatures import load_signatures
from iqrefs.links.verdicts import STATUS_OF
from iqrefs.links.visit import Visit, visit_address
from iqrefs.model import Verdict
from iqrefs.text.moments import write_moment
from iqrefs.text.script import has_arabic

_KNOWN_HOST = "web.archive.org"
"""A name that exists: where it cannot be found either, it is the machine that is offline."""
_LONGEST_DETAIL = 500
_LANGUAGES = {True: "ar, en;q=0.8, fr;q=0.6, *;q=0.3", False: "en, fr;q=0.8, ar;q=0.8, *;q=0.3"}
"""Accept-Language of Arabic citations and of others: a page in the other language bears another title."""


class Prober:
    """Visits addresses and judges them, from many threads."""

    def __init__(self, client: WebClient, gate: Gate, clock: Callable[[], datetime], seconds: float) -> None:
        """`seconds` is the deadline of a visit; `clock` gives the time of a verdict."""
        self._client = client
        self._gate = gate
        self._clock = clock
        self._seconds = seconds
        self._siblings = Siblings()
        self._answered = False
        load_page_words()
        load_signatures()

    def probe(self, task: Task) -> Outcome:
        """One try at a task. A place at its host is held, and is given back."""
        turns = Turns(self._gate, task.host)
        try:
            return self._probe(task, turns)
        except Exception as error:  # noqa: BLE001 - one page must not end the run; the verdict tells the fault
            fault = f"a fault of iqrefs, please report it: {type(error).__name__}: {error}"
            return Outcome(task, self._verdict(Judgement("answer-broken", fault), Visit(())))
        finally:
            turns.release()

    def _probe(self, task: Task, turns: Turns) -> Outcome:
        address = read_address(task.key)
        if isinstance(address, BadAddress):
            return Outcome(task, judge_address(address, self._clock()))
        if left := self._gate.seconds_put_off(task.host):
            return self._put_off(task, Visit(()), left)
        evidence = task.evidence
        visit = self._visit(address, evidence, turns)
        if visit.page is not None:
            self._answered = True
        judgement = judge_visit(
            address,
            visit,
            evidence,
            lambda: self._siblings.ask(address, lambda beside: self._visit(beside, evidence, turns)),
        )
        return self._again(task, visit, judgement) or Outcome(task, self._verdict(judgement, visit))

    def _visit(self, address: Address, evidence: Evidence, turns: Turns) -> Visit:
        is_arabic = any(has_arabic(title) for title in evidence.titles)
        headers = {"Accept-Language": _LANGUAGES[is_arabic]}
        return visit_address(self._client, address, turns, headers, time.monotonic() + self._seconds)

    def _again(self, task: Task, visit: Visit, judgement: Judgement) -> Outcome | None:
        """Another try, if the reason may pass and the server does not ask for a longer peace."""
        reason = judgement.reason
        if reason == "name-unknown" and not self._is_online(task.host):
            reason = "offline"
        code = visit.page.code if visit.page and STATUS_OF[reason] == "unstable" else None
        pause = (
            read_retry_after(visit.page.headers, self._clock()) if visit.page and code in (429, 503) else None
        )
        host = visit.end.host if visit.end else task.host
        if pause and pause.seconds > MOST_PAUSE:
            return self._put_off(task, visit, pause.seconds)
        wait = seconds_to_retry(reason, code, task.tries + 1, task.key)
        if wait is not None:
            if pause:
                wait = pause.seconds
                self._gate.pause(host, wait)
            return Outcome(task, again_in=wait)
        if reason == "offline":
            return Outcome(task, self._verdict(Judgement("offline", judgement.detail), visit))
        return None

    def _is_online(self, host: str) -> bool:
        """Whether names can be found at all: only then is one that is not found no name."""
        if self._answered or host.endswith(".invalid"):
            return True
        return self._client.knows_name(_KNOWN_HOST)

    def _put_off(self, task: Task, visit: Visit, seconds: float) -> Outcome:
        host = visit.end.host if visit.end else task.host
        self._gate.put_off(host, seconds)
        until = self._clock() + timedelta(seconds=seconds)
        judgement = Judgement("put-off", f"{seconds:.0f}")
        return Outcome(task, self._verdict(judgement, visit, not_before=write_moment(until)))

    def _verdict(self, judgement: Judgement, visit: Visit, not_before: str | None = None) -> Verdict:
        return Verdict(
            status=STATUS_OF[judgement.reason],
            reason=judgement.reason,
            at=write_moment(self._clock()),
            detail=judgement.detail[:_LONGEST_DETAIL],
            http=visit.codes,
            chain=visit.chain,
            final_url=visit.end.url if visit.end else None,
            moved_to=judgement.moved_to,
            title_seen=judgement.title_seen,
            title_score=judgement.title_score,
            notes=judgement.notes,
            not_before=not_before,
        )


def judge_address(bad: BadAddress, at: datetime) -> Verdict:
    """The verdict on what is no address that can be asked."""
    return Verdict(STATUS_OF[bad.reason], bad.reason, write_moment(at), bad.detail[:_LONGEST_DETAIL])
