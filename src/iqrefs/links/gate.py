"""Turns at a host: so many requests at once, so far apart, over all threads; and hosts that want peace."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass

_SOON = 0.05
"""Seconds after which a host whose places are taken is worth another look."""


@dataclass(slots=True)
class _Host:
    at_once: int = 0
    next_start: float = 0.0
    next_question: float = 0.0
    put_off_until: float = 0.0


class Gate:
    """Who may ask which host when. Times are of `time.monotonic`; safe for many threads."""

    def __init__(self, per_host: int, interval: float) -> None:
        """`per_host` requests at once, their starts `interval` seconds apart."""
        self._per_host = per_host
        self._interval = interval
        self._hosts: dict[str, _Host] = {}
        self._lock = threading.Lock()

    def try_enter(self, host: str) -> float:
        """0 where a place at `host` was taken, else the seconds until it is worth asking again."""
        now = time.monotonic()
        with self._lock:
            known = self._hosts.setdefault(host, _Host())
            if known.next_start > now:
                return known.next_start - now
            if known.at_once >= self._per_host:
                return _SOON
            known.at_once += 1
            known.next_start = now + self._interval
            return 0.0

    def enter(self, host: str) -> None:
        """Wait for a place at `host` and take it."""
        while (wait := self.try_enter(host)) > 0:
            time.sleep(wait)

    def wait_to_ask(self, host: str) -> None:
        """Wait out the interval since the last question: a place may be taken a while before it is used,
        and two that were taken in good order may be used at once.
        """
        with self._lock:
            known = self._hosts[host]
            moment = max(time.monotonic(), known.next_question)
            known.next_question = moment + self._interval
        time.sleep(max(0.0, moment - time.monotonic()))

    def leave(self, host: str) -> None:
        """Give a place back."""
        with self._lock:
            self._hosts[host].at_once -= 1

    def pause(self, host: str, seconds: float) -> None:
        """Nobody asks `host` for so long."""
        with self._lock:
            known = self._hosts.setdefault(host, _Host())
            known.next_start = max(known.next_start, time.monotonic() + seconds)

    def put_off(self, host: str, seconds: float) -> None:
        """Nobody asks `host` in this run any more, if it is over before so long."""
        with self._lock:
            self._hosts.setdefault(host, _Host()).put_off_until = time.monotonic() + seconds

    def seconds_put_off(self, host: str) -> float:
        """For how long `host` wants to be left alone; 0 where it does not."""
        with self._lock:
            known = self._hosts.get(host)
        return max(0.0, known.put_off_until - time.monotonic()) if known else 0.0


class Turns:
    """The turns of one visit; the place at its first host is taken already."""

    def __init__(self, gate: Gate, held: str | None = None) -> None:
        self._gate = gate
        self._held = held

    @contextlib.contextmanager
    def __call__(self, host: str) -> Iterator[None]:
        """Wait for a place at `host`; it is given back at the end."""
        if self._held != host:
            self.release()
            self._gate.enter(host)
            self._held = host
        self._gate.wait_to_ask(host)
        try:
            yield
        finally:
            self.release()

    def release(self) -> None:
        """Give back the place that is held, if one is."""
        if self._held is not None:
            self._gate.leave(self._held)
            self._held = None
