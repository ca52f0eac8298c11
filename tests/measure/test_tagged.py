"""Tagged citations and readings as comparable values: the same print gives the same values."""

from __future__ import annotations

import pytest

from iqrefs.measure.tagged import list_read, list_tagged
from iqrefs.model import Citation, Item, Mention
from iqrefs.parse import parse_mention
from tests.learn.reading import read


def _tagged(corpus: str) -> dict[str, list[str]]:
    (tagged,) = read(corpus)
    return list_tagged(tagged.text, tagged.tags)


def _read(text: str) -> dict[str, list[str]]:
    return list_read(parse_mention(Mention(text)))


@pytest.mark.parametrize(
    "corpus",
    [
        """\
= علي الوردي وحنا بطاطو، طبيعة المجتمع العراقي، الطبعة الثالثة، مطبعة العاني، بغداد، 1965، ص ص 22-25.
author: علي الوردي
author: حنا بطاطو
title: طبيعة المجتمع العراقي
edition: الثالثة
publisher: مطبعة العاني
publisher-place: بغداد
issued: 1965
locator: 22-25
""",
        """\
= Mansour, Renad. “Networks of Power.” Journal of Iraqi Studies 12, no. 3 (2021): 45–67.
author: Mansour, Renad
title: Networks of Power
container-title: Journal of Iraqi Studies
volume: 12
issue: 3
issued: 2021
page: 45–67
""",
    ],
)
def test_what_is_read_as_it_was_tagged_has_the_same_values(corpus: str) -> None:
    assert _read(read(corpus)[0].text) == _tagged(corpus)


@pytest.mark.parametrize(
    ("text", "label", "values"),
    [
        ("«منطق  ابن خلدون».", "title", {"title": ["منطق ابن خلدون"]}),
        ("Mansour, Renad", "author", {"author": ["mansour renad"]}),
        ("Renad Mansour", "author", {"author": ["mansour renad"]}),
        ("للسرخسي", "author", {"author": ["السرخسي"]}),
        ("ص ٢٢ – ٢٥", "locator", {"page": ["22-25"]}),
        ("pp. 22–25", "page", {"page": ["22-25"]}),
        ("العدد الثاني", "issue", {"issue": ["الثاني"]}),
        ("١٥ آذار ٢٠٠٧م", "issued", {"issued": ["15-2007"]}),
        ("وما بعدها", "note", {}),
        ("978-3-16-148410-0", "ISBN", {}),
    ],
)
def test_a_printed_value_is_compared_by_its_letters_or_its_digits(
    text: str, label: str, values: dict[str, list[str]]
) -> None:
    assert list_tagged(text, [(label, 0, len(text))]) == values


def test_page_and_locator_are_one() -> None:
    told = _tagged("= Iraq, 217–36, at 221\npage: 217–36\nlocator: 221\n")
    assert told == {"page": ["217-36", "221"]}


def test_a_passage_that_is_page_and_locator_counts_once() -> None:
    spans = {"page": ((0, 5),), "locator": ((0, 5), (7, 10))}
    citation = Citation("45-67, 221", "full", Item(page="45-67"), spans=spans)
    assert list_read(citation) == {"page": ["45-67", "221"]}


def test_what_was_not_read_has_no_value() -> None:
    assert list_read(Citation("", "none", Item())) == {}
    assert list_read(Citation("x", "full", Item(title="", author=[]))).keys() <= {"author"}
    assert list_tagged("Iraq", []) == {}
