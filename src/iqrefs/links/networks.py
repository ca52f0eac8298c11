"""Which network addresses may be connected to: the public ones, and those that the user names."""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence

from iqrefs.errors import UsageError

IP = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_COMPATIBLE = ipaddress.IPv6Network("::/96")
_SITE_LOCAL = ipaddress.IPv6Network("fec0::/10")
"""Private until RFC 3879 and routed by nobody since; `ipaddress` calls it global."""


EVERYWHERE: tuple[Network, ...] = (ipaddress.IPv4Network("0.0.0.0/0"), ipaddress.IPv6Network("::/0"))


def read_networks(names: Sequence[str]) -> tuple[Network, ...]:
    """The networks named as CIDR (`127.0.0.0/16`, `fd00::/8`) or single addresses. Raises UsageError."""
    networks = []
    for name in names:
        try:
            networks.append(ipaddress.ip_network(name.strip(), strict=False))
        except ValueError as error:
            raise UsageError(
                f"--allow-network {name}: is no network; write it as 127.0.0.0/8 or fd00::/8."
            ) from error
    return tuple(networks)


def is_allowed(address: str, allowed: Sequence[Network]) -> bool:
    """Whether `address` (an IP address in text) may be connected to.

    IPv4 addresses inside IPv6 ones (mapped, 6to4, Teredo, NAT64) are judged by the address they lead to
    (RFC 4291, 3056, 4380, 6052). Public is what IANA's registries call globally reachable.
    """
    try:
        ip = _unwrap(ipaddress.ip_address(address.partition("%")[0]))
    except ValueError:
        return False
    if any(ip in network for network in allowed if network.version == ip.version):
        return True
    if ip in _SITE_LOCAL:
        return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def _unwrap(ip: IP) -> IP:
    if isinstance(ip, ipaddress.IPv4Address):
        return ip
    inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
    if inner is None and (ip in _NAT64 or (ip in _COMPATIBLE and int(ip) > 0xFFFF)):
        inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return inner or ip
