"""Behaviours that one reply cannot say: broken transport, slow answers, answers that change."""

from __future__ import annotations

import asyncio
import functools
import gzip
import io
from collections.abc import Mapping, Sequence

from tests.links.lab.exchange import Exchange
from tests.links.lab.scene import Act, Behaviour, Reply

_LONG = 120.0  # seconds: longer than any client waits


async def perform(exchange: Exchange, behaviour: Behaviour) -> None:
    """A behaviour, whichever sort it is."""
    if isinstance(behaviour, Reply):
        await exchange.reply(behaviour)
    else:
        await behaviour(exchange)


def redirect(location: str | bytes | None, code: int = 301, *headers: tuple[str, str]) -> Reply:
    """A redirect with a short page, as servers send it; `None` leaves the Location out."""
    where = () if location is None else (("Location", location),)
    return Reply(f"<html><head><title>{code}</title></head></html>", code, (*where, *headers))


def raw(data: bytes | str) -> Act:
    """These bytes and then the end of the connection; in text the lab's names are filled in."""

    async def act(exchange: Exchange) -> None:
        exchange.finish()
        await exchange.send(exchange.fill(data).encode() if isinstance(data, str) else data)

    return act


def in_turn(*behaviours: Behaviour) -> Act:
    """The first for the first visit, and so on; the last for all later ones. HEAD counts apart."""

    async def act(exchange: Exchange) -> None:
        await perform(exchange, behaviours[min(exchange.visit.count, len(behaviours)) - 1])

    return act


def by_method(**behaviours: Behaviour) -> Act:
    """One behaviour for each method, `other` for the rest."""

    async def act(exchange: Exchange) -> None:
        method = exchange.visit.method
        await perform(exchange, behaviours.get(method) or behaviours["other"])

    return act


def if_cookie(pair: str, then: Behaviour, otherwise: Behaviour) -> Act:
    """`then` for those who bring the cookie `name=value`."""

    async def act(exchange: Exchange) -> None:
        given = exchange.visit.headers.get("cookie", "").split("; ")
        await perform(exchange, then if pair in given else otherwise)

    return act


def if_query(behaviours: Mapping[str, Behaviour], otherwise: Behaviour) -> Act:
    """By words in the query."""

    async def act(exchange: Exchange) -> None:
        query = exchange.visit.target.partition("?")[2]
        await perform(exchange, next((b for word, b in behaviours.items() if word in query), otherwise))

    return act


def after(seconds: float, behaviour: Behaviour) -> Act:
    """Slow, but it comes."""

    async def act(exchange: Exchange) -> None:
        await asyncio.sleep(seconds)
        await perform(exchange, behaviour)

    return act


async def never(_: Exchange) -> None:
    """Take the request and stay silent."""
    await asyncio.sleep(_LONG)


async def hang_up(_: Exchange) -> None:
    """Take the request and close without a byte."""


async def reset_at_once(exchange: Exchange) -> None:
    """Take the request and reset."""
    exchange.reset()


def head_then(
    headers: Sequence[tuple[str, str]], *pieces: bytes, pause: float = 0.0, end: str = "close"
) -> Act:
    """A header as given (no length added), then pieces; `end` is close, reset or silence."""

    async def act(exchange: Exchange) -> None:
        await exchange.send(exchange.head(200, tuple(headers)))
        for piece in pieces:
            await exchange.send(piece)
            await asyncio.sleep(pause)
        if end == "silence":
            await asyncio.sleep(_LONG)
        elif end == "reset":
            await asyncio.sleep(0.05)  # what was sent has to leave before the reset
            exchange.reset()

    return act


def drip(start: bytes, piece: bytes, every: float) -> Act:
    """`start`, then `piece` again and again, slower than any read timeout would notice."""

    async def act(exchange: Exchange) -> None:
        await exchange.send(start)
        for _ in range(int(_LONG / every)):
            await asyncio.sleep(every)
            await exchange.send(piece)

    return act


def endless(start: bytes, piece: bytes) -> Act:
    """`start`, then `piece` without end, as fast as it is read."""

    async def act(exchange: Exchange) -> None:
        await exchange.send(start)
        while True:
            await exchange.send(piece)
            await asyncio.sleep(0)

    return act


def explode(start: bytes, *, times: int = 1) -> Act:
    """An answer in gzip that unpacks to `start` and 300 MB of spaces; `times` 2 packs the packed again."""

    async def act(exchange: Exchange) -> None:
        data = await asyncio.to_thread(_bomb, start, times)
        await exchange.reply(Reply(data, headers=(("Content-Encoding", ", ".join(["gzip"] * times)),)))

    return act


@functools.cache
def _bomb(start: bytes, times: int) -> bytes:
    """Made when it is first asked for: it takes a second."""
    if times > 1:
        return gzip.compress(_bomb(start, times - 1), mtime=0)
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0, compresslevel=1) as file:
        file.write(start)
        for _ in range(300):
            file.write(b" " * (1 << 20))
    return packed.getvalue()


def chain(path: str, length: int, code: int = 301) -> dict[str, Behaviour]:
    """Redirects from `path/1` on to `path/LENGTH`, which is left to the caller."""
    return {f"{path}/{n}": redirect(f"{{here}}{path}/{n + 1}", code) for n in range(1, length)}
