"""A made-up address beside the cited one: a site that answers it with a page answers anything with it.

After Bar-Yossef et al., "Sic transit gloria telae" (WWW 2004). One made-up address is asked for a folder of a
host, whatever the number of addresses in it.
"""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass

from iqrefs.links.addresses import Address, BadAddress, read_address
from iqrefs.links.visit import Visit

_LETTERS = 25
_MOST_WORDS = 4_000
_SHINGLE = 3
_ALIKE = 0.9
_FOLDERS_KEPT = 8_192
_CHANGING = re.compile(r"[\d٠-٩۰-۹]")


@dataclass(frozen=True, slots=True)
class MadeUp:
    """What a site answered to an address that cannot exist: the end of its redirects, its words."""

    url: str
    end: str
    shingles: frozenset[int]
    titles: tuple[str, ...]


class Siblings:
    """The answers to made-up addresses, by host and folder; safe for many threads."""

    def __init__(self) -> None:
        self._known: dict[str, Future[MadeUp | None]] = {}
        self._lock = threading.Lock()

    def ask(self, address: Address, visit: Callable[[Address], Visit]) -> MadeUp | None:
        """What the site of `address` says to a made-up one beside it.

        None where it says honestly that there is no such page, or nothing that can be compared.
        """
        url = made_up_url(address)
        with self._lock:
            answer = self._known.get(url)
            is_first = answer is None
            if answer is None:
                if len(self._known) >= _FOLDERS_KEPT:
                    self._known.clear()
                answer = self._known[url] = Future()
        if is_first:
            beside = read_address(url)
            try:
                answer.set_result(None if isinstance(beside, BadAddress) else _read(url, visit(beside)))
            except BaseException as error:  # those who wait would wait for ever
                answer.set_exception(error)
                raise
        return answer.result()


def made_up_url(address: Address) -> str:
    """The cited folder and 25 letters, always the same ones."""
    folder = address.url.partition("?")[0].rstrip("/").rpartition("/")[0]
    if folder.count("/") < 2 or folder.endswith(("http:/", "https:/")):
        folder = address.url.partition("?")[0].rstrip("/")
    digest = hashlib.sha256(folder.encode()).hexdigest()
    letters = "".join(chr(ord("a") + int(digest[2 * i : 2 * i + 2], 16) % 26) for i in range(_LETTERS))
    return f"{folder}/{letters}"


def is_same_page(visit: Visit, made_up: MadeUp) -> bool:
    """Whether the visit ended where the made-up address ended, or at a page of the same words."""
    if visit.end is None or visit.page is None:
        return False
    if made_up.end != made_up.url and visit.end.url == made_up.end:
        return True
    shingles = _shingle(visit)
    if not shingles or not made_up.shingles:
        return not shingles and not made_up.shingles and visit.page.titles == made_up.titles
    return len(shingles & made_up.shingles) / len(shingles | made_up.shingles) > _ALIKE


def _read(url: str, visit: Visit) -> MadeUp | None:
    if visit.page is None or visit.end is None or not 200 <= visit.page.code < 300 or visit.page.is_empty:
        return None
    return MadeUp(url, visit.end.url, _shingle(visit), visit.page.titles)


def _shingle(visit: Visit) -> frozenset[int]:
    """The runs of three words of a page, without numbers (dates, counters) and what echoes its address."""
    if visit.page is None or visit.end is None:
        return frozenset()
    echoed = set(re.findall(r"[^\W_]+", " ".join(visit.chain)))
    words = [
        word for word in visit.page.words[:_MOST_WORDS] if word not in echoed and not _CHANGING.search(word)
    ]
    if len(words) < _SHINGLE:
        return frozenset({hash(tuple(words))} if words else ())
    return frozenset(hash(tuple(words[i : i + _SHINGLE])) for i in range(len(words) - _SHINGLE + 1))
