"""What an exchange with a server comes to: an answer, or why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from iqrefs.model import LinkReason


@dataclass(frozen=True, slots=True)
class Answer:
    """One HTTP answer: `body` decompressed, at most the client's limit; `complete` is False where it was cut.

    The names of `headers` may be asked for in any case.
    """

    url: str
    code: int
    headers: Mapping[str, str]
    body: bytes
    complete: bool = True


class ExchangeError(Exception):
    """No answer: the reason as a verdict names it, and what of it."""

    def __init__(self, reason: LinkReason, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason: LinkReason = reason
        self.detail = detail


class Client(Protocol):
    """Makes one exchange, follows no redirect. Raises ExchangeError where there is no answer."""

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        """The answer to GET."""

    def post(self, url: str, form: Mapping[str, str], headers: Mapping[str, str] | None = None) -> Answer:
        """The answer to POST of a form."""
