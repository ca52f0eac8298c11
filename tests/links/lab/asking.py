"""A plain client for the lab's own tests; it asks loopback and nothing else."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPSConnection
from pathlib import Path
from urllib.parse import quote, urlsplit


@dataclass(frozen=True, slots=True)
class Got:
    """An answer: header names in lower case; of names that come twice the last."""

    code: int
    headers: Mapping[str, str]
    body: bytes


def ask(
    url: str, *, method: str = "GET", headers: Mapping[str, str] | None = None, ca_file: Path | None = None
) -> Got:
    """One request, no redirect followed, nothing decoded."""
    parts = urlsplit(url)
    host = _loopback(parts.hostname)
    if parts.scheme == "https":
        context = ssl.create_default_context(cafile=ca_file)
        connection: HTTPConnection = HTTPSConnection(host, parts.port, timeout=5, context=context)
    else:
        connection = HTTPConnection(host, parts.port, timeout=5)
    target = quote(parts.path or "/", safe="/%:;=@&!$'()*+,-._~[]")
    if parts.query:
        target += "?" + quote(parts.query, safe="/%:;=@&!$'()*+,-._~?")
    try:
        connection.request(method, target, headers=dict(headers or {}))
        answer = connection.getresponse()
        return Got(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read())
    finally:
        connection.close()


def open_raw(url: str, *, timeout: float = 3.0) -> socket.socket:
    """A connection on which a GET of `url` has been sent."""
    parts = urlsplit(url)
    host = _loopback(parts.hostname)
    connection = socket.create_connection((host, parts.port or 80), timeout=timeout)
    connection.sendall(f"GET {parts.path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
    return connection


def read_raw(url: str, limit: int = 1 << 22) -> bytes:
    """All bytes of the answer, or the first `limit`."""
    got = bytearray()
    with open_raw(url) as connection:
        while len(got) < limit and (piece := connection.recv(65536)):
            got += piece
    return bytes(got)


def _loopback(host: str | None) -> str:
    assert host is not None
    assert host.startswith("127.")
    return host
