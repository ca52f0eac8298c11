"""Which archives are asked, and where each of their questions goes."""

from __future__ import annotations

from dataclasses import dataclass

from iqrefs.errors import UsageError
from iqrefs.links.addresses import BadAddress, read_address

_WAYBACK = "https://web.archive.org"
_TIMEGATE = f"{_WAYBACK}/web/"
_AVAILABILITY = "https://archive.org/wayback/available"


@dataclass(frozen=True, slots=True)
class Endpoints:
    """The archives to ask, each None where it is not asked.

    `timegate` is what an address is appended to (RFC 7089, §2.1); `wayback` is the address under which an
    archive has its CDX server, its captures and Save Page Now; `availability` answers the Wayback Machine's
    quick question.
    """

    timegate: str | None = None
    wayback: str | None = None
    availability: str | None = None

    @classmethod
    def named(cls, timegate: str | None = None, wayback: str | None = None) -> Endpoints:
        """The archives a user names, and no others; the Internet Archive where none is named.

        Raises UsageError for what is no address.
        """
        if timegate is None and wayback is None:
            return cls(_TIMEGATE, _WAYBACK, _AVAILABILITY)
        gate = None if timegate is None else _check("--timegate", timegate)
        base = None if wayback is None else _check("--wayback", wayback).rstrip("/")
        if base is not None and "?" in base:
            raise UsageError(f"--wayback {wayback}: the address may have no question mark.")
        if gate is not None and not gate.endswith(("/", "=")):
            gate += "/"
        return cls(gate, base, None if base is None else f"{base}/wayback/available")

    def gate_for(self, url: str) -> str | None:
        """Where the TimeGate is asked for `url`, which stands there as it is."""
        return None if self.timegate is None else self.timegate + url

    @property
    def cdx(self) -> str | None:
        """The index of captures."""
        return None if self.wayback is None else f"{self.wayback}/cdx/search/cdx"

    @property
    def save(self) -> str | None:
        """Save Page Now."""
        return None if self.wayback is None else f"{self.wayback}/save"

    def capture_at(self, timestamp: str, original: str) -> str:
        """The address of a capture on the Wayback archive."""
        return f"{self.wayback}/web/{timestamp}/{original}"


def _check(option: str, base: str) -> str:
    address = read_address(base)
    if isinstance(address, BadAddress):
        raise UsageError(f"{option} {base}: is no http or https address.")
    return address.url
