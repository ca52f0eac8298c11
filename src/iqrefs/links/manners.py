"""How a round goes and how pages are asked for. Nothing here touches the network."""

from __future__ import annotations

import ssl
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from iqrefs.errors import UsageError
from iqrefs.links.addresses import BadAddress, read_address
from iqrefs.links.history import DueRule
from iqrefs.links.networks import Network, read_networks


@dataclass(frozen=True, slots=True)
class Manners:
    """How pages are asked for: who asks, how long it may take, which networks and proxy are meant."""

    user_agent: str
    seconds: float = 20.0
    allowed: Sequence[Network] = ()
    proxy: str | None = None
    ca_bundle: str | None = None
    per_host: int = 2


@dataclass(frozen=True, slots=True)
class RoundOptions:
    """How a round goes: who asks and how politely, what is due, which addresses are meant (shell patterns),
    and after how many failures, how far apart, a link is dead.
    """

    manners: Manners
    jobs: int = 128
    interval: float = 0.25
    rule: DueRule = field(default_factory=DueRule)
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    strikes: int = 3
    apart: timedelta = timedelta(days=3)


def make_manners(
    *,
    version: str,
    contact: str | None,
    seconds: float,
    per_host: int,
    networks: Sequence[str],
    proxy: str | None,
    ca_bundle: Path | None,
) -> Manners:
    """How pages are asked for, as a user says it. Raises UsageError.

    The name we give is our own: the words link, check and bot are refused by common firewall rules.
    """
    who = contact or "reads cited pages for authors and libraries"
    if not who.isprintable() or not who.isascii() or any(mark in who for mark in "()\\"):
        raise UsageError("--contact: write an e-mail or web address in plain letters.")
    if proxy is not None and isinstance(read_address(proxy), BadAddress):
        raise UsageError(f"--proxy {proxy}: is no address; write it as http://proxy.example:8080.")
    if ca_bundle is not None:
        _check_certificates(ca_bundle)
    user_agent = f"iqrefs/{version} ({'+' if contact else ''}{who})"
    return Manners(
        user_agent, seconds, read_networks(networks), proxy, str(ca_bundle or "") or None, per_host
    )


def _check_certificates(path: Path) -> None:
    """Raise UsageError where `path` is no file of certificates."""
    if not path.is_file():
        raise UsageError(f"--ca-bundle {path}: there is no such file.")
    try:
        ssl.create_default_context(cafile=path)
    except OSError as error:
        raise UsageError(f"--ca-bundle {path}: holds no certificates (PEM) that can be read.") from error
