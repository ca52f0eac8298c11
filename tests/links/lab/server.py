"""The lab's server: many loopback hosts at one port, plain or TLS by the first byte, all visits recorded."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import socket
import ssl
import threading
import time
from collections import Counter
from collections.abc import Coroutine, Mapping
from typing import Self
from urllib.parse import unquote

from tests.links.lab.exchange import Exchange, Visit
from tests.links.lab.pages import HONEST_404
from tests.links.lab.scene import CLOSED_HOST, FORBIDDEN_HOST, FULL_HOST, Behaviour, Reply, Site

_IDLE = 30.0  # seconds a client may hold a connection without asking
_LONG = 120.0  # seconds: longer than any client waits
_HEAD_LIMIT = 1 << 20
_TLS_GREETING = b"\x16"


class LabServer:
    """Serves `sites` (by host) from a thread of its own until `stop`; a context manager."""

    def __init__(self, sites: Mapping[str, Site], contexts: Mapping[str, ssl.SSLContext]) -> None:
        """`contexts` are the TLS sides of the hosts that have one."""
        self._sites = sites
        self._contexts = contexts
        self._staged: dict[tuple[str, str], Behaviour] = {}
        self._visits: list[Visit] = []
        self._counts: Counter[tuple[str, str]] = Counter()
        self._loop = asyncio.new_event_loop()
        self._tasks: set[asyncio.Task[None]] = set()
        self._fillers: list[socket.socket] = []
        self.intruders: list[str] = []
        self.port, self._sockets = listen(sorted({*sites, FORBIDDEN_HOST}))
        self._sockets[FULL_HOST] = self._listen_deaf()
        self._thread = threading.Thread(target=self._run, name="lab", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """End every connection and close the sockets."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        for sock in (*self._sockets.values(), *self._fillers):
            sock.close()

    def stage(self, host: str, path: str, behaviour: Behaviour) -> None:
        """From now on, let `path` of `host` do this."""
        self._staged[host, path] = behaviour

    def forget(self) -> None:
        """Begin anew: no visits, no counts (so that what fails once fails again), nothing staged."""
        self._visits.clear()
        self._counts.clear()
        self._staged.clear()
        self.intruders.clear()

    def visits(self, host: str | None = None, path: str | None = None) -> list[Visit]:
        """What arrived, in order, at a host or path or at all; `path` is percent-decoded."""
        return [v for v in list(self._visits) if host in {None, v.host} and (path is None or v.path == path)]

    def most_at_once(self, host: str | None = None) -> int:
        """The most requests that were being answered at one time, at `host` or at any one host. Those whose
        asker may have gone meanwhile do not count.
        """
        if host is None:
            return max((self.most_at_once(h) for h in {v.host for v in self.visits()}), default=0)
        known = [(v.began, v.ended) for v in self.visits(host) if v.ended and not v.may_be_left]
        # an end comes before a beginning at the same instant
        edges = sorted([(began, 1) for began, _ in known] + [(ended, -1) for _, ended in known])
        most = at_once = 0
        for _, change in edges:
            at_once += change
            most = max(most, at_once)
        return most

    def mean_gap(self, host: str) -> float:
        """Seconds between the beginnings of two requests at `host` on average: of two alone the server may
        hear late. There must be two at least.
        """
        starts = [v.began for v in self.visits(host)]
        return (max(starts) - min(starts)) / (len(starts) - 1)

    def _listen_deaf(self) -> socket.socket:
        """A socket whose queue is full before anyone comes: further connections hang."""
        deaf = socket.socket()
        deaf.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        deaf.bind((FULL_HOST, self.port))
        deaf.listen(0)
        for _ in range(4):
            filler = socket.socket()
            filler.setblocking(False)  # noqa: FBT003 - the name says what
            filler.connect_ex((FULL_HOST, self.port))
            self._fillers.append(filler)
        return deaf

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        for host, sock in self._sockets.items():
            if host != FULL_HOST:
                self._spawn(self._accept(host, sock))
        self._loop.run_forever()
        for task in self._tasks:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*self._tasks, return_exceptions=True))
        self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        self._loop.close()

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        task = self._loop.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _accept(self, host: str, sock: socket.socket) -> None:
        while True:
            connection, _ = await self._loop.sock_accept(sock)
            connection.setblocking(False)  # noqa: FBT003 - the name says what
            if host == FORBIDDEN_HOST:
                self.intruders.append(f"connection at {time.monotonic():.3f}")
            self._spawn(self._serve(host, connection))

    async def _serve(self, host: str, connection: socket.socket) -> None:
        gone = (ConnectionError, ssl.SSLError, asyncio.IncompleteReadError, TimeoutError, OSError)
        with contextlib.closing(connection), contextlib.suppress(*gone):
            reader, writer, secure = await self._open(host, connection)
            try:
                while await self._exchange(host, reader, writer, secure=secure):
                    pass
            finally:
                writer.close()
                await asyncio.wait_for(writer.wait_closed(), 2)

    async def _open(
        self, host: str, connection: socket.socket
    ) -> tuple[asyncio.StreamReader, asyncio.StreamWriter, bool]:
        """The connection as streams, behind TLS where the client greets so and the host knows it."""
        secure = await self._is_secure(host, connection)
        reader = asyncio.StreamReader(limit=_HEAD_LIMIT, loop=self._loop)
        protocol = asyncio.StreamReaderProtocol(reader, loop=self._loop)
        context = self._contexts[host] if secure else None
        transport, _ = await self._loop.connect_accepted_socket(lambda: protocol, connection, ssl=context)
        return reader, asyncio.StreamWriter(transport, protocol, reader, self._loop), secure

    async def _is_secure(self, host: str, connection: socket.socket) -> bool:
        tls = self._sites[host].tls if host in self._sites else "none"
        if tls == "mute":
            await asyncio.sleep(_LONG)
            raise ConnectionAbortedError
        if tls in {"none", "only"}:
            return tls == "only"
        readable: asyncio.Future[None] = self._loop.create_future()
        self._loop.add_reader(connection, _settle, readable)
        try:
            await asyncio.wait_for(readable, _IDLE)
        finally:
            self._loop.remove_reader(connection)
        return connection.recv(1, socket.MSG_PEEK) == _TLS_GREETING

    async def _exchange(
        self, host: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, secure: bool
    ) -> bool:
        """Answer one request; whether the connection may serve another."""
        head = await asyncio.wait_for(reader.readexactly(1), _IDLE)
        if head != _TLS_GREETING:
            head += await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), _IDLE)
        visit = self._read_visit(host, head, secure=secure)
        if visit is None:
            await Exchange(_BAD_VISIT, self.port, writer).reply(Reply("400 Bad Request", 400))
            return False
        length = visit.headers.get("content-length", "")
        if length.isdecimal():
            visit.body = await reader.readexactly(min(int(length), _HEAD_LIMIT))
        self._visits.append(visit)
        exchange = Exchange(visit, self.port, writer)
        behaviour = self._find_behaviour(visit)
        try:
            if isinstance(behaviour, Reply):
                await exchange.reply(behaviour)
            else:
                await behaviour(exchange)
        finally:
            visit.may_be_left = visit.ended is None
            exchange.finish()
        return exchange.keep

    def _read_visit(self, host: str, head: bytes, *, secure: bool) -> Visit | None:
        """The request line and the header; None for what is not HTTP."""
        lines = head.decode("utf-8", errors="replace").split("\r\n")
        words = lines[0].split(" ")
        if len(words) != 3 or not words[2].startswith("HTTP/"):
            return None
        pairs = (line.partition(":") for line in lines[1:] if line)
        headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
        target = words[1]
        self._counts[host, words[0] + unquote(target)] += 1
        count = self._counts[host, words[0] + unquote(target)]
        return Visit(host, words[0], target, headers, b"", secure, count, time.monotonic())

    def _find_behaviour(self, visit: Visit) -> Behaviour:
        if visit.host == FORBIDDEN_HOST:
            self.intruders.append(f"{visit.method} {visit.target}")
            return HONEST_404
        site = self._sites[visit.host]
        for key in (unquote(visit.target), visit.path):
            found = self._staged.get((visit.host, key)) or site.routes.get(key)
            if found is not None:
                return found
        return site.anywhere or HONEST_404


def _settle(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)


_BAD_VISIT = Visit("", "GET", "/", {"connection": "close"}, b"", secure=False, count=0, began=0.0)


def listen(hosts: list[str]) -> tuple[int, dict[str, socket.socket]]:
    """One free port on every host. Another process may hold it on one of them: then the next is tried."""
    for _ in range(50):
        sockets: dict[str, socket.socket] = {}
        port = 0
        try:
            for host in hosts:
                sockets[host] = socket.create_server((host, port), backlog=256)
                sockets[host].setblocking(False)  # noqa: FBT003 - the name says what
                port = port or sockets[host].getsockname()[1]
            _check_free(port)
        except OSError as error:
            for sock in sockets.values():
                sock.close()
            if error.errno != errno.EADDRINUSE:
                raise
            continue
        return port, sockets
    raise RuntimeError("no port is free on all hosts of the lab")


def _check_free(port: int) -> None:
    """Raise OSError where the hosts that must not answer are taken."""
    for host in (CLOSED_HOST, FULL_HOST):  # in no list of hosts
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
