"""An archive on loopback, with the answers of the Wayback Machine and whatever goes wrong there."""

from __future__ import annotations

import http.client
import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from requests.structures import CaseInsensitiveDict

from iqrefs.links.answer import Answer, ExchangeError

PAGE = "http://majalla.example.org/article?id=7"


@dataclass(frozen=True)
class Reply:
    """What the server sends."""

    code: int
    body: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass
class FakeArchive:
    """Captures of `PAGE` by timestamp, each with its code; and `faults`, which answer for a whole service.

    Services: timegate, memento, timemap, cdx, available, save, status. `asked` is what was asked, in order.
    """

    base: str = ""
    captures: dict[str, int] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    faults: dict[str, Callable[[str], Reply | None]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: list[Mapping[str, str]] = field(default_factory=list)
    job: Iterator[dict[str, Any]] = field(default_factory=lambda: iter(()))

    def count(self, service: str) -> int:
        return sum(_service_of(path) == service for path in self.asked)

    def fail(self, service: str, code: int = 503, body: str = "", **headers: str) -> None:
        """Let a service always answer so."""
        self.faults[service] = lambda _: Reply(code, body, headers)

    def answer(self, path: str, headers: Mapping[str, str]) -> Reply | None:
        """The reply to a question; None closes the connection."""
        self.asked.append(path)
        self.headers.append(headers)
        service = _service_of(path)
        if service in self.faults:
            return self.faults[service](path)
        query = {key: values[0] for key, values in parse_qs(urlsplit(path).query).items()}
        services: dict[str, Callable[[], Reply]] = {
            "timegate": lambda: self._timegate(headers.get("Accept-Datetime")),
            "timemap": self._timemap,
            "cdx": lambda: self._cdx(query),
            "available": lambda: self._available(query),
            "save": lambda: _json({"url": PAGE, "job_id": "spn2-0123abcd"}),
            "status": lambda: _json(next(self.job)),
            "memento": lambda: self._memento(path),
        }
        return services[service]()

    def _nearest(self, wanted: datetime | None) -> list[str]:
        if wanted is None:
            return sorted(self.captures, reverse=True)
        return sorted(self.captures, key=lambda stamp: abs(time_of(stamp) - wanted))

    def _timegate(self, wanted: str | None) -> Reply:
        if not self.captures:
            return Reply(404, "<html>not archived")
        stamp = self._nearest(None if wanted is None else parsedate_to_datetime(wanted))[0]
        links = (
            f'<{PAGE}>; rel="original", </timemap/link/{PAGE}>; rel="timemap"; type="application/link-format"'
        )
        return Reply(302, "", {"Location": f"/web/{stamp}/{PAGE}", "Link": links})

    def _timemap(self) -> Reply:
        if not self.captures:
            return Reply(404)
        lines = [f'<{PAGE}>; rel="original"', f'</timemap/link/{PAGE}>; rel="self"']
        lines += [
            f'<{self.base}/web/{stamp}/{PAGE}>; rel="memento"; datetime="{http_date(stamp)}"'
            for stamp in sorted(self.captures)
        ]
        return Reply(200, ",\n".join(lines), {"Content-Type": "application/link-format"})

    def _memento(self, path: str) -> Reply:
        stamp = path.split("/")[2].removesuffix("id_")
        if stamp not in self.captures:
            return Reply(404)
        body = self.pages.get(stamp, "<title>The article</title>")
        headers = {"Memento-Datetime": http_date(stamp)}
        if 300 <= self.captures[stamp] < 400:
            headers["Location"] = f"/web/{stamp}/http://elsewhere.example.org/"
        return Reply(self.captures[stamp], body, headers)

    def _cdx(self, query: Mapping[str, str]) -> Reply:
        stamps = [s for s, code in self.captures.items() if code == 200]
        stamps = sorted(stamps, key=lambda s: abs(time_of(s) - time_of(query["closest"])))
        rows = [[s, PAGE, "200"] for s in stamps[: int(query["limit"])]]
        return _json([query["fl"].split(","), *rows] if rows else [])

    def _available(self, query: Mapping[str, str]) -> Reply:
        wanted = time_of(query["timestamp"]) if "timestamp" in query else None
        good = [stamp for stamp in self._nearest(wanted) if self.captures[stamp] == 200]
        if not good:
            return _json({"url": PAGE, "archived_snapshots": {}})
        url = f"{self.base}/web/{good[0]}/{PAGE}"
        closest = {"status": "200", "available": True, "timestamp": good[0], "url": url}
        return _json({"url": PAGE, "archived_snapshots": {"closest": closest}})


def time_of(stamp: str) -> datetime:
    return datetime.strptime(stamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC)


def http_date(stamp: str) -> str:
    return format_datetime(time_of(stamp), usegmt=True)


def _json(value: Any) -> Reply:
    return Reply(200, json.dumps(value), {"Content-Type": "application/json"})


def _service_of(path: str) -> str:
    beginnings = {
        "/gate/": "timegate", "/timemap/": "timemap", "/cdx/": "cdx", "/wayback/available": "available",
        "/save/status/": "status", "/save": "save",
    }  # fmt: skip
    return next((name for start, name in beginnings.items() if path.startswith(start)), "memento")


@contextmanager
def serve_archive() -> Iterator[FakeArchive]:
    """A running archive on a free port of 127.0.0.1."""
    archive = FakeArchive()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            reply = archive.answer(self.path, CaseInsensitiveDict(self.headers.items()))
            if reply is None:
                self.close_connection = True
                return
            body = reply.body.encode()
            self.send_response(reply.code)
            for name, value in {**reply.headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.do_GET()

        def log_message(self, *_: object) -> None:
            """Tests want no log."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        archive.base = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield archive
        finally:
            server.shutdown()
            thread.join()


class PlainClient:
    """The smallest client: one exchange a connection, at most `limit` bytes of a body."""

    def __init__(self, limit: int = 512 * 1024, seconds: float = 5.0) -> None:
        self._limit, self._seconds = limit, seconds

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        return self._exchange("GET", url, None, headers or {})

    def post(self, url: str, form: Mapping[str, str], headers: Mapping[str, str] | None = None) -> Answer:
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return self._exchange("POST", url, urlencode(form), {**kind, **(headers or {})})

    def _exchange(self, method: str, url: str, body: str | None, headers: Mapping[str, str]) -> Answer:
        parts = urlsplit(url)
        connection = http.client.HTTPConnection(parts.netloc, timeout=self._seconds)
        try:
            connection.request(method, url.partition(parts.netloc)[2], body, dict(headers))
            response = connection.getresponse()
            read = response.read(self._limit + 1)
        except TimeoutError as error:
            raise ExchangeError("timeout", parts.netloc) from error
        except (OSError, http.client.HTTPException) as error:
            raise ExchangeError("connection-reset", str(error)) from error
        finally:
            connection.close()
        complete = len(read) <= self._limit
        return Answer(
            url, response.status, CaseInsensitiveDict(response.getheaders()), read[: self._limit], complete
        )
