"""Hosts and bodies that a description names as its source."""

from __future__ import annotations

import pytest

from iqrefs.check.needs.sources import host_of, is_corporate, is_page, part_bodies


@pytest.mark.parametrize(
    ("url", "host", "page"),
    [
        ("https://www.example.org/a/1", "example.org", True),
        ("https://news.example.org", "news.example.org", False),
        ("www.example.org/", "example.org", False),
        ("https://example.org/?id=3", "example.org", True),
        ("http://localhost/a", "", True),
        ("http://[::1", "", False),
        ("", "", False),
    ],
)
def test_a_host_is_named_as_readers_name_it(url: str, host: str, page: bool) -> None:  # noqa: FBT001
    assert (host_of(url), is_page(url)) == (host, page)


@pytest.mark.parametrize(
    ("name", "corporate"),
    [
        ("وزارة الموارد المائية", True),
        ("الأمم المتحدة", True),
        ("سعاد كريم", False),
        ("Human Rights Watch", True),
        ("Reporters Without Borders", True),
        ("Suad Karim", False),
        ("John Ronald Smith", False),
        ("J. R. Smith", False),
        ("", False),
    ],
)
def test_a_body_is_told_from_a_person(name: str, corporate: bool) -> None:  # noqa: FBT001
    assert is_corporate(name) is corporate


@pytest.mark.parametrize(
    ("name", "bodies"),
    [
        ("رويترز/ العربي الجديد", ("رويترز", "العربي الجديد")),
        ("Reuters / The Guardian", ("Reuters", "The Guardian")),
        ("رويترز", None),
        ("الشرق الأوسط/ لندن", None),
        ("Reuters/ رويترز", None),
        ("BBC News/ Middle East/ Iraq", None),
        ("/", None),
        ("a/" * 500, None),
    ],
)
def test_two_bodies_are_told_from_one(name: str, bodies: tuple[str, str] | None) -> None:
    assert part_bodies(name) == bodies
