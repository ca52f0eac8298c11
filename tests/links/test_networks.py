"""Network addresses → may they be connected to?"""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.errors import UsageError
from iqrefs.links.networks import is_allowed, read_networks

PUBLIC = ["8.8.8.8", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1"]

FORBIDDEN = [
    "127.0.0.1", "127.1.2.3", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
    "0.0.0.1", "0.1.2.3", "192.0.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
    "::", "::1", "fe80::1", "fe80::1%eth0", "fec0::1", "fc00::1", "fd00::1", "ff02::1", "ff0e::1",
    "2001:db8::1", "100::1",
]  # fmt: skip

INSIDE = [
    "::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::7f00:1", "2002:7f00:1::1",
    "2002:a00:1::1", "2001:0:4136:e378:8000:63bf:80ff:fffe",
]  # fmt: skip


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_allowed(address: str) -> None:
    assert is_allowed(address, ())


@pytest.mark.parametrize("address", FORBIDDEN)
def test_private_addresses_are_not(address: str) -> None:
    assert not is_allowed(address, ())


@pytest.mark.parametrize("address", INSIDE)
def test_a_private_address_inside_another_is_found(address: str) -> None:
    assert not is_allowed(address, ())


@pytest.mark.parametrize("address", ["", "localhost", "127.1", "2130706433", "256.1.1.1", "1.2.3.4.5", "::g"])
def test_what_is_no_address_is_not_allowed(address: str) -> None:
    assert not is_allowed(address, read_networks(["0.0.0.0/0", "::/0"]))


ALLOWED = [
    ("127.0.0.1", True),
    ("127.0.255.255", True),
    ("127.1.0.1", False),
    ("::ffff:127.0.0.1", True),
    ("::ffff:127.1.0.1", False),
    ("64:ff9b::7f00:1", True),
    ("10.0.0.7", True),
    ("10.0.0.8", False),
    ("fd00::1", True),
    ("fec0::1", False),
    ("::1", False),
    ("8.8.8.8", True),
]


@pytest.mark.parametrize(("address", "allowed"), ALLOWED)
def test_a_network_that_is_named_is_allowed_and_no_other(address: str, allowed: bool) -> None:  # noqa: FBT001 - a column
    networks = read_networks(["127.0.0.0/16", " 10.0.0.7 ", "fd00::/8"])
    assert is_allowed(address, networks) is allowed


def test_a_network_may_be_named_by_an_address_in_it() -> None:
    assert read_networks(["127.0.3.4/16"]) == (ipaddress.ip_network("127.0.0.0/16"),)


@pytest.mark.parametrize("name", ["", "localhost", "127.0.0.1/33", "127.0.0.0/16, 10.0.0.0/8", "1.2.3"])
def test_what_is_no_network_is_a_usage_error(name: str) -> None:
    with pytest.raises(UsageError, match="--allow-network"):
        read_networks([name])


@given(st.ip_addresses(v=4))
def test_the_forms_of_one_address_are_judged_alike(ip: ipaddress.IPv4Address) -> None:
    number = f"{int(ip) >> 16:x}:{int(ip) & 0xFFFF:x}"
    mapped, nat64, tunnel = f"::ffff:{ip}", f"64:ff9b::{number}", f"2002:{number}::"
    assert is_allowed(mapped, ()) is is_allowed(str(ip), ())
    assert is_allowed(nat64, ()) is is_allowed(str(ip), ())
    assert is_allowed(tunnel, ()) is is_allowed(str(ip), ())


@given(st.ip_addresses() | st.text(max_size=40))
def test_nothing_makes_the_test_fail(address: object) -> None:
    assert is_allowed(str(address), read_networks(["127.0.0.0/16"])) in (True, False)
