"""Asking archives: a bounded number of questions, redirects followed by hand, every failure a sentence."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from iqrefs.links.addresses import BadAddress, follow_address, read_address
from iqrefs.links.answer import Answer, Client, ExchangeError
from iqrefs.links.archive.captures import host_of

_MAX_QUESTIONS = 24
"""Of one search: TimeGate, index with and without the scheme, list, and some captures, with redirects."""
_MAX_HOPS = 5
_MAX_STRIKES = 2
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_TOO_MANY_REQUESTS = 429


class NoAnswerError(Exception):
    """An archive gave no answer that says anything; the text is a phrase for people."""


@dataclass(frozen=True, slots=True)
class Trail:
    """A question with its redirects: the answers in order, the address asked last, and why that gave no
    answer; None where it did.
    """

    answers: tuple[Answer, ...]
    asked: str
    failure: NoAnswerError | None = None

    @property
    def end(self) -> Answer:
        """The last answer. Raises NoAnswerError where the trail broke off."""
        if self.failure is not None:
            raise self.failure
        return self.answers[-1]


class Asker:
    """Asks on behalf of one search. A host that says it is asked too much (429) is not asked again, nor one
    that has twice given no answer: a search must end although an archive stalls.
    """

    def __init__(self, client: Client) -> None:
        self._client = client
        self._left = _MAX_QUESTIONS
        self._strikes: Counter[str] = Counter()

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        """One answer to GET. Raises NoAnswerError."""
        return self._ask(url, lambda: self._client.get(url, headers or {}))

    def post(self, url: str, form: Mapping[str, str], headers: Mapping[str, str] | None = None) -> Answer:
        """One answer to POST of a form. Raises NoAnswerError."""
        return self._ask(url, lambda: self._client.post(url, form, headers or {}))

    def follow(
        self, url: str, headers: Mapping[str, str] | None = None, retarget: Callable[[str], str] = str
    ) -> Trail:
        """`url` and where its redirects lead, each first put through `retarget`.

        Ends at a memento, too: its redirect is that of the page, not of the archive (RFC 7089, §4.5.2).
        """
        answers: list[Answer] = []
        try:
            while True:
                answers.append(self.get(url, headers))
                if not _leads_on(answers[-1]):
                    return Trail(tuple(answers), url)
                url = retarget(_next_address(answers, url))
        except NoAnswerError as failure:
            return Trail(tuple(answers), url, failure)

    def read_json(self, url: str) -> tuple[Any, bool]:
        """The JSON at `url`, and whether it is whole. Raises NoAnswerError."""
        return read_json(self.follow(url, {"Accept": "application/json"}).end)

    def _ask(self, url: str, exchange: Callable[[], Answer]) -> Answer:
        host = host_of(url)
        if self._left <= 0:
            raise NoAnswerError("asked often enough")
        if self._strikes[host] >= _MAX_STRIKES:
            raise NoAnswerError(f"{host}: not asked again")
        self._left -= 1
        try:
            answer = exchange()
        except ExchangeError as error:
            self._strikes[host] += 1
            detail = f" ({error.detail})" if error.detail not in ("", host) else ""
            raise NoAnswerError(f"{host}: {error.reason}{detail}") from error
        if answer.code == _TOO_MANY_REQUESTS and not is_memento(answer):
            self._strikes[host] = _MAX_STRIKES
        return answer


def is_memento(answer: Answer) -> bool:
    """Whether an answer is a page of the past, whatever its code (RFC 7089, §2.1.1)."""
    return answer.headers.get("Memento-Datetime") is not None


def refusal(answer: Answer) -> NoAnswerError:
    """An answer whose code says that nothing can be said."""
    return NoAnswerError(f"{host_of(answer.url)}: answered {answer.code}")


def read_json(answer: Answer) -> tuple[Any, bool]:
    """The JSON of an answer, and whether it is whole. Raises NoAnswerError.

    Of a list of rows that was cut off, those before the cut are read.
    """
    if answer.code != 200:
        raise refusal(answer)
    text = answer.body.decode("utf-8", errors="replace")
    if not answer.complete and text.lstrip().startswith("[["):
        text = text.rpartition("],")[0] + "]]"
    try:
        return json.loads(text), answer.complete
    except (ValueError, RecursionError) as error:
        sort = "a page" if text.lstrip().startswith("<") else "something else"
        raise NoAnswerError(f"{host_of(answer.url)}: answered {sort} in place of JSON") from error


def text_of(value: Any) -> str:
    """A JSON value as text where it is a text or a number; else nothing."""
    return str(value) if isinstance(value, str | int) else ""


def _leads_on(answer: Answer) -> bool:
    return answer.code in _REDIRECTS and not is_memento(answer)


def _next_address(answers: Sequence[Answer], asked: str) -> str:
    """Where the last redirect leads; raises NoAnswerError where that cannot be asked."""
    if len(answers) > _MAX_HOPS:
        raise NoAnswerError(f"{host_of(asked)}: redirects without end")
    base = read_address(asked)
    location = answers[-1].headers.get("Location")
    if isinstance(base, BadAddress) or not location:
        raise NoAnswerError(f"{host_of(asked)}: a redirect to nowhere")
    target = follow_address(base, location)
    if isinstance(target, BadAddress):
        raise NoAnswerError(f"{host_of(asked)}: a redirect to no address ({target.reason})")
    return target.url
