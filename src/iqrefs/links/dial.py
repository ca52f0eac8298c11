"""Connections that go only where they may: the address that was checked is the one connected to.

A name is looked up once, every address it has is tested, and the socket is opened to one of those (so a name
that changes its address between test and use, DNS rebinding, gains nothing). Every read is held to the
deadline of its visit: a timeout of a socket is for one read alone, and a server that drips would never end.
"""

from __future__ import annotations

import contextlib
import functools
import socket
import ssl
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as LookupTimeoutError
from typing import Any

from requests.utils import DEFAULT_CA_BUNDLE_PATH
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from iqrefs.links.answer import ExchangeError
from iqrefs.links.networks import Network, is_allowed

CONNECT_SECONDS = 5.0
READ_SECONDS = 10.0
_LOOKUPS_AT_ONCE = 32
_NAMES_KEPT = 16_384
_NO_SUCH_NAME = frozenset(
    code for code in (getattr(socket, name, None) for name in ("EAI_NONAME", "EAI_NODATA")) if code
)
_NEVER_EXISTS = (".invalid",)
_OTHER_NETWORKS = (".onion", ".i2p", ".alt")

SocketAddress = tuple[int, tuple[Any, ...]]
"""A family, and the address as `socket.connect` takes it."""

_visit = threading.local()


@contextlib.contextmanager
def until(deadline: float) -> Iterator[None]:
    """Holds every read, write and connection of this thread to `deadline` (of `time.monotonic`)."""
    _visit.deadline = deadline
    try:
        yield
    finally:
        del _visit.deadline


def seconds_left(most: float) -> float:
    """How long the next step may take: `most`, or what the deadline leaves. Raises TimeoutError."""
    left: float = getattr(_visit, "deadline", time.monotonic() + most) - time.monotonic()
    if left <= 0:
        raise TimeoutError("the deadline of the visit is over")
    return min(left, most)


class _HeldSocket(socket.socket):
    def recv_into(self, *args: Any) -> int:
        self.settimeout(seconds_left(READ_SECONDS))
        return super().recv_into(*args)


class _HeldTlsSocket(ssl.SSLSocket):
    def recv_into(self, *args: Any) -> int:
        self.settimeout(seconds_left(READ_SECONDS))
        return super().recv_into(*args)


def make_tls(ca_bundle: str | None) -> ssl.SSLContext:
    """What certificates are checked against: `ca_bundle` (PEM), else Mozilla's roots. Raises OSError."""
    context = ssl.create_default_context(cafile=ca_bundle or DEFAULT_CA_BUNDLE_PATH)
    context.sslsocket_class = _HeldTlsSocket
    return context


