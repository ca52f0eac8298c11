"""The speed world: 2,000 addresses on 200 hosts that answer after 50 to 400 ms, in a process of its own.

`python -m tests.links.lab.speed FOLDER` writes the inputs into the folder, prints the port and serves
until killed. Everything follows from the number of the address, so each run meets the same world.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, Literal

from tests.links.lab.scene import Reply
from tests.links.lab.server import listen
from tests.links.lab.speed_inputs import HOSTS, Planned, fate_of, plan, write_inputs

_CONTROL_HOST = "127.0.10.250"


@dataclass(frozen=True, slots=True)
class SpeedWorld:
    """A running speed world: its port, and the folder with what `write_inputs` wrote."""

    port: int
    folder: Path

    def counts(self) -> Mapping[str, Any]:
        """What arrived: `requests`, `most_at_once` at any one host, `most_at_once_in_all`, and
        `shortest_gap` in seconds between two starts at one host.
        """
        counted: Mapping[str, Any] = json.loads(_ask(self.port, "GET"))
        return counted

    def forget(self) -> None:
        """Count from nothing."""
        _ask(self.port, "DELETE")


@contextmanager
def open_speed_world(folder: Path) -> Iterator[SpeedWorld]:
    """The world in a process of its own, for as long as the block lasts."""
    command = [sys.executable, "-m", "tests.links.lab.speed", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield SpeedWorld(int(process.stdout.readline()), folder)
        finally:
            process.terminate()


def _ask(port: int, method: Literal["GET", "DELETE"]) -> bytes:
    connection = HTTPConnection(_CONTROL_HOST, port, timeout=10)
    try:
        connection.request(method, "/")
        return connection.getresponse().read()
    finally:
        connection.close()


class _Tally:
    """How many requests came, how many at once, how close to each other."""

    def __init__(self) -> None:
        self.requests = 0
        self.open: dict[str, int] = defaultdict(int)
        self.most: dict[str, int] = defaultdict(int)
        self.open_in_all = self.most_in_all = 0
        self.last: dict[str, float] = {}
        self.shortest_gap: float | None = None

    def begin(self, host: str) -> None:
        now = time.monotonic()
        if host in self.last:
            gap = now - self.last[host]
            self.shortest_gap = gap if self.shortest_gap is None else min(gap, self.shortest_gap)
        self.last[host] = now
        self.requests += 1
        self.open[host] += 1
        self.open_in_all += 1
        self.most[host] = max(self.most[host], self.open[host])
        self.most_in_all = max(self.most_in_all, self.open_in_all)

    def end(self, host: str) -> None:
        self.open[host] -= 1
        self.open_in_all -= 1

    def as_json(self) -> str:
        return json.dumps(
            {
                "requests": self.requests,
                "most_at_once": max(self.most.values(), default=0),
                "most_at_once_in_all": self.most_in_all,
                "shortest_gap": self.shortest_gap,
            }
        )


@dataclass(slots=True)
class _World:
    """The answers by host and path, and the tally."""

    answers: Mapping[tuple[str, str], tuple[float, Reply]]
    tally: _Tally


class _Connection(asyncio.Protocol):
    """One connection; kept open between requests as servers do."""

    def __init__(self, world: _World, host: str) -> None:
        self._world, self._host = world, host
        self._got = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._got += data
        while b"\r\n\r\n" in self._got:
            head, _, self._got = self._got.partition(b"\r\n\r\n")
            method, path = head.decode("latin-1").split(" ", 2)[:2]
            if self._host == _CONTROL_HOST:
                self._control(method)
            else:
                self._promise(method, path)

    def _control(self, method: str) -> None:
        if method == "DELETE":
            self._world.tally = _Tally()
        self._send(method, Reply(self._world.tally.as_json(), type="application/json"))

    def _promise(self, method: str, path: str) -> None:
        seconds, reply = self._world.answers.get((self._host, path), (0.05, Reply("Not Found", 404)))
        self._world.tally.begin(self._host)
        asyncio.get_running_loop().call_later(seconds, self._keep, self._world.tally, method, reply)

    def _keep(self, tally: _Tally, method: str, reply: Reply) -> None:
        tally.end(self._host)
        self._send(method, reply)

    def _send(self, method: str, reply: Reply) -> None:
        assert isinstance(reply.body, str)
        body = reply.body.encode()
        lines = [f"HTTP/1.1 {reply.code} OK", f"Content-Type: {reply.type}", f"Content-Length: {len(body)}"]
        lines += [f"{name}: {value!s}" for name, value in reply.headers]
        head = "\r\n".join(lines).encode() + b"\r\n\r\n"
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write(head if method == "HEAD" else head + body)


def _answers(planned: tuple[Planned, ...]) -> dict[tuple[str, str], tuple[float, Reply]]:
    answers = {}
    for one in planned:
        page = Reply(f"<html><head><title>{one.title}</title></head><body><h1>{one.title}</h1></body></html>")
        fate = fate_of(one.number)
        if fate == "dead":
            answers[one.host, one.path] = one.seconds, Reply("<title>404 Not Found</title>", 404)
        elif fate == "moved":
            answers[one.host, one.path] = one.seconds, Reply("", 301, (("Location", one.moved_path),))
            answers[one.host, one.moved_path] = 0.05, page
        else:
            answers[one.host, one.path] = one.seconds, page
    return answers


async def _serve(folder: Path) -> None:
    port, sockets = listen([*HOSTS, _CONTROL_HOST])
    world = _World(_answers(plan()), _Tally())
    write_inputs(folder, port)
    loop = asyncio.get_running_loop()
    for host, sock in sockets.items():
        await loop.create_server(lambda host=host: _Connection(world, host), sock=sock)  # type: ignore[misc]
    sys.stdout.write(f"{port}\n")
    sys.stdout.flush()
    await loop.create_future()


if __name__ == "__main__":
    asyncio.run(_serve(Path(sys.argv[1])))
