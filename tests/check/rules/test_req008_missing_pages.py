"""The pages of an article stand in the list, where the profile asks."""

from __future__ import annotations

import pytest

from iqrefs.model import Format
from tests.check.running import told

BY_PROFILE: list[tuple[str, str, list[str]]] = [
    ("chicago-notes", "(1) أمل يوسف، «نساجو الموصل»، مجلة التراث الشعبي، العدد 3، 2014، ص 22.", []),
]
RECORDS: list[tuple[Format, str, str, list[str]]] = [
    (
        "bibtex",
        "chicago-notes",
        (
            "@article{a, author = {Yusuf, A.}, title = {Weavers}, journal = {Crafts}, volume = {6}, "
            "year = {2014}}"
        ),
        ["bibliography:1"],
    ),
    (
        "bibtex",
        "general",
        (
            "@article{a, author = {Yusuf, A.}, title = {Weavers}, journal = {Crafts}, volume = {6}, "
            "year = {2014}}"
        ),
        [],
    ),
    (
        "bibtex",
        "chicago-notes",
        (
            "@article{a, author = {Yusuf, A.}, title = {Weavers}, journal = {Crafts}, volume = {6}, "
            "year = {2014}, pages = {20--41}}"
        ),
        [],
    ),
    (
        "bibtex",
        "apa-7",
        (
            "@article{a, author = {Yusuf, A.}, title = {Weavers}, journal = {Crafts}, volume = {6}, "
            "year = {2014}, doi = {10.1234/w}}"
        ),
        [],
    ),
]


@pytest.mark.parametrize(("profile", "text", "labels"), BY_PROFILE)
def test_missing_pages_is_told_by_the_profile(profile: str, text: str, labels: list[str]) -> None:
    assert told("REQ008", text, profile=profile) == labels


@pytest.mark.parametrize(("form", "profile", "text", "labels"), RECORDS)
def test_missing_pages_is_told_of_records(form: Format, profile: str, text: str, labels: list[str]) -> None:
    assert told("REQ008", text, form, profile) == labels
