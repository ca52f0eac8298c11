"""Which archives are asked."""

from __future__ import annotations

import pytest

from iqrefs.errors import UsageError
from iqrefs.links.archive.endpoints import Endpoints


def test_the_internet_archive_is_asked_where_none_is_named() -> None:
    chosen = Endpoints.named()
    assert chosen.gate_for("http://x.org/") == "https://web.archive.org/web/http://x.org/"
    assert chosen.cdx == "https://web.archive.org/cdx/search/cdx"
    assert chosen.availability == "https://archive.org/wayback/available"
    assert chosen.save == "https://web.archive.org/save"


def test_only_what_is_named_is_asked() -> None:
    gate = Endpoints.named(timegate="https://archive.example/gate")
    assert (gate.cdx, gate.availability, gate.save) == (None, None, None)
    assert Endpoints.named(wayback="https://archive.example/").timegate is None


@pytest.mark.parametrize(
    ("base", "asked"),
    [
        ("https://a.example/gate", "https://a.example/gate/http://x.org/"),
        ("https://a.example/gate/", "https://a.example/gate/http://x.org/"),
        ("https://a.example/?url=", "https://a.example/?url=http://x.org/"),
    ],
)
def test_the_address_is_appended_to_the_timegate(base: str, asked: str) -> None:
    assert Endpoints.named(timegate=base).gate_for("http://x.org/") == asked


def test_all_of_a_wayback_machine_lies_under_its_address() -> None:
    chosen = Endpoints.named(wayback="https://a.example/archive/")
    assert chosen.cdx == "https://a.example/archive/cdx/search/cdx"
    assert chosen.availability == "https://a.example/archive/wayback/available"
    assert chosen.save == "https://a.example/archive/save"
    assert chosen.capture_at("20130115083000", "http://x.org/") == (
        "https://a.example/archive/web/20130115083000/http://x.org/"
    )


@pytest.mark.parametrize("base", ["ftp://a.example/", "nonsense", "", "http://[::1"])
def test_what_is_no_address_is_refused(base: str) -> None:
    with pytest.raises(UsageError):
        Endpoints.named(timegate=base)
    with pytest.raises(UsageError):
        Endpoints.named(wayback=base)


def test_an_archive_whose_address_has_a_question_mark_is_refused() -> None:
    with pytest.raises(UsageError, match="question mark"):
        Endpoints.named(wayback="https://a.example/?x")
