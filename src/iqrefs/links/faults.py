"""What went wrong in an exchange, found beneath the exceptions that requests and urllib3 wrap around it."""

from __future__ import annotations

import contextlib
import http.client
import ssl
from collections.abc import Iterator

import requests
import urllib3.exceptions

from iqrefs.links.answer import ExchangeError


@contextlib.contextmanager
def explained(host: str) -> Iterator[None]:
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
    except ValueError as error:
        raise ExchangeError("answer-broken", f"{type(error).__name__}: {error}"[:200]) from error


def _explain(error: Exception, host: str) -> ExchangeError:
    """What happened beneath the exceptions that requests and urllib3 wrap around it."""
    certificate = find_error(error, ssl.SSLCertVerificationError)
    if certificate is not None:
        return ExchangeError(
            "certificate", getattr(certificate, "verify_message", "") or str(certificate)[:200]
        )
    tls = find_error(error, ssl.SSLError)
    if tls is not None:
        return ExchangeError("tls-failed", str(getattr(tls, "reason", "") or tls)[:200])
    if find_error(error, TimeoutError, urllib3.exceptions.TimeoutError, requests.Timeout):
        return ExchangeError("timeout", host)
    if find_error(error, http.client.RemoteDisconnected):
        return ExchangeError("connection-reset", "closed without an answer")
    if find_error(error, ConnectionResetError, BrokenPipeError, ConnectionAbortedError):
        return ExchangeError("connection-reset", host)
    if find_error(error, http.client.BadStatusLine):
        return ExchangeError("not-http", host)
    inner = find_error(error, http.client.HTTPException, urllib3.exceptions.ProtocolError) or error
    return ExchangeError("answer-broken", str(inner)[:200])


def find_error(error: BaseException, *kinds: type[BaseException]) -> BaseException | None:
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
