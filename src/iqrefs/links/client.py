"""One HTTP exchange: asked politely, cut off in time, read within bounds, no redirect followed.

Built on requests, whose redirects, cookies of a whole session and unbounded decompression are not used: each
hop must be checked before it is asked, and a page may be hostile.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

import requests
import requests.exceptions
from requests.adapters import HTTPAdapter
from requests.cookies import RequestsCookieJar, extract_cookies_to_jar, get_cookie_header
from requests.structures import CaseInsensitiveDict
from urllib3 import PoolManager

from iqrefs.links.addresses import Address, BadAddress, read_address
from iqrefs.links.answer import Answer, ExchangeError
from iqrefs.links.body import read_answer
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
from iqrefs.links.faults import explained, find_error
from iqrefs.links.manners import Manners
from iqrefs.links.networks import EVERYWHERE

_POOLS_KEPT = 512


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

    def _send(
        self, request: requests.PreparedRequest, cookies: RequestsCookieJar | None, deadline: float | None
    ) -> Answer:
        address = _address_of(request)
        with until(deadline or time.monotonic() + self._manners.seconds), explained(address.host):
            if self._proxies:
                self._dialler.check(address.host, address.port)
            response = self._ask(request)
            try:
                if cookies is not None and "set-cookie" in response.headers:
                    extract_cookies_to_jar(cookies, request, response.raw)  # type: ignore[no-untyped-call]
                return read_answer(address.url, response)
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
                if not kept or find_error(error, LeftError) is None:
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
