"""Readings as tagged citations: each value as it is printed, without its word and its marks."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.learn.corpus import Tagged, write_corpus
from iqrefs.learn.tagging import tag_citation, tag_reading
from iqrefs.model import Mention
from iqrefs.parse import parse_mention
from iqrefs.pipeline import read_document
from tests.learn.reading import list_values, read


def _tag(text: str) -> Tagged:
    return tag_citation(parse_mention(Mention(text)), "habit")


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        (
            "محمد سالم الكواز، العلاقات العراقية الأمريكية، دار الحكمة، بغداد، 2007، ص 15.",
            "book",
            [
                ("author", "محمد سالم الكواز"),
                ("title", "العلاقات العراقية الأمريكية"),
                ("publisher", "دار الحكمة"),
                ("publisher-place", "بغداد"),
                ("issued", "2007"),
                ("locator", "15"),
            ],
        ),
        (
            "علي الوردي وحنا بطاطو، طبيعة المجتمع العراقي، الطبعة الثالثة، بغداد، 1965، ص ص 22-25.",
            "book",
            [
                ("author", "علي الوردي"),
                ("author", "حنا بطاطو"),
                ("title", "طبيعة المجتمع العراقي"),
                ("edition", "الثالثة"),
                ("publisher-place", "بغداد"),
                ("issued", "1965"),
                ("locator", "22-25"),
            ],
        ),
        (
            "Samuel Helfont and Michael Brill, Compulsion in Religion, Oxford University Press, 2018, p. 4.",
            "book",
            [
                ("author", "Samuel Helfont"),
                ("author", "Michael Brill"),
                ("title", "Compulsion in Religion"),
                ("publisher", "Oxford University Press"),
                ("issued", "2018"),
                ("locator", "4"),
            ],
        ),
        (
            "Mansour, Renad. “Networks of Power.” Journal of Iraqi Studies 12, no. 3 (2021): 45-67.",
            "article-journal",
            [
                ("author", "Mansour, Renad"),
                ("title", "Networks of Power"),
                ("container-title", "Journal of Iraqi Studies"),
                ("volume", "12"),
                ("issue", "3"),
                ("issued", "2021"),
                ("locator", "45-67"),
            ],
        ),
    ],
)
def test_a_clean_citation_is_tagged_as_a_person_would(
    text: str, kind: str, values: list[tuple[str, str]]
) -> None:
    tagged = _tag(text)
    assert (tagged.text, tagged.type, tagged.habit) == (text, kind, "habit")
    assert list_values(tagged) == values


def test_a_line_break_is_a_blank() -> None:
    tagged = _tag("علي الوردي، طبيعة\nالمجتمع\tالعراقي، بغداد، 1965.")
    assert ("title", "طبيعة المجتمع العراقي") in list_values(tagged)


def test_a_document_gives_what_it_describes_and_no_pointers(tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text(
        "1. علي الوردي، طبيعة المجتمع العراقي، بغداد، 1965، ص 22.\n"
        "2. المصدر نفسه، ص 17.\n"
        "3. Charles Tripp, A History of Iraq, Cambridge, 2000, p. 12; "
        "Albert Hourani, Arabic Thought, London, 1962, p. 3.\n"
        "4. Ibid., p. 9.\n"
        "5. الوردي، المصدر السابق، ص 30.\n",
        "utf-8",
    )
    tagged = list(tag_reading(read_document(notes, "notes", "none")))
    assert [one.text.split()[0] for one in tagged] == ["علي", "Charles", "Albert"]
    assert {one.habit for one in tagged} == {"notes.txt"}


@given(st.text() | st.text(st.sampled_from("علي وحنا، ص ج 12 (2007) «» a b, p. vol. \n\u2028\x1c:./-")))
def test_whatever_is_read_makes_a_sound_corpus(text: str) -> None:
    tagged = _tag(text)
    ends = [0]
    for _label, start, end in tagged.tags:
        assert ends[-1] <= start < end <= len(tagged.text)
        ends.append(end)
    (again,) = read("".join(write_corpus([tagged])))
    assert list_values(again) == list_values(tagged)
