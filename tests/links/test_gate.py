"""Turns at hosts: how many at once, how far apart, and for how long not at all."""

from __future__ import annotations

import itertools
import threading
import time

import pytest

from iqrefs.links.gate import Gate, Turns


def test_so_many_enter_and_no_more() -> None:
    gate = Gate(2, 0)
    assert [gate.try_enter("a.org") for _ in range(2)] == [0, 0]
    assert gate.try_enter("a.org") > 0
    assert gate.try_enter("b.org") == 0
    gate.leave("a.org")
    assert gate.try_enter("a.org") == 0


def test_starts_are_so_far_apart_at_one_host_alone() -> None:
    gate = Gate(5, 20)
    assert gate.try_enter("a.org") == 0
    assert 10 < gate.try_enter("a.org") <= 20
    assert gate.try_enter("b.org") == 0
    gate.leave("a.org")
    assert gate.try_enter("a.org") > 10


def test_many_threads_keep_the_limits() -> None:
    gate, interval = Gate(3, 0.01), 0.01
    lock = threading.Lock()
    inside, most, starts = 0, 0, []

    def ask() -> None:
        nonlocal inside, most
        for _ in range(4):
            gate.enter("a.org")
            with lock:
                starts.append(time.monotonic())
                inside += 1
                most = max(most, inside)
            time.sleep(0.02)
            with lock:
                inside -= 1
            gate.leave("a.org")

    threads = [threading.Thread(target=ask) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (most, inside, len(starts)) == (3, 0, 48)
    starts.sort()
    assert starts[-1] - starts[0] >= 47 * interval * 0.9
    assert all(late - early < 5 for early, late in itertools.pairwise(starts))


def test_a_host_that_wants_a_pause_has_it_and_others_are_not_held() -> None:
    gate = Gate(2, 0)
    gate.pause("a.org", 0.15)
    gate.pause("a.org", 0.05)
    began = time.monotonic()
    assert gate.try_enter("b.org") == 0
    gate.enter("a.org")
    assert 0.13 <= time.monotonic() - began < 5


def test_a_host_may_be_put_off() -> None:
    gate = Gate(2, 0)
    assert gate.seconds_put_off("a.org") == 0
    gate.put_off("a.org", 3_600)
    assert gate.seconds_put_off("a.org") == pytest.approx(3_600, abs=1)
    assert gate.seconds_put_off("b.org") == 0
    gate.put_off("b.org", -1)
    assert gate.seconds_put_off("b.org") == 0


def test_a_visit_that_is_led_elsewhere_gives_its_place_back_first() -> None:
    gate = Gate(1, 0)
    gate.enter("a.org")
    turns = Turns(gate, "a.org")
    with turns("b.org"):
        assert gate.try_enter("a.org") == 0
        assert gate.try_enter("b.org") > 0
    assert gate.try_enter("b.org") == 0


def test_a_visit_uses_the_place_it_holds() -> None:
    gate = Gate(1, 0)
    gate.enter("a.org")
    turns = Turns(gate, "a.org")
    with turns("a.org"):
        assert gate.try_enter("a.org") > 0
    with turns("a.org"):
        assert gate.try_enter("a.org") > 0
    turns.release()
    assert gate.try_enter("a.org") == 0


def test_a_place_is_given_back_when_a_visit_fails() -> None:
    gate = Gate(1, 0)
    with pytest.raises(OSError, match="gone"), Turns(gate)("a.org"):
        raise OSError("gone")
    assert gate.try_enter("a.org") == 0
