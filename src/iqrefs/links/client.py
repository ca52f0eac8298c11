"""One HTTP exchange: asked politely, cut off in time, read within bounds, no redirect followed.

Built on requests, whose redirects, cookies of a whole session and unbounded decompression are not used: each
hop must be checked before it is asked, and a page may be hostile.
"""

from __future__ import annotations

import contextlib
import http.client
import ssl
import time
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

import requests
import requests.exceptions
import urllib3.exceptions
from requests.adapters import HTTPAdapter
from requests.cookies import RequestsCookieJar, extract_cookies_to_jar, get_cookie_header
from requests.structures import CaseInsensitiveDict
from urllib3 import PoolManager

from iqrefs.links.addresses import Address, BadAddress, read_address
from iqrefs.links.answer import Answer, ExchangeError
from iqrefs.links.dial import (
    CONNECT_SECONDS,
    READ_SECONDS,
    Dialler,
    LeftError,
    make_pools,
    make_tls,
    seconds_left,
    until,
)
from iqrefs.links.manners import Manners
from iqrefs.links.networks import EVERYWHERE

BODY_LIMIT = 512 * 1024
"""Bytes of a page that are read, as sent and unpacked: titles stand at its beginning."""
_OTHER_LIMIT = 16 * 1024
"""Bytes of what is no page (PDF, picture): enough to see that it is there."""
_CHUNK = 64 * 1024
_POOLS_KEPT = 512
_PACKED = {"gzip": 47, "x-gzip": 47, "deflate": 47}
"""Window bits that make zlib take gzip and zlib headers (zlib's `inflateInit2`)."""
_PAGE_TYPES = ("html", "xml", "text", "json", "link-format")


class _Adapter(HTTPAdapter):
    """requests over our own sockets, with one TLS context for all."""

    def __init__(self, manners: Manners, dialler: Dialler) -> None:
        self._dialler = dialler
        self._to_proxy = Dialler(EVERYWHERE)
        self._tls = make_tls(manners.ca_bundle)
        super().__init__(pool_connections=_POOLS_KEPT, pool_maxsize=manners.per_host, max_retries=0)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **options: Any) -> None:  # noqa: FBT001, FBT002 - requests calls it so
        self.poolmanager = PoolManager(
            connections, maxsize=maxsize, block=block, ssl_context=self._tls, **options
        )
        self.poolmanager.pool_classes_by_scheme = make_pools(self._dialler)

    def proxy_manager_for(self, proxy: str, **options: Any) -> Any:
        """The pools of a proxy, which may stand in any network: the user has named it."""
        manager = super().proxy_manager_for(proxy, ssl_context=self._tls, **options)
        manager.pool_classes_by_scheme = make_pools(self._to_proxy)
        return manager

    def get_connection_with_tls_context(
        self,
        request: Any,
        verify: Any,  # noqa: ARG002 - as requests calls it
        proxies: Any = None,
        cert: Any = None,  # noqa: ARG002
    ) -> Any:
        """The pool of a host. Its TLS context is ours: requests would load the certificates every time."""
        url = _address_of(request)
        if not proxies:
            return self.poolmanager.connection_from_host(url.host, url.port, url.scheme)
        return self.proxy_manager_for(proxies[url.scheme]).connection_from_host(
            url.host, url.port, url.scheme
        )

    def request_url(self, request: Any, proxies: Any) -> str:
        """What stands in the first line of a request: an absolute address for a proxy of http."""
        url = _address_of(request)
        if proxies and url.scheme == "http":
            return url.url
        return f"{url.path}?{url.query}" if url.query else url.path

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """Nothing to set: the context checks names and certificates."""