class Dialler:
    """Looks up names and opens sockets to the addresses that are allowed."""

    def __init__(self, allowed: Sequence[Network] = ()) -> None:
        self._allowed = allowed
        self._names: dict[tuple[str, int], Future[list[SocketAddress]]] = {}
        self._lock = threading.Lock()
        self._at_once = threading.BoundedSemaphore(_LOOKUPS_AT_ONCE)

    def connect(self, host: str, port: int) -> socket.socket:
        """A socket to `host`. Raises ExchangeError: no such name, a forbidden network, nobody there."""
        error: OSError | None = None
        for family, address in self._find(host, port):
            try:
                return _open(family, address)
            except OSError as failed:
                error = failed
        raise _explain_connect(error, host)

    def check(self, host: str, port: int) -> None:
        """Raises ExchangeError where `host` is in a forbidden network: a proxy would connect to it."""
        try:
            self._find(host, port)
        except ExchangeError as error:
            if error.reason == "forbidden-network":
                raise

    def knows(self, host: str) -> bool:
        """Whether `host` can be looked up."""
        try:
            return bool(self._ask(host, 443).result(READ_SECONDS))
        except (OSError, UnicodeError, LookupTimeoutError):
            return False

    def _find(self, host: str, port: int) -> list[SocketAddress]:
        """Where `host` is; all its addresses have been tested."""
        if (literal := _read_literal(host, port)) is not None:
            return self._test(host, [literal])
        if host.endswith(_NEVER_EXISTS):
            raise ExchangeError("name-unknown", host)
        if host.endswith(_OTHER_NETWORKS):
            raise ExchangeError("other-scheme", host)
        try:
            return self._test(host, self._ask(host, port).result(seconds_left(READ_SECONDS)))
        except LookupTimeoutError as error:
            raise ExchangeError("name-server", host) from error
        except (OSError, UnicodeError) as error:
            raise _explain_lookup(error, host) from error

    def _ask(self, host: str, port: int) -> Future[list[SocketAddress]]:
        """The look-up of a name, begun once for all that wait for it; one that failed is begun again."""
        with self._lock:
            known = self._names.get((host, port))
            if known is None or (known.done() and known.exception() is not None):
                if len(self._names) >= _NAMES_KEPT:
                    self._names.clear()
                known = self._names[host, port] = Future()
                threading.Thread(target=self._look_up, args=(host, port, known), daemon=True).start()
            return known

    def _look_up(self, host: str, port: int, told: Future[list[SocketAddress]]) -> None:
        """Ask for a name, in a thread that nobody waits for at the end: a resolver may take a minute."""
        with self._at_once:
            try:
                told.set_result(_look_up(host, port))
            except (OSError, UnicodeError) as error:
                told.set_exception(error)

    def _test(self, host: str, found: list[SocketAddress]) -> list[SocketAddress]:
        for _, address in found:
            if not is_allowed(str(address[0]), self._allowed):
                raise ExchangeError(
                    "forbidden-network", f"{host} ({address[0]})" if host != address[0] else host
                )
        return found


def _open(family: int, address: tuple[Any, ...]) -> socket.socket:
    """A connection; a machine may be without a whole family, such as IPv6."""
    sock = _HeldSocket(family, socket.SOCK_STREAM)
    try:
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sock.settimeout(seconds_left(CONNECT_SECONDS))
        sock.connect(address)
    except OSError:
        sock.close()
        raise
    return sock


@functools.lru_cache(maxsize=4_096)
def _read_literal(host: str, port: int) -> SocketAddress | None:
    for family, rest in ((socket.AF_INET, ()), (socket.AF_INET6, (0, 0))):
        try:
            socket.inet_pton(family, host)
        except (OSError, UnicodeError):
            continue
        return family, (host, port, *rest)
    return None


def _look_up(host: str, port: int) -> list[SocketAddress]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys((family, address) for family, _, _, _, address in found))


def _explain_lookup(error: Exception, host: str) -> ExchangeError:
    if isinstance(error, socket.gaierror):
        return ExchangeError("name-unknown" if error.errno in _NO_SUCH_NAME else "name-server", host)
    if isinstance(error, TimeoutError):
        return ExchangeError("timeout", host)
    return ExchangeError("malformed", host)


def _explain_connect(error: OSError | None, host: str) -> ExchangeError:
    if isinstance(error, TimeoutError):
        return ExchangeError("timeout", host)
    if isinstance(error, ConnectionRefusedError):
        return ExchangeError("connection-refused", host)
    words = error.strerror if error and error.strerror else host
    return ExchangeError("unreachable", words)


class LeftError(ConnectionResetError):
    """The server has closed a connection that it had kept open, as a question was on its way: one that it may
    be asked again at once (RFC 9112, §9.3.1).
    """


class _Kept:
    """A connection that tells a server that leaves from one that never answers."""

    has_served = False

    def getresponse(self) -> Any:
        try:
            response = super().getresponse()  # type: ignore[misc]
        except ConnectionResetError as error:
            if self.has_served:
                raise LeftError from error
            raise
        self.has_served = True
        return response


def make_pools(dialler: Dialler) -> dict[str, Any]:
    """The connection pools of urllib3, by scheme, whose sockets `dialler` opens."""

    class Plain(_Kept, HTTPConnection):
        def _new_conn(self) -> socket.socket:
            self.has_served = False
            return dialler.connect(self._dns_host, self.port)

    class Tls(_Kept, HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            self.has_served = False
            return dialler.connect(self._dns_host, self.port or 443)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class TlsPool(HTTPSConnectionPool):
        ConnectionCls = Tls

    return {"http": PlainPool, "https": TlsPool}
