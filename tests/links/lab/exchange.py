"""One request as the server sees it, and the ways to answer it, sound or broken."""

from __future__ import annotations

import asyncio
import html
import http
import socket
import struct
import time
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from tests.links.lab.scene import NEW_SITE, OTHER_SITE, Reply

_PHRASES = {status.value: status.phrase for status in http.HTTPStatus}


@dataclass(slots=True)
class Visit:
    """A request that arrived; `ended` is None while it is being answered. Times are `time.monotonic()`.

    `count` says which visit to this address it is, from 1.
    """

    host: str
    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes
    secure: bool
    count: int
    began: float
    ended: float | None = None
    may_be_left: bool = False
    """Whether the asker may have gone before the end was noted: then nobody knows how long it was asked."""

    @property
    def path(self) -> str:
        """The path without the query, percent-decoded."""
        return unquote(self.target.partition("?")[0])


@dataclass(slots=True)
class Exchange:
    """A visit and the connection it came by; `keep` is whether the connection may serve another."""

    visit: Visit
    port: int
    writer: asyncio.StreamWriter
    keep: bool = False

    @property
    def base(self) -> str:
        """The scheme and authority asked, without a slash at the end."""
        return f"{'https' if self.visit.secure else 'http'}://{self.visit.host}:{self.port}"

    def fill(self, text: str) -> str:
        """`text` with the lab's addresses in place of their names."""
        for name, value in {
            "{here}": self.base,
            "{tls}": f"https://{self.visit.host}:{self.port}",
            "{plain}": f"http://{self.visit.host}:{self.port}",
            "{new}": f"http://{NEW_SITE}:{self.port}",
            "{other}": f"http://{OTHER_SITE}:{self.port}",
            "{port}": str(self.port),
            "{path}": html.escape(self.visit.path),
        }.items():
            text = text.replace(name, value)
        return text

    async def send(self, data: bytes) -> None:
        """Bytes as they are; raises ConnectionError when the client has gone."""
        self.writer.write(data)
        await self.writer.drain()

    async def reply(self, reply: Reply) -> None:
        """A sound answer with its length, after which the connection stays open if the client likes."""
        body = self.fill(reply.body).encode() if isinstance(reply.body, str) else reply.body
        length = () if reply.code == http.HTTPStatus.NO_CONTENT else (("Content-Length", str(len(body))),)
        kind = (("Content-Type", reply.type),) if reply.type else ()
        head = self.head(reply.code, (*kind, *length, *reply.headers))
        self.finish()
        await self.send(head if self.visit.method == "HEAD" else head + body)
        self.keep = self.visit.headers.get("connection", "").lower() != "close"

    def finish(self) -> None:
        """Note the end. Before the last bytes go out: whoever has them may ask again at once."""
        self.visit.ended = self.visit.ended or time.monotonic()

    def head(self, code: int, headers: tuple[tuple[str, str | bytes], ...]) -> bytes:
        """The status line and the header, with the empty line after them."""
        lines = [f"HTTP/1.1 {code} {_PHRASES.get(code, 'Unknown')}".encode(), b"Server: nginx"]
        for name, value in headers:
            raw = value if isinstance(value, bytes) else self.fill(value).encode()
            lines.append(name.encode() + b": " + raw)
        return b"\r\n".join(lines) + b"\r\n\r\n"

    def reset(self) -> None:
        """End the connection with RST, as a crashed server or a firewall does."""
        raw: socket.socket = self.writer.get_extra_info("socket")
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.writer.transport.abort()
