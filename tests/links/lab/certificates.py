"""The certificates of the lab, made on the spot: its own authority, and all the ways to fail it."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import trustme

from tests.links.lab.scene import Site, Tls

_LONG_AGO = datetime(2015, 1, 1, tzinfo=UTC)
_EXPIRED_ON = datetime(2016, 1, 1, tzinfo=UTC)
_FAR_AHEAD = datetime(2290, 1, 1, tzinfo=UTC)
_FARTHER = datetime(2299, 1, 1, tzinfo=UTC)


def make_contexts(sites: Mapping[str, Site], ca_file: Path) -> dict[str, ssl.SSLContext]:
    """The TLS side of each host that has one; the authority to be trusted is written to `ca_file`."""
    trusted, stranger = trustme.CA(), trustme.CA()
    trusted.cert_pem.write_to_path(str(ca_file))
    return {
        host: _make_context(site.tls, host, stranger if site.tls == "untrusted" else trusted)
        for host, site in sites.items()
        if site.tls not in {"none", "mute"}
    }


def _make_context(tls: Tls, host: str, authority: trustme.CA) -> ssl.SSLContext:
    names = "www.elsewhere.example" if tls == "wrong-host" else host
    if tls == "expired":
        made = authority.issue_cert(names, not_before=_LONG_AGO, not_after=_EXPIRED_ON)
    elif tls == "early":
        made = authority.issue_cert(names, not_before=_FAR_AHEAD, not_after=_FARTHER)
    else:
        made = authority.issue_cert(names)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.configure_cert(context)
    return context
