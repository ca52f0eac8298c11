"""Notes that cite by keys: each key is a citation, and what stands beside it is read as it is."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.model import Embedded, EmbeddedItem, Item, Mention, Source, SourceNote, Span
from iqrefs.model import Place as At
from iqrefs.split import split_source
from tests.growth import assert_grows_linearly, repeat

_KEYED = re.compile(r"@(\w+)(?:[,،] (?:p\. |ص )?\d+| \[\d+\])?")
_BATATU = "Hanna Batatu, The Old Social Classes (Princeton: Princeton University Press, 1978), 90."


def split(text: str, italics: tuple[Span, ...] = ()) -> tuple[Mention, ...]:
    embedded = tuple(
        Embedded(found.span(), (EmbeddedItem(found[1], Item()),), "bibtex") for found in _KEYED.finditer(text)
    )
    note = SourceNote("1", text, At(1), embedded=embedded, italics=italics)
    (cut,) = split_source(Source("paper.tex", "latex", "0", "en", notes=(note,))).notes
    return cut.mentions


def show(mentions: tuple[Mention, ...]) -> list[tuple[str | None, str, str]]:
    """Signal, text and key of each."""
    return [(one.signal, one.text, one.embedded.id if one.embedded else "") for one in mentions]


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("[@tripp, 12]", [(None, "@tripp, 12", "tripp")]),
        ("See [@tripp, p. 5].", [("See", "@tripp, p. 5", "tripp")]),
        ("ينظر: [@jabri، ص 5].", [("ينظر", "@jabri، ص 5", "jabri")]),
        ("[@a; @b, 5]", [(None, "@a", "a"), (None, "@b, 5", "b")]),
        ("[see @a, 1; cf. @b]", [("see", "@a, 1", "a"), ("cf", "@b", "b")]),
        (f"See [@dodge, 5] and {_BATATU}", [("See", "@dodge, 5", "dodge"), (None, _BATATU, "")]),
        (f"{_BATATU[:-1]}; [@dodge, 5]", [(None, _BATATU[:-1], ""), (None, "@dodge, 5", "dodge")]),
        ("@tripp says so, p. 9.", [(None, "@tripp says so, p. 9", "tripp")]),
        ("[@tripp], pp. 3–4; ibid., 9.", [(None, "@tripp], pp. 3–4", "tripp"), (None, "ibid., 9.", "")]),
        ("@tripp, @tripp, 15.", [(None, "@tripp, @tripp, 15", "tripp")]),
        ("المرجع نفسه، ص 22؛ [@arkoun].", [(None, "المرجع نفسه، ص 22", ""), (None, "@arkoun", "arkoun")]),
        (
            "[@tripp] وحنا بطاطو، الطبقات الاجتماعية، بيروت، 1990، ص 5.",
            [(None, "@tripp", "tripp"), (None, "حنا بطاطو، الطبقات الاجتماعية، بيروت، 1990، ص 5.", "")],
        ),
        (
            "[@tripp], which quotes Batatu, The Old Social Classes, 1978, 90.",
            [(None, "@tripp", "tripp"), (None, "Batatu, The Old Social Classes, 1978, 90.", "")],
        ),
        ("Batatu disputes this [@tripp].", [(None, "@tripp", "tripp")]),
    ],
)
def test_a_key_is_a_citation_among_others(text: str, cited: list[tuple[str | None, str, str]]) -> None:
    assert show(split(text)) == cited


def test_a_title_in_italics_beside_a_key_is_a_citation() -> None:
    text = "As in Batatu, Old Classes, so [@tripp]"
    start = text.index("Old")
    told = split(text, ((start, start + len("Old Classes")),))
    assert [one.embedded is None for one in told] == [True, False]


WORDS = st.sampled_from((
    "@a", "[@b, 12]", "@c [3]", "see", "See", "and", "و", "؛", ";", ",", ".", "[", "]", "p. 9", "ص 5", "1978",
    "Ibid.", "المصدر نفسه", "Batatu", "الجابري", "title", "\n", "“Title”", "ـ", "\u200f",
))  # fmt: skip


@given(st.lists(WORDS, min_size=1, max_size=25))
def test_every_key_is_cited_once_and_all_mentions_stand_where_they_say(words: list[str]) -> None:
    text = " ".join(words)
    mentions = split(text)
    assert all(text[one.start : one.start + len(one.text)] == one.text for one in mentions)
    spans = [(one.start, one.start + len(one.text)) for one in mentions]
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    keys = {found.start() for found in _KEYED.finditer(text)}
    covered = {at for at in keys if any(low <= at < high for low, high in spans)}
    assert covered == keys


def test_notes_of_many_keys_take_no_longer_than_their_length() -> None:
    def cut(text: str) -> None:
        split(text, tuple((found.start(), found.end() + 9) for found in _KEYED.finditer(text)))

    assert_grows_linearly(cut, repeat("@key, 12; see Old and new, "), 12_000)
