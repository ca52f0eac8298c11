"""Sockets that go only where they may, and no longer than they may."""

from __future__ import annotations

import socket
import ssl
import threading
import time

import pytest

from iqrefs.links.answer import ExchangeError
from iqrefs.links.dial import CONNECT_SECONDS, Dialler, make_tls, seconds_left, until
from iqrefs.links.networks import read_networks
from tests.links.lab.scene import CLOSED_HOST, FORBIDDEN_HOST, FULL_HOST
from tests.links.lab.world import NETWORK, Lab


@pytest.fixture
def dialler() -> Dialler:
    return Dialler(read_networks([NETWORK]))


def _reason(dialler: Dialler, host: str, port: int = 80) -> str:
    with pytest.raises(ExchangeError) as caught:
        dialler.connect(host, port)
    return caught.value.reason


@pytest.mark.parametrize("host", ["127.0.0.5", "127.5", "2130706437", "0x7f000005", "0177.0.0.5"])
def test_a_socket_is_opened_to_the_address_that_was_tested(host: str, dialler: Dialler, lab: Lab) -> None:
    with dialler.connect(host, lab.port) as sock:
        assert sock.getpeername() == ("127.0.0.5", lab.port)


@pytest.mark.parametrize(
    "host", [FORBIDDEN_HOST, "127.1.1", "2130771969", "::ffff:127.1.0.1", "::1", "10.0.0.1", "0.0.0.1", "::"]
)
def test_no_socket_is_opened_to_a_forbidden_network(host: str, dialler: Dialler, lab: Lab) -> None:
    lab.server.intruders.clear()
    assert _reason(dialler, host, lab.port) == "forbidden-network"
    assert lab.server.intruders == []


def test_a_mapped_address_is_judged_by_what_is_in_it(dialler: Dialler, lab: Lab) -> None:
    with dialler.connect("::ffff:127.0.0.5", lab.port) as sock:
        assert sock.family == socket.AF_INET6
        assert sock.getpeername()[0] == "::ffff:127.0.0.5"


def test_a_name_of_which_one_address_is_forbidden_is_forbidden() -> None:
    found = {str(ipaddr[4][0]) for ipaddr in socket.getaddrinfo("localhost", 80, type=socket.SOCK_STREAM)}
    for one in found:
        others = [f"{address}/128" if ":" in address else address for address in found - {one}]
        assert _reason(Dialler(read_networks(others)), "localhost") == "forbidden-network"


def test_a_name_is_connected_to_where_all_its_addresses_are_allowed() -> None:
    dialler = Dialler(read_networks(["127.0.0.0/8", "::1"]))
    listener = socket.create_server(("127.0.0.1", 0))
    with listener, dialler.connect("localhost", listener.getsockname()[1]) as sock:
        assert sock.getpeername()[0] == "127.0.0.1"


NOBODY = [
    (CLOSED_HOST, "connection-refused"),
    ("nobody.invalid", "name-unknown"),
    ("something.onion", "other-scheme"),
    ("something.i2p", "other-scheme"),
    ("a" * 64 + ".example", "malformed"),
]


@pytest.mark.parametrize(("host", "reason"), NOBODY)
def test_where_nobody_is_there_is_a_reason(host: str, reason: str, dialler: Dialler, lab: Lab) -> None:
    assert _reason(dialler, host, lab.port) == reason


def test_a_server_that_never_accepts_is_waited_for_no_longer_than_allowed(dialler: Dialler, lab: Lab) -> None:
    began = time.monotonic()
    with until(began + 0.3):
        assert _reason(dialler, FULL_HOST, lab.port) == "timeout"
    assert time.monotonic() - began < 4


def test_after_the_deadline_nobody_is_connected_to(dialler: Dialler, lab: Lab) -> None:
    with until(time.monotonic() - 1):
        assert _reason(dialler, "127.0.0.5", lab.port) == "timeout"


def test_a_proxy_may_be_sent_to_what_is_not_known_here(dialler: Dialler) -> None:
    dialler.check("nobody.invalid", 80)
    with pytest.raises(ExchangeError, match="forbidden-network"):
        dialler.check("10.0.0.1", 80)


def test_a_step_may_take_what_the_deadline_leaves() -> None:
    assert seconds_left(CONNECT_SECONDS) == pytest.approx(CONNECT_SECONDS, abs=1)
    with until(time.monotonic() + 100):
        assert seconds_left(7.0) == 7.0
    with until(time.monotonic() + 6):
        assert 1 < seconds_left(7.0) <= 6
    with until(time.monotonic()), pytest.raises(TimeoutError):
        seconds_left(7.0)
    assert seconds_left(7.0) == pytest.approx(7.0, abs=1)


def test_the_deadline_is_of_one_thread() -> None:
    seconds: list[float] = []
    with until(time.monotonic()):
        thread = threading.Thread(target=lambda: seconds.append(seconds_left(7.0)))
        thread.start()
        thread.join()
    assert seconds == [pytest.approx(7.0, abs=1)]


def test_a_read_ends_with_the_deadline(dialler: Dialler, lab: Lab) -> None:
    with dialler.connect("127.0.0.5", lab.port) as sock, until(time.monotonic() + 0.2):
        began = time.monotonic()
        with pytest.raises(TimeoutError):
            sock.recv_into(bytearray(10))
        assert time.monotonic() - began < 4


def test_what_certificates_are_checked_against_may_be_given(lab: Lab) -> None:
    context = make_tls(str(lab.ca_file))
    assert context.verify_mode == ssl.CERT_REQUIRED
    assert context.check_hostname
    assert len(context.get_ca_certs()) == 1
    assert len(make_tls(None).get_ca_certs()) > 50
    with pytest.raises(OSError):  # noqa: PT011 - whichever it is
        make_tls(str(lab.ca_file.with_name("none.pem")))


def test_a_look_up_is_made_once_for_all_who_wait(dialler: Dialler) -> None:
    assert dialler.knows("localhost")
    assert dialler._ask("localhost", 443) is dialler._ask("localhost", 443)
    failed = dialler._ask("a" * 64, 443)
    assert isinstance(failed.exception(5), UnicodeError | OSError)
    assert dialler._ask("a" * 64, 443) is not failed
