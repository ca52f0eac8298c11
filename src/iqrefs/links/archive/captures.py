"""A capture: where an archive shows a page, of which time, and how far that is from the wanted day."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from email.utils import format_datetime
from urllib.parse import urlsplit

from iqrefs.model import ArchivedCopy

_FIRST_YEAR = 1991
"""The Web's first year: a capture that claims to be older has a broken date."""
_TIMESTAMP = re.compile(r"[0-9]{14}")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_HTTP_DATE = re.compile(
    rf"[A-Z][a-z]{{2}}, ([0-9]{{2}}) ({'|'.join(_MONTHS)}) ([0-9]{{4}}) "
    r"([0-9]{2}):([0-9]{2}):([0-9]{2}) GMT"
)
_DATED_PATH = re.compile(
    r"(https?://[^/?#]{1,300}/(?:[^/?#]{1,60}/){0,3}?)([0-9]{14})(?:[a-z]{2}_)?(/[^/?#].*)", re.DOTALL
)
"""`https://HOST/web/20130115000000id_/http://…`: what is before the timestamp, the timestamp, the rest."""
_WAYBACK_FOLDERS = ("/web/", "/wayback/")
_DETAIL_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Capture:
    """One capture: the address under which it is shown, its time (UTC), and the code that the page had then;
    None where the archive does not say.
    """

    url: str
    at: datetime
    code: int | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """The captures that an archive lists; `complete` where it holds no others."""

    captures: tuple[Capture, ...]
    complete: bool


def read_timestamp(text: str) -> datetime | None:
    """The time of `20130115083000`, as the Wayback Machine writes it; None for what is no date."""
    if not _TIMESTAMP.fullmatch(text):
        return None
    return _make_time([int(text[:4]), *(int(text[at : at + 2]) for at in range(4, 14, 2))])


def write_timestamp(at: datetime) -> str:
    """`20130115083000`."""
    return at.strftime("%Y%m%d%H%M%S")


def read_http_date(text: str) -> datetime | None:
    """The time of `Tue, 15 Jan 2013 08:30:00 GMT` (RFC 7089, §2.1.1.1, after RFC 1123); None for all else.

    The day of the week is not held against the date.
    """
    match = _HTTP_DATE.fullmatch(text.strip())
    if match is None:
        return None
    day, month, year, *clock = match.groups()
    return _make_time([int(year), _MONTHS.index(month) + 1, int(day), *map(int, clock)])


def write_http_date(at: datetime) -> str:
    """`Tue, 15 Jan 2013 08:30:00 GMT`."""
    return format_datetime(at, usegmt=True)


def aim_of(wanted: datetime) -> datetime:
    """The moment to ask archives for. A date without a time is its whole day, and noon is nearest to that."""
    utc = wanted.replace(tzinfo=UTC) if wanted.tzinfo is None else wanted.astimezone(UTC)
    return utc.replace(hour=12) if utc.time() == time() else utc


def nearness_to(aim: datetime | None) -> Callable[[Capture], tuple[float, ...]]:
    """Sorts captures, nearest first: by days, then before rather than after, since a reader sees no later
    page than that of the day; the newest first where no date is wanted.
    """

    def nearness(capture: Capture) -> tuple[float, ...]:
        if aim is None:
            return (-capture.at.timestamp(),)
        days = (capture.at.date() - aim.date()).days
        return (abs(days), float(days > 0), abs((capture.at - aim).total_seconds()))

    return nearness


def describe_capture(capture: Capture, aim: datetime | None, detail: str = "") -> ArchivedCopy:
    """The copy that was found, with its distance from the wanted day."""
    return ArchivedCopy(
        "found",
        capture.url,
        capture.at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        None if aim is None else (capture.at.date() - aim.date()).days,
        host_of(capture.url),
        plain_detail(detail),
    )


def dated_address(url: str) -> tuple[str, datetime] | None:
    """An address that names its capture's time, as the Wayback Machine's do: without modifiers (`id_`,
    `im_`), and the time. None for others.
    """
    match = _DATED_PATH.fullmatch(url)
    at = match and read_timestamp(match[2])
    return (match[1] + match[2] + match[3], at) if match and at else None


def untouched_address(url: str) -> str:
    """The address of the page as it was captured, without the archive's own bar: `id_` after the timestamp,
    where the address is a Wayback Machine's; any other stays as it is.
    """
    match = _DATED_PATH.fullmatch(url)
    if match is None or not match[1].endswith(_WAYBACK_FOLDERS):
        return url
    return f"{match[1]}{match[2]}id_{match[3]}"


def host_of(url: str) -> str:
    """The host of an address that was found good before."""
    return urlsplit(url).hostname or ""


def plain_detail(text: str) -> str:
    """What an archive said, short and on one line, without what steers a terminal."""
    shown = "".join(char if char.isprintable() else " " for char in text[: 4 * _DETAIL_LENGTH])
    return " ".join(shown.split())[:_DETAIL_LENGTH]


def _make_time(parts: Sequence[int]) -> datetime | None:
    """The time of year, month, day, hour, minute and second; None where there is no such time."""
    year, month, day, hour, minute, second = parts
    if year < _FIRST_YEAR:
        return None
    try:
        return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except ValueError:
        return None