class WebClient:
    """Asks for pages, from any number of threads at once."""

    def __init__(self, manners: Manners) -> None:
        self._manners = manners
        self._dialler = Dialler(manners.allowed)
        self._adapter = _Adapter(manners, self._dialler)
        self._proxies = {"http": manners.proxy, "https": manners.proxy} if manners.proxy else {}

    def get(
        self,
        url: str,
        headers: Mapping[str, str] | None = None,
        *,
        cookies: RequestsCookieJar | None = None,
        deadline: float | None = None,
    ) -> Answer:
        """One answer to GET. `cookies` are sent, those of the answer kept; `deadline` is of `time.monotonic`.

        Raises ExchangeError where there is no answer.
        """
        return self._send(self._prepare("GET", url, headers, cookies), cookies, deadline)

    def post(self, url: str, form: Mapping[str, str], headers: Mapping[str, str] | None = None) -> Answer:
        """One answer to POST of a form. Raises ExchangeError where there is none."""
        request = self._prepare("POST", url, headers, None)
        request.prepare_body(dict(form), None)
        return self._send(request, None, None)

    def knows_name(self, host: str) -> bool:
        """Whether a name can be looked up (by a proxy it always can)."""
        return bool(self._proxies) or self._dialler.knows(host)

    def close(self) -> None:
        """Close the connections that wait for a next question."""
        self._adapter.close()
        self._dialler.close()

    def _send(
        self, request: requests.PreparedRequest, cookies: RequestsCookieJar | None, deadline: float | None
    ) -> Answer:
        address = _address_of(request)
        with until(deadline or time.monotonic() + self._manners.seconds), _explained(address.host):
            if self._proxies:
                self._dialler.check(address.host, address.port)
            response = self._ask(request)
            try:
                if cookies is not None and "set-cookie" in response.headers:
                    extract_cookies_to_jar(cookies, request, response.raw)  # type: ignore[no-untyped-call]
                return _read_answer(address.url, response)
            finally:
                response.close()

    def _ask(self, request: requests.PreparedRequest) -> requests.Response:
        """The answer's header. A connection that had been left meanwhile says nothing of the server."""
        kept = self._manners.per_host if request.method == "GET" else 0
        while True:
            timeout = (seconds_left(CONNECT_SECONDS), seconds_left(READ_SECONDS))
            try:
                return self._adapter.send(request, stream=True, timeout=timeout, proxies=self._proxies)
            except requests.ConnectionError as error:
                if not kept or _finds(error, LeftError) is None:
                    raise
                kept -= 1

    def _prepare(
        self, method: str, url: str, headers: Mapping[str, str] | None, cookies: RequestsCookieJar | None
    ) -> requests.PreparedRequest:
        """A request whose address stands as `read_address` wrote it: requests would encode it once more."""
        address = read_address(url)
        if isinstance(address, BadAddress):
            raise ExchangeError(address.reason, address.detail)
        request = requests.PreparedRequest()
        request.method, request.url, request.hooks = method, address.url, {}
        request.headers = CaseInsensitiveDict(
            {
                "User-Agent": self._manners.user_agent,
                "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8",
                "Accept-Encoding": "gzip, deflate",
                **(headers or {}),
            }
        )
        if cookies is not None and len(cookies):
            header = get_cookie_header(cookies, request)  # type: ignore[no-untyped-call]
            if header:
                request.headers["Cookie"] = header
        return request


def _address_of(request: requests.PreparedRequest) -> Address:
    """The address of a request of ours, which `read_address` wrote."""
    address = read_address(request.url or "")
    if isinstance(address, BadAddress):
        raise ExchangeError(address.reason, address.detail)
    return address


def _read_answer(url: str, response: requests.Response) -> Answer:
    kind = response.headers.get("content-type", "text/html").lower()
    limit = BODY_LIMIT if any(word in kind for word in _PAGE_TYPES) else _OTHER_LIMIT
    raw, complete = _read_raw(response, limit)
    body, whole = _unpack(raw, response.headers.get("content-encoding", ""), limit)
    headers = CaseInsensitiveDict({name: _repair(value) for name, value in response.headers.items()})
    return Answer(url, response.status_code, headers, body, complete and whole)


def _repair(value: str) -> str:
    """The value of a header as sent: raw UTF-8 in it was read as Latin-1 (RFC 9110, §5.5)."""
    if value.isascii():
        return value
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return value


def _read_raw(response: requests.Response, limit: int) -> tuple[bytes, bool]:
    """The first bytes as sent, and whether they are all. A body that ends early is read as far as it goes."""
    pieces: list[bytes] = []
    size = 0
    while size < limit:
        try:
            piece = response.raw.read(min(_CHUNK, limit - size), decode_content=False)
        except urllib3.exceptions.ProtocolError as error:
            pieces.append(_read_before(error))
            if not any(pieces) or _finds(error, ConnectionResetError):
                raise
            return b"".join(pieces), False
        if not piece:
            return b"".join(pieces), True
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces), False


def _read_before(error: Exception) -> bytes:
    """The chunks that came before a chunked body broke off; urllib3 counts the bytes of other bodies here."""
    partial = getattr(_finds(error, http.client.IncompleteRead), "partial", b"")
    return partial if isinstance(partial, bytes) else b""


def _unpack(raw: bytes, encoding: str, limit: int) -> tuple[bytes, bool]:
    """The body unpacked, at most `limit` bytes of it; as sent where it is not packed as it says."""
    complete = True
    for name in reversed([part.strip().lower() for part in encoding.split(",")][:3]):
        if name not in _PACKED or not raw:
            continue
        unpacker = zlib.decompressobj(_PACKED[name])
        try:
            raw = unpacker.decompress(raw, limit)
        except zlib.error:
            with contextlib.suppress(zlib.error):
                raw = zlib.decompressobj(-zlib.MAX_WBITS).decompress(raw, limit)
            return raw[:limit], complete
        complete = complete and unpacker.eof
    return raw, complete


@contextlib.contextmanager
def _explained(host: str) -> Iterator[None]:
    """Whatever goes wrong in an exchange, as an ExchangeError."""
    try:
        yield
    except ExchangeError:
        raise
    except (
        requests.RequestException,
        urllib3.exceptions.HTTPError,
        OSError,
        http.client.HTTPException,
    ) as error:
        raise _explain(error, host) from error
    except (ValueError, AttributeError, KeyError, IndexError) as error:
        raise ExchangeError("answer-broken", f"{type(error).__name__}: {error}"[:200]) from error


def _explain(error: Exception, host: str) -> ExchangeError:
    """What happened beneath the exceptions that requests and urllib3 wrap around it."""
    certificate = _finds(error, ssl.SSLCertVerificationError)
    if certificate is not None:
        return ExchangeError(
            "certificate", getattr(certificate, "verify_message", "") or str(certificate)[:200]
        )
    tls = _finds(error, ssl.SSLError)
    if tls is not None:
        return ExchangeError("tls-failed", str(getattr(tls, "reason", "") or tls)[:200])
    if _finds(error, TimeoutError, urllib3.exceptions.TimeoutError, requests.Timeout):
        return ExchangeError("timeout", host)
    if _finds(error, http.client.RemoteDisconnected):
        return ExchangeError("connection-reset", "closed without an answer")
    if _finds(error, ConnectionResetError, BrokenPipeError, ConnectionAbortedError):
        return ExchangeError("connection-reset", host)
    if _finds(error, http.client.BadStatusLine):
        return ExchangeError("not-http", host)
    inner = _finds(error, http.client.HTTPException, urllib3.exceptions.ProtocolError) or error
    return ExchangeError("answer-broken", str(inner)[:200])


def _finds(error: BaseException, *kinds: type[BaseException]) -> BaseException | None:
    """The exception of one of `kinds` in an exception, its causes and its arguments."""
    queue: list[BaseException] = [error]
    seen: set[int] = set()
    while queue and len(seen) < 30:
        current = queue.pop(0)
        if id(current) in seen:
            continue
        seen.add(id(current))
        if isinstance(current, kinds):
            return current
        inner = (current.__cause__, current.__context__, getattr(current, "reason", None), *current.args)
        queue += [part for part in inner if isinstance(part, BaseException)]
    return None
